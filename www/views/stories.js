/** Says when the articles tell several stories, and lets the reader look at one of them. */

import { h } from "../dom.js";
import { rich, t } from "../i18n.js";
import { href } from "../route.js";
import { piles } from "../stories.js";
import { shorten } from "../words.js";
import { badge, choices } from "./parts.js";

/**
 * @param {import("../findings.js").Findings | null} findings of all articles
 * @param {import("../route.js").Route} route
 */
export function storyChoice(findings, route) {
  if (!findings) return null;
  const { told, alone } = piles(findings.report);
  if (told.length === 0 || told.length + alone.length < 2) return null;
  const chosen = told.find(({ id }) => id === route.params.get("story"))?.id;
  /** @param {string} story */
  const address = (story) => href(route.view, { story });
  return h(
    "section",
    { class: "story-choice", "aria-label": t("Stories") },
    h(
      "p",
      null,
      h("strong", null, told.length > 1 ? t("{n, plural, one {These articles tell {n, spellout} story.} other {These articles tell {n, spellout} stories.}}", { n: told.length }) : t("Not all of these articles tell the same story."), " "),
      alone.length > 0 && rich("{n, plural, one {One stands alone: {letters}} other {# articles stand alone: {letters}}}", { n: alone.length, letters: alone.map((id) => [h("a", { href: href("read", { article: id, story: "all" }) }, badge(findings, id)), " "]) }),
    ),
    choices(t("Look at"), [
      { label: t("All articles"), href: address("all"), current: !chosen, count: findings.report.articles.length },
      ...told.map(({ id, label, articles }) => ({
        label: label ? shorten(label, 60) : articles.map((article) => findings.letters.get(article)).join(" "),
        href: address(id),
        current: id === chosen,
        count: articles.length,
      })),
    ]),
  );
}
