/** The words of two articles for one thing, each beside the other, with the words marked that differ. */

import { h } from "../dom.js";
import { msg, number as written, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { segments } from "../segments.js";
import { told } from "../told.js";
import { articleName, badge, foreign, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../matches.js").Match} Match
 * @typedef {import("../matches.js").Kind} Kind
 */

/** What kinds of match are called, and the sign each has besides its colour. @type {Record<Kind, { name: string, sign: string }>} */
export const matchKinds = {
  identical: { name: msg("Identical"), sign: "=" },
  changed: { name: msg("Minor changes"), sign: "≈" },
  paraphrased: { name: msg("Paraphrased"), sign: "~" },
  conflict: { name: msg("Conflict"), sign: "≠" },
};

/**
 * What a match is, in a few words.
 * @param {Match} match
 */
export function matchWords({ kind, words, changes, conflict }) {
  if (kind === "identical") return t("{n, plural, one {# word in a row, word for word.} other {# words in a row, word for word.}}", { n: words });
  if (kind === "changed") return t("{words, plural, one {# word} other {# words}} shared, {changes, plural, one {# place} other {# places}} changed.", { words, changes });
  return conflict ? told(conflict, "explanation") : t("The same claim in other words.");
}

/**
 * All matches of two articles as cards.
 * @param {Findings} findings
 * @param {Article} a
 * @param {Article} b
 * @param {readonly Match[]} matches
 */
export function matchList(findings, a, b, matches) {
  if (matches.length === 0) return nothing(t("The two have no passage and no claim in common."));
  return h("ol", { class: "match-list" }, matches.map((match, index) => h("li", null, matchCard(findings, a, b, match, index + 1))));
}

/** @param {Findings} findings @param {Article} a @param {Article} b @param {Match} match @param {number} number */
function matchCard(findings, a, b, match, number) {
  const { sign } = matchKinds[match.kind];
  return h(
    "article",
    { class: `card match-card match-${match.kind}` },
    h("h3", null, h("span", { class: "match-number" }, `${written(number)} `, h("span", { "aria-hidden": "true" }, sign)), ` ${t(matchKinds[match.kind].name)}`),
    h("p", { class: "how" }, matchWords(match), " ", h("a", { href: href("side", { a: a.id, b: b.id, link: match.id }), "aria-label": t("Show match {n} in both texts", { n: number }) }, t("Show in both texts"))),
    h("div", { class: "sides" }, words(findings, a, match, "a"), words(findings, b, match, "b")),
  );
}

/** @param {Findings} findings @param {Article} article @param {Match} match @param {"a" | "b"} side */
function words(findings, article, match, side) {
  const { spans, differs } = match[side];
  const finding = match.kind === "paraphrased" ? "" : match.id;
  return h(
    "div",
    null,
    h("p", { class: "how" }, badge(findings, article.id), h("span", { "aria-hidden": "true" }, " ", h("bdi", null, articleName(findings, article.id)))),
    spans.map((span) =>
      h("p", { class: "match-words" }, h("a", { href: placeHref(article.id, span, finding), ...foreign(findings, article.id) }, markedDifferences(article.text, span, differs))),
    ),
  );
}

/**
 * The text of a span with the words marked that differ.
 * @param {string} text
 * @param {readonly number[]} span
 * @param {readonly (readonly number[])[]} differs
 */
function markedDifferences(text, [start = 0, end = 0], differs) {
  const marks = differs.map(([from = 0, to = 0]) => ({ start: from, end: to, mark: true }));
  return segments(start, end, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.marks.length > 0 ? h("mark", { class: "differs" }, words) : words;
  });
}
