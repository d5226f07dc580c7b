/** Facts: what several articles state, and what one alone does. They are the rows of the table of claims. */

import { attributionOf, claimsById, claimText } from "./findings.js";
import { pinnedFirst } from "./remarks.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Cluster} Cluster
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {{
 *   id: string,
 *   label: string,
 *   claims: Claim[],
 *   articles: ReadonlySet<string>,
 *   everywhere: boolean,
 *   cluster: Cluster | null,
 *   conflicts: readonly Conflict[],
 *   origins: readonly string[],
 *   worth: number,
 * }} Fact `id` of its cluster or, where one article alone states it, its claim; `origins` are ids of the entities whose word it is;
 *   `worth` of checking, 0 to 1, is that of the claim most worth it
 * @typedef {{ carried: string, trait: string, by: string, origin: string, sort: string }} Choice which facts, in which order; empty for all
 */

/**
 * All facts: of clusters first, those most articles carry before others; then what one article says, the most worth checking first.
 * @param {Findings} findings
 * @returns {Fact[]}
 */
export function factsOf(findings) {
  const { articles, clusters, claims } = findings.report;
  const shared = clusters.map((cluster) => {
    const members = claimsById(findings, cluster.claims);
    return {
      id: cluster.id,
      label: cluster.label,
      claims: members,
      articles: new Set(cluster.articles),
      everywhere: cluster.silent.length === 0,
      cluster,
      conflicts: findings.conflictsOfCluster.get(cluster.id) ?? [],
      origins: cluster.origins,
      worth: Math.max(0, ...members.map((claim) => claim.checkworthiness)),
    };
  });
  const lone = claims
    .filter((claim) => !claim.embedded && !findings.clusterOf.has(claim.id))
    .map((claim) => ({
      id: claim.id,
      label: claimText(findings, claim),
      claims: [claim],
      articles: new Set([claim.article]),
      everywhere: articles.length === 1,
      cluster: null,
      conflicts: findings.conflictsOf.get(claim.id) ?? [],
      origins: findings.originsOf.get(claim.id) ?? [],
      worth: claim.checkworthiness,
    }));
  return [...shared, ...lone]
    .filter(({ id }) => !findings.remarks.get(id)?.dismissed)
    .sort((a, b) => b.articles.size - a.articles.size || b.worth - a.worth);
}

/** How widely a fact is carried. @type {Record<string, (fact: Fact) => boolean>} */
export const carriages = {
  shared: (fact) => fact.articles.size > 1,
  all: (fact) => fact.everywhere,
  some: (fact) => !fact.everywhere && fact.articles.size > 1,
  one: (fact) => fact.articles.size === 1,
};

/** What else sets a fact apart. @type {Record<string, (fact: Fact) => boolean>} */
export const traits = {
  disputed: (fact) => fact.conflicts.length > 0,
  single: (fact) => fact.origins.length === 1,
  none: (fact) => fact.origins.length === 0,
  hedged: hedgedDifferently,
};

/** @type {Record<string, (a: Fact, b: Fact) => number>} */
export const orders = {
  worth: (a, b) => b.worth - a.worth,
  origins: (a, b) => a.origins.length - b.origins.length || b.articles.size - a.articles.size,
  conflicts: (a, b) => b.conflicts.length - a.conflicts.length || b.articles.size - a.articles.size,
};

/**
 * Whether some articles put it with doubt and others without.
 * @param {Fact} fact
 */
function hedgedDifferently(fact) {
  if (fact.articles.size < 2) return false;
  const doubting = [...fact.articles].filter((article) => doubts(fact, article)).length;
  return (doubting > 0 && doubting < fact.articles.size) || fact.conflicts.some(({ kind }) => kind === "certainty");
}

/**
 * Whether an article says it with doubt wherever it does.
 * @param {Fact} fact
 * @param {string} article
 */
export function doubts({ claims }, article) {
  return claims.every((claim) => claim.article !== article || claim.hedged || claim.modality === "alleged" || claim.modality === "unknown");
}

/**
 * The facts that are asked for, in the order asked for.
 * @param {Findings} findings
 * @param {readonly Fact[]} facts
 * @param {Choice} choice
 */
export function chosenFacts(findings, facts, { carried, trait, by, origin, sort }) {
  const chosen = facts.filter(
    (fact) =>
      (carriages[carried]?.(fact) ?? true) &&
      (traits[trait]?.(fact) ?? true) &&
      (!by || fact.articles.has(by)) &&
      (!origin || fact.origins.includes(origin) || fact.claims.some((claim) => restsOn(findings, claim, origin))),
  );
  const order = orders[sort];
  return pinnedFirst(findings.remarks, order ? chosen.sort(order) : chosen);
}

/**
 * Whether a claim is credited to an entity: as its source, or as the outlet it came through.
 * @param {Findings} findings
 * @param {Claim} claim
 * @param {string} entity
 */
export function restsOn(findings, claim, entity) {
  if (findings.originsOf.get(claim.id)?.includes(entity)) return true;
  const attribution = attributionOf(findings, claim);
  return attribution?.outlet === entity || attribution?.source?.entity === entity;
}
