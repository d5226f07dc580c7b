/** Word files, by mammoth: their paragraphs, headings and lists as markup, which the core reads like a web page. */

import { refusal } from "./refusal.js";
import { wordLibrary } from "./vendor.js";

/** How Word's own styles are written, beside what mammoth knows; a page break may part articles. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "br[type='page'] => hr"];

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<import("./convert.js").Converted>}
 */
export async function read(bytes) {
  const mammoth = await wordLibrary();
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer }, { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) });
  const html = value.replace(/<img[^>]*>/g, "");
  if (!html.replace(/<[^>]*>/g, "").trim()) throw refusal("empty");
  return { text: html, media: "text/html" };
}
