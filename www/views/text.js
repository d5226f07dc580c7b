/** An article's text with its marks, block by block. */

import { h } from "../dom.js";
import { language, t } from "../i18n.js";
import { segments } from "../segments.js";
import { told } from "../told.js";
import { blockKinds, shorten, wordFor } from "../words.js";

/**
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("./marks.js").MarkedSpan} MarkedSpan
 * @typedef {{
 *   marks: MarkedSpan[],
 *   target: readonly number[] | null,
 *   hrefOf: (span: [number, number], finding: string) => string,
 *   labelOf?: (finding: string) => string | null,
 *   restored?: readonly (readonly [number, number])[],
 *   toggleRestored?: (span: [number, number]) => void,
 * }} Marking `target` is the place to show; `hrefOf` the address of a finding and its place; `labelOf` the small label put before a finding's
 *   first word; `restored` are the blocks that the user put back, `toggleRestored` back or sets it aside again
 */

/** What stands between words is no link: nothing to aim at, and read out alone it says nothing. */
const STOPS = /^[\s.,;:!?…]*$/;

/**
 * The whole text: what is article as headings and paragraphs, what is not dimmed and named with the reason.
 *
 * Marked words are links. A finding is a stop of the Tab key once, where it begins.
 * @param {Article} article
 * @param {Marking} marking
 */
export function articleText(article, marking) {
  const tags = /** @type {Record<string, "h3" | "h4" | "p">} */ ({ headline: "h3", subheading: "h4" });
  return h(
    "div",
    { class: "article-text", lang: article.language || null, dir: "auto" },
    pieces(article).map(({ start, end, kind, reason }) => {
      const words = markedText(article.text, start, end, marking);
      const removed = Object.hasOwn(blockKinds, kind);
      const restored = marking.restored?.some(([from, to]) => from === start && to === end);
      if (!removed && !restored) return h(tags[kind] ?? "p", { class: `block ${kind}`, dir: "auto" }, words);
      const toggle = marking.toggleRestored;
      return h(
        "div",
        { class: restored ? "block restored" : `block removed ${kind}` },
        h(
          "span",
          { class: "removed-kind", lang: language().tag, dir: language().direction },
          restored ? t("Put back by you") : wordFor(blockKinds, kind),
          !restored && reason && h("span", { class: "removed-reason" }, " – ", told({ reason }, "reason")),
          toggle && restoreButton(`restore-${start}`, restored ? t("Set aside again") : t("Put back"), article.text.slice(start, end), () => toggle([start, end])),
        ),
        h("p", { dir: "auto" }, words),
      );
    }),
  );
}

/**
 * A button that keeps its id when its label turns, so that the keyboard stays on it.
 * @param {string} id
 * @param {string} label
 * @param {string} words what it is about, for those who cannot see where it stands
 * @param {() => void} onclick
 */
function restoreButton(id, label, words, onclick) {
  return h("button", { type: "button", class: "quiet restore", id, "aria-label": t("{action}: {words}", { action: label, words: shorten(words, 60) }), onclick }, label);
}

/**
 * Blocks, and text that no block covers (there is none but white space) as body.
 * @param {Article} article
 */
function pieces({ text, blocks }) {
  /** @type {{ start: number, end: number, kind: string, reason: string }[]} */
  const all = [];
  let end = 0;
  for (const block of [...blocks, null]) {
    const [from, to] = block?.span ?? [text.length, text.length];
    if (text.slice(end, from).trim()) all.push({ start: end, end: from, kind: "body", reason: "" });
    if (block) all.push({ start: from, end: to, kind: block.kind, reason: block.reason });
    end = to;
  }
  return all;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Marking} marking
 */
export function markedText(text, from, to, { marks, target, hrefOf, labelOf }) {
  /** @type {MarkedSpan[]} */
  const all = target ? [...marks, { start: target[0] ?? 0, end: target[1] ?? 0, mark: { class: "target", finding: "" } }] : marks;
  return segments(from, to, all).map(({ start, end, marks: covering }) => {
    const words = text.slice(start, end);
    if (covering.length === 0 || /^\s*\n\s*$/.test(words)) return words;
    const classes = [...new Set(covering.map(({ mark }) => mark.class))].join(" ");
    const [finding] = covering.filter(({ mark }) => mark.finding).sort(closest);
    const keys = covering.flatMap(({ mark }) => mark.key ?? []).join(" ") || null;
    if (!finding || STOPS.test(words)) return h("span", { class: classes, "data-keys": keys }, words);
    const beginning = covering.filter((span) => span.start === start && span.mark.finding);
    const labels = labelOf ? beginning.map(({ mark }) => labelOf(mark.finding)).filter(Boolean) : [];
    return h(
      "a",
      {
        class: classes,
        href: hrefOf([finding.start, finding.end], finding.mark.finding),
        tabindex: beginning.length > 0 || start === from ? null : -1,
        "data-label": labels.join(" ") || null,
        "data-finding": finding.mark.finding,
        "data-keys": keys,
      },
      words,
    );
  });
}

/**
 * Which of two findings a click on their common words is about: a number, date, name or speaker, whose marks cover its own words only,
 * before a conflict, a conflict before what else holds it, then the shorter one.
 * @param {MarkedSpan} a
 * @param {MarkedSpan} b
 */
function closest(a, b) {
  /** @param {MarkedSpan} span */
  const rank = ({ mark }) => (/^[dens]/.test(mark.finding) ? 0 : mark.finding.startsWith("x") ? 1 : 2);
  return rank(a) - rank(b) || a.end - a.start - (b.end - b.start);
}
