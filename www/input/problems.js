/** Why files were not added, and what to do: one message for each reason, however many files it holds for. */

import { listed, msg, t } from "../i18n.js";

/** @typedef {keyof typeof reasons} Reason */
/** @typedef {{ name: string, reason: Reason }} Problem */

const PASTE = msg("Copy the article’s text and paste it here.");

/** What is said of one file or several, and what to do. */
const reasons = /** @type {const} */ ({
  empty: [msg("{n, plural, one {{names} is empty.} other {{names} are empty.}}"), ""],
  large: [msg("{n, plural, one {{names} is too large for an article.} other {{names} are too large for articles.}}"), PASTE],
  book: [msg("{n, plural, one {{names} is longer than a book.} other {{names} are longer than books.}}"), PASTE],
  unreadable: [msg("{n, plural, one {{names} could not be opened.} other {{names} could not be opened.}}"), msg("What was moved or deleted since can be dropped again from its new place.")],
  binary: [msg("{n, plural, one {{names} is no text: it may be a picture, a recording or a program.} other {{names} are no text: pictures, recordings or programs.}}"), msg("Text, Markdown, saved web pages, Word and PDF files can be read.")],
  oldWord: [msg("{n, plural, one {{names} is a Word document of the old kind (.doc).} other {{names} are Word documents of the old kind (.doc).}}"), msg("Save as .docx in Word and drop that, or copy the text and paste it here.")],
  rtf: [msg("{n, plural, one {{names} is a rich text file.} other {{names} are rich text files.}}"), PASTE],
  archive: [msg("{n, plural, one {{names} is an archive.} other {{names} are archives.}}"), msg("Unpack first, then drop the folder here.")],
  office: [msg("{n, plural, one {{names} is an office document of a kind that can’t be read here.} other {{names} are office documents of a kind that can’t be read here.}}"), msg("Save as .docx or PDF and drop that, or copy the text and paste it here.")],
  locked: [msg("{n, plural, one {{names} is locked with a password.} other {{names} are locked with passwords.}}"), msg("Open with the password, copy the article’s text and paste it here.")],
  scanned: [msg("{n, plural, one {{names} holds pictures of pages and no text, as scans do.} other {{names} hold pictures of pages and no text, as scans do.}}"), msg("Run text recognition (OCR) on the pages first, then drop the result here.")],
  unlettered: [msg("{n, plural, one {{names} does not say which letters its type shows, so no text can be taken from it.} other {{names} do not say which letters their type shows, so no text can be taken from them.}}"), msg("Look for the article as a web page, or run text recognition (OCR) on the pages.")],
  damaged: [msg("{n, plural, one {{names} is damaged or not what its name says.} other {{names} are damaged or not what their names say.}}"), msg("What opens in its own program can be copied there and pasted here.")],
  slow: [msg("{n, plural, one {{names} took too long to read and was given up.} other {{names} took too long to read and were given up.}}"), PASTE],
  absent: [msg("{n, plural, one {{names} is a PDF or Word file, which this copy of Crossread was built without.} other {{names} are PDF or Word files, which this copy of Crossread was built without.}}"), PASTE],
  offline: [msg("{n, plural, one {{names} needs a part of Crossread that could not be loaded.} other {{names} need a part of Crossread that could not be loaded.}}"), msg("Try again when the network is back, or copy the text and paste it here.")],
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
    const [said, advice] = reasons[reason];
    const { text, ...rest } = about(names, said);
    return { kind: "problem", lead: t("Not added"), text: advice ? `${text} ${t(advice)}` : text, ...rest };
  });
}

/**
 * What is said of several files, with all their names at hand where there are many.
 * @param {readonly string[]} names
 * @param {string} said the message, marked by `msg`; it is given `names` and how many they are, `n`
 */
export function about(names, said) {
  const quoted = names.slice(0, names.length > NAMED + 1 ? NAMED : names.length).map((name) => t("“{name}”", { name }));
  const rest = names.length - quoted.length;
  const subject = listed(rest ? [...quoted, t("{n, plural, one {# other} other {# others}}", { n: rest }, "files")] : quoted);
  return { text: t(said, { n: names.length, names: subject }), ...(rest && { names }) };
}
