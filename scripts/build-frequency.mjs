// Builds lexicon/en/frequency.txt, by which matching tells words that say much from words that say little.
//
//   node scripts/build-frequency.mjs VECTORS
//
// VECTORS is a word vector file of format CLV1 (../data/README.md): its words carry their frequency rank in GloVe 6B's vocabulary.
import { readFileSync, writeFileSync } from "node:fs";

const [vectors] = process.argv.slice(2);
if (!vectors) {
  console.error("usage: node scripts/build-frequency.mjs VECTORS");
  process.exit(2);
}

/** Words worth a line of their own: rarer ones weigh nearly as much as unknown ones. */
const FREQUENT = 1000;

const header = [
  "# Frequent words of English news and web text with the order of their frequency.",
  "# Columns: word, frequency rank from 0 (rounded to a logarithmic grid)",
  "# Source: vocabulary order of GloVe 6B (Pennington, Socher and Manning 2014; PDDL 1.0); built by scripts/build-frequency.mjs",
];
const rows = [...readRanks(readFileSync(vectors))]
  .filter(([word]) => /^[a-z']+$/.test(word))
  .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, FREQUENT)
  .sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync("lexicon/en/frequency.txt", [...header, ...rows.map((row) => row.join("\t"))].join("\n") + "\n");
console.log(`frequency: ${rows.length} lines`);

/** word -> rank, from the vector file. */
function readRanks(bytes) {
  const count = bytes.readUInt32LE(4), dimensions = bytes.readUInt32LE(8), block = bytes.readUInt32LE(16);
  let at = 20 + 4 * dimensions;
  const end = at + block, found = new Map();
  let word = Buffer.alloc(0);
  for (let i = 0; i < count; i++) {
    const head = bytes[at++];
    let rest = head & 15;
    if (rest === 15) rest = bytes[at++];
    word = Buffer.concat([word.subarray(0, head >> 4), bytes.subarray(at, at + rest)]);
    at += rest;
    found.set(word.toString("utf8"), Math.round(2 ** (bytes[end + i] / 15) - 1));
  }
  return found;
}
