/** The list of articles: what each is, and fields to correct it. */

import { h } from "../element.js";
import { letter } from "../findings.js";
import { href } from "../route.js";
import { change, putBack } from "../story.js";
import { count, day, shorten } from "../words.js";

/**
 * @param {import("../app.js").State} state
 * @param {import("../app.js").Update} update
 */
export function articleList({ articles, opened, findings }, update) {
  const reported = findings?.report.articles.length === articles.length ? findings.report.articles : [];
  return articles.map((article, index) => {
    const report = reported[index];
    const outlet = article.outlet || report?.outlet || "";
    const published = article.published || report?.published || "";
    const headline = report?.blocks.find((block) => block.kind === "headline");
    const title = headline && report ? report.text.slice(...headline.span).trim() : "";
    const about = [title !== article.name && shorten(title, 80), outlet, published && day(published), report && count(report.words, "word")].filter(Boolean).join(" · ");
    /** @param {Event} event */
    const keepOpen = ({ target }) => {
      const open = target instanceof HTMLDetailsElement && target.open;
      if (open !== opened.has(article.key)) update({ opened: toggled(opened, article.key, open) });
    };
    const remove = () => {
      const undo = () => update({ articles: putBack(articles.filter((other) => other !== article), article, index), messages: [] });
      update({
        articles: articles.filter((other) => other !== article),
        messages: [{ kind: "info", text: `Removed “${article.name}”.`, action: { label: "Undo", run: undo } }],
      });
    };
    /**
     * @param {"name" | "outlet" | "published"} field
     * @param {string} label
     * @param {import("../element.js").Properties} properties
     */
    const field = (field, label, properties) => {
      const id = `${field}-${article.key}`;
      /** @param {Event} event */
      const set = ({ target }) => {
        const value = target instanceof HTMLInputElement ? target.value.trim() : "";
        if (value !== article[field] && (value || field !== "name")) update({ articles: change(articles, article.key, { [field]: value }) });
      };
      return [h("label", { for: id }, label), h("input", { id, value: article[field], onchange: set, ...properties })];
    };
    return h(
      "li",
      null,
      h(
        "details",
        { open: opened.has(article.key), ontoggle: keepOpen },
        h(
          "summary",
          { id: `article-${article.key}` },
          h("span", { class: "badge" }, letter(index)),
          h("span", { class: "article-name" }, article.name, about && h("small", null, about)),
        ),
        h(
          "div",
          { class: "fields" },
          field("name", "Name", { type: "text", required: true }),
          field("outlet", "Outlet", { type: "text", placeholder: report?.outlet ?? "who published it" }),
          field("published", "Published", { type: "date" }),
          h(
            "p",
            { class: "buttons" },
            report && h("a", { class: "button", href: href("read", { article: report.id }) }, "Read"),
            h("button", { type: "button", id: `remove-${article.key}`, onclick: remove }, "Remove"),
          ),
        ),
      ),
    );
  });
}

/**
 * @param {ReadonlySet<number>} set
 * @param {number} key
 * @param {boolean} member
 */
function toggled(set, key, member) {
  const next = new Set(set);
  if (member) next.add(key);
  else next.delete(key);
  return next;
}
