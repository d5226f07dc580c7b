/** By how many of many articles a fact is carried, and by which: each article has its place in a strip. */

import { h, s } from "../dom.js";
import { here } from "../here.js";
import { listed, msg, t } from "../i18n.js";
import { placeHref } from "../route.js";
import { articleName } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../facts.js").Statement} Statement
 */

/** Each way of saying with its mark, one wide and twelve high: they differ in form, not by colour alone. */
const ways = /** @type {const} */ ([
  { how: "says", words: msg("say it"), many: msg("{n, plural, one {# says it} other {# say it}}"), one: msg("{article} says it"), mark: "v12h.8v-12z" },
  { how: "doubts", words: msg("with doubt"), many: msg("{n, plural, one {# with doubt} other {# with doubt}}"), one: msg("{article} says it with doubt"), mark: "m0 6v6h.8v-6z" },
  { how: "differs", words: msg("differ"), many: msg("{n, plural, one {# differs} other {# differ}}"), one: msg("{article} differs"), mark: "v4h.8v-4zm0 7v5h.8v-5z" },
]);

/** @param {Findings} findings */
export function carriedHead({ report }) {
  return h(
    "th",
    { scope: "col", role: "columnheader" },
    t("Carried by"),
    h("span", { class: "strip-legend" }, ways.map((way) => h("span", null, s("svg", { class: "strip-mark", viewBox: "0 0 1 12", preserveAspectRatio: "none", "aria-hidden": "true" }, s("path", { class: way.how, d: `M0 0${way.mark}` })), t(way.words)))),
    h("span", { class: "visually-hidden" }, " ", t("of {n, plural, one {# article} other {# articles}}", { n: report.articles.length })),
  );
}

/**
 * The cell of a fact.
 * @param {Findings} findings
 * @param {ReadonlyMap<string, Statement>} said what each article says of it
 */
export function carriedBy(findings, said) {
  const { articles } = findings.report;
  const marks = ways.map((way) => {
    const places = articles.flatMap(({ id }, index) => (said.get(id)?.how === way.how ? [index] : []));
    return { how: way.how, words: t(way.many, { n: places.length }), none: places.length === 0, path: places.map((place) => `M${place} 0${way.mark}`).join("") };
  });
  const [only] = said.size === 1 ? said.keys() : [];
  const parts = marks.filter(({ none }) => !none).map(({ words }) => words);
  const numbers = { n: said.size, all: articles.length };
  /** @param {string} id @param {string} article */
  const words = (id, article) => {
    const way = ways.find(({ how }) => how === said.get(id)?.how);
    return way ? t(way.one, { article }) : t("{article} is silent", { article });
  };
  /** @param {string} id */
  const place = (id) => {
    const claim = said.get(id)?.claim;
    return claim && placeHref(id, claim.span, claim.id);
  };
  return h(
    "td",
    { class: "carried", role: "cell" },
    h("span", { class: "carried-count" }, only ? t("only {article}", { article: articleName(findings, only) }) : parts.length > 1 || !marks[0]?.path ? t("{n} of {all}: {parts}", { ...numbers, parts: listed(parts, "unit") }) : t("{n} of {all}", numbers)),
    strip(findings, marks, words, place),
  );
}

/**
 * A place for each article, in the order of the list: pointed at it tells its name, chosen it leads on. It is for the mouse alone; what it
 * shows and where it leads must be in words beside it.
 * @param {Findings} findings
 * @param {readonly { how: string, path: string }[]} marks each article one wide, and twelve high
 * @param {(id: string, article: string) => string} words what to say of an article, by its letter and name
 * @param {(article: string) => string | undefined} address where to go from it
 */
export function strip(findings, marks, words, address) {
  const { articles } = findings.report;
  /** @param {MouseEvent} event */
  const pointed = ({ clientX, currentTarget }) => {
    const { left, width } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    return articles[Math.floor(((clientX - left) / width) * articles.length)]?.id ?? "";
  };
  /** @param {MouseEvent} event */
  const name = (event) => {
    const id = pointed(event);
    /** @type {Element} */ (event.currentTarget).setAttribute("title", words(id, `${findings.letters.get(id)} ${articleName(findings, id)}`));
  };
  /** @param {MouseEvent} event */
  const go = (event) => {
    const goal = address(pointed(event));
    if (goal) here().go(goal);
  };
  return h(
    "div",
    { class: "strip", onpointermove: name, onclick: go },
    s("svg", { viewBox: `0 0 ${articles.length} 12`, preserveAspectRatio: "none", "aria-hidden": "true" }, marks.map(({ how, path }) => path && s("path", { class: how, d: path }))),
  );
}
