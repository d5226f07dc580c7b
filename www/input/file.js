/** From files to article drafts, or to the reason why not and what to do. */

import { decodeAs, encodingName, guess, isBinary } from "./decode.js";

/**
 * @typedef {import("../types.js").FileContent} FileContent
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
 * @param {(bytes: Uint8Array) => Promise<FileContent>} identify tells what the bytes are
 * @returns {Promise<{ draft: Draft } | { problem: string }>}
 */
export async function readFile(file, identify) {
  /** @param {string} reason */
  const refuse = (reason) => ({ problem: `“${file.name}” ${reason}. Nothing else was changed.` });
  if (file.size > MOST_BYTES) return refuse(`is too large for an article (${Math.round(file.size / 1e6)} MB). Copy the article’s text and paste it here`);
  let whole;
  try {
    whole = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse("could not be read. If it is a folder, open it and drop the files inside; if it was moved, drop it again");
  }
  const start = String.fromCharCode(...whole.subarray(0, 8));
  const kind = known.find(([magic]) => start.startsWith(magic));
  if (kind) return refuse(kind[1]);
  // The program that knows may not be there; the file is kept all the same, for when it is.
  const content = await identify(whole).catch(() => guess(whole));
  const { bytes, reason } = content;
  const { text, encoding, broken } = decodeAs(bytes, content.encoding);
  const media = /\.x?html?$/i.test(file.name) ? "text/html" : content.media;
  if (!text.trim()) return refuse("is empty");
  if (isBinary(text)) return refuse("is no text: it may be a picture, a recording or a program. Text, Markdown and saved web pages can be read");
  if (media === "text/plain" && text.length > MOST_CHARACTERS) return refuse("is longer than a book. Copy the article’s own text and paste it here");
  const notes = encoding === "utf-8" ? [] : [`Read as ${encodingName(encoding)}: ${reason}. You can choose another encoding where the article is listed.`];
  if (broken) notes.push(`${broken === 1 ? "One place" : `${broken} places`} in the file could not be read as text.`);
  return { draft: { name: baseName(file.name), text, media, outlet: "", published: "", notes, source: { bytes, encoding, reason, broken } } };
}

/** @param {string} name */
function baseName(name) {
  return name.replace(/\.(txt|text|md|markdown|x?html?|mht|mhtml)$/i, "") || name;
}
