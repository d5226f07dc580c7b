/** Pieces that several views are made of. */

import { diffWords } from "../diff.js";
import { h } from "../element.js";
import { attributionOf, claimText, sourceWords } from "../findings.js";
import { placeHref } from "../route.js";
import { modalities, standings } from "../words.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Claim} Claim
 */

/**
 * The letter of an article, with its name for those who point at it or cannot see it.
 * @param {Findings} findings
 * @param {string} article
 */
export function badge(findings, article) {
  const name = articleName(findings, article);
  return h("span", { class: "badge", title: name }, findings.letters.get(article) ?? "?", h("span", { class: "visually-hidden" }, ` ${name}`));
}

/**
 * Outlet where it is known, else the article's name.
 * @param {Findings} findings
 * @param {string} id
 */
export function articleName(findings, id) {
  const article = findings.articles.get(id);
  return article?.outlet || article?.name || id;
}

/**
 * A claim's words as a link to their place, after the letter of its article and before who says so.
 * @param {Findings} findings
 * @param {Claim} claim
 * @param {string} [against] other wording; words that differ from it are marked
 */
export function wording(findings, claim, against) {
  const text = claimText(findings, claim);
  const source = sourceWords(findings, claim.article, attributionOf(findings, claim));
  const how = [
    source && `according to ${source}`,
    claim.modality !== "asserted" && claim.modality !== "reported" && modalities[claim.modality],
    claim.hedged && "with a doubt",
  ].filter(Boolean);
  return h(
    "p",
    { class: "wording" },
    badge(findings, claim.article),
    h("a", { href: placeHref(claim.article, claim.span, claim.id) }, against === undefined ? text : differing(against, text)),
    how.length > 0 && h("span", { class: "how" }, how.join(", ")),
  );
}

/** Wordings that share less than this of their characters are put otherwise altogether: marking most words would tell nothing. */
const COMPARABLE = 0.4;

/**
 * Text with the words marked that another text lacks; unmarked where the two have little in common.
 * @param {string} other
 * @param {string} text
 */
export function differing(other, text) {
  const changes = diffWords(other, text);
  const same = changes.reduce((sum, change) => sum + (change.kind === "same" ? change.text.length : 0), 0);
  if (same < COMPARABLE * Math.max(other.length, text.length)) return text;
  return changes
    .filter((change) => change.kind !== "removed")
    .map((change) => (change.kind === "added" ? h("mark", { class: "differs" }, change.text) : change.text));
}

/** @param {import("../findings.js").Cluster["standing"]} standing */
export function standingChip(standing) {
  return h("span", { class: `chip standing-${standing}` }, standings[standing] ?? standing);
}

/** @param {readonly string[]} reasons */
export function reasonList(reasons) {
  return reasons.length > 0 && h("p", { class: "reasons" }, h("span", { class: "term" }, "Why: "), reasons.join("; "));
}

/**
 * Names of a cluster's origins.
 * @param {Findings} findings
 * @param {readonly string[]} origins
 */
export function originNames(findings, origins) {
  return origins.map((id) => findings.entities.get(id)?.name ?? id);
}

/**
 * What a view shows when there is nothing to show.
 * @param {...import("../element.js").Child} children
 */
export function nothing(...children) {
  return h("p", { class: "nothing" }, children);
}
