/** The libraries that the build copies beside the page; a build without npm has none. A build that holds them itself replaces this module. */

import { refusal } from "./refusal.js";

/**
 * What reads PDF files, with the worker it works in, if that is another one than this.
 * @typedef {{ pdfjs: typeof import("pdfjs-dist"), port?: Worker }} PdfLibrary
 * @returns {Promise<PdfLibrary>}
 */
export async function pdfLibrary() {
  return { pdfjs: await library("pdf.js"), port: new Worker(vendored("pdf.worker.js"), { type: "module" }) };
}

/**
 * What reads Word files.
 * @typedef {{ convertToHtml: (input: { arrayBuffer: ArrayBuffer }, options: object) => Promise<{ value: string }>, images: { imgElement: (image: () => Promise<object>) => unknown } }} Mammoth
 * @returns {Promise<Mammoth>}
 */
export async function wordLibrary() {
  await library("mammoth.js");
  return Reflect.get(self, "mammoth"); // a script of the older kind leaves its name in the global scope
}

/**
 * Where a library's file is.
 * @param {string} file
 */
function vendored(file) {
  return new URL(`../vendor/${file}`, import.meta.url).href;
}

/**
 * Loads a library, or fails with the reason why not as its cause.
 * @param {string} file
 */
async function library(file) {
  try {
    return await import(vendored(file));
  } catch {
    const there = await fetch(vendored(file), { method: "HEAD" }).then(({ ok }) => ok, () => null);
    throw refusal(there === false ? "absent" : "offline");
  }
}
