// What the indexes that Crossread is measured beside start from.
import { readFileSync } from "node:fs";

/** The texts of a file of JSON Lines. @param {string} file */
export function texts(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter(Boolean).map((line) => String(JSON.parse(line).text));
}

/** The runs of eight words of a text, in lower case. @param {string} text */
export function shingles(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(" "));
}
