/** Letters of articles as links to places in them. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { more } from "./more.js";
import { badge } from "./parts.js";

/** Letters shown at once; of many articles the others are a click away. */
const MOST = 12;
/** More than these stand above the words they lead to, not beside them. */
const FEW = 4;

/**
 * One letter for each article, which leads to the first place given in it.
 * @param {import("../findings.js").Findings} findings
 * @param {readonly { article: string, href: string }[]} places
 */
export function badgeLinks(findings, places) {
  const firsts = [...new Map([...places].reverse().map((place) => [place.article, place])).values()].reverse();
  /** @param {{ article: string, href: string }} place */
  const link = ({ article, href }) => h("a", { href }, badge(findings, article));
  return h("span", { class: firsts.length > FEW ? "badges many" : "badges" }, firsts.slice(0, MOST).map(link), firsts.length > MOST && more(t("{n} more", { n: firsts.length - MOST }), () => firsts.slice(MOST).map(link)));
}
