/**
 * Finds the places where one text holds several articles: rules, page breaks, numbered headings, lines that name a source, titles.
 * Nothing is cut without being asked, so an article with a rule in its middle costs one press of a key and no more.
 */

import { namesSource } from "./rich.js";

/**
 * @typedef {{ text: string, html?: string }} Part
 * @typedef {{ parts: Part[], sign: Sign }} Split `sign` is what stands between the parts
 * @typedef {"articles" | "headings" | "sources" | "rules" | "pages" | "titles"} Sign
 * @typedef {[start: number, end: number]} Range of lines
 * @typedef {(lines: readonly string[]) => Range[]} Cutter
 */

/** What is shorter is a caption, a heading or a link, and goes with what follows it. */
const FEWEST_WORDS = 25;

/** A line of the same sign, three times or more. */
const RULE = /^\s*(?:([-=*_~#+.•·–—─═])\s?)(?:\1\s?){2,}$/u;
const END = /^\W*end of (?:document|article|story|text)\W*$/i;
/** "Article 2", "STORY 3 of 5:", "[Text B]": the word, the number, and the title that may follow. */
const LABEL = /^[\s#*=_[(<–—-]*(article|story|text|version|source|document|item|report)\s*(?:no\.?|number|#)?\s*(\d{1,3}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:of|\/)\s*\d{1,3})?\s*(?:[\])*=_:.#>|–—-]+\s*(.{0,150}))?$/i;
const NUMERALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** A source may stand below the title of its article. */
const MOST_ABOVE_SOURCE = 3;

/** From the surest sign to the least. @type {readonly (readonly [Sign, Cutter])[]} */
const signs = [
  ["headings", labelled],
  ["sources", sourced],
  ["rules", ruled],
  ["pages", (lines) => between(lines, (line) => line === "\f")],
  ["titles", titled],
];

/**
 * How a text would be cut into several articles; null where nothing speaks for more than one.
 * @param {string} text
 * @returns {Split | null}
 */
export function splitText(text) {
  const lines = text.replace(/\f/g, "\n\f\n").split(/\r?\n/);
  const cut = cutLines(lines);
  return cut && { sign: cut.sign, parts: cut.ranges.map((range) => ({ text: unlabelled(lines.slice(...range)).join("\n").trim() })) };
}

/**
 * The same for markup: several `<article>` elements, or signs between the paragraphs.
 * @param {string} html
 * @returns {Split | null}
 */
export function splitHtml(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const articles = [...body.querySelectorAll("article")].filter((article) => !article.parentElement?.closest("article") && wordCount(textOf(article)) >= FEWEST_WORDS);
  if (articles.length > 1) return { sign: "articles", parts: articles.map((article) => ({ text: textOf(article), html: article.outerHTML })) };
  const blocks = [...innermost(body).childNodes];
  const cut = cutLines(blocks.map(lineOf));
  return cut && { sign: cut.sign, parts: cut.ranges.map((range) => partOf(blocks.slice(...range))) };
}

/** @param {string} text */
export function wordCount(text) {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * @param {readonly string[]} lines
 * @returns {{ sign: Sign, ranges: Range[] } | null}
 */
function cutLines(lines) {
  for (const [sign, cutter] of signs) {
    const ranges = together(lines, cutter(lines));
    if (ranges.length > 1) return { sign, ranges };
  }
  return null;
}

/** @type {Cutter} */
function labelled(lines) {
  const found = lines.flatMap((line, index) => {
    const [, word = "", number = ""] = LABEL.exec(line) ?? [];
    return word ? [{ index, word: word.toLowerCase(), value: valueOf(number.toLowerCase()) }] : [];
  });
  const [first] = found;
  const row = found.every(({ word, value }, index) => word === first?.word && value === first.value + index);
  return first && first.value <= 2 && row ? before(lines, found.map(({ index }) => index)) : [];
}

/** @param {string} number */
function valueOf(number) {
  if (/\d/.test(number)) return Number(number);
  return number.length === 1 ? number.charCodeAt(0) - "a".charCodeAt(0) + 1 : NUMERALS.indexOf(number) + 1;
}

/** @type {Cutter} */
function sourced(lines) {
  const written = lines.flatMap((line, index) => (line.trim() ? [index] : []));
  const sources = written.filter((index) => namesSource(lines[index] ?? ""));
  const above = written.indexOf(sources[0] ?? -1);
  // At the ends of the articles rather than at their heads.
  if (above > 0 && sources.at(-1) === written.at(-1)) return before(lines, sources.map((index) => index + 1));
  return above >= 0 && above <= MOST_ABOVE_SOURCE ? before(lines, sources.map((index) => written[written.indexOf(index) - above] ?? 0)) : [];
}

/** @type {Cutter} */
function ruled(lines) {
  const rules = lines.flatMap((line, index) => (isRule(lines, index) ? [{ index, sign: END.test(line) ? "end" : line.trim().charAt(0), length: line.trim().length }] : []));
  // Where there are several kinds of rules, the longest part articles and the others what is in them.
  const longest = rules.reduce((most, rule) => (rule.length > most.length ? rule : most), { sign: "", length: 0 });
  const cuts = new Set(rules.filter(({ sign }) => sign === longest.sign).map(({ index }) => index));
  return between(lines, (_, index) => cuts.has(index));
}

/**
 * @param {readonly string[]} lines
 * @param {number} index
 */
function isRule(lines, index) {
  const line = lines[index] ?? "";
  return END.test(line) || (RULE.test(line) && !underlines(lines, index));
}

/**
 * Whether a rule underlines a title: right below a short line that stands alone and does not end a sentence.
 * @param {readonly string[]} lines
 * @param {number} index
 */
function underlines(lines, index) {
  const title = lines[index - 1]?.trim() ?? "";
  return /^\s*[=-]+\s*$/.test(lines[index] ?? "") && title !== "" && title.length <= 120 && !/[.!?…]["”’')]*$/.test(title) && !lines[index - 2]?.trim();
}

/** Titles of the first order in Markdown. @type {Cutter} */
function titled(lines) {
  return before(lines, lines.flatMap((line, index) => (/^# \S/.test(line) ? [index] : /^\s*=+\s*$/.test(line) && underlines(lines, index) ? [index - 1] : [])));
}

/**
 * @param {readonly string[]} lines
 * @param {readonly number[]} starts
 * @returns {Range[]}
 */
function before(lines, starts) {
  const cuts = [...new Set([0, ...starts, lines.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => [cuts[index] ?? 0, end]);
}

/**
 * @param {readonly string[]} lines
 * @param {(line: string, index: number) => boolean} separates
 * @returns {Range[]}
 */
function between(lines, separates) {
  const cuts = lines.flatMap((line, index) => (separates(line, index) ? [index] : []));
  return [...cuts, lines.length].map((end, index) => [index ? (cuts[index - 1] ?? 0) + 1 : 0, end]);
}

/**
 * Ranges without the rules and blank lines at their ends; one that is too short for an article goes with its neighbour.
 * @param {readonly string[]} lines
 * @param {readonly Range[]} ranges
 * @returns {Range[]}
 */
function together(lines, ranges) {
  /** @type {Range[]} */
  const out = [];
  let start = -1; // of what was too short so far
  for (const range of ranges) {
    const [from, to] = trimmed(lines, range);
    if (from >= to) continue;
    if (start < 0) start = from;
    if (wordCount(lines.slice(start, to).join("\n")) < FEWEST_WORDS) continue;
    out.push([start, to]);
    start = -1;
  }
  const last = out.at(-1);
  if (start >= 0 && last) last[1] = trimmed(lines, [start, lines.length])[1];
  return out;
}

/**
 * @param {readonly string[]} lines
 * @param {Range} range
 * @returns {Range}
 */
function trimmed(lines, [start, end]) {
  const empty = (/** @type {number} */ index) => !lines[index]?.trim() || isRule(lines, index);
  while (start < end && empty(start)) start++;
  while (end > start && empty(end - 1)) end--;
  return [start, end];
}

/**
 * Without the number an article was given in the paste.
 * @param {readonly string[]} lines
 */
function unlabelled([first = "", ...rest]) {
  const label = LABEL.exec(first);
  return label ? [label[3] ?? "", ...rest] : [first, ...rest];
}

/**
 * The element whose children are the paragraphs: office programs wrap what they copy, some more than once.
 * @param {Element} element
 * @returns {Element}
 */
function innermost(element) {
  const [only, ...others] = [...element.childNodes].filter((node) => node.textContent?.trim() || (node instanceof Element && node.matches("hr")));
  return only instanceof Element && others.length === 0 && only.children.length > 0 ? innermost(only) : element;
}

/** @param {Node} node */
function lineOf(node) {
  if (node instanceof HTMLHRElement || (node instanceof Element && !node.textContent?.trim() && node.querySelector("hr"))) return "-----";
  return node instanceof Element ? textOf(node).replace(/\s*\n\s*/g, " ") : (node.textContent ?? "").trim();
}

/**
 * @param {readonly Node[]} nodes
 * @returns {Part}
 */
function partOf(nodes) {
  const html = nodes.map((node) => (node instanceof Element ? node.outerHTML : escaped(node.textContent ?? ""))).join("\n");
  return { text: nodes.map(lineOf).join("\n").trim(), html };
}

/**
 * The words of an element, a line for each of its paragraphs.
 * @param {Element} element
 */
function textOf(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const other of copy.querySelectorAll("script, style")) other.remove();
  for (const block of copy.querySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6, br, tr, blockquote")) block.after("\n");
  return (copy.textContent ?? "").replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
