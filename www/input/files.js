/** Reads many files, a few at a time, with word of how far it is; and names what comes of them. */

import { msg, t } from "../i18n.js";
import { ask } from "./ask.js";
import { readFile } from "./file.js";
import { about, problemMessages } from "./problems.js";
import { splitHtml, splitText } from "./split.js";
import { pastedDraft } from "../story.js";

export { addDrafts, pastedDraft } from "../story.js";
export { filesBelow, filesPicked } from "./folder.js";
export { askAgain } from "./ask.js";
export { twinMessages } from "./twins.js";

/**
 * @typedef {import("../app.js").Message} Message
 * @typedef {import("./file.js").Draft} Draft
 * @typedef {import("./folder.js").Collected} Collected
 * @typedef {import("./folder.js").Found} Found
 * @typedef {{ messages: (messages: Message[]) => void, add: (drafts: Draft[], messages?: Message[]) => Promise<void>, identify: Parameters<typeof readFile>[1] }} Into
 *   says what is going on, and takes what was read
 */

/** Files that are read at a time: enough to keep the disk busy, few enough to keep their bytes out of memory. */
const AT_ONCE = 4;
/** From so many on the reader is told how far it is. */
const MANY = 4;
const EVERY_MS = 200;
const LEFT = msg("{n, plural, one {{names} was left out: it is no text, web page, Word or PDF file.} other {{names} were left out: they are no texts, web pages, Word or PDF files.}}");

/**
 * @param {Collected} collected
 * @param {Into} into
 */
export async function addFiles({ found, left, failed, more }, { messages, add, identify }) {
  /** @type {import("./problems.js").Problem[]} */
  const problems = failed.map((name) => ({ name, reason: "unreadable" }));
  /** @type {Map<Found, Draft>} */
  const read = new Map();
  let stopped = false;
  let done = 0;
  let told = 0;
  const tell = () => {
    if (found.length < MANY || Date.now() - told < EVERY_MS) return;
    told = Date.now();
    messages([{ kind: "info", text: t("Reading {done} of {n, plural, one {# file} other {# files}}…", { done, n: found.length }), action: { label: t("Stop"), run: () => (stopped = true) } }]);
  };
  const next = found.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const one of next) {
      if (stopped) return;
      tell();
      const result = await readFile(one.file, identify);
      done++;
      if ("draft" in result) read.set(one, result.draft);
      else problems.push({ name: one.path, reason: result.reason });
    }
  }));
  const drafts = named(found.filter((one) => read.has(one)), read);
  const [several, single] = divided(drafts);
  const others = /** @type {Message[]} */ ([
    ...(stopped ? [{ kind: "info", text: t("Stopped after {done} of {n, plural, one {# file} other {# files}}; those read so far were added.", { done, n: found.length }) }] : []),
    ...(more ? [{ kind: "info", text: t("There are more files than can be compared; the first {n, plural, one {# file was} other {# files were}} taken.", { n: found.length }) }] : []),
    ...(left.length ? [{ kind: "info", ...about(left, LEFT) }] : []),
  ]);
  if (found.length + problems.length + left.length === 0) others.push({ kind: "info", text: t("There are no files in it.") });
  await add(single, [...problemMessages(inOrder(problems, found)), ...others]);
  await Promise.all(several.map(async ({ draft, split }) => {
    const answer = await ask(draft.name, split);
    if (answer) await add(answer === "one" ? [draft] : answer.map((part) => ({ ...pastedDraft(part.text, part.html), notes: draft.notes })));
  }));
}

/**
 * How many articles a pasted text is, as the reader says where it looks like several.
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<import("./ask.js").Answer>}
 */
export async function askAbout(text, html) {
  const split = (html && splitHtml(html)) || splitText(text);
  return split ? ask(null, split) : "one";
}

/**
 * Files of one name are told apart by their folders; "index" says nothing, and its folder does.
 * @param {readonly Found[]} found
 * @param {ReadonlyMap<Found, Draft>} read
 * @returns {Draft[]}
 */
function named(found, read) {
  const drafts = found.flatMap((one) => read.get(one) ?? []);
  return found.flatMap((one, index) => {
    const draft = drafts[index];
    if (!draft) return [];
    const folder = one.path.split("/").at(-2);
    const alone = drafts.filter(({ name }) => name === draft.name).length === 1 && !/^(?:index|article|default)$/i.test(draft.name);
    return [folder && !alone ? { ...draft, name: `${folder}/${draft.name}` } : draft];
  });
}

/**
 * Those that look like several articles in one file, and the others.
 * @param {readonly Draft[]} drafts
 * @returns {[{ draft: Draft, split: import("./split.js").Split }[], Draft[]]}
 */
function divided(drafts) {
  const cuts = drafts.map((draft) => ({ draft, split: draft.source && draft.media === "text/html" ? null : draft.media === "text/html" ? splitHtml(draft.text) : splitText(draft.text) }));
  return [cuts.flatMap(({ draft, split }) => (split ? [{ draft, split }] : [])), cuts.flatMap(({ draft, split }) => (split ? [] : [draft]))];
}

/**
 * @param {readonly import("./problems.js").Problem[]} problems
 * @param {readonly Found[]} found
 */
function inOrder(problems, found) {
  const places = new Map(found.map(({ path }, index) => [path, index]));
  return [...problems].sort((a, b) => (places.get(a.name) ?? -1) - (places.get(b.name) ?? -1));
}
