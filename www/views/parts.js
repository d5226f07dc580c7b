/** Pieces that several views are made of. */

import { addedSpans } from "../diff.js";
import { h } from "../dom.js";
import { attributionOf, claimText, sourceName, sourceWords } from "../findings.js";
import { here } from "../here.js";
import { listed, number, rich, t } from "../i18n.js";
import { placeHref } from "../route.js";
import { reasonsTold } from "../told.js";
import { modalities, standings, wordFor } from "../words.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Claim} Claim
 */

/**
 * The letter of an article, with its name for those who point at it or cannot see it.
 * @param {Findings} findings
 * @param {string} article
 * @param {boolean} [named] whether the name stands beside it
 */
export function badge(findings, article, named = false) {
  const name = articleName(findings, article);
  return h("span", { class: "badge", title: name }, findings.letters.get(article) ?? "?", !named && h("span", { class: "visually-hidden" }, ` ${name}`));
}

/**
 * What an article is called: its outlet where that tells it from the others, else its name.
 * @param {Findings} findings
 * @param {string} id
 */
export function articleName(findings, id) {
  return findings.articles.get(id)?.label ?? id;
}

/**
 * The letter of an article and what it is called, within a sentence.
 * @param {Findings} findings
 * @param {string} article
 */
export function named(findings, article) {
  return [badge(findings, article, true), " ", h("bdi", null, articleName(findings, article))];
}

/**
 * The same as text.
 * @param {Findings} findings
 * @param {string} article
 */
export function lettered(findings, article) {
  return `${findings.letters.get(article) ?? ""} ${articleName(findings, article)}`;
}

/**
 * Heads of columns, one an article.
 * @param {Findings} findings
 */
export function articleHeads(findings) {
  return findings.report.articles.map(({ id }) =>
    h("th", { scope: "col", role: "columnheader", class: "article-column" }, badge(findings, id), h("span", { class: "head-name", "aria-hidden": "true", dir: "auto" }, articleName(findings, id))),
  );
}

/**
 * What sets the words of an article apart from those of the page: their language, and that they run as it does.
 * @param {Findings} findings
 * @param {string} article
 */
export function foreign(findings, article) {
  return { lang: findings.articles.get(article)?.language || null, dir: "auto" };
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
    source ? t("according to {source}", { source }) : "",
    claim.modality !== "asserted" && claim.modality !== "reported" ? wordFor(modalities, claim.modality) : "",
    claim.hedged ? t("with a doubt") : "",
  ].filter(Boolean);
  return h(
    "p",
    { class: "wording" },
    badge(findings, claim.article),
    h("a", { href: placeHref(claim.article, claim.span, claim.id), ...foreign(findings, claim.article) }, against === undefined ? text : differing(against, text)),
    how.length > 0 && h("span", { class: "how" }, listed(how, "unit")),
  );
}

/**
 * Text with the words marked that another text lacks; unmarked where the two have little in common.
 * @param {string} other
 * @param {string} text
 */
export function differing(other, text) {
  let end = 0;
  /** @type {import("../dom.js").Child[]} */
  const pieces = [];
  for (const [from, to] of addedSpans(other, text)) {
    pieces.push(text.slice(end, from), h("mark", { class: "differs" }, text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

/** @param {import("../findings.js").Cluster["standing"]} standing */
export function standingChip(standing) {
  return h("span", { class: `chip standing-${standing}` }, wordFor(standings, standing));
}

/** @param {import("../findings.js").Cluster} cluster */
export function reasonList(cluster) {
  return cluster.reasons.length > 0 && h("p", { class: "reasons" }, h("span", { class: "term" }, t("Why:"), " "), reasonsTold(cluster).map((reason, index) => [index > 0 && t("; "), reason]));
}

/**
 * Names of a fact's origins.
 * @param {Findings} findings
 * @param {readonly string[]} origins
 */
export function originNames(findings, origins) {
  return listed(origins.map((id) => sourceName(findings, id)), "unit");
}

/**
 * The sides of a conflict in a line: "12 against 15".
 * @param {readonly import("../dom.js").Child[]} sides
 * @returns {import("../dom.js").Child}
 */
export function against(sides) {
  const [first, ...others] = sides.map((side) => (typeof side === "string" ? h("bdi", null, side) : side));
  return others.reduce((one, other) => rich("{one} against {other}", { one, other }), first);
}

/**
 * Choices of which one holds, as links: those of a filter, or parts of a view.
 * @param {string} label
 * @param {readonly { label: string, href: string, current: boolean, count?: number }[]} choices
 */
export function choices(label, choices) {
  return h(
    "nav",
    { class: "switch", "aria-label": label },
    h("span", { class: "switch-label", "aria-hidden": "true" }, label),
    h(
      "ul",
      null,
      choices.map(({ label: name, href, current, count }) =>
        h("li", null, h("a", { href, "aria-current": current && "true" }, name, count !== undefined && h("span", { class: "count" }, number(count)))),
      ),
    ),
  );
}

/**
 * A list to choose from, each choice an address to go to.
 * @param {string} id
 * @param {string} label
 * @param {readonly { label: string, href: string, current: boolean }[]} choices
 */
export function chooser(id, label, choices) {
  /** @param {Event} event */
  const go = ({ target }) => {
    if (target instanceof HTMLSelectElement) here().go(target.value);
  };
  return h(
    "p",
    { class: "chooser" },
    h("label", { for: id }, label),
    h("select", { id, onchange: go }, choices.map(({ label: name, href, current }) => h("option", { value: href, selected: current }, name))),
  );
}

/**
 * What a view shows when there is nothing to show.
 * @param {...import("../dom.js").Child} children
 */
export function nothing(...children) {
  return h("p", { class: "nothing" }, children);
}
