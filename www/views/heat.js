/** The map of copying: every article against every other, as a table; of very many as a drawing with a list for each article. */

import { h, s } from "../dom.js";
import { pairOf, passagesOf } from "../findings.js";
import { here } from "../here.js";
import { rich, t } from "../i18n.js";
import { byLikeness } from "../likeness.js";
import { uncreditedPart } from "../pairs.js";
import { href } from "../route.js";
import { percent } from "../words.js";
import { articleName, badge, lettered } from "./parts.js";

/** @typedef {import("../findings.js").Findings} Findings */

/** With more articles than this, cells have no room for figures. */
const MOST_FIGURES = 16;
/** With more than this, cells are as small as they can be aimed at. */
const MOST_ROOMY = 26;
/** With more than this, the page would stand still while a table is drawn: 50 articles have 2,500 cells, which took it a third of a second. */
const MOST_CELLS = 30;
/** Shades of the drawing. */
const SHADES = 5;

/**
 * A cell's ground is the darker, the more of the row's words the column's article has too. Articles that share much stand together.
 * @param {Findings} findings
 * @param {boolean} uncredited
 */
export function heatMap(findings, uncredited) {
  const ids = byLikeness(findings.report.articles.map(({ id }) => id), findings.report.pairs);
  return ids.length > MOST_CELLS ? drawing(findings, ids, uncredited) : table(findings, ids, uncredited);
}

/**
 * The two texts at the first passage that they share.
 * @param {Findings} findings
 * @param {string} a
 * @param {string} b
 */
export function besideHref(findings, a, b) {
  const first = passagesOf(findings, a, b).reduce((/** @type {import("../findings.js").SharedPassage | null} */ least, passage) => ((passage.here.span[0] ?? 0) < (least?.here.span[0] ?? Infinity) ? passage : least), null);
  return href("side", { a, b, link: first?.reuse.id });
}

/** @param {Findings} findings @param {string} a @param {string} b @param {boolean} uncredited */
function shareOf(findings, a, b, uncredited) {
  const pair = pairOf(findings, a, b);
  return pair ? pair.a_in_b * (uncredited ? uncreditedPart(pair) : 1) : 0;
}

/** @param {Findings} findings @param {readonly string[]} ids @param {boolean} uncredited */
function table(findings, ids, uncredited) {
  const dense = ids.length > MOST_FIGURES;
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("Shared wording by pairs of articles") },
    h(
      "table",
      { class: `matrix heat-map${dense ? " dense" : ""}${ids.length > MOST_ROOMY ? " tiny" : ""}`, onkeydown: move },
      h(
        "caption",
        null,
        uncredited ? t("Share of a row’s words that also stand in the column’s article, credited to no one.") : t("Share of a row’s words that also stand in the column’s article."),
        " ",
        t("Articles that share most stand together."),
        " ",
        !uncredited && !dense && [rich("{sign} the part of it that is credited.", { sign: h("span", { class: "credited sample", "--part": "1" }) }), " "],
        t("Arrow keys go from cell to cell."),
      ),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("Words of")), ids.map((id) => h("th", { scope: "col", class: "article-column" }, badge(findings, id), h("span", { class: "head-name", "aria-hidden": "true", dir: "auto" }, articleName(findings, id)))))),
      h(
        "tbody",
        null,
        ids.map((a, row) =>
          h("tr", null, h("th", { scope: "row" }, badge(findings, a), h("span", { class: "row-name", "aria-hidden": "true" }, " ", h("bdi", null, articleName(findings, a)))), ids.map((b, column) => cell(findings, a, b, uncredited, dense, row === 0 && column === 1))),
        ),
      ),
    ),
  );
}

/** @param {Findings} findings @param {string} a @param {string} b @param {boolean} uncredited @param {boolean} dense @param {boolean} first whether the Tab key comes to it; arrows lead on */
function cell(findings, a, b, uncredited, dense, first) {
  if (a === b) return h("td", { class: "self" }, h("span", { class: "visually-hidden" }, t("the same article")));
  const tabindex = first ? null : -1;
  const pair = pairOf(findings, a, b);
  const share = shareOf(findings, a, b, uncredited);
  if (!pair || share === 0) return h("td", null, h("a", { href: href("side", { a, b }), class: "none", "aria-label": t("none"), tabindex }, "–"));
  const credited = pair.shared_words > 0 ? 1 - uncreditedPart(pair) : 0;
  const values = { share: percent(share), a1: articleName(findings, a), a2: articleName(findings, b), credited: percent(credited) };
  const title = credited > 0 && !uncredited ? t("{share} of the words of {a1} also stand in {a2}; {credited} of these are credited", values) : t("{share} of the words of {a1} also stand in {a2}", values);
  return h(
    "td",
    { class: "heat", "--share": share.toFixed(3) },
    h(
      "a",
      { href: besideHref(findings, a, b), title, tabindex },
      h("span", { class: dense ? "visually-hidden" : null }, percent(share)),
      !uncredited && credited > 0 && h("span", { class: "credited", "--part": credited.toFixed(2) }, h("span", { class: "visually-hidden" }, t(", {share} of it credited", { share: percent(credited) }))),
    ),
  );
}

/** Steps of the arrow keys. @type {Record<string, [rows: number, columns: number]>} */
const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Arrow keys go from cell to cell, over the empty ones of an article with itself; the Tab key comes back to the cell left.
 * @param {KeyboardEvent} event
 */
function move(event) {
  const step = steps[event.key];
  const from = event.target instanceof Element && event.target.closest("td");
  const map = from && from.closest("table");
  if (!step || !from || !map || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  let row = /** @type {HTMLTableRowElement} */ (from.parentElement).rowIndex;
  let column = from.cellIndex;
  for (let cells = 0; cells < 2; cells++) {
    [row, column] = [row + step[0], column + step[1]];
    const link = map.rows[row]?.cells[column]?.querySelector("td > a");
    if (!(link instanceof HTMLElement)) continue;
    for (const stop of map.querySelectorAll("td > a:not([tabindex])")) stop.setAttribute("tabindex", "-1");
    link.removeAttribute("tabindex");
    return link.focus();
  }
}

/**
 * The same as a drawing, a square a pair; what a square says is told where it is pointed at, and the list below has all of it in words.
 * @param {Findings} findings
 * @param {readonly string[]} ids
 * @param {boolean} uncredited
 */
function drawing(findings, ids, uncredited) {
  /** One path a shade: thousands of elements would be slow. @type {string[]} */
  const paths = Array.from({ length: SHADES }, () => "");
  ids.forEach((a, row) =>
    ids.forEach((b, column) => {
      const share = a === b ? 0 : shareOf(findings, a, b, uncredited);
      if (share > 0) paths[Math.min(SHADES - 1, Math.floor(share * SHADES))] += `M${column} ${row}h1v1h-1z`;
    }),
  );
  const told = h("p", { class: "hint map-told" }, t("Point at a square to read what it says, choose it to see the two texts. Articles that share most stand together."));
  const picture = s("svg", { viewBox: `0 0 ${ids.length} ${ids.length}`, class: "heat-drawing", "aria-hidden": "true" }, paths.map((path, shade) => s("path", { d: path, class: `shade-${shade}` })));
  /** @param {MouseEvent} event */
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    const a = ids[Math.floor(((event.clientY - box.top) / box.height) * ids.length)];
    const b = ids[Math.floor(((event.clientX - box.left) / box.width) * ids.length)];
    return a && b && a !== b ? { a, b } : null;
  };
  picture.addEventListener("mousemove", (event) => {
    const pair = at(event);
    if (pair) told.textContent = t("{share} of the words of {a1} also stand in {a2}.", { share: percent(shareOf(findings, pair.a, pair.b, uncredited)), a1: lettered(findings, pair.a), a2: lettered(findings, pair.b) });
  });
  picture.addEventListener("click", (event) => {
    const pair = at(event);
    if (pair) here().go(besideHref(findings, pair.a, pair.b));
  });
  const list = h("ul", { class: "plain partners" });
  /** @param {string} a */
  const partners = (a) => {
    const shares = ids.map((b) => ({ b, share: a === b ? 0 : shareOf(findings, a, b, uncredited) })).filter(({ share }) => share > 0).sort((one, two) => two.share - one.share);
    list.replaceChildren(
      ...(shares.length === 0 ? [h("li", null, t("It shares no wording with any other article."))] : []),
      ...shares.map(({ b, share }) => h("li", null, rich("<a>{share}</a> of its words also stand in {article}", { share: percent(share), article: lettered(findings, b), a: (...words) => h("a", { href: besideHref(findings, a, b) }, words) }))),
    );
  };
  partners(ids[0] ?? "");
  /** @param {Event} event */
  const onchange = ({ target }) => target instanceof HTMLSelectElement && partners(target.value);
  return h(
    "div",
    { class: "big-map" },
    h("p", { class: "hint" }, t("{n, plural, one {# article} other {# articles}}: each row holds the words of one, each column those of another; the darker a square, the more the row’s article shares.", { n: ids.length })),
    picture,
    told,
    h("p", { class: "chooser" }, h("label", { for: "partners-of" }, t("Who shares the words of")), h("select", { id: "partners-of", onchange }, ids.map((id) => h("option", { value: id }, lettered(findings, id))))),
    list,
  );
}
