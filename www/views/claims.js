/** Claims by articles: who says it, who is silent; and the claims that one article alone makes. */

import { h } from "../element.js";
import { attributionOf, claimsById, claimText, loneClaims, sourceWords } from "../findings.js";
import { href, placeHref } from "../route.js";
import { count, percent, shorten } from "../words.js";
import { conflictCard } from "./conflicts.js";
import { articleName, badge, nothing, originNames, reasonList, standingChip, wording } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Cluster} Cluster
 */

/** @type {[show: string, label: string][]} */
const filters = [
  ["", "Everything"],
  ["all", "All say it"],
  ["some", "Some say it"],
  ["one", "Only one says it"],
  ["disputed", "Disputed"],
];

/** Claims of one article shown at first; the rest are a link away. */
const MOST_LONE = 40;

/**
 * @param {Findings} findings
 * @param {URLSearchParams} params `show` (a filter), `origin` (an entity), `finding` (a cluster), `more`
 */
export function claimsView(findings, params) {
  const show = params.get("show") ?? "";
  const origin = params.get("origin");
  const clusters = findings.report.clusters
    .filter((cluster) => matches(cluster, show) && (!origin || restsOn(findings, cluster, origin)))
    .sort((a, b) => b.articles.length - a.articles.length);
  const lone = show === "" || show === "one" ? loneClaims(findings).filter((claim) => !origin || throughOrigin(findings, claim, origin)) : [];
  return h(
    "div",
    { class: "claims" },
    h("h2", null, "Claims"),
    h(
      "nav",
      { class: "switch", "aria-label": "Which claims" },
      h("ul", null, filters.map(([name, label]) => h("li", null, h("a", { href: href("claims", { show: name, origin }), "aria-current": name === show && "true" }, label)))),
    ),
    origin &&
      h("p", null, "Only what rests on ", h("strong", null, findings.entities.get(origin)?.name ?? origin), ". ", h("a", { href: href("claims", { show }) }, "Show all")),
    show !== "one" && sharedTable(findings, clusters, params.get("finding")),
    (show === "" || show === "one") && loneTable(findings, lone, params),
  );
}

/** @param {Cluster} cluster @param {string} show */
function matches(cluster, show) {
  if (show === "all") return cluster.silent.length === 0;
  if (show === "some") return cluster.silent.length > 0;
  if (show === "disputed") return cluster.standing === "disputed";
  return show === "";
}

/** @param {Findings} findings @param {Cluster} cluster @param {string} origin */
function restsOn(findings, cluster, origin) {
  return cluster.origins.includes(origin) || claimsById(findings, cluster.claims).some((claim) => throughOrigin(findings, claim, origin));
}

/** @param {Findings} findings @param {import("../findings.js").Claim} claim @param {string} origin */
function throughOrigin(findings, claim, origin) {
  const attribution = attributionOf(findings, claim);
  return attribution?.outlet === origin || attribution?.source?.entity === origin;
}

/** @param {Findings} findings @param {Cluster[]} clusters @param {string | null} target */
function sharedTable(findings, clusters, target) {
  if (clusters.length === 0) return nothing("No claim of this kind is stated by two articles or more.");
  const { articles } = findings.report;
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Claims by articles" },
    h(
      "table",
      { class: "claims-table" },
      h("caption", null, `${count(clusters.length, "claim")} that two or more articles make`),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, "Claim"),
          articles.map(({ id }) => h("th", { scope: "col", class: "article-column" }, badge(findings, id), h("span", { class: "head-name", "aria-hidden": "true" }, articleName(findings, id)))),
        ),
      ),
      h("tbody", null, clusters.map((cluster) => clusterRow(findings, cluster, cluster.id === target))),
    ),
  );
}

/** @param {Findings} findings @param {Cluster} cluster @param {boolean} target */
function clusterRow(findings, cluster, target) {
  const claims = claimsById(findings, cluster.claims);
  const conflicts = findings.conflictsOfCluster.get(cluster.id) ?? [];
  return h(
    "tr",
    { class: target && "target" },
    h(
      "th",
      { scope: "row" },
      h(
        "details",
        { open: target },
        h("summary", null, cluster.label, " ", standingChip(cluster.standing)),
        h(
          "div",
          { class: "cluster-detail" },
          claims.map((claim, index) => wording(findings, claim, index > 0 && claims[0] ? claimText(findings, claims[0]) : undefined)),
          cluster.silent.length > 0 && h("p", null, h("span", { class: "term" }, "Silent: "), cluster.silent.map((id) => badge(findings, id))),
          cluster.origins.length > 0 && h("p", null, h("span", { class: "term" }, "Rests on: "), originNames(findings, cluster.origins).join(", ")),
          reasonList(cluster.reasons),
          conflicts.map((conflict) => conflictCard(findings, conflict, "h4")),
        ),
      ),
    ),
    findings.report.articles.map(({ id }) => cell(findings, cluster, id)),
  );
}

/**
 * What one article says of a cluster: that it says so, or the value of its side in a conflict.
 * @param {Findings} findings
 * @param {Cluster} cluster
 * @param {string} article
 */
function cell(findings, cluster, article) {
  const claims = claimsById(findings, cluster.claims).filter((claim) => claim.article === article);
  const [claim] = claims;
  if (!claim) return h("td", { class: "silent" }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, "silent"));
  const side = (findings.conflictsOfCluster.get(cluster.id) ?? [])
    .flatMap((conflict) => conflict.sides)
    .find((other) => other.claims.some((id) => claims.some((own) => own.id === id)));
  return h(
    "td",
    { class: side ? "says differs" : "says" },
    h(
      "a",
      { href: placeHref(article, claim.span, claim.id), title: claimText(findings, claim) },
      side ? ["≠ ", shorten(side.value, 24)] : [h("span", { "aria-hidden": "true" }, "✓"), h("span", { class: "visually-hidden" }, "says it")],
      claims.length > 1 && h("span", { class: "times" }, ` ×${claims.length}`),
    ),
  );
}

/** @param {Findings} findings @param {import("../findings.js").Claim[]} claims @param {URLSearchParams} params */
function loneTable(findings, claims, params) {
  if (claims.length === 0) return nothing("No claim is made by one article alone.");
  const all = params.has("more");
  const rows = all ? claims : claims.slice(0, MOST_LONE);
  return [
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Claims that only one article makes" },
      h(
        "table",
        { class: "lone-table" },
        h("caption", null, `${count(claims.length, "claim")} that only one article makes, those most worth checking first`),
        h("thead", null, h("tr", null, ["Article", "Claim", "Who says so", "Worth checking"].map((name) => h("th", { scope: "col" }, name)))),
        h(
          "tbody",
          null,
          rows.map((claim) =>
            h(
              "tr",
              null,
              h("td", null, badge(findings, claim.article)),
              h("td", null, h("a", { href: placeHref(claim.article, claim.span, claim.id) }, claimText(findings, claim))),
              h("td", { class: "how" }, sourceWords(findings, claim.article, attributionOf(findings, claim)) || "the article itself"),
              h("td", null, h("meter", { min: 0, max: 1, value: claim.checkworthiness, "aria-label": "Check-worthiness" }), h("span", { class: "how" }, ` ${percent(claim.checkworthiness)}`)),
            ),
          ),
        ),
      ),
    ),
    rows.length < claims.length &&
      h("p", null, h("a", { class: "button", href: href("claims", { show: params.get("show"), origin: params.get("origin"), more: "1" }) }, `Show the other ${claims.length - rows.length}`)),
  ];
}
