/** Numbers by what is counted: what each article gives for the same thing, and whether these are the same, compatible or not. */

import { groupBy } from "./groups.js";
import { remembered } from "./remembered.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Article} Article
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Conflict} Conflict
 * @typedef {Article["quantities"][number]} Quantity
 * @typedef {"people" | "things" | "measures" | "other"} Kind
 * @typedef {{ article: string, index: number, quantity: Quantity, words: string, kind: Kind, head: string, place: string, sole: boolean, claims: Claim[], clusters: string[], conflicts: Conflict[] }} Figure
 *   a number where an article gives it: `words` with what it counts, `head` the noun counted, `place` its sentence, `sole`: no other number of its unit stands there
 * @typedef {"one" | "same" | "compatible" | "differ"} Relation of the numbers for one thing: of one article alone, equal, more or less exact, or not both right
 * @typedef {{ figures: Figure[], kind: Kind, counted: string, claim: Claim | null, reference: Figure, relation: Relation, conflicts: Conflict[], articles: ReadonlySet<string>, numberless: Claim[] }} Tally
 *   `claim`: the statement that tells best what is counted; `reference`: what the others are held against; `numberless`: claims, one an article, that state it without a number
 */

/** @type {readonly Relation[]} */
export const relations = ["differ", "compatible", "same", "one"];

/**
 * What is counted, a row each: those on which articles differ first, then those that most of them count.
 * @type {(findings: Findings) => Tally[]}
 */
export const talliesOf = remembered((/** @type {Findings} */ findings) => {
  const rows = aligned(findings.report.articles.flatMap((article) => figuresOf(findings, article)));
  return rows
    .map((figures) => tally(findings, figures))
    .sort((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation) || b.articles.size - a.articles.size);
});

/**
 * @param {Findings} findings
 * @param {Article} article
 * @returns {Figure[]}
 */
function figuresOf(findings, article) {
  const claims = findings.claimsOf.get(article.id) ?? [];
  const figures = article.quantities.flatMap((quantity, index) => {
    const sentence = article.sentences.findIndex(({ span }) => span[0] <= quantity.span[0] && quantity.span[0] < span[1]);
    const within = claims.filter(({ quantities }) => quantities.includes(index));
    // A number between two claims of its sentence belongs to what these state.
    const stating = within.length > 0 ? within : claims.filter((claim) => claim.sentence === sentence);
    const clusters = [...new Set(stating.flatMap(({ id }) => findings.clusterOf.get(id)?.id ?? []))];
    // "One official" counts nothing that another article would give a number for.
    if (quantity.value === 1 && clusters.length === 0 && kindOf(quantity) !== "measures") return [];
    return {
      article: article.id,
      index,
      quantity,
      words: wordsOf(article, quantity),
      kind: kindOf(quantity),
      head: headOf(quantity),
      place: `${article.id} ${sentence < 0 ? `at ${quantity.span[0]}` : sentence}`,
      sole: true,
      claims: stating,
      clusters,
      conflicts: [...new Set(stating.flatMap(({ id }) => findings.conflictsOf.get(id) ?? []))].filter((conflict) => conflict.kind === "number" && isMeant(conflict, stating, quantity)),
    };
  });
  return figures.map((figure) => ({
    ...figure,
    sole: figures.every((other) => other === figure || other.place !== figure.place || other.quantity.unit !== figure.quantity.unit),
  }));
}

/**
 * A number with what it counts, where that stands next to it: "84 Iranian fatalities".
 * @param {Article} article
 * @param {Quantity} quantity
 */
function wordsOf({ text }, { span, counted }) {
  const after = text.slice(span[1], span[1] + FARTHEST);
  const at = counted ? after.indexOf(counted) : -1;
  return text.slice(span[0], at < 0 ? span[1] : span[1] + at + (counted?.length ?? 0)).replace(/\s+/g, " ");
}

/** What is counted stands no farther behind its number than this many characters, or it is not shown with it. */
const FARTHEST = 50;

/** @param {Quantity} quantity @returns {Kind} */
function kindOf({ unit, counted }) {
  if (unit === "person") return "people";
  if (!unit) return "other";
  // A thing is its own unit ("six ships"); a measure has one besides what it measures ("two miles of road").
  return counted?.toLowerCase().includes(unit.slice(0, Math.max(2, unit.length - 1))) ? "things" : "measures";
}

/**
 * The noun counted, in the singular where that is simple.
 * @param {Quantity} quantity
 */
function headOf({ counted }) {
  return (counted?.toLowerCase().split(/\s+/).at(-1) ?? "").replace(/s$/, "");
}

/**
 * Whether a number is one of the words that a conflict is about, where it names them.
 * @param {Conflict} conflict
 * @param {readonly Claim[]} stating
 * @param {Quantity} quantity
 */
function isMeant({ sides }, stating, { span }) {
  return sides.some(({ claims, words }) =>
    stating.some(({ id }) => {
      if (!claims.includes(id)) return false;
      const marked = words.filter(({ claim }) => claim === id);
      return marked.length === 0 || marked.some((word) => word.span[0] < span[1] && span[0] < word.span[1]);
    }),
  );
}

/** @typedef {{ figures: Figure[], samples: Map<string, Figure>, latest: Figure[] }} Row `samples`: one of each sort; `latest`: those of the article read last */

/**
 * Numbers of one thing put together, in the order of the first of each.
 * @param {readonly Figure[]} figures
 */
function aligned(figures) {
  /** @type {Row[]} */
  const rows = [];
  /** Rows by what could make a number belong to them. @type {Map<string, Set<Row>>} */
  const known = new Map();
  for (const figure of figures) {
    const { value, min, max, unit } = figure.quantity;
    const keys = [...figure.clusters, ...figure.conflicts.map(({ id }) => id), ...(significant(value) >= TELLING ? [`= ${value}`] : [])];
    const candidates = new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));
    const [best] = [...candidates]
      .filter(({ latest }) => latest.every((other) => other.article !== figure.article || isEqual(other.quantity, figure.quantity) || (other.place !== figure.place && overlap(other.quantity, figure.quantity))))
      .map((row) => ({ row, likeness: Math.max(...[...row.samples.values()].map((other) => likeness(other, figure))) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    /** @type {Row} */
    const row = best?.row ?? { figures: [], samples: new Map(), latest: [] };
    if (!best) rows.push(row);
    row.figures.push(figure);
    row.latest = [...row.latest.filter(({ article }) => article === figure.article), figure];
    row.samples.set([unit, value, min, max, figure.head, figure.sole, ...keys].join("|"), figure);
    for (const key of keys) known.set(key, (known.get(key) ?? new Set()).add(row));
  }
  return rows.map((row) => row.figures);
}

/**
 * How well two numbers fit as numbers of the same thing: 0 for not at all.
 * @param {Figure} a
 * @param {Figure} b
 */
function likeness(a, b) {
  const equal = isEqual(a.quantity, b.quantity);
  const sameUnit = a.quantity.unit === b.quantity.unit;
  const sameHead = a.head !== "" && a.head === b.head;
  const disputed = a.conflicts.some((conflict) => b.conflicts.includes(conflict));
  if (a.clusters.some((cluster) => b.clusters.includes(cluster))) {
    if (!sameUnit && (a.kind === "measures" || b.kind === "measures")) return 0;
    const close = sameUnit && a.quantity.unit !== null && (sameHead || (a.sole && b.sole) || compatible(a, b));
    return (equal ? 4 : 0) + (disputed ? 4 : 0) + (close ? 1 : 0) + ((equal || close) && sameHead ? 2 : 0) + (close && compatible(a, b) ? 2 : 0);
  }
  if (disputed) return 4;
  if (!equal) return 0;
  const digits = significant(a.quantity.value);
  if (sameUnit && a.quantity.unit !== null) return digits >= TELLING ? 2 : 0;
  return (a.kind === "other" || b.kind === "other") && digits >= TELLING_ALONE ? 1 : 0;
}

/**
 * A number of so many digits is so much its own that the same with the same unit counts the same thing elsewhere: 84 and 1,200 do, 7 and
 * 300 do not. Where the text names no unit it takes one digit more.
 */
const TELLING = 2;
const TELLING_ALONE = 3;

/**
 * Digits of a number without the noughts at either end.
 * @param {number | null} value
 */
function significant(value) {
  if (value === null) return 0;
  return String(Math.abs(value)).replace(/e.*$/, "").replace(".", "").replace(/^0+|0+$/g, "").length;
}

/** @param {Quantity} a @param {Quantity} b */
function isEqual(a, b) {
  return a.value === b.value && a.min === b.min && a.max === b.max;
}

/** @param {Quantity} a @param {Quantity} b */
function overlap(a, b) {
  return (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity);
}

/** From this number on people and things are rounded; smaller ones are counted. */
const ROUNDED = 100;

/**
 * Whether both can be right: one is less exact than the other, or rounded.
 * @param {Figure} a
 * @param {Figure} b
 */
export function compatible(a, b) {
  if (overlap(a.quantity, b.quantity)) return true;
  const [x, y] = [a.quantity.value, b.quantity.value];
  if (x === null || y === null || a.quantity.unit !== b.quantity.unit) return false;
  if (a.kind !== "measures" && Math.min(Math.abs(x), Math.abs(y)) < ROUNDED) return false;
  const [fewer, more] = significant(x) < significant(y) ? [x, y] : [y, x];
  return significant(fewer) < significant(more) && Number(more.toPrecision(Math.max(1, significant(fewer)))) === fewer;
}

/** @param {Findings} findings @param {Figure[]} figures @returns {Tally} */
function tally(findings, figures) {
  const articles = new Set(figures.map(({ article }) => article));
  const conflicts = [...new Set(figures.flatMap((figure) => figure.conflicts))];
  const claims = figures.flatMap((figure) => figure.claims);
  const kind = figures.find((figure) => figure.kind !== "other")?.kind ?? "other";
  const main = mostCommon(figures.flatMap(({ clusters }) => clusters));
  const stating = articles.size > 1 && main ? (findings.clusters.get(main)?.claims ?? []).flatMap((id) => findings.claims.get(id) ?? []).filter(({ article }) => !articles.has(article)) : [];
  return {
    figures,
    kind,
    counted: mostCommon(figures.flatMap((figure) => (figure.kind === "measures" ? figure.quantity.unit : figure.quantity.counted) ?? [])) ?? "",
    claim: claims.find(({ embedded }) => !embedded) ?? claims[0] ?? null,
    reference: referenceOf(figures),
    relation: articles.size < 2 ? "one" : conflicts.some(({ sides }) => sides.length > 1) ? "differ" : relationOf(figures),
    conflicts,
    articles,
    numberless: stating.filter(({ article }, index) => stating.findIndex((other) => other.article === article) === index),
  };
}

/** @param {readonly Figure[]} figures @returns {Relation} */
function relationOf(figures) {
  const distinct = [...byValue(figures).values()].flatMap(([first]) => first ?? []);
  if (distinct.length === 1) return "same";
  return distinct.every((a, index) => distinct.slice(index + 1).every((b) => compatible(a, b))) ? "compatible" : "differ";
}

/**
 * Numbers by what they say.
 * @param {readonly Figure[]} figures
 * @returns {Map<string, Figure[]>}
 */
export function byValue(figures) {
  return groupBy(figures, ({ quantity: { value, min, max } }) => `${value} ${min} ${max}`);
}

/**
 * What most articles give, of two given by as many the more exact: what the others are held against.
 * @param {readonly Figure[]} figures
 * @returns {Figure}
 */
function referenceOf(figures) {
  const values = [...byValue(figures).values()].flatMap((same) => (same[0] ? [{ first: same[0], givers: new Set(same.map(({ article }) => article)).size }] : []));
  /** @param {Figure} figure */
  const width = ({ quantity: { min, max } }) => (max ?? Infinity) - (min ?? -Infinity);
  const [most] = values.sort((a, b) => b.givers - a.givers || (width(a.first) < width(b.first) ? -1 : width(a.first) > width(b.first) ? 1 : 0));
  return /** @type {Figure} */ (most?.first);
}

/**
 * How a number stands to another for the same thing.
 * @param {Figure} figure
 * @param {Figure} other
 * @returns {Exclude<Relation, "one">}
 */
export function standing(figure, other) {
  return isEqual(figure.quantity, other.quantity) ? "same" : compatible(figure, other) ? "compatible" : "differ";
}

/**
 * @param {readonly string[]} list
 * @returns {string | undefined}
 */
function mostCommon(list) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const item of list) times.set(item, (times.get(item) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}
