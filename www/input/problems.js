/** Why files were not added, and what to do: one message for each reason, however many files it holds for. */

import { count } from "../words.js";

/** @typedef {keyof typeof reasons} Reason */
/** @typedef {{ name: string, reason: Reason }} Problem */

const PASTE = "Copy the article’s text and paste it here.";

/** What is said of one file, what of several, and what to do. */
const reasons = /** @type {const} */ ({
  empty: ["is empty", "are empty", ""],
  large: ["is too large for an article", "are too large for articles", PASTE],
  book: ["is longer than a book", "are longer than books", PASTE],
  unreadable: ["could not be opened", "could not be opened", "What was moved or deleted since can be dropped again from its new place."],
  binary: ["is no text: it may be a picture, a recording or a program", "are no text: pictures, recordings or programs", "Text, Markdown, saved web pages, Word and PDF files can be read."],
  oldWord: ["is a Word document of the old kind (.doc)", "are Word documents of the old kind (.doc)", "Save as .docx in Word and drop that, or copy the text and paste it here."],
  rtf: ["is a rich text file", "are rich text files", PASTE],
  archive: ["is an archive", "are archives", "Unpack first, then drop the folder here."],
  office: ["is an office document of a kind that can’t be read here", "are office documents of a kind that can’t be read here", "Save as .docx or PDF and drop that, or copy the text and paste it here."],
  locked: ["is locked with a password", "are locked with passwords", "Open with the password, copy the article’s text and paste it here."],
  scanned: ["holds pictures of pages and no text, as scans do", "hold pictures of pages and no text, as scans do", "Run text recognition (OCR) on the pages first, then drop the result here."],
  unlettered: ["does not say which letters its type shows, so no text can be taken from it", "do not say which letters their type shows, so no text can be taken from them", "Look for the article as a web page, or run text recognition (OCR) on the pages."],
  damaged: ["is damaged or not what its name says", "are damaged or not what their names say", "What opens in its own program can be copied there and pasted here."],
  slow: ["took too long to read and was given up", "took too long to read and were given up", PASTE],
  absent: ["is a PDF or Word file, which this copy of Crossread was built without", "are PDF or Word files, which this copy of Crossread was built without", PASTE],
  offline: ["needs a part of Crossread that could not be loaded", "need a part of Crossread that could not be loaded", "Try again when the network is back, or copy the text and paste it here."],
});

/** So many names are said in a line. */
const NAMED = 3;

/**
 * @param {readonly Problem[]} problems
 * @returns {import("../app.js").Message[]} a message for each reason, in the order in which they came up
 */
export function problemMessages(problems) {
  const kinds = [...new Set(problems.map(({ reason }) => reason))];
  return kinds.map((reason) => {
    const names = problems.flatMap((problem) => (problem.reason === reason ? [problem.name] : []));
    const [one, many, advice] = reasons[reason];
    return { kind: "problem", lead: "Not added", ...listed(names, names.length === 1 ? one : many, advice) };
  });
}

/**
 * What is said of several files, with all their names at hand where there are many.
 * @param {readonly string[]} names
 * @param {string} said
 * @param {string} [advice]
 */
export function listed(names, said, advice = "") {
  const quoted = names.slice(0, names.length > NAMED + 1 ? NAMED : names.length).map((name) => `“${name}”`);
  const rest = names.length - quoted.length;
  const subject = rest ? `${quoted.join(", ")} and ${count(rest, "other")}` : quoted.join(", ").replace(/, ([^,]*)$/, " and $1");
  return { text: `${subject} ${said}. ${advice}`.trim(), ...(rest && { names }) };
}
