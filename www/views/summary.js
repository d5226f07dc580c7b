/** The answer in plain sentences; each figure leads to its evidence. */

import { h } from "../element.js";
import { carriages, factsOf, traits } from "../facts.js";
import { pairOf } from "../findings.js";
import { href } from "../route.js";
import { count, numeral, percent, sentenceCase } from "../words.js";
import { conflictCard } from "./conflicts.js";
import { articleName, badge } from "./parts.js";
import { originTable, ownVoice } from "./sources.js";

/** @typedef {import("../findings.js").Findings} Findings */

/** From this figure of `same_story` on two articles are said to tell the same story without reserve. */
const SAME_STORY = 0.6;
/** Shares of wording below this are everyday phrases and quotations. */
const MUCH_SHARED = 0.1;
/** Conflicts shown in full; the others are one link away. */
const MOST_CONFLICTS = 3;
/** Sources in the table; the others are one link away. */
const MOST_ORIGINS = 5;

/** @param {import("./view.js").Context} context */
export function view({ findings }) {
  const { report } = findings;
  const alone = report.articles.length < 2;
  return h(
    "div",
    { class: "summary" },
    h("h2", null, "Summary"),
    h("p", { class: "lead" }, opening(findings)),
    !alone && h("ul", { class: "figures" }, factFigures(findings)),
    !alone && conflictSection(findings),
    originSection(findings),
    !alone && sharedSection(findings),
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

/** @param {Findings} findings */
function factFigures(findings) {
  const { articles, conflicts } = findings.report;
  const facts = factsOf(findings);
  /** @param {string} carried @param {string} [trait] */
  const howMany = (carried, trait = "") => facts.filter((fact) => (carriages[carried]?.(fact) ?? true) && (traits[trait]?.(fact) ?? true)).length;
  const [all, some, one, disputed] = [howMany("all"), howMany("some"), howMany("one"), howMany("", "disputed")];
  const single = howMany("shared", "single");
  /** @param {number} n @param {string} address @param {string} text */
  const figure = (n, address, text) => h("li", null, h("a", { href: address }, h("strong", null, String(n)), " ", text));
  return [
    figure(all, href("claims", { show: "all" }), `${all === 1 ? "fact is" : "facts are"} in ${articles.length === 2 ? "both articles" : `all ${numeral(articles.length)} articles`}`),
    articles.length > 2 && figure(some, href("claims", { show: "some" }), `${some === 1 ? "fact is" : "facts are"} in some of them`),
    figure(one, href("claims", { show: "one" }), `${one === 1 ? "claim is" : "claims are"} in one article only`),
    figure(single, href("claims", { show: "shared", is: "single" }), `shared ${single === 1 ? "fact rests" : "facts rest"} on a single origin`),
    figure(conflicts.length, href("conflicts"), `${conflicts.length === 1 ? "conflict" : "conflicts"}${disputed ? `, in ${count(disputed, "fact")}` : ""}`),
  ];
}

/** @param {Findings} findings */
function conflictSection(findings) {
  const { conflicts } = findings.report;
  if (conflicts.length === 0) return null;
  const more = conflicts.length - MOST_CONFLICTS;
  return h(
    "section",
    { class: "summary-conflicts" },
    h("h3", null, conflicts.length > MOST_CONFLICTS ? "Where they part most" : "Where they part"),
    conflicts.slice(0, MOST_CONFLICTS).map((conflict) => conflictCard(findings, conflict, "h4")),
    more > 0 && h("p", null, h("a", { href: href("conflicts") }, `${sentenceCase(numeral(more))} more ${more === 1 ? "conflict" : "conflicts"}`)),
  );
}

/** @param {Findings} findings */
function originSection(findings) {
  const { origins, claims } = findings.report;
  if (claims.length === 0) return null;
  return h(
    "section",
    null,
    h("h3", null, "Whose word it rests on"),
    h("p", null, ownVoice(findings), findings.report.summary.filter(({ about }) => about.some((id) => findings.entities.has(id))).map(({ text }) => ` ${text}`)),
    origins.length > 0 && [originTable(findings, MOST_ORIGINS), h("p", null, h("a", { href: href("sources") }, origins.length > MOST_ORIGINS ? `All ${origins.length} sources, and the map of them` : "The map of sources"))],
  );
}

/** @param {Findings} findings */
function sharedSection(findings) {
  const { articles } = findings.report;
  /** @param {string} a @param {string} b */
  const share = (a, b) => pairOf(findings, a, b)?.a_in_b ?? 0;
  const strongest = articles
    .flatMap((a) => articles.filter((b) => b !== a).map((b) => ({ a: a.id, b: b.id, share: share(a.id, b.id) })))
    .sort((one, two) => two.share - one.share)
    .filter((pair, index, all) => pair.share >= MUCH_SHARED && !all.slice(0, index).some((other) => other.a === pair.b && other.b === pair.a))
    .slice(0, 3);
  return h(
    "section",
    null,
    h("h3", null, "Shared wording"),
    strongest.length === 0 && h("p", null, "No article takes much of its wording from another."),
    strongest.map(({ a, b, share: part }) =>
      h("p", null, h("a", { href: href("side", { a, b }) }, percent(part)), ` of the words of ${articleName(findings, a)} also stand in ${articleName(findings, b)}.`),
    ),
    h("p", null, h("a", { href: href("copying") }, "All pairs, and who copied whom")),
  );
}

/** @param {Findings} findings */
function notes(findings) {
  const { notes } = findings.report;
  return (
    notes.length > 0 &&
    h("section", null, h("h3", null, "Notes"), h("ul", { class: "plain" }, notes.map((note) => h("li", null, note.article && [badge(findings, note.article), " "], note.message))))
  );
}
