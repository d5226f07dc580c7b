/** Work on the shelf by turns: opened when first needed, and again when the browser has taken it away. */

import { openShelf } from "./shelf.js";

/** @typedef {import("./shelf.js").Shelf} Shelf */

export function createTurns() {
  /** @type {Promise<Shelf> | null} */
  let shelf = null;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  function reach() {
    if (shelf) return shelf;
    const opening = (shelf = openShelf());
    const lost = () => {
      if (shelf === opening) shelf = null;
    };
    opening.then((opened) => opened.onLost(lost), lost);
    return opening;
  }

  return {
    /**
     * Does something with the shelf after all that was to be done before.
     * @template T
     * @param {(shelf: Shelf) => Promise<T>} work
     * @returns {Promise<T>}
     */
    onShelf(work) {
      const done = last.then(async () => work(await reach()));
      last = done.catch(() => {});
      return done;
    },

    /** Lets go of the shelf, so that it can be deleted, when all that was to be done is. */
    async close() {
      await last;
      const open = shelf;
      shelf = null;
      (await open?.catch(() => null))?.close();
    },
  };
}
