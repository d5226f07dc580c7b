/**
 * The worker's end. It is sent `{ files }` once, which it answers by `{ ready, program }`, the program compiled; and then calls
 * `{ method, args }`, one at a time. A call is answered by messages `{ progress }` and then `{ value }` or, a report, by messages `{ part }`
 * and `{ done }`. Anything that fails is answered by `{ error }`, with `stopped` where the worker is of no more use.
 */

import { partsOf } from "../transfer.js";
import { ask, load, Stopped } from "./core.js";

/** @import { Files, Message, Method } from "./types.js" */

/**
 * @param {(message: Message) => void} post
 * @param {(needed: () => boolean) => void} [whenReady] is told whether nothing has been asked yet
 * @returns {(message: { files: Files } | { method: Method, args: readonly unknown[] }) => Promise<void>} takes a message
 */
export function serve(post, whenReady) {
  let asked = false;
  return async (message) => {
    try {
      if ("files" in message) {
        post({ ready: true, program: await load(message.files) });
        whenReady?.(() => !asked);
      } else {
        asked = true;
        answer(message.method, message.args);
      }
    } catch (error) {
      post({ error: error instanceof Error ? error.message : String(error), stopped: "files" in message || error instanceof Stopped });
    }
  };

  /** @param {Method} method @param {readonly unknown[]} args */
  function answer(method, args) {
    const value = ask(method, args, (progress) => post({ progress }));
    if (method === "match" || method === "identify") return post({ value });
    for (const part of partsOf(/** @type {import("../types.js").Report} */ (value))) post({ part });
    post({ done: true });
  }
}
