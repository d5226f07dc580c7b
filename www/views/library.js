/** The menu of stories: the name of the one on the page, the others, and whether they are kept. */

import { h } from "../dom.js";
import { locale, t } from "../i18n.js";

/**
 * @param {import("../store/library.js").Library} library
 * @param {import("../store/library.js").Actions} actions
 */
export function libraryView({ current, others, keeping, able }, actions) {
  const file = h("input", { type: "file", hidden: true, accept: ".json,application/json", "aria-label": t("Saved story"), onchange: () => file.files?.[0] && actions.load(file.files[0]) });
  return [
    h("label", { for: "story-rename" }, t("Name of this story")),
    h("input", { id: "story-rename", type: "text", dir: "auto", value: current.name, placeholder: current.title, maxlength: 200, onchange: ({ target }) => actions.rename(target.value) }),
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", id: "story-new", onclick: actions.create, disabled: current.blank }, t("New story")),
      h("button", { type: "button", id: "story-copy", onclick: actions.duplicate, disabled: current.blank }, t("Duplicate")),
      h("button", { type: "button", id: "story-save", onclick: actions.save, disabled: current.blank }, t("Save to a file")),
      h("button", { type: "button", id: "story-load", onclick: () => file.click() }, t("Open a file…")),
      h("button", { type: "button", id: "story-delete", onclick: () => actions.remove(current), disabled: current.blank }, t("Delete")),
      file,
    ),
    others.length > 0 && [h("h2", null, t("Other stories")), h("ul", { class: "shelf" }, others.map((story) => row(story, actions)))],
    h(
      "div",
      { class: "keeping" },
      h("label", null, h("input", { id: "keep", type: "checkbox", checked: keeping && able, disabled: !able, onchange: ({ target }) => actions.keep(target.checked) }), t("Keep stories in this browser")),
      h("p", { class: "hint" }, hint(keeping, able)),
      h("button", { type: "button", id: "forget", class: "quiet", onclick: actions.forget }, t("Forget everything…")),
    ),
  ];
}

/** @param {import("../store/shelf.js").Listed} story @param {import("../store/library.js").Actions} actions */
function row(story, actions) {
  const changed = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(story.changed);
  return h(
    "li",
    null,
    h("button", { type: "button", class: "quiet", id: `open-${story.id}`, onclick: () => actions.open(story.id) }, h("bdi", null, story.title), h("small", null, t("{n, plural, one {# article} other {# articles}}, changed {time}", { n: story.count, time: changed }))),
    h("button", { type: "button", class: "quiet", id: `delete-${story.id}`, "aria-label": t("Delete “{name}”", { name: story.title }), onclick: () => actions.remove(story) }, t("Delete")),
  );
}

/** @param {boolean} keeping @param {boolean} able */
function hint(keeping, able) {
  if (!able) return t("This browser keeps nothing for this page: it is a private window, or its storage is switched off or broken.");
  if (!keeping) return t("Nothing is kept: what is on the page is gone when you close it.");
  return t("They stay on this device and are sent nowhere. A browser short of space may delete them, so save to a file what you must not lose.");
}
