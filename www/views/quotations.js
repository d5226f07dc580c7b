/** Quotations by speaker: each once, with its wordings, who changes or cuts it, who puts it in other words, and to whom it was said. */

import { diffWords } from "../diff.js";
import { h, replace } from "../dom.js";
import { attributionOf, sourceWords } from "../findings.js";
import { list, listed, rich, t } from "../i18n.js";
import { bare, isChanged, outletsOf, PRONOUN, speakersOf } from "../quotes.js";
import { href, placeHref } from "../route.js";
import { toldText } from "../told.js";
import { sentenceCase, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { searchBox } from "./finder.js";
import { more } from "./more.js";
import { against, badge, choices, differing, foreign, nothing, wording } from "./parts.js";
import { longList } from "./virtual.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {import("../quotes.js").Speaker} Speaker
 * @typedef {import("../quotes.js").Saying} Saying
 * @typedef {import("../quotes.js").Wording} Wording
 * @typedef {import("../quotes.js").Quoted} Quoted
 */

/** Speakers shown at first; the others are a link away. */
const MOST_SPEAKERS = 40;
/** Cues that take the one who was told after them. */
const TELLING = /^(?:told|tells|tell|telling)$/i;
/** About how high the head of a speaker's card is, and a quotation in it, in pixels. */
const HEAD_HEIGHT = 120;
const SAYING_HEIGHT = 170;
/** Other names of a speaker that are told. */
const MOST_NAMES = 5;
/** Letters of the articles that quote a speaker, as long as there is room; and quotations of theirs shown at first. */
const MOST_BADGES = 12;
const MOST_SAYINGS = 12;
/** Articles that say it without quoting. */
const MOST_PARAPHRASES = 5;

/** @type {Record<string, (saying: Saying) => boolean>} */
const filters = { several: ({ articles }) => articles.size > 1, changed: isChanged };
/** @returns {[show: string, label: string][]} */
const filterLabels = () => [["", t("All")], ["several", t("In several articles")], ["changed", t("Cut or changed")]];

/** @param {import("./view.js").Context} context its params: `entity`: the speaker to show; `show`: which quotations; `more` */
export function view({ findings, params, state }) {
  const speakers = speakersOf(findings);
  const sayings = speakers.flatMap((speaker) => speaker.sayings);
  const show = params.get("show") ?? "";
  const several = findings.report.articles.length > 1;
  const list = h("div");
  const told = h("p", { class: "hint", role: "status" });
  /** @param {(text: string) => boolean} wanted */
  const draw = (wanted) => {
    const chosen = speakers.flatMap((speaker) => {
      const those = speaker.sayings.filter((saying) => (filters[show]?.(saying) ?? true) && wanted(searchText(speaker, saying)));
      return those.length > 0 ? [{ ...speaker, sayings: those }] : [];
    });
    const shown = params.has("more") ? chosen : chosen.filter(({ key }, index) => index < MOST_SPEAKERS || key === params.get("entity"));
    told.textContent = t("{quotations, plural, one {# quotation} other {# quotations}}, {speakers, plural, one {# speaker} other {# speakers}}", { quotations: chosen.flatMap((speaker) => speaker.sayings).length, speakers: chosen.length });
    replace(
      list,
      chosen.length === 0 && nothing(t("No quotation is of this kind.")),
      longList(shown, (speaker) => speakerCard(findings, speaker, params.get("entity") === speaker.key), { height: cardHeight(shown), first: shown.findIndex(({ key }) => key === params.get("entity")) }),
      shown.length < chosen.length && h("p", null, h("a", { class: "button", href: href("quotations", { show, more: "1" }) }, t("{n, plural, one {Show the other # speaker} other {Show the other # speakers}}", { n: chosen.length - shown.length }))),
    );
  };
  if (sayings.length === 0) return h("div", { class: "quotations" }, h("h2", null, t("Quotations")), nothing(t("No quotation was found in the articles: nothing stands in quotation marks that somebody said.")));
  return h(
    "div",
    { class: "quotations" },
    h("h2", null, t("Quotations")),
    h("p", { class: "lead" }, opening(sayings, several)),
    several &&
      choices(t("Which"), filterLabels().map(([name, label]) => ({ label, href: href("quotations", { show: name }), current: name === show, count: sayings.filter(filters[name] ?? (() => true)).length }))),
    h("div", { class: "finder" }, searchBox("quotations", state, draw)),
    told,
    list,
  );
}

/** About how high a card is, on average. @param {readonly Speaker[]} speakers */
function cardHeight(speakers) {
  const sayings = speakers.reduce((sum, speaker) => sum + Math.min(speaker.sayings.length, MOST_SAYINGS), 0);
  return HEAD_HEIGHT + (SAYING_HEIGHT * sayings) / Math.max(1, speakers.length);
}

/** @param {readonly Saying[]} sayings @param {boolean} several articles */
function opening(sayings, several) {
  const [shared, changed] = [sayings.filter(({ articles }) => articles.size > 1).length, sayings.filter(isChanged).length];
  const places = sayings.reduce((sum, { wordings }) => sum + wordings.reduce((all, wording) => all + wording.places.length, 0), 0);
  const total =
    sayings.length < places
      ? t("{n, plural, one {{n, spellout} quotation, {different, spellout} different ones.} other {{n, spellout} quotations, {different, spellout} different ones.}}", { n: places, different: sayings.length })
      : t("{n, plural, one {{n, spellout} quotation.} other {{n, spellout} quotations.}}", { n: places });
  if (!several) return total;
  return [
    total,
    " ",
    shared === 0 ? t("None of them stands in more than one article.")
    : changed === 0 ? t("{n, plural, one {{n, spellout} stands in several articles, word for word.} other {{n, spellout} stand in several articles, word for word.}}", { n: shared })
    : changed === shared ? t("{n, plural, one {{n, spellout} stands in several articles, cut or with other words.} other {{n, spellout} stand in several articles, cut or with other words.}}", { n: shared })
    : t("{n, plural, one {{n, spellout} stands in several articles, {changed, spellout} of them cut or with other words.} other {{n, spellout} stand in several articles, {changed, spellout} of them cut or with other words.}}", { n: shared, changed }),
  ];
}

/** @param {Speaker} speaker @param {Saying} saying */
function searchText({ name, also }, { wordings }) {
  return [name, ...also, ...wordings.flatMap(({ places }) => places.map(({ text, called }) => `${text} ${called}`))].join(" ");
}

/** @param {Findings} findings @param {Speaker} speaker @param {boolean} target */
function speakerCard(findings, { key, name, also, known, articles, sayings }, target) {
  /** @param {readonly Saying[]} some */
  const list = (some) => h("ul", { class: "sayings" }, some.map((saying) => h("li", null, sayingItem(findings, saying))));
  const names = listed(also.slice(0, MOST_NAMES).map((words) => t("“{words}”", { words: shorten(words, 90) })), "unit");
  return h(
    "section",
    { class: target ? "card speaker-card target" : "card speaker-card" },
    h("h3", null, known ? h("bdi", null, sentenceCase(name)) : t("Speaker not named"), h("span", { class: "how" }, " ", t("{n, plural, one {in # article} other {in # articles}}", { n: articles.size }), " "), articles.size <= MOST_BADGES && [...articles].map((id) => badge(findings, id))),
    !known && h("p", { class: "hint" }, t("The texts do not say whose words these are, and Crossread does not guess.")),
    also.length > 0 && h("p", { class: "how" }, also.length > MOST_NAMES ? t("{n, plural, one {Called {names} and # other way} other {Called {names} and # other ways}}", { names, n: also.length - MOST_NAMES }) : t("Called {names}", { names })),
    findings.entities.has(key) && h("p", { class: "how" }, h("a", { href: href("people", { entity: key }) }, t("What is said about them"))),
    list(sayings.slice(0, MOST_SAYINGS)),
    sayings.length > MOST_SAYINGS && more(t("{n, plural, one {# more quotation} other {# more quotations}}", { n: sayings.length - MOST_SAYINGS }), () => list(sayings.slice(MOST_SAYINGS))),
  );
}

/** @param {Findings} findings @param {Saying} saying */
function sayingItem(findings, { wordings, disagree, paraphrases, conflicts }) {
  const fullest = wordings[0]?.places[0]?.text ?? "";
  return [
    disagree && h("p", null, h("span", { class: "chip differ" }, "≠ ", t("Given to different speakers"))),
    wordings.map((one, index) => wordingLine(findings, one, disagree, index === 0 ? undefined : fullest)),
    conflicts.map((conflict) => h("p", { class: "differ" }, h("span", { class: "chip" }, "≠ ", t("Words differ")), " ", h("a", { href: href("conflicts", { finding: conflict.id }) }, against(conflict.sides.map((side) => toldText(side, "value")))))),
    paraphrases.length > 0 && [
      h("p", { class: "how paraphrase-head" }, t("Said there, but not quoted:")),
      paraphrases.slice(0, MOST_PARAPHRASES).map((claim) => {
        const line = wording(findings, claim);
        if (!sourceWords(findings, claim.article, attributionOf(findings, claim))) line.append(h("span", { class: "how" }, t("without saying whose words these are")));
        return line;
      }),
      paraphrases.length > MOST_PARAPHRASES && h("p", { class: "how" }, rich("and in {letters}", { letters: badgeLinks(findings, paraphrases.slice(MOST_PARAPHRASES).map(({ article, span, id }) => ({ article, href: placeHref(article, span, id) }))) })),
    ],
  ];
}

/**
 * One wording with all its places; of what was changed, what differs from the fullest.
 * @param {Findings} findings
 * @param {Wording} wording
 * @param {boolean} disagree whether articles give it to different speakers
 * @param {string} [fullest]
 */
function wordingLine(findings, { places, change }, disagree, fullest) {
  const [first] = places;
  if (!first) return null;
  const left = fullest === undefined ? [] : leftOut(fullest, first.text);
  return h(
    "div",
    { class: fullest === undefined ? "wording" : "wording variant" },
    badgeLinks(findings, places.map((place) => ({ article: place.article.id, href: placeOf(place) }))),
    h("a", { href: placeOf(first), ...foreign(findings, first.article.id) }, change === "other" && fullest !== undefined ? differing(fullest, first.text) : first.text),
    change !== "none" && h("span", { class: "how" }, h("span", { class: `chip change-${change}` }, change === "cut" ? t("Cut", {}, "of a quotation: some words left out") : t("Other words")), left.length > 0 && [" ", rich(change === "cut" ? "leaves out {words}" : "where the fullest has {words}", { words: list(left.map((words) => h("del", foreign(findings, first.article.id), shorten(words, 120))), "unit") })]),
    h("span", { class: "how" }, manners(findings, places, disagree)),
  );
}

/**
 * Words of the fullest wording that another lacks.
 * @param {string} fullest
 * @param {string} text
 */
function leftOut(fullest, text) {
  return diffWords(bare(fullest), bare(text)).flatMap((piece) => (piece.kind === "removed" ? [piece.text.trim()] : []));
}

/** @param {Quoted} place */
function placeOf({ article, index, quotation }) {
  return placeHref(article.id, quotation.span, `q${index}`);
}

/**
 * How articles bring a quotation: their words for the speaker, the cue, the outlet through which it came; what several do alike once.
 * @param {Findings} findings
 * @param {readonly Quoted[]} places
 * @param {boolean} named whether to tell who is meant by the words for the speaker
 */
function manners(findings, places, named) {
  const told = places.map((place) => listed(manner(place), "unit"));
  /** @param {Quoted} place */
  function manner(place) {
    const { article, quotation, called, speaker } = place;
    const name = findings.entities.get(speaker)?.name;
    const outlets = outletsOf(findings, [place]).map((id) => findings.entities.get(id)?.name ?? "");
    const cue = quotation.cue ? article.text.slice(...quotation.cue) : "";
    const telling = outlets.length > 0 && TELLING.test(cue);
    return [
      !called ? t("speaker not named") : name && (named || PRONOUN.test(called)) ? t("{words} ({name})", { words: called, name }) : called,
      cue && !telling ? t("“{words}”", { words: cue }) : "",
      outlets.length > 0 ? (telling ? `${cue} ${listed(outlets, "unit")}` : t("through {outlets}", { outlets: listed(outlets, "unit") })) : "",
      quotation.nested ? t("within another quotation") : "",
    ].filter(Boolean);
  }
  const different = [...new Set(told)];
  return different.map((how, index) => {
    const letters = places.flatMap(({ article }, place) => (told[place] === how ? [findings.letters.get(article.id) ?? ""] : []));
    return [index > 0 && t("; "), different.length > 1 ? t("{letters}: {how}", { letters: listed(letters, "unit"), how }) : how];
  });
}
