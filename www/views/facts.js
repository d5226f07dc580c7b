/** The table of facts by articles: who says it, who differs or has doubts, who is silent, and whose word it is. */

import { h } from "../dom.js";
import { statements, traits } from "../facts.js";
import { claimText } from "../findings.js";
import { number, t } from "../i18n.js";
import { placeHref } from "../route.js";
import { percent, shorten } from "../words.js";
import { carriedBy, carriedHead } from "./carried.js";
import { conflictCard } from "./conflicts.js";
import { factActions } from "./correct-fact.js";
import { remarkChips } from "./correct.js";
import { more } from "./more.js";
import { articleHeads, badge, nothing, originNames, reasonList, standingChip } from "./parts.js";
import { longList } from "./virtual.js";
import { bySentence, sentenceLine } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../facts.js").Fact} Fact
 * @typedef {import("../facts.js").Statement} Statement
 */

/** With more articles than this, columns are as narrow as a letter. */
const MOST_WIDE = 8;
/** With more articles than this, all share one column. */
const MOST_COLUMNS = 20;
/** About as high as a row is, in pixels. */
const ROW_HEIGHT = 85;
/** Wordings of a fact that are shown with it; the others are a click away. */
const MOST_WORDINGS = 12;

/** @param {Findings} findings @param {readonly Fact[]} facts @param {string} target id of a fact to open */
export function factTable(findings, facts, target) {
  if (facts.length === 0) return nothing(t("No fact is of this kind."));
  const { articles } = findings.report;
  const narrow = articles.length > MOST_COLUMNS;
  const form = narrow ? "claims-table strips" : articles.length > MOST_WIDE ? "claims-table dense" : "claims-table";
  const signs = narrow ? t("Each article has its place in the strip, in the order of the list. Point at a mark for its name, choose it to read the words; choose a fact to see all wordings.") : t("✓ says it · ? says it with doubt · ≠ differs, as the words beside it tell · – is silent. Choose a sign to read the words, a fact to see all wordings.");
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("Claims by articles") },
    h(
      "table",
      // The roles hold where a narrow screen lays rows out otherwise; of a long table only some rows are there.
      { class: form, role: "table", "aria-rowcount": facts.length + 1 },
      h("caption", null, signs),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row", "aria-rowindex": 1 }, h("th", { scope: "col", role: "columnheader" }, t("Fact")), narrow ? carriedHead(findings) : articleHeads(findings))),
      longList(facts, (fact, index) => factRow(findings, fact, index, fact.id === target), {
        tag: "tbody",
        height: ROW_HEIGHT,
        first: facts.findIndex(({ id }) => id === target),
      }),
    ),
  );
}

/**
 * A fact's row and, while it is open, what stands behind it: a row of its own under it, as wide as the table.
 * @param {Findings} findings @param {Fact} fact @param {number} index @param {boolean} target
 */
function factRow(findings, fact, index, target) {
  const said = statements(fact);
  const { articles } = findings.report;
  const narrow = articles.length > MOST_COLUMNS;
  const name = `fact-${fact.id}`;
  let detail = target ? detailRow(findings, fact, name, narrow) : null;
  /** @param {Event} event */
  const ontoggle = ({ target: details }) => {
    if (!(details instanceof HTMLDetailsElement)) return;
    if (!details.open) detail?.remove();
    else if (!detail?.isConnected) row.after((detail ??= detailRow(findings, fact, name, narrow)));
  };
  const row = h(
    "tr",
    { class: target && "target", role: "row", "aria-rowindex": index + 2 },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      h(
        "details",
        { open: target, ontoggle },
        h(
          "summary",
          { id: name },
          h("bdi", null, shorten(fact.label, 220)),
          " ",
          fact.cluster && fact.cluster.standing !== "agreed" && standingChip(fact.cluster.standing),
          traits.hedged?.(fact) && [" ", h("span", { class: "chip hedged" }, t("Hedged differently"))],
          remarkChips(findings, fact.id),
        ),
      ),
      h("p", { class: "rests-on" }, fact.origins.length > 0 ? t("Rests on {origins}", { origins: shorten(originNames(findings, fact.origins), 160) }) : t("No origin named")),
    ),
    narrow ? carriedBy(findings, said) : articles.map(({ id }) => cell(findings, id, said.get(id))),
  );
  return [row, detail];
}

/** @param {Findings} findings @param {Fact} fact @param {string} name id of the element that names it @param {boolean} narrow */
function detailRow(findings, fact, name, narrow) {
  return h(
    "tr",
    { class: "fact-detail", role: "row" },
    h("td", { role: "cell", colspan: narrow ? 2 : findings.report.articles.length + 1 }, h("div", { class: "cluster-detail", role: "group", "aria-labelledby": name }, factDetail(findings, fact))),
  );
}

/** @param {Findings} findings @param {Fact} fact */
function factDetail(findings, { claims, cluster, conflicts, worth }) {
  const [first] = claims;
  const wordings = bySentence(findings, claims);
  /** @param {import("./wordings.js").Sentence} sentence */
  const line = (sentence) => sentenceLine(findings, sentence, { against: first && claimText(findings, first) });
  const others = wordings.slice(MOST_WORDINGS);
  return [
    h("div", { class: "wording-cards" }, wordings.slice(0, MOST_WORDINGS).map(line)),
    others.length > 0 && more(t("{n, plural, one {# more wording} other {# more wordings}}", { n: others.length }), () => longList(others, line, { height: 90, name: "wording-cards" })),
    cluster && cluster.silent.length > 0 && h("p", null, h("span", { class: "term" }, t("Silent:"), " "), cluster.silent.map((id) => badge(findings, id))),
    h("p", null, h("span", { class: "term" }, t("Worth checking:"), " "), h("meter", { min: 0, max: 1, value: worth, "aria-label": t("Check-worthiness") }), ` ${percent(worth)}`),
    cluster && reasonList(cluster),
    first && factActions(findings, first, "fact"),
    conflicts.length > 0 && h("div", { class: "conflict-cards" }, conflicts.map((conflict) => conflictCard(findings, conflict, "h3"))),
  ];
}

/**
 * What one article says of a fact: that it is so, or may be; its value where there is a conflict.
 * @param {Findings} findings
 * @param {string} article
 * @param {Statement | undefined} statement none where it is silent
 */
function cell(findings, article, statement) {
  const letter = findings.letters.get(article) ?? "";
  if (!statement) return h("td", { class: "silent", role: "cell", "data-letter": letter }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, t("silent")));
  const { how, claim, times, value, side } = statement;
  const [sign, words] = { differs: ["≠", `${t("differs:")} `], doubts: ["?", t("says it with doubt")], says: ["✓", t("says it")] }[how];
  return h(
    "td",
    { class: `says ${how}`, role: "cell", "data-letter": letter },
    h(
      "a",
      { href: placeHref(article, claim.span, claim.id), title: claimText(findings, claim) },
      h("span", { "aria-hidden": "true" }, sign),
      h("span", { class: "visually-hidden" }, words),
      how === "differs" && [h("span", { class: "value" }, " ", h("bdi", null, shorten(value, 24))), h("span", { class: "side-number", "aria-hidden": "true" }, number(side))],
      times > 1 && h("span", { class: "times" }, ` ×${number(times)}`),
    ),
  );
}
