/** What can be done with stories. Loaded with the menu that offers it. */

import { save } from "../export/download.js";
import { ask } from "../views/ask.js";
import { t } from "../i18n.js";
import { openStoryFiles, storyFile, storyFileName } from "./file.js";
import { forgetEverything } from "./forget.js";
import { blankStory, info } from "./keeper.js";
import { newStory, titleOf } from "./title.js";

/**
 * @typedef {{ keeper: import("./keeper.js").Keeper, state: () => import("../app.js").State, update: import("../app.js").Update }} App
 * @typedef {import("./shelf.js").Listed} Listed
 * @typedef {{ current: { id: string, name: string, title: string, blank: boolean }, others: Listed[], keeping: boolean, able: boolean }} Library
 * @typedef {ReturnType<typeof libraryActions>} Actions
 */

/** The stories there are. @param {App} app @returns {Promise<Library>} */
export async function library({ keeper, state }) {
  let able = true;
  const listed = await keeper.onShelf((shelf) => shelf.list()).catch(() => ((able = false), []));
  const now = state();
  const { id, name } = now.story;
  return {
    current: { id, name, title: titleOf(now), blank: !name && now.articles.length === 0 },
    others: listed.filter((story) => story.id !== id),
    keeping: keeper.keeping(),
    able,
  };
}

/** @param {App} app @param {() => void} close */
export function libraryActions({ keeper, state, update }, close) {
  /** @param {string} text @param {() => void} [undo] */
  const say = (text, undo) => update({ messages: [{ ...info(text), ...(undo && { action: { label: t("Undo"), run: undo } }) }] });
  return {
    /** @param {string} name */
    rename: (name) => update({ story: { ...state().story, name: name.trim() } }),

    create() {
      keeper.turnTo(blankStory());
      close();
    },

    /** @param {string} id */
    async open(id) {
      close();
      await keeper.open(id);
    },

    duplicate() {
      const title = titleOf(state());
      update({ story: { ...newStory(), name: t("{title} (copy)", { title }) } });
      say(t("This is a copy now. “{title}” stays as it was.", { title }));
      close();
    },

    /** @param {{ id: string, title: string }} story */
    async remove({ id, title }) {
      const left = state();
      close();
      if (id === left.story.id) keeper.turnTo(blankStory());
      const records = await keeper.onShelf((shelf) => shelf.remove(id)).catch(() => null);
      keeper.lost(id);
      keeper.tell({ changed: id });
      say(t("Deleted “{title}”.", { title }), async () => {
        if (id === left.story.id) return keeper.turnBack(left);
        update({ messages: [] });
        if (records) await keeper.onShelf((shelf) => shelf.restore(records));
        keeper.tell({ changed: id });
      });
    },

    save() {
      save(storyFileName(state()), storyFile(state()));
    },

    /** @param {File} file */
    async load(file) {
      close();
      await openStoryFiles([file], { keeper, update });
    },

    /** @param {boolean} on */
    async keep(on) {
      const listed = on ? [] : await keeper.onShelf((shelf) => shelf.list()).catch(() => []);
      if (listed.length && !(await ask(t("Delete {n, plural, one {the story} other {all # stories}} kept in this browser, and keep nothing from now on? What is on the page stays until you close it.", { n: listed.length }), t("Delete and keep nothing")))) return keeper.tell({ changed: "" });
      await keeper.onShelf(async (shelf) => {
        if (!on) await shelf.clear();
        await shelf.set("keeping", on);
      });
      keeper.setKeeping(on);
      keeper.tell({ keeping: on });
    },

    async forget() {
      const sure = await ask(t("Forget everything? All stories and settings in this browser are deleted, and so is the copy of the page that works offline. This cannot be undone."), t("Forget everything"));
      if (!sure) return;
      close();
      await keeper.reset(t("Everything is forgotten. The page is as on your first visit."));
      await forgetEverything();
      keeper.tell({ forgotten: true });
    },
  };
}
