/** Pasted rich text: its markup knows paragraphs, headings and links that the plain text in the box does not. */

/**
 * Keeps the markup of what is pasted into an empty box, for as long as the box holds just that.
 * @param {HTMLTextAreaElement} box
 * @returns {() => string | undefined} the markup, where it is that of the text in the box
 */
export function keepRichText(box) {
  let html = "";
  let text = "";
  box.addEventListener("paste", (event) => {
    const all = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    html = (all && event.clipboardData?.getData("text/html")) || "";
    if (html) box.addEventListener("input", () => (text = box.value), { once: true });
  });
  return () => (box.value === text && hasParagraphs(html) ? html : undefined);
}

/**
 * Whether markup holds more than one line of text; the words of a sentence in bold are better off as plain text.
 * @param {string} html
 */
export function hasParagraphs(html) {
  return /<(p|div|li|h[1-6]|br|tr|pre)[\s>/]/i.test(html);
}

const SOURCE = /^\W*(?:(?:source|url|link|outlet|retrieved from|available at|published (?:at|by|in))\s*:\s*\S.{0,200}|https?:\/\/\S+)$/i;

/**
 * Whether a line only says where an article is from.
 * @param {string} line
 */
export function namesSource(line) {
  return SOURCE.test(line.trim());
}

/**
 * The line that tells best what a text is: the first that could be a headline, not one of a menu or of buttons above it.
 * @param {string} text
 */
export function titleLine(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  const title = lines.slice(0, 8).find((line) => line.split(/\s+/).length >= 4 && !/[|•›»]/.test(line) && !namesSource(line));
  return (title ?? lines.find((line) => !namesSource(line)) ?? lines[0] ?? "").replace(/^#+\s+/, "");
}
