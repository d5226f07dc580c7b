/** Turns Word and PDF files into text or markup, in a worker that is started when the first one comes and can be given up. */

import { fileWorker } from "../resources.js";

/** @typedef {import("./problems.js").Reason} Reason */
/** @typedef {{ text: string, media: "text/plain" | "text/html", pages?: number, bare?: number }} Converted `bare` are the pages that hold no text */
/** @typedef {{ converted: Converted } | { reason: Reason }} Outcome */
/** @typedef {{ id: number, converted?: Converted, reason?: Reason, alive?: true }} Answer */

/** A file of which nothing was heard for this long is given up: it may be made to keep a reader busy. */
const PATIENCE_MS = 45_000;
/** The worker holds tens of megabytes; it is kept only as long as more files may come. */
const REST_MS = 20_000;

/** @type {Worker | null} */
let worker = null;
let lastId = 0;
let rest = 0;
/** One file is read at a time. @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * @param {Blob} file
 * @param {"pdf" | "word"} kind
 * @returns {Promise<Outcome>}
 */
export function convert(file, kind) {
  const outcome = turn.then(() => inWorker(file, kind));
  turn = outcome;
  return outcome;
}

/**
 * @param {Blob} file
 * @param {"pdf" | "word"} kind
 * @returns {Promise<Outcome>}
 */
async function inWorker(file, kind) {
  clearTimeout(rest);
  const id = ++lastId;
  const reader = (worker ??= await fileWorker());
  if (!reader) return { reason: "absent" };
  return new Promise((resolve) => {
    let patience = 0;
    const wait = () => {
      clearTimeout(patience);
      patience = window.setTimeout(() => end({ reason: "slow" }, true), PATIENCE_MS);
    };
    /** @param {Outcome} outcome @param {boolean} broken */
    const end = (outcome, broken) => {
      clearTimeout(patience);
      reader.removeEventListener("message", hear);
      reader.removeEventListener("error", fail);
      if (broken) dismiss();
      else rest = window.setTimeout(dismiss, REST_MS);
      resolve(outcome);
    };
    /** @param {MessageEvent<Answer>} event */
    const hear = ({ data }) => {
      if (data.id !== id) return;
      if (data.alive) wait();
      else end(data.converted ? { converted: data.converted } : { reason: data.reason ?? "damaged" }, false);
    };
    const fail = () => end({ reason: "absent" }, true);
    reader.addEventListener("message", hear);
    reader.addEventListener("error", fail);
    wait();
    reader.postMessage({ id, file, kind });
  });
}

function dismiss() {
  worker?.terminate();
  worker = null;
}
