/** Quotations by speaker: who is quoted, in which articles, in which words. */

import { h } from "../element.js";
import { placeHref } from "../route.js";
import { count } from "../words.js";
import { badge, differing, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {{ article: Article, index: number, quotation: import("../types.js").Quotation, text: string }} Quoted
 */

/** A quotation of fewer characters than this is a fragment that many sentences hold. */
const FRAGMENT = 12;

/** @param {import("./view.js").Context} context its params: `entity`: the speaker to show */
export function view({ findings, params }) {
  const speakers = bySpeaker(findings);
  return h(
    "div",
    { class: "quotations" },
    h("h2", null, "Quotations"),
    speakers.length === 0 && nothing("No quotation was found in the articles."),
    speakers.map(({ key, name, known, quotations }) => {
      const articles = new Set(quotations.map(({ article }) => article.id));
      return h(
        "section",
        { class: params.get("entity") === key ? "card speaker-card target" : "card speaker-card" },
        h("h3", null, name, h("span", { class: "how" }, ` ${count(quotations.length, "quotation")} in ${count(articles.size, "article")}`)),
        !known && h("p", { class: "hint" }, "The texts do not say whose words these are, and Crossread does not guess."),
        variants(quotations).map((variants) => variants.map((same, index) => quotationLine(findings, same, index > 0 ? variants[0]?.[0]?.text : undefined))),
      );
    }),
  );
}

/**
 * Speech grouped by speaker, those quoted by most articles first, unnamed speakers last.
 * @param {Findings} findings
 */
function bySpeaker(findings) {
  /** @type {Map<string, { key: string, name: string, known: boolean, quotations: Quoted[] }>} */
  const groups = new Map();
  for (const article of findings.report.articles) {
    article.quotations.forEach((quotation, index) => {
      if (quotation.kind === "scare") return;
      const { speaker } = quotation;
      const words = speaker ? article.text.slice(...speaker.span) : "";
      const key = speaker?.entity ?? fold(words).replace(/^(an?|the) /, "");
      const name = (speaker?.entity && findings.entities.get(speaker.entity)?.name) || words || "Speaker not named";
      const group = groups.get(key) ?? { key, name, known: words !== "", quotations: [] };
      group.quotations.push({ article, index, quotation, text: article.text.slice(...quotation.span) });
      groups.set(key, group);
    });
  }
  /** @param {{ quotations: Quoted[] }} group */
  const spread = (group) => new Set(group.quotations.map(({ article }) => article.id)).size;
  return [...groups.values()].sort((a, b) => Number(b.known) - Number(a.known) || spread(b) - spread(a) || b.quotations.length - a.quotations.length);
}

/**
 * Puts what seems to be one quotation together, in order of first place: a list of its wordings, each a list of its places.
 * @param {Quoted[]} quotations
 * @returns {Quoted[][][]}
 */
function variants(quotations) {
  /** @type {{ words: Set<string>, wordings: Map<string, Quoted[]> }[]} */
  const groups = [];
  for (const quoted of quotations) {
    const folded = fold(quoted.text);
    const words = new Set(folded.split(" "));
    let group = groups.find((other) => other.wordings.has(folded) || (quoted.text.length > FRAGMENT && alike(other.words, words)));
    if (!group) groups.push((group = { words, wordings: new Map() }));
    group.wordings.set(folded, [...(group.wordings.get(folded) ?? []), quoted]);
  }
  return groups.map(({ wordings }) => [...wordings.values()]);
}

/**
 * Words without case and signs.
 * @param {string} text
 */
function fold(text) {
  return (text.toLowerCase().replace(/[.'’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Variants of a quotation share at least this much of the shorter one's words. */
const SAME_WORDS = 0.6;

/** @param {Set<string>} a @param {Set<string>} b */
function alike(a, b) {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SAME_WORDS * Math.max(1, Math.min(a.size, b.size)) && shared > 2;
}

/**
 * One wording with all its places.
 * @param {Findings} findings
 * @param {Quoted[]} same
 * @param {string} [first] the wording it is set against
 */
function quotationLine(findings, same, first) {
  const [quoted] = same;
  if (!quoted) return null;
  const how = new Set(same.map(manner));
  return h(
    "p",
    { class: first === undefined ? "wording" : "wording variant" },
    h("span", { class: "badges" }, same.map((other) => h("a", { href: placeOf(other) }, badge(findings, other.article.id)))),
    h("a", { href: placeOf(quoted) }, first === undefined ? quoted.text : differing(first, quoted.text)),
    h("span", { class: "how" }, [...how].filter(Boolean).join("; ")),
  );
}

/** @param {Quoted} quoted */
function placeOf({ article, index, quotation }) {
  return placeHref(article.id, quotation.span, `q${index}`);
}

/**
 * How an article brings a quotation: its words for the speaker, the cue, the outlet through which it came.
 * @param {Quoted} quoted
 */
function manner({ article, quotation }) {
  return [
    quotation.speaker && article.text.slice(...quotation.speaker.span),
    quotation.cue && `“${article.text.slice(...quotation.cue)}”`,
    quotation.nested && "within another quotation",
  ].filter(Boolean).join(", ");
}
