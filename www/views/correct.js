/** What the reader makes of a finding: pins, notes, and what was dismissed. */

import { ask } from "../corrections/ask.js";
import { h, replace } from "../dom.js";
import { here } from "../here.js";
import { rich, t } from "../i18n.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../dom.js").Child} Child
 */

/**
 * A row of actions on a finding, under its note.
 * @param {Findings} findings
 * @param {string} finding id of a conflict, a cluster, a claim or a passage
 * @param {string} place what tells this row from others of the same finding on the page
 * @param {...Child} more further actions
 */
export function remarkRow(findings, finding, place, ...more) {
  const { note = null, pinned = false, dismissed = false } = findings.remarks.get(finding) ?? {};
  /** @param {string} action */
  const id = (action) => `${action}-${place}-${finding}`;
  /** @param {string} action @param {string} label @param {() => void} onclick @param {boolean} [strong] */
  const button = (action, label, onclick, strong) =>
    h("button", { type: "button", class: strong ? "quiet strong" : "quiet", id: id(action), "data-does": action, onclick }, label);
  const row = h("div", { class: "remarks", role: "group", "aria-label": t("Your remarks") });
  /** @param {boolean} focus whether the keyboard goes back to the button of the note */
  const rest = (focus) => {
    replace(
      row,
      note && h("p", { class: "note" }, h("span", { class: "term" }, t("Your note:"), " "), h("bdi", null, note)),
      h(
        "p",
        { class: "actions" },
        button("pin", pinned ? t("Unpin") : t("Pin"), () => ask({ do: "remark", finding, changes: { pinned: !pinned } })),
        button("dismiss", dismissed ? t("Bring back") : t("Dismiss"), () => ask({ do: "remark", finding, changes: { dismissed: !dismissed } })),
        button("note", note ? t("Edit note") : t("Note"), edit),
        more,
      ),
    );
    if (focus) here().root.getElementById(id("note"))?.focus();
  };
  const edit = () => {
    const field = noteField(id("field"), note ?? "", (text, focus) => {
      rest(focus);
      if (text !== null && text !== (note ?? "")) ask({ do: "remark", finding, changes: { note: text } });
    });
    replace(row, field);
    field.querySelector("textarea")?.focus();
  };
  rest(false);
  return row;
}

/**
 * A field for a note. It is done when it is left or with Ctrl+Enter; Escape gives it up.
 * @param {string} id
 * @param {string} note
 * @param {(text: string | null, focus: boolean) => void} done null where it was given up; `focus` where the keyboard was in it
 */
function noteField(id, note, done) {
  let pressed = false;
  let open = true;
  /** @param {string | null} text @param {boolean} focus */
  const close = (text, focus) => {
    if (!open) return;
    open = false;
    removeEventListener("pointerdown", press, true);
    done(text === null ? null : text.trim(), focus);
  };
  const press = () => (pressed = true);
  addEventListener("pointerdown", press, true);
  /** @param {KeyboardEvent} event */
  const onkeydown = (event) => {
    if (event.key === "Escape") close(null, true);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) close(field.value, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onblur = () => {
    // A button that takes the focus must still be there when the pointer is let go on it.
    if (pressed) addEventListener("pointerup", () => setTimeout(() => close(field.value, false)), { once: true });
    else close(field.value, false);
  };
  const field = h("textarea", { id, rows: 2, dir: "auto", onkeydown, onblur, "aria-describedby": `${id}-hint` });
  field.value = note;
  return h(
    "div",
    { class: "note-field" },
    h("label", { for: id }, t("Your note")),
    field,
    h("p", { class: "hint", id: `${id}-hint` }, rich("Saved when you leave the field or press <kbd>Ctrl</kbd> + <kbd>Enter</kbd>; <kbd>Esc</kbd> leaves it as it was.", { kbd: (...key) => h("kbd", null, key) })),
  );
}

/**
 * Small marks of what the reader said of a finding, and did to it.
 * @param {Findings} findings
 * @param {string} finding
 */
export function remarkChips(findings, finding) {
  const { note, pinned } = findings.remarks.get(finding) ?? {};
  const changed = findings.clusters.get(finding)?.reasons.some((reason) => reason.endsWith("by the reader"));
  return [
    pinned && [" ", h("span", { class: "chip pinned" }, t("Pinned"))],
    note && [" ", h("span", { class: "chip noted" }, t("Note"))],
    changed && [" ", h("span", { class: "chip changed" }, t("Changed by you"))],
  ];
}

/**
 * Findings that were dismissed, folded up under the others.
 * @template {{ id: string }} T
 * @param {Findings} findings
 * @param {readonly T[]} all those of one kind
 * @param {(finding: T) => Child} shown
 * @param {string | null} [target] the one to show
 */
export function dismissedList(findings, all, shown, target) {
  const dismissed = all.filter(({ id }) => findings.remarks.get(id)?.dismissed);
  return (
    dismissed.length > 0 &&
    h("details", { class: "dismissed", id: "dismissed", open: dismissed.some(({ id }) => id === target) }, h("summary", null, t("Dismissed ({n})", { n: dismissed.length })), h("p", { class: "hint" }, t("Left out of lists and counts. They stay in what you export, set apart from the others.")), dismissed.map(shown))
  );
}
