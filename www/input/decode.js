/** From bytes to text, in the encoding that the core found or the user chose. */

/** @typedef {{ text: string, encoding: string, broken: number }} Decoded `broken` counts the places that could not be read */

/** What a file is read in when it names an encoding that the browser does not know. */
export const FALLBACK = "windows-1252";

/** Encodings that news pages and texts come in, as the standard names them, with what people know them by. */
export const encodings = /** @type {const} */ ([
  ["utf-8", "UTF-8"],
  ["windows-1252", "Western European (Windows-1252)"],
  ["macintosh", "Western European (Macintosh)"],
  ["iso-8859-15", "Western European (ISO 8859-15)"],
  ["utf-16le", "UTF-16, little-endian"],
  ["utf-16be", "UTF-16, big-endian"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["iso-8859-2", "Central European (ISO 8859-2)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["koi8-r", "Cyrillic (KOI8-R)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["windows-1255", "Hebrew (Windows-1255)"],
  ["windows-1256", "Arabic (Windows-1256)"],
  ["windows-1257", "Baltic (Windows-1257)"],
  ["windows-1258", "Vietnamese (Windows-1258)"],
  ["windows-874", "Thai (Windows-874)"],
  ["shift_jis", "Japanese (Shift JIS)"],
  ["euc-jp", "Japanese (EUC-JP)"],
  ["gb18030", "Chinese, simplified (GB 18030)"],
  ["gbk", "Chinese, simplified (GBK)"],
  ["big5", "Chinese, traditional (Big5)"],
  ["euc-kr", "Korean (EUC-KR)"],
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
  return encodings.find(([label]) => label === encoding)?.[1] ?? encoding.toUpperCase();
}

/** Characters looked at to tell text from something else, and one in how many of them may be a control character. */
const HEAD = 4096;
const ONE_IN = 50;

/**
 * Whether the first characters are such as no text holds: those of a picture, an archive or a program.
 * @param {string} text
 */
export function isBinary(text) {
  const head = text.slice(0, HEAD);
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return head.includes("\0") || strange * ONE_IN > head.length;
}
