/** The program that analyses, in whatever thread this is: how it is loaded, and how it is asked. */

import init, { compare, identify, inspect, matchSentences, useVectors } from "../pkg/crossread.js";

/** @import { Files, Method, OnProgress, Sendable } from "./types.js" */

/** @type {Promise<WebAssembly.Module> | null} */
let program = null;
/** @type {Promise<Uint8Array> | null} */
let vectors = null;
/** @type {Uint8Array | null} */
let inUse = null;
let loaded = false;

/**
 * Loads the program. A thread has one: what comes first serves all, though word vectors can be added.
 * @param {Files} files
 * @returns {Promise<WebAssembly.Module>} for other threads
 */
export async function load({ wasm, vectors: list, strict }) {
  program ??= compiled(wasm);
  if (list) vectors ??= bytesOf(list);
  // What fails is tried anew by the next call.
  program.catch(() => (program = null));
  vectors?.catch(() => (vectors = null));
  const [module, bytes] = await Promise.all([program, strict ? vectors : vectors?.catch(goWithout)]);
  await init({ module_or_path: module });
  loaded = true;
  if (bytes && bytes !== inUse) useVectors((inUse = bytes));
  return module;
}

/** Without vectors the same claim in quite other words is missed, and everything else works. @param {Error} error */
function goWithout(error) {
  console.warn(`Crossread goes on without word vectors: ${error.message}`);
}

const methods = { compare, inspect, match: matchSentences, identify };

/** After it the program's memory is not to be trusted, and only another thread can start with a new one. */
export class Stopped extends Error {}

/** @type {Stopped | null} */
let stopped = null;

/**
 * @param {Method} method
 * @param {readonly unknown[]} args
 * @param {OnProgress | null} [onProgress]
 * @returns {any}
 * @throws {Error} that names the argument that cannot be used; {@link Stopped} when the program cannot go on
 */
export function ask(method, args, onProgress) {
  if (!loaded) throw new Error("the program is not loaded yet: `await init()` first");
  if (stopped) throw stopped;
  try {
    // @ts-expect-error Each argument is checked by the program, field by field.
    return methods[method](...args, ...(method === "compare" ? [onProgress] : []));
  } catch (error) {
    if (!isTrap(error)) throw error;
    throw (stopped = new Stopped(`the program stopped unexpectedly (${/** @type {Error} */ (error).message})`, { cause: error }));
  }
}

/** Whether the program failed itself, for want of memory for instance, and did not refuse an argument. @param {unknown} error */
function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

/** @param {Sendable} source */
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source !== "string") return WebAssembly.compile(source);
  const response = await got(source);
  // While it comes, where the host says what it is.
  return response.headers.get("Content-Type") === "application/wasm" ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {Sendable} source */
async function bytesOf(source) {
  if (typeof source === "string") return new Uint8Array(await (await got(source)).arrayBuffer());
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError("vectors must be an address or bytes");
}

/** @param {string} address */
async function got(address) {
  const response = await fetch(address).catch((error) => {
    throw new Error(`${address} could not be loaded (${error.message})`, { cause: error });
  });
  if (!response.ok) throw new Error(`${address} could not be loaded (status ${response.status})`);
  return response;
}
