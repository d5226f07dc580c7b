/** Results that are worked out once for the same findings: a filter or a search shows them anew without doing so again. */

import { language } from "./i18n.js";

/**
 * @template {object} T
 * @template R
 * @param {(of: T) => R} work
 * @returns {(of: T) => R}
 */
export function remembered(work) {
  /** By the language as well, for there are words in them. @type {WeakMap<T, { tag: string, result: R }>} */
  const known = new WeakMap();
  return (of) => {
    const before = known.get(of);
    const { tag } = language();
    if (before?.tag === tag) return before.result;
    const result = work(of);
    known.set(of, { tag, result });
    return result;
  };
}
