/** What happened and what to do about it, until it is dismissed or something else happens. */

import { h } from "../dom.js";
import { t } from "../i18n.js";

/**
 * @param {readonly import("../app.js").Message[]} messages
 * @param {import("../app.js").Update} update
 */
export function messageList(messages, update) {
  if (messages.length === 0) return null;
  return h(
    "div",
    { class: "message-box", role: messages.some((message) => message.kind === "problem") ? "alert" : "status" },
    h(
      "ul",
      null,
      messages.map(({ kind, lead, text, names, action }) =>
        h(
          "li",
          { class: kind },
          lead && [h("strong", null, t("{action}:", { action: lead })), " "],
          text,
          names && h("details", null, h("summary", null, t("All {n}", { n: names.length })), h("ul", null, names.map((name) => h("li", { dir: "auto" }, name)))),
          action && [" ", h("button", { type: "button", onclick: action.run, "aria-keyshortcuts": action.label === t("Undo") && "u" }, action.label)],
        ),
      ),
    ),
    h("button", { type: "button", class: "quiet", onclick: () => update({ messages: [] }) }, t("Close")),
  );
}
