/** People and organisations: who is named where, how each article calls them, what is said about them, and what they say. */

import { h, replace } from "../dom.js";
import { listed, t } from "../i18n.js";
import { namedIn, orders } from "../names.js";
import { href, placeHref } from "../route.js";
import { entityKinds, wordFor } from "../words.js";
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

/** @returns {[kind: string, label: string, is: (named: Named) => boolean][]} */
const kinds = () => [
  ["", t("People and organisations"), ({ entity: { kind } }) => kind === "person" || kind === "organization"],
  ["person", t("People"), ({ entity: { kind } }) => kind === "person"],
  ["organization", t("Organisations"), ({ entity: { kind } }) => kind === "organization"],
  ["place", t("Places"), ({ entity: { kind } }) => kind === "place"],
  ["other", t("Other names"), ({ entity: { kind } }) => kind === "event" || kind === "other"],
];

/** @returns {[which: string, label: string, is: (named: Named) => boolean][]} */
const filters = () => [
  ["", t("Any article"), () => true],
  ["several", t("Several articles"), ({ namings }) => namings.length > 1],
  ["one", t("One article only"), ({ namings }) => namings.length === 1],
  ["conflict", t("Names or posts differ"), ({ conflicts }) => conflicts.length > 0],
];

/** @returns {[sort: string, label: string][]} */
const orderLabels = () => [["", t("How many articles name them")], ["times", t("How often they are named")], ["says", t("How much they say")], ["about", t("How much is said about them")], ["name", t("Name")]];

/** @param {import("./view.js").Context} context its params: `entity` (whom to show), `kind`, `show` (a filter), `sort`, `more` */
export function view({ findings, params, state }) {
  const all = namedIn(findings);
  const choice = { kind: params.get("kind") ?? "", show: params.get("show") ?? "", sort: params.get("sort") ?? "" };
  /** @param {Partial<typeof choice & { entity: string, more: string }>} changes */
  const address = (changes) => href("people", { ...choice, more: params.get("more"), ...changes });
  /** @param {Partial<typeof choice>} changes */
  const those = (changes) => {
    const { kind, show } = { ...choice, ...changes };
    const [ofKind, ofFilter] = [kinds().find(([name]) => name === kind), filters().find(([name]) => name === show)];
    return all.filter((named) => (ofKind?.[2](named) ?? true) && (ofFilter?.[2](named) ?? true));
  };
  const order = orders[choice.sort];
  const shown = order ? those({}).sort(order) : those({});
  const chosen = all.find(({ entity }) => entity.id === params.get("entity"));
  const list = h("div");
  const told = h("p", { class: "hint", role: "status" });
  /** @param {(text: string) => boolean} wanted */
  const draw = (wanted) => {
    const found = shown.filter(({ name, callings, entity }) => wanted([name, ...entity.aliases, ...callings.map(({ words }) => words)].join(" ")));
    const rows = params.has("more") ? found : found.slice(0, MOST_ROWS);
    told.textContent = found.length === shown.length ? t("{n, plural, one {# name} other {# names}}", { n: found.length }) : t("{shown} of {n, plural, one {# name} other {# names}}", { shown: found.length, n: shown.length });
    replace(
      list,
      found.length === 0 ? nothing(t("No name is of this kind.")) : table(findings, rows, chosen, (entity) => address({ entity })),
      rows.length < found.length && h("p", null, h("a", { class: "button", href: address({ more: "1" }) }, t("Show the other {n}", { n: found.length - rows.length }))),
    );
  };
  if (all.length === 0) return h("div", null, h("h2", null, t("People and organisations")), nothing(t("No name of a person, an organisation or a place was found in the articles.")));
  const several = findings.report.articles.length > 1;
  return h(
    "div",
    { class: "people" },
    h("h2", null, t("People and organisations")),
    h("p", { class: "lead" }, opening(findings, all)),
    chosen && personCard(findings, chosen, address({})),
    choices(t("Who"), kinds().map(([kind, label]) => ({ label, href: address({ kind }), current: kind === choice.kind, count: those({ kind }).length }))),
    several && choices(t("Named in"), filters().map(([show, label]) => ({ label, href: address({ show }), current: show === choice.show, count: those({ show }).length }))),
    h("div", { class: "finder" }, searchBox("people", state, draw), chooser("people-sort", t("Sort by"), orderLabels().map(([sort, label]) => ({ label, href: address({ sort }), current: sort === choice.sort })))),
    told,
    list,
  );
}

/** @param {Findings} findings @param {readonly Named[]} all */
function opening(findings, all) {
  const people = all.filter(({ entity }) => entity.kind === "person");
  const organisations = all.filter(({ entity }) => entity.kind === "organization");
  const total = t("{people, plural, one {# person} other {# people}} and {organisations, plural, one {# organisation} other {# organisations}} are named.", { people: people.length, organisations: organisations.length });
  if (findings.report.articles.length < 2) return total;
  const lone = [...people, ...organisations].filter(({ namings }) => namings.length === 1).length;
  const differ = all.filter(({ conflicts }) => conflicts.length > 0).length;
  return [
    total,
    " ",
    t("{n, plural, =0 {None of them appears in one article only.} one {{n, spellout} of them appears in one article only.} other {{n, spellout} of them appear in one article only.}}", { n: lone }),
    differ > 0 && [" ", t("{n, plural, one {The name or post of {n, spellout} differs.} other {The name or post of {n, spellout} differs.}}", { n: differ })],
  ];
}

/** @param {Findings} findings @param {readonly Named[]} rows @param {Named | undefined} chosen @param {(entity: string) => string} address */
function table(findings, rows, chosen, address) {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("Names") },
    h(
      "table",
      // The roles hold where a narrow screen lays rows out otherwise.
      { class: "people-table", role: "table" },
      h("caption", null, t("Choose a name to see how each article calls them, what is said about them and what they say. A figure beside a letter is how often the article names them.")),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, [t("Name"), t("Named in"), t("Said about them"), t("They say")].map((head) => h("th", { scope: "col", role: "columnheader" }, head)))),
      h("tbody", { role: "rowgroup" }, rows.map((named) => row(findings, named, named === chosen, address(named.entity.id)))),
    ),
  );
}

/** @param {Findings} findings @param {Named} named @param {boolean} chosen @param {string} address */
function row(findings, { entity, name, namings, callings, about, says, conflicts }, chosen, address) {
  const others = callings.map(({ words }) => words).filter((words) => words !== name);
  /** @param {number} n @param {string} label */
  const figure = (n, label) => h("td", { role: "cell", "data-label": label }, n === 0 ? [h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, t("nothing"))] : h("a", { href: address }, t("{n, plural, one {# fact} other {# facts}}", { n })));
  return h(
    "tr",
    { role: "row", class: chosen && "chosen" },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      h("a", { href: address, "aria-current": chosen && "true", dir: "auto" }, name),
      h("span", { class: "how" }, ` ${wordFor(entityKinds, entity.kind)}`),
      conflicts.length > 0 && [" ", h("span", { class: "chip differ" }, "≠ ", t("Name or post differs"))],
      others.length > 0 && h("p", { class: "how" }, t("Also {names}", { names: listed(others.slice(0, 6).map((words) => t("“{words}”", { words })), "unit") })),
    ),
    h(
      "td",
      { role: "cell", class: "named-in" },
      namings.length === 0 && h("span", { class: "how" }, t("speaks, without a name")),
      namings.length === 1 && findings.report.articles.length > 1 && h("span", { class: "how" }, t("Only", {}, "only in this article"), " "),
      namings.slice(0, MOST_ARTICLES).map(({ article, span, times }) => h("a", { href: placeHref(article, span, entity.id) }, badge(findings, article), times > 1 && h("span", { class: "times" }, ` ${times}`))),
      namings.length > MOST_ARTICLES && h("span", { class: "how" }, " ", t("and {n} more", { n: namings.length - MOST_ARTICLES })),
    ),
    figure(about.length, t("Said about them")),
    figure(says.length, t("They say")),
  );
}
