/** All that the reader corrected, each with its place and a way to take it back. */

import { placed } from "../corrections.js";
import { ask } from "../corrections/ask.js";
import { h } from "../dom.js";
import { listed, rich, t } from "../i18n.js";
import { conflictKinds, sentenceCase, shorten, wordFor } from "../words.js";
import { findingHref } from "./finding.js";
import { against, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../corrections.js").Corrections} Corrections
 * @typedef {import("../corrections.js").Correction} Correction
 * @typedef {import("../corrections.js").Anchor} Anchor
 * @typedef {import("../corrections.js").Place} Place
 * @typedef {import("../corrections.js").Target} Target
 */

/** @param {import("./view.js").Context} context */
export function view({ all, state: { analysed, corrections } }) {
  const { places } = analysed ? placed(analysed.report, corrections, analysed.articles) : { places: [] };
  const newest = [...places].reverse();
  const there = newest.filter(({ findings }) => findings.length > 0);
  const waiting = newest.filter(({ findings }) => findings.length === 0);
  return h(
    "div",
    { class: "corrections" },
    h("h2", null, t("Your corrections")),
    places.length === 0
      ? nothing(t("You have corrected nothing yet. Pin, dismiss or note a finding under its words; choose “Same as…” or “Not the same…” under a fact to join it with another or to take claims out."))
      : h("p", { class: "hint" }, t("Everything else on these pages is as the program found it. Corrections hold when articles are added, removed or changed, and they go with the story when you save or export it.")),
    there.length > 0 && h("ul", { class: "correction-list" }, there.map((place) => line(all, corrections, place))),
    waiting.length > 0 &&
      h(
        "section",
        null,
        h("h3", null, t("Could not be placed ({n})", { n: waiting.length })),
        h("p", { class: "hint" }, t("The words that these are about are in no article at present. They are kept, and hold again when the words are back.")),
        h("ul", { class: "correction-list" }, waiting.map((place) => line(all, corrections, place))),
      ),
    places.length > 1 && h("p", { class: "buttons" }, h("button", { type: "button", id: "remove-corrections", onclick: () => ask({ do: "remove", ids: places.map(({ correction }) => correction.id) }) }, t("Remove all {n}", { n: places.length }))),
  );
}

/** @param {Findings} findings @param {Corrections} corrections @param {Place} place */
function line(findings, corrections, { correction, findings: [finding] }) {
  const words = meaning(corrections, correction);
  return h(
    "li",
    null,
    h("div", null, words, correction.kind === "remark" && correction.note && h("p", { class: "note", dir: "auto" }, correction.note)),
    h(
      "p",
      { class: "actions" },
      finding && h("a", { class: "button quiet", href: findingHref(findings, finding) }, t("Show")),
      h("button", { type: "button", class: "quiet", id: `remove-correction-${correction.id}`, "data-does": "remove", onclick: () => ask({ do: "remove", ids: [correction.id] }) }, rich("Remove<more> this correction</more>", { more: (...words) => h("span", { class: "visually-hidden" }, words) })),
    ),
  );
}

/** What a correction says. @param {Corrections} corrections @param {Correction} correction */
function meaning(corrections, correction) {
  /** @param {readonly Anchor[]} anchors */
  const quoted = (anchors) => {
    const [first] = anchors;
    if (!first) return t("a claim");
    const article = corrections.sources[first.source]?.name ?? "";
    const others = anchors.length - 1;
    return [t("“{words}”", { words: shorten(first.words, 140) }), h("span", { class: "how" }, " ", others > 0 ? t("({article} and {n, plural, one {# other claim} other {# other claims}})", { article, n: others }) : t("({article})", { article }))];
  };
  /** @param {string} action */
  const term = (action) => h("span", { class: "term" }, action, " ");
  switch (correction.kind) {
    case "join":
      return [h("p", null, term(t("The same:")), quoted(correction.facts[0])), h("p", null, term(t("and", {}, "one fact and another, which are the same")), quoted(correction.facts[1]))];
    case "part":
      return [h("p", null, term(t("Not the same:")), quoted(correction.claims)), h("p", null, term(t("as", {}, "not the same as")), quoted(correction.from))];
    default:
      return h("p", null, term(remarkWords(correction)), targetWords(correction.on, quoted));
  }
}

/** @param {import("../corrections.js").Remark} remark */
function remarkWords({ pinned, dismissed, note }) {
  const words = [pinned ? t("pinned") : "", dismissed ? t("dismissed") : "", note ? t("noted") : ""].filter(Boolean);
  return t("{action}:", { action: sentenceCase(listed(words, "unit") || t("brought back")) });
}

/** @param {Target} target @param {(anchors: readonly Anchor[]) => import("../dom.js").Child} quoted */
function targetWords(target, quoted) {
  if (target.of === "fact") return quoted(target.claims);
  if (target.of === "reuse") return rich("shared wording {words}", { words: quoted(target.passages.slice(0, 1)) });
  return rich("{kind}, {sides}", { kind: wordFor(conflictKinds, target.kind), sides: against(target.sides.map(({ value, claims }) => value || quoted(claims))) });
}
