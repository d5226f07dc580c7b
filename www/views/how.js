import { h } from "../element.js";

/** @param {import("./view.js").BareContext} _context */
export function view(_context) {
  return h("h2", null, "How it works and how well");
}
