/** How far the analysis is, or why there is none. */

import { h, replace } from "../dom.js";
import { count } from "../words.js";

/** @typedef {import("../analyzer.js").Progress} Progress */

/**
 * Draws the line. While an analysis runs only what it says changes: a button that were made anew at each step could not be pressed.
 * @param {HTMLElement} line
 * @param {import("../app.js").State} state
 * @param {{ cancel: () => void, again: () => void }} actions
 */
export function drawStatus(line, state, actions) {
  const { status, articles } = state;
  if (status.phase !== "running") return replace(line, settled(state, actions));
  if (!line.querySelector(".progress")) replace(line, running(state, actions.cancel));
  const { progress } = status;
  const bar = line.querySelector("progress");
  if (progress?.stage === "read") bar?.setAttribute("max", String(progress.total));
  if (progress?.stage === "read") bar?.setAttribute("value", String(progress.done));
  else bar?.removeAttribute("value");
  const doing = line.querySelector("span");
  if (doing) doing.textContent = [progressWords(progress, articles.length), progress?.left && timeWords(progress.left)].filter(Boolean).join(" ");
}

/**
 * @param {import("../app.js").State} state
 * @param {() => void} cancel
 */
function running({ findings }, cancel) {
  return h(
    "div",
    { class: "progress" },
    h("progress", { "aria-label": "Analysis" }),
    h("span"),
    h("button", { type: "button", id: "cancel", onclick: cancel }, "Cancel"),
    findings && h("span", { class: "hint" }, "Below is what was found before."),
  );
}

/**
 * @param {import("../app.js").State} state
 * @param {{ again: () => void }} actions
 */
function settled({ status, articles, findings }, { again }) {
  switch (status.phase) {
    case "failed":
      return h(
        "p",
        { class: "problem" },
        h("strong", null, "The analysis failed: "),
        `${status.reason}. Your articles are still here. `,
        h("button", { type: "button", id: "again", onclick: again }, "Try again"),
      );
    case "cancelled":
      return h("p", null, "Analysis cancelled. ", findings && "Below is what was found before. ", h("button", { type: "button", id: "again", onclick: again }, "Analyse again"));
    default:
      return articles.length === 1 && findings
        ? h("p", { class: "hint" }, "One article is read. Add another about the same event to compare them.")
        : null;
  }
}

/** @param {Progress | null} progress @param {number} total */
function progressWords(progress, total) {
  return progress?.stage === "compare" ? `Comparing ${count(total, "article")}…` : `Read ${progress?.done ?? 0} of ${count(total, "article")}…`;
}

/** What is worth saying of the time that is left, rounded so that it does not flicker. @param {number} milliseconds */
function timeWords(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 2) return "";
  if (seconds > 50) return `about ${count(Math.round(seconds / 60) || 1, "minute")} left`;
  return `about ${seconds > 8 ? Math.round(seconds / 5) * 5 : Math.round(seconds)} seconds left`;
}
