/** Quotations by speaker: each once, with its wordings, who changes or cuts it, who puts it in other words, and to whom it was said. */

import { diffWords } from "../diff.js";
import { h, replace } from "../dom.js";
import { attributionOf, sourceWords } from "../findings.js";
import { bare, isChanged, outletsOf, PRONOUN, speakersOf } from "../quotes.js";
import { href, placeHref } from "../route.js";
import { count, numeral, sentenceCase, shorten } from "../words.js";
import { badgeLinks } from "./badges.js";
import { searchBox } from "./finder.js";
import { more } from "./more.js";
import { badge, choices, differing, nothing, wording } from "./parts.js";
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
/** @type {[show: string, label: string][]} */
const filterLabels = [["", "All"], ["several", "In several articles"], ["changed", "Cut or changed"]];

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
    told.textContent = `${count(chosen.flatMap((speaker) => speaker.sayings).length, "quotation")}, ${count(chosen.length, "speaker")}`;
    replace(
      list,
      chosen.length === 0 && nothing("No quotation is of this kind."),
      longList(shown, (speaker) => speakerCard(findings, speaker, params.get("entity") === speaker.key), { height: cardHeight(shown), first: shown.findIndex(({ key }) => key === params.get("entity")) }),
      shown.length < chosen.length && h("p", null, h("a", { class: "button", href: href("quotations", { show, more: "1" }) }, `Show the other ${count(chosen.length - shown.length, "speaker")}`)),
    );
  };
  if (sayings.length === 0) return h("div", { class: "quotations" }, h("h2", null, "Quotations"), nothing("No quotation was found in the articles: nothing stands in quotation marks that somebody said."));
  return h(
    "div",
    { class: "quotations" },
    h("h2", null, "Quotations"),
    h("p", { class: "lead" }, opening(sayings, several)),
    several &&
      choices("Which", filterLabels.map(([name, label]) => ({ label, href: href("quotations", { show: name }), current: name === show, count: sayings.filter(filters[name] ?? (() => true)).length }))),
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
  const total = `${sentenceCase(numeral(places))} ${places === 1 ? "quotation" : "quotations"}${sayings.length < places ? `, ${numeral(sayings.length)} different ones` : ""}.`;
  if (!several) return total;
  if (shared === 0) return `${total} None of them stands in more than one article.`;
  return `${total} ${sentenceCase(numeral(shared))} ${shared === 1 ? "stands" : "stand"} in several articles, ${changed === 0 ? "word for word" : `${changed === shared ? "" : `${numeral(changed)} of them `}cut or with other words`}.`;
}

/** @param {Speaker} speaker @param {Saying} saying */
function searchText({ name, also }, { wordings }) {
  return [name, ...also, ...wordings.flatMap(({ places }) => places.map(({ text, called }) => `${text} ${called}`))].join(" ");
}

/** @param {Findings} findings @param {Speaker} speaker @param {boolean} target */
function speakerCard(findings, { key, name, also, known, articles, sayings }, target) {
  /** @param {readonly Saying[]} some */
  const list = (some) => h("ul", { class: "sayings" }, some.map((saying) => h("li", null, sayingItem(findings, saying))));
  return h(
    "section",
    { class: target ? "card speaker-card target" : "card speaker-card" },
    h("h3", null, known ? sentenceCase(name) : "Speaker not named", h("span", { class: "how" }, ` in ${count(articles.size, "article")} `), articles.size <= MOST_BADGES && [...articles].map((id) => badge(findings, id))),
    !known && h("p", { class: "hint" }, "The texts do not say whose words these are, and Crossread does not guess."),
    also.length > 0 && h("p", { class: "how" }, `Called ${also.slice(0, MOST_NAMES).map((words) => `“${shorten(words, 90)}”`).join(", ")}${also.length > MOST_NAMES ? ` and ${also.length - MOST_NAMES} other ways` : ""}`),
    findings.entities.has(key) && h("p", { class: "how" }, h("a", { href: href("people", { entity: key }) }, "What is said about them")),
    list(sayings.slice(0, MOST_SAYINGS)),
    sayings.length > MOST_SAYINGS && more(count(sayings.length - MOST_SAYINGS, "more quotation"), () => list(sayings.slice(MOST_SAYINGS))),
  );
}

/** @param {Findings} findings @param {Saying} saying */
function sayingItem(findings, { wordings, disagree, paraphrases, conflicts }) {
  const fullest = wordings[0]?.places[0]?.text ?? "";
  return [
    disagree && h("p", null, h("span", { class: "chip differ" }, "≠ Given to different speakers")),
    wordings.map((one, index) => wordingLine(findings, one, disagree, index === 0 ? undefined : fullest)),
    conflicts.map((conflict) => h("p", { class: "differ" }, h("span", { class: "chip" }, "≠ Words differ"), " ", h("a", { href: href("conflicts", { finding: conflict.id }) }, conflict.sides.map(({ value }) => value).join(" against ")))),
    paraphrases.length > 0 && [
      h("p", { class: "how paraphrase-head" }, "Said there, but not quoted:"),
      paraphrases.slice(0, MOST_PARAPHRASES).map((claim) => {
        const line = wording(findings, claim);
        if (!sourceWords(findings, claim.article, attributionOf(findings, claim))) line.append(h("span", { class: "how" }, "without saying whose words these are"));
        return line;
      }),
      paraphrases.length > MOST_PARAPHRASES && h("p", { class: "how" }, "and in ", badgeLinks(findings, paraphrases.slice(MOST_PARAPHRASES).map(({ article, span, id }) => ({ article, href: placeHref(article, span, id) })))),
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
    h("a", { href: placeOf(first) }, change === "other" && fullest !== undefined ? differing(fullest, first.text) : first.text),
    change !== "none" && h("span", { class: "how" }, h("span", { class: `chip change-${change}` }, change === "cut" ? "Cut" : "Other words"), left.length > 0 && [change === "cut" ? " leaves out " : " where the fullest has ", left.map((words, index) => [index > 0 && ", ", h("del", null, shorten(words, 120))])]),
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
  const told = places.map((place) => {
    const { article, quotation, called, speaker } = place;
    const name = findings.entities.get(speaker)?.name;
    const outlets = outletsOf(findings, [place]).map((id) => findings.entities.get(id)?.name ?? "");
    const cue = quotation.cue ? article.text.slice(...quotation.cue) : "";
    const telling = outlets.length > 0 && TELLING.test(cue);
    return [
      called ? called + (name && (named || PRONOUN.test(called)) ? ` (${name})` : "") : "speaker not named",
      cue && !telling && `“${cue}”`,
      outlets.length > 0 && `${telling ? cue : "through"} ${outlets.join(", ")}`,
      quotation.nested && "within another quotation",
    ].filter(Boolean).join(", ");
  });
  return [...new Set(told)].map((manner, index) => [
    index > 0 && "; ",
    places.length > 1 && new Set(told).size > 1 && `${places.filter((_, place) => told[place] === manner).map(({ article }) => findings.letters.get(article.id)).join(", ")}: `,
    manner,
  ]);
}
