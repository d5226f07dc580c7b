/** What is made only when it is asked for. */

import { h, replace } from "../dom.js";

/**
 * A part that is folded, and drawn when it is first opened.
 * @param {string} label
 * @param {() => import("../dom.js").Child} draw
 */
export function more(label, draw) {
  const inside = h("div");
  /** @param {Event} event */
  const ontoggle = ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && !inside.firstChild) replace(inside, draw());
  };
  return h("details", { class: "more-wordings", ontoggle }, h("summary", null, label), inside);
}
