/** How far each article stands on its own feet: its own voice, whom it rests on most, and whose wording it shares. */

import { h } from "../dom.js";
import { sourceName } from "../findings.js";
import { rich, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { markKinds, percent, wordFor } from "../words.js";
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
  const head = [t("Article"), t("Own voice"), t("Rests most on"), t("Shares most words with")];
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("How far each article stands on its own") },
    h(
      "table",
      { class: "standing" },
      h("caption", null, t("How far each article stands on its own")),
      h("thead", null, h("tr", null, head.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, articles.slice(0, MOST_ROWS).map(({ id }) => row(findings, id, nearest.get(id)))),
    ),
    articles.length > MOST_ROWS && h("p", { class: "hint" }, rich("The first {shown} of {n} articles; <sources>all sources</sources>, <copying>all shared wording</copying>.", {
      shown: MOST_ROWS,
      n: articles.length,
      sources: (...words) => h("a", { href: href("sources") }, words),
      copying: (...words) => h("a", { href: href("copying") }, words),
    })),
  );
}

/** @param {Findings} findings @param {string} id @param {Kin | undefined} kin */
function row(findings, id, kin) {
  const claims = findings.claimsOf.get(id) ?? [];
  const own = claims.filter((claim) => claim.attribution === null).length / Math.max(1, claims.length);
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, badge(findings, id, true), " ", h("a", { href: href("read", { article: id }), dir: "auto" }, articleName(findings, id)), marks(findings, id)),
    h("td", null, claims.length > 0 ? percent(own) : "–"),
    h("td", null, mainSource(findings, id)),
    h("td", null, sharedWords(findings, id, kin)),
  );
}

/** @param {Findings} findings @param {string} id */
function marks(findings, id) {
  const list = findings.articles.get(id)?.marks ?? [];
  const kinds = list.filter(({ kind }, index) => list.findIndex((other) => other.kind === kind) === index);
  return kinds.map(({ kind, span }) => [" ", h("a", { class: "chip", href: placeHref(id, span) }, wordFor(markKinds, kind))]);
}

/** @param {Findings} findings @param {string} id */
function mainSource(findings, id) {
  const shares = findings.report.origins.flatMap(({ entity, articles }) => articles.filter(({ article }) => article === id).map(({ share }) => ({ entity, share })));
  const most = shares.sort((a, b) => b.share - a.share)[0];
  if (!most || most.share === 0) return h("span", { class: "silent" }, t("names nobody"));
  return [h("a", { href: href("sources", { origin: most.entity, article: id }), dir: "auto" }, sourceName(findings, most.entity)), ` ${percent(most.share)}`];
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
  if (!kin || kin.share < TELLING) return h("span", { class: "silent" }, t("little with any"));
  const values = {
    badge: badge(findings, kin.other),
    share: percent(kin.share),
    a: (/** @type {import("../dom.js").Child[]} */ ...words) => h("a", { href: href("side", { a: id, b: kin.other }) }, words),
  };
  if (kin.from === kin.other) return rich("{badge} <a>{share} of its words</a>, seems to copy it", values);
  if (kin.from === id) return rich("{badge} <a>{share} of its words</a>, which seems to copy it", values);
  return rich("{badge} <a>{share} of its words</a>", values);
}
