/** A report with its look-ups: from ids to things, from claims to what is known of them, from things to places in the texts. */

import { add } from "./groups.js";
import { t } from "./i18n.js";
import { remarksOf, withoutDismissed } from "./remarks.js";

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").Article} Article
 * @typedef {import("./types.js").Claim} Claim
 * @typedef {import("./types.js").Cluster} Cluster
 * @typedef {import("./types.js").Conflict} Conflict
 * @typedef {import("./types.js").Entity} Entity
 * @typedef {import("./types.js").Reuse} Reuse
 * @typedef {import("./types.js").Passage} Passage
 * @typedef {import("./types.js").Attribution} Attribution
 * @typedef {{ reuse: Reuse, here: Passage, there: Passage, side: "a" | "b" }} SharedPassage
 * @typedef {ReturnType<typeof indexReport>} Findings
 */

/**
 * @param {Report} whole what the reader dismissed included; `report` is without it, look-ups by id know it still
 * @param {readonly Article[]} all the articles that letters are given to: more than the report's own where it is narrowed to a story
 */
export function indexReport(whole, all = whole.articles) {
  const remarks = remarksOf(whole);
  const report = withoutDismissed(whole, remarks);
  return lazy({
    whole: () => whole,
    report: () => report,
    remarks: () => remarks,
    articles: () => byKey(report.articles),
    claims: () => byKey(report.claims),
    clusters: () => byKey(report.clusters),
    conflicts: () => byKey(whole.conflicts),
    reuse: () => byKey(whole.reuse),
    entities: () => byKey(report.entities),
    /** @returns {ReadonlyMap<string, Cluster>} */
    clusterOf: () => new Map(report.clusters.flatMap((cluster) => cluster.claims.map((claim) => /** @type {const} */ ([claim, cluster])))),
    conflictsOf: () => group(report.conflicts, (conflict) => conflict.sides.flatMap((side) => side.claims)),
    conflictsOfCluster: () => group(report.conflicts, (conflict) => (conflict.cluster ? [conflict.cluster] : [])),
    claimsOf: () => group(report.claims, (claim) => [claim.article]),
    reuseOf: () => group(report.reuse, ({ a, b }) => [a.article, b.article]),
    pairs: () => new Map(report.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])),
    originsOf: () => originsOfClaims(report),
    letters: () => new Map(all.map((article, index) => [article.id, letter(index)])),
  });
}

/**
 * An object whose values are worked out when first asked for: of a large report all look-ups together take longer than a key press may
 * wait, and no view needs them all.
 * @template {Record<string, () => unknown>} T
 * @param {T} makers
 * @returns {{ readonly [K in keyof T]: ReturnType<T[K]> }}
 */
function lazy(makers) {
  const made = /** @type {any} */ ({});
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(made, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make();
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
}

/**
 * For each claim the entities whose word it is.
 * @param {Report} report
 */
function originsOfClaims({ origins }) {
  /** @type {Map<string, string[]>} */
  const of = new Map();
  for (const { entity, articles } of origins) {
    for (const claim of articles.flatMap(({ claim_ids }) => claim_ids)) add(of, claim, entity);
  }
  return of;
}

/**
 * @template {{ id: string }} T
 * @param {readonly T[]} list
 * @returns {ReadonlyMap<string, T>}
 */
function byKey(list) {
  return new Map(list.map((item) => [item.id, item]));
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {(item: T) => readonly string[]} keysOf
 * @returns {ReadonlyMap<string, T[]>}
 */
function group(list, keysOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of list) {
    for (const key of new Set(keysOf(item))) add(groups, key, item);
  }
  return groups;
}

/**
 * A, B, … Z, AA, AB, …: how the page names articles in tables and marks.
 * @param {number} index
 * @returns {string}
 */
export function letter(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/**
 * @param {Findings} findings
 * @param {string} article
 * @param {readonly number[]} span
 */
export function textAt(findings, article, span) {
  return findings.articles.get(article)?.text.slice(span[0], span[1]) ?? "";
}

/**
 * @param {Findings} findings
 * @param {Claim} claim
 */
export function claimText(findings, claim) {
  return textAt(findings, claim.article, claim.span);
}

/**
 * The claims with these ids, those that are there.
 * @param {Findings} findings
 * @param {readonly string[]} ids
 */
export function claimsById(findings, ids) {
  return ids.flatMap((id) => findings.claims.get(id) ?? []);
}

/**
 * Shared passages of one article, each turned so that `here` is in it; with `other`, only those with that article.
 * @param {Findings} findings
 * @param {string} article
 * @param {string} [other]
 * @returns {SharedPassage[]}
 */
export function passagesOf(findings, article, other) {
  return (findings.reuseOf.get(article) ?? []).flatMap((reuse) => {
    const { a, b } = reuse;
    /** @type {SharedPassage[]} */
    const turned = [];
    if (a.article === article && (!other || b.article === other)) turned.push({ reuse, here: a, there: b, side: "a" });
    else if (b.article === article && (!other || a.article === other)) turned.push({ reuse, here: b, there: a, side: "b" });
    return turned;
  });
}

/**
 * How widely a claim is carried: by all articles, by some, or by its own alone.
 * @param {Findings} findings
 * @param {Claim} claim
 * @returns {"all" | "some" | "one"}
 */
export function carriage(findings, claim) {
  const cluster = findings.clusterOf.get(claim.id);
  if (!cluster) return "one";
  return cluster.silent.length === 0 ? "all" : "some";
}

/**
 * @param {Findings} findings
 * @param {Claim} claim
 * @returns {Attribution | undefined}
 */
export function attributionOf(findings, claim) {
  return findings.articles.get(claim.article)?.attributions.find((attribution) => attribution.id === claim.attribution);
}

/**
 * Who says a claim, in the article's words: "a U.S. official, through The Wall Street Journal"; empty for the article's own voice.
 * @param {Findings} findings
 * @param {string} article
 * @param {Attribution | undefined} attribution
 */
export function sourceWords(findings, article, attribution) {
  if (!attribution) return "";
  const { source, outlet } = attribution;
  const who = source ? textAt(findings, article, source.span) : t("a source that is not named");
  const through = outlet ? findings.entities.get(outlet)?.name : undefined;
  return through && !who.includes(through) && outlet !== source?.entity ? t("{who}, through {outlet}", { who, outlet: through }) : who;
}

/** How the report marks the names of sources that the texts do not name. */
const UNNAMED = "unnamed: ";

/**
 * What to call a source: its name, or "U.S. officials (not named)".
 * @param {Findings} findings
 * @param {string} entity
 */
export function sourceName(findings, entity) {
  const name = findings.entities.get(entity)?.name ?? entity;
  return isUnnamed(findings, entity) ? t("{who} (not named)", { who: name.slice(UNNAMED.length) }) : name;
}

/**
 * Whether a source is one that the texts do not name.
 * @param {Findings} findings
 * @param {string} entity
 */
export function isUnnamed(findings, entity) {
  return findings.entities.get(entity)?.name.startsWith(UNNAMED) ?? false;
}

/**
 * The figures of two articles, turned so that `a` comes first.
 * @param {Findings} findings
 * @param {string} a
 * @param {string} b
 * @returns {import("./types.js").Pair | undefined}
 */
export function pairOf(findings, a, b) {
  const pair = findings.pairs.get(`${b} ${a}`);
  return pair ? { ...pair, a, b, a_in_b: pair.b_in_a, b_in_a: pair.a_in_b } : findings.pairs.get(`${a} ${b}`);
}

/**
 * Claims that only one article makes, those most worth checking first.
 * @param {Findings} findings
 */
export function loneClaims(findings) {
  return findings.report.claims
    .filter((claim) => !claim.embedded && !findings.clusterOf.has(claim.id))
    .sort((a, b) => b.checkworthiness - a.checkworthiness);
}
