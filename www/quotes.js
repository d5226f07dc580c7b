/** Quotations by speaker: each once, in all its wordings, with who cuts it, who changes it and who puts it in words of their own. */

import { diffWords } from "./diff.js";
import { attributionOf, claimsById } from "./findings.js";
import { add, groupBy } from "./groups.js";
import { remembered } from "./remembered.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Article} Article
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {{ article: Article, index: number, quotation: import("./types.js").Quotation, text: string, speaker: string, called: string }} Quoted
 *   a quotation where it stands: `index` in the article's list; `speaker`: key of who speaks, empty where the text does not say; `called`: in the text's words
 * @typedef {{ places: Quoted[], change: "none" | "cut" | "other" }} Wording one wording, and how it stands to the fullest: some words left out, or others put in
 * @typedef {{ wordings: Wording[], articles: ReadonlySet<string>, speaker: string, disagree: boolean, paraphrases: Claim[], conflicts: Conflict[] }} Saying
 *   one quotation, its fullest wording first; `disagree`: articles give it to different speakers; `paraphrases`: claims of articles that state it
 *   without quoting; `conflicts` about its words
 * @typedef {{ key: string, name: string, also: string[], known: boolean, articles: ReadonlySet<string>, sayings: Saying[] }} Speaker
 *   `name` and what else the texts call them; `known` where some text says who speaks
 */

/** A speaker called so has been named before. */
export const PRONOUN = /^(?:s?he|it|they)$/i;

/** Wordings of one quotation share at least this much of the shorter one's words. */
const SAME_WORDS = 0.6;
/** Of speakers under different names it takes more: this much of the words, and so many of them. */
const SAME_WORDS_OF_OTHERS = 0.8;
const MANY_WORDS = 5;

/**
 * Those quoted by most articles first, unnamed speakers last.
 * @type {(findings: Findings) => Speaker[]}
 */
export const speakersOf = remembered((/** @type {Findings} */ findings) => {
  const quoted = findings.report.articles.flatMap((article) =>
    article.quotations.flatMap((quotation, index) => (quotation.kind === "scare" ? [] : [placed(article, quotation, index)])),
  );
  const sayings = together(quoted).map((wordings) => saying(findings, wordings));
  const one = joined(findings, sayings);
  return [...groupBy(sayings, (said) => one(said.speaker))]
    .map(([key, said]) => speaker(findings, key, said))
    .sort((a, b) => Number(b.known) - Number(a.known) || b.articles.size - a.articles.size || b.sayings.length - a.sayings.length);
});

/**
 * @param {Article} article
 * @param {import("./types.js").Quotation} quotation
 * @param {number} index
 * @returns {Quoted}
 */
function placed(article, quotation, index) {
  const called = quotation.speaker ? article.text.slice(...quotation.speaker.span) : "";
  return { article, index, quotation, text: article.text.slice(...quotation.span), called, speaker: quotation.speaker?.entity ?? fold(called).replace(/^(an?|the) /, "") };
}

/**
 * Puts what seems to be one quotation together, in order of first place: for each its wordings, for each of these its places.
 * @param {readonly Quoted[]} quoted
 * @returns {Quoted[][][]}
 */
function together(quoted) {
  /** @typedef {{ words: Set<string>, speakers: Set<string>, wordings: Map<string, Quoted[]> }} Group */
  /** @type {Group[]} */
  const groups = [];
  /** Groups by each of their words, so that a quotation is held against those only that have words in common with it. @type {Map<string, Group[]>} */
  const having = new Map();
  for (const place of quoted) {
    const folded = fold(place.text);
    const words = new Set(folded.split(" "));
    /** @type {Map<Group, number>} */
    const shared = new Map();
    for (const word of words) for (const group of having.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    const [best] = [...shared]
      .filter(([group, common]) => {
        const part = common / Math.min(group.words.size, words.size);
        if (group.speakers.has(place.speaker)) return group.wordings.has(folded) || (common > 2 && part >= SAME_WORDS);
        return common >= MANY_WORDS && part >= SAME_WORDS_OF_OTHERS;
      })
      .sort(([, a], [, b]) => b - a);
    const group = best?.[0] ?? { words: new Set(), speakers: new Set(), wordings: new Map() };
    if (!best) groups.push(group);
    for (const word of words) {
      if (!group.words.has(word)) add(having, word, group);
      group.words.add(word);
    }
    group.speakers.add(place.speaker);
    add(group.wordings, folded, place);
  }
  return groups.map(({ wordings }) => [...wordings.values()]);
}

/**
 * @param {Findings} findings
 * @param {Quoted[][]} wordings places of each
 * @returns {Saying}
 */
function saying(findings, wordings) {
  // The fullest is what the others are held against; of two as full, the one that more articles have.
  const ordered = [...wordings].sort((a, b) => wordCount(b) - wordCount(a) || b.length - a.length);
  const fullest = ordered[0]?.[0]?.text ?? "";
  const places = wordings.flat();
  const articles = articlesOf(findings, places);
  const claims = places.flatMap(({ article, quotation: { span } }) => (findings.claimsOf.get(article.id) ?? []).filter((claim) => span[0] <= claim.span[0] && claim.span[1] <= span[1]));
  const speakers = [...new Set(places.map(({ speaker }) => speaker))];
  const named = speakers.filter((key) => findings.entities.has(key));
  /** @param {string} key */
  const times = (key) => places.filter(({ speaker }) => speaker === key).length;
  const [first = ""] = (named.length > 0 ? named : speakers.filter(Boolean)).sort((a, b) => times(b) - times(a));
  return {
    wordings: ordered.map((same, index) => ({ places: same, change: index === 0 ? "none" : change(fullest, same[0]?.text ?? "") })),
    articles,
    speaker: first,
    disagree: named.length > 1,
    paraphrases: paraphrases(findings, claims, articles),
    conflicts: [...new Set(claims.flatMap(({ id }) => findings.conflictsOf.get(id) ?? []))].filter(({ kind }) => kind === "quotation"),
  };
}

/**
 * The articles of places, in the order of the list.
 * @param {Findings} findings
 * @param {readonly Quoted[]} places
 */
function articlesOf(findings, places) {
  const having = new Set(places.map(({ article }) => article.id));
  return new Set(findings.report.articles.map(({ id }) => id).filter((id) => having.has(id)));
}

/** @param {readonly Quoted[]} places */
function wordCount([first]) {
  return fold(first?.text ?? "").split(" ").length;
}

/**
 * @param {string} fullest
 * @param {string} text
 * @returns {Wording["change"]}
 */
function change(fullest, text) {
  return diffWords(bare(fullest), bare(text)).some(({ kind }) => kind === "added") ? "other" : "cut";
}

/**
 * Claims that state the same as a quotation does, in articles that do not quote it; one an article.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims those within the quotation
 * @param {ReadonlySet<string>} quoting
 */
function paraphrases(findings, claims, quoting) {
  const clusters = new Set(claims.flatMap(({ id }) => findings.clusterOf.get(id) ?? []));
  const others = [...clusters]
    .flatMap((cluster) => claimsById(findings, cluster.claims))
    .filter((other) => !quoting.has(other.article) && attributionOf(findings, other)?.kind !== "direct");
  return [...new Map(others.reverse().map((other) => [other.article, other])).values()].reverse();
}

/**
 * Speakers without a name who say the same are one, by whatever words the articles call them.
 * @param {Findings} findings
 * @param {readonly Saying[]} sayings
 * @returns {(key: string) => string} the key that stands for a speaker
 */
function joined(findings, sayings) {
  /** @type {Map<string, string>} */
  const parents = new Map();
  /** @param {string} key @returns {string} */
  const root = (key) => {
    const parent = parents.get(key);
    return parent === undefined ? key : root(parent);
  };
  for (const { wordings, speaker } of sayings) {
    if (!speaker || findings.entities.has(speaker)) continue;
    for (const { speaker: other } of wordings.flatMap(({ places }) => places)) if (other && root(other) !== root(speaker)) parents.set(root(other), root(speaker));
  }
  return root;
}

/**
 * @param {Findings} findings
 * @param {string} key
 * @param {Saying[]} sayings
 * @returns {Speaker}
 */
function speaker(findings, key, sayings) {
  const places = sayings.flatMap(({ wordings }) => wordings.flatMap(({ places }) => places));
  /** @type {Map<string, { words: string, times: number }>} */
  const calls = new Map();
  for (const { called } of places) {
    if (!called) continue;
    const call = calls.get(called.toLowerCase()) ?? { words: called, times: 0 };
    call.times++;
    calls.set(called.toLowerCase(), call);
  }
  const words = [...calls.values()].sort((a, b) => b.times - a.times).map((call) => call.words);
  const name = findings.entities.get(key)?.name ?? words[0] ?? "";
  return {
    key,
    name,
    also: words.filter((other) => other.toLowerCase() !== name.toLowerCase() && !PRONOUN.test(other)),
    known: key !== "",
    articles: articlesOf(findings, places),
    sayings: sayings.sort((a, b) => b.articles.size - a.articles.size),
  };
}

/**
 * The outlets to which the words were said, as the articles tell; each once.
 * @param {Findings} findings
 * @param {readonly Quoted[]} places
 * @returns {string[]} ids of entities
 */
export function outletsOf(findings, places) {
  const outlets = places.flatMap(({ article, quotation }) => article.attributions.find(({ id }) => id === quotation.attribution)?.outlet ?? []);
  return [...new Set(outlets)].filter((id) => findings.entities.has(id));
}

/**
 * A quotation without its marks and the comma within them.
 * @param {string} text
 */
export function bare(text) {
  return text.replace(/^[\s“”"‘’'«»„‟]+|[\s“”"‘’'«»„‟,]+$/gu, "");
}

/**
 * Words without case and signs.
 * @param {string} text
 */
function fold(text) {
  return (text.toLowerCase().replace(/[.'’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/**
 * Whether a quotation has other words in some articles than in others, cuts included.
 * @param {Saying} saying
 */
export function isChanged({ wordings, conflicts }) {
  return wordings.length > 1 || conflicts.length > 0;
}
