/** Which articles stand near each other in a map of copying, and which of them hang together by copied wording. */

import { uncreditedPart } from "./pairs.js";

/** @typedef {import("./types.js").Pair} Pair */

/** From this share of one article's words on, credited to no one, two articles are said to hang together. */
const COPIED = 0.2;

/**
 * Ids in an order in which those that share most stand together: the likest pairs are joined first, end to end.
 * @param {readonly string[]} ids
 * @param {readonly Pair[]} pairs
 * @returns {string[]}
 */
export function byLikeness(ids, pairs) {
  const places = new Map(ids.map((id, index) => [id, index]));
  const chains = new Map(ids.map((id) => [id, [id]]));
  const near = pairs
    .filter(({ a, b }) => places.has(a) && places.has(b))
    .map((pair) => ({ pair, share: Math.max(pair.a_in_b, pair.b_in_a) }))
    .filter(({ share }) => share > 0)
    .sort((one, two) => two.share - one.share || (places.get(one.pair.a) ?? 0) - (places.get(two.pair.a) ?? 0) || (places.get(one.pair.b) ?? 0) - (places.get(two.pair.b) ?? 0));
  for (const { pair: { a, b } } of near) {
    const [one, two] = [chains.get(a), chains.get(b)];
    if (!one || !two || one === two || !isEnd(one, a) || !isEnd(two, b)) continue;
    const joined = [...(one.at(-1) === a ? one : one.reverse()), ...(two[0] === b ? two : two.reverse())];
    for (const id of joined) chains.set(id, joined);
  }
  return [...new Set(ids.map((id) => chains.get(id) ?? [id]))].sort((one, two) => two.length - one.length).flat();
}

/** @param {readonly string[]} chain @param {string} id */
function isEnd(chain, id) {
  return chain[0] === id || chain.at(-1) === id;
}

/**
 * Groups of articles that share much wording credited to no one, the largest first, each with the pairs that hold it together.
 * @param {readonly Pair[]} pairs
 * @returns {{ articles: string[], pairs: Pair[] }[]}
 */
export function copyGroups(pairs) {
  const strong = pairs.filter((pair) => Math.max(pair.a_in_b, pair.b_in_a) * uncreditedPart(pair) >= COPIED);
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  for (const { a, b } of strong) {
    const joined = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())]
    .map((ids) => ({ articles: [...ids], pairs: strong.filter(({ a }) => ids.has(a)) }))
    .sort((one, two) => two.articles.length - one.articles.length);
}
