/** A story as a file, to be kept elsewhere or given to someone: `NAME.crossread.json`. */

import { none } from "../corrections/none.js";
import { msg, t } from "../i18n.js";
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

const refusals = {
  broken: msg("“{name}” is not whole: it breaks off or was changed. Save the story again where it came from."),
  other: msg("“{name}” is neither a saved story nor a report of Crossread."),
  newer: msg("“{name}” was made by a newer Crossread than this one. Reload the page to get the newest, then try again."),
  empty: msg("“{name}” holds no articles."),
  article: msg("“{name}” cannot be read: article {n} in it is broken."),
  keys: msg("“{name}” cannot be read: two of its articles have the same key."),
};

/**
 * Reads a saved story or a report. Nothing of a file is taken unless all of it can be.
 * @param {string} fileName
 * @param {string} text
 * @returns {{ story: import("./keeper.js").Shown, told: string } | { problem: string }}
 */
function readStoryFile(fileName, text) {
  /** @param {keyof typeof refusals} reason @param {number} [n] */
  const refuse = (reason, n = 0) => ({ problem: `${t(refusals[reason], { name: fileName, n })} ${t("Nothing was changed.")}` });
  let content;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refuse("broken");
  }
  const saved = content?.crossread !== undefined;
  if (!saved && !(content?.version !== undefined && content.offsets === "utf-16")) return refuse("other");
  if ((saved ? content.crossread : content.version) > VERSION) return refuse("newer");
  if (!Array.isArray(content.articles)) return refuse("empty");
  /** @type {(StoryArticle | null)[]} */
  const articles = content.articles.map((/** @type {any} */ article, /** @type {number} */ index) => (saved ? savedArticle(article) : reportedArticle(article, index)));
  const bad = articles.indexOf(null);
  if (bad >= 0) return refuse("article", bad + 1);
  if (new Set(articles.map((article) => article?.key)).size < articles.length) return refuse("keys");
  const name = typeof content.name === "string" ? content.name.slice(0, 200) : "";
  return {
    story: { id: newStory().id, name, articles: /** @type {StoryArticle[]} */ (articles), corrections: saved ? soundCorrections(content.corrections) : none },
    told: saved
      ? t("Opened “{name}” with {n, plural, one {# article} other {# articles}}.", { name: name || fileName, n: articles.length })
      : t("Took {n, plural, one {# article} other {# articles}} from the report “{name}” and will read {n, plural, one {it} other {them}} anew.", { name: fileName, n: articles.length }),
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
