/** Days, periods and the time between them in plain English. */

import { day } from "./words.js";

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * A closed interval of ISO days, no more exact than it is: "11 March 2025", "January 2020", "2019", "1998 to 15 March 2025".
 * @param {string} from
 * @param {string} to
 */
export function period(from, to) {
  if (from === to) return day(from);
  const [first, last] = [wholeFrom(from), wholeTo(to)];
  if (from.slice(0, 4) === to.slice(0, 4) && first.year && last.year) return first.year;
  if (from.slice(0, 7) === to.slice(0, 7) && first.month && last.month) return first.month;
  if (first.year && last.year) return `${first.year} to ${last.year}`;
  if (first.month && last.month) return `${first.month} to ${last.month}`;
  // "2024 to 25 January 2024" would not say that it starts within that year.
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day(from)} to ${day(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${first.month || day(from)} to ${day(to)}`;
  return `${start(from)} to ${day(to)}`;
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
  return weekday.format(new Date(`${iso}T00:00:00Z`));
}

/** @param {string} iso */
function wholeFrom(iso) {
  return { year: iso.endsWith("-01-01") ? iso.slice(0, 4) : "", month: iso.endsWith("-01") ? month.format(new Date(`${iso}T00:00:00Z`)) : "" };
}

/** @param {string} iso */
function wholeTo(iso) {
  const next = new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000);
  return { year: iso.endsWith("-12-31") ? iso.slice(0, 4) : "", month: next.getUTCDate() === 1 ? month.format(new Date(`${iso}T00:00:00Z`)) : "" };
}

/**
 * How long nothing happened: "3 days", "5 months", "28 years".
 * @param {number} days
 */
export function stretch(days) {
  /** @type {[number, string]} */
  const [length, unit] = days < 21 ? [1, "day"] : days < 60 ? [7, "week"] : days < 330 ? [30.44, "month"] : [365.25, "year"];
  const n = Math.round(days / length);
  return `${unit === "day" ? "" : "about "}${n} ${unit}${n === 1 ? "" : "s"}`;
}
