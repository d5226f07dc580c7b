/** How an article introduces someone: the name with the post or the words of description next to it. */

import { remembered } from "./remembered.js";

/**
 * @typedef {import("./findings.js").Article} Article
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Entity} Entity
 * @typedef {[start: number, end: number]} Span
 * @typedef {{ entity: string, span: Span, sentence: Article["sentences"][number] }} Mention
 */

/** A description of more characters than this is a story of its own. */
const LONGEST = 110;
/** In an apposition, so many characters may stand before the name. */
const FARTHEST = 40;

/**
 * Where an article first says who someone is; where it never does, where it first names them.
 * @param {Article} article
 * @param {Entity} entity
 * @param {readonly Claim[]} about the article's claims about them
 * @returns {Span | null}
 */
export function introduction(article, entity, about) {
  const mentions = mentionsIn(article).filter((mention) => mention.entity === entity.id);
  const described = mentions.map(({ span, sentence }) => {
    const inHeadline = article.blocks[sentence.block]?.kind === "headline";
    const ways = [apposed(about, span), speakerAt(article, entity, span), inHeadline ? undefined : withPost(article, sentence.span, span, entity.kind === "person")];
    return ways.reduce((/** @type {Span} */ longest, way) => (length(way) > length(longest) ? /** @type {Span} */ (way) : longest), span);
  });
  const first = described.find((span, index) => length(span) > length(mentions[index]?.span));
  return first ?? (entity.kind === "person" ? posted(article, about) : undefined) ?? described[0] ?? null;
}

/**
 * Names in the sentences of an article, in their order; bylines, captions and lists of links are no part of what it tells.
 * @type {(article: Article) => Mention[]}
 */
export const mentionsIn = remembered((/** @type {Article} */ article) => {
  let next = 0;
  return [...article.entities]
    .sort((a, b) => a.span[0] - b.span[0])
    .flatMap(({ entity, span }) => {
      while ((article.sentences[next]?.span[1] ?? Infinity) <= span[0]) next++;
      const sentence = article.sentences[next];
      return sentence && sentence.span[0] <= span[0] && span[1] <= sentence.span[1] ? [{ entity, span, sentence }] : [];
    });
});

/** @param {readonly number[] | undefined} span */
function length(span) {
  return span ? (span[1] ?? 0) - (span[0] ?? 0) : 0;
}

/**
 * A claim without a verb that a name stands in: "Helen Marsh, the chief executive of Sound Ferries".
 * @param {readonly Claim[]} about
 * @param {Span} name
 */
function apposed(about, [start, end]) {
  return about.find(({ predicate, span }) => predicate === null && span[0] <= start && start - span[0] <= FARTHEST && end <= span[1])?.span;
}

/**
 * A claim that says what someone is: "He was the one-time head of the union".
 * @param {Article} article
 * @param {readonly Claim[]} about
 */
function posted({ text }, about) {
  return about.find(({ predicate, object }) => predicate && object && /^(?:is|was)$/i.test(text.slice(...predicate)) && /^(?:an?|the) [\p{L}-]+ /iu.test(text.slice(...object)))?.span;
}

/**
 * The words for a speaker that a name stands in, where they say more than the name.
 * @param {Article} article
 * @param {Entity} entity
 * @param {Span} name
 * @returns {Span | undefined}
 */
function speakerAt({ quotations, attributions }, { id }, [start, end]) {
  return [...quotations.map(({ speaker }) => speaker), ...attributions.map(({ source }) => source)].find(
    (one) => one && one.entity === id && one.span[0] <= start && end <= one.span[1] && length(one.span) > end - start && length(one.span) <= LONGEST + end - start,
  )?.span;
}

/**
 * A name with the titles before it and an apposition on either side.
 * @param {Article} article
 * @param {readonly number[]} sentence
 * @param {Span} name
 * @param {boolean} person others have no titles or posts
 * @returns {Span}
 */
function withPost({ text, dates }, [from = 0, to = 0], [start, end], person) {
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const titles = person ? ((TITLES.exec(before) ?? POST_BEFORE.exec(before))?.[1] ?? "") : "";
  const post = OPENING.test(before) ? "" : ((person ? POST_BEHIND : KIND_BEHIND).exec(after)?.[0] ?? "");
  // "On Monday Martin Corley": a day is no title.
  const dated = dates.some(({ span }) => span[0] < start && start - titles.length < span[1]);
  return [dated ? start : start - titles.length, end + post.trimEnd().length];
}

/** "Transport Minister ", "then-President ", "Maj. Gen. " right before a name; the first word of a sentence counts where it is no small word. */
const TITLES = /(?:^|\s)((?!(?:[Tt]he|[Aa]n?|[IO]n|At|But|And|As|When|While|For|To|From|By|With|After|Before|If|So|Then|Yet|Or|Of|Under|Like|Also|Both|Since) )(?:former |late |acting |then-|ex-|vice-)?(?:\p{Lu}[\p{L}\p{M}’'-]*\.? )+)$/u;

/** "its operations director, " before a name, or "The operations director of Sound Ferries, " at the start of a sentence. */
const POST_BEFORE = /(?:^|\s)((?:its|his|her|their|(?<=^)(?:[Aa]n?|[Tt]he|Its|His|Her|Their)) [^,;:.—“”"()]{3,80}, )$/u;

/** ", the chief executive of Sound Ferries" behind a name, ", president of the union", ", who heads the union". */
const POST_BEHIND = /^, (?:who |an? |the (?!\p{Lu})|its |his |her |their |(?!\p{Ll}+ed )\p{Ll}[^,;:.]{2,30} (?:of|for|at) )[^,;:.—“”"()]{2,100}(?= \(|[,.;—]|$)/u;

/** ", a town in the north" behind the name of a place or an organisation. */
const KIND_BEHIND = /^, an? [^,;:.—“”"()]{2,80}(?= \(|[,.;—]|$)/u;

/** Behind "According to the Courier, " the sentence itself begins. */
const OPENING = /^(?:According to|In|On|At|From|For|By|With|Like|Unlike) (?:the |The )?$/;
