/** The list of articles: what each is, and fields to correct it. */

import { h } from "../dom.js";
import { letter } from "../findings.js";
import { t } from "../i18n.js";
import { decodeAs, encodingName, encodings } from "../input/decode.js";
import { href } from "../route.js";
import { change, putBack } from "../story.js";
import { day, shorten } from "../words.js";

/** @typedef {import("../story.js").StoryArticle} StoryArticle */

/**
 * @param {import("../app.js").State} state
 * @param {import("../app.js").Update} update
 */
export function articleList({ articles, analysed, opened }, update) {
  const reported = new Map(analysed?.articles.map(({ key }, index) => [key, analysed.report.articles[index]]));
  return articles.map((article, index) => {
    const report = reported.get(article.key);
    const outlet = article.outlet || report?.outlet || "";
    const published = article.published || report?.published || "";
    const headline = report?.blocks.find((block) => block.kind === "headline");
    const line = headline && report ? report.text.slice(...headline.span).trim() : "";
    const title = titleOf(article.name, report?.label, line);
    const about = [title !== article.name && article.name, title !== line && shorten(line, 80), outlet !== title && outlet, published && day(published), report && t("{n, plural, one {# word} other {# words}}", { n: report.words }), report && shorten(report.authors.join(", "), 60)].filter(Boolean);
    /** @param {Event} event */
    const keepOpen = ({ target }) => {
      const open = target instanceof HTMLDetailsElement && target.open;
      if (open !== opened.has(article.key)) update({ opened: toggled(opened, article.key, open) });
    };
    // The list may be another by the time a button is pressed: a field that was just left changes it.
    const remove = () =>
      update(({ articles }) => {
        const now = articles.find((other) => other.key === article.key) ?? article;
        const undo = () => update(({ articles }) => ({ articles: putBack(articles, now, index), messages: [] }));
        return {
          articles: articles.filter((other) => other !== now),
          messages: [{ kind: "info", text: t("Removed “{name}”.", { name: shorten(title, 80) }), action: { label: t("Undo"), run: undo } }],
        };
      });
    /** @param {Partial<StoryArticle>} changes @param {import("../app.js").Message[]} messages */
    const correct = (changes, messages) => update(({ articles }) => ({ articles: change(articles, article.key, changes), messages }));
    /**
     * @param {"name" | "outlet" | "published"} field
     * @param {string} label
     * @param {string} hint
     * @param {import("../dom.js").Properties} properties
     */
    const field = (field, label, hint, properties) => {
      const id = `${field}-${article.key}`;
      /** @param {Event} event */
      const set = ({ target }) => {
        const value = target instanceof HTMLInputElement ? target.value.trim() : "";
        if (value === article[field] || (!value && field === "name")) return;
        const undo = () => correct({ [field]: article[field] }, []);
        correct({ [field]: value }, [{ kind: "info", text: changed(title, field, field === "published" ? day(value) : value), action: { label: t("Undo"), run: undo } }]);
      };
      // Each key typed into a date makes another date: it is taken when the field is left.
      return [h("label", { for: id }, label), h("input", { id, dir: "auto", value: article[field], [field === "published" ? "onblur" : "onchange"]: set, "aria-describedby": hint && `${id}-hint`, ...properties }), hint && h("p", { id: `${id}-hint`, class: "hint" }, hint)];
    };
    return h(
      "li",
      null,
      h(
        "details",
        { open: opened.has(article.key), ontoggle: keepOpen },
        h(
          "summary",
          { id: `article-${article.key}`, "data-edit": t("Edit"), "data-done": t("Done") },
          h("span", { class: "badge" }, letter(index)),
          h("span", { class: "article-name" }, h("bdi", null, shorten(title, 80)), about.length > 0 && h("small", null, about.map((part, index) => [index > 0 && " · ", h("bdi", null, part)]))),
        ),
        // Of closed ones the fields are left out: browsers that fill in forms look through all fields at each key press.
        opened.has(article.key) && h(
          "div",
          { class: "fields" },
          field("name", t("Name"), "", { type: "text", required: true }),
          field("outlet", t("Outlet"), origin(article.outlet, report?.outlet), { type: "text", placeholder: report?.outlet ?? t("who published it") }),
          field("published", t("Published"), origin(article.published, report?.published && day(report.published)), { type: "date" }),
          article.source && encodingField(article, article.source, (changes) => update(({ articles }) => ({ articles: change(articles, article.key, changes) }))),
          h(
            "p",
            { class: "buttons" },
            report && h("a", { class: "button", id: `read-${article.key}`, href: href("read", { article: report.id }) }, t("Read")),
            h("button", { type: "button", id: `remove-${article.key}`, onclick: remove }, t("Remove")),
          ),
        ),
      ),
    );
  });
}

/**
 * What stands for an article: its name or, where that is a number or a key that tells a reader nothing, what tables call it; a headline is
 * not cut as short as there.
 * @param {string} name
 * @param {string | undefined} label the report's, which goes by the same rule; none before the first analysis
 * @param {string} headline
 */
function titleOf(name, label, headline) {
  const bare = name.replace(/\.(txt|html?|md)$/, "");
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  const digits = bare.match(/[0-9]/g)?.length ?? 0;
  if (!label || letters > digits) return name;
  return headline.startsWith(label.replace(/\s*…$/, "")) ? headline : label;
}

/**
 * Whether a value was given or found in the text, and how to have the other.
 * @param {string} given
 * @param {string | null | undefined} found
 */
function origin(given, found) {
  if (given) return t("As it was given. Leave it empty to use what the text says.");
  return found ? t("Found in the text: {value}", { value: found }) : "";
}

/** @param {string} title @param {"name" | "outlet" | "published"} field @param {string} value */
function changed(title, field, value) {
  const name = shorten(title, 40);
  if (field === "name") return t("“{name}” is now called “{value}”.", { name, value: shorten(value, 40) });
  if (field === "outlet") return value ? t("Outlet of “{name}”: {value}.", { name, value }) : t("Outlet of “{name}” is taken from its text again.", { name });
  return value ? t("Day of publication of “{name}”: {value}.", { name, value }) : t("Day of publication of “{name}” is taken from its text again.", { name });
}

/**
 * In which encoding a file was read, and a choice of others. The bytes are kept, so that nothing is lost by trying.
 * @param {import("../story.js").StoryArticle} article
 * @param {import("../input/file.js").Source} source
 * @param {(changes: Partial<import("../story.js").StoryArticle>) => void} set
 */
function encodingField(article, source, set) {
  const id = `encoding-${article.key}`;
  const listed = encodings.some(([label]) => label === source.encoding);
  const choices = listed ? encodings : [...encodings, /** @type {const} */ ([source.encoding, encodingName(source.encoding)])];
  /** @param {Event} event */
  const choose = ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { text, encoding, broken } = decodeAs(source.bytes, target.value);
    set({ text, source: { ...source, encoding, broken, reason: "you chose it" } });
  };
  return [
    h("label", { for: id }, t("Encoding")),
    h(
      "select",
      { id, onchange: choose, "aria-describedby": `${id}-hint` },
      choices.map(([label, name]) => h("option", { value: label, selected: label === source.encoding }, name)),
    ),
    h("p", { id: `${id}-hint`, class: "hint" }, t("Read so because {reason}.", { reason: source.reason }), source.broken > 0 && [" ", t("{n, plural, one {# place could not be read in it.} other {# places could not be read in it.}}", { n: source.broken })]),
  ];
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
