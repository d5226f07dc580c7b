/** Those who are named: in which articles, in which words, what is said about them and what they say. */

import { attributionOf, claimsById, sourceName } from "./findings.js";
import { introduction } from "./introductions.js";

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
  name: (a, b) => (fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : 0),
};

/**
 * All who are named in the articles themselves or speak in them; those that most articles name first.
 * @param {Findings} findings
 * @returns {Named[]}
 */
export function namedIn(findings) {
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
    for (const { entity, span } of article.entities) {
      // Bylines, captions and lists of links are no part of what an article tells.
      if (!article.sentences.some((sentence) => sentence.span[0] <= span[0] && span[1] <= sentence.span[1])) continue;
      times.set(entity, (times.get(entity) ?? 0) + 1);
      const words = article.text.slice(...span).replace(/\s+/g, " ");
      const called = callings.get(entity) ?? new Map();
      const calling = called.get(fold(words)) ?? { words, times: 0, articles: new Set() };
      calling.times++;
      calling.articles.add(article.id);
      callings.set(entity, called.set(fold(words), calling));
    }
    for (const [entity, number] of times) add(namings, entity, { article: article.id, span: introductionOf(findings, article, entity, about.get(entity) ?? []), times: number });
  }
  return entities
    .filter(({ id, name }) => namings.has(id) || (says.has(id) && sourceName(findings, id) === name))
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
        conflicts: findings.report.conflicts.filter((conflict) => conflict.kind === "name" && isOn(findings, conflict, entity)),
      };
    })
    .sort((a, b) => b.namings.length - a.namings.length || b.times - a.times);
}

/** @param {Findings} findings @param {import("./findings.js").Article} article @param {string} id @param {readonly Claim[]} about */
function introductionOf(findings, article, id, about) {
  const entity = findings.entities.get(id);
  return (entity && introduction(article, entity, about.filter((claim) => claim.article === article.id))) ?? [0, 0];
}

/**
 * Claims by the fact they state, those first that most articles state.
 * @param {Findings} findings
 * @param {readonly Claim[]} claims
 * @returns {Stated[]}
 */
function stated(findings, claims) {
  /** @type {Map<string, Claim[]>} */
  const facts = new Map();
  for (const claim of claims) add(facts, findings.clusterOf.get(claim.id)?.id ?? claim.id, claim);
  return [...facts]
    .map(([id, members]) => ({ id, claims: members, articles: new Set(members.map(({ article }) => article)) }))
    .sort((a, b) => b.articles.size - a.articles.size);
}

/**
 * Whether a conflict on a name or post is about someone: a person whom its claims name, or are about.
 * @param {Findings} findings
 * @param {Conflict} conflict
 * @param {Entity} entity
 */
function isOn(findings, { sides }, { id, kind }) {
  if (kind !== "person") return false;
  return sides.some((side) => claimsById(findings, side.claims).some(({ about, entities }) => about === id || entities.includes(id)));
}

/** @param {string} text */
function fold(text) {
  return text.toLowerCase();
}

/**
 * @template T
 * @param {Map<string, T[]>} groups
 * @param {string} key
 * @param {T} item
 */
function add(groups, key, item) {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
