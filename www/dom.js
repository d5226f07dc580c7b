/**
 * Makes DOM nodes. Strings become text nodes and attributes go through `setAttribute`, so nothing a user gave is ever read as markup.
 */

import { here } from "./here.js";

/** @typedef {import("./types.js").Child} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Properties */

/**
 * An element with attributes, listeners (`onclick: …`), custom properties (`--share: …`) and children. Attributes that are null,
 * undefined or false are left out; true gives an empty attribute.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Properties | null} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/**
 * The same for a drawing: an element of SVG.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Properties | null} [properties]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function s(tag, properties, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

/**
 * @template {HTMLElement | SVGElement} E
 * @param {E} element
 * @param {Properties | null | undefined} properties
 * @param {readonly Child[]} children
 */
function filled(element, properties, children) {
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (value === null || value === undefined || value === false) {
      continue;
    } else if (key.startsWith("--")) {
      element.style.setProperty(key, String(value));
    } else {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/**
 * @param {ParentNode} parent
 * @param {readonly Child[]} children
 */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child !== null && child !== undefined && child !== false) parent.append(child instanceof Node ? child : String(child));
  }
}

/**
 * Puts other children into a parent and keeps the keyboard's place: the element that had the focus is found again by its id. Where it is
 * gone, what has taken its place gets it, and where nothing has, the part of the page that held it.
 * @param {Element} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
  const root = /** @type {Document | ShadowRoot} */ (parent.getRootNode());
  const focused = parent.contains(root.activeElement ?? null) ? root.activeElement : null;
  const place = [...parent.children].findIndex((child) => child.contains(focused));
  parent.replaceChildren();
  append(parent, children);
  if (!focused || focused === parent) return;
  const again = root.getElementById(focused.id);
  const heir = again ?? parent.children[Math.min(place, parent.children.length - 1)]?.querySelector("summary, a[href], button, input, select, textarea");
  const part = parent.closest("main, section");
  if (heir instanceof HTMLElement && heir.checkVisibility()) heir.focus({ preventScroll: true });
  else if (part instanceof HTMLElement) {
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }
}

/**
 * The element with this id in an app, the one at work if no other is meant, which must be there.
 * @param {string} id
 * @param {Pick<import("./here.js").App, "root">} [app]
 * @returns {HTMLElement}
 */
export function byId(id, { root } = here()) {
  const element = root.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}
