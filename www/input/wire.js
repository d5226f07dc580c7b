/** Wires the ways in: pasting, dropping, picking, opening with the installed app, sharing, and the sample story. */

import { byId as partById } from "../dom.js";
import { enter, here } from "../here.js";
import { sampleText } from "../resources.js";
import { t } from "../i18n.js";
import { style } from "../styles.js";
import { acceptDrops } from "./drop.js";
import { keepRichText } from "./rich.js";
import { takeShared } from "./shared.js";

/** @typedef {import("../app.js").Message} Message */
/** @typedef {import("./file.js").Draft} Draft */
/** @typedef {import("./folder.js").Collected} Collected */

/**
 * @param {{
 *   state: () => import("../app.js").State,
 *   update: import("../app.js").Update,
 *   identify: (bytes: Uint8Array) => Promise<import("./file.js").FileContent>,
 *   keeper: import("../store/keeper.js").Keeper | null,
 *   drops?: boolean,
 * }} given `keeper` where stories are kept; `drops` whether files and texts are taken that are dropped or pasted anywhere in the app
 * @returns {{ analysed: (analysed: NonNullable<import("../app.js").State["analysed"]>) => void, redraw: () => void }} what is to be told of every
 *   analysis, and what is to be done when the language is another
 */
export function wireInput({ state, update, identify, keeper, drops = true }) {
  const app = here();
  /** @param {string} id */
  const byId = (id) => partById(id, app);
  const paste = /** @type {HTMLTextAreaElement} */ (byId("paste"));
  const files = /** @type {HTMLInputElement} */ (byId("files"));
  const folder = /** @type {HTMLInputElement} */ (byId("folder"));
  /** Articles that came by one of these ways and have not been analysed yet. @type {Set<number>} */
  let fresh = new Set();

  /**
   * @param {readonly Draft[]} drafts
   * @param {readonly Message[]} messages what else there is to say
   * @param {boolean} anyway also what is already there
   */
  async function add(drafts, messages = [], anyway = false) {
    const { addDrafts } = await loaded(app);
    enter(app); // files may have been read meanwhile
    const { articles, added, duplicates } = addDrafts(state().articles, drafts, anyway);
    for (const { key } of added) fresh.add(key);
    const again = duplicates.map(({ draft, original }) => ({
      ...info(t("“{name}” is already there as “{original}”, so it was not added again.", { name: draft.name, original: original.name })),
      action: { label: t("Add it all the same"), run: () => add([draft], [], true) },
    }));
    const told = gathered(again, t("{n, plural, one {# text is already there, so it was} other {# texts are already there, so they were}} not added again.", { n: again.length }), {
      action: { label: t("Add them all the same"), run: () => add(duplicates.map(({ draft }) => draft), [], true) },
    });
    const remarks = added.flatMap((article) => article.notes.map((note) => info(t("“{name}”: {note}", { name: article.name, note }))));
    const notes = gathered(remarks, t("There {n, plural, one {is # remark} other {are # remarks}} on how files were read.", { n: remarks.length }));
    update({ ...(added.length && { articles }), messages: [...messages, ...told, ...notes] });
    if (added.length) close();
  }

  /** Folds the form away; the keyboard's place is then on what unfolds it. */
  function close() {
    const details = /** @type {HTMLDetailsElement} */ (byId("add"));
    const at = app.root.activeElement;
    const inside = details.contains(at) || byId("ask").contains(at) || Boolean(at?.contains(details)); // what holds both has it from the question that was answered
    details.open = false;
    if (inside) setTimeout(() => details.querySelector("summary")?.focus({ preventScroll: true })); // it is hidden until the page is drawn
  }

  const rich = keepRichText(paste);

  async function addPasted() {
    const text = paste.value;
    if (!text.trim()) {
      update({ messages: [problem(t("There is no text in the box yet. Paste an article’s text first."))] });
      paste.focus();
      return;
    }
    if (await addText(text, rich())) {
      if (paste.value === text) paste.value = "";
    } else {
      paste.focus();
    }
  }

  /**
   * Adds a text, as several articles when it looks like several and the reader says so.
   * @param {string} text
   * @param {string} [html]
   * @param {string} [name]
   * @returns {Promise<boolean>} whether it was added
   */
  async function addText(text, html, name) {
    if (/^\s*https?:\/\/\S+\s*$/.test(text)) {
      update({ messages: [problem(t("That is only an address, and Crossread fetches nothing from the web. Open it, copy the article and paste it here."))] });
      return false;
    }
    const { askAbout, pastedDraft } = await loaded(app);
    const answer = await askAbout(text, html);
    if (answer === "one") await add([{ ...pastedDraft(text, html), ...(name && { name }) }]);
    else if (answer) await add(answer.map((part) => pastedDraft(part.text, part.html)));
    return answer !== null;
  }

  /** The same for a text that came without the box, which then holds what was not added. @param {Parameters<typeof addText>} given */
  async function takeText(...given) {
    if (await addText(...given)) return;
    if (!paste.value.trim()) paste.value = given[0];
    /** @type {HTMLDetailsElement} */ (byId("add")).open = true;
    paste.focus();
  }

  /** @param {(ways: typeof import("./files.js")) => Collected | Promise<Collected>} collect */
  async function addFiles(collect) {
    const ways = await loaded(app);
    const collected = await collect(ways);
    enter(app);
    const saved = keeper ? collected.found.filter(({ path }) => /\.json$/i.test(path)) : [];
    if (keeper && saved.length) await (await import("../store/file.js")).openStoryFiles(saved.map(({ file }) => file), { keeper, update });
    const found = collected.found.filter((one) => !saved.includes(one));
    if (saved.length && found.length + collected.left.length + collected.failed.length === 0) return;
    await ways.addFiles({ ...collected, found }, { messages: (messages) => update({ messages }), add, identify });
  }

  /** @param {readonly File[]} chosen */
  const addChosen = (chosen) => addFiles(({ filesPicked }) => filesPicked(chosen));

  /** @param {import("../store/keeper.js").Keeper} keeper */
  async function addSample(keeper) {
    try {
      const [{ blankStory }, { addDrafts }, sample] = await Promise.all([import("../store/keeper.js"), loaded(app), loadSample()]);
      const { articles } = addDrafts([], sample);
      await keeper.take({ ...blankStory(), id: "sample", name: t("Sample story"), articles });
      byId("findings").focus({ preventScroll: true }); // the button that had the focus is gone
    } catch {
      update({ messages: [problem(t("The sample story could not be loaded. Is the page still served? Reload it and try again."))] });
    }
  }

  async function addShared() {
    const shared = await takeShared().catch(() => []); // a private window may refuse its caches
    const texts = shared.filter(({ name, type }) => type.startsWith("text/plain") && !/\.\w+$/.test(name)); // a shared text has a title at most
    for (const text of texts) await takeText(await text.text(), "", text.name);
    const others = shared.filter((file) => !texts.includes(file));
    if (others.length) await addChosen(others);
  }

  byId("paste-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void addPasted();
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void addPasted();
    }
  });
  byId("pick").addEventListener("click", () => files.click());
  byId("pick-folder").addEventListener("click", () => folder.click());
  if (!("webkitdirectory" in folder)) byId("pick-folder").hidden = true;
  for (const input of [files, folder]) {
    input.addEventListener("change", () => {
      void addChosen([...(input.files ?? [])]);
      input.value = ""; // so that the same file can be picked again
    });
  }
  byId("clear").addEventListener("click", () => {
    const { articles } = state();
    const undo = { label: t("Undo"), run: () => update({ articles, messages: [] }) };
    update({ articles: [], opened: new Set(), messages: [{ ...info(t("Removed {n, plural, one {# article} other {# articles}}.", { n: articles.length })), action: undo }] });
    /** @type {HTMLDetailsElement} */ (byId("add")).open = true;
    paste.focus();
  });
  const everywhere = app.root instanceof Document ? app.root : app.body;
  if (drops) acceptDrops(everywhere, {
    onEntries: (entries) => addFiles(({ filesBelow }) => filesBelow(entries)),
    onFiles: addChosen,
    onText: (text, html) => text.trim() && void takeText(text, html),
    onDragging: (dragging) => (byId("drop-hint").hidden = !dragging),
  });
  // What these ways need is fetched when someone begins to use the page.
  for (const type of ["pointerdown", "keydown", "dragenter"]) everywhere.addEventListener(type, () => void loaded(app), { once: true, passive: true });
  if (keeper) wirePage(keeper);

  /** What only a page has. @param {import("../store/keeper.js").Keeper} keeper */
  function wirePage(keeper) {
    byId("sample").addEventListener("click", () => addSample(keeper));
    // These come with the start of the page, and belong to the story that was open last.
    void keeper.started.then(() => {
      openLaunched(addChosen);
      return addShared();
    });
  }

  return {
    async redraw() {
      if (byId("ask").hasChildNodes()) (await loaded(app)).askAgain();
    },
    async analysed(analysed) {
      if (fresh.size === 0 || analysed.articles.length < 2) return;
      const added = fresh;
      fresh = new Set();
      const { twinMessages } = await loaded(app);
      const messages = twinMessages(analysed, added, (key) => update(({ articles }) => ({ articles: articles.filter((article) => article.key !== key), messages: [] })));
      if (messages.length && state().analysed === analysed) update({ messages: [...state().messages, ...messages] });
    },
  };
}

/** What reads files and asks about texts, with its style. @param {import("../here.js").App} app */
async function loaded({ root }) {
  const [module] = await Promise.all([import("./files.js"), style("input", root)]);
  return module;
}

/**
 * Takes files that the system opens with the installed app.
 * @param {(files: File[]) => void} add
 */
function openLaunched(add) {
  if (!("launchQueue" in window)) return;
  /** @typedef {{ files?: FileSystemFileHandle[] }} Launch */
  const queue = /** @type {{ setConsumer: (consumer: (launch: Launch) => void) => void }} */ (window.launchQueue);
  queue.setConsumer(async ({ files = [] }) => {
    if (files.length) add(await Promise.all(files.map((handle) => handle.getFile())));
  });
}

/** @returns {Promise<Draft[]>} */
async function loadSample() {
  /** @type {{ file: string, name: string, outlet: string, published: string }[]} */
  const index = JSON.parse(await sampleText("index.json"));
  return Promise.all(index.map(async ({ file, ...rest }) => ({ ...rest, text: await sampleText(file), media: "text/plain", notes: [] })));
}

/** So many messages of a kind are shown one by one. */
const FEW = 3;

/**
 * Many messages of a kind as one that lists them.
 * @param {Message[]} messages
 * @param {string} text
 * @param {Partial<Message>} [more]
 * @returns {Message[]}
 */
function gathered(messages, text, more) {
  return messages.length > FEW ? [{ ...info(text), names: messages.map((message) => message.text), ...more }] : messages;
}

/** @param {string} text @returns {Message} */
function info(text) {
  return { kind: "info", text };
}

/** @param {string} text @returns {Message} */
function problem(text) {
  return { kind: "problem", text };
}
