/** An engine in this thread: where there is no worker, or none is wanted. What it is doing cannot be interrupted, only given up. */

/**
 * @param {Promise<import("./types.js").Files>} files
 * @returns {import("./types.js").Engine}
 */
export function localEngine(files) {
  let ended = false;
  const core = import("./core.js");
  return {
    ready: Promise.all([core, files]).then(([{ load }, found]) => load(found)),
    async call(method, args, onProgress) {
      const { ask } = await core;
      // What else this thread has to do comes before: an event that aborts the call, for instance.
      await new Promise((resolve) => setTimeout(resolve));
      if (ended) throw new Error("given up");
      return ask(method, args, onProgress);
    },
    end: () => void (ended = true),
    ended: () => ended,
  };
}
