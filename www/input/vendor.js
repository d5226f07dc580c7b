/** The libraries that the build copies beside the page; a build without npm has none. */

/**
 * Where a library's file is.
 * @param {string} file
 */
export function vendored(file) {
  return new URL(`../vendor/${file}`, import.meta.url).href;
}

/**
 * Loads a library, or fails with the reason why not as its cause.
 * @param {string} file
 */
export async function library(file) {
  try {
    return await import(vendored(file));
  } catch {
    const there = await fetch(vendored(file), { method: "HEAD" }).then(({ ok }) => ok, () => null);
    throw refusal(there === false ? "absent" : "offline");
  }
}

/**
 * Why a file is not read.
 * @param {import("./problems.js").Reason} reason
 */
export function refusal(reason) {
  return new Error(reason, { cause: reason });
}
