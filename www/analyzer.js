/** The analysis as promises, off the page's thread where it can be. */

import { analyzerOn } from "./analysis/analyzer.js";
import { browser } from "./analysis/browser.js";

/**
 * Starts a worker at once, so that it is ready when the first article comes. Several callers share one analyzer: it takes one call
 * after the other.
 * @param {import("./api.js").AnalyzerOptions} [options]
 * @returns {import("./api.js").Analyzer}
 */
export const createAnalyzer = (options) => analyzerOn(browser, options);
