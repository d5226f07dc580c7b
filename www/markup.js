/**
 * The texts that stand in the page's markup, in the reader's language. `data-t` marks an element whose inside is one message, English, with its
 * children as tags (`<strong>…</strong>`); its value, where it has one, names the attributes that are messages, and `text` for the inside:
 * `data-t="text title"`. What a script fills in stays outside. `scripts/messages.js` reads the same marks.
 */

import { rich, t } from "./i18n.js";

/** What was marked, with the messages that stood there before it was put into another language. @type {WeakMap<Element, { message: string, children: Record<string, Element>, attributes: Record<string, string> }>} */
const known = new WeakMap();

/**
 * Puts all that is marked inside of an element into the language that is spoken.
 * @param {ParentNode} root
 */
export function translateMarkup(root) {
  for (const element of root.querySelectorAll("[data-t]")) {
    const { message, children, attributes } = known.get(element) ?? learnt(element);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, t(value));
    if (!message) continue;
    const fillers = Object.entries(children).map(([tag, child]) => [tag, (/** @type {any[]} */ ...inside) => filled(child, inside)]);
    filled(element, rich(message, Object.fromEntries(fillers)));
  }
}

/** @param {Element} element */
function learnt(element) {
  const names = (element.getAttribute("data-t") || "text").split(" ");
  const found = {
    message: names.includes("text") ? messageOf(element) : "",
    children: Object.fromEntries([...element.children].map((child) => [child.localName, child])),
    attributes: Object.fromEntries(names.filter((name) => name !== "text").map((name) => [name, element.getAttribute(name) ?? ""])),
  };
  known.set(element, found);
  return found;
}

/** @param {Element} element */
function messageOf(element) {
  const parts = [...element.childNodes].map((node) => (node instanceof Element ? `<${node.localName}>${node.textContent}</${node.localName}>` : node.textContent));
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** @param {Element} element @param {import("./types.js").Child[]} inside */
function filled(element, inside) {
  element.replaceChildren(.../** @type {(string | Node)[]} */ (inside));
  return element;
}
