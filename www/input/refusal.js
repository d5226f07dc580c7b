/**
 * Why a file is not read.
 * @param {import("./problems.js").Reason} reason
 */
export function refusal(reason) {
  return new Error(reason, { cause: reason });
}
