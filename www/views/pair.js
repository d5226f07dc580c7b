/** What a rewrite left out and put in: what one of two articles says and the other does not, and with which words. */

import { h } from "../dom.js";
import { listed, number, rich, t } from "../i18n.js";
import { loadedOnlyIn, missingIn } from "../pairs.js";
import { href } from "../route.js";
import { percent } from "../words.js";
import { articleName, badge } from "./parts.js";
import { bySentence, sentenceLine, sentences } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../findings.js").Claim} Claim
 */

/** Sentences of one side listed at first. */
const MOST_LINES = 12;

/**
 * @param {Findings} findings
 * @param {Article} a
 * @param {Article} b
 * @param {string | null | undefined} from the article likely copied from
 * @param {boolean} whole whether to list all claims
 */
export function differencesOf(findings, a, b, from, whole) {
  return [
    h("div", { class: "sides" }, oneSided(findings, a, b, from, whole), oneSided(findings, b, a, from, whole)),
    h("h3", null, t("Charged words")),
    h("p", { class: "hint" }, t("Words that judge, which only one of the two has for a fact that both state.")),
    charged(findings, a, b),
  ];
}

/** @param {Findings} findings @param {Article} here @param {Article} there @param {string | null | undefined} from @param {boolean} whole */
function oneSided(findings, here, there, from, whole) {
  const claims = missingIn(findings, here.id, there.id);
  const names = { here: articleName(findings, here.id), there: articleName(findings, there.id) };
  const title =
    from === here.id ? t("Left out by {there}", { there: names.there })
    : from === there.id ? t("Put in by {here}", { here: names.here })
    : t("In {here}, not in {there}", names);
  const lines = bySentence(findings, claims);
  return h(
    "section",
    { class: "one-sided" },
    h("h3", null, badge(findings, here.id), ` ${title} `, h("span", { class: "count" }, number(claims.length))),
    claims.length === 0 && h("p", { class: "hint" }, t("{article} says all that it says.", { article: names.there })),
    h("ul", null, lines.slice(0, whole ? lines.length : MOST_LINES).map((line) => h("li", null, sentenceLine(findings, line), about(findings, line.claims)))),
    !whole && lines.length > MOST_LINES && h("p", null, h("a", { class: "button", href: href("side", { a: here.id, b: there.id, show: "differences", more: "1" }) }, t("{n, plural, one {Show # more sentence} other {Show # more sentences}}", { n: lines.length - MOST_LINES }))),
  );
}

/**
 * How much the statements of a sentence are worth checking, and how many other articles make them: what a rewrite left out though
 * others have it weighs more.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 */
function about(findings, claims) {
  const shared = claims.flatMap((claim) => findings.clusterOf.get(claim.id) ?? []).sort((a, b) => b.articles.length - a.articles.length)[0];
  const others = shared ? shared.articles.length - 1 : 0;
  const share = percent(Math.max(...claims.map((claim) => claim.checkworthiness)));
  return h(
    "p",
    { class: "how" },
    shared
      ? rich("Worth checking: {share}; <a>{n, plural, one {{n, spellout} other article says it} other {{n, spellout} other articles say it}}</a>", { share, n: others, a: (...words) => h("a", { href: href("claims", { finding: shared.id }) }, words) })
      : t("Worth checking: {share}", { share }),
  );
}

/** @param {Findings} findings @param {Article} a @param {Article} b */
function charged(findings, a, b) {
  const facts = [...loadedOnlyIn(findings, a.id, b.id), ...loadedOnlyIn(findings, b.id, a.id)];
  if (facts.length === 0) return h("p", null, t("None were found."));
  return facts.map(({ here, there, words }) =>
    h(
      "article",
      { class: "card" },
      h("h4", null, t("{article}: {words}", { article: articleName(findings, here[0]?.article ?? ""), words: listed([...new Set(words.map(({ word }) => t("“{words}”", { words: word })))], "unit") })),
      h("div", { class: "sides" }, h("div", null, sentences(findings, here.filter(({ id }) => words.some(({ claim }) => claim === id)), { words })), h("div", null, sentences(findings, there))),
    ),
  );
}
