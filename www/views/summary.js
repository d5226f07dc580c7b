/** The answer in plain sentences, in the order in which people ask; each figure leads to its evidence. */

import { h } from "../dom.js";
import { carriages, factsOf, traits } from "../facts.js";
import { claimText, claimsById, loneClaims } from "../findings.js";
import { list, rich, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { told, toldText } from "../told.js";
import { conflictKinds, percent, sentenceCase, severities, shorten, wordFor } from "../words.js";
import { badgeLinks } from "./badges.js";
import { articleName, badge, foreign, named } from "./parts.js";
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
    h("h2", null, t("Summary")),
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
  const size = [
    rich("<a>{articles, plural, one {{articles, spellout} article} other {{articles, spellout} articles}}</a>, {words, plural, one {# word} other {# words}} in all.", {
      articles: articles.length,
      words,
      a: (...inside) => h("a", { href: href("read") }, inside),
    }),
    " ",
  ];
  if (articles.length < 2) return [size, t("Add another about the same event to see what they share and where they part.")];
  const told = stories.map((story) => story.articles.filter((id) => findings.articles.has(id))).filter((story) => story.length > 0);
  const [largest = [], ...others] = told;
  if (largest.length === 1 && others.length > 0) return [size, t("They do not seem to tell the same story.")];
  const several = told.filter((story) => story.length > 1).length;
  if (several > 1) return [size, t("{n, plural, one {They tell {n, spellout} story.} other {They tell {n, spellout} stories.}}", { n: several })];
  if (others.length > 0) {
    const names = list(others.flat().map((id) => h("a", { href: href("read", { article: id }), dir: "auto" }, articleName(findings, id))), "unit");
    return [size, rich("{n, plural, one {They tell one story, but for {names}, which seems to tell another.} other {They tell one story, but for {names}, which seem to tell others.}}", { n: others.length, names })];
  }
  const least = Math.min(...pairs.map((pair) => pair.same_story));
  return [size, least >= SAME_STORY ? t("They tell the same story.") : t("They seem to tell the same story, some of them only in part.")];
}

/** @param {Findings} findings @param {readonly Fact[]} facts */
function figures({ report: { articles, conflicts } }, facts) {
  /** @param {string} carried @param {string} [trait] */
  const howMany = (carried, trait = "") => facts.filter((fact) => (carriages[carried]?.(fact) ?? true) && (traits[trait]?.(fact) ?? true)).length;
  const [all, some, one, disputed] = [howMany("all"), howMany("some"), howMany("one"), howMany("", "disputed")];
  const single = howMany("shared", "single");
  const b = (/** @type {import("../dom.js").Child[]} */ ...inside) => h("strong", null, inside);
  /** @param {string} address @param {import("../dom.js").Child} text */
  const figure = (address, text) => h("li", null, h("a", { href: address }, text));
  return [
    figure(
      href("claims", { show: "all" }),
      articles.length === 2
        ? rich("{n, plural, one {<b>#</b> fact is in both articles} other {<b>#</b> facts are in both articles}}", { n: all, b })
        : rich("{n, plural, one {<b>#</b> fact is in all {articles, spellout} articles} other {<b>#</b> facts are in all {articles, spellout} articles}}", { n: all, articles: articles.length, b }),
    ),
    articles.length > 2 && figure(href("claims", { show: "some" }), rich("{n, plural, one {<b>#</b> fact is in some of them} other {<b>#</b> facts are in some of them}}", { n: some, b })),
    figure(href("claims", { show: "one" }), rich("{n, plural, one {<b>#</b> claim is in one article only} other {<b>#</b> claims are in one article only}}", { n: one, b })),
    figure(href("claims", { show: "shared", is: "single" }), rich("{n, plural, one {<b>#</b> shared fact rests on a single origin} other {<b>#</b> shared facts rest on a single origin}}", { n: single, b })),
    figure(
      href("conflicts"),
      disputed
        ? rich("{n, plural, one {<b>#</b> conflict} other {<b>#</b> conflicts}}, in {facts, plural, one {# fact} other {# facts}}", { n: conflicts.length, facts: disputed, b })
        : rich("{n, plural, one {<b>#</b> conflict} other {<b>#</b> conflicts}}", { n: conflicts.length, b }),
    ),
  ];
}

/**
 * The sentences of the report on a question.
 * @param {Findings} findings
 * @param {import("../types.js").Report["summary"][number]["topic"]} topic
 */
function answer({ report: { summary } }, topic) {
  const sentences = summary.filter((sentence) => sentence.topic === topic);
  return sentences.length > 0 && h("p", null, sentences.map((sentence, index) => [index > 0 && " ", told(sentence, "text")]));
}

/** @param {Findings} findings */
function sourcesSection(findings) {
  const { length } = findings.report.articles;
  return h(
    "section",
    null,
    h("h3", null, t("{n, plural, =2 {Two sources, or one twice?} other {{n, spellout} sources, or one {times, spellout} times?}}", { n: length, times: length })),
    answer(findings, "sources"),
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
    h("h3", null, articles.length === 2 ? t("What both say") : t("What all say")),
    shown.length === 0 && h("p", null, articles.length === 2 ? t("No fact was found that both articles state.") : t("No fact was found that all {n, spellout} articles state.", { n: articles.length })),
    h(
      "ul",
      { class: "plain facts-told" },
      shown.map((fact) =>
        h("li", null, h("a", { href: href("claims", { finding: fact.id }), dir: "auto" }, shorten(fact.label, MOST_CHARACTERS)), fact.conflicts.length > 0 && [" ", h("span", { class: "chip" }, t("disputed"))]),
      ),
    ),
    more(all.length - shown.length, t("{n, plural, one {{n, spellout} more fact} other {{n, spellout} more facts}}", { n: all.length - shown.length }), href("claims", { show: "all" })),
  );
}

/** @param {Findings} findings */
function conflictSection(findings) {
  const { conflicts } = findings.report;
  return h(
    "section",
    { class: "summary-conflicts" },
    h("h3", null, conflicts.length > MOST_CONFLICTS ? t("Where they part most") : t("Where they part")),
    conflicts.length === 0 && h("p", null, t("No conflict between them was found.")),
    h(
      "ul",
      { class: "plain" },
      conflicts.slice(0, MOST_CONFLICTS).map((conflict) =>
        h(
          "li",
          { class: `card conflict-card severity-${conflict.severity}` },
          h("h4", null, h("a", { href: href("conflicts", { finding: conflict.id }) }, wordFor(conflictKinds, conflict.kind)), " ", h("span", { class: "chip severity" }, wordFor(severities, conflict.severity))),
          h("p", null, told(conflict, "explanation")),
          h("p", { class: "who-says" }, conflict.sides.map((side, index) => [index > 0 && " ", h("span", null, whoSays(findings, side))])),
        ),
      ),
    ),
    more(conflicts.length - MOST_CONFLICTS, t("{n, plural, one {{n, spellout} more conflict} other {{n, spellout} more conflicts}}", { n: conflicts.length - MOST_CONFLICTS }), href("conflicts")),
  );
}

/**
 * One side of a conflict: what it says, and letters that lead to the words.
 * @param {Findings} findings
 * @param {import("../findings.js").Conflict["sides"][number]} side
 */
function whoSays(findings, side) {
  const { claims } = side;
  const letters = badgeLinks(findings, claimsById(findings, claims).map(({ article, span, id }) => ({ article, href: placeHref(article, span, id) })));
  return rich("{value}: {letters}", { value: shorten(sentenceCase(toldText(side, "value")) || t("This side"), MOST_VALUE), letters });
}

/** @param {Findings} findings */
function originSection(findings) {
  const { origins, claims } = findings.report;
  if (claims.length === 0) return null;
  return h(
    "section",
    null,
    h("h3", null, t("Whose word it rests on")),
    h("p", null, ownVoice(findings)),
    origins.length > 0 && [originTable(findings, MOST_ORIGINS), h("p", null, h("a", { href: href("sources") }, origins.length > MOST_ORIGINS ? t("All {n} sources, and the map of them", { n: origins.length }) : t("The map of sources")))],
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
      h("h3", null, t("What only one says")),
      h("p", { class: "hint" }, t("Those most worth checking first.")),
      h(
        "ul",
        { class: "plain facts-told" },
        lone.slice(0, MOST_LONE).map((claim) => h("li", null, badge(findings, claim.article), " ", h("a", { href: placeHref(claim.article, claim.span, claim.id), ...foreign(findings, claim.article) }, shorten(claimText(findings, claim), MOST_CHARACTERS)))),
      ),
      more(lone.length - MOST_LONE, t("{n, plural, one {{n, spellout} more claim} other {{n, spellout} more claims}}", { n: lone.length - MOST_LONE }), href("claims", { show: "one" })),
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
    h("h3", null, t("What was copied")),
    strongest.length === 0 ? h("p", null, t("No article takes much of its wording from another.")) : answer(findings, "copying"),
    strongest.length > 0 &&
      h(
        "ul",
        { class: "plain" },
        strongest.map(({ a, b, share: part }) =>
          h("li", null, rich("<a>{share}</a> of the words of {a1} also stand in {a2}.", { share: percent(part), a1: named(findings, a), a2: named(findings, b), a: (...words) => h("a", { href: href("side", { a, b }) }, words) })),
        ),
      ),
    h("p", null, h("a", { href: href("copying") }, t("All pairs, and who copied whom"))),
  );
}

/** @param {number} n of the others @param {string} words that tell how many they are @param {string} address */
function more(n, words, address) {
  return n > 0 && h("p", null, h("a", { href: address }, words));
}

/** @param {Findings} findings */
function notes(findings) {
  const { notes } = findings.report;
  return (
    notes.length > 0 &&
    h("section", null, h("h3", null, t("Notes")), h("ul", { class: "plain" }, notes.map((note) => h("li", null, note.article && [badge(findings, note.article), " "], told(note, "message")))))
  );
}
