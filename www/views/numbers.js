/** Numbers by what is counted: a row for each thing, with what each article gives, so that equal, compatible and differing ones are told apart. */

import { sentenceAt } from "../chronology.js";
import { h } from "../dom.js";
import { claimText } from "../findings.js";
import { msg, t } from "../i18n.js";
import { measureName } from "../measures.js";
import { byValue, relations, standing, talliesOf } from "../quantities.js";
import { href, placeHref } from "../route.js";
import { toldText } from "../told.js";
import { sentenceCase, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { against, articleHeads, badge, choices, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../quantities.js").Tally} Tally
 * @typedef {import("../quantities.js").Figure} Figure
 * @typedef {import("../quantities.js").Relation} Relation
 */

/** Rows shown at first; the others are a link away. */
const MOST_ROWS = 60;
/** With more articles than this, the numbers stand in one column, each with the letters of those that give it. */
const MOST_COLUMNS = 8;
/** Length of the statement that a number stands in. */
const MOST_CHARACTERS = 140;

/** @type {Record<Relation, string>} */
const names = { differ: msg("Differ"), compatible: msg("More or less exact"), same: msg("The same"), one: msg("Only one gives it") };
/** @type {Record<Relation, string>} */
const signs = { differ: "≠", compatible: "≈", same: "=", one: "" };
/** @type {Record<Relation, string>} */
const spoken = { differ: msg("differs:"), compatible: msg("fits:"), same: msg("the same:"), one: "" };

/** @returns {[kind: import("../quantities.js").Kind, label: string, byArticles: string][]} */
const kinds = () => [
  ["people", t("People"), t("People by articles")],
  ["things", t("Other things counted"), t("Other things counted by articles")],
  ["measures", t("Money, time, shares and measures"), t("Money, time, shares and measures by articles")],
  ["other", t("Numbers without a unit"), t("Numbers without a unit by articles")],
];

/** @param {import("./view.js").Context} context its params: `show` (a relation), `more` */
export function view({ findings, params }) {
  const tallies = talliesOf(findings);
  const show = params.get("show") ?? "";
  const { articles } = findings.report;
  const chosen = tallies.filter(({ relation }) => !show || relation === show);
  const shown = params.has("more") ? chosen : chosen.slice(0, MOST_ROWS);
  /** @param {Relation} relation */
  const howMany = (relation) => tallies.filter((tally) => tally.relation === relation).length;
  return h(
    "div",
    { class: "numbers" },
    h("h2", null, t("Numbers")),
    tallies.length === 0 && nothing(t("The articles give no numbers.")),
    tallies.length > 0 && [
      h("p", { class: "lead" }, articles.length < 2 ? t("{n, plural, one {# number. Add another article to see which of them it gives too.} other {# numbers. Add another article to see which of them it gives too.}}", { n: tallies.length }) : opening(howMany)),
      articles.length > 1 &&
        choices(t("Numbers that"), [
          { label: t("All"), href: href("numbers"), current: !show, count: tallies.length },
          ...relations.map((relation) => ({ label: t(names[relation]), href: href("numbers", { show: relation }), current: relation === show, count: howMany(relation) })),
        ]),
      articles.length > 1 && h("p", { class: "hint" }, t("= as most articles give it · ≈ fits with it, but is more or less exact (“84”, “more than 80”, “dozens”) · ≠ cannot be right as well · – gives no number. Choose a number to read it in its article.")),
      chosen.length === 0 && nothing(t("No number is of this kind.")),
      kinds().map(([kind, label, byArticles]) => section(findings, label, byArticles, shown.filter((tally) => tally.kind === kind))),
      shown.length < chosen.length && h("p", null, h("a", { class: "button", href: href("numbers", { show, more: "1" }) }, t("Show the other {n}", { n: chosen.length - shown.length }))),
    ],
  );
}

/** @param {(relation: Relation) => number} howMany */
function opening(howMany) {
  const shared = howMany("differ") + howMany("compatible") + howMany("same");
  if (shared === 0) return t("No two articles seem to count the same thing.");
  const differ = howMany("differ");
  return [
    t("{n, plural, one {{n, spellout} thing is counted by several articles.} other {{n, spellout} things are counted by several articles.}}", { n: shared }),
    " ",
    differ === 0 ? t("Their numbers do not contradict one another.")
    : shared === 1 ? t("They differ on it.")
    : t("{n, plural, one {They differ on {n, spellout} of them.} other {They differ on {n, spellout} of them.}}", { n: differ }),
  ];
}

/** @param {Findings} findings @param {string} label @param {string} byArticles what the table is called @param {readonly Tally[]} tallies */
function section(findings, label, byArticles, tallies) {
  if (tallies.length === 0) return null;
  const [shared, lone] = [tallies.filter(({ relation }) => relation !== "one"), tallies.filter(({ relation }) => relation === "one")];
  return h(
    "section",
    null,
    h("h3", null, label),
    shared.length > 0 && table(findings, byArticles, shared),
    lone.length > 0 && [
      shared.length > 0 && h("h4", { class: "lone-head" }, t(names.one)),
      h("ul", { class: "lone-numbers" }, lone.map((tally) => h("li", null, distinct(tally.figures).map((figure) => [badge(findings, figure.article), figureLink(tally, figure)]), h("p", { class: "statement", dir: "auto" }, statement(findings, tally))))),
    ],
  );
}

/** @param {Findings} findings @param {string} label @param {readonly Tally[]} tallies */
function table(findings, label, tallies) {
  const { articles } = findings.report;
  const wide = articles.length <= MOST_COLUMNS;
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
    h(
      "table",
      // The roles hold where a narrow screen lays rows out otherwise.
      { class: "numbers-table", role: "table", "aria-label": label },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("th", { scope: "col", role: "columnheader" }, t("What is counted")), wide ? articleHeads(findings) : h("th", { scope: "col", role: "columnheader" }, t("Numbers, and who gives them")))),
      h("tbody", { role: "rowgroup" }, tallies.map((tally) => h("tr", { role: "row", class: `relation-${tally.relation}` }, rowHead(findings, tally), wide ? articles.map(({ id }) => cell(findings, tally, id)) : sumCell(findings, tally)))),
    ),
  );
}

/** @param {Findings} findings @param {Tally} tally */
function rowHead(findings, tally) {
  const { relation, counted, kind, conflicts } = tally;
  // A conflict may be about who or what is counted, with the same number.
  const otherwise = relation === "differ" && tally.figures.every((figure) => standing(figure, tally.reference) !== "differ");
  return h(
    "th",
    { scope: "row", role: "rowheader" },
    counted && h("strong", { class: "counted", dir: "auto" }, sentenceCase(kind === "measures" ? measureName(counted) : counted)),
    h("span", { class: "chip relation" }, `${signs[relation]} ${otherwise ? t("Differ in what is counted") : t(names[relation])}`),
    h("p", { class: "statement", dir: "auto" }, statement(findings, tally)),
    conflicts.map((conflict) => h("p", { class: "differ" }, h("a", { href: href("conflicts", { finding: conflict.id }) }, against(conflict.sides.map((side) => toldText(side, "value")))))),
  );
}

/**
 * What is counted, in the words of the first article to do so.
 * @param {Findings} findings
 * @param {Tally} tally
 */
function statement(findings, { claim, figures: [first] }) {
  if (claim) return shorten(claimText(findings, claim), MOST_CHARACTERS);
  const article = findings.articles.get(first?.article ?? "");
  return article && first ? shorten(article.text.slice(...sentenceAt(article, first.quantity.span[0])), MOST_CHARACTERS) : "";
}

/** @param {Findings} findings @param {Tally} tally @param {string} article */
function cell(findings, tally, article) {
  const letter = findings.letters.get(article) ?? "";
  const figures = distinct(tally.figures.filter((figure) => figure.article === article));
  const without = tally.numberless.find((claim) => claim.article === article);
  if (figures.length > 0) return h("td", { role: "cell", "data-letter": letter }, figures.map((figure) => figureLink(tally, figure)));
  return h(
    "td",
    { role: "cell", "data-letter": letter, class: "silent" },
    without
      ? h("a", { class: "how", href: placeHref(article, without.span, without.id), title: claimText(findings, without) }, t("no number"))
      : [h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, t("gives none"))],
  );
}

/**
 * Numbers without those that an article gives again in the same words.
 * @param {readonly Figure[]} figures
 */
function distinct(figures) {
  return figures.filter((figure, index) => figures.findIndex((other) => other.words.toLowerCase() === figure.words.toLowerCase()) === index);
}

/** @param {Tally} tally @param {Figure} figure */
function figureLink(tally, figure) {
  const stands = tally.relation === "one" ? "one" : standing(figure, tally.reference);
  return h(
    "a",
    { class: `figure stands-${stands}`, href: placeHref(figure.article, figure.quantity.span, `n${figure.index}`) },
    signs[stands] && [h("span", { class: "sign", "aria-hidden": "true" }, signs[stands]), h("span", { class: "visually-hidden" }, t(spoken[stands]), " ")],
    h("bdi", null, figure.words),
  );
}

/**
 * All numbers for one thing, each with the articles that give it, most first.
 * @param {Findings} findings
 * @param {Tally} tally
 */
function sumCell(findings, tally) {
  const values = [...byValue(tally.figures).values()].map((same) => [...new Map([...same].reverse().map((figure) => [figure.article, figure])).values()].reverse());
  return h(
    "td",
    { role: "cell" },
    values.sort((a, b) => b.length - a.length).map((same) =>
      h("div", { class: "same-value" }, same[0] && figureLink(tally, same[0]), badgeLinks(findings, same.map(({ article, quantity, index }) => ({ article, href: placeHref(article, quantity.span, `n${index}`) })))),
    ),
  );
}
