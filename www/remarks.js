/** What the reader said of findings: pinned, dismissed, with a note. */

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").Remark} Remark
 * @typedef {ReadonlyMap<string, Remark>} Remarks by the ids of findings
 */

/**
 * @param {Report} report
 * @returns {Remarks}
 */
export function remarksOf({ remarks = [] }) {
  return new Map(remarks.map((remark) => [remark.finding, remark]));
}

/**
 * A report without the conflicts and passages that the reader dismissed. Facts stay: the articles state them all the same.
 * @param {Report} report
 * @param {Remarks} remarks
 * @returns {Report}
 */
export function withoutDismissed(report, remarks) {
  /** @param {{ id: string }} finding */
  const kept = ({ id }) => !remarks.get(id)?.dismissed;
  if (report.conflicts.every(kept) && report.reuse.every(kept)) return report;
  return { ...report, conflicts: report.conflicts.filter(kept), reuse: report.reuse.filter(kept) };
}

/**
 * Findings with those that are pinned first.
 * @template {{ id: string }} T
 * @param {Remarks} remarks
 * @param {readonly T[]} findings
 * @returns {T[]}
 */
export function pinnedFirst(remarks, findings) {
  /** @param {T} finding */
  const pinned = ({ id }) => remarks.get(id)?.pinned === true;
  return [...findings.filter(pinned), ...findings.filter((finding) => !pinned(finding))];
}
