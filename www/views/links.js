/** Links to the views, each with how much there is to see. */

import { h } from "../dom.js";
import { factsOf } from "../facts.js";
import { href } from "../route.js";

/**
 * @param {import("../findings.js").Findings | null} findings
 * @param {import("../route.js").Route} route
 * @param {import("../corrections.js").Corrections} corrections
 */
export function viewLinks(findings, route, { made }) {
  if (!findings) return null;
  const { report } = findings;
  const quotations = report.articles.reduce((sum, article) => sum + article.quotations.filter(({ kind }) => kind !== "scare").length, 0);
  /** @type {[view: string, label: string, count?: number][]} */
  const links = [
    ["summary", "Summary"],
    ["read", "Read"],
    ["side", "Side by side"],
    ["claims", "Claims", factsOf(findings).length],
    ["conflicts", "Conflicts", report.conflicts.length],
    ["sources", "Sources"],
    ["copying", "Copying"],
    ["quotations", "Quotations", quotations],
    ["timeline", "Timeline"],
    ["people", "People"],
    ["numbers", "Numbers"],
    ...(made.length > 0 || route.view === "corrections" ? [/** @type {[string, string, number]} */ (["corrections", "Corrections", made.length])] : []),
    ["export", "Export"],
  ];
  return h(
    "ul",
    null,
    links.map(([view, label, count]) =>
      h(
        "li",
        null,
        h("a", { id: `view-${view}`, href: href(view), "aria-current": route.view === view && "page" }, label, count !== undefined && h("span", { class: "count" }, ` ${count}`)),
      ),
    ),
  );
}
