/** What only the element fetches: its own module, so that who takes the analysis alone has nothing of it. */

export function reportWorker() {
  return new Worker(new URL("./report-worker.js", import.meta.url), { type: "module" });
}

export function reportProgram() {
  return new URL("./report.wasm", import.meta.url).href;
}

export { fileWorker } from "./readers.js";

/** It is the application's to decide what is kept for use without the network. */
export const offlineScript = () => null;

/** @param {string} name @returns {Promise<string>} */
export async function styleText(name) {
  return (await import(`../../www/style/${name}.css`)).default;
}

/** Of the languages but English, which needs none. @type {Record<string, () => Promise<{ default: Record<string, string> }>>} */
const texts = {
  ar: () => import("../../www/i18n/ar.json"),
  de: () => import("../../www/i18n/de.json"),
  es: () => import("../../www/i18n/es.json"),
  fr: () => import("../../www/i18n/fr.json"),
};

/** @param {string} tag @returns {Promise<Record<string, string>>} */
export async function messages(tag) {
  return (await texts[tag]?.())?.default ?? {};
}

/** @param {string} file @returns {Promise<string>} */
export async function sampleText(file) {
  const { default: text } = await import(`../../www/sample/${file}`);
  return typeof text === "string" ? text : JSON.stringify(text);
}
