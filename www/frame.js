/**
 * The page in a sandboxed frame of another page (`<iframe sandbox="allow-scripts">`): that page hands in articles by message, and is handed
 * the report. Only there: such a frame has an origin of its own and keeps nothing, so no page can put anything among what a
 * reader keeps, or read it. A report that speaks of what the reader has added or changed stays in the frame.
 *
 * In: `{ type: "crossread-articles", articles: ArticleInput[] }`, which take the place of those handed in before. Out:
 * `{ type: "crossread-ready" }`, `{ type: "crossread-report", report }`, `{ type: "crossread-error", message }`.
 */

import { givenDraft } from "./given.js";
import { addDrafts } from "./story.js";

/**
 * @param {Pick<import("./mount.js").Mounted, "state" | "update">} app
 * @returns {{ analysed: (analysed: NonNullable<import("./app.js").State["analysed"]>) => void, failed: (reason: string) => void }} what to tell of an analysis that ended
 */
export function wireFrame({ state, update }) {
  /** The articles handed in, by their keys. @type {Map<number, import("./story.js").StoryArticle>} */
  let given = new Map();

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== "crossread-articles") return;
    if (!Array.isArray(data.articles)) return failed("articles must be an array such as [{ name, text }]");
    const read = /** @type {unknown[]} */ (data.articles).map(givenDraft);
    for (const one of read) if ("fault" in one) failed(`${one.article}: ${one.fault}.`);
    const others = state().articles.filter(({ key }) => !given.has(key));
    const { articles, added } = addDrafts(others, read.flatMap((one) => ("draft" in one ? [one.draft] : [])));
    given = new Map(added.map((article) => [article.key, article]));
    update({ articles });
  });
  // Whoever frames this has an origin that can't be known here; it gets no more than what it handed in.
  /** @param {object} message */
  const tell = (message) => parent.postMessage(message, "*");
  /** @param {string} reason */
  const failed = (reason) => tell({ type: "crossread-error", message: reason });
  tell({ type: "crossread-ready" });
  return {
    analysed({ report, articles }) {
      if (articles.every((article) => given.get(article.key) === article)) tell({ type: "crossread-report", report });
    },
    failed,
  };
}
