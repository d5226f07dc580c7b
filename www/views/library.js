/** The menu of stories: the name of the one on the page, the others, and whether they are kept. */

import { h } from "../dom.js";
import { count } from "../words.js";

const when = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

/**
 * @param {import("../store/library.js").Library} library
 * @param {import("../store/library.js").Actions} actions
 */
export function libraryView({ current, others, keeping, able }, actions) {
  const file = h("input", { type: "file", hidden: true, accept: ".json,application/json", "aria-label": "Saved story", onchange: () => file.files?.[0] && actions.load(file.files[0]) });
  return [
    h("label", { for: "story-rename" }, "Name of this story"),
    h("input", { id: "story-rename", type: "text", value: current.name, placeholder: current.title, maxlength: 200, onchange: ({ target }) => actions.rename(target.value) }),
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", id: "story-new", onclick: actions.create, disabled: current.blank }, "New story"),
      h("button", { type: "button", id: "story-copy", onclick: actions.duplicate, disabled: current.blank }, "Duplicate"),
      h("button", { type: "button", id: "story-save", onclick: actions.save, disabled: current.blank }, "Save to a file"),
      h("button", { type: "button", id: "story-load", onclick: () => file.click() }, "Open a file…"),
      h("button", { type: "button", id: "story-delete", onclick: () => actions.remove(current), disabled: current.blank }, "Delete"),
      file,
    ),
    others.length > 0 && [h("h2", null, "Other stories"), h("ul", { class: "shelf" }, others.map((story) => row(story, actions)))],
    h(
      "div",
      { class: "keeping" },
      h("label", null, h("input", { id: "keep", type: "checkbox", checked: keeping && able, disabled: !able, onchange: ({ target }) => actions.keep(target.checked) }), "Keep stories in this browser"),
      h("p", { class: "hint" }, hint(keeping, able)),
      h("button", { type: "button", id: "forget", class: "quiet", onclick: actions.forget }, "Forget everything…"),
    ),
  ];
}

/** @param {import("../store/shelf.js").Listed} story @param {import("../store/library.js").Actions} actions */
function row(story, actions) {
  return h(
    "li",
    null,
    h("button", { type: "button", class: "quiet", id: `open-${story.id}`, onclick: () => actions.open(story.id) }, story.title, h("small", null, `${count(story.count, "article")}, changed ${when.format(story.changed)}`)),
    h("button", { type: "button", class: "quiet", id: `delete-${story.id}`, "aria-label": `Delete “${story.title}”`, onclick: () => actions.remove(story) }, "Delete"),
  );
}

/** @param {boolean} keeping @param {boolean} able */
function hint(keeping, able) {
  if (!able) return "This browser keeps nothing for this page: it is a private window, or its storage is switched off or broken.";
  if (!keeping) return "Nothing is kept: what is on the page is gone when you close it.";
  return "They stay on this device and are sent nowhere. A browser short of space may delete them, so save to a file what you must not lose.";
}
