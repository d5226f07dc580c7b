/** An engine in a worker. */

import { addPart } from "../transfer.js";

/** @import { Engine, Files, Message, OnProgress, Port, Waiting } from "./types.js" */

/**
 * @param {Port} port to a worker that has just been started
 * @param {Promise<Files>} files
 * @param {(program: WebAssembly.Module) => void} keep is given the compiled program, with which another worker starts sooner
 * @returns {Engine}
 */
export function remoteEngine(port, files, keep) {
  let ended = false;
  /** @type {Waiting | null} */
  let waiting = null;
  /** What has come of a report. @type {Partial<Record<string, unknown>>} */
  let report = {};

  /** @param {Message} message */
  function receive({ ready, program, progress, part, done, value, error, stopped }) {
    if (!waiting) return;
    if (progress) return waiting.onProgress?.(progress);
    if (part) return addPart(report, part);
    if (stopped) return end(new Error(error));
    const { resolve, reject } = waiting;
    waiting = null;
    if (program) keep(program);
    if (error === undefined) resolve(done ? report : (ready ?? value));
    else reject(new Error(error));
  }

  /** @param {Error} reason */
  function end(reason) {
    if (ended) return;
    ended = true;
    port.terminate();
    waiting?.reject(reason);
    waiting = null;
  }

  /** @param {OnProgress} [onProgress] @returns {Promise<any>} */
  const wait = (onProgress) => new Promise((resolve, reject) => (waiting = { resolve, reject, onProgress }));

  const ready = wait();
  port.listen(receive, (reason) => end(new Error(reason)));
  files.then((found) => ended || port.post({ files: found })).catch(end);

  return {
    ready,
    async call(method, args, onProgress) {
      if (ended) throw new Error("the worker has stopped");
      port.post({ method, args }); // throws at what cannot be sent, such as a function
      report = {};
      return wait(onProgress);
    },
    end: () => end(new Error("given up")),
    ended: () => ended,
  };
}
