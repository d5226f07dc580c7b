/** How two texts of different lengths scroll together: level at their matches, evenly in between. */

/** @typedef {readonly [here: number, there: number]} Level two heights that stand level, in pixels from the tops of the texts */

/** The line that matches are brought level at, as a share of a pane's height from its top. */
const LINE = 1 / 3;

/**
 * The longest chain of matches that both texts have in the same order, from the tops to the bottoms. Others cannot be level too.
 * @param {readonly Level[]} matches
 * @param {Level} ends the heights of the texts
 * @returns {Level[]}
 */
export function levels(matches, ends) {
  const sorted = [...matches].filter(([here, there]) => here > 0 && there > 0 && here < ends[0] && there < ends[1]).sort((one, two) => one[0] - two[0] || two[1] - one[1]);
  /** For each match the length of the longest chain that ends with it, and the match before it there. @type {{ length: number, before: number }[]} */
  const chains = [];
  let best = -1;
  sorted.forEach(([here, there], index) => {
    let [length, before] = [1, -1];
    for (let other = 0; other < index; other++) {
      const [y = 0, z = 0] = sorted[other] ?? [];
      const longer = (chains[other]?.length ?? 0) + 1;
      if (y < here && z < there && longer > length) [length, before] = [longer, other];
    }
    chains.push({ length, before });
    if (best < 0 || length > (chains[best]?.length ?? 0)) best = index;
  });
  /** @type {Level[]} */
  const chain = [];
  for (let at = best; at >= 0; at = chains[at]?.before ?? -1) chain.unshift(sorted[at] ?? [0, 0]);
  return [[0, 0], ...chain, ends];
}

/**
 * The height in one text that stands level with a height in the other.
 * @param {readonly Level[]} levels
 * @param {number} height
 * @param {0 | 1} from the text that `height` is in
 */
export function levelWith(levels, height, from) {
  const to = from === 0 ? 1 : 0;
  const next = levels.findIndex((level) => level[from] >= height);
  const above = levels[Math.max(0, (next < 0 ? levels.length : next) - 1)] ?? [0, 0];
  const below = levels[next < 0 ? levels.length - 1 : next] ?? above;
  const length = below[from] - above[from];
  return length <= 0 ? below[to] : above[to] + ((height - above[from]) / length) * (below[to] - above[to]);
}

/**
 * The height in a text that the reader looks at: at a third of the pane, but the very top and bottom when it is scrolled there, so that
 * both texts reach their ends together.
 * @param {number} scrolled
 * @param {number} pane its height
 * @param {number} text its height
 */
export function lookedAt(scrolled, pane, text) {
  const most = text - pane;
  if (most <= 0) return 0;
  if (text < 2 * pane) return (scrolled / most) * text;
  const fromTop = LINE * pane;
  const fromBottom = (1 - LINE) * pane;
  if (scrolled < fromTop) return 2 * scrolled;
  if (most - scrolled < fromBottom) return text - 2 * (most - scrolled);
  return scrolled + fromTop;
}

/**
 * How far a pane is to be scrolled so that a height in its text is looked at: the inverse of `lookedAt`.
 * @param {number} height
 * @param {number} pane
 * @param {number} text
 */
export function scrollTo(height, pane, text) {
  const most = text - pane;
  if (most <= 0) return 0;
  if (text < 2 * pane) return (height / text) * most;
  if (height < 2 * LINE * pane) return height / 2;
  if (text - height < 2 * (1 - LINE) * pane) return most - (text - height) / 2;
  return height - LINE * pane;
}
