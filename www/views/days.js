/** A chart of the time that a story spans: which article names which day. */

import { carriers } from "../chronology.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { bounds, period } from "../periods.js";
import { day } from "../words.js";
import { articleName, badge } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../chronology.js").Moment} Moment
 */

/** Columns of the chart; where there are more moments, those that fewest articles name are left out. */
const MOST_COLUMNS = 30;
/** With more articles than this, the chart counts them instead of giving each a row. */
const MOST_ROWS = 12;

/**
 * @param {Findings} findings
 * @param {readonly Moment[]} moments
 * @param {(moment: Moment) => string} keyOf
 * @param {(key: string) => string} address of a moment in the list
 */
export function dayChart(findings, moments, keyOf, address) {
  const { articles } = findings.report;
  if (moments.length < 2) return null;
  const namers = new Map(moments.map((moment) => [moment, new Set(moment.happenings.flatMap((happening) => [...carriers(happening)]))]));
  /** @param {Moment} moment */
  const size = (moment) => (namers.get(moment)?.size ?? 0) + moment.published.length;
  const most = new Set([...moments].sort((a, b) => size(b) - size(a)).slice(0, MOST_COLUMNS));
  const columns = moments.filter((moment) => most.has(moment));
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("Days by articles") },
    h(
      "table",
      { class: "day-chart" },
      h("caption", null, t("● names the day · ◆ was published on it. Choose a day to see what happened then."), columns.length < moments.length && [" ", t("The {n} that most articles name are shown.", { n: columns.length })]),
      h(
        "thead",
        null,
        h("tr", null, h("th", { scope: "col" }, t("Article")), columns.map((moment, index) => h("th", { scope: "col", class: gapClass(columns[index - 1], moment) }, h("a", { href: address(keyOf(moment)), title: period(moment.from, moment.to) }, heading(moment, columns[index - 1]))))),
      ),
      h("tbody", null, articles.length > MOST_ROWS ? sumRow(columns, namers) : articles.map(({ id }) => articleRow(findings, id, columns, namers))),
    ),
  );
}

/**
 * The day on one line and its year on another, where the year is not that of the column before.
 * @param {Moment} moment
 * @param {Moment | undefined} before
 */
function heading({ from, to }, before) {
  const year = from.slice(0, 4);
  const { kind, last } = bounds(from, to);
  const open = last ? "–" : "";
  if (kind === "year") return year + open;
  const named = before?.from.slice(0, 4) === year && !isYear(before) ? "" : year;
  return [day(from, kind === "day" ? { day: "numeric", month: "short" } : { month: "short" }) + open, named && [h("br"), year]];
}

/** Whether a moment is a whole year, so that its head is the year alone. @param {Moment} moment */
function isYear({ from, to }) {
  const { kind, last } = bounds(from, to);
  return kind === "year" && !last;
}

/** @param {Moment | undefined} before @param {Moment} moment */
function gapClass(before, moment) {
  return before && before.to < moment.from && (Date.parse(moment.from) - Date.parse(before.to)) / 86_400_000 > 31 ? "after-gap" : null;
}

/** @param {Findings} findings @param {string} id @param {readonly Moment[]} columns @param {Map<Moment, Set<string>>} namers */
function articleRow(findings, id, columns, namers) {
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, badge(findings, id), h("span", { class: "head-name", "aria-hidden": "true", dir: "auto" }, articleName(findings, id))),
    columns.map((moment, index) => {
      const named = namers.get(moment)?.has(id);
      const published = moment.published.includes(id);
      return h(
        "td",
        { class: [gapClass(columns[index - 1], moment), moment.from === moment.to ? "" : "long", named && "named"].filter(Boolean).join(" ") || null },
        named && sign("●", t("names it")),
        published && [named && h("span", { class: "visually-hidden" }, ", "), sign("◆", t("published then"))],
        !named && !published && sign("", "–"),
      );
    }),
  );
}

/** @param {readonly Moment[]} columns @param {Map<Moment, Set<string>>} namers */
function sumRow(columns, namers) {
  return [
    h("tr", null, h("th", { scope: "row" }, t("How many name it")), columns.map((moment) => h("td", null, number(namers.get(moment)?.size ?? 0)))),
    h("tr", null, h("th", { scope: "row" }, t("Published then")), columns.map(({ published }) => h("td", { title: t("{n, plural, one {# article} other {# articles}}", { n: published.length }) }, published.length ? number(published.length) : "–"))),
  ];
}

/** @param {string} drawn @param {string} said */
function sign(drawn, said) {
  return [h("span", { "aria-hidden": "true" }, drawn), h("span", { class: "visually-hidden" }, said)];
}
