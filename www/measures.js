/** What the report's units of measure are called in a heading. */

import { language, msg, t } from "./i18n.js";

/** Those that news has most; the report knows some two hundred. @type {Record<string, string>} */
const names = {
  percent: msg("percent"),
  second: msg("seconds"),
  minute: msg("minutes"),
  hour: msg("hours"),
  day: msg("days"),
  week: msg("weeks"),
  month: msg("months"),
  year: msg("years"),
  decade: msg("decades"),
  century: msg("centuries"),
  millimetre: msg("millimetres"),
  centimetre: msg("centimetres"),
  metre: msg("metres"),
  kilometre: msg("kilometres"),
  inch: msg("inches"),
  foot: msg("feet"),
  yard: msg("yards"),
  mile: msg("miles"),
  hectare: msg("hectares"),
  acre: msg("acres"),
  "square metre": msg("square metres"),
  "square kilometre": msg("square kilometres"),
  "square mile": msg("square miles"),
  "square foot": msg("square feet"),
  gram: msg("grams"),
  kilogram: msg("kilograms"),
  tonne: msg("tonnes"),
  ton: msg("tons"),
  pound: msg("pounds"),
  litre: msg("litres"),
  gallon: msg("gallons"),
  barrel: msg("barrels"),
  "kilometre per hour": msg("kilometres per hour"),
  "mile per hour": msg("miles per hour"),
  megawatt: msg("megawatts"),
  "degree celsius": msg("degrees Celsius"),
  "degree fahrenheit": msg("degrees Fahrenheit"),
  "us dollar": msg("US dollars"),
  dollar: msg("dollars"),
  euro: msg("euros"),
};

/**
 * A unit of measure for more than one.
 * @param {string} unit
 */
export function measureName(unit) {
  if (Object.hasOwn(names, unit)) return t(/** @type {string} */ (names[unit]));
  if (language().tag !== "en" || unit.endsWith("s")) return unit;
  const name = unit.replace(/^us /, "US ");
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}${name.endsWith("ch") ? "es" : "s"}`;
}
