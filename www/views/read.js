/** One article to read, with layers of marks, and beside it what the chosen place holds. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { href, parseSpan, placeHref } from "../route.js";
import { analysedAs, toggleRestored } from "../story.js";
import { told } from "../told.js";
import { day } from "../words.js";
import { detailPanel } from "./detail.js";
import { marksOf } from "./marks.js";
import { articleName } from "./parts.js";
import { overviewStrip, steps } from "./steps.js";
import { articleText } from "./text.js";

/** @typedef {import("../app.js").Layers} Layers */

/** @returns {[layer: keyof Layers, label: string, sample: string][]} */
function layerLabels() {
  return [
    ["claims", t("Claims"), "claim claim-all"],
    ["reuse", t("Shared wording"), "reuse"],
    ["conflicts", t("Conflicts"), "conflict"],
    ["voices", t("Quotations and who speaks"), "quote"],
    ["doubts", t("Doubt and denial"), "doubt"],
    ["numbers", t("Numbers"), "number"],
    ["dates", t("Dates"), "date"],
    ["names", t("People, organisations, places"), "name"],
  ];
}

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
        h("span", { dir: "auto" }, articleName(findings, other.id)),
      ),
    ),
  );
  return h(
    "div",
    { class: target ? "reader with-detail" : "reader" },
    h("h2", null, h("bdi", null, articleName(findings, article.id))),
    h("nav", { class: "switch", "aria-label": t("Articles") }, h("ul", null, others)),
    h(
      "p",
      { class: "about" },
      [article.outlet && article.name, article.published && day(article.published), t("{n, plural, one {# word} other {# words}}", { n: article.words })].filter(Boolean).map((part, index) => [index > 0 && " · ", h("bdi", null, part)]),
    ),
    h("p", { class: "notes hint" }, findings.report.notes.filter((note) => note.article === article.id).map((note) => [told(note, "message"), " "])),
    layerSwitches(layers, (layer, on) => update((now) => ({ layers: { ...now.layers, [layer]: on } }))),
    steps(findings, article, layers, target, layerLabels()),
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
    h("legend", null, t("Show")),
    layerLabels().map(([layer, label, sample]) => {
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
    ["claims", "claim claim-all", t("all articles say it")],
    ["claims", "claim claim-some", t("some articles say it")],
    ["claims", "claim claim-one", t("only this article says it")],
    ["conflicts", "conflict", t("another article differs on it")],
    ["reuse", "reuse", t("wording shared with another article")],
    ["reuse", "reuse edit", t("a word changed within it")],
    ["voices", "quote", t("quotation")],
    ["voices", "speaker", t("who says something")],
    ["voices", "cue", t("the words that tell it")],
    ["doubts", "doubt", t("may, reportedly, could: the text is not sure")],
    ["doubts", "denial", t("not, denied, failed to: it did not happen")],
    ["numbers", "number", t("number")],
    ["dates", "date", t("date")],
    ["names", "name", t("person, organisation or place")],
  ];
  const shown = marks.filter(([layer]) => layers[layer]);
  return h(
    "aside",
    { class: "detail legend", "aria-label": t("Legend") },
    h("h3", null, t("What the marks mean")),
    h("ul", null, shown.map(([, sample, meaning]) => h("li", null, h("span", { class: sample }, t("Words", {}, "a sample of a mark")), ` ${meaning}`))),
    h("p", { class: "hint" }, shown.length > 0 ? t("Choose any mark to see what stands behind it, and how the other articles put it.") : t("All marks are switched off.")),
  );
}
