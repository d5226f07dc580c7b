/** By how many of many articles a fact is carried, and by which: each article has its place in a strip. */

import { h, s } from "../dom.js";
import { placeHref } from "../route.js";
import { articleName } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../facts.js").Statement} Statement
 */

/** Each way of saying with its mark, one wide and twelve high: they differ in form, not by colour alone. */
const ways = /** @type {const} */ ([
  ["says", "say it", "v12h.8v-12z"],
  ["doubts", "with doubt", "m0 6v6h.8v-6z"],
  ["differs", "differ", "v4h.8v-4zm0 7v5h.8v-5z"],
]);

/** @param {Findings} findings */
export function carriedHead({ report }) {
  return h(
    "th",
    { scope: "col", role: "columnheader" },
    "Carried by",
    h("span", { class: "strip-legend" }, ways.map(([how, words, mark]) => h("span", null, s("svg", { class: "strip-mark", viewBox: "0 0 1 12", preserveAspectRatio: "none", "aria-hidden": "true" }, s("path", { class: how, d: `M0 0${mark}` })), words))),
    h("span", { class: "visually-hidden" }, ` of ${report.articles.length} articles`),
  );
}

/**
 * The cell of a fact.
 * @param {Findings} findings
 * @param {ReadonlyMap<string, Statement>} said what each article says of it
 */
export function carriedBy(findings, said) {
  const { articles } = findings.report;
  const marks = ways.map(([how, words, mark]) => {
    const places = articles.flatMap(({ id }, index) => (said.get(id)?.how === how ? [index] : []));
    return { how, words: `${places.length} ${words}`, none: places.length === 0, path: places.map((place) => `M${place} 0${mark}`).join("") };
  });
  const [only] = said.size === 1 ? said.keys() : [];
  const parts = marks.filter(({ none }) => !none).map(({ words }) => words).join(", ");
  /** @param {string} id */
  const words = (id) => ({ says: "says it", doubts: "says it with doubt", differs: "differs", silent: "is silent" })[said.get(id)?.how ?? "silent"];
  /** @param {string} id */
  const place = (id) => {
    const claim = said.get(id)?.claim;
    return claim && placeHref(id, claim.span, claim.id);
  };
  return h(
    "td",
    { class: "carried", role: "cell" },
    h("span", { class: "carried-count" }, only ? `only ${articleName(findings, only)}` : `${said.size} of ${articles.length}${parts.includes(",") || !marks[0]?.path ? `: ${parts}` : ""}`),
    strip(findings, marks, words, place),
  );
}

/**
 * A place for each article, in the order of the list: pointed at it tells its name, chosen it leads on. It is for the mouse alone; what it
 * shows and where it leads must be in words beside it.
 * @param {Findings} findings
 * @param {readonly { how: string, path: string }[]} marks each article one wide, and twelve high
 * @param {(article: string) => string} words what to say of an article after its name
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
    /** @type {Element} */ (event.currentTarget).setAttribute("title", `${findings.letters.get(id)} ${articleName(findings, id)} ${words(id)}`);
  };
  /** @param {MouseEvent} event */
  const go = (event) => {
    const goal = address(pointed(event));
    if (goal) location.hash = goal;
  };
  return h(
    "div",
    { class: "strip", onpointermove: name, onclick: go },
    s("svg", { viewBox: `0 0 ${articles.length} 12`, preserveAspectRatio: "none", "aria-hidden": "true" }, marks.map(({ how, path }) => path && s("path", { class: how, d: path }))),
  );
}
