/** Numbers and lists in plain English, and the words for the report's codes. */

const format = new Intl.NumberFormat("en");
const numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * `count(1, "article")` is "1 article", `count(1200, "word")` "1,200 words".
 * @param {number} n
 * @param {string} singular
 * @param {string} [plural]
 */
export function count(n, singular, plural = `${singular}s`) {
  return `${format.format(n)} ${n === 1 ? singular : plural}`;
}

/**
 * A whole number in running text: in words up to ten.
 * @param {number} n
 */
export function numeral(n) {
  return numerals[n] ?? format.format(n);
}

/**
 * A share from 0 to 1 as whole per cent. A small share does not become nothing, and one short of all does not become all.
 * @param {number} share
 */
export function percent(share) {
  if (share > 0 && share < 0.01) return "under 1%";
  if (share < 1 && share > 0.99) return "99%";
  return `${Math.round(share * 100)}%`;
}

/** @param {string} text */
export function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Text as the end of a sentence; one that was cut ends with its three dots.
 * @param {string} text
 */
export function fullStop(text) {
  return text.endsWith("…") ? text : `${text}.`;
}

/**
 * An ISO day as "25 January 2024"; anything else unchanged.
 * @param {string} iso
 */
export function day(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}

/**
 * Text cut at a word so that it fits a line.
 * @param {string} text
 * @param {number} most characters
 */
export function shorten(text, most) {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most * 0.6)).trimEnd().replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** @type {Record<string, string>} */
export const conflictKinds = {
  number: "Numbers differ",
  date: "Dates differ",
  name: "Names or posts differ",
  negation: "One says so, one says not",
  attribution: "Whose word it is differs",
  certainty: "A doubt was lost or added",
  quotation: "A quotation was changed",
};

/** @type {Record<string, string>} */
export const markKinds = { wire: "Wire copy", syndicated: "Syndicated", generated: "Partly machine-written" };

/** @type {Record<string, string>} */
export const severities = { high: "Serious", medium: "Notable", low: "Minor" };

/** @type {Record<string, string>} */
export const standings = { agreed: "Agreed", differs: "Differs in detail", disputed: "Disputed" };

/** @type {Record<string, string>} */
export const modalities = {
  asserted: "stated as fact",
  reported: "reported",
  alleged: "alleged",
  denied: "denied",
  unknown: "said to be unknown",
  opinion: "opinion",
};

/** @type {Record<string, string>} */
export const sourceClasses = {
  named: "named person",
  role: "office holder, not named",
  anonymous: "anonymous",
  group: "group",
  outlet: "news outlet",
  document: "document",
};

/** @type {Record<string, string>} */
export const attributionKinds = { direct: "Quoted word for word", indirect: "In the article’s words", mixed: "Partly quoted" };

/** @type {Record<string, string>} */
export const entityKinds = { person: "person", organization: "organisation", place: "place", event: "event", other: "name" };

/**
 * What a number says: "84", "more than 80" as "81 or more".
 * @param {{ value: number | null, min: number | null, max: number | null }} quantity
 */
export function measure({ value, min, max }) {
  /** @param {number} n */
  const plain = (n) => format.format(n);
  if (min === null && max === null) return value === null ? "not given" : plain(value);
  if (max === null) return `${plain(min ?? 0)} or more`;
  if (min === null) return `${plain(max)} or less`;
  if (min === max) return plain(min);
  return `${value === null ? "" : `about ${plain(value)}: `}${plain(min)} to ${plain(max)}`;
}

/** @type {Record<string, string>} */
export const blockKinds = {
  byline: "Byline",
  bio: "About the author",
  dateline: "Dateline",
  caption: "Caption",
  credit: "Credit",
  label: "Label",
  related: "Related links",
  navigation: "Navigation",
  copyright: "Copyright",
  comments: "Comments",
  notice: "Notice",
  other: "Not article",
};
