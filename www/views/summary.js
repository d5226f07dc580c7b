/** The answer in plain sentences, in the order in which people ask; each figure leads to its evidence. */

import { h } from "../dom.js";
import { carriages, factsOf, traits } from "../facts.js";
import { claimText, claimsById, loneClaims } from "../findings.js";
import { href, placeHref } from "../route.js";
import { conflictKinds, count, fullStop, numeral, percent, sentenceCase, severities, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { articleName, badge } from "./parts.js";
import { pinnedSection } from "./pinned.js";
import { standingOfArticles } from "./standing.js";
import { originTable, ownVoice } from "./sources.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../facts.js").Fact} Fact
 */

/** From this figure of `same_story` on two articles are said to tell the same story without reserve. */
const SAME_STORY = 0.6;
/** Shares of wording below this are everyday phrases and quotations. */
const MUCH_SHARED = 0.1;
/** Facts, conflicts and lone claims shown here; the others are one link away. */
const MOST_FACTS = 5;
const MOST_CONFLICTS = 4;
const MOST_LONE = 5;
/** Sources in the table; the others are one link away. */
const MOST_ORIGINS = 5;
/** Longest fact shown, in characters. */
const MOST_CHARACTERS = 180;
/** Longest value of one side of a conflict. */
const MOST_VALUE = 60;

/** @param {import("./view.js").Context} context */
export function view({ findings }) {
  const { articles } = findings.report;
  const facts = factsOf(findings);
  return h(
    "div",
    { class: "summary" },
    h("h2", null, "Summary"),
    h("p", { class: "lead" }, opening(findings)),
    pinnedSection(findings),
    articles.length < 2
      ? originSection(findings)
      : [h("ul", { class: "figures" }, figures(findings, facts)), sourcesSection(findings), sharedSection(findings, facts), conflictSection(findings), originSection(findings), loneSection(findings), copyingSection(findings)],
    notes(findings),
  );
}

/** @param {Findings} findings */
function opening(findings) {
  const { articles, pairs, stories } = findings.report;
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const size = [h("a", { href: href("read") }, `${sentenceCase(numeral(articles.length))} article${articles.length === 1 ? "" : "s"}`), `, ${count(words, "word")} in all`];
  if (articles.length < 2) return [...size, ". Add another about the same event to see what they share and where they part."];
  const told = stories.map((story) => story.articles.filter((id) => findings.articles.has(id))).filter((story) => story.length > 0);
  const [largest = [], ...others] = told;
  if (largest.length === 1 && others.length > 0) return [...size, ". They do not seem to tell the same story."];
  if (others.some((story) => story.length > 1)) return [...size, `. They tell ${numeral(told.filter((story) => story.length > 1).length)} stories.`];
  if (others.length > 0) {
    const names = others.flat().map((id, index) => [index > 0 && ", ", h("a", { href: href("read", { article: id }) }, articleName(findings, id))]);
    return [...size, ". They tell one story, but for ", names, others.length === 1 ? ", which seems to tell another." : ", which seem to tell others."];
  }
  const least = Math.min(...pairs.map((pair) => pair.same_story));
  return [...size, least >= SAME_STORY ? ". They tell the same story." : ". They seem to tell the same story, some of them only in part."];
}

/** @param {Findings} findings @param {readonly Fact[]} facts */
function figures({ report: { articles, conflicts } }, facts) {
  /** @param {string} carried @param {string} [trait] */
  const howMany = (carried, trait = "") => facts.filter((fact) => (carriages[carried]?.(fact) ?? true) && (traits[trait]?.(fact) ?? true)).length;
  const [all, some, one, disputed] = [howMany("all"), howMany("some"), howMany("one"), howMany("", "disputed")];
  const single = howMany("shared", "single");
  /** @param {number} n @param {string} address @param {string} text */
  const figure = (n, address, text) => h("li", null, h("a", { href: address }, h("strong", null, String(n)), " ", text));
  return [
    figure(all, href("claims", { show: "all" }), `${all === 1 ? "fact is" : "facts are"} in ${allArticles(articles.length)}`),
    articles.length > 2 && figure(some, href("claims", { show: "some" }), `${some === 1 ? "fact is" : "facts are"} in some of them`),
    figure(one, href("claims", { show: "one" }), `${one === 1 ? "claim is" : "claims are"} in one article only`),
    figure(single, href("claims", { show: "shared", is: "single" }), `shared ${single === 1 ? "fact rests" : "facts rest"} on a single origin`),
    figure(conflicts.length, href("conflicts"), `${conflicts.length === 1 ? "conflict" : "conflicts"}${disputed ? `, in ${count(disputed, "fact")}` : ""}`),
  ];
}

/** @param {number} articles */
function allArticles(articles) {
  return articles === 2 ? "both articles" : `all ${numeral(articles)} articles`;
}

/**
 * The sentences of the report on a question.
 * @param {Findings} findings
 * @param {import("../types.js").Report["summary"][number]["topic"]} topic
 */
function told({ report: { summary } }, topic) {
  const sentences = summary.filter((sentence) => sentence.topic === topic).map(({ text }) => text);
  return sentences.length > 0 && h("p", null, sentences.join(" "));
}

/** @param {Findings} findings */
function sourcesSection(findings) {
  const { length } = findings.report.articles;
  return h(
    "section",
    null,
    h("h3", null, `${length === 2 ? "Two sources" : `${sentenceCase(numeral(length))} sources`}, or one ${length === 2 ? "twice" : `${numeral(length)} times`}?`),
    told(findings, "sources"),
    standingOfArticles(findings),
  );
}

/** @param {Findings} findings @param {readonly Fact[]} facts those that most articles carry come first */
function sharedSection({ report: { articles } }, facts) {
  const all = facts.filter((fact) => fact.everywhere);
  const shown = all.slice(0, MOST_FACTS);
  return h(
    "section",
    null,
    h("h3", null, articles.length === 2 ? "What both say" : "What all say"),
    shown.length === 0 && h("p", null, `No fact was found that ${allArticles(articles.length)} state.`),
    h(
      "ul",
      { class: "plain facts-told" },
      shown.map((fact) =>
        h("li", null, h("a", { href: href("claims", { finding: fact.id }) }, shorten(fact.label, MOST_CHARACTERS)), fact.conflicts.length > 0 && [" ", h("span", { class: "chip" }, "disputed")]),
      ),
    ),
    more(all.length - shown.length, "fact", href("claims", { show: "all" })),
  );
}

/** @param {Findings} findings */
function conflictSection(findings) {
  const { conflicts } = findings.report;
  return h(
    "section",
    { class: "summary-conflicts" },
    h("h3", null, conflicts.length > MOST_CONFLICTS ? "Where they part most" : "Where they part"),
    conflicts.length === 0 && h("p", null, "No conflict between them was found."),
    h(
      "ul",
      { class: "plain" },
      conflicts.slice(0, MOST_CONFLICTS).map(({ id, kind, severity, explanation, sides }) =>
        h(
          "li",
          { class: `card conflict-card severity-${severity}` },
          h("h4", null, h("a", { href: href("conflicts", { finding: id }) }, conflictKinds[kind] ?? kind), " ", h("span", { class: "chip severity" }, severities[severity] ?? severity)),
          h("p", null, explanation),
          h("p", { class: "who-says" }, sides.map((side, index) => [index > 0 && " ", h("span", null, whoSays(findings, side))])),
        ),
      ),
    ),
    more(conflicts.length - MOST_CONFLICTS, "conflict", href("conflicts")),
  );
}

/**
 * One side of a conflict: what it says, and letters that lead to the words.
 * @param {Findings} findings
 * @param {import("../findings.js").Conflict["sides"][number]} side
 */
function whoSays(findings, { value, claims }) {
  return [`${shorten(sentenceCase(value) || "This side", MOST_VALUE)}: `, badgeLinks(findings, claimsById(findings, claims).map(({ article, span, id }) => ({ article, href: placeHref(article, span, id) })))];
}

/** @param {Findings} findings */
function originSection(findings) {
  const { origins, claims } = findings.report;
  if (claims.length === 0) return null;
  return h(
    "section",
    null,
    h("h3", null, "Whose word it rests on"),
    h("p", null, ownVoice(findings)),
    origins.length > 0 && [originTable(findings, MOST_ORIGINS), h("p", null, h("a", { href: href("sources") }, origins.length > MOST_ORIGINS ? `All ${origins.length} sources, and the map of them` : "The map of sources"))],
  );
}

/** @param {Findings} findings */
function loneSection(findings) {
  const lone = loneClaims(findings);
  return (
    lone.length > 0 &&
    h(
      "section",
      null,
      h("h3", null, "What only one says"),
      h("p", { class: "hint" }, "Those most worth checking first."),
      h(
        "ul",
        { class: "plain facts-told" },
        lone.slice(0, MOST_LONE).map((claim) => h("li", null, badge(findings, claim.article), " ", h("a", { href: placeHref(claim.article, claim.span, claim.id) }, shorten(claimText(findings, claim), MOST_CHARACTERS)))),
      ),
      more(lone.length - MOST_LONE, "claim", href("claims", { show: "one" })),
    )
  );
}

/** @param {Findings} findings */
function copyingSection(findings) {
  const strongest = findings.report.pairs
    .map(({ a, b, a_in_b, b_in_a }) => (a_in_b >= b_in_a ? { a, b, share: a_in_b } : { a: b, b: a, share: b_in_a }))
    .filter(({ share }) => share >= MUCH_SHARED)
    .sort((one, two) => two.share - one.share)
    .slice(0, 3);
  return h(
    "section",
    null,
    h("h3", null, "What was copied"),
    strongest.length === 0 ? h("p", null, "No article takes much of its wording from another.") : told(findings, "copying"),
    strongest.length > 0 &&
      h(
        "ul",
        { class: "plain" },
        strongest.map(({ a, b, share: part }) =>
          h("li", null, h("a", { href: href("side", { a, b }) }, percent(part)), ` of the words of `, badge(findings, a, true), ` ${articleName(findings, a)} also stand in `, badge(findings, b, true), ` ${fullStop(articleName(findings, b))}`),
        ),
      ),
    h("p", null, h("a", { href: href("copying") }, "All pairs, and who copied whom")),
  );
}

/** @param {number} n @param {string} what @param {string} address */
function more(n, what, address) {
  return n > 0 && h("p", null, h("a", { href: address }, `${sentenceCase(numeral(n))} more ${what}${n === 1 ? "" : "s"}`));
}

/** @param {Findings} findings */
function notes(findings) {
  const { notes } = findings.report;
  return (
    notes.length > 0 &&
    h("section", null, h("h3", null, "Notes"), h("ul", { class: "plain" }, notes.map((note) => h("li", null, note.article && [badge(findings, note.article), " "], note.message))))
  );
}
