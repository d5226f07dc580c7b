/** Node: files are read and not fetched, and workers are threads. */

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { bytesOfResponse } from "../www/analysis/files.js";
import { vectors, wasm, worker } from "./node-files.js";

/** @import { Message, Platform, Port } from "../www/analysis/types.js" */

/** @type {Platform} */
export const node = {
  // The options of the process, such as --input-type, are not the worker's.
  startWorker: (url) => portTo(new Worker(url ? urlOf(url) : worker(), { execArgv: [] })),
  wasm,
  vectors,
  async locate(source) {
    const found = await source;
    if (found instanceof Response) return bytesOfResponse(found);
    if (typeof found !== "string" && !(found instanceof URL)) return found;
    const url = urlOf(found);
    return url.protocol === "file:" ? readFile(url) : url.href;
  },
};

/** Of an address or, as is usual in Node, a path. A drive ("C:") has one letter. @param {string | URL} source */
function urlOf(source) {
  return source instanceof URL || /^[a-z][a-z\d+.-]+:/i.test(source) ? new URL(source) : pathToFileURL(source);
}

/** A worker that keeps the process alive while somebody waits for it, and not longer. @param {Worker} worker @returns {Port} */
function portTo(worker) {
  worker.unref();
  return {
    post(message) {
      worker.postMessage(message);
      worker.ref();
    },
    terminate: () => void worker.terminate(),
    listen(onMessage, onFailure) {
      worker.on("message", (/** @type {Message} */ message) => {
        if (!message.progress && !message.part) worker.unref();
        onMessage(message);
      });
      worker.on("messageerror", () => onFailure("the worker’s answer cannot be read"));
      worker.on("error", (error) => onFailure(error.message));
      worker.on("exit", (status) => onFailure(`the worker ended (status ${status})`));
    },
  };
}
