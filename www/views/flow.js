/** A diagram of flows: sources on the left, articles on the right, ribbons as wide as the share of the article that they are. */

import { h, s } from "../dom.js";

/**
 * @typedef {import("../dom.js").Child} Child
 * @typedef {{ id: string, label: Child, class?: string }} End
 * @typedef {{ from: string, to: string, size: number, href: string, title: string, class: string }} Ribbon `size`: 1 is all of its article
 */

/** Pixels from the top of one label to the next at least. */
const LINE = 30;
/** Pixels between two ends. */
const GAP = 8;
/** A ribbon is never thinner than this. */
const THINNEST = 1.5;
/** Width of the drawing; it is stretched to the room there is. */
const WIDTH = 100;

/**
 * The drawing repeats what a table beside it tells; those who cannot see it, or use no mouse, are spared it.
 * @param {readonly End[]} sources
 * @param {readonly End[]} articles
 * @param {readonly Ribbon[]} ribbons
 */
export function flow(sources, articles, ribbons) {
  const unit = articles.length > 12 ? 44 : 110;
  /** @param {Ribbon} ribbon */
  const thickness = ({ size }) => Math.max(THINNEST, size * unit);
  const left = stack(sources, (id) => sum(ribbons.filter(({ from }) => from === id).map(thickness)));
  const right = stack(articles, (id) => sum(ribbons.filter(({ to }) => to === id).map(thickness)));
  const height = Math.max(left.height, right.height);
  const [shiftLeft, shiftRight] = [left, right].map((side) => (height - side.height) / 2);
  /** How much of an end has been used, from its top. @type {Map<string, number>} */
  const used = new Map();
  /** @param {Map<string, number>} tops @param {number} shift @param {string} id @param {number} thick */
  const next = (tops, shift, id, thick) => {
    const at = (tops.get(id) ?? 0) + shift + (used.get(id) ?? 0);
    used.set(id, (used.get(id) ?? 0) + thick);
    return at;
  };
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const paths = sources.flatMap(({ id }) =>
    ribbons
      .filter(({ from }) => from === id)
      .sort((a, b) => (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0))
      .map((ribbon) => {
        const thick = thickness(ribbon);
        const y = next(left.tops, shiftLeft ?? 0, ribbon.from, thick);
        const z = next(right.tops, shiftRight ?? 0, ribbon.to, thick);
        const bend = WIDTH / 2;
        const path = `M0 ${y}C${bend} ${y} ${bend} ${z} ${WIDTH} ${z}V${z + thick}C${bend} ${z + thick} ${bend} ${y + thick} 0 ${y + thick}Z`;
        return s("a", { href: ribbon.href, tabindex: -1 }, s("title", null, ribbon.title), s("path", { d: path, class: ribbon.class }));
      }),
  );
  return h(
    "div",
    { class: "flow", "aria-hidden": "true", "--height": `${Math.ceil(height)}px` },
    labels(sources, left, shiftLeft ?? 0, "flow-sources"),
    s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, preserveAspectRatio: "none" }, paths),
    labels(articles, right, shiftRight ?? 0, "flow-articles"),
  );
}

/**
 * Ends below each other, each as high as its ribbons or its label.
 * @param {readonly End[]} ends
 * @param {(id: string) => number} heightOf
 */
function stack(ends, heightOf) {
  /** @type {Map<string, number>} */
  const tops = new Map();
  let height = 0;
  for (const { id } of ends) {
    const own = heightOf(id);
    tops.set(id, height + Math.max(0, LINE - GAP - own) / 2);
    height += Math.max(own, LINE - GAP) + GAP;
  }
  return { tops, height: Math.max(0, height - GAP), heightOf };
}

/** @param {readonly End[]} ends @param {ReturnType<typeof stack>} side @param {number} shift @param {string} className */
function labels(ends, { tops, heightOf }, shift, className) {
  return h(
    "div",
    { class: className },
    ends.map(({ id, label, class: kind }) =>
      h("div", { class: kind ? `flow-end ${kind}` : "flow-end", "--middle": `${(tops.get(id) ?? 0) + shift + heightOf(id) / 2}px` }, label),
    ),
  );
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
