/** Dates that cannot be told, with the reason, and what to do about it. */

import { h } from "../dom.js";
import { groupBy } from "../groups.js";
import { held, here } from "../here.js";
import { placeHref } from "../route.js";
import { analysedAs } from "../story.js";
import { count, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { articleName, badge } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../chronology.js").Undated} Undated
 */

/** Articles without a day of publication that are listed with their dates. */
const MOST_ARTICLES = 20;

/**
 * @param {Findings} findings
 * @param {readonly Undated[]} undated
 * @param {boolean} target whether the reader has asked for these
 * @param {import("../app.js").State} state
 * @param {import("../app.js").Update} update
 */
export function undatedSection(findings, undated, target, { analysed }, update) {
  if (undated.length === 0) return null;
  const [dayless, eventless] = [undated.filter(({ why }) => why === "published"), undated.filter(({ why }) => why === "event")];
  /** @param {string} id of an article: shows its field for the day of publication */
  const ask = (id) => {
    const listed = analysedAs(analysed, id);
    if (!listed) return;
    update(({ opened }) => ({ opened: new Set([...opened, listed.key]) }));
    // The list is drawn anew before this comes to its turn.
    setTimeout(held(() => here().root.getElementById(`published-${listed.key}`)?.focus()));
  };
  const without = [...new Set(dayless.map(({ article }) => article))];
  return h(
    "section",
    { class: "undated" },
    h("h3", { class: target && "target" }, `${count(undated.length, "date")} that cannot be placed`),
    without.length > 0 && h("p", null, "Words such as “Thursday” or “January 3” count from the day an article was published. The articles here do not say when that was; set it, and their dates find their place."),
    without.slice(0, MOST_ARTICLES).map((id) => {
      const of = dayless.filter(({ article }) => article === id);
      return h(
        "div",
        { class: "card undated-article" },
        h("p", null, badge(findings, id), ` ${articleName(findings, id)} `, h("button", { type: "button", onclick: () => ask(id) }, "Set its day of publication")),
        h("p", { class: "tellings" }, of.map((mention) => h("a", { class: "telling", href: placeOf(mention) }, `“${mention.words}”`))),
      );
    }),
    without.length > MOST_ARTICLES && h("p", null, `The same holds for ${count(without.length - MOST_ARTICLES, "more article")}.`),
    eventless.length > 0 && [
      h("p", null, "These count from something else that happened, and Crossread does not guess from what:"),
      h("ul", { class: "plain" }, [...groupBy(eventless, ({ words }) => words.toLowerCase()).values()].map((same) =>
        h("li", null, badgeLinks(findings, same.map((one) => ({ article: one.article, href: placeOf(one) }))), " ", `“${same[0]?.words}”`, h("span", { class: "how" }, ` in “${shorten(same[0]?.sentence ?? "", 160)}”`)),
      )),
    ],
  );
}

/** @param {Undated} undated */
function placeOf({ article, index, span }) {
  return placeHref(article, span, `d${index}`);
}
