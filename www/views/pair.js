/** What a rewrite left out and put in: what one of two articles says and the other does not, and with which words. */

import { h } from "../element.js";
import { claimText } from "../findings.js";
import { loadedOnlyIn, missingIn } from "../pairs.js";
import { href } from "../route.js";
import { count, numeral, percent } from "../words.js";
import { articleName, badge, wording } from "./parts.js";
import { sentences } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../findings.js").Claim} Claim
 */

/** Claims of one side listed at first. */
const MOST_CLAIMS = 12;

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
    h("h3", null, "Charged words"),
    h("p", { class: "hint" }, "Words that judge, which only one of the two has for a fact that both state."),
    charged(findings, a, b),
  ];
}

/** @param {Findings} findings @param {Article} here @param {Article} there @param {string | null | undefined} from @param {boolean} whole */
function oneSided(findings, here, there, from, whole) {
  const claims = missingIn(findings, here.id, there.id);
  const title =
    from === here.id ? `Left out by ${articleName(findings, there.id)}`
    : from === there.id ? `Put in by ${articleName(findings, here.id)}`
    : `In ${articleName(findings, here.id)}, not in ${articleName(findings, there.id)}`;
  const rest = claims.slice(MOST_CLAIMS);
  return h(
    "section",
    { class: "one-sided" },
    h("h3", null, badge(findings, here.id), ` ${title} `, h("span", { class: "count" }, String(claims.length))),
    claims.length === 0 && h("p", { class: "hint" }, `${articleName(findings, there.id)} says all that it says.`),
    h("ul", null, claims.slice(0, whole ? claims.length : MOST_CLAIMS).map((claim) => h("li", null, wording(findings, claim), h("p", { class: "how" }, elsewhere(findings, claim), `worth checking: ${percent(claim.checkworthiness)}`)))),
    !whole && rest.length > 0 && h("p", null, h("a", { class: "button", href: href("side", { a: here.id, b: there.id, show: "differences", more: "1" }) }, `Show ${count(rest.length, "more claim")}`)),
  );
}

/**
 * How many other articles say it: what a rewrite left out though others have it weighs more.
 * @param {Findings} findings
 * @param {Claim} claim
 */
function elsewhere(findings, claim) {
  const others = (findings.clusterOf.get(claim.id)?.articles.length ?? 1) - 1;
  return others > 0 && [h("a", { href: href("claims", { finding: findings.clusterOf.get(claim.id)?.id }) }, `${numeral(others)} other ${others === 1 ? "article says" : "articles say"} it`), "; "];
}

/** @param {Findings} findings @param {Article} a @param {Article} b */
function charged(findings, a, b) {
  const facts = [...loadedOnlyIn(findings, a.id, b.id), ...loadedOnlyIn(findings, b.id, a.id)];
  if (facts.length === 0) return h("p", null, "None were found.");
  return facts.map(({ here, there, words }) => {
    const [first] = there;
    return h(
      "article",
      { class: "card" },
      h("h4", null, articleName(findings, here[0]?.article ?? ""), ": ", [...new Set(words.map(({ word }) => `“${word}”`))].join(", ")),
      h("div", { class: "sides" }, h("div", null, sentences(findings, here, words)), h("div", null, sentences(findings, there, [], first && claimText(findings, first)))),
    );
  });
}
