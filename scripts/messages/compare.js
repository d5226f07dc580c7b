// What is amiss in the messages of a language.
import { parse } from "../../www/i18n.js";

/** @typedef {import("../../www/i18n.js").Piece} Piece */

/**
 * @param {string} tag of the language
 * @param {Readonly<Record<string, string>>} english messages by their keys
 * @param {Readonly<Record<string, string>>} own
 * @returns {string[]} a line each
 */
export function faults(tag, english, own) {
  const missing = Object.keys(english).filter((key) => !own[key]).map((key) => `missing: ${key}`);
  const superfluous = Object.keys(own).filter((key) => !Object.hasOwn(english, key)).map((key) => `said nowhere: ${key}`);
  const wrong = Object.entries(own).flatMap(([key, text]) => (english[key] && text ? differences(tag, english[key], text).map((fault) => `${fault}: ${key}`) : []));
  return [...missing, ...superfluous, ...wrong];
}

/** @param {string} tag @param {string} message @param {string} text */
function differences(tag, message, text) {
  try {
    const wanted = parts(parse(message));
    const found = parts(parse(text));
    const lacks = [...wanted.told].filter((name) => !found.names.has(name)).map((name) => `without ${name}`);
    const more = [...found.names].filter((name) => !wanted.names.has(name)).map((name) => `knows no ${name}`);
    return [...lacks, ...more, ...categoryFaults(tag, found.plurals), ...selectFaults(wanted.selects, found.selects)];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * What a message is made of: its values and tags, those of them that it tells and does not only choose by, the options of its plurals and choices.
 * @param {readonly Piece[]} pieces
 * @param {string} [counted] what `#` stands for
 * @param {{ names: Set<string>, told: Set<string>, plurals: string[][], selects: Map<string, string[]> }} [found]
 */
function parts(pieces, counted = "", found = { names: new Set(), told: new Set(), plurals: [], selects: new Map() }) {
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if ("number" in piece) {
      found.told.add(counted);
      continue;
    }
    if ("tag" in piece) {
      found.names.add(`<${piece.tag}>`);
      found.told.add(`<${piece.tag}>`);
      parts(piece.inside, counted, found);
      continue;
    }
    const name = `{${piece.name}}`;
    found.names.add(name);
    if (!("kind" in piece) || piece.kind === "select") found.told.add(name);
    if (!("kind" in piece)) continue;
    const options = Object.keys(piece.options).sort();
    if (piece.kind === "plural") found.plurals.push(options);
    else found.selects.set(piece.name, options);
    for (const inside of Object.values(piece.options)) parts(inside, piece.kind === "plural" ? name : counted, found);
  }
  return found;
}

/** @param {string} tag @param {readonly string[][]} plurals */
function categoryFaults(tag, plurals) {
  const all = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const needed = counting(tag);
  return plurals.flatMap((options) => [
    ...needed.filter((category) => !options.includes(category) && !exactly(tag, category, options)).map((category) => `no plural “${category}”`),
    ...options.filter((option) => !option.startsWith("=") && !(/** @type {string[]} */ (all).includes(option))).map((option) => `${tag} has no plural “${option}”`),
  ]);
}

/** The plural categories of numbers that the page counts to; French and Spanish have one more, for millions. @param {string} tag */
function counting(tag) {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)))];
}

/** Whether all numbers of a category have options of their own. @param {string} tag @param {string} category @param {readonly string[]} options */
function exactly(tag, category, options) {
  const rules = new Intl.PluralRules(tag);
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === category).every((n) => options.includes(`=${n}`));
}

/** @param {ReadonlyMap<string, string[]>} wanted @param {ReadonlyMap<string, string[]>} found */
function selectFaults(wanted, found) {
  return [...wanted].filter(([name, options]) => found.get(name)?.join() !== options.join()).map(([name]) => `the choices of ${name} differ`);
}
