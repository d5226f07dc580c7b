/** Whose word the articles rest on: a map of sources to articles, the same as a table, and the claims behind each share. */

import { h } from "../dom.js";
import { claimsById, isUnnamed, sourceName, textAt } from "../findings.js";
import { rich, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { markKinds, percent, wordFor } from "../words.js";
import { strip } from "./carried.js";
import { flow } from "./flow.js";
import { articleHeads, articleName, badge, foreign, nothing } from "./parts.js";
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
    h("h2", null, t("Sources")),
    h("p", { class: "lead" }, ownVoice(findings)),
    origins.length === 0 && nothing(t("No claim is said to come from anyone. Crossread does not guess whose word it is.")),
    origins.length > 0 && [
      h("p", { class: "hint" }, t("The wider a ribbon, the more of an article’s claims come from the source. What an official said through a newspaper counts for both. Dashed: the article names nobody, but has its wording in common with one that does. Choose a ribbon or a figure to read the claims.")),
      sourceMap(findings, chosen?.entity, params.get("article")),
      chosen && claimList(findings, chosen, params.get("article")),
      h("h3", null, t("All sources")),
      originTable(findings, params.has("more") ? origins.length : MOST_ROWS, chosen?.entity),
      origins.length > MOST_ROWS && !params.has("more") && h("p", null, h("a", { class: "button", href: href("sources", { more: "1" }) }, t("Show the other {n}", { n: origins.length - MOST_ROWS }))),
    ],
    marksSection(findings),
  );
}

/**
 * How much of all claims is the articles' own voice, in a sentence.
 * @param {Findings} findings
 */
export function ownVoice({ report: { claims } }) {
  if (claims.length === 0) return t("No claim was found.");
  const own = claims.filter((claim) => claim.attribution === null).length / claims.length;
  return own === 1
    ? t("All claims are the articles’ own voice: none is said to come from someone else.")
    : t("{share} of the claims are the articles’ own voice; the others are said to come from someone else.", { share: percent(own) });
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
      const names = { source: sourceName(findings, origin.entity), article: articleName(findings, share.article) };
      const ends = { from: origin.entity, to: share.article, href: href("sources", { origin: origin.entity, article: share.article }) };
      const chosen = origin.entity === entity && (!article || article === share.article);
      const kind = `ribbon${isUnnamed(findings, origin.entity) ? " unnamed" : ""}${chosen ? " chosen" : ""}`;
      const inferred = inferredShare(findings, share);
      return [
        ...(share.claims > 0 ? [{ ...ends, size: share.share, title: t("{source} in {article}: {n, plural, one {# claim} other {# claims}}, {share}", { ...names, n: share.claims, share: percent(share.share) }), class: kind }] : []),
        ...(share.inferred > 0 ? [{ ...ends, size: inferred, title: t("{source} in {article}, inferred: {n, plural, one {# claim} other {# claims}}, {share}", { ...names, n: share.inferred, share: percent(inferred) }), class: `${kind} inferred` }] : []),
      ];
    }),
  );
  const sources = drawn.map(({ entity }) => ({ id: entity, label: h("bdi", null, sourceName(findings, entity)), class: isUnnamed(findings, entity) ? "unnamed" : "" }));
  const ends = articles.map(({ id, marks }) => ({
    id,
    label: [badge(findings, id), h("span", { class: "flow-name" }, " ", h("bdi", null, articleName(findings, id))), marks[0] && [" ", h("span", { class: "chip" }, wordFor(markKinds, marks[0].kind))]],
  }));
  return [
    flow(sources, ends, ribbons),
    origins.length > drawn.length && h("p", { class: "hint" }, t("The map shows the {drawn} sources with most claims; {n, plural, one {# other stands} other {# others stand}} in the table.", { drawn: MOST_DRAWN, n: origins.length - drawn.length })),
  ];
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
      h("th", { scope: "row" }, h("a", { href: href("sources", { origin: origin.entity }), dir: "auto" }, sourceName(findings, origin.entity))),
      articles.length > MOST_COLUMNS ? sharesStrip(findings, origin, shares) : articles.map(({ id }) => {
        const share = shares.get(id);
        if (!share) return h("td", null, h("span", { class: "silent" }, "–"));
        const inferred = inferredShare(findings, share);
        return h(
          "td",
          { class: "heat", "--share": Math.min(1, share.share + inferred).toFixed(3) },
          h(
            "a",
            { href: href("sources", { origin: origin.entity, article: id }), title: share.inferred ? t("{n, plural, one {# claim} other {# claims}}, {inferred} more inferred", { n: share.claims, inferred: share.inferred }) : t("{n, plural, one {# claim} other {# claims}}", { n: share.claims }) },
            share.claims > 0 && h("bdi", null, percent(share.share)),
            share.inferred > 0 && h("span", { class: "inferred" }, share.claims > 0 && " + ", t("{share} inferred", { share: percent(inferred) })),
          ),
        );
      }),
    );
  });
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("Sources by articles") },
    h(
      "table",
      { class: articles.length > MOST_COLUMNS ? "shares" : articles.length > 8 ? "matrix dense" : "matrix" },
      h("caption", null, articles.length > MOST_COLUMNS ? t("Share of an article’s claims that rests on the source: each article has its place in the strip, in the order of the list. Point at it for its name; choose a source to read the claims") : t("Share of an article’s claims that rests on the source")),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("Source")), articles.length > MOST_COLUMNS ? h("th", { scope: "col" }, t("Articles")) : articleHeads(findings))),
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
    t("{n} of {all}, at most {share}", { n: shares.size, all: articles.length, share: percent(most) }),
    strip(findings, [{ how: "share", path }], (id, article) => (shares.has(id) ? t("{article} rests on it with {share} of its claims", { article, share: percent(part(id)) }) : t("{article} does not name it", { article })), (id) => (shares.has(id) ? href("sources", { origin: entity, article: id }) : undefined)),
  );
}

/** @param {Findings} findings @param {Origin} origin @param {string | null} article only those of this article */
function claimList(findings, { entity, articles }, article) {
  const shares = articles.filter((share) => !article || share.article === article);
  const claims = claimsById(findings, shares.flatMap((share) => share.claim_ids));
  const evidence = shares.flatMap((share) => share.evidence.flatMap((id) => findings.reuse.get(id) ?? []).map((reuse) => ({ reuse, article: share.article })));
  const source = sourceName(findings, entity);
  return h(
    "section",
    { class: "card origin-claims target" },
    h("h3", null, article ? t("{source} in {article}", { source, article: articleName(findings, article) }) : h("bdi", null, source)),
    h(
      "p",
      null,
      claims.length > 0 ? t("{n, plural, one {# claim rests on this source.} other {# claims rest on this source.}}", { n: claims.length }) : t("No claim names this source."),
      " ",
      rich(article && articles.length > 1 ? "<others>See who else says so</others>, <all>all {n} articles that rest on it</all>." : "<others>See who else says so</others>.", {
        n: articles.length,
        others: (...words) => h("a", { href: href("claims", { origin: entity, by: article }) }, words),
        all: (...words) => h("a", { href: href("sources", { origin: entity }) }, words),
      }),
    ),
    bySentence(findings, claims).map((sentence) => sentenceLine(findings, sentence)),
    evidence.length > 0 && [
      h("h4", null, t("Inferred")),
      h("p", { class: "hint" }, t("These passages name nobody. Their wording also stands in an article that names the source.")),
      evidence.map(({ reuse, article: id }) => {
        const [here, there] = reuse.a.article === id ? [reuse.a, reuse.b] : [reuse.b, reuse.a];
        return h(
          "p",
          { class: "wording" },
          badge(findings, id),
          h("a", { href: placeHref(id, here.span, reuse.id), ...foreign(findings, id) }, textAt(findings, id, here.span)),
          h("span", { class: "how" }, rich("as in {article}", { article: [badge(findings, there.article), " ", h("a", { href: href("side", { a: id, b: there.article, link: reuse.id }), dir: "auto" }, articleName(findings, there.article))] })),
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
      h("h3", null, t("Wire copy, syndicated and generated articles")),
      h(
        "ul",
        { class: "plain" },
        marked.map(({ id, marks }) =>
          h(
            "li",
            null,
            badge(findings, id),
            marks.map(({ span, kind, entity }) => {
              const values = { kind: wordFor(markKinds, kind), source: entity ? sourceName(findings, entity) : "", words: h("a", { href: placeHref(id, span), ...foreign(findings, id) }, t("“{words}”", { words: textAt(findings, id, span).trim() })) };
              return [" ", entity ? rich("{kind} of {source}: {words}", values) : rich("{kind}: {words}", values)];
            }),
          ),
        ),
      ),
    )
  );
}
