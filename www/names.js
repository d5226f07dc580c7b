/** Those who are named: in which articles, in which words, what is said about them and what they say. */

import { attributionOf, claimsById, isUnnamed } from "./findings.js";
import { add, groupBy } from "./groups.js";
import { locale } from "./i18n.js";
import { introduction, mentionsIn } from "./introductions.js";
import { remembered } from "./remembered.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {import("./findings.js").Entity} Entity
 * @typedef {{ words: string, times: number, articles: ReadonlySet<string> }} Calling one way in which the texts call someone
 * @typedef {{ article: string, span: readonly number[], times: number }} Naming how often an article names them, and where it first says who they are
 * @typedef {{ entity: Entity, name: string, namings: Naming[], times: number, callings: Calling[], about: Stated[], says: Stated[], conflicts: Conflict[] }} Named
 * @typedef {{ id: string, claims: Claim[], articles: ReadonlySet<string> }} Stated a fact once, with the claims that state it
 */

/** How the list is ordered. @type {Record<string, (a: Named, b: Named) => number>} */
export const orders = {
  times: (a, b) => b.times - a.times,
  says: (a, b) => b.says.length - a.says.length || b.namings.length - a.namings.length,
  about: (a, b) => b.about.length - a.about.length || b.namings.length - a.namings.length,
  name: (a, b) => a.name.localeCompare(b.name, locale()),
};

/**
 * All who are named in the articles themselves or speak in them; those that most articles name first.
 * @type {(findings: Findings) => Named[]}
 */
export const namedIn = remembered((/** @type {Findings} */ findings) => {
  const { articles, entities, claims } = findings.report;
  /** @type {Map<string, Claim[]>} */
  const about = new Map();
  /** @type {Map<string, Claim[]>} */
  const says = new Map();
  for (const claim of claims) {
    if (claim.embedded) continue;
    if (claim.about) add(about, claim.about, claim);
    const speaker = attributionOf(findings, claim)?.source?.entity;
    if (speaker) add(says, speaker, claim);
  }
  /** @type {Map<string, Naming[]>} */
  const namings = new Map();
  /** @type {Map<string, Map<string, { words: string, times: number, articles: Set<string> }>>} */
  const callings = new Map();
  for (const article of articles) {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const { entity, span } of mentionsIn(article)) {
      times.set(entity, (times.get(entity) ?? 0) + 1);
      const words = article.text.slice(...span).replace(/\s+/g, " ");
      const called = callings.get(entity) ?? new Map();
      const calling = called.get(fold(words)) ?? { words, times: 0, articles: new Set() };
      calling.times++;
      calling.articles.add(article.id);
      callings.set(entity, called.set(fold(words), calling));
    }
    /** @type {Map<string, Claim[]>} */
    const told = new Map();
    for (const claim of findings.claimsOf.get(article.id) ?? []) if (claim.about && !claim.embedded) add(told, claim.about, claim);
    for (const [id, number] of times) {
      const entity = findings.entities.get(id);
      const span = entity && introduction(article, entity, told.get(id) ?? []);
      if (span) add(namings, id, { article: article.id, span, times: number });
    }
  }
  const disputed = disputesOn(findings);
  return entities
    .filter(({ id }) => namings.has(id) || (says.has(id) && !isUnnamed(findings, id)))
    .map((entity) => {
      const own = namings.get(entity.id) ?? [];
      return {
        entity,
        name: entity.name,
        namings: own,
        times: own.reduce((sum, { times }) => sum + times, 0),
        callings: [...(callings.get(entity.id)?.values() ?? [])].sort((a, b) => b.times - a.times),
        about: stated(findings, about.get(entity.id) ?? []),
        says: stated(findings, says.get(entity.id) ?? []),
        conflicts: entity.kind === "person" ? (disputed.get(entity.id) ?? []) : [],
      };
    })
    .sort((a, b) => b.namings.length - a.namings.length || b.times - a.times);
});

/**
 * Claims by the fact they state, those first that most articles state.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @returns {Stated[]}
 */
function stated(findings, claims) {
  return [...groupBy(claims, ({ id }) => findings.clusterOf.get(id)?.id ?? id)]
    .map(([id, members]) => ({ id, claims: members, articles: new Set(members.map(({ article }) => article)) }))
    .sort((a, b) => b.articles.size - a.articles.size);
}

/**
 * Conflicts on a name or post, by those whom their claims name or are about.
 * @param {Findings} findings
 */
function disputesOn(findings) {
  /** @type {Map<string, Conflict[]>} */
  const of = new Map();
  for (const conflict of findings.report.conflicts) {
    if (conflict.kind !== "name") continue;
    const claims = conflict.sides.flatMap((side) => claimsById(findings, side.claims));
    for (const id of new Set(claims.flatMap(({ about, entities }) => (about ? [about, ...entities] : entities)))) add(of, id, conflict);
  }
  return of;
}

/** @param {string} text */
function fold(text) {
  return text.toLowerCase();
}
