/** Long texts in short places. */

/**
 * Text cut at a word so that it fits a line.
 * @param {string} text
 * @param {number} most characters
 */
export function shorten(text, most) {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most * 0.6)).trimEnd().replace(/[\uD800-\uDBFF]$/, "")}…`;
}
