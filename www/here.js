/**
 * Which app is at work. A web page may hold several (`<cross-read>` elements) that share all code: views, dialogs and messages find here
 * whose parts, address and language are meant. An app says that it is at work before it draws and before it hears an event.
 */

import { speak } from "./i18n.js";

/**
 * @typedef {{
 *   root: Document | ShadowRoot,
 *   body: HTMLElement,
 *   language?: (() => string) | undefined,
 *   go: (address: string) => void,
 *   wish: (wish: import("./corrections/ask.js").Wish) => void,
 * }} App `body` holds all that the app draws; `language` is what it speaks, where it is not the one of everything around; `go` leads to an
 *   address of a view, such as `#/read?article=a1`
 */

/** @type {App | null} */
let current = null;

/** @type {Set<App>} */
const started = new Set();

/** All apps that have been started and not ended. @returns {ReadonlySet<App>} */
export function apps() {
  return started;
}

/** The app at work. */
export function here() {
  if (!current) throw new Error("no app has been started");
  return current;
}

/** @param {App} app */
export function enter(app) {
  current = app;
  if (app.language) speak(app.language());
}

/**
 * What is done later, in the app that is at work now.
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => R} task
 * @returns {(...args: A) => R}
 */
export function held(task) {
  const app = here();
  return (...args) => {
    enter(app);
    return task(...args);
  };
}

/** What a view or an input listens to. */
const HEARD = ["beforeinput", "blur", "change", "click", "close", "dragenter", "dragleave", "dragover", "drop", "focus", "input", "keydown", "mousemove", "paste", "pointerdown", "pointermove", "pointerup", "scroll", "submit", "toggle"];

/**
 * Starts an app: it is at work from now on, and whenever something happens in it.
 * @param {App} app
 * @param {AbortSignal} signal ends it
 */
export function startApp(app, signal) {
  started.add(app);
  signal.addEventListener("abort", () => started.delete(app));
  enter(app);
  for (const type of HEARD) app.root.addEventListener(type, () => enter(app), { capture: true, passive: true, signal });
}
