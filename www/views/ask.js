/** A question that must be answered before something is lost. */

import { h } from "../dom.js";
import { here } from "../here.js";
import { t } from "../i18n.js";

/**
 * Whether the user says yes; no is what Escape says.
 * @param {string} question
 * @param {string} yes what the button that goes on is called
 * @returns {Promise<boolean>}
 */
export function ask(question, yes) {
  return new Promise((resolve) => {
    const dialog = h(
      "dialog",
      { class: "ask", "aria-labelledby": "question", onclose: () => (dialog.remove(), resolve(dialog.returnValue === "yes")) },
      h("p", { id: "question" }, question),
      h(
        "p",
        { class: "buttons" },
        h("button", { type: "button", class: "primary", onclick: () => dialog.close("yes") }, yes),
        h("button", { type: "button", onclick: () => dialog.close("no") }, t("Cancel")),
      ),
    );
    here().body.append(dialog);
    dialog.showModal();
  });
}
