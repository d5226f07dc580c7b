/** The analyzer, wherever it runs. */

import { filesFor } from "./files.js";
import { localEngine } from "./local.js";
import { timed } from "./progress.js";
import { createQueue } from "./queue.js";
import { remoteEngine } from "./remote.js";

/** @import { Analyzer, AnalyzerOptions, CompareCallOptions } from "../api.js" */
/** @import { Files, Method, Platform } from "./types.js" */

/**
 * @param {Platform} platform
 * @param {AnalyzerOptions} [options]
 * @returns {Analyzer}
 */
export function analyzerOn(platform, options = {}) {
  check(options, "options", "an object such as { worker: false }", isObject);
  check(options.worker, "options.worker", "true or false", (value) => typeof value === "boolean");
  /** Found at the first start, and kept for the next ones. @type {Promise<Files> | null} */
  let files = null;

  const { call, close } = createQueue(() => {
    const found = (files ??= filesFor(platform, options));
    found.catch(() => (files = null));
    const port = options.worker === false ? null : workerFor(platform, options);
    return port ? remoteEngine(port, found, (wasm) => (files = found.then((rest) => ({ ...rest, wasm })))) : localEngine(found);
  });

  /**
   * @param {Method} method
   * @param {readonly unknown[]} args
   * @param {CompareCallOptions} [how]
   */
  async function ask(method, args, how) {
    const { signal, onProgress } = how ?? {};
    check(signal, "signal", "an AbortSignal", (value) => value instanceof AbortSignal);
    check(onProgress, "onProgress", "a function", (value) => typeof value === "function");
    return call(method, args, { signal, onProgress: onProgress && timed(onProgress) });
  }

  return {
    compare: (articles, options, how) => ask("compare", [articles, options], how),
    inspect: (article, options, how) => ask("inspect", [article, options], how),
    match: (a, b, how) => ask("match", [a, b], how),
    identify: (bytes, how) => ask("identify", [bytes], how),
    close,
    [Symbol.dispose ?? "dispose"]: close, // engines of before 2025 do not have it
  };
}

/** Null where there are no workers and none is insisted on. @param {Platform} platform @param {AnalyzerOptions} options */
function workerFor(platform, { worker, workerUrl }) {
  try {
    return platform.startWorker(workerUrl);
  } catch (error) {
    if (worker || workerUrl) throw error;
    return null;
  }
}

/** @param {unknown} value @param {string} name @param {string} wanted @param {(value: unknown) => boolean} right */
function check(value, name, wanted, right) {
  if (value == null || right(value)) return;
  throw new TypeError(`${name} must be ${wanted}, not ${Array.isArray(value) ? "an array" : typeof value}`);
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && !Array.isArray(value);
}
