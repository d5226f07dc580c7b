/** Files for the reader to save. */

import { h } from "../element.js";

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const url = URL.createObjectURL(content);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The tables of a report: names, and what a row is. @type {readonly (readonly [name: string, title: string, row: string])[]} */
export const tables = [
  ["claims", "Claims", "each claim: its words, who says so and how"],
  ["clusters", "Shared facts", "each claim of each fact that several articles state"],
  ["conflicts", "Conflicts", "each claim on each side of each conflict"],
  ["reuse", "Shared wording", "each passage that two articles share"],
  ["pairs", "Pairs of articles", "each two articles: what they share, who drew on whom"],
  ["origins", "Sources", "each source and each article that rests on it"],
  ["quotations", "Quotations", "each quotation and who spoke"],
  ["attributions", "Attributions", "each place where somebody is said to have said something"],
  ["dates", "Dates", "each day or period, and the days it stands for"],
  ["quantities", "Numbers", "each number with its bounds and unit"],
  ["entities", "People and organisations", "each name and each article that has it"],
  ["articles", "Articles", "each article"],
  ["stories", "Stories", "each group of articles that tell one story"],
  ["notes", "Notes on the reading", "each note"],
];
