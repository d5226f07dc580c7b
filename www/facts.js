/** Facts: what several articles state, and what one alone does. They are the rows of the table of claims. */

import { attributionOf, claimsById, claimText, sourceName, sourceWords } from "./findings.js";
import { language } from "./i18n.js";
import { pinnedFirst } from "./remarks.js";
import { remembered } from "./remembered.js";
import { toldText } from "./told.js";

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
 *   doubting: ReadonlySet<string>,
 *   everywhere: boolean,
 *   cluster: Cluster | null,
 *   conflicts: readonly Conflict[],
 *   origins: readonly string[],
 *   worth: number,
 * }} Fact `id` of its cluster or, where one article alone states it, its claim; `doubting` are those of its articles that say it with
 *   doubt wherever they do; `origins` are ids of the entities whose word it is; `worth` of checking, 0 to 1, is that of
 *   the claim most worth it
 * @typedef {{ how: "says" | "doubts" | "differs", claim: Claim, times: number, value: string, side: number }} Statement what one article says of a fact:
 *   that it is so, that it may be or, against others, that it is otherwise; its first claim, and how many it has; where articles differ, the value
 *   it gives, and the number of its side
 * @typedef {{ carried: string, trait: string, by: string, origin: string, sort: string }} Choice which facts, in which order; empty for all
 */

/**
 * All facts: of clusters first, those most articles carry before others; then what one article says, the most worth checking first.
 * @type {(findings: Findings) => readonly Fact[]}
 */
export const factsOf = remembered((/** @type {Findings} */ findings) => {
  const { articles, clusters, claims } = findings.report;
  const shared = clusters.map((cluster) => {
    const members = claimsById(findings, cluster.claims);
    return {
      id: cluster.id,
      label: cluster.label,
      claims: members,
      articles: new Set(cluster.articles),
      doubting: doubting(members),
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
      doubting: doubting([claim]),
      everywhere: articles.length === 1,
      cluster: null,
      conflicts: findings.conflictsOf.get(claim.id) ?? [],
      origins: findings.originsOf.get(claim.id) ?? [],
      worth: claim.checkworthiness,
    }));
  return [...shared, ...lone]
    .filter(({ id }) => !findings.remarks.get(id)?.dismissed)
    .sort((a, b) => b.articles.size - a.articles.size || b.worth - a.worth);
});

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
function hedgedDifferently({ articles, doubting, conflicts }) {
  if (articles.size < 2) return false;
  return (doubting.size > 0 && doubting.size < articles.size) || conflicts.some(({ kind }) => kind === "certainty");
}

/**
 * The articles that say a fact with doubt wherever they do.
 * @param {readonly Claim[]} claims
 */
function doubting(claims) {
  const articles = new Set(claims.map(({ article }) => article));
  for (const { article, hedged, modality } of claims) if (!hedged && modality !== "alleged" && modality !== "unknown") articles.delete(article);
  return articles;
}

/**
 * What each article says of a fact; those that are silent are not among them.
 * @param {Fact} fact
 * @returns {Map<string, Statement>}
 */
export function statements({ claims, conflicts, doubting }) {
  /** For each claim the side it is on, of the first conflict it is in. @type {Map<string, { value: string, side: number }>} */
  const sides = new Map();
  for (const conflict of conflicts.toReversed()) {
    conflict.sides.forEach((side, index) => side.claims.forEach((claim) => sides.set(claim, { value: toldText(side, "value"), side: index + 1 })));
  }
  /** @type {Map<string, Statement>} */
  const said = new Map();
  for (const claim of claims) {
    const { article } = claim;
    /** @type {Statement} */
    const statement = said.get(article) ?? { how: doubting.has(article) ? "doubts" : "says", claim, times: 0, value: "", side: 0 };
    const side = statement.side ? undefined : sides.get(claim.id);
    said.set(article, { ...statement, times: statement.times + 1, ...(side && { how: "differs", ...side }) });
  }
  return said;
}

/**
 * The facts that are asked for, in the order asked for.
 * @param {Findings} findings
 * @param {readonly Fact[]} facts
 * @param {Choice} choice
 */
export function chosenFacts(findings, facts, choice) {
  const chosen = passing(findings, facts, choice);
  const order = orders[choice.sort];
  return pinnedFirst(findings.remarks, order ? chosen.sort(order) : chosen);
}

/**
 * How many facts there would be with another choice of one kind.
 * @param {Findings} findings
 * @param {readonly Fact[]} facts
 * @param {Choice} choice
 */
export function tallies(findings, facts, choice) {
  const anyhow = passing(findings, facts, { ...choice, carried: "" });
  const whatever = passing(findings, facts, { ...choice, trait: "" });
  const anyone = passing(findings, facts, { ...choice, by: "" });
  /** @type {Map<string, number>} */
  const by = new Map([["", anyone.length]]);
  for (const { articles } of anyone) for (const article of articles) by.set(article, (by.get(article) ?? 0) + 1);
  return {
    /** @param {string} carried */
    carried: (carried) => anyhow.filter(carriages[carried] ?? Boolean).length,
    /** @param {string} trait */
    trait: (trait) => whatever.filter(traits[trait] ?? Boolean).length,
    /** @param {string} article */
    by: (article) => by.get(article) ?? 0,
  };
}

/** @param {Findings} findings @param {readonly Fact[]} facts @param {Choice} choice */
function passing(findings, facts, { carried, trait, by, origin }) {
  return facts.filter(
    (fact) =>
      (carriages[carried]?.(fact) ?? true) &&
      (traits[trait]?.(fact) ?? true) &&
      (!by || fact.articles.has(by)) &&
      (!origin || fact.origins.includes(origin) || fact.claims.some((claim) => restsOn(findings, claim, origin))),
  );
}

/**
 * What a search looks through, in small letters: the fact in all its wordings, and who says so.
 * @param {Findings} findings
 * @param {Fact} fact
 */
export function searchText(findings, fact) {
  const known = texts.get(fact);
  if (known?.tag === language().tag) return known.text;
  const text = [
    fact.label,
    ...new Set(fact.claims.flatMap((claim) => [claimText(findings, claim), sourceWords(findings, claim.article, attributionOf(findings, claim))])),
    ...fact.origins.map((id) => sourceName(findings, id)),
  ].join(" ").toLowerCase();
  texts.set(fact, { tag: language().tag, text });
  return text;
}

/** Texts that were searched before, in the language of then. @type {WeakMap<Fact, { tag: string, text: string }>} */
const texts = new WeakMap();

/**
 * Whether a claim is credited to an entity: as its source, or as the outlet it came through.
 * @param {Findings} findings
 * @param {Claim} claim
 * @param {string} entity
 */
function restsOn(findings, claim, entity) {
  if (findings.originsOf.get(claim.id)?.includes(entity)) return true;
  const attribution = attributionOf(findings, claim);
  return attribution?.outlet === entity || attribution?.source?.entity === entity;
}
