/** A finding of any kind: where it is shown and what to call it. */

import { claimText, textAt } from "../findings.js";
import { href, placeHref } from "../route.js";
import { toldText } from "../told.js";

/** @typedef {import("../findings.js").Findings} Findings */

/**
 * The address where a finding is shown.
 * @param {Findings} findings
 * @param {string} id
 */
export function findingHref(findings, id) {
  const passage = findings.reuse.get(id)?.a;
  if (passage) return placeHref(passage.article, passage.span, id);
  const claim = findings.claims.get(id);
  const cluster = findings.clusters.get(id);
  const first = claim ?? findings.claims.get(cluster?.claims[0] ?? "");
  // A fact that was dismissed is in no list, but in its articles.
  if (first && findings.remarks.get(id)?.dismissed) return placeHref(first.article, first.span, first.id);
  return href(findings.conflicts.has(id) ? "conflicts" : "claims", { finding: id });
}

/**
 * What to call a finding: a conflict by what differs, a fact by its label, a claim or passage by its words.
 * @param {Findings} findings
 * @param {string} id
 */
export function findingName(findings, id) {
  const [claim, passage, conflict] = [findings.claims.get(id), findings.reuse.get(id)?.a, findings.conflicts.get(id)];
  return (
    (conflict && toldText(conflict, "explanation")) ??
    findings.clusters.get(id)?.label ??
    (claim ? claimText(findings, claim) : passage ? textAt(findings, passage.article, passage.span) : id)
  );
}
