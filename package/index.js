// The entry for browsers, workers and Deno ("deno", "browser", "default"; "node" has node.js). What it fetches is named in www/resources.js.

import { browser } from "../www/analysis/browser.js";
import { initOn } from "./program.js";

export { createAnalyzer } from "../www/analyzer.js";
export { compare, identify, inspect, matchSentences, useVectors } from "./program.js";
export { version } from "./version.js";

/** Loads the program and its word vectors into this thread. */
export default initOn(browser);
