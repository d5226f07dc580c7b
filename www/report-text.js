/** The findings as plain text, to be pasted into a note or a mail. */

import { attributionOf, claimsById, claimText, loneClaims, sourceWords } from "./findings.js";
import { conflictKinds, count, percent, severities, shorten, standings } from "./words.js";

/** Claims of one article that are listed. */
const MOST_LONE = 15;

/**
 * @param {import("./findings.js").Findings} findings
 * @returns {string}
 */
export function reportText(findings) {
  const { report, letters } = findings;
  /** @param {string} id */
  const letter = (id) => letters.get(id) ?? id;
  /** @param {import("./findings.js").Claim} claim */
  const line = (claim) => {
    const source = sourceWords(findings, claim.article, attributionOf(findings, claim));
    return `  ${letter(claim.article)}: ${shorten(claimText(findings, claim), 300)}${source ? ` [according to ${source}]` : ""}`;
  };
  /** @type {string[][]} */
  const sections = [
    ["CROSSREAD", ...report.articles.map((article) => `${letter(article.id)}  ${[article.name, article.outlet, article.published, count(article.words, "word")].filter(Boolean).join(", ")}`)],
    ...report.conflicts.map((conflict) => [
      `CONFLICT (${severities[conflict.severity] ?? conflict.severity}): ${conflictKinds[conflict.kind] ?? conflict.kind}`,
      `  ${conflict.explanation}`,
      ...conflict.sides.flatMap((side) => [`  ${side.value}`, ...claimsById(findings, side.claims).map((claim) => `  ${line(claim)}`)]),
    ]),
    ...report.clusters.map((cluster) => [
      `SHARED (${standings[cluster.standing] ?? cluster.standing}, ${cluster.articles.map(letter).join(" ")}${cluster.silent.length ? `; silent: ${cluster.silent.map(letter).join(" ")}` : ""}): ${cluster.label}`,
      ...claimsById(findings, cluster.claims).map(line),
    ]),
    ["ONLY ONE ARTICLE SAYS", ...loneClaims(findings).slice(0, MOST_LONE).map(line)],
    ["SHARED WORDING", ...report.pairs.map((pair) => `  ${percent(pair.a_in_b)} of ${letter(pair.a)} in ${letter(pair.b)}, ${percent(pair.b_in_a)} of ${letter(pair.b)} in ${letter(pair.a)}`)],
  ];
  return `${sections.map((section) => section.join("\n")).join("\n\n")}\n`;
}
