/** Who has whose wording: a map of all pairs of articles, and the pairs that share most. */

import { h } from "../dom.js";
import { copyGroups } from "../likeness.js";
import { href } from "../route.js";
import { count, fullStop, numeral, percent, sentenceCase } from "../words.js";
import { besideHref, heatMap } from "./heat.js";
import { articleName, badge, choices, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../types.js").Pair} Pair
 */

/** Pairs that are listed in words. */
const MOST_PAIRS = 12;
/** Groups of copies told in words. */
const MOST_GROUPS = 6;
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
    groups(findings),
    shared === 0 ? nothing("No two articles have wording in common.") : pairList(findings),
  );
}

/**
 * Articles that hang together by wording credited to no one, and who likely has it from whom.
 * @param {Findings} findings
 */
function groups(findings) {
  /** @param {string} id */
  const name = (id) => [badge(findings, id, true), ` ${articleName(findings, id)}`];
  return copyGroups(findings.report.pairs).slice(0, MOST_GROUPS).map(({ articles, pairs }) => {
    const directed = pairs.flatMap((pair) => (pair.direction?.from ? [{ pair, from: pair.direction.from, to: pair.direction.from === pair.a ? pair.b : pair.a, reason: pair.direction.reason }] : []));
    return h(
      "section",
      { class: "card copy-group" },
      h("h4", null, `${sentenceCase(numeral(articles.length))} articles have much of their wording in common`),
      h("p", null, articles.map((id, index) => [index > 0 && (index === articles.length - 1 ? " and " : ", "), name(id)]), "."),
      directed.length === 0 && h("p", { class: "how" }, "Who has it from whom cannot be told from the texts."),
      directed.length > 0 && h("ul", { class: "plain" }, directed.map(({ from, to, reason }) => h("li", null, name(to), " likely took its wording from ", name(from), ". ", h("span", { class: "how" }, reason, " "), h("a", { href: besideHref(findings, to, from) }, "See the words")))),
      directed.length > 0 && directed.length < pairs.length && h("p", { class: "how" }, "Of the others it cannot be told."),
    );
  });
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
        h("h4", null, h("a", { href: besideHref(findings, pair.a, pair.b) }, badge(findings, pair.a), ` ${articleName(findings, pair.a)} and `, badge(findings, pair.b), ` ${articleName(findings, pair.b)}`)),
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
      ` in common: ${percent(pair.a_in_b)} of ${articleName(findings, a)}, ${percent(pair.b_in_a)} of ${fullStop(articleName(findings, b))}`,
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
        from ? h("strong", null, `${articleName(findings, to)} likely took its wording from ${fullStop(articleName(findings, from))} `) : h("strong", null, "Who has it from whom cannot be told. "),
        direction.reason,
      ),
  ];
}
