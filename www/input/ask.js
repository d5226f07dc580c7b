/** Asks whether a text is one article or several: shows where it would be cut, and waits for the answer. */

import { byId, h, replace } from "../dom.js";
import { here } from "../here.js";
import { msg, t } from "../i18n.js";
import { shorten } from "../words.js";
import { titleLine } from "./rich.js";
import { wordCount } from "./split.js";

/** @typedef {import("../here.js").App} App */
/** @typedef {import("./split.js").Part} Part */
/** @typedef {import("./split.js").Split} Split */
/** @typedef {readonly Part[] | "one" | null} Answer the parts to add, or the whole as one, or nothing */
/** @typedef {{ app: App, about: string | null, split: Split, answer: (answer: Answer) => void }} Question `app` is where it is asked; `about` names a file; what was pasted has no name */

/** What is said of a text by what stands between its parts. @type {Record<import("./split.js").Sign, { paste: string, file: string }>} */
const divided = {
  articles: { paste: msg("What you pasted is divided by the marks of separate articles."), file: msg("“{name}” is divided by the marks of separate articles.") },
  headings: { paste: msg("What you pasted is divided by numbered headings."), file: msg("“{name}” is divided by numbered headings.") },
  sources: { paste: msg("What you pasted is divided by lines that name a source or an address."), file: msg("“{name}” is divided by lines that name a source or an address.") },
  rules: { paste: msg("What you pasted is divided by lines of dashes, stars or the like."), file: msg("“{name}” is divided by lines of dashes, stars or the like.") },
  pages: { paste: msg("What you pasted is divided by page breaks."), file: msg("“{name}” is divided by page breaks.") },
  titles: { paste: msg("What you pasted is divided by titles."), file: msg("“{name}” is divided by titles.") },
};

/** @type {Question[]} */
let open = [];

/** Draws the open question of the app at work anew, in the language that is spoken now. */
export function askAgain() {
  if (open.length) show(here());
}

/**
 * @param {string | null} about the name of the file; null for what was pasted. A new paste takes the place of an earlier one.
 * @param {Split} split
 * @returns {Promise<Answer>}
 */
export function ask(about, split) {
  const app = here();
  if (about === null) for (const question of open) if (question.about === null && question.app === app) question.answer(null);
  return new Promise((resolve) => {
    const question = {
      app,
      about,
      split,
      /** @param {Answer} answer */
      answer(answer) {
        open = open.filter((other) => other !== question);
        show(app);
        resolve(answer);
      },
    };
    open.push(question);
    show(app);
    if (about === null) app.root.getElementById("ask-several")?.focus();
  });
}

/** @param {App} app */
function show(app) {
  const asked = open.filter((question) => question.app === app);
  replace(byId("ask", app), asked.length > 1 && forAll(asked), asked.slice(0, 1).map(questionView));
}

/** Answers for all files at once, where there are many. @param {Question[]} all */
function forAll(all) {
  return h(
    "p",
    { class: "buttons several-all" },
    t("{n, plural, one {# text} other {# texts}} may hold several articles each.", { n: all.length }),
    h("button", { type: "button", id: "ask-all-several", onclick: () => all.forEach(({ answer, split }) => answer(split.parts)) }, t("Split them all")),
    h("button", { type: "button", id: "ask-all-one", onclick: () => all.forEach(({ answer }) => answer("one")) }, t("Add each as one")),
  );
}

/** @param {Question} question */
function questionView(question) {
  const { about, split: { parts, sign }, answer } = question;
  /** @param {KeyboardEvent} event */
  const leave = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    answer(null);
  };
  const joined = parts.length === 1;
  return h(
    "section",
    { class: "several", "aria-labelledby": "ask-title", "aria-describedby": "ask-why", onkeydown: leave },
    h("h3", { id: "ask-title" }, joined ? t("One article after all") : t("Are these {n, plural, one {# article} other {# articles}}?", { n: parts.length })),
    h("p", { id: "ask-why", class: "hint" }, about === null ? t(divided[sign].paste) : t(divided[sign].file, { name: about }), " ", t("Nothing is added before you choose.")),
    h("ol", null, parts.map((part, index) => partView(part, index, () => join(question, index)))),
    h(
      "p",
      { class: "buttons" },
      !joined && h("button", { type: "button", id: "ask-several", class: "primary", onclick: () => answer(parts) }, t("Add as {n, plural, one {# article} other {# articles}}", { n: parts.length })),
      h("button", { type: "button", id: "ask-one", class: joined ? "primary" : null, onclick: () => answer("one") }, t("Add as one")),
      h("button", { type: "button", id: "ask-none", class: "quiet", onclick: () => answer(null) }, about === null ? t("Back to the text") : t("Leave it out")),
    ),
  );
}

/**
 * @param {Part} part
 * @param {number} index
 * @param {() => void} join
 */
function partView({ text }, index, join) {
  return h(
    "li",
    null,
    h("span", { class: "part-title" }, shorten(titleLine(text), 90)),
    " ",
    h("small", null, t("{n, plural, one {# word} other {# words}}", { n: wordCount(text) })),
    " ",
    index > 0 && h("button", { type: "button", class: "quiet", id: `ask-join-${index}`, "aria-label": t("Join part {n} to part {before}", { n: index + 1, before: index }), onclick: join }, t("Join to the one above")),
  );
}

/**
 * Takes back one of the cuts.
 * @param {Question} question
 * @param {number} index of the part that goes to the one before it
 */
function join(question, index) {
  const { parts } = question.split;
  const [before, part] = [parts[index - 1], parts[index]];
  if (!before || !part) return;
  const both = { text: `${before.text}\n\n${part.text}`, ...(before.html !== undefined && { html: `${before.html}\n${part.html}` }) };
  question.split = { ...question.split, parts: [...parts.slice(0, index - 1), both, ...parts.slice(index + 1)] };
  const { app } = question;
  show(app);
  const next = [`ask-join-${index}`, "ask-several", "ask-one"].map((id) => app.root.getElementById(id)).find((button) => button);
  next?.focus();
}
