/** Checks what comes from outside, from the database or from a file, before the page works with it. */

/** @typedef {import("../story.js").StoryArticle} StoryArticle */

/**
 * An article, or null for what is none. Fields that this page does not know of stay as they are.
 * @param {any} value
 * @returns {StoryArticle | null}
 */
export function asArticle(value) {
  if (!isWhole(value?.key)) return null;
  if (!["name", "text", "outlet", "published"].every((field) => typeof value[field] === "string")) return null;
  if (value.media !== "text/plain" && value.media !== "text/html") return null;
  if (!Array.isArray(value.notes) || !value.notes.every((/** @type {unknown} */ note) => typeof note === "string")) return null;
  if (value.restored !== undefined && !(Array.isArray(value.restored) && value.restored.every(isSpan))) return null;
  if (value.source !== undefined && !isSource(value.source)) return null;
  return value;
}

/**
 * The layers among a record's that are on or off.
 * @param {any} value
 * @returns {import("../app.js").Layers}
 */
export function asLayers(value) {
  const given = Object.entries(value && typeof value === "object" ? value : {}).filter(([, on]) => typeof on === "boolean");
  return /** @type {any} */ (Object.fromEntries(given));
}

/** @param {unknown} value @returns {value is number} */
function isWhole(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** @param {unknown} value */
function isSpan(value) {
  return Array.isArray(value) && value.length === 2 && value.every(isWhole);
}

/** @param {any} source */
function isSource(source) {
  return source?.bytes instanceof Uint8Array && typeof source.encoding === "string" && typeof source.reason === "string" && typeof source.broken === "number";
}
