/** Which marks an article's text carries, layer by layer. */

import { carriage, claimText, passagesOf } from "../findings.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Article} Article
 * @typedef {{ class: string, finding: string, key?: string }} Mark `key` names the place where the drawing of the page must find it again
 * @typedef {import("../segments.js").Marked<Mark>} MarkedSpan
 */

/**
 * Marks of the layers that are switched on. A mark's `finding` is what a click on it is about: the id of a claim, a shared passage or a
 * conflict, `q0`, `n0` and `d0` for the first quotation, number and date, the id of an attribution or entity; empty for mere emphasis within another mark.
 * @param {Findings} findings
 * @param {Article} article
 * @param {import("../app.js").Layers} layers
 * @returns {MarkedSpan[]}
 */
export function marksOf(findings, article, layers) {
  return [
    ...(layers.reuse ? reuseMarks(findings, article) : []),
    ...(layers.voices ? voiceMarks(article) : []),
    ...(layers.doubts ? cueMarks(findings, article) : []),
    ...(layers.claims ? claimMarks(findings, article) : []),
    ...(layers.conflicts ? conflictMarks(findings, article) : []),
    ...(layers.numbers ? article.quantities.map(({ span }, index) => marked(span, "number", `n${index}`)) : []),
    ...(layers.dates ? article.dates.map(({ span }, index) => marked(span, "date", `d${index}`)) : []),
    ...(layers.names ? article.entities.map(({ span, entity }) => marked(span, "name", entity)) : []),
  ];
}

/**
 * @param {readonly number[]} span
 * @param {string} className
 * @param {string} finding
 * @returns {MarkedSpan}
 */
function marked(span, className, finding) {
  return { start: span[0] ?? 0, end: span[1] ?? 0, mark: { class: className, finding } };
}

/** @param {Findings} findings @param {Article} article */
function reuseMarks(findings, article) {
  return passagesOf(findings, article.id).flatMap(({ reuse, here, side }) => [
    marked(here.span, `reuse reuse-${reuse.kind}`, reuse.id),
    ...reuse.edits.map((edit) => marked(edit[side], "edit", "")),
  ]);
}

/**
 * Quotations, and for every statement that the article hands on the words for who makes it and how.
 * @param {Article} article
 */
function voiceMarks(article) {
  return [
    ...article.quotations.map(({ span, kind }, index) => marked(span, kind === "scare" ? "quote scare" : "quote", `q${index}`)),
    ...article.attributions.flatMap(({ id, source, cue }) => [
      ...(source ? [marked(source.span, "speaker", id)] : []),
      ...(cue ? [marked(cue, "cue", id)] : []),
    ]),
  ];
}

/**
 * Words that negate a claim or put it in doubt. A click is about that claim.
 * @param {Findings} findings
 * @param {Article} article
 */
function cueMarks(findings, article) {
  return (findings.claimsOf.get(article.id) ?? []).flatMap(({ id, cues }) =>
    cues.map(({ span, kind }) => marked(span, kind === "hedge" ? "doubt" : "denial", id)),
  );
}

/** @param {Findings} findings @param {Article} article */
function claimMarks(findings, article) {
  return (findings.claimsOf.get(article.id) ?? []).map((claim) => marked(claim.span, `claim claim-${carriage(findings, claim)}`, claim.id));
}

/**
 * Claims in a conflict, and within them the words that the conflict is about, where the claim has them.
 * @param {Findings} findings
 * @param {Article} article
 */
function conflictMarks(findings, article) {
  return (findings.claimsOf.get(article.id) ?? []).flatMap((claim) =>
    (findings.conflictsOf.get(claim.id) ?? []).flatMap((conflict) => {
      const value = conflict.sides.find((side) => side.claims.includes(claim.id))?.value ?? "";
      const at = value ? claimText(findings, claim).indexOf(value) : -1;
      const start = (claim.span[0] ?? 0) + at;
      return [
        marked(claim.span, conflict.severity === "low" ? "conflict-low" : "conflict", conflict.id),
        ...(at >= 0 ? [marked([start, start + value.length], "conflict-value", "")] : []),
      ];
    }),
  );
}
