/** Results that are worked out once for the same findings: a filter or a search shows them anew without doing so again. */

/**
 * @template {object} T
 * @template R
 * @param {(of: T) => R} work
 * @returns {(of: T) => R}
 */
export function remembered(work) {
  /** @type {WeakMap<T, R>} */
  const known = new WeakMap();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const result = work(of);
    known.set(of, result);
    return result;
  };
}
