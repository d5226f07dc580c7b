/** Owns the worker: one analysis at a time, each answered, cancelled or superseded; and questions about files, each answered. */

import { analysisWorker } from "./resources.js";
import { addPart } from "./transfer.js";

/** @typedef {import("./types.js").Report} Report */
/** @typedef {import("./types.js").ArticleInput} ArticleInput */
/** @typedef {import("./types.js").AnalysisProgress & { left: number | null }} Progress `left` is about how many milliseconds it will still take, where that can be told */
/** @typedef {import("./types.js").FileContent} FileContent */

/** Why an analysis did not end with a report although nothing failed. */
export class Cancelled extends Error {}

/**
 * Starts the worker at once, so that it is ready when the first article comes.
 * @returns {{
 *   analyze: (articles: ArticleInput[], onProgress: (progress: Progress) => void) => Promise<Report>,
 *   identify: (bytes: Uint8Array) => Promise<FileContent>,
 *   cancel: () => void,
 * }}
 */
export function createAnalyzer() {
  /** @type {Worker | null} */
  let worker = start();
  let lastId = 0;
  /** `first` is when the first article was read, `report` what has come so far. @type {{ id: number, first?: number, report: Partial<Record<string, unknown>>, resolve: (report: Report) => void, reject: (error: Error) => void, onProgress: (progress: Progress) => void } | null} */
  let running = null;
  /** Files asked about and not yet told. @type {Map<number, { bytes: Uint8Array, resolve: (content: FileContent) => void, reject: (error: Error) => void }>} */
  const asked = new Map();

  function start() {
    const started = analysisWorker();
    started.addEventListener("message", ({ data }) => started === worker && receive(data));
    started.addEventListener("error", (event) => {
      if (started === worker) stop(new Error(event.message || "its program could not be loaded"));
    });
    return started;
  }

  /** @param {{ id: number, part?: import("./transfer.js").Part, done?: true, content?: FileContent, error?: string, progress?: import("./types.js").AnalysisProgress }} message */
  function receive({ id, part, done, content, error, progress }) {
    const question = asked.get(id);
    if (question) {
      asked.delete(id);
      if (content) question.resolve(content);
      else question.reject(new Error(error ?? "it gave no answer"));
      return;
    }
    if (!running || id !== running.id) return;
    if (progress) {
      running.first ??= performance.now();
      running.onProgress({ ...progress, left: timeLeft(progress, performance.now() - running.first) });
    } else if (part) {
      addPart(running.report, part);
    } else if (done) {
      const { resolve, report } = running;
      running = null;
      resolve(/** @type {Report} */ (/** @type {unknown} */ (report)));
    } else {
      stop(new Error(error ?? "it gave no answer")); // after a failure the program's memory is not to be trusted
    }
  }

  /**
   * Ends the worker, the only way to stop what it is doing.
   * @param {Error} reason
   */
  function stop(reason) {
    const stopped = running;
    running = null;
    worker?.terminate();
    worker = null;
    stopped?.reject(reason);
    if (reason instanceof Cancelled) {
      worker = start(); // at once, so that it is ready when it is needed
      askAgain();
    } else {
      for (const { reject } of asked.values()) reject(reason);
      asked.clear();
    }
  }

  /** What the worker that was ended had not told. */
  function askAgain() {
    for (const [id, { bytes }] of asked) worker?.postMessage({ id, bytes });
  }

  return {
    analyze(articles, onProgress) {
      if (running) stop(new Cancelled("a newer analysis took its place"));
      worker ??= start();
      const id = ++lastId;
      worker.postMessage({ id, articles });
      return new Promise((resolve, reject) => {
        running = { id, report: {}, resolve, reject, onProgress };
      });
    },
    identify(bytes) {
      worker ??= start();
      const id = ++lastId;
      worker.postMessage({ id, bytes });
      return new Promise((resolve, reject) => asked.set(id, { bytes, resolve, reject }));
    },
    cancel() {
      if (running) stop(new Cancelled("cancelled"));
    },
  };
}

/** Comparing takes this many times as long as reading for one article, and the more the more articles there are: measured with 5, 50 and 200. */
const COMPARING = 0.45;

/**
 * About how long an analysis will still take.
 * @param {import("./types.js").AnalysisProgress} progress
 * @param {number} elapsed since the first article was read
 */
function timeLeft({ done, total }, elapsed) {
  if (done < 2) return null;
  const each = elapsed / (done - 1);
  return each * (total - done) + each * total * COMPARING * Math.sqrt(total);
}
