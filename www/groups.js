/** Things put together by a key. */

/**
 * Adds a thing to those that have its key.
 * @template K, T
 * @param {Map<K, T[]>} groups
 * @param {K} key
 * @param {T} thing
 */
export function add(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

/**
 * Things by their keys, in the order of the first of each.
 * @template K, T
 * @param {Iterable<T>} things
 * @param {(thing: T) => K} keyOf
 * @returns {Map<K, T[]>}
 */
export function groupBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) add(groups, keyOf(thing), thing);
  return groups;
}
