/** Which facts are likely the same as one: those that put it in like words, rare words counting most. */

import { fold } from "./corrections/anchor.js";
import { claimText } from "./findings.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./facts.js").Fact} Fact
 */

/** Wordings of the one fact that others are held against; of a fact of hundreds the first tell enough. */
const MOST_WORDINGS = 6;

/**
 * All facts but one, those most like it first; each with the text that a search looks through.
 * @param {Findings} findings
 * @param {readonly Fact[]} facts
 * @param {string} id of the one
 * @returns {{ fact: Fact, text: string }[]}
 */
export function likest(findings, facts, id) {
  const all = facts.map((fact) => ({ fact, wordings: [...new Set([fact.label, ...fact.claims.map((claim) => claimText(findings, claim))].map(fold))] }));
  /** How many facts have a word. @type {Map<string, number>} */
  const times = new Map();
  for (const { wordings } of all) for (const word of new Set(wordings.join(" ").split(" "))) times.set(word, (times.get(word) ?? 0) + 1);
  /** @param {string} word */
  const weight = (word) => Math.log(1 + facts.length / (times.get(word) ?? 1)) ** 2;
  /** @param {string} wording */
  const weighed = (wording) => {
    const words = new Set(wording.split(" "));
    return { words, sum: [...words].reduce((sum, word) => sum + weight(word), 0) };
  };
  const own = (all.find(({ fact }) => fact.id === id)?.wordings ?? []).slice(0, MOST_WORDINGS).map(weighed);
  /** How much of the words of both is common to both, by weight. @param {string} wording */
  const likeness = (wording) => {
    const other = weighed(wording);
    return Math.max(0, ...own.map(({ words, sum }) => {
      let common = 0;
      for (const word of other.words) if (words.has(word)) common += weight(word);
      return common / (sum + other.sum - common || 1);
    }));
  };
  return all
    .filter(({ fact }) => fact.id !== id)
    .map(({ fact, wordings }) => ({ fact, text: wordings.join(" "), score: Math.max(...wordings.map(likeness)) }))
    .sort((a, b) => b.score - a.score);
}
