/** What stands in a `<cross-read>` element: the parts of the page that work with articles, under the same ids. */

import { h } from "../dom.js";
import { language, t } from "../i18n.js";

/** The kinds of files that are read. */
const ACCEPT = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.pdf,text/plain,text/markdown,text/html,multipart/related,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * @param {Record<import("./attributes.js").Way, boolean>} ways by which readers may add articles
 * @param {() => void} back goes back to where the reader was
 */
export function frame({ paste, drop, choose }, back) {
  const any = paste || drop || choose;
  return h(
    "div",
    { class: "app empty", lang: language().tag, dir: language().direction },
    h(
      "div",
      { class: "desk" },
      h(
        "section",
        { class: "articles", part: "articles", "aria-labelledby": "articles-heading" },
        h("details", { id: "articles", class: "list-fold", open: true }, h("summary", null, h("h2", { id: "articles-heading" }, t("Articles"), " ", h("span", { id: "article-count", class: "count" }))), h("ol", { id: "article-list", class: "article-list" })),
        h(
          "details",
          { id: "add", class: "add", part: "add", open: true, hidden: !any },
          h("summary", null, t("Add articles")),
          h(
            "form",
            { id: "paste-form" },
            h("label", { for: "paste", hidden: !paste }, t("Paste an article, or several at once")),
            h("textarea", { id: "paste", rows: 7, spellcheck: "false", hidden: !paste }),
            drop && h("p", { class: "hint" }, t("Files can be dropped here: text, Markdown, saved web pages, Word or PDF.")),
            h(
              "div",
              { class: "buttons" },
              h("button", { type: "submit", class: "primary", hidden: !paste }, t("Add article")),
              h("button", { type: "button", id: "pick", hidden: !choose }, t("Choose files…")),
              h("button", { type: "button", id: "pick-folder", hidden: !choose }, t("Choose a folder…")),
              h("input", { type: "file", id: "files", multiple: true, hidden: true, accept: ACCEPT, "aria-label": t("Article files") }),
              h("input", { type: "file", id: "folder", multiple: true, hidden: true, webkitdirectory: true, "aria-label": t("A folder of articles") }),
            ),
          ),
        ),
        h("div", { id: "ask" }),
        h("p", { class: "buttons aside-buttons", hidden: !any }, h("button", { type: "button", id: "clear", class: "quiet" }, t("Remove all"))),
        !any && h("p", { class: "nothing none-yet" }, t("There are no articles here yet.")),
      ),
      h(
        "section",
        { id: "findings", part: "findings", tabindex: -1, "aria-label": t("Findings") },
        h("div", { id: "messages", class: "messages", part: "messages" }),
        h("div", { id: "status", class: "status", part: "status" }),
        h("slot", { id: "given", class: "given", hidden: true }),
        h("div", { id: "stories" }),
        h("div", { class: "views-bar" }, h("button", { type: "button", id: "back", class: "quiet", part: "back", hidden: true, onclick: back }, t("Back", {}, "to where one was")), h("nav", { id: "views", class: "views", part: "views", "aria-label": t("Views") })),
        h("div", { id: "view", class: "view", part: "view" }),
      ),
    ),
    h("p", { id: "live", class: "visually-hidden", role: "status", "aria-live": "polite" }),
    h("div", { id: "drop-hint", class: "drop-hint", hidden: true }, t("Drop to add as articles")),
  );
}
