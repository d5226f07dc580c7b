/** Dates that cannot be told, with the reason, and what to do about it. */

import { h } from "../dom.js";
import { groupBy } from "../groups.js";
import { held, here } from "../here.js";
import { rich, t } from "../i18n.js";
import { placeHref } from "../route.js";
import { analysedAs } from "../story.js";
import { shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { articleName, badge, foreign } from "./parts.js";

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
    h("h3", { class: target && "target" }, t("{n, plural, one {# date that cannot be placed} other {# dates that cannot be placed}}", { n: undated.length })),
    without.length > 0 && h("p", null, t("Words such as “Thursday” or “January 3” count from the day an article was published. The articles here do not say when that was; set it, and their dates find their place.")),
    without.slice(0, MOST_ARTICLES).map((id) => {
      const of = dayless.filter(({ article }) => article === id);
      return h(
        "div",
        { class: "card undated-article" },
        h("p", null, badge(findings, id), " ", h("bdi", null, articleName(findings, id)), " ", h("button", { type: "button", onclick: () => ask(id) }, t("Set its day of publication"))),
        h("p", { class: "tellings" }, of.map((mention) => h("a", { class: "telling", href: placeOf(mention), ...foreign(findings, id) }, t("“{words}”", { words: mention.words })))),
      );
    }),
    without.length > MOST_ARTICLES && h("p", null, t("{n, plural, one {The same holds for # more article.} other {The same holds for # more articles.}}", { n: without.length - MOST_ARTICLES })),
    eventless.length > 0 && [
      h("p", null, t("These count from something else that happened, and Crossread does not guess from what:")),
      h("ul", { class: "plain" }, [...groupBy(eventless, ({ words }) => words.toLowerCase()).values()].map((same) =>
        h("li", null, badgeLinks(findings, same.map((one) => ({ article: one.article, href: placeOf(one) }))), " ", rich("“{words}”<how> in “{sentence}”</how>", { words: same[0]?.words, sentence: shorten(same[0]?.sentence ?? "", 160), how: (...inside) => h("span", { class: "how" }, inside) })),
      )),
    ],
  );
}

/** @param {Undated} undated */
function placeOf({ article, index, span }) {
  return placeHref(article, span, `d${index}`);
}
