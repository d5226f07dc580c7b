/**
 * Notices articles that say nearly the same in the same words: one article in two files, with other things around it, or one story in
 * two outlets. The second is what a reader looks for, so both are kept, and the reader decides.
 */

import { msg, t } from "../i18n.js";
import { about } from "./problems.js";
import { percent } from "../words.js";

/** @typedef {import("../app.js").Message} Message */

/** What of either article must stand in the other. An agency's report shortened by an editor stays below. */
const NEARLY_ALL = 0.9;
/** So many are asked about one by one. */
const FEW = 3;
const MANY = msg("{n, plural, one {{names} has} other {{names} have}} nearly the same words as another article here. They were all kept; “Copying” shows which.");

/**
 * @param {NonNullable<import("../app.js").State["analysed"]>} analysed
 * @param {ReadonlySet<number>} added keys of articles that are new
 * @param {(key: number) => void} remove
 * @returns {Message[]}
 */
export function twinMessages({ report, articles }, added, remove) {
  const places = new Map(report.articles.map(({ id }, index) => [id, index]));
  const told = new Set();
  const twins = report.pairs.flatMap(({ a, b, a_in_b, b_in_a }) => {
    const [one, two] = [places.get(a) ?? -1, places.get(b) ?? -1].sort((x, y) => x - y).map((place) => ({ article: articles[place], outlet: report.articles[place]?.outlet }));
    const same = Math.min(a_in_b, b_in_a);
    if (same < NEARLY_ALL || !one?.article || !two?.article || !added.has(two.article.key) || told.has(two.article.key)) return [];
    if (one.outlet && two.outlet && one.outlet !== two.outlet) return [];
    told.add(two.article.key);
    return [{ one: one.article, two: two.article, same }];
  });
  if (twins.length > FEW) return [{ kind: "info", ...about(twins.map(({ two }) => two.name), MANY) }];
  return twins.map(({ one, two, same }) => ({
    kind: "info",
    text: t("“{name}” has nearly the same words as “{other}” ({share}). Both are kept, as two outlets may print one text. If it is the same article twice, remove one.", { name: two.name, other: one.name, share: percent(same) }),
    action: { label: t("Remove “{name}”", { name: two.name }), run: () => remove(two.key) },
  }));
}
