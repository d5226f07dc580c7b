/** Style sheets, each loaded when something first needs it. */

import { here } from "./here.js";
import { styleText } from "./resources.js";

/** @typedef {{ sheet: CSSStyleSheet, ready: Promise<void>, there: boolean }} Loading */

/** Those that are there or on the way, by name. Elements of a host's page have them for themselves. @type {{ page: Map<string, Loading>, element: Map<string, Loading> }} */
const sheets = { page: new Map(), element: new Map() };

/**
 * Puts a style sheet into an app, and resolves when it is there; a view without its colours is better than none, so also when it can't be had.
 * @param {string} name
 * @param {Document | ShadowRoot} [root]
 */
export function style(name, root = here().root) {
  const { sheet, ready } = known(name, root) ?? load(name, root);
  // At once, though it is still empty: which rule wins is told by the order in which the sheets were asked for.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return ready;
}

/** Whether a style sheet is in use. @param {string} name @param {Document | ShadowRoot} root */
export function styled(name, root) {
  const loading = known(name, root);
  return Boolean(loading?.there && root.adoptedStyleSheets.includes(loading.sheet));
}

/** @param {string} name @param {Document | ShadowRoot} root */
function known(name, root) {
  return ofKind(root).get(name);
}

/** @param {string} name @param {Document | ShadowRoot} root */
function load(name, root) {
  const kind = ofKind(root);
  const sheet = new CSSStyleSheet();
  const ready = styleText(name).then(
    (text) => {
      sheet.replaceSync(kind === sheets.page ? text : contained(text));
      loading.there = true;
    },
    () => void kind.delete(name),
  );
  /** @type {Loading} */
  const loading = { sheet, ready, there: false };
  kind.set(name, loading);
  return loading;
}

/** @param {Document | ShadowRoot} root */
function ofKind(root) {
  return root instanceof ShadowRoot ? sheets.element : sheets.page;
}

/**
 * What asks for the width of the screen asks, within an element, for that of the element; and what is measured by the type size of the host's
 * page, which many set to 10px, is measured by the element's own.
 * @param {string} text
 */
function contained(text) {
  return text
    .replace(/@media \((m(?:in|ax)-width:\s*[\d.]+)rem/g, "@container crossread ($1em")
    .replace(/(-?[\d.]+)rem\b/g, "calc($1 * var(--_crossread-rem))");
}
