/** A story as a file, to be kept elsewhere or given to someone: `NAME.crossread.json`. */

import { none } from "../corrections/none.js";
import { count } from "../words.js";
import { soundCorrections } from "../corrections/sound.js";
import { info } from "./keeper.js";
import { asArticle } from "./record.js";
import { newStory, titleOf } from "./title.js";

/** @typedef {import("../story.js").StoryArticle} StoryArticle */

/** The version of the form. A file of a later one is refused, never half read. */
const VERSION = 1;

/**
 * The story on the page as a file.
 * @param {import("../app.js").State} state
 */
export function storyFile(state) {
  const articles = state.articles.map(({ key, name, text, media, outlet, published, restored }) => ({ key, name, media, outlet, published, ...(restored?.length && { restored }), text }));
  const content = { crossread: VERSION, name: titleOf(state), articles, corrections: state.corrections };
  return new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: "application/json" });
}

/** @param {import("../app.js").State} state */
export function storyFileName(state) {
  const plain = titleOf(state).normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").toLowerCase();
  return `${plain.slice(0, 60) || "story"}.crossread.json`;
}

/**
 * Opens saved stories and reports: each as a story of its own, the last to be seen.
 * @param {readonly File[]} files
 * @param {{ keeper: import("./keeper.js").Keeper, update: import("../app.js").Update }} app
 */
export async function openStoryFiles(files, { keeper, update }) {
  for (const file of files) {
    const read = readStoryFile(file.name, await file.text());
    if ("problem" in read) update({ messages: [{ kind: "problem", text: read.problem }] });
    else keeper.turnTo(read.story, [info(read.told)]);
  }
}

/**
 * Reads a saved story or a report. Nothing of a file is taken unless all of it can be.
 * @param {string} fileName
 * @param {string} text
 * @returns {{ story: import("./keeper.js").Shown, told: string } | { problem: string }}
 */
function readStoryFile(fileName, text) {
  /** @param {string} reason */
  const refuse = (reason) => ({ problem: `“${fileName}” ${reason}. Nothing was changed.` });
  let content;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refuse("is not whole: it breaks off or was changed. Save the story again where it came from");
  }
  const saved = content?.crossread !== undefined;
  if (!saved && !(content?.version !== undefined && content.offsets === "utf-16")) return refuse("is neither a saved story nor a report of Crossread");
  if ((saved ? content.crossread : content.version) > VERSION) return refuse("was made by a newer Crossread than this one. Reload the page to get the newest, then try again");
  if (!Array.isArray(content.articles)) return refuse("holds no articles");
  /** @type {(StoryArticle | null)[]} */
  const articles = content.articles.map((/** @type {any} */ article, /** @type {number} */ index) => (saved ? savedArticle(article) : reportedArticle(article, index)));
  const bad = articles.indexOf(null);
  if (bad >= 0) return refuse(`cannot be read: article ${bad + 1} in it is broken`);
  if (new Set(articles.map((article) => article?.key)).size < articles.length) return refuse("cannot be read: two of its articles have the same key");
  const name = typeof content.name === "string" ? content.name.slice(0, 200) : "";
  return {
    story: { id: newStory().id, name, articles: /** @type {StoryArticle[]} */ (articles), corrections: saved ? soundCorrections(content.corrections) : none },
    told: saved ? `Opened “${name || fileName}” with ${count(articles.length, "article")}.` : `Took ${count(articles.length, "article")} from the report “${fileName}” and will read them anew.`,
  };
}

/** @param {any} article */
function savedArticle(article) {
  const { key, name, text, media, outlet, published, restored } = article ?? {};
  return asArticle({ key, name, text, media, outlet, published, notes: [], ...(restored !== undefined && { restored }) });
}

/** An article of a report; what was found in its text will be found again. @param {any} article @param {number} index */
function reportedArticle(article, index) {
  const { name, text, outlet, published } = article ?? {};
  return asArticle({ key: index + 1, name, text, outlet: outlet ?? "", published: published ?? "", media: "text/plain", notes: [] });
}
