/** Browsers, and what is like them: Deno, workers. */

import { analysisVectors, analysisWasm, analysisWorker } from "../resources.js";
import { bytesOfResponse } from "./files.js";

/** @type {import("./types.js").Platform} */
export const browser = {
  startWorker: (url) => portTo(url ? new Worker(url, { type: "module" }) : analysisWorker()),
  wasm: analysisWasm,
  vectors: analysisVectors,
  async locate(source) {
    const found = await source;
    if (found instanceof Response) return bytesOfResponse(found);
    // A worker would look for a relative address beside itself.
    return typeof found === "string" || found instanceof URL ? new URL(found, globalThis.document?.baseURI ?? globalThis.location?.href).href : found;
  },
};

/** @param {Worker} worker @returns {import("./types.js").Port} */
function portTo(worker) {
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen(onMessage, onFailure) {
      worker.addEventListener("message", ({ data }) => onMessage(data));
      worker.addEventListener("messageerror", () => onFailure("the worker’s answer cannot be read"));
      worker.addEventListener("error", (event) => {
        event.preventDefault(); // who asked is told
        onFailure(event.message || "the worker’s script could not be loaded");
      });
    },
  };
}
