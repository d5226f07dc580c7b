/** Files for the reader to save. */

import { h } from "../dom.js";

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const url = URL.createObjectURL(content);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The tables of a report: their names, what to call them, what they hold. @type {readonly (readonly [name: string, title: string, holds: string])[]} */
export const tables = [
  ["claims", "Claims", "the words, who says so, how"],
  ["clusters", "Shared facts", "what several articles state"],
  ["conflicts", "Conflicts", "both sides, claim by claim"],
  ["reuse", "Shared wording", "passages that two articles share"],
  ["pairs", "Pairs of articles", "what two share, who drew on whom"],
  ["origins", "Sources", "what rests on whom, by article"],
  ["quotations", "Quotations", "and who spoke"],
  ["attributions", "Attributions", "who is said to have said what"],
  ["dates", "Dates", "as written and as days"],
  ["quantities", "Numbers", "with bounds and units"],
  ["entities", "People and organisations", "and the articles that name them"],
  ["articles", "Articles", "one a row"],
  ["stories", "Stories", "which articles tell which"],
  ["notes", "Notes on the reading", "what to know about the texts"],
];
