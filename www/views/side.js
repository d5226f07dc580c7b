/** Two articles: how much one has of the other, their texts side by side with what they share, and what each says alone. */

import { h } from "../dom.js";
import { claimsById, pairOf } from "../findings.js";
import { t } from "../i18n.js";
import { matchesOf, onlyIn } from "../matches.js";
import { missingIn } from "../pairs.js";
import { href } from "../route.js";
import { overlap } from "./copying.js";
import { matchList } from "./evidence.js";
import { differencesOf } from "./pair.js";
import { bench } from "./panes.js";
import { chooser, choices, lettered, nothing } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 */

/** @param {import("./view.js").Context} context its params: `a`, `b`: articles; `link`: the match to show; `show`: `matches` for a list of them, `differences` for what each says alone, `more` of them */
export function view({ findings, params }) {
  const { articles } = findings.report;
  const a = findings.articles.get(params.get("a") ?? "") ?? articles[0];
  const b = findings.articles.get(params.get("b") ?? "") ?? articles.find((article) => article !== a);
  if (!a || !b) return [h("h2", null, t("Side by side")), nothing(t("Two articles are needed to set side by side. Add another."))];
  const pair = pairOf(findings, a.id, b.id);
  const show = params.get("show");
  const matches = matchesOf(findings, a.id, b.id);
  const link = params.get("link");
  const chosen = matches.find(({ id }) => id === link) ?? matches.find(({ cluster }) => link !== null && cluster === link) ?? passageOf(findings, matches, a.id, link);
  const ids = { a: a.id, b: b.id };
  return h(
    "div",
    { class: "side-by-side" },
    h("h2", null, t("Side by side")),
    h(
      "div",
      { class: "choose" },
      articleChooser(findings, "a", a, b, params),
      h("a", { class: "button swap", id: "side-swap", href: href("side", { a: b.id, b: a.id, show, link }), "aria-label": t("Swap sides") }, h("span", { "aria-hidden": "true" }, "⇄")),
      articleChooser(findings, "b", b, a, params),
    ),
    choices(t("Show"), [
      { label: t("Both texts"), href: href("side", ids), current: show !== "matches" && show !== "differences" },
      { label: t("List of matches"), href: href("side", { ...ids, show: "matches" }), current: show === "matches", count: matches.length },
      { label: t("Left out, put in"), href: href("side", { ...ids, show: "differences" }), current: show === "differences", count: missingIn(findings, a.id, b.id).length + missingIn(findings, b.id, a.id).length },
    ]),
    pair && h("section", { class: "card pair-card", "aria-label": t("What they have in common") }, overlap(findings, pair)),
    show === "differences" ? differencesOf(findings, a, b, pair?.direction?.from, params.has("more"))
    : show === "matches" ? matchList(findings, a, b, matches)
    : bench(findings, { articles: [a, b], matches, only: [onlyIn(findings, a.id, b.id), onlyIn(findings, b.id, a.id)], chosen, route: params }),
  );
}

/**
 * The passage in which the first of two articles states a fact: such a fact is no match of its own.
 * @param {Findings} findings
 * @param {readonly import("../matches.js").Match[]} matches
 * @param {string} article
 * @param {string | null} fact
 */
function passageOf(findings, matches, article, fact) {
  const claims = claimsById(findings, findings.clusters.get(fact ?? "")?.claims ?? []).filter((claim) => claim.article === article);
  return matches.find((match) => match.a.spans.some(([from = 0, to = 0]) => claims.some(({ span: [start = 0, end = 0] }) => from < end && start < to)));
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
    side === "a" ? t("Left", {}, "side") : t("Right", {}, "side"),
    findings.report.articles.map(({ id }) => ({ label: lettered(findings, id), href: address(id), current: id === article.id })),
  );
}
