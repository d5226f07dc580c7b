/** What the database holds of the stories seen here, so that only what differs is written. */

import { titleOf } from "./title.js";

/** @typedef {import("../app.js").State} State */

/** What of a state is kept. */
const parts = /** @type {const} */ (["story", "articles", "corrections", "layers"]);

export function createMemory() {
  /** @type {Map<string, { revision: number, state: State, title: string }>} */
  const kept = new Map();

  return {
    /** @param {string} id */
    has: (id) => kept.has(id),

    /** The revision that is kept, 0 where none is, and the articles it holds. @param {string} id */
    base(id) {
      const there = kept.get(id);
      return { revision: there?.revision ?? 0, articles: new Set(there?.state.articles) };
    },

    /** Whether a state says anything that is not kept. @param {State} now */
    differs(now) {
      const there = kept.get(now.story.id);
      if (!there) return !isBlank(now);
      return there.title !== titleOf(now) || parts.some((part) => there.state[part] !== now[part]);
    },

    /** @param {State} state @param {number} revision @param {string} title */
    note: (state, revision, title) => void kept.set(state.story.id, { revision, state, title }),

    /** @param {string} id */
    lose: (id) => void kept.delete(id),

    clear: () => kept.clear(),
  };
}

/** Whether a story has nothing worth keeping. @param {Pick<State, "story" | "articles">} state */
export function isBlank({ story, articles }) {
  return articles.length === 0 && !story.name;
}
