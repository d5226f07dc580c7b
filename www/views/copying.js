/** Who has whose wording: a map of all pairs of articles, and the pairs that share most. */

import { h } from "../dom.js";
import { list, rich, t } from "../i18n.js";
import { copyGroups } from "../likeness.js";
import { href } from "../route.js";
import { told } from "../told.js";
import { percent } from "../words.js";
import { besideHref, heatMap } from "./heat.js";
import { articleName, badge, choices, named, nothing } from "./parts.js";

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
  if (findings.report.articles.length < 2) return [h("h2", null, t("Copying")), nothing(t("Two articles are needed to tell who copied whom. Add another."))];
  const shared = findings.report.pairs.filter((pair) => pair.shared_words > 0).length;
  return h(
    "div",
    { class: "copying" },
    h("h2", null, t("Copying")),
    h("p", { class: "hint" }, t("Words that stand in the same order in two articles. What is quoted or attributed to someone is credited: to have it in common is no copying. Choose a cell to see the two articles.")),
    choices(t("Count", {}, "which words to count"), [
      { label: t("All shared wording"), href: href("copying"), current: !uncredited },
      { label: t("Uncredited only"), href: href("copying", { count: "uncredited" }), current: uncredited },
    ]),
    heatMap(findings, uncredited),
    h("h3", null, t("Who has whose words")),
    groups(findings),
    shared === 0 ? nothing(t("No two articles have wording in common.")) : pairList(findings),
  );
}

/**
 * Articles that hang together by wording credited to no one, and who likely has it from whom.
 * @param {Findings} findings
 */
function groups(findings) {
  return copyGroups(findings.report.pairs).slice(0, MOST_GROUPS).map(({ articles, pairs }) => {
    const directed = pairs.flatMap((pair) => (pair.direction?.from ? [{ pair, from: pair.direction.from, to: pair.direction.from === pair.a ? pair.b : pair.a, direction: pair.direction }] : []));
    return h(
      "section",
      { class: "card copy-group" },
      h("h4", null, t("{n, plural, one {{n, spellout} article has much of its wording in common} other {{n, spellout} articles have much of their wording in common}}", { n: articles.length })),
      h("p", null, rich("{articles}.", { articles: list(articles.map((id) => named(findings, id))) })),
      directed.length === 0 && h("p", { class: "how" }, t("Who has it from whom cannot be told from the texts.")),
      directed.length > 0 && h("ul", { class: "plain" }, directed.map(({ from, to, direction }) => h("li", null, rich("{later} likely took its wording from {earlier}.", { later: named(findings, to), earlier: named(findings, from) }), " ", h("span", { class: "how" }, told(direction, "reason"), " "), h("a", { href: besideHref(findings, to, from) }, t("See the words"))))),
      directed.length > 0 && directed.length < pairs.length && h("p", { class: "how" }, t("Of the others it cannot be told.")),
    );
  });
}

/** @param {Findings} findings */
function pairList(findings) {
  const pairs = findings.report.pairs
    .filter((pair) => pair.shared_words >= FEWEST_WORDS)
    .sort((one, two) => two.shared_words - two.credited_words - (one.shared_words - one.credited_words) || two.shared_words - one.shared_words)
    .slice(0, MOST_PAIRS);
  if (pairs.length === 0) return h("p", null, t("No two articles share more than everyday phrases."));
  return h(
    "div",
    { class: "pair-list" },
    pairs.map((pair) =>
      h(
        "article",
        { class: "card pair-card" },
        h("h4", null, h("a", { href: besideHref(findings, pair.a, pair.b) }, list([pair.a, pair.b].map((id) => [badge(findings, id), " ", h("bdi", null, articleName(findings, id))])))),
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
  if (shared === 0) return h("p", null, t("They have no wording in common."));
  const from = direction?.from;
  const to = from === a ? b : a;
  return [
    h(
      "p",
      null,
      rich("{n, plural, one {<b># word</b> in common: {share1} of {article1}, {share2} of {article2}.} other {<b># words</b> in common: {share1} of {article1}, {share2} of {article2}.}}", {
        n: shared,
        share1: percent(pair.a_in_b),
        article1: articleName(findings, a),
        share2: percent(pair.b_in_a),
        article2: articleName(findings, b),
        b: (...words) => h("strong", null, words),
      }),
    ),
    h(
      "div",
      { class: "split", "aria-hidden": "true", "--part": (credited / shared).toFixed(3) },
      h("span", { class: "split-rest" }),
      h("span", { class: "split-credited" }),
    ),
    h("p", { class: "how" }, t("{free, plural, one {# word} other {# words}} credited to no one, {credited, plural, one {# word} other {# words}} quoted or attributed.", { free: shared - credited, credited })),
    direction &&
      h(
        "p",
        null,
        h("strong", null, from ? t("{later} likely took its wording from {earlier}.", { later: articleName(findings, to), earlier: articleName(findings, from) }) : t("Who has it from whom cannot be told."), " "),
        told(direction, "reason"),
      ),
  ];
}
