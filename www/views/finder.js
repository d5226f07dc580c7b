/** A search box that narrows what a view lists while one types. */

import { h } from "../dom.js";
import { t } from "../i18n.js";

/** What stands in the search box of each view, and in which story. It is text, so it never goes into the address. @type {Map<string, { story: string, words: string }>} */
const searches = new Map();

/**
 * @param {string} view
 * @param {import("../app.js").State} state
 * @param {(wanted: (text: string) => boolean) => void} draw draws the list anew, of what has all the words looked for; called at once with those of before
 */
export function searchBox(view, { story }, draw) {
  const before = searches.get(view);
  const words = before?.story === story.id ? before.words : "";
  /** @param {Event} event */
  const oninput = ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    searches.set(view, { story: story.id, words: target.value });
    draw(matcher(target.value));
  };
  draw(matcher(words));
  return h("p", { class: "chooser" }, h("label", { for: `${view}-search` }, t("Search")), h("input", { id: `${view}-search`, type: "search", value: words, oninput, autocomplete: "off" }));
}

/** @param {string} words */
function matcher(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (/** @type {string} */ text) => wanted.length === 0 || wanted.every((word) => text.toLowerCase().includes(word));
}
