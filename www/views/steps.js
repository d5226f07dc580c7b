/** From finding to finding of one article: a chosen layer to go through, and a strip that shows where each layer's findings lie. */

import { h, replace, s } from "../dom.js";
import { number, t } from "../i18n.js";
import { placeHref } from "../route.js";
import { marksOf } from "./marks.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../app.js").Layers} Layers
 * @typedef {{ start: number, end: number, finding: string }} Place
 */

/** @type {Layers} */
const none = { claims: false, reuse: false, conflicts: false, voices: false, doubts: false, numbers: false, dates: false, names: false };

/** The layer that the reader goes through; it holds for the next article too. @type {keyof Layers | null} */
let chosen = null;

/**
 * @param {Findings} findings
 * @param {Article} article
 * @param {Layers} layers
 * @param {readonly number[] | null} target the place that is shown
 * @param {readonly (readonly [layer: keyof Layers, label: string, ...unknown[]])[]} labels
 */
export function steps(findings, article, layers, target, labels) {
  const found = labels.flatMap(([layer, label]) => {
    const places = layers[layer] ? placesOf(findings, article, layer) : [];
    return places.length > 0 ? [{ layer, label, places }] : [];
  });
  if (found.length === 0) return null;
  const links = h("span", { class: "step-links" });
  const draw = () => {
    const { places = [] } = preferred(found) ?? {};
    const at = target?.[0] ?? -1;
    const here = places.findIndex(({ start, end }) => start === target?.[0] && end === target?.[1]);
    const next = here >= 0 ? here + 1 : places.findIndex(({ start }) => start > at);
    const before = here >= 0 ? here - 1 : places.findLastIndex(({ start }) => start < at);
    replace(
      links,
      stepLink(article, places[before] ?? places.at(-1), t("Previous"), "↑", "p"),
      stepLink(article, places[next] ?? places[0], t("Next"), "↓", "n"),
      h("span", { class: "count" }, here >= 0 ? t("{n} of {all}", { n: here + 1, all: places.length }) : number(places.length)),
    );
  };
  draw();
  /** @param {Event} event */
  const onchange = ({ target: select }) => {
    if (!(select instanceof HTMLSelectElement)) return;
    chosen = /** @type {keyof Layers} */ (select.value);
    draw();
  };
  return h(
    "p",
    { class: "finding-steps" },
    h("label", { for: "step-layer" }, t("Go through")),
    h("select", { id: "step-layer", onchange }, found.map(({ layer, label }) => h("option", { value: layer, selected: layer === preferred(found)?.layer }, label))),
    links,
  );
}

/**
 * What was chosen, if the article has any; else what matters most to a reader.
 * @template {{ layer: keyof Layers }} T
 * @param {readonly T[]} found
 */
function preferred(found) {
  return [chosen, "conflicts", "reuse"].map((layer) => found.find((other) => other.layer === layer)).find(Boolean) ?? found[0];
}

/** @param {Article} article @param {Place | undefined} place @param {string} label @param {string} sign @param {string} key */
function stepLink(article, place, label, sign, key) {
  return place && h("a", { class: "button", id: `step-${key}`, href: placeHref(article.id, [place.start, place.end], place.finding), "aria-keyshortcuts": key }, h("span", { "aria-hidden": "true" }, `${sign} `), label);
}

/**
 * The findings of a layer by their places, each place once.
 * @param {Findings} findings
 * @param {Article} article
 * @param {keyof Layers} layer
 * @returns {Place[]}
 */
function placesOf(findings, article, layer) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const { start, end, mark } of marksOf(findings, article, { ...none, [layer]: true })) {
    if (mark.finding && !places.has(`${start}-${end}`)) places.set(`${start}-${end}`, { start, end, finding: mark.finding });
  }
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Layers that the strip shows, with the column each has in it. @type {[layer: keyof Layers, x: number, width: number][]} */
const columns = [["conflicts", 0, 12], ["reuse", 14, 8], ["voices", 24, 8]];

/** Width of the strip's drawing, and its height. */
const [WIDTH, HEIGHT] = [32, 1000];
/** A mark is never thinner than this. */
const THINNEST = 5;

/**
 * Where in the text conflicts, shared wording and quotations lie. The text itself holds the same marks, so the strip is for the eye and
 * the mouse alone.
 * @param {Findings} findings
 * @param {Article} article
 * @param {Layers} layers
 */
export function overviewStrip(findings, article, layers) {
  const scale = HEIGHT / Math.max(1, article.text.length);
  const marks = columns.flatMap(([layer, x, width]) =>
    (layers[layer] ? placesOf(findings, article, layer) : []).map(({ start, end, finding }) =>
      s("a", { href: placeHref(article.id, [start, end], finding), tabindex: -1 }, s("rect", { x, width, y: start * scale, height: Math.max(THINNEST, (end - start) * scale), class: `strip-${layer}` })),
    ),
  );
  return s("svg", { class: "text-strip", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" }, marks);
}
