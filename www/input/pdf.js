/** PDF files, by pdf.js in a worker of its own: the runs of text on each page, put together by what layout.js makes of them. */

import { paragraphs } from "./layout.js";
import { refusal } from "./refusal.js";
import { pdfLibrary } from "./vendor.js";

/** @typedef {import("./layout.js").Page} Page */
/** @typedef {import("pdfjs-dist").PDFDocumentProxy} PDFDocument */
/** @typedef {import("pdfjs-dist/types/src/display/api.js").TextItem} TextItem */

/** No article is longer than a book. */
const MOST_CHARACTERS = 1_000_000;
/** What a scanner or a reading room stamps on a page is shorter than any article. */
const FEWEST_LETTERS = 25;

/** Only the words are wanted: nothing is drawn, no font is loaded, no picture decoded, nothing fetched. */
const WORDS_ONLY = { disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, verbosity: 0 };

/** @type {import("./vendor.js").PdfLibrary | undefined} */
let library;
/** @type {import("pdfjs-dist").PDFWorker | undefined} */
let worker;

/**
 * @param {Uint8Array} bytes
 * @param {() => void} alive called after each page
 * @returns {Promise<import("./convert.js").Converted>}
 */
export async function read(bytes, alive) {
  const { pdfjs, port } = (library ??= await pdfLibrary());
  worker ??= pdfjs.PDFWorker.create(port ? { port } : {});
  const task = pdfjs.getDocument({ data: bytes, worker, ...WORDS_ONLY });
  try {
    const document = await task.promise;
    return textOf(await pagesOf(document, alive));
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? refusal("locked") : error;
  } finally {
    await task.destroy();
  }
}

/**
 * @param {PDFDocument} document
 * @param {() => void} alive
 */
async function pagesOf(document, alive) {
  /** @type {Page[]} */
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ("str" in item ? runOf(item, transform) : []));
    characters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MOST_CHARACTERS) throw refusal("book");
    pages.push({ width, height, runs });
    page.cleanup();
    alive();
  }
  return pages;
}

/**
 * A run of text as it stands on the page, measured from its upper left corner; none where it is turned, as stamps in margins are.
 * @param {TextItem} item
 * @param {number[]} view the page's transformation
 */
function runOf({ str, width, transform }, view) {
  const [a, b, c, d, x, y] = multiplied(view, transform);
  const size = Math.hypot(c, d);
  if (size === 0 || Math.abs(b) > Math.abs(a) / 5 || a < 0) return [];
  return [{ text: str, x, y, right: x + width, size }];
}

/**
 * @param {number[]} m
 * @param {number[]} n
 * @returns {[number, number, number, number, number, number]}
 */
function multiplied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * @param {readonly Page[]} pages
 * @returns {import("./convert.js").Converted}
 */
function textOf(pages) {
  const text = paragraphs(pages).join("\n\n");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Characters of private use are those of a font that does not say which letters it draws.
  const unknown = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (unknown > letters) throw refusal("unlettered");
  if (letters < FEWEST_LETTERS) throw refusal("scanned");
  const bare = pages.filter(({ runs }) => runs.every((run) => !run.text.trim())).length;
  return { text, media: "text/plain", pages: pages.length, bare };
}
