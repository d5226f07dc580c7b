/** What two articles have in common place by place: the same words, nearly the same words, the same claim in other words, or a conflict. */

import { addedSpans } from "./diff.js";
import { claimsById, claimText, passagesOf } from "./findings.js";
import { missingIn } from "./pairs.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {readonly number[]} Span
 * @typedef {"identical" | "changed" | "paraphrased" | "conflict"} Kind
 * @typedef {{ spans: Span[], differs: Span[] }} Part the places in one article, and the words there that the other article has otherwise
 * @typedef {{ id: string, kind: Kind, a: Part, b: Part, words: number, changes: number, cluster: string | null, conflict: Conflict | null }} Match
 *   `words` and `changes` are those of shared wording, `cluster` the fact that both state
 */

/** A fact is left out where passages cover more than this share of its claims. */
const COVERED = 0.5;

/**
 * Matches of two articles, in order of their places in the first.
 * @param {Findings} findings
 * @param {string} a
 * @param {string} b
 * @returns {Match[]}
 */
export function matchesOf(findings, a, b) {
  const passages = passagesOf(findings, a, b).map(passageMatch);
  const conflicts = findings.report.conflicts.flatMap((conflict) => conflictMatch(findings, conflict, a, b) ?? []);
  const told = new Set(conflicts.map(({ cluster }) => cluster));
  const facts = findings.report.clusters.flatMap((cluster) => {
    if (told.has(cluster.id)) return [];
    const claims = claimsById(findings, cluster.claims);
    const [inA, inB] = [a, b].map((id) => claims.filter((claim) => claim.article === id));
    if (!inA?.length || !inB?.length) return [];
    const [ownA, ownB] = [inA.filter((claim) => !covered(passages, "a", claim)), inB.filter((claim) => !covered(passages, "b", claim))];
    if (ownA.length + ownB.length === 0) return [];
    const [saidInA, saidInB] = [ownA.length > 0 ? ownA : inA, ownB.length > 0 ? ownB : inB];
    return [match(cluster.id, "paraphrased", otherWords(findings, saidInA, saidInB), otherWords(findings, saidInB, saidInA), { cluster: cluster.id })];
  });
  return [...passages, ...conflicts, ...facts].sort((one, two) => startOf(one.a) - startOf(two.a) || startOf(one.b) - startOf(two.b));
}

/**
 * Claims of one article that the other does not make, in neither its own nor the same words.
 * @param {Findings} findings
 * @param {string} article
 * @param {string} other
 */
export function onlyIn(findings, article, other) {
  const passages = passagesOf(findings, article, other).map(passageMatch);
  return missingIn(findings, article, other).filter((claim) => !covered(passages, "a", claim));
}

/** @param {import("./findings.js").SharedPassage} passage @returns {Match} */
function passageMatch({ reuse, here, there, side }) {
  /** @param {"a" | "b"} of */
  const edits = (of) => reuse.edits.map((edit) => edit[of]).filter(([start = 0, end = 0]) => start < end);
  const kind = reuse.kind === "verbatim" ? "identical" : "changed";
  return match(reuse.id, kind, { spans: [here.span], differs: edits(side) }, { spans: [there.span], differs: edits(side === "a" ? "b" : "a") }, { words: reuse.words, changes: reuse.edits.length });
}

/** @param {Findings} findings @param {Conflict} conflict @param {string} a @param {string} b */
function conflictMatch(findings, conflict, a, b) {
  const sides = conflict.sides.map((side) => ({ side, claims: claimsById(findings, side.claims) }));
  /** @param {string} article @param {unknown} [other] */
  const sideOf = (article, other) => sides.find((side) => side !== other && side.claims.some((claim) => claim.article === article));
  for (const one of sides.filter(({ claims }) => claims.some((claim) => claim.article === a))) {
    const two = sideOf(b, one);
    if (!two) continue;
    /** @param {typeof one} of @param {string} article @returns {Part} */
    const part = ({ side, claims }, article) => {
      const own = claims.filter((claim) => claim.article === article);
      return { spans: own.map(({ span }) => span), differs: side.words.filter(({ claim }) => own.some(({ id }) => id === claim)).map(({ span }) => span) };
    };
    return match(conflict.id, "conflict", part(one, a), part(two, b), { cluster: conflict.cluster, conflict });
  }
  return null;
}

/** @param {string} id @param {Kind} kind @param {Part} a @param {Part} b @param {Partial<Match>} more @returns {Match} */
function match(id, kind, a, b, more) {
  return { id, kind, a, b, words: 0, changes: 0, cluster: null, conflict: null, ...more };
}

/**
 * Claims with the words that the first claim of the other side lacks.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @param {readonly Claim[]} others
 * @returns {Part}
 */
function otherWords(findings, claims, others) {
  const against = others[0] ? claimText(findings, others[0]) : "";
  const differs = claims.flatMap((claim) => addedSpans(against, claimText(findings, claim)).map(([from, to]) => [(claim.span[0] ?? 0) + from, (claim.span[0] ?? 0) + to]));
  return { spans: claims.map(({ span }) => span), differs };
}

/** @param {readonly Match[]} passages @param {"a" | "b"} side @param {Claim} claim */
function covered(passages, side, { span: [start = 0, end = 0] }) {
  const shared = passages.flatMap((passage) => passage[side].spans).reduce((sum, [from = 0, to = 0]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  return shared > COVERED * (end - start);
}

/** @param {Part} part */
function startOf({ spans }) {
  return spans[0]?.[0] ?? 0;
}
