/** The list of keyboard shortcuts, over the page. */

import { h } from "../dom.js";
import { here } from "../here.js";
import { rich, t } from "../i18n.js";
import { shortcuts, switchedOn, switchShortcuts } from "../shortcuts.js";

/** A dialog that is gone when it is closed; the browser hands the focus back to where it was. */
export function shortcutsDialog() {
  const dialog = h(
    "dialog",
    { class: "shortcuts", "aria-labelledby": "shortcuts-heading", onclose: () => dialog.remove() },
    h("button", { type: "button", class: "close", autofocus: true, onclick: () => dialog.close() }, t("Close")),
    h("h2", { id: "shortcuts-heading" }, t("Keyboard shortcuts")),
    h(
      "p",
      null,
      h(
        "label",
        null,
        h("input", { type: "checkbox", checked: switchedOn(), onchange: ({ target }) => switchShortcuts(target.checked) }),
        " ",
        t("Use these keys. Switch them off if they get in the way of speech input or a screen reader."),
      ),
    ),
    h(
      "div",
      { class: "shortcut-tables" },
      Object.entries(shortcuts).map((group) =>
        h(
          "table",
          null,
          h("caption", null, t(group[0])),
          h("thead", { class: "visually-hidden" }, h("tr", null, h("th", { scope: "col" }, t("Keys")), h("th", { scope: "col" }, t("What they do")))),
          h("tbody", null, group[1].map((shortcut) => h("tr", null, h("th", { scope: "row" }, pressed(shortcut.keys)), h("td", null, t(shortcut.does))))),
        ),
      ),
    ),
    h("p", { class: "hint" }, t("Keys are only taken while you are not typing in a field. Links and buttons are reached with Tab and pressed with Enter, as everywhere.")),
  );
  here().body.append(dialog);
  return dialog;
}

/** @param {string} keys */
function pressed(keys) {
  const [first, second] = keys.split(" ").map((key) => h("kbd", null, key === "Escape" ? "Esc" : key));
  return second ? rich("{first} then {second}", { first, second }) : first;
}
