/** Remarks on findings: pinned, dismissed, or with a note; and what of the report they change. */

import { msg, t } from "../i18n.js";
import { because } from "../told.js";
import { fold, likeness } from "./anchor.js";

/**
 * @typedef {import("../corrections.js").Report} Report
 * @typedef {import("../corrections.js").Correction} Correction
 * @typedef {import("../corrections.js").Remark} Remark
 * @typedef {import("../corrections.js").Target} Target
 * @typedef {import("../corrections.js").ConflictTarget} ConflictTarget
 * @typedef {import("../corrections.js").ReuseTarget} ReuseTarget
 * @typedef {import("../types.js").Conflict} Conflict
 * @typedef {import("../types.js").Passage} Passage
 * @typedef {import("./anchor.js").Find} Find
 * @typedef {import("../types.js").Remark} ReportRemark
 */

/** Passages are taken for the same from this likeness on. */
const ALIKE = 0.5;

/**
 * The report with the reader's remarks, and without what no longer holds: the standing of facts whose conflicts were dismissed,
 * sentences of the summary on what was changed.
 * @param {Report} report with its facts corrected
 * @param {readonly Correction[]} made
 * @param {Find} find
 * @param {ReadonlySet<string>} parted conflicts whose sides the reader set apart
 * @returns {{ report: Report, targetOf: (remark: Remark) => string[] }}
 */
export function remarked(report, made, find, parted) {
  const placed = made.filter((correction) => correction.kind === "remark").map((remark) => ({ remark, finding: targetIn(report, remark.on, find) }));
  const targets = new Map(placed.map(({ remark, finding }) => [remark, finding]));
  /** @type {Map<string, ReportRemark>} */
  const remarks = new Map();
  for (const { remark, finding } of placed) {
    if (!finding) continue;
    const { note, pinned, dismissed } = remark;
    const other = remarks.get(finding);
    // Two findings may have become one. It is dismissed only where both were.
    const notes = [other?.note, note].filter((text) => text);
    remarks.set(finding, { finding, note: notes.join("\n") || null, pinned: pinned || (other?.pinned ?? false), dismissed: dismissed && (other?.dismissed ?? true) });
  }
  for (const finding of parted) if (!remarks.has(finding)) remarks.set(finding, { finding, note: t("You said that these statements are not about the same thing."), pinned: false, dismissed: true });
  const said = [...remarks.values()].filter(({ note, pinned, dismissed }) => note || pinned || dismissed);
  return {
    report: said.length === 0 ? report : { ...settled(report, new Set(said.flatMap(({ finding, dismissed }) => (dismissed ? [finding] : [])))), remarks: said },
    targetOf: (remark) => [targets.get(remark) ?? []].flat(),
  };
}

/** @param {Report} report @param {ReadonlySet<string>} dismissed */
function settled(report, dismissed) {
  /** @param {string} cluster */
  const conflicts = (cluster) => report.conflicts.filter((conflict) => conflict.cluster === cluster);
  return {
    ...report,
    clusters: report.clusters.map((cluster) => {
      if (cluster.standing !== "disputed") return cluster;
      const all = conflicts(cluster.id);
      if (all.length === 0 || all.some(({ id }) => !dismissed.has(id))) return cluster;
      /** @type {"differs" | "agreed"} */
      const standing = all.some(({ kind }) => kind === "number" || kind === "date") ? "differs" : "agreed";
      return { ...cluster, standing, ...because([], [cluster], [msg("its conflict was dismissed by the reader")]) };
    }),
  };
}

/**
 * The id of what a remark is on.
 * @param {Report} report
 * @param {Target} target
 * @param {Find} find
 * @returns {string | undefined}
 */
function targetIn(report, target, find) {
  if (target.of === "conflict") return conflictIn(report, target, find);
  if (target.of === "reuse") return reuseIn(report, target, find);
  const facts = find.claims(target.claims).map((claim) => report.clusters.find(({ claims }) => claims.includes(claim))?.id ?? claim);
  /** @param {string} fact */
  const times = (fact) => facts.filter((other) => other === fact).length;
  return [...facts].sort((a, b) => times(b) - times(a))[0];
}

/**
 * The conflict of this kind that has most claims in common, on two sides, and tells of the same values where that leaves a choice.
 * @param {Report} report
 * @param {ConflictTarget} target
 * @param {Find} find
 */
function conflictIn({ conflicts }, { kind, sides }, find) {
  const claims = new Set(find.claims(sides.flatMap((side) => side.claims)));
  const values = new Set(sides.map(({ value }) => value));
  const scored = conflicts
    .filter((conflict) => conflict.kind === kind && conflict.sides.filter((side) => side.claims.some((claim) => claims.has(claim))).length > 1)
    .map((conflict) => {
      const own = conflict.sides.flatMap((side) => side.claims);
      const common = own.filter((claim) => claims.has(claim)).length;
      const alike = conflict.sides.filter(({ value }) => values.has(value)).length / conflict.sides.length;
      return { conflict, enough: 2 * common >= claims.size, score: (2 * common) / (own.length + claims.size) + alike };
    });
  return scored.filter(({ enough }) => enough).sort((a, b) => b.score - a.score)[0]?.conflict.id;
}

/** @param {Report} report @param {ReuseTarget} target @param {Find} find */
function reuseIn({ reuse }, { passages: [one, other] }, find) {
  if (!one || !other) return undefined;
  const [here, there] = [find.article(one), find.article(other)];
  if (!here || !there) return undefined;
  /** @param {Passage} passage @param {string} text @param {string} words */
  const alike = ({ span }, text, words) => likeness(fold(text.slice(...span)), fold(words));
  const scored = reuse.flatMap(({ id, a, b }) => {
    const turned = a.article === there.id && b.article === here.id;
    if (!turned && (a.article !== here.id || b.article !== there.id)) return [];
    const [mine, theirs] = turned ? [b, a] : [a, b];
    const distance = Math.abs(mine.span[0] - one.at) + Math.abs(theirs.span[0] - other.at);
    return [{ id, distance, score: (alike(mine, here.text, one.words) + alike(theirs, there.text, other.words)) / 2 }];
  });
  return scored.filter(({ score }) => score >= ALIKE).sort((x, y) => y.score - x.score || x.distance - y.distance)[0]?.id;
}
