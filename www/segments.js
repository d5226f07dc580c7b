/**
 * Layers of marks overlap; elements cannot. This cuts a text at every boundary of a mark, so that each piece has one set of marks.
 */

/**
 * @template T
 * @typedef {{ start: number, end: number, mark: T }} Marked
 */

/**
 * Pieces of `[start, end)` in order, without a gap. Each has the marks that cover it, in the order given. Marks that reach beyond the
 * range are cut, those without length are passed over.
 * @template T
 * @param {number} start
 * @param {number} end
 * @param {readonly Marked<T>[]} marks
 * @returns {{ start: number, end: number, marks: Marked<T>[] }[]}
 */
export function segments(start, end, marks) {
  const inside = marks.filter((mark) => Math.max(mark.start, start) < Math.min(mark.end, end));
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, start));
    cuts.add(Math.min(mark.end, end));
  }
  const boundaries = [...cuts].sort((a, b) => a - b);
  const order = new Map(inside.map((mark, index) => [mark, index]));
  const waiting = [...inside].sort((a, b) => a.start - b.start);
  let next = 0;
  /** @type {Marked<T>[]} */
  let open = [];
  return boundaries.slice(0, -1).map((from, index) => {
    open = open.filter((mark) => mark.end > from);
    for (let mark = waiting[next]; mark && mark.start <= from; mark = waiting[++next]) open.push(mark);
    const covering = [...open].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { start: from, end: boundaries[index + 1] ?? end, marks: covering };
  }).filter((piece) => piece.start < piece.end);
}
