/** Time as the articles tell it: each day and period they name, with what happened then, once, and who says so in which words. */

import { claimsById, claimText } from "./findings.js";
import { add } from "./groups.js";
import { remembered } from "./remembered.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Article} Article
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {Article["dates"][number]} DateMention
 * @typedef {{ article: string, index: number, mention: DateMention, words: string, claim: Claim | null }} Telling
 *   a date where an article names it; `index` is that of the article's list of dates, `claim` what it is said of
 * @typedef {{ id: string, said: { article: string, claim: Claim | null, sentence: [number, number] }, tellings: Telling[], dateless: Claim[], conflicts: Conflict[] }} Happening
 *   `id` of its cluster, its claim or its sentence; `said`: the words to show for it; `dateless`: claims, one an article, that state it without saying
 *   when; `conflicts` on when it was
 * @typedef {{ from: string, to: string, happenings: Happening[], published: string[] }} Moment ISO days; `published`: articles of that day
 * @typedef {{ article: string, index: number, words: string, span: readonly number[], sentence: string, why: "published" | "event" }} Undated
 *   a date that cannot be told, for want of the article's own or of the day it counts from
 * @typedef {{ moments: Moment[], undated: Undated[] }} Chronology
 */

/**
 * Moments in order of their first day, the longer first.
 * @type {(findings: Findings) => Chronology}
 */
export const chronology = remembered((/** @type {Findings} */ findings) => {
  /** @type {Map<string, Telling[]>} */
  const facts = new Map();
  /** @type {Undated[]} */
  const undated = [];
  for (const article of findings.report.articles) {
    article.dates.forEach((mention, index) => {
      const words = article.text.slice(...mention.span);
      const sentence = sentenceAt(article, mention.span[0]);
      if (!mention.from || !mention.to) {
        undated.push({ article: article.id, index, words, span: mention.span, sentence: article.text.slice(...sentence), why: article.published ? "event" : "published" });
        return;
      }
      const claims = claimsAt(findings, article, index);
      const told = { article: article.id, index, mention, words };
      for (const claim of claims) add(facts, findings.clusterOf.get(claim.id)?.id ?? claim.id, { ...told, claim });
      if (claims.length === 0) add(facts, `${article.id} ${sentence.join("-")}`, { ...told, claim: null });
    });
  }
  /** @type {Map<string, Moment>} */
  const moments = new Map();
  for (const [id, tellings] of facts) {
    for (const [when, together] of byInterval(tellings)) {
      const [from = "", to = ""] = when.split("/");
      momentOf(moments, from, to).happenings.push(happening(findings, id, together, tellings));
    }
  }
  for (const { id, published } of findings.report.articles) if (published) momentOf(moments, published, published).published.push(id);
  for (const { happenings } of moments.values()) happenings.sort((a, b) => carriers(b).size - carriers(a).size || worth(b) - worth(a));
  return { moments: [...moments.values()].sort((a, b) => compare(a.from, b.from) || compare(b.to, a.to)), undated };
});

/**
 * Articles that say when it happened.
 * @param {Happening} happening
 */
export function carriers({ tellings }) {
  return new Set(tellings.map(({ article }) => article));
}

/**
 * The moments with those happenings that are asked for, without those that nothing is left of.
 * @param {readonly Moment[]} moments
 * @param {{ by: string, which: string }} choice `by`: an article; `which`: "disputed", "several" or empty
 * @returns {Moment[]}
 */
export function chosenMoments(moments, { by, which }) {
  return moments.flatMap((moment) => {
    const happenings = moment.happenings.filter(
      (happening) =>
        (!by || carriers(happening).has(by)) &&
        (which !== "disputed" || happening.conflicts.length > 0) &&
        (which !== "several" || carriers(happening).size > 1),
    );
    const published = which ? [] : moment.published.filter((article) => !by || article === by);
    return happenings.length > 0 || published.length > 0 ? [{ ...moment, happenings, published }] : [];
  });
}

/**
 * What the claims say that hold a date; parts of claims count only where nothing else does.
 * @param {Findings} findings
 * @param {Article} article
 * @param {number} index
 */
function claimsAt(findings, article, index) {
  const claims = (findings.claimsOf.get(article.id) ?? []).filter(({ dates }) => dates.includes(index));
  const whole = claims.filter(({ embedded }) => !embedded);
  return whole.length > 0 ? whole : claims;
}

/**
 * Tellings of one fact by interval. Where one article says "2021" and another "October 2021" of it, the fact stands in the exact place,
 * with both.
 * @param {readonly Telling[]} tellings
 */
function byInterval(tellings) {
  /** @type {Map<string, Telling[]>} */
  const groups = new Map();
  for (const telling of tellings) {
    const { mention, article } = telling;
    const exact = tellings
      .filter((other) => other.article !== article && within(other.mention, mention) && !within(mention, other.mention))
      .sort((a, b) => length(a.mention) - length(b.mention))[0];
    const { from, to } = exact?.mention ?? mention;
    add(groups, `${from}/${to}`, telling);
  }
  return groups;
}

/**
 * @param {Findings} findings
 * @param {string} id
 * @param {Telling[]} tellings those of one moment
 * @param {readonly Telling[]} all those of the fact
 * @returns {Happening}
 */
function happening(findings, id, tellings, all) {
  const cluster = findings.clusters.get(id);
  const claims = tellings.flatMap(({ claim }) => claim ?? []);
  const dated = new Set(all.map(({ article }) => article));
  const stating = claimsById(findings, cluster?.claims ?? []).filter(({ article }) => !dated.has(article));
  return {
    id,
    said: wordsFor(findings, tellings, cluster?.label),
    tellings,
    dateless: stating.filter(({ article }, index) => stating.findIndex((other) => other.article === article) === index),
    conflicts: [...new Set(claims.flatMap((claim) => findings.conflictsOf.get(claim.id) ?? []))].filter(
      (conflict) => conflict.kind === "date" && tellings.some((telling) => isDisputed(telling, conflict)),
    ),
  };
}

/**
 * The words that say best what happened: those the fact is known by, else a whole sentence rather than a clause of one.
 * @param {Findings} findings
 * @param {readonly Telling[]} tellings
 * @param {string | undefined} label
 * @returns {Happening["said"]}
 */
function wordsFor(findings, tellings, label) {
  /** @param {Telling} telling */
  const rank = ({ claim }) => {
    const text = claim ? claimText(findings, claim) : "";
    return /^\p{Ll}/u.test(text) ? 2 : text === label ? 0 : 1;
  };
  const [best] = [...tellings].sort((a, b) => rank(a) - rank(b));
  const article = findings.articles.get(best?.article ?? "");
  return { article: article?.id ?? "", claim: best?.claim ?? null, sentence: article && best ? sentenceAt(article, best.mention.span[0]) : [0, 0] };
}

/**
 * Whether a date is what a conflict is about: one of its words, where it names them.
 * @param {Telling} telling
 * @param {Conflict} conflict
 */
function isDisputed({ claim, mention }, { sides }) {
  return sides.some(({ claims, words }) => {
    if (!claim || !claims.includes(claim.id)) return false;
    const marked = words.filter((word) => word.claim === claim.id);
    return marked.length === 0 || marked.some(({ span }) => span[0] < mention.span[1] && mention.span[0] < span[1]);
  });
}

/** @param {Happening} happening */
function worth({ tellings }) {
  return Math.max(0, ...tellings.map(({ claim }) => claim?.checkworthiness ?? 0));
}

/**
 * The span of the sentence at an offset, else of its line.
 * @param {Article} article
 * @param {number} offset
 * @returns {[number, number]}
 */
export function sentenceAt(article, offset) {
  const sentence = article.sentences.find(({ span }) => span[0] <= offset && offset < span[1]);
  if (sentence) return sentence.span;
  const end = article.text.indexOf("\n", offset);
  return [article.text.lastIndexOf("\n", offset) + 1, end < 0 ? article.text.length : end];
}

/** @param {DateMention} inner @param {DateMention} outer */
function within(inner, outer) {
  return (outer.from ?? "") <= (inner.from ?? "") && (inner.to ?? "") <= (outer.to ?? "");
}

/** @param {DateMention} mention */
function length({ from, to }) {
  return daysBetween(from ?? "", to ?? "");
}

/**
 * @param {string} from ISO day
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * @param {Map<string, Moment>} moments
 * @param {string} from
 * @param {string} to
 */
function momentOf(moments, from, to) {
  const key = `${from}/${to}`;
  const moment = moments.get(key) ?? { from, to, happenings: [], published: [] };
  moments.set(key, moment);
  return moment;
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
