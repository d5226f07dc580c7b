/** People and organisations: who is named where, how each article calls them, what is said about them, and what they say. */

import { h, replace } from "../dom.js";
import { namedIn, orders } from "../names.js";
import { href, placeHref } from "../route.js";
import { count, entityKinds, numeral, sentenceCase } from "../words.js";
import { searchBox } from "./finder.js";
import { badge, chooser, choices, nothing } from "./parts.js";
import { personCard } from "./person.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../names.js").Named} Named
 */

/** Rows shown at first; the others are a link away. */
const MOST_ROWS = 60;
/** Articles listed in a row; of more, how many there are. */
const MOST_ARTICLES = 12;

/** @type {[kind: string, label: string, is: (named: Named) => boolean][]} */
const kinds = [
  ["", "People and organisations", ({ entity: { kind } }) => kind === "person" || kind === "organization"],
  ["person", "People", ({ entity: { kind } }) => kind === "person"],
  ["organization", "Organisations", ({ entity: { kind } }) => kind === "organization"],
  ["place", "Places", ({ entity: { kind } }) => kind === "place"],
  ["other", "Other names", ({ entity: { kind } }) => kind === "event" || kind === "other"],
];

/** @type {[which: string, label: string, is: (named: Named) => boolean][]} */
const filters = [
  ["", "Any article", () => true],
  ["several", "Several articles", ({ namings }) => namings.length > 1],
  ["one", "One article only", ({ namings }) => namings.length === 1],
  ["conflict", "Names or posts differ", ({ conflicts }) => conflicts.length > 0],
];

/** @type {[sort: string, label: string][]} */
const orderLabels = [["", "How many articles name them"], ["times", "How often they are named"], ["says", "How much they say"], ["about", "How much is said about them"], ["name", "Name"]];

/** @param {import("./view.js").Context} context its params: `entity` (whom to show), `kind`, `show` (a filter), `sort`, `more` */
export function view({ findings, params, state }) {
  const all = namedIn(findings);
  const choice = { kind: params.get("kind") ?? "", show: params.get("show") ?? "", sort: params.get("sort") ?? "" };
  /** @param {Partial<typeof choice & { entity: string, more: string }>} changes */
  const address = (changes) => href("people", { ...choice, more: params.get("more"), ...changes });
  /** @param {Partial<typeof choice>} changes */
  const those = (changes) => {
    const { kind, show } = { ...choice, ...changes };
    const [ofKind, ofFilter] = [kinds.find(([name]) => name === kind), filters.find(([name]) => name === show)];
    return all.filter((named) => (ofKind?.[2](named) ?? true) && (ofFilter?.[2](named) ?? true));
  };
  const order = orders[choice.sort];
  const listed = order ? those({}).sort(order) : those({});
  const chosen = all.find(({ entity }) => entity.id === params.get("entity"));
  const list = h("div");
  const told = h("p", { class: "hint", role: "status" });
  /** @param {(text: string) => boolean} wanted */
  const draw = (wanted) => {
    const found = listed.filter(({ name, callings, entity }) => wanted([name, ...entity.aliases, ...callings.map(({ words }) => words)].join(" ")));
    const rows = params.has("more") ? found : found.slice(0, MOST_ROWS);
    told.textContent = found.length === listed.length ? count(found.length, "name") : `${found.length} of ${count(listed.length, "name")}`;
    replace(
      list,
      found.length === 0 ? nothing("No name is of this kind.") : table(findings, rows, chosen, (entity) => address({ entity })),
      rows.length < found.length && h("p", null, h("a", { class: "button", href: address({ more: "1" }) }, `Show the other ${found.length - rows.length}`)),
    );
  };
  if (all.length === 0) return h("div", null, h("h2", null, "People and organisations"), nothing("No name of a person, an organisation or a place was found in the articles."));
  const several = findings.report.articles.length > 1;
  return h(
    "div",
    { class: "people" },
    h("h2", null, "People and organisations"),
    h("p", { class: "lead" }, opening(findings, all)),
    chosen && personCard(findings, chosen, address({})),
    choices("Who", kinds.map(([kind, label]) => ({ label, href: address({ kind }), current: kind === choice.kind, count: those({ kind }).length }))),
    several && choices("Named in", filters.map(([show, label]) => ({ label, href: address({ show }), current: show === choice.show, count: those({ show }).length }))),
    h("div", { class: "finder" }, searchBox("people", state, draw), chooser("people-sort", "Sort by", orderLabels.map(([sort, label]) => ({ label, href: address({ sort }), current: sort === choice.sort })))),
    told,
    list,
  );
}

/** @param {Findings} findings @param {readonly Named[]} all */
function opening(findings, all) {
  const people = all.filter(({ entity }) => entity.kind === "person");
  const organisations = all.filter(({ entity }) => entity.kind === "organization");
  const total = `${sentenceCase(count(people.length, "person", "people"))} and ${count(organisations.length, "organisation")} are named.`;
  if (findings.report.articles.length < 2) return total;
  const lone = [...people, ...organisations].filter(({ namings }) => namings.length === 1).length;
  const differ = all.filter(({ conflicts }) => conflicts.length > 0).length;
  return `${total} ${sentenceCase(numeral(lone))} of them ${lone === 1 ? "appears" : "appear"} in one article only.${differ > 0 ? ` The name or post of ${numeral(differ)} differs.` : ""}`;
}

/** @param {Findings} findings @param {readonly Named[]} rows @param {Named | undefined} chosen @param {(entity: string) => string} address */
function table(findings, rows, chosen, address) {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Names" },
    h(
      "table",
      // The roles hold where a narrow screen lays rows out otherwise.
      { class: "people-table", role: "table" },
      h("caption", null, "Choose a name to see how each article calls them, what is said about them and what they say. A figure beside a letter is how often the article names them."),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ["Name", "Named in", "Said about them", "They say"].map((head) => h("th", { scope: "col", role: "columnheader" }, head)))),
      h("tbody", { role: "rowgroup" }, rows.map((named) => row(findings, named, named === chosen, address(named.entity.id)))),
    ),
  );
}

/** @param {Findings} findings @param {Named} named @param {boolean} chosen @param {string} address */
function row(findings, { entity, name, namings, callings, about, says, conflicts }, chosen, address) {
  const others = callings.map(({ words }) => words).filter((words) => words !== name);
  /** @param {number} n @param {string} label */
  const figure = (n, label) => h("td", { role: "cell", "data-label": label }, n === 0 ? [h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, "nothing")] : h("a", { href: address }, count(n, "fact")));
  return h(
    "tr",
    { role: "row", class: chosen && "chosen" },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      h("a", { href: address, "aria-current": chosen && "true" }, name),
      h("span", { class: "how" }, ` ${entityKinds[entity.kind] ?? entity.kind}`),
      conflicts.length > 0 && [" ", h("span", { class: "chip differ" }, "≠ Name or post differs")],
      others.length > 0 && h("p", { class: "how" }, "Also ", others.slice(0, 6).map((words) => `“${words}”`).join(", ")),
    ),
    h(
      "td",
      { role: "cell", class: "named-in" },
      namings.length === 0 && h("span", { class: "how" }, "speaks, without a name"),
      namings.length === 1 && findings.report.articles.length > 1 && h("span", { class: "how" }, "Only "),
      namings.slice(0, MOST_ARTICLES).map(({ article, span, times }) => h("a", { href: placeHref(article, span, entity.id) }, badge(findings, article), times > 1 && h("span", { class: "times" }, ` ${times}`))),
      namings.length > MOST_ARTICLES && h("span", { class: "how" }, ` and ${namings.length - MOST_ARTICLES} more`),
    ),
    figure(about.length, "Said about them"),
    figure(says.length, "They say"),
  );
}
