import { h } from "../element.js";

/** @param {import("./view.js").Context} _context */
export function view(_context) {
  return h("h2", null, "Numbers");
}
