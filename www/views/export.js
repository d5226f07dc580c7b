/** Taking the findings away: a choice of forms, each with a word on what it is good for. */

import { h } from "../dom.js";
import { save, tables } from "../export/download.js";
import { print } from "../export/print.js";
import { render } from "../export/render.js";
import { msg, t } from "../i18n.js";
import { href } from "../route.js";
import { storyFile, storyFileName } from "../store/file.js";
import { choices } from "./parts.js";

/** @typedef {import("../export/render.js").Form} Form */

/** What the preview can show: in the address, on the link, as a form. @type {readonly { show: string, label: string, form: Form }[]} */
const previews = [
  { show: "markdown", label: msg("Markdown"), form: { format: "markdown" } },
  { show: "text", label: msg("Text"), form: { format: "text" } },
];

/** @param {import("./view.js").Context} context */
export function view({ findings, all, params, state }) {
  const { whole: report } = findings; // what was dismissed is in it, set apart
  const title = state.story.name || undefined;
  const base = storyFileName(state).replace(/\.crossread\.json$/, "");
  const told = h("p", { role: "status", class: "told" });
  let clearing = 0;
  /** @param {string} text */
  const tell = (text) => {
    clearTimeout(clearing);
    told.textContent = text;
    clearing = window.setTimeout(() => (told.textContent = ""), 8000);
  };
  /** @param {Form} form */
  const written = (form) => render(report, { ...form, ...(form.format !== "csv" && title && { title }) });

  /**
   * A button whose work may fail, or take a moment: says what came of it.
   * @param {string} label
   * @param {() => Promise<string>} work resolves to what is to be said
   * @param {string} [id]
   */
  const action = (label, work, id) =>
    h("button", { type: "button", id, class: id === "export-html" && "primary", onclick: async () => tell(await work().catch((error) => t("That did not work: {reason}.", { reason: error.message }))) }, label);
  /** @param {string} name @param {Promise<string> | string} text @param {string} type @param {string} [mark] */
  const saved = async (name, text, type, mark = "") => {
    save(name, new Blob([mark, await text], { type }));
    return t("Saved as {name}.", { name });
  };
  /** @param {Form} form */
  const copied = async (form) => {
    await copy(written(form));
    return t("Copied.");
  };

  const table = h("select", { id: "export-table" }, tables.map((one) => h("option", { value: one[0] }, t("{table} ({holds})", { table: t(one[1]), holds: t(one[2]) }))));
  return h(
    "div",
    { class: "export" },
    h("h2", null, t("Export")),
    h("p", { class: "hint" }, scope(findings, all), " ", t("What you joined, parted, pinned, noted or dismissed is in every form. The files are made here, in your browser.")),
    told,
    h(
      "ul",
      { class: "offers" },
      offer(
        t("Web page"),
        t("To read, print or pass on: one file that opens anywhere by double click, offline too. Every finding leads to its words in the articles and back."),
        action(t("Download web page"), () => saved(`${base}.html`, written({ format: "html" }), "text/html;charset=utf-8"), "export-html"),
        action(t("Print or save as PDF"), async () => {
          await print(await written({ format: "html" }));
          return "";
        }),
      ),
      offer(
        t("Markdown"),
        t("For notes, a wiki or a document: the findings with the words quoted, without the articles in full."),
        action(t("Download Markdown"), () => saved(`${base}.md`, written({ format: "markdown" }), "text/markdown;charset=utf-8")),
        action(t("Copy Markdown"), () => copied({ format: "markdown" })),
      ),
      offer(
        t("Text"),
        t("For a mail or a chat: the same in plain lines."),
        action(t("Download text"), () => saved(`${base}.txt`, written({ format: "text" }), "text/plain;charset=utf-8")),
        action(t("Copy text"), () => copied({ format: "text" })),
      ),
      offer(
        t("Table"),
        t("For a spreadsheet or statistics: one table as CSV, names and words beside ids and places."),
        h("label", { for: "export-table", class: "visually-hidden" }, t("Which table")),
        table,
        // Excel takes a table for UTF-8 only where this mark comes first.
        action(t("Download table"), () => saved(`${base}-${table.value}.csv`, written({ format: "csv", table: table.value }), "text/csv;charset=utf-8", "\ufeff")),
      ),
      offer(
        t("JSON"),
        t("For programs: the whole report with the texts, as the command line and the JavaScript module give it."),
        action(t("Download JSON"), () => saved(`${base}.json`, `${JSON.stringify(report, null, 2)}\n`, "application/json")),
      ),
      offer(
        t("Saved story"),
        t("To go on later, on another machine, or with somebody else: all your articles and corrections. Open it from the menu of stories."),
        action(t("Save the story"), async () => {
          save(storyFileName(state), storyFile(state));
          return t("Saved as {name}.", { name: storyFileName(state) });
        }),
      ),
    ),
    preview(params.get("show"), written),
  );
}

/**
 * @param {string} title
 * @param {string} use
 * @param {...import("../dom.js").Child} buttons
 */
function offer(title, use, ...buttons) {
  return h("li", { class: "card offer" }, h("h3", null, title), h("p", null, use), h("div", { class: "buttons" }, buttons));
}

/**
 * Which articles the report is of, where they are not all.
 * @param {import("../findings.js").Findings} findings
 * @param {import("../findings.js").Findings} all
 */
function scope({ report: { articles } }, { report }) {
  return articles.length < report.articles.length && t("This is of the story that you look at: {n} of {all, plural, one {# article} other {# articles}}.", { n: articles.length, all: report.articles.length });
}

/**
 * A report as it will be, to be read or copied from.
 * @param {string | null} show
 * @param {(form: Form) => Promise<string>} written
 */
function preview(show, written) {
  const current = previews.find((other) => other.show === show) ?? previews[0];
  if (!current) return null;
  const text = h("pre", { id: "export-preview", tabindex: 0, role: "region", "aria-labelledby": "export-heading", "aria-busy": "true", dir: "auto" }, t("Writing the report…"));
  written(current.form).then(
    (content) => text.replaceChildren(content),
    (error) => text.replaceChildren(t("This could not be shown: {reason}.", { reason: error.message })),
  ).finally(() => text.removeAttribute("aria-busy"));
  return h(
    "section",
    null,
    h("h3", { id: "export-heading" }, t("Preview: {form}", { form: t(current.label) })),
    choices(t("Preview"), previews.map((one) => ({ label: t(one.label), href: href("export", { show: one.show }), current: one === current }))),
    text,
  );
}

/**
 * Puts text on the clipboard. It is handed over as a promise, since browsers allow copying only right after a click.
 * @param {Promise<string>} text
 */
async function copy(text) {
  try {
    const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  } catch {
    // Browsers without that way, or without leave to copy at all.
    await navigator.clipboard.writeText(await text).catch(() => {
      throw new Error(t("the browser did not allow copying; select the text in the preview and copy it"));
    });
  }
}
