/** Links to the views, each with how much there is to see. */

import { h } from "../dom.js";
import { factsOf } from "../facts.js";
import { number, t } from "../i18n.js";
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
    ["summary", t("Summary")],
    ["read", t("Read")],
    ["side", t("Side by side")],
    ["claims", t("Claims"), factsOf(findings).length],
    ["conflicts", t("Conflicts"), report.conflicts.length],
    ["sources", t("Sources")],
    ["copying", t("Copying")],
    ["quotations", t("Quotations"), quotations],
    ["timeline", t("Timeline")],
    ["people", t("People")],
    ["numbers", t("Numbers")],
    ...(made.length > 0 || route.view === "corrections" ? [/** @type {[string, string, number]} */ (["corrections", t("Corrections"), made.length])] : []),
    ["export", t("Export")],
  ];
  return h(
    "ul",
    null,
    links.map(([view, label, count]) =>
      h(
        "li",
        null,
        h("a", { id: `view-${view}`, href: href(view), "aria-current": route.view === view && "page" }, label, count !== undefined && h("span", { class: "count" }, ` ${number(count)}`)),
      ),
    ),
  );
}
