/** Facts joined and parted by the reader: which claims state the same. */

import { asCluster, PARTS } from "./cluster.js";

/**
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../corrections.js").Correction} Correction
 * @typedef {import("../corrections.js").Join} Join
 * @typedef {import("../corrections.js").Part} Part
 * @typedef {import("../types.js").Cluster} Cluster
 * @typedef {import("../types.js").Conflict} Conflict
 * @typedef {import("./anchor.js").Find} Find
 * @typedef {{ claims: Set<string>, how: Set<keyof typeof PARTS> }} Group claims that state the same, and what the reader did to them
 * @typedef {{ report: Report, parted: ReadonlySet<string>, placeOf: (correction: Join | Part) => string[] }} Regrouped `parted` are conflicts
 *   whose sides no longer speak of one fact
 */

/**
 * @param {Report} report
 * @param {readonly Correction[]} made
 * @param {Find} find
 * @returns {Regrouped}
 */
export function regrouped(report, made, find) {
  const groups = grouping(report);
  /** @type {Map<Correction, string[]>} */
  const found = new Map();
  for (const correction of made) {
    if (correction.kind === "join") found.set(correction, join(groups, correction.facts.map(find.claims)));
    if (correction.kind === "part") found.set(correction, part(groups, find.claims(correction.claims), find.claims(correction.from)));
  }
  const { clusters, gone } = clustersOf(report, groups);
  const { conflicts, parted } = conflictsOf(report, clusters, gone);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.claims.map((claim) => /** @type {const} */ ([claim, cluster.id]))));
  return {
    report: gone.size === 0 && clusters.length === report.clusters.length ? report : { ...report, clusters, conflicts, pairs: pairsOf(report, clusters) },
    parted,
    placeOf: (correction) => [...new Set((found.get(correction) ?? []).map((claim) => clusterOf.get(claim) ?? claim))],
  };
}

/**
 * The group of each claim; a claim of no cluster is one by itself.
 * @param {Report} report
 */
function grouping(report) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  /** @param {readonly string[]} claims */
  const add = (claims) => {
    /** @type {Group} */
    const group = { claims: new Set(claims), how: new Set() };
    for (const claim of claims) groups.set(claim, group);
  };
  for (const { id } of report.claims) add([id]);
  for (const { claims } of report.clusters) add(claims);
  return groups;
}

/**
 * Makes the groups that hold most of the claims of two facts one; tells the claims, none where one of the facts is not there.
 * @param {Map<string, Group>} groups
 * @param {readonly string[][]} facts
 */
function join(groups, facts) {
  const [one, other] = facts.map((claims) => mostly(groups, claims));
  if (!one || !other) return [];
  if (one !== other) {
    for (const claim of other.claims) {
      one.claims.add(claim);
      groups.set(claim, one);
    }
    for (const how of other.how) one.how.add(how);
    one.how.add("joined");
  }
  return facts.flat();
}

/**
 * Takes claims out of the group that holds most of the others.
 * @param {Map<string, Group>} groups
 * @param {readonly string[]} claims
 * @param {readonly string[]} from
 */
function part(groups, claims, from) {
  const whole = mostly(groups, from);
  if (!whole || claims.length === 0) return [];
  /** @type {Group} */
  const apart = { claims: new Set(claims.filter((claim) => whole.claims.has(claim))), how: new Set(["apart"]) };
  for (const claim of apart.claims) {
    whole.claims.delete(claim);
    groups.set(claim, apart);
  }
  if (apart.claims.size > 0) whole.how.add("reduced");
  return [...claims];
}

/**
 * The group that most of these claims are in; of equals the one of the first claim.
 * @param {Map<string, Group>} groups
 * @param {readonly string[]} claims
 */
function mostly(groups, claims) {
  /** @type {Map<Group, number>} */
  const counts = new Map();
  for (const claim of claims) {
    const group = groups.get(claim);
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Clusters of the groups that claims of several articles are in. One that the reader left alone stays as it is; a changed one keeps the
 * id of the cluster that it has most claims of.
 * @param {Report} report
 * @param {Map<string, Group>} groups
 * @returns {{ clusters: Cluster[], gone: Map<string, Cluster> }} `gone` are those of the program that the reader changed
 */
function clustersOf(report, groups) {
  const order = new Map(report.claims.map(({ id }, index) => [id, index]));
  const articleOf = new Map(report.claims.map(({ id, article }) => [id, article]));
  /** @type {Map<Group, Cluster>} */
  const clusters = new Map();
  /** @type {Map<string, Cluster>} */
  const gone = new Map();
  for (const cluster of report.clusters) {
    const group = groups.get(cluster.claims[0] ?? "");
    if (group && group.claims.size === cluster.claims.length && cluster.claims.every((claim) => group.claims.has(claim))) clusters.set(group, cluster);
    else gone.set(cluster.id, cluster);
  }
  if (gone.size === 0 && ![...groups.values()].some(({ how }) => how.has("joined"))) return { clusters: report.clusters, gone };
  const changed = [...new Set(report.claims.flatMap(({ id }) => groups.get(id) ?? []))].filter(
    (group) => !clusters.has(group) && new Set([...group.claims].map((claim) => articleOf.get(claim))).size > 1,
  );
  const ids = idsFor(report, changed, gone);
  for (const group of changed) clusters.set(group, asCluster(report, ids.get(group) ?? "", [...group.claims], gone, group.how));
  /** @param {Cluster} cluster */
  const first = ({ claims }) => order.get(claims[0] ?? "") ?? 0;
  return { clusters: [...clusters.values()].sort((a, b) => first(a) - first(b)), gone };
}

/**
 * @param {Report} report
 * @param {readonly Group[]} changed
 * @param {ReadonlyMap<string, Cluster>} gone
 */
function idsFor(report, changed, gone) {
  /** @type {Map<Group, string>} */
  const ids = new Map();
  for (const { id, claims } of gone.values()) {
    /** @param {Group} group */
    const common = (group) => claims.filter((claim) => group.claims.has(claim)).length;
    const heirs = changed.filter((group) => !ids.has(group) && common(group) > 0).sort((a, b) => common(b) - common(a));
    if (heirs[0]) ids.set(heirs[0], id);
  }
  let last = Math.max(0, ...report.clusters.map(({ id }) => Number(id.slice(1))));
  for (const group of changed) if (!ids.has(group)) ids.set(group, `k${++last}`);
  return ids;
}

/**
 * Conflicts with the clusters they are in now. Claims that were taken out of a conflict's fact leave its sides; where a whole side went,
 * the conflict is `parted`: it stays as it was, but in no cluster.
 * @param {Report} report
 * @param {readonly Cluster[]} clusters
 * @param {ReadonlyMap<string, Cluster>} gone
 */
function conflictsOf(report, clusters, gone) {
  /** @type {Set<string>} */
  const parted = new Set();
  const added = clusters.filter((cluster) => !report.clusters.includes(cluster));
  const inside = new Map([...added, ...gone.values()].map((cluster) => [cluster, new Set(cluster.claims)]));
  const touched = new Set(added.flatMap(({ claims }) => claims));
  const conflicts = report.conflicts.map((conflict) => {
    const before = gone.get(conflict.cluster ?? "");
    if (!before && !(conflict.cluster === null && conflict.sides.some((side) => side.claims.some((claim) => touched.has(claim))))) return conflict;
    /** @param {Cluster} cluster */
    const sidesIn = (cluster) => conflict.sides.filter((side) => side.claims.some((claim) => inside.get(cluster)?.has(claim))).length;
    const home = added.filter((cluster) => sidesIn(cluster) > 0).sort((a, b) => sidesIn(b) - sidesIn(a))[0];
    if (!before) return home && sidesIn(home) > 1 ? { ...conflict, cluster: home.id } : conflict;
    if (!home || sidesIn(home) < Math.min(2, sidesIn(before))) {
      parted.add(conflict.id);
      return { ...conflict, cluster: null };
    }
    /** @param {string} claim */
    const stays = (claim) => !inside.get(before)?.has(claim) || inside.get(home)?.has(claim);
    const sides = conflict.sides.map((side) => ({ ...side, claims: side.claims.filter(stays), words: side.words.filter(({ claim }) => stays(claim)) }));
    return { ...conflict, cluster: home.id, sides: sides.filter(({ claims }) => claims.length > 0) };
  });
  return { conflicts, parted };
}

/**
 * Pairs of articles with the number of facts that both state.
 * @param {Report} report
 * @param {readonly Cluster[]} clusters
 */
function pairsOf(report, clusters) {
  /** @type {Map<string, number>} */
  const more = new Map();
  /** @param {readonly Cluster[]} list @param {number} by */
  const count = (list, by) => {
    for (const { articles } of list) for (const a of articles) for (const b of articles) if (a !== b) more.set(`${a} ${b}`, (more.get(`${a} ${b}`) ?? 0) + by);
  };
  count(report.clusters.filter((cluster) => !clusters.includes(cluster)), -1);
  count(clusters.filter((cluster) => !report.clusters.includes(cluster)), 1);
  return report.pairs.map((pair) => ({ ...pair, shared_claims: pair.shared_claims + (more.get(`${pair.a} ${pair.b}`) ?? 0) }));
}
