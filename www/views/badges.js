/** Letters of articles as links to places in them. */

import { h } from "../element.js";
import { badge } from "./parts.js";

/** Letters shown at once; of many articles the others are a click away. */
const MOST = 12;

/**
 * One letter for each article, which leads to the first place given in it.
 * @param {import("../findings.js").Findings} findings
 * @param {readonly { article: string, href: string }[]} places
 */
export function badgeLinks(findings, places) {
  const firsts = [...new Map([...places].reverse().map((place) => [place.article, place])).values()].reverse();
  const links = firsts.map(({ article, href }) => h("a", { href }, badge(findings, article)));
  const more = links.slice(MOST);
  return h("span", { class: "badges" }, links.slice(0, MOST), more.length > 0 && h("details", { class: "more-badges" }, h("summary", null, `${more.length} more`), more));
}
