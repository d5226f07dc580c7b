/** Numbers and days in the reader's language, and the words for the report's codes: messages, to be put into that language by `t`. */

import { locale, msg, number, t } from "./i18n.js";

export { shorten } from "./shorten.js";

/**
 * A share from 0 to 1 as whole per cent. A small share does not become nothing, and one short of all does not become all.
 * @param {number} share
 */
export function percent(share) {
  /** @param {number} part */
  const written = (part) => number(part, { style: "percent" });
  if (share > 0 && share < 0.01) return t("under {share}", { share: written(0.01) });
  if (share < 1 && share > 0.99) return written(0.99);
  return written(Math.round(share * 100) / 100);
}

/** @param {string} text */
export function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * An ISO day as "25 January 2024"; anything else unchanged.
 * @param {string} iso
 * @param {Intl.DateTimeFormatOptions} [parts] those of the day that are wanted
 */
export function day(iso, parts = { day: "numeric", month: "long", year: "numeric" }) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const key = `${locale()} ${Object.entries(parts)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...parts, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(date);
}

/** Making one takes as long as hundreds of days are written in. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * What a code of the report is called.
 * @param {Readonly<Record<string, string>>} names one of the tables below
 * @param {string} code
 */
export function wordFor(names, code) {
  return Object.hasOwn(names, code) ? t(/** @type {string} */ (names[code])) : code;
}

/** @type {Record<string, string>} */
export const conflictKinds = {
  number: msg("Numbers differ"),
  date: msg("Dates differ"),
  name: msg("Names or posts differ"),
  negation: msg("One says so, one says not"),
  attribution: msg("Whose word it is differs"),
  certainty: msg("A doubt was lost or added"),
  quotation: msg("A quotation was changed"),
};

/** @type {Record<string, string>} */
export const markKinds = { wire: msg("Wire copy"), syndicated: msg("Syndicated"), generated: msg("Partly machine-written") };

/** @type {Record<string, string>} */
export const severities = { high: msg("Serious"), medium: msg("Notable"), low: msg("Minor") };

/** @type {Record<string, string>} */
export const standings = { agreed: msg("Agreed"), differs: msg("Differs in detail"), disputed: msg("Disputed") };

/** @type {Record<string, string>} */
export const modalities = {
  asserted: msg("stated as fact"),
  reported: msg("reported"),
  alleged: msg("alleged"),
  denied: msg("denied"),
  unknown: msg("said to be unknown"),
  opinion: msg("opinion"),
};

/** @type {Record<string, string>} */
export const sourceClasses = {
  named: msg("named person"),
  role: msg("office holder, not named"),
  anonymous: msg("anonymous"),
  group: msg("group"),
  outlet: msg("news outlet"),
  document: msg("document"),
};

/** @type {Record<string, string>} */
export const attributionKinds = { direct: msg("Quoted word for word"), indirect: msg("In the article’s words"), mixed: msg("Partly quoted") };

/** @type {Record<string, string>} */
export const entityKinds = { person: msg("person"), organization: msg("organisation"), place: msg("place"), event: msg("event"), other: msg("name") };

/**
 * What a number says: "84", "more than 80" as "81 or more".
 * @param {{ value: number | null, min: number | null, max: number | null }} quantity
 */
export function measure({ value, min, max }) {
  if (min === null && max === null) return value === null ? t("not given") : number(value);
  if (max === null) return t("{min} or more", { min: min ?? 0 });
  if (min === null) return t("{max} or less", { max });
  if (min === max) return number(min);
  return value === null ? t("{min} to {max}", { min, max }) : t("about {value}: {min} to {max}", { value, min, max });
}

/** @type {Record<string, string>} */
export const blockKinds = {
  byline: msg("Byline"),
  bio: msg("About the author"),
  dateline: msg("Dateline"),
  caption: msg("Caption"),
  credit: msg("Credit"),
  label: msg("Label"),
  related: msg("Related links"),
  navigation: msg("Navigation"),
  copyright: msg("Copyright"),
  comments: msg("Comments"),
  notice: msg("Notice"),
  other: msg("Not article"),
};
