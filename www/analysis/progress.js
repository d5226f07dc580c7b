/** How far an analysis is, with about how long it will still take. */

/** @typedef {import("../types.js").AnalysisProgress} AnalysisProgress */

/**
 * @param {(progress: AnalysisProgress & { left: number | null }) => void} onProgress
 * @returns {(progress: AnalysisProgress) => void}
 */
export function timed(onProgress) {
  /** When the first article was read. @type {number | undefined} */
  let first;
  return (progress) => {
    const now = performance.now();
    onProgress({ ...progress, left: timeLeft(progress, now - (first ??= now)) });
  };
}

/** Comparing takes this many times as long as reading for one article, and the more the more articles there are: measured with 5, 50 and 200. */
const COMPARING = 0.45;

/**
 * @param {AnalysisProgress} progress
 * @param {number} elapsed since the first article was read
 */
function timeLeft({ done, total }, elapsed) {
  if (done < 2) return null;
  const each = elapsed / (done - 1);
  return each * (total - done) + each * total * COMPARING * Math.sqrt(total);
}
