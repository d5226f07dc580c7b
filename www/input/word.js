/** Word files, by mammoth: their paragraphs, headings and lists as markup, which the core reads like a web page. */

import { library, refusal } from "./vendor.js";

/** @typedef {{ convertToHtml: (input: { arrayBuffer: ArrayBuffer }, options: object) => Promise<{ value: string }>, images: { imgElement: (image: () => Promise<object>) => unknown } }} Mammoth */

/** How Word's own styles are written, beside what mammoth knows; a page break may part articles. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "br[type='page'] => hr"];

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<import("./convert.js").Converted>}
 */
export async function read(bytes) {
  await library("mammoth.js");
  /** The library is a script of the older kind and leaves its name in the global scope. @type {Mammoth} */
  const mammoth = Reflect.get(self, "mammoth");
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer }, { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) });
  const html = value.replace(/<img[^>]*>/g, "");
  if (!html.replace(/<[^>]*>/g, "").trim()) throw refusal("empty");
  return { text: html, media: "text/html" };
}
