/** What stands behind a place in an article: its claims, conflicts, shared wording and quotations. */

import { h } from "../dom.js";
import { attributionOf, carriage, claimsById, claimText, passagesOf, sourceWords, textAt } from "../findings.js";
import { listed, rich, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { told } from "../told.js";
import { blockKinds, modalities, percent, sentenceCase, sourceClasses, wordFor } from "../words.js";
import { dateSection, nameSection, numberSection, voiceSection } from "./annotations.js";
import { conflictCard } from "./conflicts.js";
import { factActions } from "./correct-fact.js";
import { remarkChips, remarkRow } from "./correct.js";
import { articleName, badge, differing, foreign, originNames, reasonList, standingChip, wording } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {import("../findings.js").Claim} Claim
 */

/** A claim and what it says are shown for at most so many claims of a place; more would bury the reader. */
const MOST_CLAIMS = 6;

/**
 * @param {Findings} findings
 * @param {Article} article
 * @param {readonly number[]} span
 * @param {string | null} chosen the id of the finding that was asked for; it comes first
 */
export function detailPanel(findings, article, [start = 0, end = 0], chosen) {
  /** @param {{ span: readonly number[] }} thing */
  const touches = ({ span: [from = 0, to = 0] }) => from < end && start < to;
  const claims = (findings.claimsOf.get(article.id) ?? []).filter(touches).sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const conflicts = new Set(claims.flatMap((claim) => findings.conflictsOf.get(claim.id) ?? []));
  const shared = passagesOf(findings, article.id).filter(({ here }) => touches(here));
  const quotations = article.quotations.filter(touches);
  const asked = annotation(findings, article, chosen);
  const removed = article.blocks.filter((block) => touches(block) && block.kind in blockKinds);
  /** @type {[rank: number, node: Node][]} */
  const sections = [
    [0, asked && group(asked.title, [asked.section])],
    [chosen?.startsWith("x") ? 0 : 1, group(t("Conflict"), [...conflicts].map((conflict) => conflictCard(findings, conflict, "h4")))],
    [chosen?.startsWith("r") ? 0 : 3, group(t("Shared wording"), shared.map((passage) => sharedSection(findings, passage)))],
    [chosen?.startsWith("q") ? 0 : 4, group(t("Quotation"), quotations.map((quotation) => quotationSection(findings, article, quotation)))],
    [chosen?.startsWith("c") ? 0 : 2, group(claims.length > 1 ? t("Claims here") : t("Claim"), claims.slice(0, MOST_CLAIMS).map((claim) => claimSection(findings, claim)))],
    [5, group(t("Not part of the article"), removed.map((block) => h("p", null, rich("{kind}: {reason}", { kind: wordFor(blockKinds, block.kind), reason: told(block, "reason") }))))],
  ].flatMap(([rank, node]) => (node instanceof Node && typeof rank === "number" ? [/** @type {[number, Node]} */ ([rank, node])] : []));
  return h(
    "aside",
    { class: "detail", "aria-label": t("What stands behind this place") },
    h("a", { class: "button quiet close", href: href("read", { article: article.id }), "aria-keyshortcuts": "Escape" }, t("Close")),
    h("blockquote", foreign(findings, article.id), textAt(findings, article.id, [start, end])),
    sections.length === 0 && h("p", null, t("Nothing was found at this place.")),
    sections.sort(([a], [b]) => a - b).map(([, node]) => node),
  );
}

/**
 * What is known of the statement, number, date or name that was asked for.
 * @param {Findings} findings
 * @param {Article} article
 * @param {string | null} chosen
 */
function annotation(findings, article, chosen) {
  const index = Number(chosen?.slice(1));
  const [quantity, date] = [article.quantities[index], article.dates[index]];
  const attribution = article.attributions.find(({ id }) => id === chosen);
  if (attribution) return { title: t("Who says it"), section: voiceSection(findings, article, attribution) };
  if (chosen?.startsWith("n") && quantity) return { title: t("Number"), section: numberSection(article, quantity) };
  if (chosen?.startsWith("d") && date) return { title: t("Date"), section: dateSection(article, date) };
  if (chosen?.startsWith("e")) return { title: t("Name"), section: nameSection(findings, article, chosen) };
  return null;
}

/**
 * @param {string} title
 * @param {import("../dom.js").Child[]} children
 */
function group(title, children) {
  return children.length > 0 && h("section", null, h("h3", null, title), children);
}

/** @param {Findings} findings @param {Claim} claim */
function claimSection(findings, claim) {
  const attribution = attributionOf(findings, claim);
  const source = sourceWords(findings, claim.article, attribution);
  const cluster = findings.clusterOf.get(claim.id);
  const text = claimText(findings, claim);
  const others = cluster ? claimsById(findings, cluster.claims).filter((other) => other.id !== claim.id) : [];
  const traits = [
    wordFor(modalities, claim.modality),
    claim.polarity === "negative" ? t("negative") : "",
    claim.hedged ? t("marked as uncertain") : "",
  ].filter(Boolean);
  const how = sentenceCase(listed(traits, "unit"));
  const cues = listed(claim.cues.map(({ span }) => t("“{words}”", { words: textAt(findings, claim.article, span) })), "unit");
  const sourceKind = attribution?.source && wordFor(sourceClasses, attribution.source.class);
  const about = claim.about ? findings.entities.get(claim.about)?.name : undefined;
  return h(
    "div",
    { class: "finding" },
    h("p", { class: "claim-words" }, h("span", foreign(findings, claim.article), text), remarkChips(findings, cluster?.id ?? claim.id)),
    h(
      "dl",
      null,
      h("dt", null, t("Who says so")),
      h("dd", null, source ? [h("bdi", null, source), sourceKind && h("span", { class: "how" }, sourceKind)] : t("the article itself")),
      about && !text.includes(about) && [h("dt", null, t("About")), h("dd", { dir: "auto" }, about)],
      h("dt", null, t("How")),
      h("dd", null, cues ? t("{how} ({words})", { how, words: cues }) : how),
      h("dt", null, t("Worth checking")),
      h("dd", null, h("meter", { min: 0, max: 1, value: claim.checkworthiness, "aria-label": t("Check-worthiness") }), ` ${percent(claim.checkworthiness)}`),
      h("dt", null, t("Carried by")),
      h("dd", null, carriage(findings, claim) === "one" ? t("this article only") : [t("{n} of {all, plural, one {# article} other {# articles}}", { n: cluster?.articles.length ?? 0, all: findings.report.articles.length }), " "], cluster && standingChip(cluster.standing)),
      cluster && cluster.silent.length > 0 && [h("dt", null, t("Silent")), h("dd", null, cluster.silent.map((id) => badge(findings, id)))],
      cluster && cluster.origins.length > 0 && [h("dt", null, t("Rests on")), h("dd", { dir: "auto" }, originNames(findings, cluster.origins))],
    ),
    others.length > 0 && h("h4", null, t("How others put it")),
    others.map((other) => [
      wording(findings, other, text),
      other.article !== claim.article &&
        h("p", { class: "beside" }, h("a", { href: href("side", { a: claim.article, b: other.article, link: cluster?.id }), "aria-label": t("Side by side with {article}", { article: articleName(findings, other.article) }) }, t("Side by side"))),
    ]),
    cluster && reasonList(cluster),
    !claim.embedded && factActions(findings, claim, `claim-${claim.id}`),
  );
}

/** @param {Findings} findings @param {import("../findings.js").SharedPassage} passage */
function sharedSection(findings, { reuse, here, there }) {
  const words = textAt(findings, there.article, there.span);
  const values = { words: reuse.words, article: articleName(findings, there.article), changes: reuse.edits.length, share: percent(reuse.similarity) };
  return h(
    "div",
    { class: "finding" },
    h(
      "p",
      null,
      reuse.kind === "verbatim"
        ? t("{words, plural, one {# word} other {# words}} shared with {article}, word for word.", values)
        : t("{words, plural, one {# word} other {# words}} shared with {article}, {changes, plural, one {# change} other {# changes}} ({share} alike).", values),
    ),
    h(
      "p",
      { class: "wording" },
      badge(findings, there.article),
      h("a", { href: placeHref(there.article, there.span, reuse.id), ...foreign(findings, there.article) }, differing(textAt(findings, here.article, here.span), words)),
    ),
    h("p", null, h("a", { href: href("side", { a: here.article, b: there.article, link: reuse.id }) }, t("Show both side by side"))),
    remarkRow(findings, reuse.id, "passage"),
  );
}

/** @param {Findings} findings @param {Article} article @param {import("../types.js").Quotation} quotation */
function quotationSection(findings, article, quotation) {
  const attribution = article.attributions.find(({ id }) => id === quotation.attribution);
  const speaker = quotation.speaker?.entity ? findings.entities.get(quotation.speaker.entity)?.name : undefined;
  const words = quotation.speaker ? article.text.slice(...quotation.speaker.span) : "";
  const outlet = attribution?.outlet ? findings.entities.get(attribution.outlet)?.name : undefined;
  return h(
    "div",
    { class: "finding" },
    h("p", { class: "claim-words", ...foreign(findings, article.id) }, article.text.slice(...quotation.span)),
    h(
      "dl",
      null,
      h("dt", null, t("Speaker")),
      h("dd", null, words ? (speaker && speaker !== words ? t("{words} ({name})", { words, name: speaker }) : h("bdi", null, words)) : t("not named in the text")),
      quotation.cue && [h("dt", null, t("Cue")), h("dd", foreign(findings, article.id), article.text.slice(...quotation.cue))],
      outlet && [h("dt", null, t("Came through")), h("dd", { dir: "auto" }, outlet)],
    ),
  );
}
