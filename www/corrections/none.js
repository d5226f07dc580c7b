/** Nothing corrected: apart from all that corrects, which a page without articles does not need. */

/** @type {import("../corrections.js").Corrections} */
export const none = Object.freeze({ version: 1, sources: Object.freeze([]), made: Object.freeze([]) });
