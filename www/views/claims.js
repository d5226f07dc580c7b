/** Facts by articles: who says it, who says it otherwise or with doubt, who is silent, and whose word it is. */

import { h, replace } from "../element.js";
import { chosenFacts, doubts, factsOf, traits } from "../facts.js";
import { attributionOf, claimText, sourceName, sourceWords } from "../findings.js";
import { href, placeHref } from "../route.js";
import { count, percent, shorten } from "../words.js";
import { conflictCard } from "./conflicts.js";
import { articleHeads, articleName, badge, chooser, choices, nothing, originNames, reasonList, standingChip } from "./parts.js";
import { bySentence, sentenceLine } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../facts.js").Fact} Fact
 * @typedef {import("../facts.js").Choice} Choice
 */

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

/** Rows shown at first; the others are a link away. */
const MOST_ROWS = 60;
/** With more articles than this, columns are as narrow as a letter. */
const MOST_WIDE = 8;

/**
 * @param {import("./view.js").Context} context its params: `show` and `is` (filters), `by` (an article), `origin` (an entity), `sort`,
 *   `finding` (a fact to open), `more`. What stands in the search box is text, so it is in the state and never goes into the address.
 */
export function view({ findings, params, state: { search }, update }) {
  const facts = factsOf(findings);
  /** @param {string} name */
  const param = (name) => params.get(name) ?? "";
  /** @type {Choice} */
  const choice = { carried: param("show"), trait: param("is"), by: param("by"), origin: param("origin"), sort: param("sort") };
  /** @param {Partial<Choice & { more: string }>} changes */
  const address = (changes) => {
    const { carried, trait, more, ...rest } = { ...choice, ...changes };
    return href("claims", { show: carried, is: trait, ...rest, more });
  };
  /** @param {Partial<Choice>} changes */
  const howMany = (changes) => chosenFacts(findings, facts, { ...choice, ...changes }).length;
  const chosen = chosenFacts(findings, facts, choice);
  const texts = new Map(chosen.map((fact) => [fact, searchText(findings, fact)]));
  const table = h("div", { class: "fact-table" });
  const told = h("p", { class: "hint", role: "status" });
  /** @param {string} words */
  const draw = (words) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = wanted.length === 0 ? chosen : chosen.filter((fact) => wanted.every((word) => texts.get(fact)?.includes(word)));
    told.textContent = rows.length === chosen.length ? count(rows.length, "fact") : `${rows.length} of ${count(chosen.length, "fact")}`;
    replace(table, factTable(findings, rows, params, address({ more: "1" })));
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
    choices("Who says it", carriageLabels.filter(([name]) => several || (name !== "some" && name !== "shared")).map(([carried, label]) => ({
      label: carried === "all" && !several ? "Both say it" : label,
      href: address({ carried }),
      current: carried === choice.carried,
      count: howMany({ carried }),
    }))),
    choices("Which", traitLabels.map(([trait, label]) => ({ label, href: address({ trait }), current: trait === choice.trait, count: howMany({ trait }) }))),
    choice.origin &&
      h("p", null, "Only what rests on ", h("strong", null, sourceName(findings, choice.origin)), ". ", h("a", { href: address({ origin: "" }) }, "Show all")),
    h(
      "div",
      { class: "finder" },
      h("p", { class: "chooser" }, h("label", { for: "claims-search" }, "Search"), h("input", { id: "claims-search", type: "search", value: search, oninput: onsearch, autocomplete: "off" })),
      chooser("claims-by", "Said by", [
        { label: "Any article", href: address({ by: "" }), current: !choice.by },
        ...findings.report.articles.map(({ id }) => ({ label: `${findings.letters.get(id)} ${articleName(findings, id)} (${howMany({ by: id })})`, href: address({ by: id }), current: id === choice.by })),
      ]),
      chooser("claims-sort", "Sort by", orderLabels.map(([sort, label]) => ({ label, href: address({ sort }), current: sort === choice.sort }))),
    ),
    told,
    table,
  );
}

/**
 * What a search looks through: the fact in all its wordings, and who says so.
 * @param {Findings} findings
 * @param {Fact} fact
 */
function searchText(findings, { label, claims, origins }) {
  const said = claims.map((claim) => `${claimText(findings, claim)} ${sourceWords(findings, claim.article, attributionOf(findings, claim))}`);
  return [label, ...said, originNames(findings, origins)].join(" ").toLowerCase();
}

/** @param {Findings} findings @param {readonly Fact[]} facts @param {URLSearchParams} params @param {string} whole address of all rows */
function factTable(findings, facts, params, whole) {
  if (facts.length === 0) return nothing("No fact is of this kind.");
  const { articles } = findings.report;
  const target = params.get("finding");
  const cut = params.has("more") ? facts.length : MOST_ROWS;
  const rows = facts.filter((fact, index) => index < cut || fact.id === target);
  return [
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Claims by articles" },
      h(
        "table",
        // The roles hold where a narrow screen lays rows out otherwise.
        { class: articles.length > MOST_WIDE ? "claims-table dense" : "claims-table", role: "table" },
        h("caption", null, "✓ says it · ? says it with doubt · ≠ says otherwise · – is silent. Choose a sign to read the words, a fact to see all wordings."),
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("th", { scope: "col", role: "columnheader" }, "Fact"), articleHeads(findings))),
        h("tbody", { role: "rowgroup" }, rows.map((fact) => factRow(findings, fact, fact.id === target))),
      ),
    ),
    rows.length < facts.length && h("p", null, h("a", { class: "button", href: whole }, `Show the other ${facts.length - rows.length}`)),
  ];
}

/** @param {Findings} findings @param {Fact} fact @param {boolean} target */
function factRow(findings, fact, target) {
  const detail = h("div", { class: "cluster-detail" }, target && factDetail(findings, fact));
  /** @param {Event} event */
  const fill = ({ target: details }) => {
    if (details instanceof HTMLDetailsElement && details.open && !detail.firstChild) replace(detail, factDetail(findings, fact));
  };
  return h(
    "tr",
    { class: target && "target", role: "row" },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      h(
        "details",
        { open: target, ontoggle: fill },
        h(
          "summary",
          null,
          shorten(fact.label, 220),
          " ",
          fact.cluster && fact.cluster.standing !== "agreed" && standingChip(fact.cluster.standing),
          traits.hedged?.(fact) && [" ", h("span", { class: "chip hedged" }, "Hedged differently")],
        ),
        detail,
      ),
      h("p", { class: "rests-on" }, fact.origins.length > 0 ? ["Rests on ", originNames(findings, fact.origins)] : "No origin named"),
    ),
    findings.report.articles.map(({ id }) => cell(findings, fact, id)),
  );
}

/** @param {Findings} findings @param {Fact} fact */
function factDetail(findings, { claims, cluster, conflicts, worth }) {
  const [first] = claims;
  return [
    bySentence(findings, claims).map((sentence) => sentenceLine(findings, sentence, { against: first && claimText(findings, first) })),
    cluster && cluster.silent.length > 0 && h("p", null, h("span", { class: "term" }, "Silent: "), cluster.silent.map((id) => badge(findings, id))),
    h("p", null, h("span", { class: "term" }, "Worth checking: "), h("meter", { min: 0, max: 1, value: worth, "aria-label": "Check-worthiness" }), ` ${percent(worth)}`),
    cluster && reasonList(cluster.reasons),
    conflicts.map((conflict) => conflictCard(findings, conflict, "h3")),
  ];
}

/**
 * What one article says of a fact: that it is so, or may be; its value where there is a conflict.
 * @param {Findings} findings
 * @param {Fact} fact
 * @param {string} article
 */
function cell(findings, fact, article) {
  const claims = fact.claims.filter((claim) => claim.article === article);
  const [claim] = claims;
  const letter = findings.letters.get(article) ?? "";
  if (!claim) return h("td", { class: "silent", role: "cell", "data-letter": letter }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, "silent"));
  const conflict = fact.conflicts.find(({ sides }) => sides.some((other) => claims.some(({ id }) => other.claims.includes(id))));
  const number = conflict ? conflict.sides.findIndex((other) => claims.some(({ id }) => other.claims.includes(id))) : -1;
  const side = conflict?.sides[number];
  const doubt = doubts(fact, article);
  const [sign, words] = side ? ["≠", "says otherwise: "] : doubt ? ["?", "says it with doubt"] : ["✓", "says it"];
  return h(
    "td",
    { class: side ? "says differs" : doubt ? "says doubts" : "says", role: "cell", "data-letter": letter },
    h(
      "a",
      { href: placeHref(article, claim.span, claim.id), title: claimText(findings, claim) },
      h("span", { "aria-hidden": "true" }, sign),
      h("span", { class: "visually-hidden" }, words),
      side && [h("span", { class: "value" }, ` ${shorten(side.value, 24)}`), h("span", { class: "side-number", "aria-hidden": "true" }, String(number + 1))],
      claims.length > 1 && h("span", { class: "times" }, ` ×${claims.length}`),
    ),
  );
}
