/** The articles that a program hands in: the host of an element, or of a frame. */

import { pastedDraft } from "./story.js";

/** @typedef {import("./input/file.js").Draft} Draft */

const TEXTS = ["id", "name", "text", "media", "outlet", "published"];

/**
 * A draft of what a program hands in as an article, which may be anything.
 * @param {unknown} input
 * @returns {{ draft: Draft } | { fault: string, article: string }} or what is wrong with it
 */
export function givenDraft(input) {
  const given = Object(input);
  const article = [given.name, given.id].find((name) => name && typeof name === "string") ?? "article";
  const odd = TEXTS.find((key) => given[key] != null && typeof given[key] !== "string");
  if (odd) return { fault: `its ${odd} must be a string`, article };
  /** @type {import("./types.js").ArticleInput} */
  const { id, name, text, media = "text/plain", outlet, published } = given;
  if (!text?.trim()) return { fault: "it has no text", article };
  if (media !== "text/plain" && media !== "text/html") return { fault: `its media must be text/plain or text/html, not ${media}`, article };
  const draft = pastedDraft(text);
  return { draft: { ...draft, media, name: name || id || draft.name, outlet: outlet ?? "", published: published ?? "" } };
}
