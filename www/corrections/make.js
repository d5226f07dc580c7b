/** Making corrections: each function gives the corrections with one more, changed or less. */

import { fingerprint, fold, resolve, toldIn } from "./anchor.js";

/**
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../corrections.js").Anchor} Anchor
 * @typedef {import("../corrections.js").Corrections} Corrections
 * @typedef {import("../corrections.js").Correction} Correction
 * @typedef {import("../corrections.js").Remark} Remark
 * @typedef {import("../corrections.js").Place} Place
 * @typedef {import("../corrections.js").Source} Source
 * @typedef {import("../corrections.js").Target} Target
 * @typedef {{ report: Report, places: readonly Place[], articles: readonly import("../corrections.js").StoryArticle[] }} Ground what the reader looked
 *   at: the corrected report, where corrections have their place in it, and the articles it is of
 * @typedef {Partial<Pick<Remark, "note" | "pinned" | "dismissed">>} Changes
 */

/**
 * Two facts are the same.
 * @param {Corrections} corrections
 * @param {Ground} ground
 * @param {string} one id of a cluster, or of a claim in none
 * @param {string} other
 */
export function joined(corrections, ground, one, other) {
  const { anchor, sources } = anchorer(corrections, ground);
  return added(corrections, sources, { id: nextId(corrections), kind: "join", facts: [claimsOf(ground, one).map(anchor), claimsOf(ground, other).map(anchor)] });
}

/**
 * These claims do not state the same as the others of their cluster.
 * @param {Corrections} corrections
 * @param {Ground} ground
 * @param {readonly string[]} claims of one cluster
 */
export function parted(corrections, ground, claims) {
  const { anchor, sources } = anchorer(corrections, ground);
  const cluster = ground.report.clusters.find((other) => other.claims.some((claim) => claims.includes(claim)));
  const rest = cluster?.claims.filter((claim) => !claims.includes(claim)) ?? [];
  return added(corrections, sources, { id: nextId(corrections), kind: "part", claims: claims.map(anchor), from: rest.map(anchor) });
}

/**
 * A finding is pinned, dismissed or noted, or no longer so.
 * @param {Corrections} corrections
 * @param {Ground} ground
 * @param {string} finding id of a conflict, a cluster, a claim or a passage
 * @param {Changes} changes
 * @returns {Corrections}
 */
export function remarkedOn(corrections, ground, finding, changes) {
  const told = ground.report.remarks?.find((remark) => remark.finding === finding);
  const before = ground.places.filter(({ correction, findings }) => correction.kind === "remark" && findings.includes(finding)).map(({ correction }) => correction.id);
  const anchors = anchorer(corrections, ground);
  const on = targetOf(ground, finding, anchors);
  if (!on) return corrections;
  // What is dismissed because its sides were parted is brought back by a remark that says nothing else.
  const automatic = told?.dismissed === true && before.length === 0;
  const { note = null, pinned = false, dismissed = false } = { ...(automatic ? { dismissed: true } : told), ...changes };
  const others = { ...corrections, made: corrections.made.filter(({ id }) => !before.includes(id)) };
  if (!note && !pinned && !dismissed && !automatic) return others;
  return added(others, anchors.sources, { id: nextId(corrections), kind: "remark", on, note: note || null, pinned, dismissed });
}

/**
 * @param {Corrections} corrections
 * @param {readonly number[]} ids
 * @returns {Corrections}
 */
export function without(corrections, ids) {
  return { ...corrections, made: corrections.made.filter(({ id }) => !ids.includes(id)) };
}

/**
 * The claims of a fact: those of a cluster, or the one.
 * @param {Ground} ground
 * @param {string} fact
 */
function claimsOf({ report }, fact) {
  return report.clusters.find(({ id }) => id === fact)?.claims ?? [fact];
}

/**
 * @param {Corrections} corrections
 * @param {readonly Source[]} sources
 * @param {Correction} correction
 * @returns {Corrections}
 */
function added({ made }, sources, correction) {
  return { version: 1, sources, made: [...made, correction] };
}

/** An id that no correction has. @param {Corrections} corrections */
function nextId({ made }) {
  return Math.max(0, ...made.map(({ id }) => id)) + 1;
}

/**
 * @param {Ground} ground
 * @param {string} finding
 * @param {ReturnType<typeof anchorer>} anchors
 * @returns {Target | null}
 */
function targetOf({ report }, finding, { anchor, passageAnchor }) {
  const conflict = report.conflicts.find(({ id }) => id === finding);
  if (conflict) return { of: "conflict", kind: conflict.kind, sides: conflict.sides.map(({ value, claims }) => ({ value, claims: claims.map(anchor) })) };
  const cluster = report.clusters.find(({ id }) => id === finding);
  if (cluster) return { of: "fact", claims: cluster.claims.map(anchor) };
  const reuse = report.reuse.find(({ id }) => id === finding);
  if (reuse) return { of: "reuse", passages: [passageAnchor(reuse.a), passageAnchor(reuse.b)] };
  return report.claims.some(({ id }) => id === finding) ? { of: "fact", claims: [anchor(finding)] } : null;
}

/**
 * Makes anchors of claims and passages; `sources` fills with the articles they are in.
 * @param {Corrections} corrections
 * @param {Ground} ground
 */
function anchorer({ sources: known }, { report, articles }) {
  const sources = [...known];
  const places = resolve(report, articles, known);
  /** @param {string} id of an article */
  const sourceOf = (id) => {
    const index = report.articles.findIndex((article) => article.id === id);
    const [article, print] = [articles[index], fingerprint(/** @type {import("../types.js").Article} */ (report.articles[index]))];
    const there = sources.findIndex((source, number) => places[number] === index && source.print === print);
    if (there >= 0) return there;
    places.push(index);
    return sources.push({ key: article?.key ?? 0, name: report.articles[index]?.label ?? "", print }) - 1;
  };
  const byId = new Map(report.articles.map((article) => [article.id, article]));
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const claimsOf = toldIn(report);
  /** @param {{ article: string, span: [number, number] }} place */
  const wordsOf = ({ article, span }) => (byId.get(article)?.text.slice(...span) ?? "").replace(/\s+/g, " ").trim();
  /** @param {string} id of a claim @returns {Anchor} */
  const anchor = (id) => {
    const claim = claims.get(id);
    const article = byId.get(claim?.article ?? "");
    if (!claim || !article) throw new Error(`the report has no claim ${id}`);
    const folded = fold(wordsOf(claim));
    const alike = claimsOf(article).filter(({ words }) => words === folded);
    return { source: sourceOf(claim.article), words: wordsOf(claim), nth: alike.findIndex((other) => other.claim === claim), at: claim.span[0] };
  };
  /** @param {import("../types.js").Passage} passage @returns {Anchor} */
  const passageAnchor = (passage) => ({ source: sourceOf(passage.article), words: wordsOf(passage), nth: 0, at: passage.span[0] });
  return { anchor, passageAnchor, sources };
}
