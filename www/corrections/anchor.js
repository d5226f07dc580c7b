/** Anchors: words that a correction is about, and the claims of a report that have them. */

import { groupBy } from "../groups.js";

/**
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../corrections.js").Anchor} Anchor
 * @typedef {import("../corrections.js").Source} Source
 * @typedef {import("../corrections.js").StoryArticle} StoryArticle
 * @typedef {import("../types.js").Claim} Claim
 * @typedef {import("../types.js").Article} Article
 * @typedef {{ claims: (anchors: readonly Anchor[]) => string[], article: (anchor: Anchor) => Article | undefined }} Find `claims` gives the ids
 *   of those that are there, in the order of the anchors; `article` the one that an anchor is in
 */

/** Claims whose words were edited are taken for the same from this likeness on: one word of three may be another. */
const ALIKE = 0.65;

/**
 * Finds claims by their anchors.
 * @param {Report} report
 * @param {readonly StoryArticle[]} articles those of the report, in its order
 * @param {readonly Source[]} sources
 * @returns {Find}
 */
export function finder(report, articles, sources) {
  const places = resolve(report, articles, sources);
  const claimsOf = toldIn(report);
  /** @param {Anchor} anchor */
  const article = ({ source }) => report.articles[places[source] ?? -1];
  /** @param {Anchor} anchor */
  const claim = (anchor) => {
    const place = article(anchor);
    if (!place) return undefined;
    const claims = claimsOf(place);
    const sought = fold(anchor.words);
    const same = claims.filter(({ words }) => words === sought);
    return (same[anchor.nth] ?? nearest(same, anchor.at) ?? edited(claims, sought, anchor.at))?.claim.id;
  };
  return { claims: (anchors) => [...new Set(anchors.flatMap((anchor) => claim(anchor) ?? []))], article };
}

/**
 * For an article its claims with their folded words.
 * @param {Report} report
 */
export function toldIn(report) {
  const claims = groupBy(report.claims, ({ article }) => article);
  /** @type {Map<string, { claim: Claim, words: string }[]>} */
  const told = new Map();
  /** @param {Article} article */
  return ({ id, text }) => {
    const known = told.get(id) ?? (claims.get(id) ?? []).map((claim) => ({ claim, words: fold(text.slice(...claim.span)) }));
    told.set(id, known);
    return known;
  };
}

/** @param {readonly { claim: Claim, words: string }[]} claims @param {number} at */
function nearest(claims, at) {
  /** @param {{ claim: Claim }} a */
  const distance = ({ claim }) => Math.abs((claim.span[0] ?? 0) - at);
  return [...claims].sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * The claim most like an anchor whose words are no longer there.
 * @param {readonly { claim: Claim, words: string }[]} claims
 * @param {string} sought folded words
 * @param {number} at
 */
function edited(claims, sought, at) {
  const scored = claims.map((found) => ({ found, score: likeness(found.words, sought) }));
  const best = Math.max(ALIKE, ...scored.map(({ score }) => score));
  return nearest(scored.filter(({ score }) => score === best).map(({ found }) => found), at);
}

/**
 * For each source its article's index in the report: the one with the very text, else the one with its key, unless that is another source.
 * @param {Report} report
 * @param {readonly StoryArticle[]} articles
 * @param {readonly Source[]} sources
 * @returns {(number | undefined)[]}
 */
export function resolve(report, articles, sources) {
  const prints = report.articles.map(fingerprint);
  const known = new Set(sources.map(({ print }) => print));
  return sources.map(({ key, print }) => {
    const byKey = articles.findIndex((article) => article.key === key);
    if (prints[byKey] === print) return byKey;
    const byText = prints.indexOf(print);
    if (byText >= 0) return byText;
    return byKey >= 0 && !known.has(prints[byKey] ?? "") ? byKey : undefined;
  });
}

/** @type {WeakMap<Article, string>} */
const fingerprints = new WeakMap();

/**
 * A short name for an article's text (FNV-1a over its words).
 * @param {Article} article
 */
export function fingerprint(article) {
  const known = fingerprints.get(article);
  if (known) return known;
  const words = fold(article.text);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  const print = `${(hash >>> 0).toString(16)}.${words.length}`;
  fingerprints.set(article, print);
  return print;
}

/**
 * Words alone, in small letters with one space between them.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * How much two folded texts have in common, 0 to 1: twice the words of both, by all words (Dice).
 * @param {string} a
 * @param {string} b
 */
export function likeness(a, b) {
  const [one, two] = [a.split(" "), b.split(" ")];
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of two) {
    const times = left.get(word) ?? 0;
    if (times > 0) common += 1;
    left.set(word, times - 1);
  }
  return (2 * common) / (one.length + two.length);
}
