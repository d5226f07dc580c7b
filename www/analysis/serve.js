/**
 * The worker's end. It is sent `{ files }` once, which it answers by `{ ready, program }`, the program compiled; and then calls
 * `{ method, args }`, one at a time. A call is answered by messages `{ progress }` and then `{ value }` or, a report, by messages `{ part }`
 * and `{ done }`. Anything that fails is answered by `{ error }`, with `stopped` where the worker is of no more use.
 */

import { partsOf } from "../transfer.js";
import { ask, load, Stopped } from "./core.js";

/**
 * @param {(message: unknown) => void} post
 * @returns {(message: any) => Promise<void>} takes a message
 */
export function serve(post) {
  let asked = false;
  return async ({ files, method, args }) => {
    asked ||= !files;
    try {
      if (!files) return answer(method, args);
      post({ ready: true, program: await load(files) });
    } catch (error) {
      post({ error: error instanceof Error ? error.message : String(error), stopped: Boolean(files) || error instanceof Stopped });
    }
  };

  /**
   * @param {import("./types.js").Method} method
   * @param {readonly unknown[]} args
   */
  function answer(method, args) {
    const value = ask(method, args, (progress) => post({ progress }));
    if (method === "match" || method === "identify") return post({ value });
    for (const part of partsOf(/** @type {import("../types.js").Report} */ (value))) post({ part });
    post({ done: true });
  }
}
