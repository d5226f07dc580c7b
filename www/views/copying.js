/** Who has whose wording: a map of all pairs of articles, and the pairs that share most. */

import { h } from "../element.js";
import { pairOf } from "../findings.js";
import { uncreditedPart } from "../pairs.js";
import { href } from "../route.js";
import { count, percent } from "../words.js";
import { articleHeads, articleName, badge, choices, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../types.js").Pair} Pair
 */

/** Pairs that are listed in words. */
const MOST_PAIRS = 12;
/** With more articles than this, cells have no room for figures. */
const MOST_FIGURES = 16;
/** With more than this, cells are as small as they can be aimed at. */
const MOST_ROOMY = 26;
/** Overlap of fewer words than this is everyday phrases. */
const FEWEST_WORDS = 12;

/** @param {import("./view.js").Context} context its params: `count`: `uncredited` leaves out quotations and what is attributed */
export function view({ findings, params }) {
  const uncredited = params.get("count") === "uncredited";
  if (findings.report.articles.length < 2) return [h("h2", null, "Copying"), nothing("Two articles are needed to tell who copied whom. Add another.")];
  const shared = findings.report.pairs.filter((pair) => pair.shared_words > 0).length;
  return h(
    "div",
    { class: "copying" },
    h("h2", null, "Copying"),
    h("p", { class: "hint" }, "Words that stand in the same order in two articles. What is quoted or attributed to someone is credited: to have it in common is no copying. Choose a cell to see the two articles."),
    choices("Count", [
      { label: "All shared wording", href: href("copying"), current: !uncredited },
      { label: "Uncredited only", href: href("copying", { count: "uncredited" }), current: uncredited },
    ]),
    heatMap(findings, uncredited),
    h("h3", null, "Who has whose words"),
    shared === 0 ? nothing("No two articles have wording in common.") : pairList(findings),
  );
}

/**
 * Every article against every other; a cell's ground is the darker, the more of the row's words the column's article has too.
 * @param {Findings} findings
 * @param {boolean} uncredited
 */
export function heatMap(findings, uncredited) {
  const { articles } = findings.report;
  const dense = articles.length > MOST_FIGURES;
  /** @param {string} a @param {string} b */
  const cell = (a, b) => {
    if (a === b) return h("td", { class: "self" }, h("span", { class: "visually-hidden" }, "the same article"));
    const pair = pairOf(findings, a, b);
    const share = pair ? pair.a_in_b * (uncredited ? uncreditedPart(pair) : 1) : 0;
    if (!pair || share === 0) return h("td", null, h("a", { href: href("side", { a, b }), class: "none", "aria-label": "none", tabindex: dense ? -1 : null }, "–"));
    const credited = pair.shared_words > 0 ? 1 - uncreditedPart(pair) : 0;
    const title = `${percent(share)} of the words of ${articleName(findings, a)} also stand in ${articleName(findings, b)}${credited > 0 && !uncredited ? `; ${percent(credited)} of these are credited` : ""}`;
    return h(
      "td",
      { class: "heat", "--share": share.toFixed(3) },
      h(
        "a",
        { href: href("side", { a, b }), title },
        h("span", { class: dense ? "visually-hidden" : null }, percent(share)),
        !uncredited && credited > 0 && h("span", { class: "credited", "--part": credited.toFixed(2) }, h("span", { class: "visually-hidden" }, `, ${percent(credited)} of it credited`)),
      ),
    );
  };
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Shared wording by pairs of articles" },
    h(
      "table",
      { class: `matrix heat-map${dense ? " dense" : ""}${articles.length > MOST_ROOMY ? " tiny" : ""}` },
      h(
        "caption",
        null,
        `Share of a row’s words that also stand in the column’s article${uncredited ? ", credited to no one" : ""}. `,
        !uncredited && !dense && [h("span", { class: "credited sample", "--part": "1" }), " the part of it that is credited"],
      ),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "Words of"), articleHeads(findings))),
      h(
        "tbody",
        null,
        articles.map((a) =>
          h("tr", null, h("th", { scope: "row" }, badge(findings, a.id), h("span", { class: "row-name", "aria-hidden": "true" }, ` ${articleName(findings, a.id)}`)), articles.map((b) => cell(a.id, b.id))),
        ),
      ),
    ),
  );
}

/** @param {Findings} findings */
function pairList(findings) {
  const pairs = findings.report.pairs
    .filter((pair) => pair.shared_words >= FEWEST_WORDS)
    .sort((one, two) => two.shared_words - two.credited_words - (one.shared_words - one.credited_words) || two.shared_words - one.shared_words)
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) return h("p", null, "No two articles share more than everyday phrases.");
  return h(
    "div",
    { class: "pair-list" },
    pairs.map((pair) =>
      h(
        "article",
        { class: "card pair-card" },
        h("h4", null, h("a", { href: href("side", { a: pair.a, b: pair.b }) }, badge(findings, pair.a), ` ${articleName(findings, pair.a)} and `, badge(findings, pair.b), ` ${articleName(findings, pair.b)}`)),
        overlap(findings, pair),
      ),
    ),
  );
}

/**
 * How much two articles share, how much of that is credited, and who likely copied whom.
 * @param {Findings} findings
 * @param {Pair} pair
 */
export function overlap(findings, pair) {
  const { a, b, shared_words: shared, credited_words: credited, direction } = pair;
  if (shared === 0) return h("p", null, "They have no wording in common.");
  const from = direction?.from;
  const to = from === a ? b : a;
  return [
    h(
      "p",
      null,
      h("strong", null, count(shared, "word")),
      ` in common: ${percent(pair.a_in_b)} of ${articleName(findings, a)}, ${percent(pair.b_in_a)} of ${articleName(findings, b)}.`,
    ),
    h(
      "div",
      { class: "split", "aria-hidden": "true", "--part": (credited / shared).toFixed(3) },
      h("span", { class: "split-rest" }),
      h("span", { class: "split-credited" }),
    ),
    h("p", { class: "how" }, `${count(shared - credited, "word")} credited to no one, ${count(credited, "word")} quoted or attributed.`),
    direction &&
      h(
        "p",
        null,
        from ? h("strong", null, `${articleName(findings, to)} likely took its wording from ${articleName(findings, from)}. `) : h("strong", null, "Who has it from whom cannot be told. "),
        direction.reason,
      ),
  ];
}
