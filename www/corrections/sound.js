/** Corrections read from a database or a file: what is well formed of them. */

import { none } from "./none.js";

/**
 * @param {any} value
 * @returns {import("../corrections.js").Corrections}
 */
export function soundCorrections(value) {
  if (!Array.isArray(value?.made) || !Array.isArray(value.sources) || !value.sources.every(isSource)) return none;
  /** @param {any} anchor */
  const isAnchor = (anchor) => typeof anchor?.words === "string" && [anchor.nth, anchor.at].every(Number.isSafeInteger) && anchor.source in value.sources;
  /** @param {any} anchors */
  const areAnchors = (anchors) => Array.isArray(anchors) && anchors.every(isAnchor);
  /** @param {any} target */
  const isTarget = (target) =>
    target?.of === "fact" ? areAnchors(target.claims)
    : target?.of === "reuse" ? areAnchors(target.passages) && target.passages.length === 2
    : target?.of === "conflict" && typeof target.kind === "string" && Array.isArray(target.sides) && target.sides.every((/** @type {any} */ side) => typeof side?.value === "string" && areAnchors(side.claims));
  /** @param {any} correction */
  const isCorrection = (correction) =>
    Number.isSafeInteger(correction?.id) &&
    (correction.kind === "join" ? Array.isArray(correction.facts) && correction.facts.length === 2 && correction.facts.every(areAnchors)
    : correction.kind === "part" ? areAnchors(correction.claims) && areAnchors(correction.from)
    : correction.kind === "remark" && isTarget(correction.on) && (correction.note === null || typeof correction.note === "string") && [correction.pinned, correction.dismissed].every((flag) => typeof flag === "boolean"));
  return { version: 1, sources: value.sources, made: value.made.filter(isCorrection) };
}

/** @param {any} source */
function isSource(source) {
  return Number.isSafeInteger(source?.key) && typeof source.name === "string" && typeof source.print === "string";
}
