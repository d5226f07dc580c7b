/** Facts by articles, with filters and a search. */

import { h, replace } from "../dom.js";
import { chosenFacts, factsOf, searchText, tallies } from "../facts.js";
import { sourceName } from "../findings.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { factTable } from "./facts.js";
import { dismissedFacts } from "./correct-fact.js";
import { articleName, chooser, choices } from "./parts.js";

/** @typedef {import("../facts.js").Choice} Choice */

/** @type {[carried: string, label: string][]} */
const carriageLabels = [
  ["", "Anyone"],
  ["shared", "Two or more say it"],
  ["all", "All say it"],
  ["some", "Some say it, not all"],
  ["one", "Only one says it"],
];

/** @type {[trait: string, label: string][]} */
const traitLabels = [
  ["", "Any"],
  ["disputed", "Disputed"],
  ["single", "Single origin"],
  ["none", "No origin named"],
  ["hedged", "Hedged differently"],
];

/** @type {[sort: string, label: string][]} */
const orderLabels = [
  ["", "How many articles say it"],
  ["worth", "How much it is worth checking"],
  ["conflicts", "How much it is disputed"],
  ["origins", "Fewest origins first"],
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
    told.textContent = rows.length === chosen.length ? count(rows.length, "fact") : `${rows.length} of ${count(chosen.length, "fact")}`;
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
    h("h2", null, "Claims"),
    h("p", { class: "hint" }, "A fact here is what one article claims, or several in whatever words; that does not prove it."),
    choices("Who says it", carriageLabels.filter(([name]) => several || (name !== "some" && name !== "shared")).map(([carried, label]) => ({
      label: carried === "all" && !several ? "Both say it" : label,
      href: address({ carried }),
      current: carried === choice.carried,
      count: howMany.carried(carried),
    }))),
    choices("Which", traitLabels.map(([trait, label]) => ({ label, href: address({ trait }), current: trait === choice.trait, count: howMany.trait(trait) }))),
    choice.origin &&
      h("p", null, "Only what rests on ", h("strong", null, sourceName(findings, choice.origin)), ". ", h("a", { href: address({ origin: "" }) }, "Show all")),
    h(
      "div",
      { class: "finder" },
      h("p", { class: "chooser" }, h("label", { for: "claims-search" }, "Search"), h("input", { id: "claims-search", type: "search", value: search, oninput: onsearch, autocomplete: "off" })),
      chooser("claims-by", "Said by", [
        { label: "Any article", href: address({ by: "" }), current: !choice.by },
        ...findings.report.articles.map(({ id }) => ({ label: `${findings.letters.get(id)} ${articleName(findings, id)} (${howMany.by(id)})`, href: address({ by: id }), current: id === choice.by })),
      ]),
      chooser("claims-sort", "Sort by", orderLabels.map(([sort, label]) => ({ label, href: address({ sort }), current: sort === choice.sort }))),
    ),
    told,
    table,
    dismissedFacts(findings),
  );
}
