/** From files to article drafts, or to the reason why not. */

import { convert } from "./convert.js";
import { t } from "../i18n.js";
import { decodeAs, encodingName, guess, isBinary } from "./decode.js";

/**
 * @typedef {import("../types.js").FileContent} FileContent
 * @typedef {import("./problems.js").Reason} Reason
 * @typedef {{ bytes: Uint8Array, encoding: string, reason: string, broken: number }} Source the bytes of a file, the encoding they are
 *   read in, why in that, and how many places could not be read
 * @typedef {{
 *   name: string,
 *   text: string,
 *   media: "text/plain" | "text/html",
 *   outlet: string,
 *   published: string,
 *   notes: string[],
 *   source?: Source,
 * }} Draft `text` is the source of the page where `media` is `text/html`
 * @typedef {{ draft: Draft } | { reason: Reason }} Read
 */

/** A news article has some ten kilobytes, a saved web page seldom more than two megabytes of source; pictures make other files larger. */
const MOST_BYTES = 8_000_000;
const MOST_BYTES_WITH_PICTURES = 64_000_000;
/** No article is longer than a book. */
const MOST_CHARACTERS = 1_000_000;

/** First bytes of kinds of files that are no text. @type {readonly (readonly [string, "pdf" | "zip" | Reason])[]} */
const known = [
  ["%PDF", "pdf"],
  ["PK\u0003\u0004", "zip"],
  ["\u00d0\u00cf\u0011\u00e0", "oldWord"],
  ["{\\rtf", "rtf"],
  ["Rar!", "archive"],
  ["7z\u00bc\u00af", "archive"],
  ["\u001f\u008b", "archive"],
];

/**
 * Reads one file.
 * @param {File} file
 * @param {(bytes: Uint8Array) => Promise<FileContent>} identify tells what the bytes are
 * @returns {Promise<Read>}
 */
export async function readFile(file, identify) {
  try {
    const kind = await kindOf(file);
    if (file.size === 0) return { reason: "empty" };
    if (file.size > (kind === "pdf" || kind === "word" ? MOST_BYTES_WITH_PICTURES : MOST_BYTES)) return { reason: "large" };
    if (kind === "pdf" || kind === "word") return await converted(file, kind);
    return kind === "text" ? await readText(file, identify) : { reason: kind };
  } catch {
    return { reason: "unreadable" };
  }
}

/**
 * @param {File} file
 * @returns {Promise<"text" | "pdf" | "word" | Reason>}
 */
async function kindOf(file) {
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  const kind = known.find(([magic]) => start.startsWith(magic))?.[1] ?? "text";
  if (kind !== "zip") return kind;
  if (/\.docx$/i.test(file.name) || /wordprocessingml/.test(file.type)) return "word";
  return /\.(?:od[a-z]|pages|xlsx|pptx|docm|dotx|epub)$/i.test(file.name) ? "office" : "archive";
}

/**
 * @param {File} file
 * @param {"pdf" | "word"} kind
 * @returns {Promise<Read>}
 */
async function converted(file, kind) {
  const outcome = await convert(file, kind);
  if ("reason" in outcome) return outcome;
  const { text, media, pages = 0, bare = 0 } = outcome.converted;
  const notes = bare ? [t("{bare} of its {n, plural, one {# page} other {# pages}} hold no text, only pictures; what they say is missing.", { bare, n: pages })] : [];
  return { draft: { name: baseName(file.name), text, media, outlet: "", published: "", notes } };
}

/**
 * @param {File} file
 * @param {(bytes: Uint8Array) => Promise<FileContent>} identify
 * @returns {Promise<Read>}
 */
async function readText(file, identify) {
  const whole = new Uint8Array(await file.arrayBuffer());
  // The program that knows may not be there; the file is kept all the same, for when it is.
  const content = await identify(whole).catch(() => guess(whole));
  const { bytes, reason } = content;
  const { text, encoding, broken } = decodeAs(bytes, content.encoding);
  const media = /\.x?html?$/i.test(file.name) ? "text/html" : content.media;
  if (!text.trim()) return { reason: "empty" };
  if (isBinary(text)) return { reason: "binary" };
  if (media === "text/plain" && text.length > MOST_CHARACTERS) return { reason: "book" };
  const notes = encoding === "utf-8" ? [] : [t("Read as {encoding}: {reason}. You can choose another encoding where the article is listed.", { encoding: encodingName(encoding), reason: t(reason) })];
  if (broken) notes.push(t("{n, plural, one {One place} other {# places}} in the file could not be read as text.", { n: broken }));
  return { draft: { name: baseName(file.name), text, media, outlet: "", published: "", notes, source: { bytes, encoding, reason, broken } } };
}

/** @param {string} name */
function baseName(name) {
  return name.replace(/\.(txt|text|md|markdown|x?html?|mht|mhtml|docx|pdf)$/i, "") || name;
}
