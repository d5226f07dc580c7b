/**
 * What was measured, in the words of a reader. The figures come from the scorer's files by `scripts/scores.js`; this says which of them
 * answers what, on which data, and what others reach. The page and docs/accuracy.md both show these tables.
 */

import { msg, number, t } from "../../i18n.js";

/**
 * @typedef {{ score: number, n: number, precision?: number, recall?: number }} Score from 0 to 1, over `n` things
 * @typedef {{ measured: string, commit: string, sets: Record<string, Record<string, Score>> }} Scores by data set and metric
 * @typedef {{ what: string, on: string, ours: string, others: string }} Row
 * @typedef {(set: string, metric: string) => Score} Lookup
 */

/** @type {{ title: string, rows: [what: string, on: string, ours: (score: Lookup) => string, others?: string][] }[]} */
const groups = [
  {
    title: msg("Reading one article"),
    rows: [
      [msg("The article in a saved web page: words kept rightly (F1)"), msg("article-extraction-benchmark, 181 pages"), (score) => percent(score("article-extraction-benchmark", "body F1")), msg("rs_trafilatura 97.0, trafilatura 95.8, dom_smoothie 86.5")],
      [msg("The same, pasted as lines of text (F1 of characters)"), msg("the same pages"), (score) => percent(score("article-extraction-lines", "body F1"))],
      [msg("Sentences: rules right of 48"), msg("pySBD’s golden rules"), (score) => outOf(score("pysbd-golden", "exact items")), msg("pySBD 47 of 48, sentencex 43, Intl.Segmenter 28")],
      [msg("Speakers of direct quotations, right"), msg("PolNeAR, 100 articles"), (score) => percent(score("polnear-train100", "direct speaker accuracy")), msg("GenderGapTracker 87.4 (own corpus)")],
      [msg("Statements with their source: cue, source, content found, by overlap (F1)"), msg("PolNeAR"), (score) => each(score, "polnear-train100", ["cue F1 overlap", "source F1 overlap", "content F1 overlap"])],
      [msg("The same to the exact letter (F1)"), msg("PolNeAR"), (score) => each(score, "polnear-train100", ["cue F1 exact", "source F1 exact", "content F1 exact"]), msg("Citron 91.5, 91.2, 72.3 (PARC3: other corpus and matching)")],
      [msg("The same by overlap (F1)"), msg("story"), (score) => each(score, "story", ["attributions: cue F1 overlap", "attributions: source F1 overlap", "attributions: content F1 overlap"])],
      [msg("Outlet through which a statement came, found"), msg("PolNeAR"), (score) => percent(score("polnear-train100", "outlet recall"))],
      [msg("Whether events happened, did not, or may have (macro F1)"), msg("MEANTIME, 1,395 events"), (score) => percent(score("meantime", "macro F1"))],
      [msg("Names of people, bodies and places (F1 of span and kind)"), msg("WikiGold, 1,696 sentences"), (score) => percent(score("wikigold", "entity F1"))],
      [msg("Names that mean one person or body, brought together (F1)"), msg("story"), (score) => percent(score("story", "entities: canonical F1"))],
      [msg("Dates found, to the letter (F1); resolved to the right days"), msg("Recognizers, 439 dates"), (score) => each(score, "recognizers-datetime", ["span F1 exact", "value accuracy"])],
      [msg("Numbers, money, per cent, measures: value right"), msg("Recognizers, 555 quantities"), (score) => ["number", "currency", "percent", "dimension"].map((kind) => percent(score(`recognizers-${kind}`, "value accuracy"))).join("; ")],
      [msg("Claims: evidence of the gold covered; matched one to one (F1)"), msg("story"), (score) => each(score, "story", ["claims: evidence covered", "claims: one-to-one F1"])],
      [msg("How a claim is put (stated, reported, doubted…); said or denied, right"), msg("story"), (score) => each(score, "story", ["claims: modality accuracy", "claims: polarity accuracy"])],
    ],
  },
  {
    title: msg("Comparing several"),
    rows: [
      [msg("Shared wording found (F1 of words)"), msg("story; plant; memo"), (score) => stories(score, "reuse: words F1")],
      [msg("Every run of six words that two articles share, found (F1 of words)"), msg("Multi-News, 40 clusters"), (score) => percent(score("multinews-runs", "words F1"))],
      [msg("How much of an answer is copied, against the judgement of people (rank correlation)"), msg("Plagiarised Short Answers, 95"), (score) => percent(score("plagiarised-short-answers", "Spearman"))],
      [msg("Sentences that state the same fact, linked (F1)"), msg("story; plant; memo"), (score) => stories(score, "clusters: sentence links F1"), msg("stems and aliases at one threshold: 48 (story)")],
      [msg("Facts told by several articles, gathered without mixing (B-cubed F1)"), msg("story; plant; memo"), (score) => stories(score, "clusters: B-cubed F1")],
      [msg("Do two sentences answer a question alike (balanced accuracy)"), msg("NAnCo, 1,574 pairs"), (score) => percent(score("nanco-validation", "balanced accuracy")), msg("trained model 81.3, STS-BERT 73.3 (test part)")],
      [msg("Likeness of headlines, against the judgement of people (Pearson)"), msg("STS headlines, 2,499 pairs"), (score) => percent(score("sts-headlines", "Pearson")), msg("MiniLM, 23 MB: 81.3; TF-IDF 73.2")],
      [msg("Conflicts found"), msg("story; plant; memo"), (score) => storyCounts(score, "conflicts: conflict recall")],
      [msg("Smaller differences a reader should see (a source dropped, a doubt lost), found"), msg("story; plant; memo"), (score) => storyCounts(score, "conflicts: tension recall")],
      [msg("Of the conflicts shown, right"), msg("story; plant; memo"), (score) => storyCounts(score, "conflicts: precision")],
      [msg("Look-alikes wrongly shown as a conflict"), msg("story; plant; memo"), (score) => ["story", "plant", "memo"].map((set) => number(score(set, "conflicts: false alarms").score)).join("; ")],
      [msg("Refuted or supported, right: all pairs"), msg("FEVER Symmetric, 708 pairs"), (score) => percent(score("fever-symmetric-dev", "accuracy")), msg("BERT 57.5, re-weighted BERT 61.6 (both trained for it)")],
      [msg("The same: pairs with numbers"), msg("132 pairs"), (score) => percent(score("fever-symmetric-dev", "accuracy (digits in b)"))],
      [msg("The same: of the conflicts shown, right; of those there are, shown"), msg("708 pairs"), (score) => precisionAndRecall(score("fever-symmetric-dev", "conflict F1"))],
      [msg("The outlet that an article leans on most, right"), msg("story; plant; memo"), (score) => storyCounts(score, "origins: lead outlet accuracy")],
      [msg("How many independent sources a fact has, right"), msg("story; plant; memo"), (score) => stories(score, "origins: independent count accuracy")],
    ],
  },
];

/**
 * The tables with their figures; their words are messages.
 * @param {Scores} scores
 * @returns {{ title: string, rows: Row[] }[]}
 */
export function tables({ sets }) {
  /** @type {Lookup} */
  const score = (set, metric) => {
    const found = sets[set]?.[metric];
    if (!found) throw new Error(`there is no score “${metric}” for “${set}”`);
    return found;
  };
  return groups.map(({ title, rows }) => ({ title, rows: rows.map(([what, on, ours, others = ""]) => ({ what, on, ours: ours(score), others })) }));
}

/**
 * How many of a kind were found in all three stories, in words.
 * @param {Scores} scores
 * @param {string} metric
 */
export function foundInStories({ sets }, metric) {
  const parts = ["story", "plant", "memo"].flatMap((set) => sets[set]?.[metric] ?? []);
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  return t("{n} of {all}", { n: sum(parts.map(({ score, n }) => Math.round(score * n))), all: sum(parts.map(({ n }) => n)) });
}

/** @param {Score} score */
function percent({ score }) {
  return written(score);
}

/** @param {number} share */
function written(share) {
  return number(100 * share, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** @param {Score} score */
function outOf({ score, n }) {
  return t("{n} of {all}", { n: Math.round(score * n), all: n });
}

/** @param {Score} score */
function precisionAndRecall({ precision = 0, recall = 0 }) {
  return `${written(precision)}; ${written(recall)}`;
}

/** @param {Lookup} score @param {string} set @param {string[]} metrics */
function each(score, set, metrics) {
  return metrics.map((metric) => percent(score(set, metric))).join("; ");
}

/** @param {Lookup} score @param {string} metric */
function stories(score, metric) {
  return ["story", "plant", "memo"].map((set) => percent(score(set, metric))).join("; ");
}

/** @param {Lookup} score @param {string} metric */
function storyCounts(score, metric) {
  return ["story", "plant", "memo"].map((set) => outOf(score(set, metric))).join("; ");
}
