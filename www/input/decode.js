/** From bytes to text, in the encoding that the core found or the user chose. */

import { msg, t } from "../i18n.js";

/** @typedef {{ text: string, encoding: string, broken: number }} Decoded `broken` counts the places that could not be read */

/** What a file is read in when it names an encoding that the browser does not know. */
const FALLBACK = "windows-1252";

/** Encodings that news pages and texts come in, as the standard names them, with what people know them by. */
export const encodings = /** @type {const} */ ([
  ["utf-8", "UTF-8"],
  ["windows-1252", msg("Windows-1252 (Western European)")],
  ["macintosh", msg("Macintosh (Western European)")],
  ["iso-8859-15", msg("ISO 8859-15 (Western European)")],
  ["utf-16le", msg("UTF-16, little-endian")],
  ["utf-16be", msg("UTF-16, big-endian")],
  ["windows-1250", msg("Windows-1250 (Central European)")],
  ["iso-8859-2", msg("ISO 8859-2 (Central European)")],
  ["windows-1251", msg("Windows-1251 (Cyrillic)")],
  ["koi8-r", msg("KOI8-R (Cyrillic)")],
  ["windows-1253", msg("Windows-1253 (Greek)")],
  ["windows-1254", msg("Windows-1254 (Turkish)")],
  ["windows-1255", msg("Windows-1255 (Hebrew)")],
  ["windows-1256", msg("Windows-1256 (Arabic)")],
  ["windows-1257", msg("Windows-1257 (Baltic)")],
  ["windows-1258", msg("Windows-1258 (Vietnamese)")],
  ["windows-874", msg("Windows-874 (Thai)")],
  ["shift_jis", msg("Shift JIS (Japanese)")],
  ["euc-jp", msg("EUC-JP (Japanese)")],
  ["gb18030", msg("GB 18030 (Chinese, simplified)")],
  ["gbk", msg("GBK (Chinese, simplified)")],
  ["big5", msg("Big5 (Chinese, traditional)")],
  ["euc-kr", msg("EUC-KR (Korean)")],
]);

/**
 * Decodes in an encoding given by any of its labels; in the fallback where no decoder knows the label.
 * @param {Uint8Array} bytes
 * @param {string} label
 * @returns {Decoded}
 */
export function decodeAs(bytes, label) {
  const decoder = decoderOf(label);
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, broken: text.split("\ufffd").length - 1 };
}

/** @param {string} label */
function decoderOf(label) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(FALLBACK);
  }
}

/**
 * What an encoding is called.
 * @param {string} encoding
 */
export function encodingName(encoding) {
  const name = encodings.find(([label]) => label === encoding)?.[1];
  return name ? t(name) : encoding.toUpperCase();
}

/**
 * What the bytes of a file are as far as that can be told without the core: a text in UTF-8, or else in the fallback.
 * @param {Uint8Array} bytes
 * @returns {import("../types.js").FileContent}
 */
export function guess(bytes) {
  const encoding = decodeAs(bytes, "utf-8").broken ? FALLBACK : "utf-8";
  return { bytes, encoding, reason: msg("it could not be looked at closer"), media: "text/plain" };
}

/** Characters looked at to tell text from something else; how many of them may be control characters in any text, and one in how many. */
const HEAD = 4096;
const FEW = 3;
const ONE_IN = 50;

/**
 * Whether the first characters are such as no text holds: those of a picture, an archive or a program.
 * @param {string} text
 */
export function isBinary(text) {
  const head = text.slice(0, HEAD);
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return strange > FEW && strange * ONE_IN > head.length;
}
