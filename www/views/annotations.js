/** What a reader is told of one statement handed on, number, date or name. */

import { h } from "../dom.js";
import { sourceWords } from "../findings.js";
import { attributionKinds, count, day, entityKinds, measure, sentenceCase, sourceClasses } from "../words.js";
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
  return facts(content.map((span) => article.text.slice(...span)).join(" … ") || null, [
    ["Who says so", [sentenceCase(who), name && name !== who && !who.startsWith(name) && ` (${name})`]],
    ["What they are", source && sentenceCase(sourceClasses[source.class] ?? source.class)],
    ["Told by", cue && `“${article.text.slice(...cue)}”`],
    ["In whose words", attributionKinds[kind] ?? kind],
  ]);
}

/**
 * @param {Article} article
 * @param {Article["quantities"][number]} quantity
 */
export function numberSection(article, quantity) {
  return facts(article.text.slice(...quantity.span), [
    ["Value", measure(quantity)],
    ["Counted", quantity.counted],
    ["Unit", quantity.unit],
  ]);
}

/**
 * @param {Article} article
 * @param {Article["dates"][number]} date
 */
export function dateSection(article, { span, from, to, relative }) {
  const days = from && to ? (from === to ? day(from) : `${day(from)} to ${day(to)}`) : "cannot be told without the day of publication; you can set it in the list of articles";
  return facts(article.text.slice(...span), [
    ["Day", sentenceCase(days)],
    ["Counts from", relative && article.published && `its publication on ${day(article.published)}`],
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
  return facts(entity.name, [
    ["What it is", sentenceCase(entityKinds[entity.kind] ?? entity.kind)],
    ["Also called", entity.aliases.filter((alias) => alias !== entity.name).join(", ")],
    ["Named here", count(mentions, "time")],
    ["Named in", others.length > 0 && others.map((other) => badge(findings, other.id))],
  ]);
}

/**
 * Words with what is known of them; a row that has nothing to say is left out.
 * @param {string | null} words
 * @param {[term: string, description: import("../dom.js").Child][]} rows
 */
function facts(words, rows) {
  return h(
    "div",
    { class: "finding" },
    words && h("p", { class: "claim-words" }, words),
    h("dl", null, rows.map(([term, description]) => description && [h("dt", null, term), h("dd", null, description)])),
  );
}
