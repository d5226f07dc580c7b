/** What the reader corrected: pure functions from report to report. */

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {Readonly<Record<string, never>>} Corrections
 */

/** Nothing corrected. @type {Corrections} */
export const none = Object.freeze({});

/**
 * A report with the reader's corrections.
 * @param {Report} report
 * @param {Corrections} _corrections
 * @param {readonly import("./story.js").StoryArticle[]} _articles those the report is of, in its order
 * @returns {Report}
 */
export function corrected(report, _corrections, _articles) {
  return report;
}
