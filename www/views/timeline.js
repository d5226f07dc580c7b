/** A timeline: each day and period that the articles name, what happened then, and who says so in which words. */

import { chosenMoments, chronology, daysBetween } from "../chronology.js";
import { h } from "../dom.js";
import { groupBy } from "../groups.js";
import { listed, rich, t } from "../i18n.js";
import { later, period, start, weekdayOf } from "../periods.js";
import { href, placeHref } from "../route.js";
import { toldText } from "../told.js";
import { day, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { against, articleName, badge, chooser, choices, foreign, nothing } from "./parts.js";
import { dayChart } from "./days.js";
import { more } from "./more.js";
import { undatedSection } from "./undated.js";
import { longList } from "./virtual.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../chronology.js").Moment} Moment
 * @typedef {import("../chronology.js").Happening} Happening
 * @typedef {import("../chronology.js").Telling} Telling
 */

/** Moments shown at first; the others are a link away. */
const MOST_MOMENTS = 60;
/** About how high a moment is, in pixels. */
const MOMENT_HEIGHT = 260;
/** Happenings of one moment shown at first; the others are a click away. */
const MOST_HAPPENINGS = 6;
/** Length of a statement, and of what stands in its sentence on either side. */
const MOST_CHARACTERS = 260;
const MOST_AROUND = 90;
/** Names of articles stand beside their letters as long as there is room. */
const MOST_NAMES = 6;
/** Letters named on each side of a conflict. */
const MOST_LETTERS = 8;

/** @returns {[which: string, label: string][]} */
const filters = () => [["", t("All statements")], ["several", t("Dated by several")], ["disputed", t("Dates differ")]];

/** @param {import("./view.js").Context} context its params: `by` (an article), `show` (a filter), `at` (the moment to go to), `more` */
export function view({ findings, params, state, update }) {
  const { moments, undated } = chronology(findings);
  const choice = { by: params.get("by") ?? "", which: params.get("show") ?? "" };
  /** @param {{ by?: string, which?: string, more?: string }} changes */
  const address = (changes) => {
    const { by, which, more } = { ...choice, more: params.get("more") ?? "", ...changes };
    return href("timeline", { show: which, by, more });
  };
  /** @param {Partial<typeof choice>} changes */
  const howMany = (changes) => chosenMoments(moments, { ...choice, ...changes }).reduce((sum, { happenings }) => sum + happenings.length, 0);
  const chosen = chosenMoments(moments, choice);
  const cut = params.has("more") ? chosen.length : MOST_MOMENTS;
  const target = params.get("at");
  const shown = chosen.filter((moment, index) => index < cut || keyOf(moment) === target);
  const { articles } = findings.report;
  return h(
    "div",
    { class: "timeline-view" },
    h("h2", null, t("Timeline")),
    h("p", { class: "lead" }, opening(moments), undated.length > 0 && [" ", rich("<a>{n, plural, one {# date cannot be placed} other {# dates cannot be placed}}</a>.", { n: undated.length, a: (...words) => h("a", { href: href("timeline", { at: "unplaced" }) }, words) })]),
    moments.some(({ happenings }) => happenings.length > 0) && [
      h("p", { class: "hint" }, t("Each day or period that an article names, with what it says happened then. Words such as “Monday” are counted from the day the article was published. Choose a statement, or the words for its date, to read them in the article.")),
      articles.length > 1 && [
        choices(t("Which"), filters().map(([which, label]) => ({ label, href: address({ which }), current: which === choice.which, count: howMany({ which }) }))),
        h("div", { class: "finder" }, chooser("timeline-by", t("Named by"), [
          { label: t("Any article"), href: address({ by: "" }), current: !choice.by },
          ...articles.map(({ id }) => ({ label: t("{letter} {name} ({n})", { letter: findings.letters.get(id) ?? "", name: articleName(findings, id), n: howMany({ by: id }) }), href: address({ by: id }), current: id === choice.by })),
        ])),
      ],
      dayChart(findings, chosen, keyOf, (at) => href("timeline", { show: choice.which, by: choice.by, at })),
    ],
    chosen.length === 0 && nothing(moments.length === 0 ? t("No day can be told from these articles.") : t("No statement with a date is of this kind.")),
    longList(shown, (moment, index) => momentItem(findings, moment, shown[index - 1], keyOf(moment) === target), { tag: "ol", name: "timeline", height: MOMENT_HEIGHT, first: shown.findIndex((moment) => keyOf(moment) === target) }),
    shown.length < chosen.length && h("p", null, h("a", { class: "button", href: address({ more: "1" }) }, t("Show the other {n}", { n: chosen.length - shown.length }))),
    undatedSection(findings, undated.filter(({ article }) => !choice.by || article === choice.by), target === "unplaced", state, update),
  );
}

/** @param {Moment} moment */
function keyOf({ from, to }) {
  return from === to ? from : `${from}.${to}`;
}

/**
 * Whether it is a time that goes on: the texts say since when, and it ends for them on the day they were published.
 * @param {Moment} moment
 */
function isOpen({ from, to, happenings }) {
  return from !== to && happenings.length > 0 && happenings.every(({ tellings }) => tellings.every(({ words }) => /^since\b/i.test(words)));
}

/** @param {readonly Moment[]} moments */
function opening(moments) {
  const told = moments.filter(({ happenings }) => happenings.length > 0);
  const [first] = told;
  if (!first) return t("The articles name no day on which something happened, or none that can be told.");
  const last = told.map(({ to }) => to).reduce((a, b) => (a > b ? a : b));
  const days = told.filter(({ from, to }) => from === to).length;
  const disputed = new Set(told.flatMap(({ happenings }) => happenings.flatMap(({ conflicts }) => conflicts))).size;
  const periods = told.length - days;
  const parts = listed([days > 0 ? t("{n, plural, one {# day} other {# days}}", { n: days }) : "", periods > 0 ? t("{n, plural, one {# longer period} other {# longer periods}}", { n: periods }) : ""].filter(Boolean));
  return [
    told.length > 1 ? t("{moments}, from {from} to {to}.", { moments: parts, from: start(first.from), to: day(last) }) : t("{moments}, no more.", { moments: parts }),
    " ",
    t("{n, plural, =0 {No article contradicts another on a date.} one {The articles differ on when {n, spellout} thing happened.} other {The articles differ on when {n, spellout} things happened.}}", { n: disputed }),
  ];
}

/**
 * @param {Findings} findings
 * @param {Moment} moment
 * @param {Moment | undefined} before the one above it
 * @param {boolean} target
 */
function momentItem(findings, moment, before, target) {
  const { from, to, happenings, published } = moment;
  // Nothing lies between what overlaps; of a time that goes on only the start is known.
  const pause = !before ? 0 : before.to < from ? daysBetween(before.to, from) : isOpen(before) ? daysBetween(before.from, from) : 0;
  /** @param {readonly Happening[]} some */
  const list = (some) => h("ul", { class: "happenings" }, some.map((happening) => happeningItem(findings, happening)));
  return h(
    "li",
    { class: `moment${from === to ? "" : " period"}${happenings.length === 0 ? " quiet" : ""}` },
    pause > 1 && h("p", { class: "pause", "--pause": Math.min(4, Math.log10(pause)).toFixed(2) }, later(pause)),
    h(
      "h3",
      { class: target && "target" },
      h("time", { datetime: from === to ? from : null }, isOpen(moment) ? t("Since {day}", { day: start(from) }) : period(from, to)),
      from === to && h("span", { class: "how" }, ` ${weekdayOf(from)}`),
    ),
    published.length > 0 && h("div", { class: "published" }, t("Published:"), " ", published.length > MOST_NAMES ? badgeLinks(findings, published.map((id) => ({ article: id, href: href("read", { article: id }) }))) : published.map((id) => h("a", { href: href("read", { article: id }) }, badge(findings, id), h("span", { "aria-hidden": "true" }, " ", h("bdi", null, articleName(findings, id)))))),
    happenings.length > 0 && list(happenings.slice(0, MOST_HAPPENINGS)),
    happenings.length > MOST_HAPPENINGS && more(t("{n} more", { n: happenings.length - MOST_HAPPENINGS }), () => list(happenings.slice(MOST_HAPPENINGS))),
  );
}

/** @param {Findings} findings @param {Happening} happening */
function happeningItem(findings, happening) {
  const { tellings, dateless, conflicts } = happening;
  return h(
    "li",
    { class: conflicts.length > 0 && "disputed" },
    h("p", { class: "happening" }, statement(findings, happening)),
    h(
      "div",
      { class: "tellings" },
      byWords(findings, tellings).map((same) => tellingWords(findings, same)),
      dateless.length > 0 && h("span", { class: "telling" }, badgeLinks(findings, dateless.map(({ article, span, id }) => ({ article, href: placeHref(article, span, id) }))), h("span", { class: "how" }, t("without this date"))),
    ),
    conflicts.map((conflict) =>
      h(
        "p",
        { class: "differ" },
        h("span", { class: "chip" }, "≠ ", t("Dates differ")),
        " ",
        h("a", { href: href("conflicts", { finding: conflict.id }) }, against(conflict.sides.map((side) => t("{value} ({letters})", { value: toldText(side, "value"), letters: lettersOf(findings, side.claims) })))),
      ),
    ),
  );
}

/**
 * Letters of the articles that claims are of; of many, the first.
 * @param {Findings} findings
 * @param {readonly string[]} claims
 */
function lettersOf(findings, claims) {
  const letters = [...new Set(claims.flatMap((id) => findings.claims.get(id)?.article ?? []))].map((id) => findings.letters.get(id) ?? "");
  const first = listed(letters.slice(0, MOST_LETTERS), "unit");
  return letters.length > MOST_LETTERS ? t("{first} and {n} more", { first, n: letters.length - MOST_LETTERS }) : first;
}

/**
 * What happened, as a link to the words; of a statement that is but a clause, with the words around it in its sentence.
 * @param {Findings} findings
 * @param {Happening} happening
 */
function statement(findings, { said }) {
  const text = findings.articles.get(said.article)?.text ?? "";
  const [from, to] = said.claim?.span ?? said.sentence;
  const link = h("a", { href: placeHref(said.article, [from, to], said.claim?.id), ...foreign(findings, said.article) }, shorten(text.slice(from, to), MOST_CHARACTERS));
  if (!/^\p{Ll}/u.test(text.slice(from))) return link;
  const [before, after] = [text.slice(said.sentence[0], from), text.slice(to, said.sentence[1])];
  return [h("span", { class: "around" }, before.length > MOST_AROUND ? `… ${before.slice(before.indexOf(" ", before.length - MOST_AROUND) + 1)}` : before), link, h("span", { class: "around" }, shorten(`|${after}`, MOST_AROUND).slice(1))];
}

/**
 * Tellings with the same words, counted from the same day.
 * @param {Findings} findings
 * @param {readonly Telling[]} tellings
 */
function byWords(findings, tellings) {
  return [...groupBy(tellings, (telling) => `${telling.words.toLowerCase()}|${reckoning(findings, telling)}`).values()];
}

/**
 * How words that do not name the whole day were read.
 * @param {Findings} findings
 * @param {Telling} telling
 */
function reckoning(findings, { article, mention, words }) {
  const published = findings.articles.get(article)?.published;
  if (!mention.relative || !published) return "";
  if (/\d/.test(words)) return published.slice(0, 4) === mention.from?.slice(0, 4) ? "" : t("its year told by its day of publication, {day}", { day: day(published) });
  return t("counted from its day of publication, {day}", { day: mention.from?.slice(0, 4) === published.slice(0, 4) ? day(published, { day: "numeric", month: "long" }) : day(published) });
}

/** @param {Findings} findings @param {readonly Telling[]} same */
function tellingWords(findings, same) {
  const [first] = same;
  if (!first) return null;
  const read = reckoning(findings, first);
  return h(
    "span",
    { class: "telling" },
    badgeLinks(findings, same.map(({ article, mention, index }) => ({ article, href: placeHref(article, mention.span, `d${index}`) }))),
    h("span", null, " ", read ? rich("“{words}”<how>, {reckoning}</how>", { words: first.words, reckoning: read, how: (...inside) => h("span", { class: "how" }, inside) }) : t("“{words}”", { words: first.words })),
  );
}
