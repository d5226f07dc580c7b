/**
 * The kept stories in the browser's database. A story is one record and one more for each article, so that a small change is a small
 * write. Every write names the revision it builds on: what another tab has written since is never overwritten.
 */

import { deleteDatabase, openDatabase, result, transact } from "./database.js";
import { soundCorrections } from "../corrections/sound.js";
import { asArticle, asLayers } from "./record.js";

/**
 * @typedef {import("../story.js").StoryArticle} StoryArticle
 * @typedef {{ id: string, name: string, title: string, articles: StoryArticle[], corrections: import("../corrections.js").Corrections, layers: import("../app.js").Layers }} Story
 *   `name` is what the user called it or nothing; `title` is what it is listed as
 * @typedef {Story & { revision: number, broken: number }} KeptStory `broken` counts the articles that could not be read back
 * @typedef {{ id: string, title: string, count: number, changed: number }} Listed
 * @typedef {{ stories: unknown[], articles: unknown[] }} Records a story as it stands in the database, to be put back
 * @typedef {Awaited<ReturnType<typeof openShelf>>} Shelf
 */

const NAME = "crossread";

/** What made each version of the database out of the one before. A step is never changed once it has been published. */
const steps = [
  /** @param {IDBDatabase} database */
  (database) => {
    database.createObjectStore("stories", { keyPath: "id" });
    database.createObjectStore("articles", { keyPath: ["story", "key"] });
    database.createObjectStore("settings");
  },
];

/** A story that another tab has changed since it was read here. */
export class Superseded extends Error {}

/** Opens the shelf. Fails where the browser keeps nothing. */
export async function openShelf() {
  const database = await openDatabase(NAME, steps);
  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stories: IDBObjectStore, articles: IDBObjectStore, settings: IDBObjectStore) => Promise<T>} work
   */
  const within = (mode, work) => transact(database, ["stories", "articles", "settings"], mode, work);

  return {
    /** @param {() => void} then is called when the browser takes the database away */
    onLost(then) {
      database.addEventListener("close", then);
      database.addEventListener("versionchange", then);
    },

    close: () => database.close(),

    /** @param {"keeping" | "last"} key @returns {Promise<unknown>} */
    setting: (key) => within("readonly", (_stories, _articles, settings) => result(settings.get(key))),

    /** @param {"keeping" | "last"} key @param {boolean | string} value */
    set: (key, value) => within("readwrite", (_stories, _articles, settings) => result(settings.put(value, key))),

    /** All stories, the last changed first; records that are none are left out. @returns {Promise<Listed[]>} */
    list: () =>
      within("readonly", async (stories) => {
        const listed = (await result(stories.getAll())).filter(isStory).map(({ id, title, keys, changed }) => ({ id, title, count: keys.length, changed }));
        return listed.sort((a, b) => b.changed - a.changed);
      }),

    /** A story, as much of it as can be read. @param {string} id @returns {Promise<KeptStory | null>} */
    load: (id) =>
      within("readonly", async (stories, articles) => {
        const record = await result(stories.get(id));
        if (!isStory(record)) return null;
        const read = [];
        // One after the other, as in `save`.
        for (const key of record.keys) read.push(asArticle((await result(articles.get([id, key])))?.article));
        const whole = read.filter((article) => article !== null);
        const { name, title, revision } = record;
        return { id, name, title, articles: whole, corrections: soundCorrections(record.corrections), layers: asLayers(record.layers), revision, broken: read.length - whole.length };
      }),

    /**
     * Writes a story; gives its new revision.
     * @param {Story} story
     * @param {ReadonlySet<StoryArticle>} known articles that are kept as they are
     * @param {number} base the revision that `story` was made from; 0 where it has never been kept
     * @param {number} now milliseconds
     * @returns {Promise<number>}
     */
    save: (story, known, base, now) =>
      within("readwrite", async (stories, articles, settings) => {
        const { articles: list, ...rest } = story;
        const there = await result(stories.get(story.id));
        if (there && there.revision !== base) throw new Superseded();
        const fresh = there ? known : new Set();
        const keys = list.map(({ key }) => key);
        for (const kept of await result(articles.getAllKeys(ofStory(story.id)))) {
          if (!keys.includes(/** @type {[string, number]} */ (kept)[1])) await result(articles.delete(kept));
        }
        // One after the other: copying a large article for the database takes the page's time.
        for (const article of list) if (!fresh.has(article)) await result(articles.put({ story: story.id, key: article.key, article }));
        const revision = base + 1;
        await result(stories.put({ ...rest, keys, revision, created: there?.created ?? now, changed: now }));
        await result(settings.put(story.id, "last"));
        return revision;
      }),

    /** Takes a story out; gives what `restore` puts back. @param {string} id @returns {Promise<Records>} */
    remove: (id) =>
      within("readwrite", async (stories, articles) => {
        const story = await result(stories.get(id));
        const parts = await result(articles.getAll(ofStory(id)));
        await result(stories.delete(id));
        await result(articles.delete(ofStory(id)));
        return { stories: story ? [story] : [], articles: parts };
      }),

    /** @param {Records} records */
    restore: (records) =>
      within("readwrite", async (stories, articles) => {
        for (const record of records.stories) await result(stories.put(record));
        for (const record of records.articles) await result(articles.put(record));
      }),

    /** Deletes all stories; the settings stay. */
    clear: () =>
      within("readwrite", async (stories, articles, settings) => {
        await result(stories.clear());
        await result(articles.clear());
        await result(settings.delete("last"));
      }),
  };
}

/** Deletes the database with all that is in it. */
export function burn() {
  return deleteDatabase(NAME);
}

/** @param {string} id */
function ofStory(id) {
  return IDBKeyRange.bound([id], [id, []]); // an array sorts behind every number
}

/**
 * @param {any} record
 * @returns {record is { id: string, name: string, title: string, keys: number[], corrections: unknown, layers: unknown, revision: number, changed: number }}
 */
function isStory(record) {
  return (
    typeof record?.id === "string" &&
    typeof record.name === "string" &&
    typeof record.title === "string" &&
    Array.isArray(record.keys) &&
    typeof record.revision === "number" &&
    typeof record.changed === "number"
  );
}
