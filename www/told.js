/**
 * Texts that the report words itself: in English, and beside it as a template with values (`worded`), which the other languages have
 * translations of like of any message.
 */

import { h } from "./dom.js";
import { has, language, listed, locale, number, t } from "./i18n.js";
import { day, percent } from "./words.js";

/** @typedef {import("./types.js").Worded} Worded */
/** @typedef {import("./types.js").WordedValue} Value */

/**
 * What a part of the report says in one of its fields. What no translation is there for is in English, marked as such, and runs as English does.
 * @template {object} P
 * @param {P} part a conflict, a note, a sentence of the summary …
 * @param {keyof P & string} field `explanation`, `message`, `text` …
 * @returns {import("./types.js").Child}
 */
export function told(part, field) {
  return inOwn(String(part[field]), wordedOf(part) ?? { template: String(part[field]) });
}

/**
 * The same where only a text can stand.
 * @template {object} P
 * @param {P} part
 * @param {keyof P & string} field
 * @returns {string}
 */
export function toldText(part, field) {
  return spoken(wordedOf(part)) ?? String(part[field]);
}

/**
 * Why claims were joined, each reason by itself.
 * @param {import("./types.js").Cluster} cluster
 * @returns {import("./types.js").Child[]}
 */
export function reasonsTold(cluster) {
  return reasonsOf(cluster).map(([reason, worded]) => inOwn(reason, worded));
}

/**
 * Reasons of a cluster that is made of others: theirs, each once, between what is said first and last.
 * @param {readonly string[]} first in English, messages all of them
 * @param {readonly (import("./types.js").Cluster | null)[]} clusters
 * @param {readonly string[]} last
 * @returns {Pick<import("./types.js").Cluster, "reasons">}
 */
export function because(first, clusters, last) {
  /** @param {readonly string[]} messages @returns {[string, Worded][]} */
  const own = (messages) => messages.map((template) => [template, { template }]);
  const theirs = clusters.flatMap((cluster) => (cluster ? reasonsOf(cluster) : []));
  const all = new Map([...own(first), ...theirs, ...own(last)]);
  const told = { reasons: [...all.keys()], worded: [...all.values()] };
  return told;
}

/** @param {import("./types.js").Cluster} cluster @returns {[string, Worded][]} */
function reasonsOf(cluster) {
  const worded = [wordedOf(cluster) ?? []].flat();
  return cluster.reasons.map((reason, index) => [reason, worded[index] ?? { template: reason }]);
}

/** @param {object} part @returns {Worded | readonly Worded[] | undefined} */
function wordedOf(part) {
  return "worded" in part ? /** @type {Worded | readonly Worded[] | undefined} */ (part.worded) : undefined;
}

/** @param {string} english @param {Worded | readonly Worded[] | undefined} worded @returns {import("./types.js").Child} */
function inOwn(english, worded) {
  if (language().tag === "en" || !english) return english;
  return spoken(worded) ?? h("span", { lang: "en", dir: "ltr" }, english);
}

/** A text in the language that is spoken; nothing where that has none, or the English one need not be made anew. @param {Worded | readonly Worded[] | undefined} worded */
function spoken(worded) {
  const all = [worded ?? []].flat();
  if (language().tag === "en" || all.length === 0 || !all.every(isKnown)) return undefined;
  return all.map(said).join(" ");
}

/** Whether there are translations of a text and of those within it. @param {Value | undefined} value @returns {boolean} */
function isKnown(value) {
  if (typeof value !== "object") return true;
  if (value instanceof Array) return value.every(isKnown);
  if ("template" in value) return has(value.template) && Object.values(value.values ?? {}).every(isKnown);
  return !("series" in value) || value.series.every(isKnown);
}

/** @param {Worded} worded */
function said({ template, values = {} }) {
  return t(template, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : saidValue(value)])));
}

/** @param {Value} value @returns {string} */
function saidValue(value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return number(value);
  if (value instanceof Array) return listed(value.map(saidValue));
  if ("series" in value) return listed(value.series.map(saidValue), "unit");
  if ("percent" in value) return percent(value.percent);
  if ("language" in value) return new Intl.DisplayNames(locale(), { type: "language" }).of(value.language) ?? value.language;
  return "days" in value ? saidDays(value.days) : said(value);
}

/** A year, a day, or the first and the last of several. @param {[string, string]} days */
function saidDays([first, last]) {
  if (first.endsWith("-01-01") && last === first.replace("-01-01", "-12-31")) return first.slice(0, 4);
  return first === last ? day(first) : t("{first} to {last}", { first: day(first), last: day(last) });
}
