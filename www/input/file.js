/** From files to article drafts, or to the reason why not and what to do. */

import { decode } from "./decode.js";

/**
 * @typedef {{
 *   name: string,
 *   text: string,
 *   media: "text/plain" | "text/html",
 *   outlet: string,
 *   published: string,
 *   notes: string[],
 * }} Draft `text` is the source of the page where `media` is `text/html`
 */

/** A news article has some ten kilobytes, a saved web page seldom more than two megabytes of source. */
const MOST_BYTES = 8_000_000;
/** No article is longer than a book. */
const MOST_CHARACTERS = 1_000_000;

/** First bytes of kinds of files that people have at hand and that are no text, and what to do with each. */
const known = /** @type {const} */ ([
  ["%PDF", "is a PDF. Open it, copy the article’s text and paste it here"],
  ["PK\u0003\u0004", "is a Word document or an archive. Open it, copy the article’s text and paste it here"],
  ["\u00d0\u00cf\u0011\u00e0", "is an old Word document. Open it, copy the article’s text and paste it here"],
  ["{\\rtf", "is a rich text file. Open it, copy the article’s text and paste it here"],
]);

/**
 * Reads one file.
 * @param {File} file
 * @returns {Promise<{ draft: Draft } | { problem: string }>}
 */
export async function readFile(file) {
  /** @param {string} reason */
  const refuse = (reason) => ({ problem: `“${file.name}” ${reason}. Nothing else was changed.` });
  if (file.size > MOST_BYTES) return refuse(`is too large for an article (${Math.round(file.size / 1e6)} MB). Copy the article’s text and paste it here`);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse("could not be read. If it is a folder, open it and drop the files inside; if it was moved, drop it again");
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = known.find(([magic]) => start.startsWith(magic));
  if (kind) return refuse(kind[1]);
  const decoded = decode(bytes);
  if (!decoded) return refuse("is no text: it may be a picture, a recording or a program. Text, Markdown and saved web pages can be read");
  const notes = decoded.note ? [decoded.note] : [];
  const { text } = decoded;
  const media = isHtml(file, text) ? "text/html" : "text/plain";
  if (!text.trim()) return refuse("is empty");
  if (media === "text/plain" && text.length > MOST_CHARACTERS) return refuse("is longer than a book. Copy the article’s own text and paste it here");
  return { draft: { name: baseName(file.name), text, media, outlet: "", published: "", notes } };
}

/**
 * @param {File} file
 * @param {string} text
 */
function isHtml(file, text) {
  return /\.x?html?$/i.test(file.name) || /^\s*<!doctype html|^\s*<html[\s>]/i.test(text.slice(0, 1000));
}

/** @param {string} name */
function baseName(name) {
  return name.replace(/\.(txt|text|md|markdown|x?html?)$/i, "") || name;
}
