/** The analyzer that all elements of a page share: one worker for all of them, ended some time after the last one is gone. */

import { createAnalyzer } from "../analyzer.js";

/** An element that is moved, or a page that shows another one, does not start it anew. */
const REST_MS = 10_000;

/** @type {import("../api.js").Analyzer | null} */
let analyzer = null;
let users = 0;
let rest = 0;

/** The analyzer, for as long as an element is in use. @param {AbortSignal} signal ends that */
export function sharedAnalyzer(signal) {
  users++;
  clearTimeout(rest);
  signal.addEventListener("abort", () => {
    users--;
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      if (users > 0) return;
      analyzer?.close();
      analyzer = null;
    }, REST_MS);
  }, { once: true });
  return (analyzer ??= createAnalyzer());
}
