/** What a story is called. */

import { t } from "../i18n.js";
import { shorten } from "../shorten.js";

const LONGEST = 70;

/** A story that nothing is in yet. */
export function newStory() {
  // `randomUUID` is there on secure origins only; the page works on others too.
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id, name: "" };
}

/**
 * The name the user gave, else one proposed: the first headline, until that is found what a kept story was listed as, else the name of
 * the first article.
 * @param {Pick<import("../app.js").State, "story" | "articles" | "findings">} state
 */
export function titleOf({ story, articles, findings }) {
  return story.name || (articles[0] ? shorten(headline(findings?.report.articles[0], articles[0]) || story.title || articles[0].name, LONGEST) : t("New story"));
}

/**
 * @param {import("../findings.js").Article | undefined} report
 * @param {import("../story.js").StoryArticle} article
 */
function headline(report, article) {
  const block = report?.name === article.name ? report.blocks.find(({ kind }) => kind === "headline") : undefined;
  return report && block ? report.text.slice(...block.span).trim() : "";
}
