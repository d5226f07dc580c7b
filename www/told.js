/** Sentences that the report words itself, which it does in English. */

import { h } from "./dom.js";
import { language } from "./i18n.js";

/**
 * A sentence of the report; on a page in another language it is marked as English, and runs as English does.
 * @param {string} text
 * @returns {import("./types.js").Child}
 */
export function told(text) {
  return language().tag === "en" || !text ? text : h("span", { lang: "en", dir: "ltr" }, text);
}
