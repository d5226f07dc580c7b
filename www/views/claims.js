/** Facts by articles, with filters and a search. */

import { h, replace } from "../dom.js";
import { chosenFacts, factsOf, searchText, tallies } from "../facts.js";
import { sourceName } from "../findings.js";
import { rich, t } from "../i18n.js";
import { href } from "../route.js";
import { factTable } from "./facts.js";
import { dismissedFacts } from "./correct-fact.js";
import { articleName, chooser, choices } from "./parts.js";

/** @typedef {import("../facts.js").Choice} Choice */

/** @returns {[carried: string, label: string][]} */
const carriageLabels = () => [
  ["", t("Anyone")],
  ["shared", t("Two or more say it")],
  ["all", t("All say it")],
  ["some", t("Some say it, not all")],
  ["one", t("Only one says it")],
];

/** @returns {[trait: string, label: string][]} */
const traitLabels = () => [
  ["", t("Any")],
  ["disputed", t("Disputed")],
  ["single", t("Single origin")],
  ["none", t("No origin named")],
  ["hedged", t("Hedged differently")],
];

/** @returns {[sort: string, label: string][]} */
const orderLabels = () => [
  ["", t("How many articles say it")],
  ["worth", t("How much it is worth checking")],
  ["conflicts", t("How much it is disputed")],
  ["origins", t("Fewest origins first")],
];

/**
 * @param {import("./view.js").Context} context its params: `show` and `is` (filters), `by` (an article), `origin` (an entity), `sort`,
 *   `finding` (a fact to open). What stands in the search box is text, so it is in the state and never goes into the address.
 */
export function view({ findings, params, state: { search }, update }) {
  const facts = factsOf(findings);
  /** @param {string} name */
  const param = (name) => params.get(name) ?? "";
  /** @type {Choice} */
  const choice = { carried: param("show"), trait: param("is"), by: param("by"), origin: param("origin"), sort: param("sort") };
  /** @param {Partial<Choice>} changes */
  const address = (changes) => {
    const { carried, trait, ...rest } = { ...choice, ...changes };
    return href("claims", { show: carried, is: trait, ...rest });
  };
  const howMany = tallies(findings, facts, choice);
  const chosen = chosenFacts(findings, facts, choice);
  const table = h("div", { class: "fact-table" });
  const told = h("p", { class: "hint", role: "status" });
  /** @param {string} words */
  const draw = (words) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = wanted.length === 0 ? chosen : chosen.filter((fact) => wanted.every((word) => searchText(findings, fact).includes(word)));
    told.textContent = rows.length === chosen.length ? t("{n, plural, one {# fact} other {# facts}}", { n: rows.length }) : t("{shown} of {n, plural, one {# fact} other {# facts}}", { shown: rows.length, n: chosen.length });
    replace(table, factTable(findings, rows, param("finding")));
  };
  draw(search);
  /** @param {Event} event */
  const onsearch = ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    update({ search: target.value });
    draw(target.value);
  };
  const several = findings.report.articles.length > 2;
  return h(
    "div",
    { class: "claims" },
    h("h2", null, t("Claims")),
    h("p", { class: "hint" }, t("A fact here is what one article claims, or several in whatever words; that does not prove it.")),
    choices(t("Who says it"), carriageLabels().filter(([name]) => several || (name !== "some" && name !== "shared")).map(([carried, label]) => ({
      label: carried === "all" && !several ? t("Both say it") : label,
      href: address({ carried }),
      current: carried === choice.carried,
      count: howMany.carried(carried),
    }))),
    choices(t("Which"), traitLabels().map(([trait, label]) => ({ label, href: address({ trait }), current: trait === choice.trait, count: howMany.trait(trait) }))),
    choice.origin &&
      h("p", null, rich("Only what rests on <b>{source}</b>. <a>Show all</a>", { source: sourceName(findings, choice.origin), b: (...words) => h("strong", null, words), a: (...words) => h("a", { href: address({ origin: "" }) }, words) })),
    h(
      "div",
      { class: "finder" },
      h("p", { class: "chooser" }, h("label", { for: "claims-search" }, t("Search")), h("input", { id: "claims-search", type: "search", value: search, oninput: onsearch, autocomplete: "off" })),
      chooser("claims-by", t("Said by"), [
        { label: t("Any article"), href: address({ by: "" }), current: !choice.by },
        ...findings.report.articles.map(({ id }) => ({ label: t("{letter} {name} ({n})", { letter: findings.letters.get(id) ?? "", name: articleName(findings, id), n: howMany.by(id) }), href: address({ by: id }), current: id === choice.by })),
      ]),
      chooser("claims-sort", t("Sort by"), orderLabels().map(([sort, label]) => ({ label, href: address({ sort }), current: sort === choice.sort }))),
    ),
    told,
    table,
    dismissedFacts(findings),
  );
}
