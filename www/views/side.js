/** Two articles: how much one has of the other, their texts side by side with what they share, and what each says alone. */

import { h } from "../element.js";
import { claimsById, pairOf, passagesOf, textAt } from "../findings.js";
import { missingIn } from "../pairs.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { overlap } from "./copying.js";
import { differencesOf } from "./pair.js";
import { articleName, badge, chooser, choices, nothing } from "./parts.js";
import { articleText } from "./text.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("./marks.js").MarkedSpan} MarkedSpan
 * @typedef {{ id: string, kind: "reuse" | "cluster", a: readonly number[][], b: readonly number[][], what: string }} Link
 */

/** A cluster is left out where passages cover more than this share of its claims. */
const COVERED = 0.5;
/** Links go through so many colours in turn; their numbers tell them apart. */
const COLOURS = 6;

/** @param {import("./view.js").Context} context its params: `a`, `b`: articles; `link`: the finding to show; `show`: `differences` for what each says alone, `more` of them */
export function view({ findings, params }) {
  const { articles } = findings.report;
  const a = findings.articles.get(params.get("a") ?? "") ?? articles[0];
  const b = findings.articles.get(params.get("b") ?? "") ?? articles.find((article) => article !== a);
  if (!a || !b) return [h("h2", null, "Side by side"), nothing("Two articles are needed to set side by side. Add another.")];
  const pair = pairOf(findings, a.id, b.id);
  const alone = params.get("show") === "differences";
  const links = linksOf(findings, a.id, b.id);
  const chosen = links.find((link) => link.id === params.get("link"));
  const ids = { a: a.id, b: b.id };
  return h(
    "div",
    { class: "side-by-side" },
    h("h2", null, "Side by side"),
    h("div", { class: "choose" }, articleChooser(findings, "a", a, b, params), articleChooser(findings, "b", b, a, params)),
    pair && h("section", { class: "card pair-card", "aria-label": "What they have in common" }, overlap(findings, pair)),
    choices("Show", [
      { label: "Both texts", href: href("side", ids), current: !alone },
      { label: "Left out, put in", href: href("side", { ...ids, show: "differences" }), current: alone, count: missingIn(findings, a.id, b.id).length + missingIn(findings, b.id, a.id).length },
    ]),
    alone
      ? differencesOf(findings, a, b, pair?.direction?.from, params.has("more"))
      : [overview(findings, a, b, links), h("div", { class: "panes" }, pane(findings, a, "a", links, chosen, [a.id, b.id]), pane(findings, b, "b", links, chosen, [a.id, b.id]))],
  );
}

/**
 * Shared passages and clusters of two articles, in order of their places in the first. A cluster whose claims lie mostly within
 * shared passages is shown by these alone.
 * @param {Findings} findings
 * @param {string} a
 * @param {string} b
 * @returns {Link[]}
 */
function linksOf(findings, a, b) {
  const passages = passagesOf(findings, a, b).map(({ reuse, here, there }) => {
    const how = reuse.kind === "verbatim" ? "word for word" : count(reuse.edits.length, "change");
    return /** @type {Link} */ ({ id: reuse.id, kind: "reuse", a: [here.span], b: [there.span], what: `${count(reuse.words, "word")} shared, ${how}` });
  });
  /** @param {"a" | "b"} side @param {readonly number[]} span */
  const covered = (side, [start = 0, end = 0]) => {
    const shared = passages.flatMap((link) => link[side]).reduce((sum, [from = 0, to = 0]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
    return shared > COVERED * (end - start);
  };
  const clusters = findings.report.clusters.flatMap((cluster) => {
    const claims = claimsById(findings, cluster.claims);
    const [inA, inB] = [a, b].map((id) => claims.filter((claim) => claim.article === id).map((claim) => claim.span));
    if (!inA?.length || !inB?.length) return [];
    if (inA.every((span) => covered("a", span)) && inB.every((span) => covered("b", span))) return [];
    return [/** @type {Link} */ ({ id: cluster.id, kind: "cluster", a: inA, b: inB, what: `same claim: ${cluster.label}` })];
  });
  return [...passages, ...clusters].sort((one, two) => (one.a[0]?.[0] ?? 0) - (two.a[0]?.[0] ?? 0));
}

/** @param {Findings} findings @param {"a" | "b"} side @param {Article} article @param {Article} other @param {URLSearchParams} params */
function articleChooser(findings, side, article, other, params) {
  /** @param {string} id */
  const address = (id) => {
    const swapped = id === other.id ? article.id : other.id;
    return href("side", { ...(side === "a" ? { a: id, b: swapped } : { a: swapped, b: id }), show: params.get("show") });
  };
  return chooser(
    `side-${side}`,
    side === "a" ? "Left" : "Right",
    findings.report.articles.map(({ id }) => ({ label: `${findings.letters.get(id)} ${articleName(findings, id)}`, href: address(id), current: id === article.id })),
  );
}

/** @param {Findings} findings @param {Article} a @param {Article} b @param {Link[]} links */
function overview(findings, a, b, links) {
  return h(
    "details",
    { class: "links" },
    h("summary", null, `${count(links.length, "linked passage")}: what both say, by number`),
    h(
      "ol",
      null,
      links.map((link) => h("li", null, h("a", { href: href("side", { a: a.id, b: b.id, link: link.id }) }, textAt(findings, a.id, link.a[0] ?? [0, 0]).slice(0, 120)), h("span", { class: "how" }, ` ${link.what}`))),
    ),
  );
}

/**
 * @param {Findings} findings
 * @param {Article} article
 * @param {"a" | "b"} side
 * @param {Link[]} links
 * @param {Link | undefined} chosen
 * @param {[string, string]} ids
 */
function pane(findings, article, side, links, chosen, [a, b]) {
  const numbers = new Map(links.map((link, index) => [link.id, index + 1]));
  const marks = links.flatMap((link, index) =>
    link[side].map(([start = 0, end = 0]) => /** @type {MarkedSpan} */ ({ start, end, mark: { class: `link link-${link.kind} colour-${index % COLOURS}${link === chosen ? " target" : ""}`, finding: link.id } })),
  );
  const edits = passagesOf(findings, article.id, side === "a" ? b : a).flatMap((passage) =>
    passage.reuse.edits.map((edit) => {
      const [start = 0, end = 0] = edit[passage.side];
      return /** @type {MarkedSpan} */ ({ start, end, mark: { class: side === "a" ? "deleted" : "inserted", finding: "" } });
    }),
  );
  return h(
    "section",
    { class: "pane", tabindex: 0, "aria-label": articleName(findings, article.id) },
    h("h3", null, badge(findings, article.id), " ", articleName(findings, article.id)),
    articleText(article, {
      marks: [...marks, ...edits],
      target: null,
      hrefOf: (_, link) => href("side", { a, b, link }),
      labelOf: (id) => String(numbers.get(id) ?? ""),
    }),
  );
}
