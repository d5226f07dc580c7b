/** Where the program and its word vectors come from, in a form that goes to a worker. */

/** @import { AnalyzerOptions } from "../api.js" */
/** @import { Files, Platform } from "./types.js" */

/** @param {Platform} platform @param {Pick<AnalyzerOptions, "wasm" | "vectors">} options @returns {Promise<Files>} */
export async function filesFor({ locate, ...own }, { wasm, vectors = true }) {
  const sources = [wasm ?? own.wasm(), vectors === true ? own.vectors() : vectors];
  const [program, words] = await Promise.all(sources.map((source) => source && locate(source)));
  return { wasm: program || "", vectors: words || null, strict: vectors !== true };
}

/** @param {Response} response */
export async function bytesOfResponse(response) {
  if (!response.ok) throw new Error(`${response.url} could not be loaded (status ${response.status})`);
  return response.arrayBuffer();
}
