/**
 * Keys for those who do not take their hands off the keyboard. A key presses a link or a button that is on the page, so that nothing can be
 * done by key alone: an element says which by `aria-keyshortcuts`, which also tells it to screen readers.
 */

import { byId } from "./dom.js";
import { here } from "./here.js";
import { msg } from "./i18n.js";

/** @typedef {{ keys: string, does: string, run: () => boolean }} Shortcut `keys` are pressed one after the other; `run` tells whether there was something to do */

/** Where it is kept that keys are switched off. */
const OFF = "crossread-keys-off";

/**
 * All shortcuts by what they are about, in messages. None is a key that browsers or screen readers need in a page without fields.
 * @type {Record<string, Shortcut[]>}
 */
export const shortcuts = {
  [msg("Go to")]: [
    goTo("g s", msg("Summary"), "summary"),
    goTo("g r", msg("Read"), "read"),
    goTo("g c", msg("Claims"), "claims"),
    goTo("g x", msg("Conflicts"), "conflicts"),
    goTo("g o", msg("Sources"), "sources"),
    goTo("g w", msg("Copying"), "copying"),
    goTo("g q", msg("Quotations"), "quotations"),
    goTo("g t", msg("Timeline"), "timeline"),
    goTo("g p", msg("People"), "people"),
    goTo("g n", msg("Numbers"), "numbers"),
    goTo("g b", msg("Side by side"), "side"),
    goTo("g e", msg("Export"), "export"),
    { keys: "g h", does: msg("How it works and how well"), run: () => press("#how-link") },
  ],
  [msg("In a view")]: [
    { keys: "n", does: msg("Next finding or match"), run: () => press('[aria-keyshortcuts~="n"]') },
    { keys: "p", does: msg("Previous finding or match"), run: () => press('[aria-keyshortcuts~="p"]') },
    { keys: "/", does: msg("Search in the view"), run: () => enter('#view input[type="search"]') },
    { keys: "Escape", does: msg("Close what stands beside the text"), run: () => press('#view [aria-keyshortcuts~="Escape"]') },
  ],
  [msg("Anywhere")]: [
    { keys: "a", does: msg("Add an article"), run: addArticle },
    { keys: "u", does: msg("Undo what was just done"), run: () => press('[aria-keyshortcuts~="u"]') },
    { keys: "?", does: msg("Show these shortcuts"), run: showShortcuts },
  ],
};

/** Listens to the keyboard in the whole page, if it was not switched off. @param {Iterable<KeyboardEvent>} early keys that were pressed before */
export function wireShortcuts(early) {
  on = !keptOff();
  const hear = hearShortcuts(document, Object.values(shortcuts).flat());
  for (const event of early) hear(event);
}

/** Listens to the keyboard in a part of a host's page: to what leads no further than that part. @param {HTMLElement} part */
export function wireShortcutsIn(part) {
  hearShortcuts(part, Object.values(shortcuts).flat().filter(({ keys }) => keys !== "?" && keys !== "g h"));
}

/** @param {Document | HTMLElement} area @param {readonly Shortcut[]} all */
function hearShortcuts(area, all) {
  let before = "";
  /** @param {KeyboardEvent} event */
  const hear = (event) => {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const keys = before ? `${before} ${event.key}` : event.key;
    before = "";
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target) || !on) return;
    if (all.some((shortcut) => shortcut.keys.startsWith(`${keys} `))) before = keys;
    else if (all.find((shortcut) => shortcut.keys === keys)?.run()) event.preventDefault();
  };
  area.addEventListener("keydown", (event) => hear(/** @type {KeyboardEvent} */ (event)));
  area.addEventListener("pointerdown", () => (before = ""));
  return hear;
}

/** Whether keys are listened to: who speaks to the computer, or whose screen reader has other uses for them, can switch them off. */
export function switchedOn() {
  return on;
}

/** @param {boolean} wanted */
export function switchShortcuts(wanted) {
  on = wanted;
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "");
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
}

let on = true;

function keptOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** @param {EventTarget | null} target */
function takesKeys(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (here().root.querySelector("dialog[open]")) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "button", "submit", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** @param {string} keys @param {string} does @param {import("./route.js").ViewName} view @returns {Shortcut} */
function goTo(keys, does, view) {
  return { keys, does, run: () => press(`#view-${view}`) };
}

/** @param {string} selector */
function press(selector) {
  const element = [...here().root.querySelectorAll(selector)].find((candidate) => candidate.checkVisibility());
  if (!(element instanceof HTMLElement)) return false;
  element.click();
  return true;
}

/** @param {string} selector */
function enter(selector) {
  const field = here().root.querySelector(selector);
  if (!(field instanceof HTMLElement) || !field.checkVisibility()) return false;
  field.focus();
  return true;
}

function addArticle() {
  /** @type {HTMLDetailsElement} */ (byId("add")).open = true;
  return enter("#paste");
}

/** Shows the list of them. */
export function showShortcuts() {
  void import("./views/shortcuts.js").then(({ shortcutsDialog }) => shortcutsDialog().showModal());
  return true;
}
