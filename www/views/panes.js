/** Two texts side by side: they scroll together along their matches, which lines join; next and previous match; which kinds are shown. */

import { h, replace } from "../dom.js";
import { number, t } from "../i18n.js";
import { levels, levelWith, lookedAt, scrollTo } from "../level.js";
import { href, placeHref } from "../route.js";
import { matchKinds, matchWords } from "./evidence.js";
import { articleName, badge } from "./parts.js";
import { drawGutter, drawStrip, gutter, measured, strip } from "./ribbons.js";
import { articleText } from "./text.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../findings.js").Claim} Claim
 * @typedef {import("../matches.js").Match} Match
 * @typedef {import("../matches.js").Kind} Kind
 * @typedef {import("./marks.js").MarkedSpan} MarkedSpan
 * @typedef {{ articles: [Article, Article], matches: Match[], only: [Claim[], Claim[]], chosen: Match | undefined, route: URLSearchParams }} Pair
 */

/** What the reader chose to see; it holds for the next two articles too. */
const wanted = { together: true, differences: true, kinds: new Set(["identical", "changed", "paraphrased", "conflict", "only"]) };

/** Where the reader of a route was: a view that is drawn anew, because a finding was corrected, stays there. @type {WeakMap<URLSearchParams, { id: string | undefined, tops: number[] }>} */
const places = new WeakMap();

/** @param {Findings} findings @param {Pair} pair */
export function bench(findings, { articles, matches, only, chosen, route }) {
  const place = places.get(route);
  let current = place ? matches.find(({ id }) => id === place.id) : chosen;
  const sides = /** @type {const} */ (["a", "b"]);
  const panes = articles.map((article) => h("section", { class: "pane", tabindex: 0, "aria-label": articleName(findings, article.id) }));
  const strips = articles.map(() => strip());
  const lines = gutter();
  const told = h("p", { class: "match-told", role: "status" });
  const shown = () => matches.filter(({ kind }) => wanted.kinds.has(kind));
  /** Where the matches lie in each pane, by key. @type {ReturnType<typeof measured>[]} */
  let tops = [];
  /** @type {import("../level.js").Level[]} */
  let level = [];
  /** How far the page itself scrolled each pane: such a scroll is not the reader's. */
  const own = [NaN, NaN];

  /** @param {number} index @param {number} top */
  const scrollPane = (index, top) => {
    const pane = panes[index];
    if (!pane) return;
    pane.scrollTop = top;
    own[index] = pane.scrollTop;
  };
  const draw = () => {
    places.set(route, { id: current?.id, tops: panes.map((pane) => pane.scrollTop) });
    drawGutter(lines, panes, tops, shown(), current);
    strips.forEach((drawn, index) => drawStrip(drawn, panes[index], tops[index], sides[index] ?? "a", shown(), current));
  };
  /** @param {number} index of the pane that the reader scrolled */
  const follow = (index) => {
    const [pane, other] = [panes[index], panes[1 - index]];
    if (!pane || !other) return;
    const height = lookedAt(pane.scrollTop, pane.clientHeight, pane.scrollHeight);
    scrollPane(1 - index, scrollTo(levelWith(level, height, index === 0 ? 0 : 1), other.clientHeight, other.scrollHeight));
  };
  let drawing = 0;
  panes.forEach((pane, index) => {
    pane.addEventListener("scroll", () => {
      const byReader = !(Math.abs(pane.scrollTop - (own[index] ?? NaN)) < 2);
      own[index] = NaN;
      if (byReader && wanted.together) follow(index);
      cancelAnimationFrame(drawing);
      drawing = requestAnimationFrame(draw);
    });
    strips[index]?.addEventListener("click", (event) => {
      const { top, height } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
      pane.scrollTop = ((event.clientY - top) / height) * pane.scrollHeight - pane.clientHeight / 2;
    });
  });

  const measure = () => {
    tops = panes.map(measured);
    const pairs = shown().flatMap(({ id }) => {
      const [here, there] = tops.map((places) => places.get(`${id}.0`));
      return here && there ? [/** @type {const} */ ([here.top, there.top])] : [];
    });
    level = levels(pairs, [panes[0]?.scrollHeight ?? 0, panes[1]?.scrollHeight ?? 0]);
  };
  const fill = () => {
    const before = panes.map((pane) => pane.scrollTop);
    panes.forEach((pane, index) => replace(pane, content(index)));
    before.forEach((top, index) => scrollPane(index, top));
    mark();
  };
  const mark = () => {
    for (const pane of panes) {
      for (const place of pane.querySelectorAll("[data-keys]")) {
        place.classList.toggle("target", (place.getAttribute("data-keys") ?? "").split(" ").some((key) => current && key.startsWith(`${current.id}.`)));
      }
    }
    const all = shown();
    replace(told, current ? matchLine(findings, articles, current, all) : all.length === 0 ? t("No match of the kinds shown.") : t("{n, plural, one {# match. Choose one in a text, or go from one to the next.} other {# matches. Choose one in a text, or go from one to the next.}}", { n: all.length }));
  };

  /** @param {Match} match @param {number} [from] the pane in which it was chosen, which stays as it is */
  const choose = (match, from) => {
    current = match;
    mark();
    const [here, there] = tops.map((places) => places.get(`${match.id}.0`));
    if (here && there) {
      const heights = [here.top, there.top];
      const pane = panes[from ?? 0];
      const line = from === undefined || !pane ? (pane?.clientHeight ?? 0) / 3 : (heights[from] ?? 0) - pane.scrollTop;
      panes.forEach((_, index) => index !== from && scrollPane(index, (heights[index] ?? 0) - line));
    }
    history.replaceState(history.state, "", href("side", { ...Object.fromEntries(route), link: match.id }));
    draw();
  };
  /** @param {1 | -1} step */
  const go = (step) => {
    const all = shown();
    if (all.length === 0) return;
    const at = current ? all.indexOf(current) : -1;
    const next = all[(at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step + all.length) % all.length];
    if (next) choose(next);
    node.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  /** @param {number} index */
  const content = (index) => {
    const article = articles[index];
    if (!article) return null;
    const side = sides[index] ?? "a";
    const numbers = new Map(matches.map(({ id, kind }, at) => [id, `${number(at + 1)} ${matchKinds[kind].sign}`]));
    return [
      h("h3", null, badge(findings, article.id, true), " ", h("bdi", null, articleName(findings, article.id))),
      articleText(article, {
        marks: [...shown().flatMap((match) => matchMarks(match, side)), ...(wanted.kinds.has("only") ? (only[index] ?? []).map(onlyMark) : [])],
        target: null,
        hrefOf: (span, finding) => (numbers.has(finding) ? href("side", { a: articles[0].id, b: articles[1].id, link: finding }) : placeHref(article.id, span, finding)),
        labelOf: (id) => numbers.get(id) ?? null,
      }),
    ];
  };

  /** @param {MouseEvent} event */
  const onclick = (event) => {
    const link = event.target instanceof Element && event.target.closest("[data-finding]");
    const match = link && matches.find(({ id }) => id === link.getAttribute("data-finding"));
    if (!match || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const pane = panes.findIndex((candidate) => candidate.contains(link));
    choose(match, pane < 0 ? undefined : pane);
  };
  const drawn = h("div", { class: wanted.differences ? "panes" : "panes plain-words", onclick }, strips[0], panes[0], lines, panes[1], strips[1]);
  /** @param {string} kind @param {boolean} on */
  const show = (kind, on) => {
    wanted.kinds[on ? "add" : "delete"](kind);
    if (current && !wanted.kinds.has(current.kind)) current = undefined;
    fill();
    measure();
    draw();
  };
  const node = h(
    "div",
    { class: "bench" },
    h(
      "div",
      { class: "bench-bar" },
      h(
        "p",
        { class: "steps" },
        h("button", { type: "button", id: "match-before", "aria-keyshortcuts": "p", onclick: () => go(-1) }, h("span", { "aria-hidden": "true" }, "↑ "), t("Previous")),
        h("button", { type: "button", id: "match-next", "aria-keyshortcuts": "n", onclick: () => go(1) }, h("span", { "aria-hidden": "true" }, "↓ "), t("Next match")),
      ),
      told,
    ),
    h(
      "fieldset",
      { class: "layers match-kinds" },
      h("legend", null, t("Show")),
      Object.entries(matchKinds).map(([kind, called]) => {
        const found = matches.filter((match) => match.kind === kind).length;
        return tick(`show-${kind}`, wanted.kinds.has(kind), (on) => show(kind, on), h("span", { class: `link match-${kind}` }, h("span", { "aria-hidden": "true" }, `${called.sign} `), t(called.name)), found);
      }),
      tick("show-only", wanted.kinds.has("only"), (on) => show("only", on), h("span", { class: "link match-only" }, t("Only here")), only[0].length + only[1].length),
      tick("show-differences", wanted.differences, (on) => {
        wanted.differences = on;
        drawn.classList.toggle("plain-words", !on);
      }, t("Mark differences")),
      tick("scroll-together", wanted.together, (on) => {
        wanted.together = on;
        if (on) follow(0);
      }, t("Scroll together")),
    ),
    drawn,
  );
  fill();
  let first = true;
  const observer = new ResizeObserver(() => {
    if (!node.isConnected) return observer.disconnect();
    measure();
    if (first && place) place.tops.forEach((top, index) => scrollPane(index, top));
    else if (first && current) choose(current);
    first = false;
    draw();
  });
  for (const pane of panes) observer.observe(pane);
  return node;
}

/** @param {Findings} findings @param {[Article, Article]} articles @param {Match} match @param {readonly Match[]} all those shown */
function matchLine(findings, articles, match, all) {
  return [
    h("strong", null, t("Match {n} of {all}: {kind, select, identical {identical} changed {minor changes} paraphrased {paraphrased} other {conflict}}.", { n: all.indexOf(match) + 1, all: all.length, kind: match.kind }), " "),
    matchWords(match),
    articles.map((article, index) => [
      " ",
      h("a", { href: placeHref(article.id, match[index === 0 ? "a" : "b"].spans[0] ?? [0, 0], match.kind === "paraphrased" ? "" : match.id), "aria-label": t("Read {article} at this place", { article: articleName(findings, article.id) }) }, t("Read {letter} here", { letter: findings.letters.get(article.id) ?? "" })),
    ]),
  ];
}

/** @param {Match} match @param {"a" | "b"} side @returns {MarkedSpan[]} */
function matchMarks(match, side) {
  const { spans, differs } = match[side];
  return [
    ...spans.map(([start = 0, end = 0], index) => ({ start, end, mark: { class: `link match-${match.kind}`, finding: match.id, key: `${match.id}.${index}` } })),
    ...differs.map(([start = 0, end = 0]) => ({ start, end, mark: { class: side === "a" ? "deleted" : "inserted", finding: "" } })),
  ];
}

/** @param {Claim} claim @returns {MarkedSpan} */
function onlyMark({ id, span: [start = 0, end = 0] }) {
  return { start, end, mark: { class: "link match-only", finding: id } };
}

/**
 * @param {string} id
 * @param {boolean} checked
 * @param {(on: boolean) => void} change
 * @param {import("../dom.js").Child} label
 * @param {number} [found]
 */
function tick(id, checked, change, label, found) {
  /** @param {Event} event */
  const onchange = ({ target }) => target instanceof HTMLInputElement && change(target.checked);
  return h("label", { for: id }, h("input", { type: "checkbox", id, checked, onchange }), label, found !== undefined && h("span", { class: "count" }, number(found)));
}
