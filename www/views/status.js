/** How far the analysis is, or why there is none. */

import { h } from "../element.js";
import { count } from "../words.js";

/**
 * @param {import("../app.js").State} state
 * @param {{ cancel: () => void, again: () => void }} actions
 */
export function statusLine({ status, articles, findings }, { cancel, again }) {
  switch (status.phase) {
    case "idle":
      return articles.length === 1 && findings
        ? h("p", { class: "hint" }, "One article is read. Add another about the same event to compare them.")
        : null;
    case "failed":
      return h(
        "p",
        { class: "problem" },
        h("strong", null, "The analysis failed: "),
        `${status.reason}. Your articles are still here. `,
        h("button", { type: "button", id: "again", onclick: again }, "Try again"),
      );
    case "cancelled":
      return h("p", null, "Analysis cancelled. ", h("button", { type: "button", id: "again", onclick: again }, "Analyse again"));
    case "running": {
      const { progress } = status;
      const reading = progress?.stage === "read";
      return h(
        "div",
        { class: "progress" },
        h("progress", { "aria-label": "Analysis", max: reading ? progress.total : null, value: reading ? progress.done : null }),
        h("span", null, progress?.stage === "compare" ? "Comparing the articles…" : `Read ${progress?.done ?? 0} of ${count(articles.length, "article")}…`),
        h("button", { type: "button", id: "cancel", onclick: cancel }, "Cancel"),
      );
    }
  }
}
