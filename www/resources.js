/**
 * What the page's modules fetch while they run, by where it lies: workers, style sheets, the texts of a language, the sample story. All of it
 * stands here, and nothing else does, so that a build that puts these files elsewhere, or into itself, replaces this module only.
 *
 * `new Worker(new URL("…", import.meta.url), { type: "module" })` is what bundlers recognise, and only when it is written out.
 */

/** The worker that analyses. */
export function analysisWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/** The program that analyses; a build may also give its bytes, or a promise of them. @returns {import("./api.js").ProgramSource} */
export function analysisWasm() {
  return new URL("./pkg/crossread_bg.wasm", import.meta.url);
}

/** Its word vectors. @returns {import("./api.js").FileSource | Promise<import("./api.js").FileSource>} */
export function analysisVectors() {
  return new URL("./pkg/vectors.bin", import.meta.url);
}

/** The worker that writes reports to take away. */
export function reportWorker() {
  return new Worker(new URL("./export/worker.js", import.meta.url), { type: "module" });
}

/** The program of that worker: where it lies, or its bytes. @returns {string | Promise<Uint8Array>} */
export function reportProgram() {
  return new URL("./pkg/crossread_render_bg.wasm", import.meta.url).href;
}

/** The worker that reads Word and PDF files; null in a build without. @returns {Worker | Promise<Worker> | null} */
export function fileWorker() {
  return new Worker(new URL("./input/reader.js", import.meta.url), { type: "module" });
}

/** The script that keeps the page for use without the network, which lies beside the page; null where there is none. @returns {URL | null} */
export function offlineScript() {
  return new URL("./sw.js", import.meta.url);
}

/**
 * The text of one of the style sheets in `style/`.
 * @param {string} name
 */
export async function styleText(name) {
  return (await got(new URL(`./style/${name}.css`, import.meta.url))).text();
}

/**
 * What a language says for the English messages.
 * @param {string} tag
 * @returns {Promise<Record<string, string>>}
 */
export async function messages(tag) {
  return (await got(new URL(`./i18n/${tag}.json`, import.meta.url))).json();
}

/**
 * A file of the sample story.
 * @param {string} file
 */
export async function sampleText(file) {
  return (await got(new URL(`./sample/${file}`, import.meta.url))).text();
}

/** @param {URL} url */
async function got(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()} could not be loaded (${response.status})`);
  return response;
}
