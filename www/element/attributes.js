/** The attributes of `<cross-read>`: each is read when it is needed, and what cannot be used is told with what can. */

import { chosen, languages } from "../i18n.js";
import { views as all } from "../route.js";

/** @typedef {import("../route.js").ViewName} ViewName */
/** @typedef {"paste" | "drop" | "choose"} Way how readers add articles */

/** @type {readonly ViewName[]} */
const views = all.filter((view) => view !== "how");
const themes = /** @type {const} */ (["auto", "light", "dark"]);
/** @type {readonly Way[]} */
const ways = ["paste", "drop", "choose"];
const WORDS = { least: 3, most: 100 };

/** What each attribute can be, in words, and whether a value is such a one. @type {Record<string, { can: string, valid: (value: string) => boolean }>} */
const known = {
  view: oneOf(views),
  theme: oneOf(themes),
  language: oneOf(Object.keys(languages)),
  "min-words": { can: `a whole number from ${WORDS.least} to ${WORDS.most}`, valid: (value) => /^\d{1,3}$/.test(value) && Number(value) >= WORDS.least && Number(value) <= WORDS.most },
  "hide-input": { can: `empty, to hide all ways to add articles, or some of ${ways.join(", ")}`, valid: (value) => words(value).every((word) => ways.some((way) => way === word)) },
};

/** Their names. */
export const names = Object.keys(known);

/**
 * What is wrong with an attribute; nothing if it is left out or can be used.
 * @param {Element} element
 * @param {string} name
 */
export function fault(element, name) {
  const value = element.getAttribute(name);
  const about = known[name];
  return value === null || !about || about.valid(value) ? null : `<cross-read ${name}="${value}">: ${name} must be ${about.can}. It is ignored.`;
}

/** The value of an attribute if it can be used. @param {Element} element @param {string} name */
function usable(element, name) {
  return fault(element, name) === null ? element.getAttribute(name) : null;
}

/** @param {Element} element */
export function viewOf(element) {
  return /** @type {ViewName} */ (usable(element, "view") ?? views[0]);
}

/** @param {Element} element */
export function themeOf(element) {
  return /** @type {typeof themes[number]} */ (usable(element, "theme") ?? themes[0]);
}

/** The language that is asked for, else that of what stands around the element, else the reader's. @param {Element} element */
export function languageOf(element) {
  const around = element.closest("[lang]")?.getAttribute("lang");
  return usable(element, "language") ?? chosen(around ? [around, ...navigator.languages] : navigator.languages);
}

/** @param {Element} element */
export function minWordsOf(element) {
  const value = usable(element, "min-words");
  return value === null ? null : Number(value);
}

/** The ways of adding articles that readers have. @param {Element} element @returns {Record<Way, boolean>} */
export function waysOf(element) {
  const hidden = usable(element, "hide-input");
  const gone = hidden === null ? [] : words(hidden);
  /** @param {Way} way */
  const open = (way) => hidden === null || (gone.length > 0 && !gone.includes(way));
  return { paste: open("paste"), drop: open("drop"), choose: open("choose") };
}

/** @param {readonly string[]} values */
function oneOf(values) {
  return { can: `one of ${values.join(", ")}`, valid: (/** @type {string} */ value) => values.includes(value) };
}

/** @param {string} value */
function words(value) {
  return value.split(/\s+/).filter(Boolean);
}
