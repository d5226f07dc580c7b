/**
 * What the reader corrected, and a report with it: pure functions from report to report.
 *
 * Corrections are plain data, applied in the order in which they were made. The ids of a report hold for one analysis only, so what a
 * correction is about is anchored in words of the articles and found again in the next report. What can't be found waits until its
 * text is back; nothing is thrown away.
 */

import { finder } from "./corrections/anchor.js";
import { regrouped } from "./corrections/regroup.js";
import { remarked } from "./corrections/remarks.js";

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./story.js").StoryArticle} StoryArticle
 * @typedef {{ key: number, name: string, print: string }} Source an article that anchors are in: its key, its name, and a fingerprint of its
 *   text, by which it is known again when it was removed and added anew
 * @typedef {{ source: number, words: string, nth: number, at: number }} Anchor words in the article `sources[source]`: the `nth` claim with
 *   these words, which began at offset `at`
 * @typedef {{ of: "fact", claims: Anchor[] }} FactTarget what several articles state, or a claim that one alone makes
 * @typedef {{ of: "conflict", kind: string, sides: { value: string, claims: Anchor[] }[] }} ConflictTarget
 * @typedef {{ of: "reuse", passages: Anchor[] }} ReuseTarget the same passage in two articles
 * @typedef {FactTarget | ConflictTarget | ReuseTarget} Target
 * @typedef {{ id: number, kind: "join", facts: [Anchor[], Anchor[]] }} Join two facts are the same
 * @typedef {{ id: number, kind: "part", claims: Anchor[], from: Anchor[] }} Part claims do not state the same fact as the others of their cluster
 * @typedef {{ id: number, kind: "remark", on: Target, note: string | null, pinned: boolean, dismissed: boolean }} Remark
 * @typedef {Join | Part | Remark} Correction
 * @typedef {{ version: 1, sources: readonly Source[], made: readonly Correction[] }} Corrections
 * @typedef {{ correction: Correction, findings: string[] }} Place a correction and the ids of what it is about in the corrected report; none
 *   where its words are in no article at present
 */

export { none } from "./corrections/none.js";

/**
 * A report with the reader's corrections.
 * @param {Report} report
 * @param {Corrections} corrections
 * @param {readonly StoryArticle[]} articles those the report is of, in its order
 * @returns {Report}
 */
export function corrected(report, corrections, articles) {
  return placed(report, corrections, articles).report;
}

/**
 * The same, and where each correction found its place.
 * @param {Report} report
 * @param {Corrections} corrections
 * @param {readonly StoryArticle[]} articles
 * @returns {{ report: Report, places: Place[] }}
 */
export function placed(report, corrections, articles) {
  const known = last.get(corrections);
  if (known && known.report === report && known.articles === articles) return known.result;
  const result = apply(report, corrections, articles);
  last.set(corrections, { report, articles, result });
  return result;
}

/**
 * What was asked last of some corrections: the page asks for one thing several times.
 * @type {WeakMap<Corrections, { report: Report, articles: readonly StoryArticle[], result: { report: Report, places: Place[] } }>}
 */
const last = new WeakMap();

/**
 * @param {Report} report
 * @param {Corrections} corrections
 * @param {readonly StoryArticle[]} articles
 * @returns {{ report: Report, places: Place[] }}
 */
function apply(report, corrections, articles) {
  if (corrections.made.length === 0) return { report, places: [] };
  const find = finder(report, articles, corrections.sources);
  const { report: grouped, parted, placeOf } = regrouped(report, corrections.made, find);
  const { report: whole, targetOf } = remarked(grouped, corrections.made, find, parted);
  const places = corrections.made.map((correction) => ({
    correction,
    findings: correction.kind === "remark" ? targetOf(correction) : placeOf(correction),
  }));
  return { report: { ...whole, summary: stillTrue(report, whole) }, places };
}

/**
 * The sentences of the summary but those on findings that the reader changed.
 * @param {Report} report
 * @param {Report} whole the report with corrections
 */
function stillTrue(report, whole) {
  const same = new Set([...whole.clusters, ...whole.conflicts, ...whole.reuse]);
  const changed = new Set([...report.clusters, ...report.conflicts, ...report.reuse].filter((finding) => !same.has(finding)).map(({ id }) => id));
  for (const { finding, dismissed } of whole.remarks ?? []) if (dismissed) changed.add(finding);
  const more = whole.clusters.length > report.clusters.length;
  // What is told of all facts is no longer told of all when there are more.
  return report.summary.filter(({ about }) => !about.some((id) => changed.has(id)) && !(more && about.length === report.clusters.length));
}
