/** What is drawn between and beside two texts: ribbons from match to match, and strips that show where in each text the matches lie. */

import { s } from "../dom.js";

/**
 * @typedef {import("../matches.js").Match} Match
 * @typedef {{ top: number, bottom: number }} Extent in pixels from the top of a pane's text
 */

/** A mark of a strip is never thinner than this, in pixels. */
const THINNEST = 3;
/** Width of a strip's drawing. */
const WIDTH = 10;
/** Ribbons to what is farther out of sight than this share of a pane are left out, but for the chosen one: they would only cross others. */
const FAR = 0.4;

/** A drawing repeats what the texts and the list of matches tell; those who cannot see it are spared it. */
export function gutter() {
  return s("svg", { class: "gutter", "aria-hidden": "true" });
}

export function strip() {
  return s("svg", { class: "match-strip", "aria-hidden": "true", preserveAspectRatio: "none" });
}

/**
 * Where each marked place of a pane lies.
 * @param {HTMLElement} pane
 * @returns {Map<string, Extent>}
 */
export function measured(pane) {
  const origin = pane.getBoundingClientRect().top + pane.clientTop - pane.scrollTop;
  /** @type {Map<string, Extent>} */
  const extents = new Map();
  for (const place of pane.querySelectorAll("[data-keys]")) {
    const { top, bottom } = place.getBoundingClientRect();
    for (const key of (place.getAttribute("data-keys") ?? "").split(" ")) {
      const known = extents.get(key);
      extents.set(key, { top: Math.min(known?.top ?? Infinity, top - origin), bottom: Math.max(known?.bottom ?? 0, bottom - origin) });
    }
  }
  return extents;
}

/**
 * @param {SVGSVGElement} drawing
 * @param {readonly HTMLElement[]} panes
 * @param {readonly Map<string, Extent>[]} extents
 * @param {readonly Match[]} matches
 * @param {Match | undefined} chosen
 */
export function drawGutter(drawing, panes, extents, matches, chosen) {
  const { clientWidth: width, clientHeight: height } = drawing;
  if (width === 0) return;
  drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const ribbons = matches.flatMap((match) => {
    const ends = panes.map((pane, index) => {
      const extent = extents[index]?.get(`${match.id}.0`);
      return extent && { top: extent.top - pane.scrollTop, bottom: extent.bottom - pane.scrollTop };
    });
    const [here, there] = ends;
    if (!here || !there || [here, there].every(({ top, bottom }) => bottom <= 0 || top >= height)) return [];
    if (match !== chosen && [here, there].some(({ top, bottom }) => bottom < -FAR * height || top > (1 + FAR) * height)) return [];
    const bend = width / 2;
    const path = `M0 ${here.top}C${bend} ${here.top} ${bend} ${there.top} ${width} ${there.top}V${there.bottom}C${bend} ${there.bottom} ${bend} ${here.bottom} 0 ${here.bottom}Z`;
    return [s("path", { d: path, class: `match-ribbon match-${match.kind}${match === chosen ? " chosen" : ""}`, "data-finding": match.id })];
  });
  drawing.replaceChildren(...ribbons);
}

/**
 * @param {SVGSVGElement} drawing
 * @param {HTMLElement | undefined} pane
 * @param {Map<string, Extent> | undefined} extents
 * @param {"a" | "b"} side
 * @param {readonly Match[]} matches
 * @param {Match | undefined} chosen
 */
export function drawStrip(drawing, pane, extents, side, matches, chosen) {
  const height = drawing.clientHeight;
  if (!pane || !extents || height === 0) return;
  drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
  const scale = height / Math.max(1, pane.scrollHeight);
  const marks = matches.flatMap((match) =>
    match[side].spans.flatMap((_, index) => {
      const extent = extents.get(`${match.id}.${index}`);
      if (!extent) return [];
      const thick = Math.max(THINNEST, (extent.bottom - extent.top) * scale);
      return [s("rect", { x: 1, width: WIDTH - 2, y: extent.top * scale, height: thick, class: `match-mark match-${match.kind}${match === chosen ? " chosen" : ""}` })];
    }),
  );
  const seen = s("rect", { class: "seen", x: 0, width: WIDTH, y: pane.scrollTop * scale, height: pane.clientHeight * scale });
  drawing.replaceChildren(seen, ...marks);
}
