/** Quotations by speaker: who is quoted, in which articles, in which words. */

import { h } from "../element.js";
import { placeHref } from "../route.js";
import { count } from "../words.js";
import { articleName, badge, differing, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {{ article: Article, index: number, quotation: import("../types.js").Quotation, text: string }} Quoted
 */

/** A quotation of fewer characters than this is a fragment that many sentences hold. */
const FRAGMENT = 12;

/** @param {Findings} findings @param {URLSearchParams} params `entity`: the speaker to show */
export function quotationsView(findings, params) {
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
        variants(quotations).map((same) => same.map((quoted, index) => quotationLine(findings, quoted, index > 0 ? same[0]?.text : undefined))),
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
      const key = speaker?.entity ?? words.toLowerCase();
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
 * Puts the same words of several articles together, in order of first place.
 * @param {Quoted[]} quotations
 * @returns {Quoted[][]}
 */
function variants(quotations) {
  /** @type {{ words: Set<string>, members: Quoted[] }[]} */
  const groups = [];
  for (const quoted of quotations) {
    const words = new Set(quoted.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const group = quoted.text.length > FRAGMENT ? groups.find((other) => alike(other.words, words)) : undefined;
    if (group) group.members.push(quoted);
    else groups.push({ words, members: [quoted] });
  }
  return groups.map(({ members }) => members);
}

/** Variants of a quotation share at least this much of the shorter one's words. */
const SAME_WORDS = 0.6;

/** @param {Set<string>} a @param {Set<string>} b */
function alike(a, b) {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SAME_WORDS * Math.max(1, Math.min(a.size, b.size)) && shared > 2;
}

/** @param {Findings} findings @param {Quoted} quoted @param {string} [first] the variant it is set against */
function quotationLine(findings, { article, index, quotation, text }, first) {
  const attribution = article.attributions.find(({ id }) => id === quotation.attribution);
  const outlet = attribution?.outlet ? findings.entities.get(attribution.outlet)?.name : undefined;
  const how = [
    quotation.speaker && `by ${article.text.slice(...quotation.speaker.span)}`,
    quotation.cue && `cue “${article.text.slice(...quotation.cue)}”`,
    outlet && `through ${outlet}`,
    quotation.nested && "within another quotation",
  ].filter(Boolean);
  return h(
    "p",
    { class: first === undefined ? "wording" : "wording variant" },
    badge(findings, article.id),
    h("a", { href: placeHref(article.id, quotation.span, `q${index}`), title: articleName(findings, article.id) }, first === undefined ? text : differing(first, text)),
    h("span", { class: "how" }, how.join(", ")),
  );
}
