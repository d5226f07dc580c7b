/** A cluster as the contract has it, of claims that the reader put together or left together. */

import { msg } from "../i18n.js";
import { because } from "../told.js";
import { sentenceCase } from "../words.js";
import { fold, likeness } from "./anchor.js";

/**
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../types.js").Cluster} Cluster
 * @typedef {import("../types.js").Claim} Claim
 * @typedef {import("../types.js").Article} Article
 * @typedef {{ cluster: Cluster | null, whole: boolean, claims: Claim[] }} Piece claims that the program had in one cluster, or in none; `whole` where
 *   all of that cluster are here
 */

/** What the reader did, in the words of a cluster's reasons. */
export const PARTS = /** @type {const} */ ({
  joined: msg("joined by the reader"),
  reduced: msg("some claims were taken out by the reader"),
  apart: msg("set apart by the reader"),
});

/**
 * @param {Report} report as the program made it
 * @param {string} id
 * @param {readonly string[]} members ids of claims
 * @param {ReadonlyMap<string, Cluster>} before clusters of the program that the members may come from
 * @param {ReadonlySet<keyof typeof PARTS>} how
 * @returns {Cluster}
 */
export function asCluster(report, id, members, before, how) {
  const inside = new Set(members);
  const claims = report.claims.filter((claim) => inside.has(claim.id));
  const pieces = piecesOf(claims, before);
  const speaking = new Set(claims.map(({ article }) => article));
  const parts = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS)).filter((part) => how.has(part));
  return {
    id,
    label: labelOf(report, pieces),
    claims: claims.map((claim) => claim.id),
    articles: report.articles.filter((article) => speaking.has(article.id)).map((article) => article.id),
    silent: report.articles.filter((article) => !speaking.has(article.id)).map((article) => article.id),
    standing: standingOf(report, claims, pieces),
    origins: originsOf(report, pieces),
    ...because(parts.map((part) => PARTS[part]), pieces.map(({ cluster }) => cluster), []),
    loaded: pieces.flatMap(({ cluster }) => cluster?.loaded ?? []).filter(({ claim }) => inside.has(claim)),
  };
}

/** @param {readonly Claim[]} claims @param {ReadonlyMap<string, Cluster>} before */
function piecesOf(claims, before) {
  const clusterOf = new Map([...before.values()].flatMap((cluster) => cluster.claims.map((claim) => /** @type {const} */ ([claim, cluster]))));
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  for (const claim of claims) {
    const cluster = clusterOf.get(claim.id) ?? null;
    const piece = pieces.get(cluster?.id ?? claim.id);
    if (piece) piece.claims.push(claim);
    else pieces.set(cluster?.id ?? claim.id, { cluster, whole: false, claims: [claim] });
  }
  return [...pieces.values()].map((piece) => ({ ...piece, whole: piece.claims.length === piece.cluster?.claims.length }));
}

/**
 * The label of the largest piece; of equals the shortest, which says least.
 * @param {Report} report
 * @param {readonly Piece[]} pieces
 */
function labelOf(report, pieces) {
  const labels = pieces.map((piece) => ({ size: piece.claims.length, label: pieceLabel(report, piece) }));
  return labels.sort((a, b) => b.size - a.size || shorter(a.label, b.label))[0]?.label ?? "";
}

/** @param {Report} report @param {Piece} piece */
function pieceLabel(report, { cluster, whole, claims }) {
  /** @param {Claim} claim */
  const words = ({ article, span }) => report.articles.find(({ id }) => id === article)?.text.slice(...span) ?? "";
  if (cluster) {
    if (whole) return cluster.label;
    // A label is in the words of one claim: it stands while that claim is here.
    const label = fold(cluster.label);
    const inside = new Set(claims.map(({ id }) => id));
    const likest = report.claims
      .filter(({ id }) => cluster.claims.includes(id))
      .map((claim) => ({ here: inside.has(claim.id), score: likeness(fold(words(claim)), label) }))
      .sort((a, b) => b.score - a.score || Number(b.here) - Number(a.here))[0];
    if (likest?.here) return cluster.label;
  }
  return sentenceCase(claims.map(words).sort(shorter)[0]?.replace(/\s+/g, " ").trim() ?? "");
}

/** @param {string} a @param {string} b */
function shorter(a, b) {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/**
 * Disputed where a conflict has two sides here; else whether some are more exact than others, as far as the program found or the
 * numbers tell.
 * @param {Report} report
 * @param {readonly Claim[]} claims
 * @param {readonly Piece[]} pieces
 * @returns {Cluster["standing"]}
 */
function standingOf(report, claims, pieces) {
  const inside = new Set(claims.map(({ id }) => id));
  const disputed = report.conflicts.some(({ sides }) => sides.filter((side) => side.claims.some((claim) => inside.has(claim))).length > 1);
  if (disputed) return "disputed";
  const differs = pieces.some(({ cluster, whole }) => whole && cluster?.standing === "differs");
  return differs || numbersDiffer(report, claims) ? "differs" : "agreed";
}

/** Whether claims that each name one number of a unit name different ones. @param {Report} report @param {readonly Claim[]} claims */
function numbersDiffer({ articles }, claims) {
  const texts = new Map(articles.map((article) => [article.id, article]));
  /** @type {Map<string, Set<string>>} */
  const named = new Map();
  for (const { article, quantities } of claims) {
    const numbers = quantities.flatMap((index) => texts.get(article)?.quantities[index] ?? []);
    for (const { unit, min, max } of numbers) {
      if (unit === null || numbers.filter((other) => other.unit === unit).length > 1) continue;
      named.set(unit, (named.get(unit) ?? new Set()).add(`${min}-${max}`));
    }
  }
  return [...named.values()].some((values) => values.size > 1);
}

/**
 * The sources behind the claims: those of whole clusters, and of parts of one those that the claims here are credited to.
 * @param {Report} report
 * @param {readonly Piece[]} pieces
 */
function originsOf(report, pieces) {
  const credited = pieces.flatMap((piece) => {
    if (piece.whole && piece.cluster) return piece.cluster.origins;
    const claims = new Set(piece.claims.map(({ id }) => id));
    const told = report.origins.filter(({ articles }) => articles.some(({ claim_ids }) => claim_ids.some((claim) => claims.has(claim)))).map(({ entity }) => entity);
    const kept = piece.cluster?.origins.filter((origin) => told.includes(origin) || piece.claims.some((claim) => speaksFor(report, claim, origin))) ?? [];
    return kept.length > 0 ? kept : told;
  });
  const all = new Set(credited);
  return report.entities.filter(({ id }) => all.has(id)).map(({ id }) => id);
}

/** @param {Report} report @param {Claim} claim @param {string} entity */
function speaksFor({ articles }, claim, entity) {
  const attribution = articles.find(({ id }) => id === claim.article)?.attributions.find(({ id }) => id === claim.attribution);
  return attribution?.source?.entity === entity || attribution?.outlet === entity;
}
