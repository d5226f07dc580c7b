/** The list of articles: pure functions from list to list. */

import { t } from "./i18n.js";
import { hasParagraphs, titleLine } from "./input/rich.js";

/** @typedef {import("./input/file.js").Draft} Draft */
/** @typedef {Draft & { key: number, restored?: [number, number][] }} StoryArticle `restored` are spans of the report's text that the user put back */

/**
 * Adds drafts at the end, each with a key of its own; a draft whose text is already there is left out and reported.
 * @param {readonly StoryArticle[]} articles
 * @param {readonly Draft[]} drafts
 * @param {boolean} [anyway] whether to add what is already there
 * @returns {{ articles: StoryArticle[], added: StoryArticle[], duplicates: { draft: Draft, original: StoryArticle }[] }}
 */
export function addDrafts(articles, drafts, anyway = false) {
  const all = [...articles];
  const seen = new Map(articles.map((article) => [fingerprint(article), article]));
  let key = Math.max(lastKey, ...articles.map((article) => article.key));
  /** @type {StoryArticle[]} */
  const added = [];
  /** @type {{ draft: Draft, original: StoryArticle }[]} */
  const duplicates = [];
  for (const draft of drafts) {
    const print = fingerprint(draft);
    const original = seen.get(print);
    if (original && !anyway) {
      duplicates.push({ draft, original });
    } else {
      const article = { ...draft, key: ++key };
      seen.set(print, article);
      all.push(article);
      added.push(article);
    }
  }
  lastKey = key;
  return { articles: all, added, duplicates };
}

/** Keys are never given twice, so that what belongs to a removed article does not pass to a new one. */
let lastKey = 0;

/**
 * An article with changes. Stretches that were put back belong to a text; they go with it.
 * @param {readonly StoryArticle[]} articles
 * @param {number} key
 * @param {Partial<StoryArticle>} changes
 */
export function change(articles, key, changes) {
  const reset = changes.text === undefined ? {} : { restored: [] };
  return articles.map((article) => (article.key === key ? { ...article, ...reset, ...changes } : article));
}

/**
 * Puts a stretch that was set aside back into its article, or takes it out again when it was put back before.
 * @param {readonly StoryArticle[]} articles
 * @param {number} key
 * @param {[number, number]} span
 */
export function toggleRestored(articles, key, span) {
  const restored = articles.find((article) => article.key === key)?.restored ?? [];
  const others = restored.filter(([start, end]) => start !== span[0] || end !== span[1]);
  return change(articles, key, { restored: others.length < restored.length ? others : [...restored, span] });
}

/**
 * The article that one of a report is of, as it was when it was analysed.
 * @param {import("./app.js").State["analysed"]} analysed
 * @param {string} id of the report's
 */
export function analysedAs(analysed, id) {
  return analysed?.articles[analysed.report.articles.findIndex((article) => article.id === id)];
}

/**
 * @param {readonly StoryArticle[]} articles
 * @param {StoryArticle} article
 * @param {number} index
 */
export function putBack(articles, article, index) {
  return [...articles.slice(0, index), article, ...articles.slice(index)];
}

/**
 * A draft from pasted text, named by its headline, as far as that can be told from its lines; read from its markup where that tells more.
 * @param {string} text
 * @param {string} [html]
 * @returns {Draft}
 */
export function pastedDraft(text, html = "") {
  const firstLine = titleLine(text);
  const name = firstLine.length > 60 ? `${firstLine.slice(0, 60).replace(/\s+\S*$/, "")}…` : firstLine;
  const rest = { name: name || t("Pasted text"), outlet: "", published: "", notes: [] };
  return hasParagraphs(html) ? { ...rest, text: html, media: "text/html" } : { ...rest, text, media: "text/plain" };
}

/** Fingerprints of texts, which may be megabytes long, so that each is gone through once. @type {WeakMap<Draft, string>} */
const fingerprints = new WeakMap();

/**
 * What two articles have in common that differ in white space and capitals only.
 * @param {Draft} draft
 */
function fingerprint(draft) {
  const known = fingerprints.get(draft);
  if (known) return known;
  const text = draft.text.replace(/\s+/g, " ").trim().toLowerCase();
  // FNV-1a, twice with different starts: 64 bits.
  let [a, b] = [0x811c9dc5, 0x1234567];
  for (let index = 0; index < text.length; index++) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  const print = `${text.length}-${a}-${b}`;
  fingerprints.set(draft, print);
  return print;
}
