/**
 * What the page says, in the reader's language. A message is written in English where it is used, and is its own key: English needs no file,
 * and each other language is one JSON file (`i18n/de.json`) from English messages to its own. Messages are a subset of ICU MessageFormat
 * (unicode-org.github.io/icu/userguide/format_parse/messages):
 *
 * - `{name}`: a value; numbers as the language writes them,
 * - `{n, spellout}`: a number in running text, in English in words up to ten,
 * - `{n, plural, one {# article} other {# articles}}`: by the language's plural categories (CLDR), `=0` for one number, `#` for the number,
 * - `{kind, select, date {…} other {…}}`: by a word,
 * - `<a>…</a>`: words that `rich` puts into what `values.a` makes of them.
 *
 * Our own, for the libraries weigh more than the page has left for its first load (intl-messageformat 12.1: 8.8 kB with brotli).
 */

import { messages } from "./resources.js";

/**
 * @typedef {import("./types.js").Child} Child
 * @typedef {string | { name: string, spelt?: boolean } | { number: true } | { name: string, kind: string, options: Record<string, Piece[]> } | { tag: string, inside: Piece[] }} Piece
 * @typedef {{ tag: string, direction: "ltr" | "rtl", messages: Record<string, string>, plural: Intl.PluralRules, number: Intl.NumberFormat }} Language
 */

/** The languages there are, by their BCP 47 tags, each by its own name. */
export const languages = { en: "English", es: "Español", de: "Deutsch", fr: "Français", ar: "العربية" };

/** Written from right to left. */
const RIGHT_TO_LEFT = ["ar"];

/** @type {Map<string, Language>} */
const loaded = new Map();
let current = learned("en", {});

/** @param {string} tag @param {Record<string, string>} messages @returns {Language} */
function learned(tag, messages) {
  // Articles have European digits, and a figure is looked for in them: so Arabic has them too.
  const language = {
    tag,
    direction: /** @type {"ltr" | "rtl"} */ (RIGHT_TO_LEFT.includes(tag) ? "rtl" : "ltr"),
    messages,
    plural: new Intl.PluralRules(tag),
    number: new Intl.NumberFormat(tag, { numberingSystem: "latn" }),
  };
  loaded.set(tag, language);
  return language;
}

/**
 * Makes a language ready for `speak`.
 * @param {string} tag one of `languages`
 * @param {(tag: string) => Promise<Record<string, string>>} [fetchMessages] where its messages come from, if not from the file beside this one
 */
export async function learn(tag, fetchMessages = messages) {
  if (!loaded.has(tag)) learned(tag, await fetchMessages(tag));
}

/**
 * From now on messages are in this language. What several on one page draw in different languages, each begins by this.
 * @param {string} tag one that was learned; else nothing changes
 */
export function speak(tag) {
  current = loaded.get(tag) ?? current;
}

/** The language that is spoken: its tag and the direction it is written in. @returns {Pick<Language, "tag" | "direction">} */
export function language() {
  return current;
}

/**
 * The first of the wanted languages that there is, English if none.
 * @param {readonly string[]} wanted BCP 47 tags, the best first, as `navigator.languages` has them
 * @returns {string}
 */
export function chosen(wanted) {
  return wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find((tag) => Object.hasOwn(languages, tag)) ?? "en";
}

/**
 * A message as text.
 * @param {string} message in English
 * @param {Record<string, string | number>} [values]
 * @param {string} [context] what it is about, where English has one word and other languages two; shown nowhere
 */
export function t(message, values = {}, context) {
  return filled(pieces(message, context), values, null).join("");
}

/**
 * A message with nodes in it: values may be nodes, and functions make them of the words between tags.
 * @param {string} message in English
 * @param {Record<string, Child | ((...inside: Child[]) => Child)>} values
 * @param {string} [context]
 * @returns {Child[]}
 */
export function rich(message, values, context) {
  return filled(pieces(message, context), values, null);
}

/**
 * Marks a message that stands in a table of constants, for the script that collects all messages (scripts/messages.js). `t` shows it.
 * @template {string} M
 * @param {M} message in English
 * @param {string} [_context] the one that `t` is given with it
 * @returns {M}
 */
export function msg(message, _context) {
  return message;
}

/** What `Intl` is to go by: days as Europe writes them. */
export function locale() {
  return current.tag === "en" ? "en-GB" : `${current.tag}-u-nu-latn`;
}

/**
 * Things put after each other as the language does it: "A, B and C".
 * @template {Child} T
 * @param {readonly T[]} items
 * @param {"conjunction" | "disjunction" | "unit"} [type] a "unit" has commas only
 * @returns {(T | string)[]}
 */
export function list(items, type = "conjunction") {
  if (type === "unit") return items.flatMap((item, index) => (index > 0 ? [current.direction === "rtl" ? "، " : ", ", item] : [item]));
  const parts = new Intl.ListFormat(locale(), { type }).formatToParts(items.map((_, index) => String(index)));
  return parts.map((part) => (part.type === "element" ? /** @type {T} */ (items[Number(part.value)]) : part.value));
}

/** Texts put after each other as the language does it. @param {readonly string[]} items @param {Parameters<typeof list>[1]} [type] */
export function listed(items, type) {
  if (current.direction === "ltr" || items.length < 2) return list(items, type).join("");
  // A list runs as the language does, whatever its items do.
  return `\u2067${list(items.map((item) => `\u2068${item}\u2069`), type).join("")}\u2069`;
}

/** A whole number in running text: in English in words up to ten. @param {number} n */
function numeral(n) {
  return (current.tag === "en" && numerals[n]) || number(n);
}

const numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number as the language writes it. @param {number} n @param {Intl.NumberFormatOptions} [options] */
export function number(n, options) {
  if (!options) return current.number.format(n);
  const key = `${current.tag} ${Object.entries(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(current.tag, { numberingSystem: "latn", ...options });
  formats.set(key, format);
  return format.format(n);
}

/** Making one takes as long as writing hundreds of numbers. @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** Whether there is a message in the language that is spoken. @param {string} message in English */
export function has(message) {
  return current.tag === "en" || Object.hasOwn(current.messages, message);
}

/** What a message is kept under in the file of a language. @param {string} message @param {string} [context] */
export function keyOf(message, context) {
  return context ? `${message} [${context}]` : message;
}

/** Messages that have been read. @type {Map<string, Piece[]>} */
const read = new Map();

/** @param {string} message @param {string} [context] */
function pieces(message, context) {
  const text = current.messages[keyOf(message, context)] ?? message;
  const known = read.get(text);
  if (known) return known;
  const parsed = parse(text);
  read.set(text, parsed);
  return parsed;
}

/**
 * Reads a message.
 * @param {string} text
 * @returns {Piece[]}
 * @throws {SyntaxError} where a brace or tag is not closed
 */
export function parse(text) {
  let at = 0;
  const all = sequence(() => at >= text.length);
  return all;

  /** @param {() => boolean} over @param {boolean} [counted] whether `#` is the number @returns {Piece[]} */
  function sequence(over, counted = false) {
    /** @type {Piece[]} */
    const found = [];
    while (!over()) {
      if (at >= text.length) throw new SyntaxError(`not closed: ${text}`);
      const tag = /^<([a-z]\w*)>/.exec(text.slice(at, at + 24));
      const plain = /^[^{}<#]+/.exec(text.slice(at));
      if (text[at] === "{") found.push(argument(counted));
      else if (tag) {
        at += tag[0].length;
        const close = `</${tag[1]}>`;
        found.push({ tag: tag[1] ?? "", inside: sequence(() => text.startsWith(close, at), counted) });
        at += close.length;
      } else if (counted && text[at] === "#") {
        at += 1;
        found.push({ number: true });
      } else {
        if (text[at] === "}") throw new SyntaxError(`a brace too many: ${text}`);
        found.push(plain?.[0] ?? text.charAt(at));
        at += plain?.[0].length ?? 1;
      }
    }
    return found;
  }

  /** @param {boolean} counted @returns {Piece} */
  function argument(counted) {
    const head = /^\{\s*(\w+)\s*(?:,\s*(?:(plural|select)\s*,\s*|(spellout)\s*\})|\})/.exec(text.slice(at));
    if (!head?.[1]) throw new SyntaxError(`no argument at ${at}: ${text}`);
    at += head[0].length;
    const [, name, kind, spelt] = head;
    if (!kind) return spelt ? { name, spelt: true } : { name };
    /** @type {Record<string, Piece[]>} */
    const options = {};
    while (text[at] !== "}") {
      const option = /^\s*(=?\w+)\s*\{/.exec(text.slice(at));
      if (!option?.[1]) throw new SyntaxError(`no option at ${at}: ${text}`);
      at += option[0].length;
      options[option[1]] = sequence(() => text[at] === "}", counted || kind === "plural");
      at += 1 + (/^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0);
    }
    at += 1;
    if (!options["other"]) throw new SyntaxError(`no “other”: ${text}`);
    return { name, kind, options };
  }
}

/**
 * @template {Child | ((...inside: Child[]) => Child)} V
 * @param {readonly Piece[]} message
 * @param {Record<string, V>} values
 * @param {number | null} count what `#` stands for
 * @param {boolean} [first] whether the message begins here: a number in words has a capital letter then
 * @returns {Child[]}
 */
function filled(message, values, count, first = true) {
  /** @type {Child[]} */
  const all = [];
  message.forEach((piece, index) => {
    const inside = valueOf(piece, values, count, first && index === 0);
    const [next] = inside;
    // Words that were cut end with three dots; a full stop after them would be a fourth.
    if (typeof next === "string" && next.startsWith(".") && isCut(all.at(-1))) inside[0] = next.slice(1);
    all.push(...inside);
  });
  return all;
}

/** @param {Child} before @returns {boolean} */
function isCut(before) {
  if (Array.isArray(before)) return isCut(before.at(-1));
  const text = typeof before === "object" && before && "textContent" in before ? before.textContent : before;
  return typeof text === "string" && /…\u2069*$/.test(text);
}

/**
 * @template {Child | ((...inside: Child[]) => Child)} V
 * @param {Piece} piece
 * @param {Record<string, V>} values
 * @param {number | null} count
 * @param {boolean} first
 * @returns {Child[]}
 */
function valueOf(piece, values, count, first) {
  if (typeof piece === "string") return [piece];
  if ("number" in piece) return [number(count ?? 0)];
  if ("tag" in piece) {
    const make = values[piece.tag];
    const inside = filled(piece.inside, values, count, first);
    return typeof make === "function" ? [make(...inside)] : inside;
  }
  const value = values[piece.name];
  if ("kind" in piece) {
    const n = Number(value);
    const plural = piece.kind === "plural";
    const option = (plural && piece.options[`=${n}`]) || piece.options[plural ? current.plural.select(n) : String(value)] || piece.options["other"];
    return filled(option ?? [], values, plural ? n : count, first);
  }
  if (typeof value === "number") {
    const words = piece.spelt ? numeral(value) : number(value);
    return [first ? words.charAt(0).toUpperCase() + words.slice(1) : words];
  }
  // Names and words of the articles do not turn what stands around them in a text from right to left.
  if (typeof value === "string") return [current.direction === "rtl" ? `\u2068${value}\u2069` : value];
  return typeof value === "function" ? [value()] : [/** @type {Child} */ (value)];
}
