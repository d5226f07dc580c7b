/** The answer in plain sentences; each figure leads to its evidence. */

import { h } from "../element.js";
import { carriage } from "../findings.js";
import { href } from "../route.js";
import { count, numeral, percent, sentenceCase } from "../words.js";
import { conflictCard } from "./conflicts.js";
import { articleName, badge } from "./parts.js";

/** @typedef {import("../findings.js").Findings} Findings */

/** Below this figure of `same_story` two articles are called different stories, above the other the same. */
const OTHER_STORY = 0.35;
const SAME_STORY = 0.6;
/** Shares of wording below this are everyday phrases and quotations. */
const MUCH_SHARED = 0.1;
/** Conflicts shown in full; the others are one link away. */
const MOST_CONFLICTS = 3;

/** @param {Findings} findings */
export function summaryView(findings) {
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
  const { articles, pairs } = findings.report;
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const size = [h("a", { href: href("read") }, `${sentenceCase(numeral(articles.length))} article${articles.length === 1 ? "" : "s"}`), `, ${count(words, "word")} in all`];
  if (articles.length < 2) return [...size, ". Add another about the same event to see what they share and where they part."];
  const strangers = articles.filter(({ id }) => pairs.filter(({ a, b }) => a === id || b === id).every((pair) => pair.same_story < OTHER_STORY));
  const least = Math.min(...pairs.map((pair) => pair.same_story));
  if (strangers.length === articles.length) return [...size, ". They do not seem to tell the same story."];
  if (strangers.length > 0) {
    const names = strangers.map(({ id }, index) => [index > 0 && ", ", h("a", { href: href("read", { article: id }) }, articleName(findings, id))]);
    return [...size, ". They tell one story, but for ", names, strangers.length === 1 ? ", which seems to tell another." : ", which seem to tell others."];
  }
  return [...size, least >= SAME_STORY ? ". They tell the same story." : ". They seem to tell the same story, some of them only in part."];
}

/** @param {Findings} findings */
function factFigures(findings) {
  const { articles, clusters, claims, conflicts } = findings.report;
  const byAll = clusters.filter((cluster) => cluster.silent.length === 0).length;
  const lone = claims.filter((claim) => carriage(findings, claim) === "one").length;
  const disputed = clusters.filter((cluster) => cluster.standing === "disputed").length;
  /** @param {number} n @param {string} address @param {string} text */
  const figure = (n, address, text) => h("li", null, h("a", { href: address }, h("strong", null, String(n)), " ", text));
  return [
    figure(byAll, href("claims", { show: "all" }), `${byAll === 1 ? "fact is" : "facts are"} in ${articles.length === 2 ? "both articles" : `all ${numeral(articles.length)} articles`}`),
    articles.length > 2 && figure(clusters.length - byAll, href("claims", { show: "some" }), `${clusters.length - byAll === 1 ? "fact is" : "facts are"} in some of them`),
    figure(lone, href("claims", { show: "one" }), `${lone === 1 ? "claim is" : "claims are"} in one article only`),
    figure(conflicts.length, href("conflicts"), `${conflicts.length === 1 ? "conflict" : "conflicts"}${disputed ? `, in ${count(disputed, "shared fact")}` : ""}`),
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
  const own = claims.filter((claim) => claim.attribution === null).length / claims.length;
  const rows = origins.slice(0, 8).map((origin) => {
    const shares = new Map(origin.articles.map((share) => [share.article, share]));
    return h(
      "tr",
      null,
      h("th", { scope: "row" }, findings.entities.get(origin.entity)?.name ?? origin.entity),
      findings.report.articles.map(({ id }) => {
        const share = shares.get(id);
        if (!share) return h("td", null, h("span", { class: "silent" }, "–"));
        return h("td", { class: "heat", "--share": share.share.toFixed(3) }, h("a", { href: href("claims", { origin: origin.entity }), title: count(share.claims, "claim") }, percent(share.share)));
      }),
    );
  });
  return h(
    "section",
    null,
    h("h3", null, "Whose word it rests on"),
    h(
      "p",
      null,
      own === 1 ? "All claims are the articles’ own voice: none is said to come from someone else." : `${percent(own)} of the claims are the articles’ own voice; the others are said to come from someone else.`,
      origins.length > 0 && " Of each article’s claims, so many rest on:",
    ),
    origins.length > 0 &&
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Origins by article" },
        h("table", { class: "matrix" }, h("thead", null, h("tr", null, h("th", { scope: "col" }, "Origin"), articleHeads(findings))), h("tbody", null, rows)),
      ),
  );
}

/** @param {Findings} findings */
function articleHeads(findings) {
  return findings.report.articles.map(({ id }) => h("th", { scope: "col" }, badge(findings, id), h("span", { class: "head-name", "aria-hidden": "true" }, articleName(findings, id))));
}

/** @param {Findings} findings */
function sharedSection(findings) {
  const { articles, pairs } = findings.report;
  /** @param {string} a @param {string} b */
  const share = (a, b) => {
    const pair = pairs.find((other) => (other.a === a && other.b === b) || (other.a === b && other.b === a));
    return pair ? (pair.a === a ? pair.a_in_b : pair.b_in_a) : 0;
  };
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
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Shared wording by pairs of articles" },
      h(
        "table",
        { class: "matrix" },
        h("caption", null, "Share of a row’s words that also stand in the column’s article"),
        h("thead", null, h("tr", null, h("th", { scope: "col" }, "Words of"), articleHeads(findings))),
        h(
          "tbody",
          null,
          articles.map((a) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, badge(findings, a.id), " ", articleName(findings, a.id)),
              articles.map((b) => {
                if (a === b) return h("td", null, h("span", { class: "silent" }, "–"));
                const part = share(a.id, b.id);
                return h("td", { class: "heat", "--share": part.toFixed(3) }, h("a", { href: href("side", { a: a.id, b: b.id }) }, percent(part)));
              }),
            ),
          ),
        ),
      ),
    ),
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
