/** One article to read, with layers of marks, and beside it what the chosen place holds. */

import { h } from "../dom.js";
import { href, parseSpan, placeHref } from "../route.js";
import { analysedAs, toggleRestored } from "../story.js";
import { count, day } from "../words.js";
import { detailPanel } from "./detail.js";
import { marksOf } from "./marks.js";
import { articleName } from "./parts.js";
import { overviewStrip, steps } from "./steps.js";
import { articleText } from "./text.js";

/** @typedef {import("../app.js").Layers} Layers */

/** @type {[keyof Layers, label: string, sample: string][]} */
const layerLabels = [
  ["claims", "Claims", "claim claim-all"],
  ["reuse", "Shared wording", "reuse"],
  ["conflicts", "Conflicts", "conflict"],
  ["voices", "Quotations and who speaks", "quote"],
  ["doubts", "Doubt and denial", "doubt"],
  ["numbers", "Numbers", "number"],
  ["dates", "Dates", "date"],
  ["names", "People, organisations, places", "name"],
];

/** @param {import("./view.js").Context} context its params: `article`, `at` (a span) and `finding` (an id) */
export function view({ findings, params, state: { analysed, layers }, update }) {
  const article = findings.articles.get(params.get("article") ?? "") ?? findings.report.articles[0];
  if (!article) return null;
  const target = parseSpan(params.get("at"));
  const listed = analysedAs(analysed, article.id);
  const others = findings.report.articles.map((other) =>
    h(
      "li",
      null,
      h(
        "a",
        { href: href("read", { article: other.id }), "aria-current": other === article && "true", title: other.name },
        h("span", { class: "badge" }, findings.letters.get(other.id) ?? ""),
        h("span", null, articleName(findings, other.id)),
      ),
    ),
  );
  return h(
    "div",
    { class: target ? "reader with-detail" : "reader" },
    h("h2", null, articleName(findings, article.id)),
    h("nav", { class: "switch", "aria-label": "Articles" }, h("ul", null, others)),
    h(
      "p",
      { class: "about" },
      [article.outlet && article.name, article.published && day(article.published), count(article.words, "word")].filter(Boolean).join(" · "),
    ),
    h("p", { class: "notes hint" }, findings.report.notes.filter((note) => note.article === article.id).map((note) => `${note.message} `)),
    layerSwitches(layers, (layer, on) => update((now) => ({ layers: { ...now.layers, [layer]: on } }))),
    steps(findings, article, layers, target, layerLabels),
    h(
      "div",
      { class: "reader-columns" },
      overviewStrip(findings, article, layers),
      articleText(article, {
        marks: marksOf(findings, article, layers),
        target,
        hrefOf: (span, finding) => placeHref(article.id, span, finding),
        restored: listed?.restored ?? [],
        toggleRestored: (span) => listed && update(({ articles }) => ({ articles: toggleRestored(articles, listed.key, span) })),
      }),
      target ? detailPanel(findings, article, target, params.get("finding")) : legend(layers),
    ),
  );
}

/** @param {Layers} layers @param {(layer: keyof Layers, on: boolean) => void} set */
function layerSwitches(layers, set) {
  return h(
    "fieldset",
    { class: "layers" },
    h("legend", null, "Show"),
    layerLabels.map(([layer, label, sample]) => {
      const id = `layer-${layer}`;
      const toggle = () => set(layer, !layers[layer]);
      return h(
        "label",
        { for: id },
        h("input", { type: "checkbox", id, checked: layers[layer], onchange: toggle }),
        h("span", { class: sample }, label),
      );
    }),
  );
}

/** @param {Layers} layers */
function legend(layers) {
  /** @type {[layer: keyof Layers, sample: string, meaning: string][]} */
  const marks = [
    ["claims", "claim claim-all", "all articles say it"],
    ["claims", "claim claim-some", "some articles say it"],
    ["claims", "claim claim-one", "only this article says it"],
    ["conflicts", "conflict", "another article differs on it"],
    ["reuse", "reuse", "wording shared with another article"],
    ["reuse", "reuse edit", "a word changed within it"],
    ["voices", "quote", "quotation"],
    ["voices", "speaker", "who says something"],
    ["voices", "cue", "the words that tell it"],
    ["doubts", "doubt", "may, reportedly, could: the text is not sure"],
    ["doubts", "denial", "not, denied, failed to: it did not happen"],
    ["numbers", "number", "number"],
    ["dates", "date", "date"],
    ["names", "name", "person, organisation or place"],
  ];
  const shown = marks.filter(([layer]) => layers[layer]);
  return h(
    "aside",
    { class: "detail legend", "aria-label": "Legend" },
    h("h3", null, "What the marks mean"),
    h("ul", null, shown.map(([, sample, meaning]) => h("li", null, h("span", { class: sample }, "Words"), ` ${meaning}`))),
    h("p", { class: "hint" }, shown.length > 0 ? "Choose any mark to see what stands behind it, and how the other articles put it." : "All marks are switched off."),
  );
}
