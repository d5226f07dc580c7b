/** Where articles cannot both be right. */

import { h } from "../element.js";
import { claimsById, claimText } from "../findings.js";
import { conflictKinds, severities } from "../words.js";
import { nothing, wording } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../findings.js").Conflict} Conflict
 */

/** @param {Findings} findings @param {URLSearchParams} params `finding`: the id of the conflict to show */
export function conflictsView(findings, params) {
  const { conflicts } = findings.report;
  return h(
    "div",
    { class: "conflicts" },
    h("h2", null, "Conflicts"),
    h("p", { class: "hint" }, "Pairs of statements that cannot both be true, or where one text is surer than the other. A number that is only more or less exact (“84”, “more than 80”) is no conflict."),
    conflicts.length === 0 && nothing("No conflict was found. That is no proof that the articles agree: claims that only one of them makes are not checked against the others."),
    conflicts.map((conflict) => conflictCard(findings, conflict, "h3", params.get("finding") === conflict.id)),
  );
}

/**
 * @param {Findings} findings
 * @param {Conflict} conflict
 * @param {"h3" | "h4"} heading
 * @param {boolean} [target] whether it is the one to show
 */
export function conflictCard(findings, conflict, heading, target = false) {
  const sides = conflict.sides.map((side) => ({ value: side.value, claims: claimsById(findings, side.claims) }));
  const firstTexts = sides.map(({ claims }) => (claims[0] ? claimText(findings, claims[0]) : ""));
  return h(
    "article",
    { class: `card conflict-card severity-${conflict.severity}${target ? " target" : ""}`, id: `conflict-${heading}-${conflict.id}` },
    h(heading, null, conflictKinds[conflict.kind] ?? conflict.kind, " ", h("span", { class: "chip severity" }, severities[conflict.severity] ?? conflict.severity)),
    h("p", { class: "explanation" }, conflict.explanation),
    h(
      "div",
      { class: "sides" },
      sides.map(({ value, claims }, index) =>
        h(
          "section",
          { class: "side" },
          h(heading === "h3" ? "h4" : "h5", null, value || "This side"),
          claims.map((claim) => wording(findings, claim, firstTexts[index === 0 ? 1 : 0])),
        ),
      ),
    ),
  );
}
