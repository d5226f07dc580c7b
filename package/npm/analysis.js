/** What the analysis fetches. */

export function analysisWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

export function analysisWasm() {
  return new URL("./crossread.wasm", import.meta.url);
}

export function analysisVectors() {
  return new URL("./vectors.bin", import.meta.url);
}
