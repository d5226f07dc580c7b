/** Days, periods and the time between them, in words. */

import { t } from "./i18n.js";
import { day } from "./words.js";

/**
 * @typedef {{ kind: "day" | "month" | "year", first: string, last: string }} Bounds of an interval, no more exact than it is; `last` is empty where the
 *   first says it all: a day, a month or a year
 */

/**
 * A closed interval of ISO days, no more exact than it is: "11 March 2025", "January 2020", "2019", "1998 to 15 March 2025".
 * @param {string} from
 * @param {string} to
 */
export function period(from, to) {
  const { first, last } = bounds(from, to);
  return last ? t("{from} to {to}", { from: first, to: last }) : first;
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {Bounds}
 */
export function bounds(from, to) {
  if (from === to) return { kind: "day", first: day(from), last: "" };
  const [first, last] = [wholeFrom(from), wholeTo(to)];
  if (from.slice(0, 4) === to.slice(0, 4) && first.year && last.year) return { kind: "year", first: first.year, last: "" };
  if (from.slice(0, 7) === to.slice(0, 7) && first.month && last.month) return { kind: "month", first: first.month, last: "" };
  if (first.year && last.year) return { kind: "year", first: first.year, last: last.year };
  if (first.month && last.month) return { kind: "month", first: first.month, last: last.month };
  // "2024 to 25 January 2024" would not say that it starts within that year.
  if (from.slice(0, 7) === to.slice(0, 7)) return { kind: "day", first: day(from), last: day(to) };
  if (first.year && from.slice(0, 4) !== to.slice(0, 4)) return { kind: "year", first: first.year, last: day(to) };
  return { kind: first.month ? "month" : "day", first: first.month || day(from), last: day(to) };
}

/**
 * The day that a period starts on: the first of a year or month is read as the year or month.
 * @param {string} from
 */
export function start(from) {
  const { year, month } = wholeFrom(from);
  return year || month || day(from);
}

/** @param {string} iso */
export function weekdayOf(iso) {
  return day(iso, { weekday: "long" });
}

/** @param {string} iso */
function wholeFrom(iso) {
  return { year: iso.endsWith("-01-01") ? iso.slice(0, 4) : "", month: iso.endsWith("-01") ? monthOf(iso) : "" };
}

/** @param {string} iso */
function wholeTo(iso) {
  const next = new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000);
  return { year: iso.endsWith("-12-31") ? iso.slice(0, 4) : "", month: next.getUTCDate() === 1 ? monthOf(iso) : "" };
}

/** @param {string} iso */
function monthOf(iso) {
  return day(iso, { month: "long", year: "numeric" });
}

/**
 * How long nothing happened: "3 days later", "about 5 months later".
 * @param {number} days
 */
export function later(days) {
  if (days < 21) return t("{n, plural, one {# day later} other {# days later}}", { n: days });
  if (days < 60) return t("{n, plural, one {about # week later} other {about # weeks later}}", { n: Math.round(days / 7) });
  if (days < 330) return t("{n, plural, one {about # month later} other {about # months later}}", { n: Math.round(days / 30.44) });
  return t("{n, plural, one {about # year later} other {about # years later}}", { n: Math.round(days / 365.25) });
}
