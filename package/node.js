// The entry for Node 20 and later ("node", after "deno"). Its files are named in node-files.js, as the browser's are in www/resources.js; its worker is
// node-worker.js.

import { analyzerOn } from "../www/analysis/analyzer.js";
import { node } from "./node-platform.js";
import { initOn } from "./program.js";

export { compare, identify, inspect, matchSentences, useVectors } from "./program.js";
export { version } from "./version.js";

/** Loads the program and its word vectors into this thread. */
export default initOn(node);

/** @param {import("../www/api.js").AnalyzerOptions} [options] */
export const createAnalyzer = (options) => analyzerOn(node, options);
