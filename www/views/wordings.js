/** What the sides of a disagreement say, each in its whole sentence. */

import { addedSpans } from "../diff.js";
import { h } from "../element.js";
import { attributionOf, claimText, sourceWords } from "../findings.js";
import { placeHref } from "../route.js";
import { count } from "../words.js";
import { articleName, badge } from "./parts.js";
import { markedText } from "./text.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Claim} Claim
 * @typedef {{ claim: string, span: readonly number[] }} Word
 */

/** Sentences of one side shown at once; the others are a click away. */
const MOST_SENTENCES = 3;
/** Names of articles stand beside their letters as long as there is room. */
const MOST_NAMES = 3;

/**
 * The sentences that claims stand in, each with its claim and the words that count marked; a wording of several articles once.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @param {readonly Word[]} words that count
 * @param {string} [against] the other side's wording; where no words are given, those that it lacks are marked
 */
export function sentences(findings, claims, words, against) {
  /** @type {Map<string, Claim[]>} */
  const wordings = new Map();
  for (const claim of claims) {
    const said = `${claimText(findings, claim).replace(/\W+/g, " ").toLowerCase()}|${sourceWords(findings, claim.article, attributionOf(findings, claim)).toLowerCase()}`;
    wordings.set(said, [...(wordings.get(said) ?? []), claim]);
  }
  const lines = [...wordings.values()].map((same) => wordingLine(findings, same, words, against));
  const more = lines.slice(MOST_SENTENCES);
  return [
    lines.slice(0, MOST_SENTENCES),
    more.length > 0 && h("details", { class: "more-wordings" }, h("summary", null, count(more.length, "more wording")), more),
  ];
}

/**
 * @param {Findings} findings
 * @param {readonly Claim[]} same claims of one wording
 * @param {readonly Word[]} words
 * @param {string} [against]
 */
function wordingLine(findings, same, words, against) {
  const [claim] = same;
  if (!claim) return null;
  const source = sourceWords(findings, claim.article, attributionOf(findings, claim));
  return h(
    "p",
    { class: "wording whole" },
    h("span", { class: "article-chips" }, same.map((other) => articleChip(findings, other, same.length <= MOST_NAMES))),
    h("span", { class: "sentence" }, sentenceText(findings, claim, words, against)),
    h("span", { class: "how" }, source ? `according to ${source}` : "in the article’s own voice"),
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
    named && h("span", { "aria-hidden": "true" }, ` ${articleName(findings, claim.article)}`),
  );
}

/**
 * A claim within its sentence.
 * @param {Findings} findings
 * @param {Claim} claim
 * @param {readonly Word[]} words
 * @param {string} [against]
 */
function sentenceText(findings, claim, words, against) {
  const article = findings.articles.get(claim.article);
  if (!article) return null;
  const [start, end] = claim.span;
  const given = words.filter((word) => word.claim === claim.id).map(({ span }) => span);
  /** @type {readonly (readonly number[])[]} */
  const spans = given.length > 0 || against === undefined ? given : addedSpans(against, claimText(findings, claim)).map(([from, to]) => [start + from, start + to]);
  const [from, to] = article.sentences[claim.sentence]?.span ?? claim.span;
  return markedText(article.text, Math.min(from, start), Math.max(to, end), {
    marks: [
      { start, end, mark: { class: "claim-part", finding: claim.id } },
      ...spans.map(([at = 0, until = 0]) => ({ start: at, end: until, mark: { class: "differing", finding: claim.id } })),
    ],
    target: null,
    hrefOf: (span, finding) => placeHref(claim.article, span, finding),
  });
}
