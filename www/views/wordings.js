/** Statements in their whole sentences, with the words that count marked. */

import { addedSpans } from "../diff.js";
import { h } from "../dom.js";
import { attributionOf, claimText, sourceWords, textAt } from "../findings.js";
import { groupBy } from "../groups.js";
import { t } from "../i18n.js";
import { placeHref } from "../route.js";
import { more } from "./more.js";
import { articleName, badge, foreign } from "./parts.js";
import { markedText } from "./text.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Claim} Claim
 * @typedef {{ claim: string, span: readonly number[] }} Word
 * @typedef {{ words?: readonly Word[], against?: string | undefined }} Marking the words that count; without any, those that another wording, `against`, lacks
 * @typedef {{ claims: Claim[], sources: string }} Sentence the claims asked for that one sentence states, in one article or word for word in several
 */

/** Sentences shown at once; the others are a click away. */
const MOST_SENTENCES = 3;
/** Names of articles stand beside their letters as long as there is room. */
const MOST_NAMES = 3;

/**
 * The sentences that claims stand in.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @param {Marking} [marking]
 */
export function sentences(findings, claims, marking) {
  const all = bySentence(findings, claims);
  /** @param {Sentence} sentence */
  const line = (sentence) => sentenceLine(findings, sentence, marking);
  const others = all.slice(MOST_SENTENCES);
  return [
    all.slice(0, MOST_SENTENCES).map(line),
    others.length > 0 && more(t("{n, plural, one {# more sentence} other {# more sentences}}", { n: others.length }), () => others.map(line)),
  ];
}

/**
 * Claims put together that stand in one sentence, or in the same one of several articles; in the order of the first of each.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @returns {Sentence[]}
 */
export function bySentence(findings, claims) {
  const places = groupBy(claims, ({ article, sentence }) => `${article} ${sentence}`);
  /** @type {Map<string, Sentence>} */
  const alike = new Map();
  for (const same of places.values()) {
    const [claim] = same;
    if (!claim) continue;
    const sources = [...new Set(same.map((other) => sourceWords(findings, other.article, attributionOf(findings, other))))].filter(Boolean).join(t("; "));
    const wording = `${textAt(findings, claim.article, sentenceSpan(findings, claim))}|${sources}`.replace(/[^\p{L}\p{N}|]+/gu, " ").toLowerCase();
    const sentence = alike.get(wording);
    if (sentence) sentence.claims.push(...same);
    else alike.set(wording, { claims: same, sources });
  }
  return [...alike.values()];
}

/** @param {Findings} findings @param {Claim} claim */
function sentenceSpan(findings, claim) {
  return findings.articles.get(claim.article)?.sentences[claim.sentence]?.span ?? claim.span;
}

/**
 * Whose sentence it is, the sentence, and who says so.
 * @param {Findings} findings
 * @param {Sentence} sentence
 * @param {Marking} [marking]
 */
export function sentenceLine(findings, { claims, sources }, marking = {}) {
  const firsts = claims.filter((claim, index) => claims.findIndex((other) => other.article === claim.article) === index);
  const first = firsts[0];
  return h(
    "p",
    { class: "wording whole" },
    h("span", { class: "article-chips" }, firsts.map((claim) => articleChip(findings, claim, firsts.length <= MOST_NAMES))),
    h("span", { class: "sentence", ...(first && foreign(findings, first.article)) }, sentenceText(findings, claims.filter((claim) => claim.article === first?.article), marking)),
    h("span", { class: "how" }, sources ? t("according to {source}", { source: sources }) : t("in the article’s own voice")),
  );
}

/**
 * Whose wording it is, as a link to its place.
 * @param {Findings} findings
 * @param {Claim} claim
 * @param {boolean} named whether there is room for the name
 */
function articleChip(findings, claim, named) {
  return h(
    "a",
    { href: placeHref(claim.article, claim.span, claim.id) },
    badge(findings, claim.article),
    named && h("span", { "aria-hidden": "true" }, " ", h("bdi", null, articleName(findings, claim.article))),
  );
}

/**
 * Claims within their sentence.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims of one sentence
 * @param {Marking} marking
 */
function sentenceText(findings, claims, { words = [], against }) {
  const [first] = claims;
  const article = first && findings.articles.get(first.article);
  if (!article) return null;
  const marks = claims.flatMap((claim) => {
    const [start, end] = claim.span;
    const given = words.filter((word) => word.claim === claim.id).map(({ span }) => span);
    const differing = given.length > 0 || against === undefined ? given : addedSpans(against, claimText(findings, claim)).map(([from, to]) => [start + from, start + to]);
    return [
      { start, end, mark: { class: "claim-part", finding: claim.id } },
      ...differing.map(([from = 0, to = 0]) => ({ start: from, end: to, mark: { class: "differing", finding: claim.id } })),
    ];
  });
  const [from, to] = sentenceSpan(findings, first);
  return markedText(article.text, Math.min(from, ...marks.map(({ start }) => start)), Math.max(to, ...marks.map(({ end }) => end)), {
    marks,
    target: null,
    hrefOf: (span, finding) => placeHref(article.id, span, finding),
  });
}
