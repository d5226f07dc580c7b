/** Files for the reader to save. */

import { msg } from "../i18n.js";
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

/** The tables of a report: their names, what to call them, what they hold, as messages. @type {readonly (readonly [name: string, title: string, holds: string])[]} */
export const tables = [
  ["claims", msg("Claims"), msg("the words, who says so, how")],
  ["clusters", msg("Shared facts"), msg("what several articles state")],
  ["conflicts", msg("Conflicts"), msg("both sides, claim by claim")],
  ["reuse", msg("Shared wording"), msg("passages that two articles share")],
  ["pairs", msg("Pairs of articles"), msg("what two share, who drew on whom")],
  ["origins", msg("Sources"), msg("what rests on whom, by article")],
  ["quotations", msg("Quotations"), msg("and who spoke")],
  ["attributions", msg("Attributions"), msg("who is said to have said what")],
  ["dates", msg("Dates"), msg("as written and as days")],
  ["quantities", msg("Numbers"), msg("with bounds and units")],
  ["entities", msg("People and organisations"), msg("and the articles that name them")],
  ["articles", msg("Articles"), msg("one a row")],
  ["stories", msg("Stories"), msg("which articles tell which")],
  ["notes", msg("Notes on the reading"), msg("what to know about the texts")],
];
