// News-like articles for measuring how time and memory grow: fictional, the same on every run, about 500 words each.
//
//   node benches/scale/articles.js COUNT [mixed | apart | alike | one] [SEED] > articles.jsonl
//
// Words are drawn from the lists in lexicon/ by their rank in English (Zipf's law), so that articles share as many common and rare
// words by chance as news does. A story has its people, bodies, places, numbers, topic words and facts of its own, and an article
// states some of the facts: word for word, with a word changed, with another number, or in the form of another sentence.
//
// mixed  half of the articles stand alone, the others are 3 to 10 on one story
// apart  every article stands alone: texts that do not overlap
// alike  all articles are on one of 20 stories, however many there are: the pairs that share something grow with the square
// one    all articles are on one story: what a person has who gathers the coverage of an event
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** @typedef {"mixed" | "apart" | "alike" | "one"} Kind */
/** @typedef {(limit: number) => number} Random a whole number from 0, below the limit */

const SENTENCES = 30;
/** How many of a story's facts there are for each that an article states. */
const FACTS = 2;
const STORIES_ALIKE = 20;
/** Of a story that all articles tell more is known: few facts are told by many, and many by few. */
const FACTS_OF_ONE = 8;

/**
 * The articles, in an order that mixes the stories.
 * @param {number} count
 * @param {Kind} kind
 * @returns {{ name: string, text: string, published: string }[]}
 */
export function articles(count, kind = "mixed", seed = 1) {
  const random = generator(seed);
  const words = vocabulary();
  /** @type {string[]} */
  const texts = [];
  for (const size of storySizes(count, kind, random)) {
    const story = makeStory(words, random, kind);
    for (let i = 0; i < size; i++) texts.push(makeArticle(story, words, random));
  }
  for (let i = texts.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [texts[i], texts[j]] = [texts[j] ?? "", texts[i] ?? ""];
  }
  return texts.map((text, i) => ({ name: `article ${i + 1}`, text, published: "2024-05-15" }));
}

/** How many articles each story has. */
function storySizes(/** @type {number} */ count, /** @type {Kind} */ kind, /** @type {Random} */ random) {
  const sizes = [];
  for (let left = count; left > 0; left -= sizes.at(-1) ?? 0) {
    // Eight lone articles for each story that several tell, 3 to 10 of them and 6.5 on average.
    const several = { mixed: random(15) < 2 ? 3 + random(8) : 1, apart: 1, alike: Math.ceil(count / STORIES_ALIKE), one: count };
    sizes.push(Math.min(left, several[kind]));
  }
  return sizes;
}

/** Pseudo-random numbers: mulberry32. */
function generator(/** @type {number} */ seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (/** @type {number} */ limit) => Math.floor(next() * limit);
}

// Words

/** @typedef {(random: Random) => string} Draw */
/** @typedef {{ noun: Draw, plural: Draw, past: Draw, base: Draw, adjective: Draw, place: Draw, given: Draw }} Words */

/** @returns {Words} */
function vocabulary() {
  const rank = ranks();
  /** @type {Map<string, string[]>} */
  const tagged = new Map();
  for (const [tags = "", list = ""] of rows("tags")) {
    let word = "";
    let common = 0;
    for (const [, rest = "", next = "0"] of list.matchAll(/(\D+)(\d?)/g)) {
      word = word.slice(0, common) + rest;
      common = Number(next);
      tagged.set(tags, [...(tagged.get(tags) ?? []), word]);
    }
  }
  const of = (/** @type {string[]} */ ...tags) => zipf(tags.flatMap((t) => tagged.get(t) ?? []), rank);
  const titled = (/** @type {string} */ name) => name.replace(/(^|[ -])\p{L}/gu, (c) => c.toUpperCase());
  const names = (/** @type {string} */ table) => rows(table).map(([name = ""]) => titled(name));
  return {
    noun: of("nn", "nn vb", "jj nn"),
    plural: of("nns", "nns vbz", "nns nn"),
    past: of("vbd vbn", "vbn vbd"),
    base: of("vb", "vb nn"),
    adjective: of("jj", "jj vb"),
    place: zipf(names("places"), new Map()),
    given: zipf(names("given_names"), new Map()),
  };
}

/** The rows of a word list, by column. */
function rows(/** @type {string} */ table) {
  const lines = readFileSync(new URL(`../../lexicon/en/${table}.txt`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** Draws from a list: the word of rank r, counted within the list, with a probability that goes with 1 / (r + 20): content words of news are spread like that. */
function zipf(/** @type {string[]} */ list, /** @type {Map<string, number>} */ rank) {
  const sorted = list
    .map((word, at) => /** @type {const} */ ([word, rank.get(word) ?? 1e6 + ((at * 2654435761) >>> 0)]))
    .sort((a, b) => a[1] - b[1])
    .map(([word]) => word);
  let sum = 0;
  const sums = sorted.map((_, r) => (sum += 1 / (r + 20)));
  return (/** @type {Random} */ random) => {
    const target = (random(2 ** 30) / 2 ** 30) * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return sorted[low] ?? "";
  };
}

/** How frequent each word of the vector file is in English; its format is in data/README.md. */
function ranks() {
  const bytes = readFileSync(new URL("../../data/vectors.bin", import.meta.url));
  const [count, dimensions, block] = [bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(16)];
  const byte = (/** @type {number} */ at) => bytes[at] ?? 0;
  let at = 20 + 4 * dimensions;
  const end = at + block;
  let word = "";
  const found = new Map();
  for (let i = 0; i < count; i++) {
    const head = byte(at++);
    const rest = (head & 15) === 15 ? byte(at++) : head & 15;
    word = word.slice(0, head >> 4) + bytes.toString("latin1", at, at + rest);
    at += rest;
    found.set(word, byte(end + i));
  }
  return found;
}

// Stories

/** @typedef {{ name: string, last: string, role: string, body: string }} Person */
/** @typedef {{ people: Person[], places: string[], bodies: string[], topic: Words, facts: (() => string)[], draw: Random }} Story `draw` says which fact an article tells */

/** @template T @param {T[]} list @param {Random} random @returns {T} */
const one = (list, random) => /** @type {T} */ (list[random(list.length)]);

/** @returns {Story} */
function makeStory(/** @type {Words} */ words, /** @type {Random} */ random, /** @type {Kind} */ kind) {
  const name = () => invented(random);
  // Places that all news speaks of, and some that only this story does.
  const places = [words.place(random), `Port ${name()}`, `${name()}${one(["ford", "ham", "mouth", "stead"], random)}`];
  const bodies = ["Council", "Commission", "Industries", "Union", "Police"].map((head) => `${one([name(), places[0] ?? ""], random)} ${head}`);
  const roles = ["chief executive", "spokeswoman", "director", "secretary", "chairman", "minister", "officer", "analyst"];
  const people = Array.from({ length: 6 }, () => {
    const last = name();
    return { name: `${words.given(random)} ${last}`, last, role: one(roles, random), body: one(bodies, random) };
  });
  /** @type {Random} */
  const draw = kind === "one" ? (limit) => Math.min(random(limit), random(limit)) : random;
  const story = { people, places, bodies, topic: topicOf(words, random), facts: /** @type {(() => string)[]} */ ([]), draw };
  const length = SENTENCES * (kind === "one" ? FACTS_OF_ONE : FACTS);
  story.facts = Array.from({ length }, () => fact(story, random));
  return story;
}

/** Words as they fall in one story: every second is one of a few that it is about. */
function topicOf(/** @type {Words} */ words, /** @type {Random} */ random) {
  const about = (/** @type {Draw} */ draw) => {
    const few = Array.from({ length: 12 }, () => draw(random));
    return (/** @type {Random} */ r) => (r(2) ? one(few, r) : draw(r));
  };
  const { noun, plural, past, base, adjective } = words;
  return { ...words, noun: about(noun), plural: about(plural), past: about(past), base: about(base), adjective: about(adjective) };
}

/** A surname or name of a town that nobody has. */
function invented(/** @type {Random} */ random) {
  const starts = ["Bran", "Cal", "Dor", "El", "Far", "Gren", "Hal", "Ing", "Jor", "Kel", "Lor", "Mar", "Nor", "Or", "Pen", "Quil", "Ros", "Sel", "Tam", "Ul", "Ver", "Wex", "Yar", "Zel"];
  const middles = ["a", "e", "i", "o", "an", "er", "in", "ol", "ar", "en", "el", "ur"];
  const ends = ["bach", "dell", "feld", "gast", "holm", "kin", "lund", "mere", "nock", "quist", "ridge", "sen", "tova", "veld", "wick", "zano"];
  return one(starts, random) + one(middles, random) + one(ends, random);
}

// Sentences

/** A fact of a story, as a function that words it in one of a few ways each time. */
function fact(/** @type {Story} */ story, /** @type {Random} */ random) {
  const [who, source] = [subject(story, random), speaker(story, random)];
  const [verb, what, where] = [story.topic.past(random), object(story, random), circumstance(story, random)];
  const more = random(2) ? ` ${one(JOINTS, random)} ${subject(story, random)} ${verbGroup(story, random)} ${object(story, random)}` : "";
  const [active, passive] = [`${who} ${verb} ${what}`, `${what} ${one(["was", "were"], random)} ${verb} by ${who}`];
  if (random(5) === 0) {
    const said = `${capital(subject(story, random))} ${verbGroup(story, random)} ${what}${more}`;
    return () => one([`“${said},” ${source} ${one(SAID, random)}.`, `“${said},” ${one(SAID, random)} ${source}.`], random);
  }
  const wordings = [
    () => `${capital(active)} ${where}${more}.`,
    () => `${capital(where)}, ${active}${more}.`,
    () => `${capital(passive)} ${where}${more}.`,
    () => `${capital(active)} ${where}${more}, ${source} ${one(SAID, random)}.`,
    () => `${capital(source)} ${one(SAID, random)} that ${passive} ${where}${more}.`,
    () => `According to ${source}, ${active}${more}.`,
  ];
  // Articles agree on the wording of most facts: two of these for each.
  const own = [one(wordings, random)(), one(wordings, random)()];
  return () => one(own, random);
}

const DETERMINERS = ["the", "the", "the", "a", "its", "their", "this", "another", "every", "one", "his", "her"];
const PREPOSITIONS = ["in", "near", "after", "before", "during", "against", "with", "for", "without", "under", "behind", "over", "through"];
const JOINTS = ["and", "but", "while", "because", "although", "as", "after", "when", "since", "before", "where", "until"];
const AUXILIARIES = ["will", "could", "did not", "would", "may", "should", "cannot", "wants to", "tried to", "had to", "refused to"];
const SAID = ["said", "said", "said", "added", "told reporters", "wrote", "confirmed", "claimed", "warned", "argued"];

function subject(/** @type {Story} */ story, /** @type {Random} */ random) {
  const draws = [() => one(story.people, random).last, () => `the ${one(story.bodies, random)}`, () => nounPhrase(story, random)];
  return (draws[random(5)] ?? (() => nounPhrase(story, random)))();
}

function speaker(/** @type {Story} */ story, /** @type {Random} */ random) {
  const { name, last, role, body } = one(story.people, random);
  return one([name, last, last, `${role} ${name}`, `the ${body}`, `${name} of the ${body}`, `a ${role} of the ${body}`], random);
}

function object(/** @type {Story} */ story, /** @type {Random} */ random) {
  const phrase = nounPhrase(story, random);
  return random(4) ? phrase : `${phrase} of ${nounPhrase(story, random)}`;
}

function nounPhrase(/** @type {Story} */ { topic }, /** @type {Random} */ random) {
  const adjective = random(2) ? `${topic.adjective(random)} ` : "";
  if (random(5) === 0) return `${2 + random(random(2) ? 12 : 3000)} ${adjective}${topic.plural(random)}`;
  if (random(5) === 0) return `${adjective}${topic.plural(random)}`;
  return `${one(DETERMINERS, random)} ${adjective}${topic.noun(random)}`;
}

function verbGroup(/** @type {Story} */ { topic }, /** @type {Random} */ random) {
  return random(2) ? topic.past(random) : `${one(AUXILIARIES, random)} ${topic.base(random)}`;
}

function circumstance(/** @type {Story} */ story, /** @type {Random} */ random) {
  const places = [() => `in ${one(story.places, random)}`, () => `on ${one(DAYS, random)}`, () => `in ${1990 + random(34)}`];
  return (places[random(6)] ?? (() => `${one(PREPOSITIONS, random)} ${nounPhrase(story, random)}`))();
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The text of an article: a headline, a line of origin, paragraphs of one or two sentences. */
function makeArticle(/** @type {Story} */ story, /** @type {Words} */ words, /** @type {Random} */ random) {
  const sentences = new Set();
  while (sentences.size < SENTENCES) {
    const said = one(story.facts, story.draw)();
    sentences.add(random(3) ? said : changed(said, words, random));
  }
  const [first = "", ...rest] = sentences;
  const head = `${capital(story.topic.adjective(random))} ${story.topic.noun(random)} ${story.topic.past(random)} in ${story.places[1]}`;
  let text = `${head}\n\n${(story.places[0] ?? "").toUpperCase()} — ${first}`;
  for (const sentence of rest) text += (random(3) ? "\n\n" : " ") + sentence;
  return text + "\n";
}

/** A sentence with another number, or with another word in place of one. */
function changed(/** @type {string} */ sentence, /** @type {Words} */ words, /** @type {Random} */ random) {
  if (random(2)) return sentence.replace(/\b\d+\b/, (number) => String(Number(number) + 1 + random(9)));
  const parts = sentence.split(" ");
  const at = 1 + random(parts.length - 1);
  if (/^\p{Ll}{4,}$/u.test(parts[at] ?? "")) parts[at] = words.noun(random);
  return parts.join(" ");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [count = "", kind = "mixed", seed = "1"] = process.argv.slice(2);
  for (const article of articles(Number(count), /** @type {Kind} */ (kind), Number(seed))) console.log(JSON.stringify(article));
}
