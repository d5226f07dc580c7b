/** The words in which two short texts differ. */

/** @typedef {{ kind: "same" | "removed" | "added", text: string }} Change */

/** Longer texts are not compared word by word: the table grows with the product of their lengths. */
const MOST_WORDS = 400;

/**
 * Turns `a` into `b`: stretches of words (with the space behind them) that stay, go or come, in reading order. Words are the same when
 * they differ in case, quotation marks or final punctuation only. Longest common subsequence.
 * @param {string} a
 * @param {string} b
 * @returns {Change[]}
 */
export function diffWords(a, b) {
  const before = a.match(/\S+\s*/g) ?? [];
  const after = b.match(/\S+\s*/g) ?? [];
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) return [{ kind: "same", text: b }];
  const lengths = commonLengths(before.map(fold), after.map(fold));
  /** @type {Change[]} */
  const changes = [];
  /** @param {Change["kind"]} kind @param {string} text */
  const push = (kind, text) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    const skipOld = lengths[i + 1]?.[j] ?? 0;
    const skipNew = lengths[i]?.[j + 1] ?? 0;
    if (old !== undefined && now !== undefined && fold(old) === fold(now)) {
      push("same", now);
      i++;
      j++;
    } else if (now === undefined || (old !== undefined && skipOld >= skipNew)) {
      push("removed", old ?? "");
      i++;
    } else {
      push("added", now);
      j++;
    }
  }
  return changes;
}

/** Texts that share less than this of their characters are put otherwise altogether: marking most words would tell nothing. */
const COMPARABLE = 0.4;

/**
 * Where `b` has words that `a` lacks, as offsets in `b`; nowhere if the two have little in common.
 * @param {string} a
 * @param {string} b
 * @returns {[start: number, end: number][]}
 */
export function addedSpans(a, b) {
  /** @type {[number, number][]} */
  const spans = [];
  let at = b.length - b.trimStart().length;
  let same = 0;
  for (const { kind, text } of diffWords(a, b)) {
    if (kind === "removed") continue;
    if (kind === "added") spans.push([at, at + text.trimEnd().length]);
    else same += text.length;
    at += text.length;
  }
  return same < COMPARABLE * Math.max(a.length, b.length) ? [] : spans;
}

/**
 * Cell `[i][j]` is the length of the longest common subsequence of `a` from i and `b` from j.
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function commonLengths(a, b) {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** @param {string} word */
function fold(word) {
  return word.trim().toLowerCase().replace(/[“”"‘’'«»(),.;:!?]+/g, "") || word.trim();
}
