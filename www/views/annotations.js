/** What a reader is told of one statement handed on, number, date or name. */

import { h } from "../dom.js";
import { sourceWords } from "../findings.js";
import { listed, t } from "../i18n.js";
import { attributionKinds, day, entityKinds, measure, sentenceCase, sourceClasses, wordFor } from "../words.js";
import { badge } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 */

/**
 * What was said, who says it, and how well they are named.
 * @param {Findings} findings
 * @param {Article} article
 * @param {import("../findings.js").Attribution} attribution
 */
export function voiceSection(findings, article, attribution) {
  const { source, cue, content, kind } = attribution;
  const name = source?.entity ? findings.entities.get(source.entity)?.name : undefined;
  const who = sourceWords(findings, article.id, attribution);
  const words = sentenceCase(who);
  return facts(article, content.map((span) => article.text.slice(...span)).join(" … ") || null, [
    [t("Who says so"), name && name !== who && !who.startsWith(name) ? t("{words} ({name})", { words, name }) : words],
    [t("What they are"), source && sentenceCase(wordFor(sourceClasses, source.class))],
    [t("Told by"), cue && t("“{words}”", { words: article.text.slice(...cue) })],
    [t("In whose words"), wordFor(attributionKinds, kind)],
  ]);
}

/**
 * @param {Article} article
 * @param {Article["quantities"][number]} quantity
 */
export function numberSection(article, quantity) {
  return facts(article, article.text.slice(...quantity.span), [
    [t("Value"), measure(quantity)],
    [t("Counted"), quantity.counted],
    [t("Unit"), quantity.unit],
  ]);
}

/**
 * @param {Article} article
 * @param {Article["dates"][number]} date
 */
export function dateSection(article, { span, from, to, relative }) {
  const days = from && to ? (from === to ? day(from) : t("{from} to {to}", { from: day(from), to: day(to) })) : t("Cannot be told without the day of publication; you can set it in the list of articles");
  return facts(article, article.text.slice(...span), [
    [t("Day"), sentenceCase(days)],
    [t("Counts from"), relative && article.published && t("its publication on {day}", { day: day(article.published) })],
  ]);
}

/**
 * @param {Findings} findings
 * @param {Article} article
 * @param {string} id of the entity
 */
export function nameSection(findings, article, id) {
  const entity = findings.entities.get(id);
  if (!entity) return null;
  const mentions = article.entities.filter((mention) => mention.entity === id).length;
  const others = findings.report.articles.filter((other) => other !== article && other.entities.some((mention) => mention.entity === id));
  return facts(article, entity.name, [
    [t("What it is"), sentenceCase(wordFor(entityKinds, entity.kind))],
    [t("Also called"), listed(entity.aliases.filter((alias) => alias !== entity.name), "unit")],
    [t("Named here"), t("{n, plural, one {# time} other {# times}}", { n: mentions })],
    [t("Named in"), others.length > 0 && others.map((other) => badge(findings, other.id))],
  ]);
}

/**
 * Words with what is known of them; a row that has nothing to say is left out.
 * @param {Article} article
 * @param {string | null} words
 * @param {[term: string, description: import("../dom.js").Child][]} rows
 */
function facts(article, words, rows) {
  return h(
    "div",
    { class: "finding" },
    words && h("p", { class: "claim-words", lang: article.language || null, dir: "auto" }, words),
    h("dl", null, rows.map(([term, description]) => description && [h("dt", null, term), h("dd", { dir: "auto" }, description)])),
  );
}
