/** How far the analysis is, or why there is none. */

import { h, replace } from "../dom.js";
import { t } from "../i18n.js";

/** @typedef {import("../api.js").Progress} Progress */

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
    h("progress", { "aria-label": t("Analysis") }),
    h("span"),
    h("button", { type: "button", id: "cancel", onclick: cancel }, t("Cancel")),
    findings && h("span", { class: "hint" }, t("Below is what was found before.")),
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
        h("strong", null, t("The analysis failed:"), " "),
        t("{reason}. Your articles are still here.", { reason: status.reason }),
        " ",
        h("button", { type: "button", id: "again", onclick: again }, t("Try again")),
      );
    case "cancelled":
      return h("p", null, t("Analysis cancelled."), " ", findings && [t("Below is what was found before."), " "], h("button", { type: "button", id: "again", onclick: again }, t("Analyse again")));
    default:
      return articles.length === 1 && findings
        ? h("p", { class: "hint" }, t("One article is read. Add another about the same event to compare them."))
        : null;
  }
}

/** @param {Progress | null} progress @param {number} total */
function progressWords(progress, total) {
  return progress?.stage === "compare"
    ? t("{n, plural, one {Comparing # article…} other {Comparing # articles…}}", { n: total })
    : t("{n, plural, one {Read {done} of # article…} other {Read {done} of # articles…}}", { n: total, done: progress?.done ?? 0 });
}

/** What is worth saying of the time that is left, rounded so that it does not flicker. @param {number} milliseconds */
function timeWords(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 2) return "";
  if (seconds > 50) return t("{n, plural, one {about # minute left} other {about # minutes left}}", { n: Math.round(seconds / 60) || 1 });
  return t("{n, plural, one {about # second left} other {about # seconds left}}", { n: seconds > 8 ? Math.round(seconds / 5) * 5 : Math.round(seconds) });
}
