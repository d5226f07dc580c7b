/** How far each article stands on its own feet: its own voice, whom it rests on most, and whose wording it shares. */

import { h } from "../dom.js";
import { sourceName } from "../findings.js";
import { href, placeHref } from "../route.js";
import { markKinds, percent } from "../words.js";
import { articleName, badge } from "./parts.js";

/** @typedef {import("../findings.js").Findings} Findings */

/** Rows shown here; the views of sources and of copying have all. */
const MOST_ROWS = 25;
/** A share of words that tells of more than everyday phrases. */
const TELLING = 0.05;

/**
 * A table with a row for each article.
 * @param {Findings} findings
 */
export function standingOfArticles(findings) {
  const { articles } = findings.report;
  const nearest = nearestKin(findings);
  const head = ["Article", "Own voice", "Rests most on", "Shares most words with"];
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "How far each article stands on its own" },
    h(
      "table",
      { class: "standing" },
      h("caption", null, "How far each article stands on its own"),
      h("thead", null, h("tr", null, head.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, articles.slice(0, MOST_ROWS).map(({ id }) => row(findings, id, nearest.get(id)))),
    ),
    articles.length > MOST_ROWS && h("p", { class: "hint" }, `The first ${MOST_ROWS} of ${articles.length} articles; `, h("a", { href: href("sources") }, "all sources"), ", ", h("a", { href: href("copying") }, "all shared wording"), "."),
  );
}

/** @param {Findings} findings @param {string} id @param {Kin | undefined} kin */
function row(findings, id, kin) {
  const claims = findings.claimsOf.get(id) ?? [];
  const own = claims.filter((claim) => claim.attribution === null).length / Math.max(1, claims.length);
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, badge(findings, id, true), " ", h("a", { href: href("read", { article: id }) }, articleName(findings, id)), marks(findings, id)),
    h("td", null, claims.length > 0 ? percent(own) : "–"),
    h("td", null, mainSource(findings, id)),
    h("td", null, sharedWords(findings, id, kin)),
  );
}

/** @param {Findings} findings @param {string} id */
function marks(findings, id) {
  const list = findings.articles.get(id)?.marks ?? [];
  const kinds = list.filter(({ kind }, index) => list.findIndex((other) => other.kind === kind) === index);
  return kinds.map(({ kind, span }) => [" ", h("a", { class: "chip", href: placeHref(id, span) }, markKinds[kind] ?? kind)]);
}

/** @param {Findings} findings @param {string} id */
function mainSource(findings, id) {
  const shares = findings.report.origins.flatMap(({ entity, articles }) => articles.filter(({ article }) => article === id).map(({ share }) => ({ entity, share })));
  const most = shares.sort((a, b) => b.share - a.share)[0];
  if (!most || most.share === 0) return h("span", { class: "silent" }, "names nobody");
  return [h("a", { href: href("sources", { origin: most.entity, article: id }) }, sourceName(findings, most.entity)), ` ${percent(most.share)}`];
}

/** @typedef {{ other: string, share: number, from: string | null | undefined }} Kin another article, the share of words also in it, and the one of both that has them from the other */

/**
 * For each article the one that it shares most of its words with.
 * @param {Findings} findings
 * @returns {Map<string, Kin>}
 */
function nearestKin({ report: { pairs } }) {
  /** @type {Map<string, Kin>} */
  const nearest = new Map();
  /** @param {string} id @param {Kin} kin */
  const offer = (id, kin) => {
    if (kin.share > (nearest.get(id)?.share ?? 0)) nearest.set(id, kin);
  };
  for (const { a, b, a_in_b, b_in_a, direction } of pairs) {
    offer(a, { other: b, share: a_in_b, from: direction?.from });
    offer(b, { other: a, share: b_in_a, from: direction?.from });
  }
  return nearest;
}

/** @param {Findings} findings @param {string} id @param {Kin | undefined} kin */
function sharedWords(findings, id, kin) {
  if (!kin || kin.share < TELLING) return h("span", { class: "silent" }, "little with any");
  const how = kin.from === kin.other ? ", seems to copy it" : kin.from === id ? ", which seems to copy it" : "";
  return [badge(findings, kin.other), " ", h("a", { href: href("side", { a: id, b: kin.other }) }, `${percent(kin.share)} of its words`), how];
}
