/** Reports to take away, written by a module that is loaded when the first one is asked for. */

import { reportProgram, reportWorker } from "../resources.js";
import { t } from "../i18n.js";

/**
 * @typedef {import("../findings.js").Report} Report
 * @typedef {{ format: "text" | "markdown" | "html" | "csv", table?: string, title?: string }} Form what a report is written as
 */

/** @type {Promise<Worker> | null} */
let worker = null;
/** The report that the worker has. @type {Report | null} */
let sent = null;
let lastId = 0;
/** @type {Map<number, { resolve: (text: string) => void, reject: (error: Error) => void }>} */
const waiting = new Map();

/** What was written of the report that the worker has. @type {Map<string, Promise<string>>} */
let written = new Map();

/**
 * A report as text of some form; the same again at once.
 * @param {Report} report
 * @param {Form} form
 * @returns {Promise<string>}
 */
export function render(report, form) {
  if (report !== sent) written = new Map();
  const texts = written;
  const key = JSON.stringify([form.format, form.table, form.title]);
  const known = texts.get(key);
  if (known) return known;
  const text = ask(report, form);
  texts.set(key, text);
  text.catch(() => texts.delete(key));
  return text;
}

/**
 * @param {Report} report
 * @param {Form} form
 * @returns {Promise<string>}
 */
async function ask(report, form) {
  const to = await (worker ??= start());
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    to.postMessage({ id, ...(report !== sent && { report }), ...form });
    sent = report;
  });
}

async function start() {
  const started = reportWorker();
  started.addEventListener("message", ({ data: { id, text, error } }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(text);
    else asked?.reject(new Error(error));
  });
  // The script itself could not be loaded: the next request tries anew.
  started.addEventListener("error", () => {
    worker = sent = null;
    for (const { reject } of waiting.values()) reject(new Error(t("the part of Crossread that writes reports could not be loaded; check the connection and try again")));
    waiting.clear();
  });
  try {
    const program = await reportProgram();
    started.postMessage({ program });
  } catch (error) {
    worker = null;
    throw error;
  }
  return started;
}
