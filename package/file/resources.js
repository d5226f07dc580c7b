/** In the place of www/resources.js where the page is one file: nothing is fetched, everything is in blocks of the page itself. */

import { unpacked, workerOf } from "../unpack.js";

// These two are needed at once, and therefore not packed.
export const analysisWorker = () => workerOf(blockOf("worker:analysis"));
export const reportWorker = () => workerOf(blockOf("worker:report"));
export const fileWorker = async () => workerOf(await textOf("reader.js"));

export const analysisWasm = () => bytesOf("crossread.wasm");
export const analysisVectors = () => bytesOf("vectors.bin");
export const reportProgram = () => bytesOf("report.wasm");

/** A file on a disk is there without the network as it is. */
export const offlineScript = () => null;

/** @param {string} name */
export const styleText = (name) => textOf(`style/${name}.css`);
/** @param {string} tag */
export const messages = async (tag) => JSON.parse(await textOf(`i18n/${tag}.json`));
/** @param {string} file */
export const sampleText = (file) => textOf(`sample/${file}`);

/** @param {string} name */
const bytesOf = async (name) => unpacked(blockOf(`file:${name}`));
/** @param {string} name */
const textOf = async (name) => new TextDecoder().decode(await bytesOf(name));

/** @param {string} id */
function blockOf(id) {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`${id} is not in this file: download it anew`);
  return text;
}
