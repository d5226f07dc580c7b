/** How it works, how well, what it cannot do, and why it can be trusted with a text. */

import { h } from "../dom.js";
import { articles, published, stages } from "./how/example.js";
import { foundInStories, tables } from "./how/figures.js";
import { scores } from "./how/scores.js";
import { here } from "../here.js";
import { t } from "../i18n.js";
import { day } from "../words.js";

/** @param {import("./view.js").BareContext} context */
export function view({ state }) {
  return h(
    "div",
    { class: "how-view" },
    h("p", { class: "back" }, h("a", { href: "#/summary" }, state.articles.length > 0 ? t("Back to your articles") : t("Back to the start"))),
    h("h2", null, t("How it works and how well")),
    h("p", { class: "lead" }, t("Crossread reads by rules, word lists and small statistics. No language model writes or judges anything: the same articles always give the same findings, and each finding says why it was made.")),
    contents(),
    sections().map(({ id, title, content }) => h("section", { "aria-labelledby": id }, h("h3", { id, tabindex: -1 }, title), content())),
  );
}

/** @returns {{ id: string, title: string, content: () => import("../dom.js").Child }[]} */
const sections = () => [
  { id: "how-stages", title: t("From a text to findings"), content: workedExample },
  { id: "how-well", title: t("How well it does"), content: measured },
  { id: "how-limits", title: t("What it cannot do"), content: limits },
  { id: "how-private", title: t("Why nothing leaves your machine, and how to check it"), content: privacy },
  { id: "how-cite", title: t("Citing it, and its licence"), content: citing },
];

/** Addresses in the hash name views, so the way to a section is a button's. */
function contents() {
  /** @param {string} id */
  const go = (id) => () => {
    const heading = here().root.getElementById(id);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return h("ul", { class: "contents" }, sections().map(({ id, title }) => h("li", null, h("button", { type: "button", class: "quiet", onclick: go(id) }, title))));
}

function workedExample() {
  return [
    h("p", null, t("Two short articles, both of {day}, show each step. Paste them to see it for yourself.", { day: day(published) })),
    h("div", { class: "example" }, articles.map(({ name, text }) => h("blockquote", { lang: "en", dir: "ltr" }, h("span", { class: "badge" }, name), " ", text))),
    h(
      "ol",
      { class: "stages" },
      stages.map((stage) => h("li", null, h("h4", null, t(stage.title)), h("p", null, t(stage.does)), h("ul", { class: "finds" }, stage.finds.map((_, index) => h("li", null, t(stage.finds[index] ?? "")))))),
    ),
  ];
}

function measured() {
  return [
    h("p", null, t("Measured on {day} on public test data that others use too, and on three stories of five articles each whose findings were written down by hand: one of real articles (“story”) and two made up for this (“plant”, “memo”). Figures are in percent; several in one cell belong to the several things or data sets named.", { day: day(scores.measured) })),
    h(
      "dl",
      { class: "terms" },
      term(t("F1"), t("One figure for two questions: how much of what is there was found, and how much of what was found is right. 100 is perfect.")),
      term(t("By overlap, to the letter"), t("Whether a find may be a word longer or shorter than the people who marked the data have it.")),
      term(t("Balanced accuracy"), t("How often it is right, with both answers counting alike. Guessing gives 50.")),
      term(t("Correlation (Pearson, rank)"), t("How closely its figures rise and fall with people’s judgement. 100 is in step, 0 is chance.")),
    ),
    tables(scores).map((table) =>
      h(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": t(table.title) },
        h(
          "table",
          { class: "scores" },
          h("caption", null, t(table.title)),
          h("thead", null, h("tr", null, [t("What"), t("Measured on"), "Crossread", t("Best others")].map((head) => h("th", { scope: "col" }, head)))),
          h("tbody", null, table.rows.map((row) => h("tr", null, h("th", { scope: "row" }, t(row.what)), h("td", null, t(row.on)), h("td", { class: "ours" }, row.ours), h("td", null, row.others ? t(row.others) : t("none published"))))),
        ),
      ),
    ),
    h("p", { class: "hint" }, t("Figures of others are those that their authors, or the authors of the data, publish. The three stories were used to choose between rules, so expect somewhat less on a story that the program has never seen. Build {build}.", { build: scores.commit })),
  ];
}

/** @param {string} name @param {string} meaning */
function term(name, meaning) {
  return [h("dt", null, name), h("dd", null, meaning)];
}

function limits() {
  return h(
    "ul",
    { class: "plain bullets" },
    [
      t("It does not know what is true. It shows who says what, where texts differ and whose word they rest on; to judge is yours."),
      t("It reads English news. In other languages it still finds shared wording, and says so."),
      t("It misses things. Of the conflicts in its test stories it shows {conflicts}, of the smaller differences {differences}. That none is shown is no proof that articles agree.", { conflicts: foundInStories(scores, "conflicts: conflict recall"), differences: foundInStories(scores, "conflicts: tension recall") }),
      t("Facts told in quite other words are often not joined, and now and then two facts about the same people are taken for one. You can split and merge them."),
      t("It reads words, not pictures, video, or charts, and not what stands between the lines: irony, framing, what everyone in town knows."),
      t("It compares only the articles you give it. A claim that only one of them makes is not checked against anything."),
      t("The day of an article matters: without it, “Monday” and “last month” have no date. Set it where the text does not tell."),
    ].map((limit) => h("li", null, limit)),
  );
}

function privacy() {
  return [
    h("p", null, t("The program is a file that your browser loads with the page and runs itself. There is no server behind it that could take a text, no account, no cookie, no counter of visits. What you add is kept in this browser, on this device only, so that you find it again; under “Stories” at the top you can switch that off, or have everything forgotten.")),
    h("p", null, t("You need not believe this:")),
    h(
      "ol",
      { class: "plain numbered" },
      h("li", null, t("Open the developer tools of your browser (F12 in most), choose “Network”, add an article and watch: no request carries it.")),
      h("li", null, t("Or load the page, cut the connection, and use it. It works as before.")),
      h("li", null, t("Or look at the page’s source: its first lines hold a content security policy that forbids the browser to speak to any other address.")),
      h("li", null, t("Or read the code. It is free software, and its tests record every request of a session.")),
    ),
  ];
}

function citing() {
  return [
    h("p", null, t("In a paper or a report, name the program, its build and the day, and say which articles you gave it, so that others can get the same findings:")),
    h("blockquote", null, t("Crossread (build {build}, {year}). Compares news articles about one story in the browser: claims, conflicts, sources, shared wording.", { build: scores.commit, year: scores.measured.slice(0, 4) })),
    h("p", null, t("Free software under the MIT licence or the Apache licence 2.0, at your choice. Where its word lists come from, and under which licences, is said in the file NOTICE that comes with it.")),
  ];
}
