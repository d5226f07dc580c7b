/** Whose word the articles rest on: a map of sources to articles, the same as a table, and the claims behind each share. */

import { h } from "../dom.js";
import { claimsById, sourceName, textAt } from "../findings.js";
import { href, placeHref } from "../route.js";
import { count, markKinds, percent, sentenceCase } from "../words.js";
import { strip } from "./carried.js";
import { flow } from "./flow.js";
import { articleHeads, articleName, badge, nothing } from "./parts.js";
import { bySentence, sentenceLine } from "./wordings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../types.js").Origin} Origin
 * @typedef {import("../types.js").OriginShare} OriginShare
 */

/** Sources drawn in the map; the table has them all. */
const MOST_DRAWN = 12;
/** Rows of the table shown at first. */
const MOST_ROWS = 25;
/** With more articles than this, all share one column. */
const MOST_COLUMNS = 20;

/** @param {import("./view.js").Context} context its params: `origin` (an entity) and `article`: whose claims to list; `more` */
export function view({ findings, params }) {
  const { origins } = findings.report;
  const chosen = origins.find(({ entity }) => entity === params.get("origin"));
  return h(
    "div",
    { class: "sources" },
    h("h2", null, "Sources"),
    h("p", { class: "lead" }, ownVoice(findings)),
    origins.length === 0 && nothing("No claim is said to come from anyone. Crossread does not guess whose word it is."),
    origins.length > 0 && [
      h("p", { class: "hint" }, "The wider a ribbon, the more of an article’s claims come from the source. What an official said through a newspaper counts for both. Dashed: the article names nobody, but has its wording in common with one that does. Choose a ribbon or a figure to read the claims."),
      sourceMap(findings, chosen?.entity, params.get("article")),
      chosen && claimList(findings, chosen, params.get("article")),
      h("h3", null, "All sources"),
      originTable(findings, params.has("more") ? origins.length : MOST_ROWS, chosen?.entity),
      origins.length > MOST_ROWS && !params.has("more") && h("p", null, h("a", { class: "button", href: href("sources", { more: "1" }) }, `Show the other ${origins.length - MOST_ROWS}`)),
    ],
    marksSection(findings),
  );
}

/**
 * How much of all claims is the articles' own voice, in a sentence.
 * @param {Findings} findings
 */
export function ownVoice({ report: { claims } }) {
  if (claims.length === 0) return "No claim was found.";
  const own = claims.filter((claim) => claim.attribution === null).length / claims.length;
  return own === 1
    ? "All claims are the articles’ own voice: none is said to come from someone else."
    : `${percent(own)} of the claims are the articles’ own voice; the others are said to come from someone else.`;
}

/**
 * The claims of an article that name nobody but stand in wording that names the source, as a share of its claims.
 * @param {Findings} findings
 * @param {OriginShare} share
 */
function inferredShare(findings, { article, inferred }) {
  return inferred / Math.max(1, findings.claimsOf.get(article)?.length ?? 0);
}

/** @param {Findings} findings @param {string | undefined} entity @param {string | null} article the ribbons that are looked at */
function sourceMap(findings, entity, article) {
  const { origins, articles } = findings.report;
  const drawn = origins.slice(0, MOST_DRAWN);
  const ribbons = drawn.flatMap((origin) =>
    origin.articles.flatMap((share) => {
      const name = `${sourceName(findings, origin.entity)} in ${articleName(findings, share.article)}`;
      const ends = { from: origin.entity, to: share.article, href: href("sources", { origin: origin.entity, article: share.article }) };
      const chosen = origin.entity === entity && (!article || article === share.article);
      const kind = `ribbon${isUnnamed(findings, origin.entity) ? " unnamed" : ""}${chosen ? " chosen" : ""}`;
      const inferred = inferredShare(findings, share);
      return [
        ...(share.claims > 0 ? [{ ...ends, size: share.share, title: `${name}: ${count(share.claims, "claim")}, ${percent(share.share)}`, class: kind }] : []),
        ...(share.inferred > 0 ? [{ ...ends, size: inferred, title: `${name}, inferred: ${count(share.inferred, "claim")}, ${percent(inferred)}`, class: `${kind} inferred` }] : []),
      ];
    }),
  );
  const sources = drawn.map(({ entity }) => ({ id: entity, label: sourceName(findings, entity), class: isUnnamed(findings, entity) ? "unnamed" : "" }));
  const ends = articles.map(({ id, marks }) => ({
    id,
    label: [badge(findings, id), h("span", { class: "flow-name" }, ` ${articleName(findings, id)}`), marks[0] && [" ", h("span", { class: "chip" }, markKinds[marks[0].kind])]],
  }));
  return [
    flow(sources, ends, ribbons),
    origins.length > drawn.length && h("p", { class: "hint" }, `The map shows the ${MOST_DRAWN} sources with most claims; ${count(origins.length - drawn.length, "other stands", "others stand")} in the table.`),
  ];
}

/** @param {Findings} findings @param {string} entity */
function isUnnamed(findings, entity) {
  return sourceName(findings, entity) !== findings.entities.get(entity)?.name;
}

/**
 * Sources by articles with the share of the article's claims that rests on each.
 * @param {Findings} findings
 * @param {number} most rows
 * @param {string} [chosen] the source that is looked at
 */
export function originTable(findings, most, chosen) {
  const { articles, origins } = findings.report;
  const rows = origins.slice(0, most).map((origin) => {
    const shares = new Map(origin.articles.map((share) => [share.article, share]));
    return h(
      "tr",
      { class: origin.entity === chosen && "chosen" },
      h("th", { scope: "row" }, h("a", { href: href("sources", { origin: origin.entity }) }, sourceName(findings, origin.entity))),
      articles.length > MOST_COLUMNS ? sharesStrip(findings, origin, shares) : articles.map(({ id }) => {
        const share = shares.get(id);
        if (!share) return h("td", null, h("span", { class: "silent" }, "–"));
        const inferred = inferredShare(findings, share);
        return h(
          "td",
          { class: "heat", "--share": Math.min(1, share.share + inferred).toFixed(3) },
          h(
            "a",
            { href: href("sources", { origin: origin.entity, article: id }), title: `${count(share.claims, "claim")}${share.inferred ? `, ${share.inferred} more inferred` : ""}` },
            share.claims > 0 && percent(share.share),
            share.inferred > 0 && h("span", { class: "inferred" }, `${share.claims > 0 ? " + " : ""}${percent(inferred)} inferred`),
          ),
        );
      }),
    );
  });
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Sources by articles" },
    h(
      "table",
      { class: articles.length > MOST_COLUMNS ? "shares" : articles.length > 8 ? "matrix dense" : "matrix" },
      h("caption", null, "Share of an article’s claims that rests on the source", articles.length > MOST_COLUMNS && ": each article has its place in the strip, in the order of the list. Point at it for its name; choose a source to read the claims"),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "Source"), articles.length > MOST_COLUMNS ? h("th", { scope: "col" }, "Articles") : articleHeads(findings))),
      h("tbody", null, rows),
    ),
  );
}

/**
 * The shares of many articles, as high as they are large beside the largest of the source.
 * @param {Findings} findings
 * @param {Origin} origin
 * @param {ReadonlyMap<string, OriginShare>} shares
 */
function sharesStrip(findings, { entity }, shares) {
  const { articles } = findings.report;
  /** @param {string} id */
  const part = (id) => {
    const share = shares.get(id);
    return share ? Math.min(1, share.share + inferredShare(findings, share)) : 0;
  };
  const most = Math.max(...[...shares.keys()].map(part));
  const path = articles.flatMap(({ id }, index) => (part(id) > 0 ? [`M${index} 12v-${Math.max(1, (part(id) / most) * 12).toFixed(1)}h.8V12z`] : [])).join("");
  return h(
    "td",
    { class: "carried" },
    `${shares.size} of ${articles.length}, at most ${percent(most)}`,
    strip(findings, [{ how: "share", path }], (id) => (shares.has(id) ? `rests on it with ${percent(part(id))} of its claims` : "does not name it"), (id) => (shares.has(id) ? href("sources", { origin: entity, article: id }) : undefined)),
  );
}

/** @param {Findings} findings @param {Origin} origin @param {string | null} article only those of this article */
function claimList(findings, { entity, articles }, article) {
  const shares = articles.filter((share) => !article || share.article === article);
  const claims = claimsById(findings, shares.flatMap((share) => share.claim_ids));
  const evidence = shares.flatMap((share) => share.evidence.flatMap((id) => findings.reuse.get(id) ?? []).map((reuse) => ({ reuse, article: share.article })));
  const name = sourceName(findings, entity);
  return h(
    "section",
    { class: "card origin-claims target" },
    h("h3", null, name, article && ` in ${articleName(findings, article)}`),
    h(
      "p",
      null,
      claims.length > 0 ? `${sentenceCase(count(claims.length, "claim rests", "claims rest"))} on this source.` : "No claim names this source.",
      " ",
      h("a", { href: href("claims", { origin: entity, by: article }) }, "See who else says so"),
      article && articles.length > 1 && [", ", h("a", { href: href("sources", { origin: entity }) }, `all ${articles.length} articles that rest on it`)],
      ".",
    ),
    bySentence(findings, claims).map((sentence) => sentenceLine(findings, sentence)),
    evidence.length > 0 && [
      h("h4", null, "Inferred"),
      h("p", { class: "hint" }, "These passages name nobody. Their wording also stands in an article that names the source."),
      evidence.map(({ reuse, article: id }) => {
        const [here, there] = reuse.a.article === id ? [reuse.a, reuse.b] : [reuse.b, reuse.a];
        return h(
          "p",
          { class: "wording" },
          badge(findings, id),
          h("a", { href: placeHref(id, here.span, reuse.id) }, textAt(findings, id, here.span)),
          h("span", { class: "how" }, "as in ", badge(findings, there.article), " ", h("a", { href: href("side", { a: id, b: there.article, link: reuse.id }) }, articleName(findings, there.article))),
        );
      }),
    ],
  );
}

/** @param {Findings} findings */
function marksSection(findings) {
  const marked = findings.report.articles.filter(({ marks }) => marks.length > 0);
  return (
    marked.length > 0 &&
    h(
      "section",
      { class: "origin-marks" },
      h("h3", null, "Wire copy, syndicated and generated articles"),
      h(
        "ul",
        { class: "plain" },
        marked.map(({ id, marks }) =>
          h(
            "li",
            null,
            badge(findings, id),
            marks.map(({ span, kind, entity }) => [" ", markKinds[kind] ?? kind, entity && ` of ${sourceName(findings, entity)}`, ": ", h("a", { href: placeHref(id, span) }, `“${textAt(findings, id, span).trim()}”`)]),
          ),
        ),
      ),
    )
  );
}
