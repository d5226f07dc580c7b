/** The program in this thread, for both entries: loaded by `init`, then called at once and without promises. */

import { ask, load } from "../www/analysis/core.js";
import { filesFor } from "../www/analysis/files.js";

/** @import { compare as Compare, inspect as Inspect, matchSentences as Match, identify as Identify } from "../www/pkg/crossread.js" */
/** @import { InitOptions, ProgramSource } from "../www/api.js" */
/** @import { Platform } from "../www/analysis/types.js" */

export { useVectors } from "../www/pkg/crossread.js";

/** @type {typeof Compare} */
export const compare = (articles, options, progress) => ask("compare", [articles, options], progress);
/** @type {typeof Inspect} */
export const inspect = (article, options) => ask("inspect", [article, options]);
/** @type {typeof Match} */
export const matchSentences = (a, b) => ask("match", [a, b]);
/** @type {typeof Identify} */
export const identify = (bytes) => ask("identify", [bytes]);

/**
 * @param {Platform} platform
 * @returns {(source?: ProgramSource | InitOptions) => Promise<void>}
 */
export function initOn(platform) {
  return async (source) => void (await load(await filesFor(platform, isOptions(source) ? source : { wasm: source })));
}

/**
 * Whether it is `{ wasm, vectors }`, and not an address, bytes, a response or a promise of them.
 * @param {ProgramSource | InitOptions | undefined} source
 * @returns {source is InitOptions}
 */
function isOptions(source) {
  return source !== undefined && source !== null && Object.getPrototypeOf(source) === Object.prototype;
}
