/**
 * Keeps what is on the page in the browser's own storage, and says so where it can't. The page never waits for it: states are written
 * behind it, one after the other, and a state that another tab has overtaken becomes a story of its own.
 */

import { t } from "../i18n.js";
import { none } from "../corrections/none.js";
import { forgetLanguage, moveLanguage } from "./choice.js";
import { createMemory, isBlank } from "./memory.js";
import { Superseded } from "./shelf.js";
import { newStory, titleOf } from "./title.js";
import { createTurns } from "./turns.js";

/**
 * @typedef {import("../app.js").State} State
 * @typedef {import("../app.js").Message} Message
 * @typedef {import("./shelf.js").Shelf} Shelf
 * @typedef {Omit<import("./shelf.js").Story, "title" | "layers"> & { title?: string, layers?: import("../app.js").Layers }} Shown a story to be put on the page
 * @typedef {{ changed: string } | { keeping: boolean } | { forgotten: true }} Word what tabs tell each other
 * @typedef {ReturnType<typeof createKeeper>} Keeper
 */

/** Changes that come together are written together; a crash loses no more than this. */
const PAUSE_MS = 50;

/** @param {{ state: () => State, update: import("../app.js").Update }} app */
export function createKeeper({ state, update }) {
  const initial = state();
  const memory = createMemory();
  const { onShelf, close } = createTurns();
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("crossread") : null;
  /** Whether the user wants stories kept; unknown at first, and nothing is written before it is known. @type {boolean | null} */
  let keeping = null;
  /** What is to be written next. @type {State | null} */
  let waiting = null;
  let timer = 0;
  /** The copies that overtaken stories go on as, by the ids of those. @type {Map<string, State["story"]>} */
  const branches = new Map();
  /** The reason for not keeping that the user was last told. */
  let told = "";
  /** @type {() => void} */
  let tellStarted = () => {};
  /** Resolves when the story that was open last is there, or none is. @type {Promise<void>} */
  const started = new Promise((resolve) => (tellStarted = resolve));
  /** Told whenever the kept stories or the switch may have changed. @type {() => void} */
  let watcher = () => {};

  /** Shows the story that was open last. What the user has put in meanwhile stays. */
  async function start() {
    try {
      await onShelf(async (shelf) => {
        keeping = (await shelf.setting("keeping")) !== false;
        const last = keeping ? await shelf.setting("last") : null;
        if (typeof last === "string" && isBlank(state())) await bring(shelf, last);
      });
    } catch {
      keeping ??= true; // That nothing is kept is said when there is something to keep.
    }
    changed(state());
    watcher();
    tellStarted();
  }

  /** Takes note of a state; it is written soon where it differs from what is kept. @param {State} now */
  function changed(now) {
    if (waiting && waiting.story.id !== now.story.id) flush();
    if (!keeping || (!waiting && !memory.differs(now))) return;
    waiting = now;
    timer ||= window.setTimeout(flush, PAUSE_MS);
  }

  function flush() {
    clearTimeout(timer);
    timer = 0;
    const now = waiting;
    waiting = null;
    if (now) onShelf((shelf) => write(shelf, now)).catch(warn);
  }

  /** @param {Shelf} shelf @param {State} now */
  async function write(shelf, now) {
    if (!keeping || !memory.differs(now)) return;
    const { articles, corrections, layers, story: { id, name } } = now;
    const title = titleOf(now);
    const base = memory.base(id);
    try {
      if (isBlank(now)) {
        await shelf.remove(id);
        memory.lose(id);
      } else {
        memory.note(now, await shelf.save({ id, name, title, articles, corrections, layers }, base.articles, base.revision, Date.now()), title);
      }
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      await branch(shelf, now);
    }
    told = "";
    tell({ changed: id });
  }

  /** Keeps a state that another tab has overtaken as a story of its own. @param {Shelf} shelf @param {State} now */
  async function branch(shelf, now) {
    // States that were still on their way belong to the same copy.
    const story = branches.get(now.story.id) ?? { ...newStory(), name: t("{title} (copy)", { title: titleOf(now) }) };
    branches.set(now.story.id, story);
    if (state().story.id === now.story.id) {
      update({ story, messages: [info(t("This story was changed in another tab at the same time. What you have here goes on as a copy, so nothing is lost."))] });
    }
    await write(shelf, { ...now, story });
  }

  /** @param {unknown} error */
  function warn(error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    const reason = full
      ? t("This browser has no room left to keep your story. The page works on, but what you add now is gone when you close it. Delete stories that you no longer need, or export this one.")
      : t("This browser keeps nothing for this page: it is a private window, or its storage is switched off or broken. The page works, but your articles are gone when you close it. Export what you need.");
    if (told !== reason) update({ messages: [...state().messages, info(reason)] });
    told = reason;
  }

  /**
   * Shows a kept story; false where there is none.
   * @param {Shelf} shelf
   * @param {string} id
   * @param {Message[]} [messages]
   */
  async function bring(shelf, id, messages = []) {
    const story = await shelf.load(id);
    if (!story) return false;
    const { revision, broken, title } = story;
    const lost = broken ? [info(t("{n, plural, one {One article} other {# articles}} of this story could not be read back.", { n: broken }))] : [];
    show(story, [...messages, ...lost]);
    branches.delete(id);
    memory.note(state(), revision, title);
    await shelf.set("last", id);
    return true;
  }

  /** @param {Shown} story @param {Message[]} messages */
  function show({ id, name, title, articles, corrections, layers }, messages) {
    update({ story: { id, name, ...(title && !name && { title }) }, articles, corrections, analysed: null, layers: { ...initial.layers, ...layers }, opened: new Set(), search: "", messages });
  }

  /**
   * Puts another story in the place of the one on the page, which is kept or can be had back.
   * @param {Shown} story
   * @param {Message[]} [messages]
   */
  function turnTo(story, messages = []) {
    const left = state();
    changed(left);
    flush();
    const back = { label: t("Undo"), run: () => turnBack(left) };
    const gone = keeping || isBlank(left) ? [] : [{ ...info(t("“{title}” is not kept.", { title: titleOf(left) })), action: back }];
    show(story, [...messages, ...gone]);
    if (location.hash) location.hash = "#/summary";
  }

  /** Puts a story back that was on the page before. @param {State} left */
  function turnBack({ story, articles, corrections, layers, analysed }) {
    update({ story, articles, corrections, layers, analysed, messages: [] });
  }

  /** Shows a story as it is kept, or else as it is given. @param {Shown} story */
  async function take(story) {
    const found = keeping && story.id !== state().story.id && (await onShelf((shelf) => shelf.load(story.id)).catch(() => null));
    if (!found) turnTo(story);
    else await open(story.id);
    if (state().articles.length === 0) update({ articles: story.articles });
  }

  /** Opens a kept story. @param {string} id */
  async function open(id) {
    changed(state());
    flush();
    const found = await onShelf((shelf) => bring(shelf, id)).catch(() => false);
    if (!found) update({ messages: [info(t("That story is no longer there, or cannot be read."))] });
    else if (location.hash) location.hash = "#/summary";
  }

  /** Empties the page and lets go of the database. @param {string} message */
  async function reset(message) {
    clearTimeout(timer);
    [timer, waiting, keeping] = [0, null, null]; // nothing more is written meanwhile
    await close();
    memory.clear();
    keeping = true;
    forgetLanguage();
    show(blankStory(), [info(message)]);
    history.replaceState(null, "", location.pathname);
    update({ route: { ...initial.route, view: "summary", params: new URLSearchParams() } });
    watcher();
  }

  /** @param {boolean} on */
  function setKeeping(on) {
    keeping = on;
    moveLanguage(on);
    memory.clear();
    changed(state());
    watcher();
  }

  /** @param {Word} word */
  function tell(word) {
    tabs?.postMessage(word);
    watcher();
  }

  tabs?.addEventListener("message", async (/** @type {MessageEvent<Word>} */ { data: word }) => {
    if ("forgotten" in word) return reset(t("Everything was forgotten in another tab."));
    if ("keeping" in word) return setKeeping(word.keeping);
    await onShelf(async (shelf) => {
      const { id } = state().story;
      if (word.changed === id && memory.has(id) && !memory.differs(state())) {
        await bring(shelf, id, [info(t("This story was changed in another tab. Here is its newest state."))]);
      }
    }).catch(() => {});
    watcher();
  });
  for (const event of ["visibilitychange", "pagehide"]) {
    // The state may be newer than what was drawn and noted.
    addEventListener(event, () => (changed(state()), flush()), true);
  }
  addEventListener("beforeunload", (event) => {
    if ((!keeping || told) && state().articles.length) event.preventDefault();
  });

  return {
    start,
    started,
    changed,
    onShelf,
    open,
    take,
    turnTo,
    turnBack,
    reset,
    setKeeping,
    tell,
    keeping: () => keeping !== false,
    lost: memory.lose,
    watch: (/** @type {() => void} */ then) => void (watcher = then),
  };
}

/** A story with nothing in it. @returns {Shown} */
export function blankStory() {
  return { ...newStory(), articles: [], corrections: none };
}

/** @param {string} text @returns {Message} */
export function info(text) {
  return { kind: "info", text };
}
