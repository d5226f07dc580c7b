/** Which facts are likely the same as one: those with its rarer words. */

import { fold } from "./corrections/anchor.js";
import { claimText } from "./findings.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./facts.js").Fact} Fact
 */

/**
 * All facts but one, those most like it first; each with the text that a search looks through.
 * @param {Findings} findings
 * @param {readonly Fact[]} facts
 * @param {string} id of the one
 * @returns {{ fact: Fact, text: string }[]}
 */
export function likest(findings, facts, id) {
  const texts = facts.map((fact) => ({ fact, text: [fact.label, ...fact.claims.map((claim) => claimText(findings, claim))].join(" ").toLowerCase() }));
  const words = texts.map(({ text }) => new Set(fold(text).split(" ")));
  /** How many facts have a word. @type {Map<string, number>} */
  const times = new Map();
  for (const set of words) for (const word of set) times.set(word, (times.get(word) ?? 0) + 1);
  /** @param {string} word */
  const weight = (word) => Math.log(1 + facts.length / (times.get(word) ?? 1)) ** 2;
  /** @param {Iterable<string>} set */
  const sum = (set) => [...set].reduce((total, word) => total + weight(word), 0);
  const own = words[facts.findIndex((fact) => fact.id === id)] ?? new Set();
  const whole = sum(own);
  const scored = texts.map((entry, index) => {
    const set = words[index] ?? new Set();
    return { ...entry, score: sum([...set].filter((word) => own.has(word))) / Math.sqrt(whole * sum(set) || 1) };
  });
  return scored
    .filter(({ fact }) => fact.id !== id)
    .sort((a, b) => b.score - a.score)
    .map(({ fact, text }) => ({ fact, text }));
}
