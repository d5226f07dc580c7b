/**
 * Long lists: of their items only those near the screen are in the page, so that two hundred articles with thousands of facts can be
 * gone through as fast as five. A list that is short is drawn whole, where the browser's own search finds all of it.
 */

import { h, replace } from "../dom.js";
import { apps, held } from "../here.js";

/** @typedef {import("../dom.js").Child} Child */

/** A list is short up to this height, in pixels: some eight screens. */
const SHORT = 8000;
/** Items of a long list are drawn and taken away by the screenful, in pixels. */
const PART = 1000;
/** How far from the screen a part is drawn already: what a turn of the wheel or a press of Page Down goes. */
const AHEAD = "1200px 0px";

/**
 * The elements of a list, to be put into the page.
 *
 * A part keeps its place by the height it had, or is thought to have; one that holds the focus or something that was opened stays.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T, index: number) => Child} draw
 * @param {{ height: number, first?: number, tag?: "div" | "ol" | "ul" | "tbody", name?: string }} form `height` that an item has about, in pixels; `first` is
 *   the index of an item that must be there at once; `tag` and `name` (its class) of the elements that hold the items
 * @returns {HTMLElement[]}
 */
export function longList(items, draw, { height, first = 0, tag = "div", name = "" }) {
  const long = items.length * height > SHORT;
  const size = long ? Math.ceil(PART / height) : items.length;
  /** @type {HTMLElement[]} */
  const parts = [];
  for (let start = 0; start < items.length; start += size) {
    const part = h(tag, { class: `list-part ${name}`.trim(), role: tag === "tbody" && "rowgroup", "--height": `${height * Math.min(size, items.length - start)}px` });
    const fill = held(() => part.firstChild || replace(part, items.slice(start, start + size).map((item, at) => draw(item, start + at))));
    if (start === 0 || (start <= first && first < start + size)) fill();
    if (long) {
      fillers.set(part, fill);
      nearness.observe(part);
    }
    parts.push(part);
  }
  return parts;
}

/** How to draw each part of a list that is long. @type {WeakMap<Element, () => unknown>} */
const fillers = new WeakMap();

const nearness = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting, boundingClientRect } of changes) {
    if (isIntersecting) fillers.get(target)?.();
    else if (!target.isConnected) nearness.unobserve(target);
    else if (target.firstChild && !target.matches(":focus-within, :has(details[open], .target)")) {
      /** @type {HTMLElement} */ (target).style.setProperty("--height", `${boundingClientRect.height}px`);
      target.replaceChildren();
    }
  }
}, { rootMargin: AHEAD });

// Paper has no screen to be near to.
addEventListener("beforeprint", () => {
  for (const { body } of apps()) for (const part of body.querySelectorAll(".list-part:empty")) fillers.get(part)?.();
});
