/** Where articles cannot both be right. */

import { h } from "../dom.js";
import { claimsById, claimText } from "../findings.js";
import { rich, t } from "../i18n.js";
import { href } from "../route.js";
import { told, toldText } from "../told.js";
import { conflictKinds, sentenceCase, severities, wordFor } from "../words.js";
import { pinnedFirst } from "../remarks.js";
import { dismissedList, remarkChips, remarkRow } from "./correct.js";
import { choices, nothing } from "./parts.js";
import { longList } from "./virtual.js";
import { sentences } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Conflict} Conflict
 */

/** Kinds of conflict that are about how a thing is said: between their wordings much may differ that is not the point. */
const MANNERS = new Set(["attribution", "certainty"]);

/** About how high a conflict is on the screen, in pixels. */
const CARD_HEIGHT = 330;

/** @param {import("./view.js").Context} context its params: `severity`, `kind`: those to show; `finding`: the id of the one to go to */
export function view({ findings, params }) {
  const { conflicts } = findings.report;
  const [severity, kind] = [params.get("severity") ?? "", params.get("kind") ?? ""];
  /** @param {string} s @param {string} k */
  const those = (s, k) => conflicts.filter((conflict) => (!s || conflict.severity === s) && (!k || conflict.kind === k));
  const ranks = Object.keys(severities);
  const shown = pinnedFirst(findings.remarks, those(severity, kind).sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity)));
  const target = params.get("finding");
  const kinds = [...new Set(conflicts.map((conflict) => conflict.kind))];
  return h(
    "div",
    { class: "conflicts" },
    h("h2", null, t("Conflicts")),
    h("p", { class: "hint" }, rich("Statements that cannot both be true, where one article is surer than another, or where they give different sources for the same words. A number that is only more or less exact (“84”, “more than 80”) is no conflict. <mark>Marked words</mark> are those that differ; the statement itself is underlined within its sentence.", { mark: (...words) => h("mark", { class: "differs" }, words) })),
    conflicts.length === 0 && findings.whole.conflicts.length > 0 && nothing(t("No conflict is left: you dismissed all that were found.")),
    findings.whole.conflicts.length === 0 && nothing(t("No conflict was found. That is no proof that the articles agree: claims that only one of them makes are not checked against the others.")),
    conflicts.length > 1 && [
      choices(t("How serious"), [
        { label: t("Any"), href: href("conflicts", { kind }), current: !severity, count: those("", kind).length },
        ...ranks.map((rank) => ({ label: wordFor(severities, rank), href: href("conflicts", { severity: rank, kind }), current: rank === severity, count: those(rank, kind).length })),
      ]),
      choices(t("About what"), [
        { label: t("Anything"), href: href("conflicts", { severity }), current: !kind, count: those(severity, "").length },
        ...kinds.map((name) => ({ label: wordFor(conflictKinds, name), href: href("conflicts", { severity, kind: name }), current: name === kind, count: those(severity, name).length })),
      ]),
    ],
    conflicts.length > 0 && shown.length === 0 && nothing(t("No conflict is both of this kind and as serious as that.")),
    longList(shown, (conflict) => conflictCard(findings, conflict, "h3", target === conflict.id), { height: CARD_HEIGHT, first: shown.findIndex(({ id }) => id === target) }),
    dismissedList(findings, findings.whole.conflicts, (conflict) => conflictCard(findings, conflict, "h3", target === conflict.id), target),
  );
}

/**
 * @param {Findings} findings
 * @param {Conflict} conflict
 * @param {"h3" | "h4"} heading
 * @param {boolean} [target] whether it is the one to show
 */
export function conflictCard(findings, conflict, heading, target = false) {
  const sides = conflict.sides.map((side) => ({ ...side, claims: claimsById(findings, side.claims) }));
  const unmarked = sides.every(({ words }) => words.length === 0) && !MANNERS.has(conflict.kind);
  const firstTexts = sides.map(({ claims }) => (unmarked && claims[0] ? claimText(findings, claims[0]) : undefined));
  const [a, b] = sides.map(({ claims }) => claims[0]?.article);
  return h(
    "article",
    { class: `card conflict-card severity-${conflict.severity}${target ? " target" : ""}`, id: `conflict-${heading}-${conflict.id}` },
    h(heading, null, wordFor(conflictKinds, conflict.kind), " ", h("span", { class: "chip severity" }, wordFor(severities, conflict.severity)), remarkChips(findings, conflict.id)),
    h("p", { class: "explanation" }, told(conflict, "explanation")),
    h(
      "div",
      { class: "sides" },
      sides.map(({ claims, words, ...side }, index) =>
        h(
          "section",
          { class: "side" },
          h(heading === "h3" ? "h4" : "h5", null, h("bdi", null, sentenceCase(toldText(side, "value")) || t("This side"))),
          sentences(findings, claims, { words, against: firstTexts[index === 0 ? 1 : 0] }),
        ),
      ),
    ),
    a && b && a !== b && h("p", { class: "beside" }, h("a", { href: href("side", { a, b, link: conflict.id }) }, t("Both articles side by side"))),
    remarkRow(findings, conflict.id, heading),
  );
}
