/** Wires the ways in: pasting, dropping, picking, and the sample story. */

import { byId } from "../element.js";
import { blankStory } from "../store/keeper.js";
import { addDrafts, pastedDraft } from "../story.js";
import { count } from "../words.js";
import { acceptDrops } from "./drop.js";
import { readFile } from "./file.js";
import { keepRichText } from "./rich.js";

/** @typedef {import("../app.js").Message} Message */
/** @typedef {import("./file.js").Draft} Draft */

/**
 * @param {{
 *   state: () => import("../app.js").State,
 *   update: import("../app.js").Update,
 *   identify: (bytes: Uint8Array) => Promise<import("./file.js").FileContent>,
 *   keeper: import("../store/keeper.js").Keeper,
 * }} app
 */
export function wireInput({ state, update, identify, keeper }) {
  const paste = /** @type {HTMLTextAreaElement} */ (byId("paste"));
  const files = /** @type {HTMLInputElement} */ (byId("files"));

  /**
   * @param {Draft[]} drafts
   * @param {Message[]} messages what else there is to say
   */
  function add(drafts, messages = []) {
    const { articles, added, duplicates } = addDrafts(state().articles, drafts);
    const told = duplicates.map(({ draft, original }) => info(`“${draft.name}” is already there as “${original.name}”, so it was not added again.`));
    const notes = added.flatMap((article) => article.notes.map((note) => info(`“${article.name}”: ${note}`)));
    update({ ...(added.length && { articles }), messages: [...messages, ...told, ...notes] });
    if (added.length) /** @type {HTMLDetailsElement} */ (byId("add")).open = false;
  }

  const rich = keepRichText(paste);

  function addPasted() {
    if (!paste.value.trim()) {
      update({ messages: [problem("There is no text in the box yet. Paste an article’s text first.")] });
      paste.focus();
      return;
    }
    const draft = pastedDraft(paste.value, rich());
    paste.value = "";
    add([draft]);
  }

  /** @param {File[]} chosen */
  async function addFiles(chosen) {
    const saved = chosen.filter(({ name }) => /\.json$/i.test(name));
    if (saved.length) await openStories(saved);
    if (saved.length === chosen.length) return;
    const results = await Promise.all(chosen.filter((file) => !saved.includes(file)).map((file) => readFile(file, identify)));
    add(
      results.flatMap((result) => ("draft" in result ? [result.draft] : [])),
      results.flatMap((result) => ("problem" in result ? [problem(result.problem)] : [])),
    );
  }

  /** Saved stories do not go among the articles on the page: each is opened as a story of its own. @param {File[]} chosen */
  async function openStories(chosen) {
    const { readStoryFile } = await import("../store/file.js");
    for (const file of chosen) {
      const read = readStoryFile(file.name, await file.text());
      if ("problem" in read) update({ messages: [problem(read.problem)] });
      else keeper.turnTo(read.story, [info(read.told)]);
    }
  }

  async function addSample() {
    try {
      const { articles } = addDrafts([], await loadSample());
      await keeper.take({ ...blankStory(), id: "sample", name: "Sample story", articles });
    } catch {
      update({ messages: [problem("The sample story could not be loaded. Is the page still served? Reload it and try again.")] });
    }
  }

  byId("paste-form").addEventListener("submit", (event) => {
    event.preventDefault();
    addPasted();
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      addPasted();
    }
  });
  byId("pick").addEventListener("click", () => files.click());
  files.addEventListener("change", () => {
    void addFiles([...(files.files ?? [])]);
    files.value = ""; // so that the same file can be picked again
  });
  byId("sample").addEventListener("click", addSample);
  byId("clear").addEventListener("click", () => {
    const { articles } = state();
    const undo = { label: "Undo", run: () => update({ articles, messages: [] }) };
    update({ articles: [], opened: new Set(), messages: [{ ...info(`Removed ${count(articles.length, "article")}.`), action: undo }] });
    paste.focus();
  });
  acceptDrops({
    onFiles: addFiles,
    onText: (text, html) => text.trim() && add([pastedDraft(text, html)]),
    onDragging: (dragging) => (byId("drop-hint").hidden = !dragging),
  });
}

/** @returns {Promise<Draft[]>} */
async function loadSample() {
  const folder = new URL("../sample/", import.meta.url);
  /** @param {string} file */
  const get = async (file) => {
    const response = await fetch(new URL(file, folder));
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response;
  };
  /** @type {{ file: string, name: string, outlet: string, published: string }[]} */
  const index = await (await get("index.json")).json();
  return Promise.all(index.map(async ({ file, ...rest }) => ({ ...rest, text: await (await get(file)).text(), media: "text/plain", notes: [] })));
}

/** @param {string} text @returns {Message} */
function info(text) {
  return { kind: "info", text };
}

/** @param {string} text @returns {Message} */
function problem(text) {
  return { kind: "problem", text };
}
