/** One person, organisation or place: how each article introduces them, what is said about them, and what they say through whom. */

import { h } from "../dom.js";
import { attributionOf, claimText, sourceWords, textAt } from "../findings.js";
import { list, listed, t } from "../i18n.js";
import { href, placeHref } from "../route.js";
import { toldText } from "../told.js";
import { entityKinds, wordFor } from "../words.js";
import { badgeLinks } from "./badges.js";
import { more } from "./more.js";
import { against, articleName, badge, differing, foreign } from "./parts.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../names.js").Named} Named
 * @typedef {import("../names.js").Naming} Naming
 * @typedef {import("../names.js").Stated} Stated
 */

/** Facts of a list shown at first; the others are a click away. */
const MOST_FACTS = 8;
/** Articles whose words of introduction are shown at first. */
const MOST_ARTICLES = 12;

/**
 * @param {Findings} findings
 * @param {Named} named
 * @param {string} close the address of the list without them
 */
export function personCard(findings, named, close) {
  const { entity, name, namings, callings, about, says, conflicts } = named;
  const outlets = outletsOf(findings, says);
  const quoted = findings.report.articles.some(({ quotations }) => quotations.some(({ speaker, kind }) => kind !== "scare" && speaker?.entity === entity.id));
  return h(
    "section",
    { class: "card person-card target", "aria-label": name },
    h("a", { class: "button quiet close", href: close }, t("Close")),
    h("h3", null, h("bdi", null, name), h("span", { class: "how" }, " ", t("{kind}, named {times, plural, one {# time} other {# times}} in {articles, plural, one {# article} other {# articles}}", { kind: wordFor(entityKinds, entity.kind), times: named.times, articles: namings.length }))),
    callings.length > 1 && h("p", null, h("span", { class: "term" }, t("Called:"), " "), list(callings.map(({ words, times }) => [t("“{words}”", { words }), times > 1 && h("span", { class: "how" }, " ", t("{n, plural, one {# time} other {# times}}", { n: times }))]), "unit")),
    conflicts.map((conflict) => h("p", { class: "differ" }, h("span", { class: "chip" }, "≠ ", t("Name or post differs")), " ", h("a", { href: href("conflicts", { finding: conflict.id }) }, against(conflict.sides.map((side) => toldText(side, "value")))))),
    namings.length > 0 && introductions(findings, named),
    factList(findings, t("What is said about them"), about, t("No statement has them as its subject.")),
    factList(findings, t("What they say"), says, t("No statement is said to come from them.")),
    outlets.length > 0 && h("p", null, h("span", { class: "term" }, t("Through:"), " "), listed(outlets, "unit")),
    h(
      "p",
      { class: "buttons" },
      quoted && h("a", { class: "button", href: href("quotations", { entity: entity.id }) }, t("Their quotations")),
      findings.report.origins.some((origin) => origin.entity === entity.id) && h("a", { class: "button", href: href("sources", { origin: entity.id }) }, t("What rests on them")),
    ),
  );
}

/**
 * The words in which each article says who they are, what differs from the first marked.
 * @param {Findings} findings
 * @param {Named} named
 */
function introductions(findings, { entity, namings }) {
  const first = namings[0] ? textAt(findings, namings[0].article, namings[0].span) : "";
  const silent = findings.report.articles.filter(({ id }) => namings.every(({ article }) => article !== id));
  /** @param {readonly Naming[]} some */
  const list = (some) => h("ul", { class: "introductions" }, some.map(line));
  /** @param {Naming} naming */
  const line = ({ article, span }) => {
    const words = textAt(findings, article, span);
    return h("li", { class: "wording" }, badge(findings, article), h("a", { href: placeHref(article, span, entity.id), ...foreign(findings, article) }, differing(first, words)), h("span", { class: "how", dir: "auto" }, articleName(findings, article)));
  };
  return h(
    "section",
    null,
    h("h4", null, t("How each article introduces them")),
    list(namings.slice(0, MOST_ARTICLES)),
    namings.length > MOST_ARTICLES && more(t("{n, plural, one {# more article} other {# more articles}}", { n: namings.length - MOST_ARTICLES }), () => list(namings.slice(MOST_ARTICLES))),
    silent.length > 0 && silent.length <= MOST_ARTICLES && h("p", null, h("span", { class: "term" }, t("Not named in:"), " "), silent.map(({ id }) => badge(findings, id))),
  );
}

/** @param {Findings} findings @param {string} title @param {readonly Stated[]} facts @param {string} none */
function factList(findings, title, facts, none) {
  return h(
    "section",
    null,
    h("h4", null, title),
    facts.length === 0 && h("p", { class: "how" }, none),
    facts.slice(0, MOST_FACTS).map((fact) => factLine(findings, fact)),
    facts.length > MOST_FACTS && more(t("{n} more", { n: facts.length - MOST_FACTS }), () => facts.slice(MOST_FACTS).map((fact) => factLine(findings, fact))),
  );
}

/** @param {Findings} findings @param {Stated} fact */
function factLine(findings, { claims }) {
  const [first] = claims;
  if (!first) return null;
  const source = sourceWords(findings, first.article, attributionOf(findings, first));
  return h(
    "div",
    { class: "wording" },
    badgeLinks(findings, claims.map((claim) => ({ article: claim.article, href: placeHref(claim.article, claim.span, claim.id) }))),
    h("a", { href: placeHref(first.article, first.span, first.id), ...foreign(findings, first.article) }, claimText(findings, first)),
    source && h("span", { class: "how" }, t("according to {source}", { source })),
  );
}

/**
 * Names of the outlets that someone spoke to.
 * @param {Findings} findings
 * @param {readonly Stated[]} says
 */
function outletsOf(findings, says) {
  const ids = says.flatMap(({ claims }) => claims.flatMap((claim) => attributionOf(findings, claim)?.outlet ?? []));
  return [...new Set(ids)].flatMap((id) => findings.entities.get(id)?.name ?? []);
}
