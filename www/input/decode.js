/** From the bytes of a file to text. */

/** @typedef {{ text: string, encoding: string, note: string | null }} Decoded */

/** Byte order marks, the longer first. */
const marks = /** @type {const} */ ([
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
]);

/**
 * Decodes by byte order mark, else as UTF-8, else as UTF-16 where every other byte is zero, else as Windows-1252, with a note whenever
 * it is not plain UTF-8. Null for bytes that are no text.
 * @param {Uint8Array} bytes
 * @returns {Decoded | null}
 */
export function decode(bytes) {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    const [mark, encoding] = marked;
    const text = new TextDecoder(encoding).decode(bytes.subarray(mark.length));
    return { text, encoding, note: encoding === "utf-8" ? null : `Read as ${encoding.toUpperCase()}, as its first bytes say.` };
  }
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, note: `Read as ${wide.toUpperCase()}: every other byte is zero.` };
  if (isBinary(bytes)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", note: null };
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, encoding: "windows-1252", note: "Not valid UTF-8, so read as Windows-1252 (Western European). Look whether accents and quotation marks came out right." };
  }
}

/** Bytes looked at to tell text from something else. */
const SAMPLE = 4096;
/** UTF-16 of English has a zero in nearly all of its high bytes and in none of the low ones. */
const WIDE_SHARE = 0.7;

/** @param {Uint8Array} bytes */
function wideEncoding(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((n) => n / (sample.length / 2));
  if (odd > WIDE_SHARE && even === 0) return "utf-16le";
  if (even > WIDE_SHARE && odd === 0) return "utf-16be";
  return null;
}

/** Text holds a few control characters at most; of a picture, an archive or a program every tenth byte is one. */
const MOST_CONTROLS = 3;
const CONTROL_SHARE = 0.05;

/** @param {Uint8Array} bytes */
function isBinary(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
  return controls.length > MOST_CONTROLS && controls.length > sample.length * CONTROL_SHARE;
}
