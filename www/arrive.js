/** What readers find where they have gone: after a link they stand at its target, after Back where they were before. */

import { parseHash, parseSpan } from "./route.js";

/** @typedef {import("./route.js").Route} Route */

/**
 * Shows the target of a route that has just been drawn: its marked place, else the place whose panel was closed, else the view's heading;
 * after Back the link that had been followed.
 * @param {Document | ShadowRoot} root
 * @param {Route} route
 * @param {{ before: Route, link?: string | undefined, y?: number | undefined }} from where the reader comes from; after Back, by which link and
 *   how far scrolled the place had been left
 */
export function goneTo(root, route, { before, link, y }) {
  const [view, tabs] = /** @type {[HTMLElement, HTMLElement]} */ ([root.getElementById("view"), root.getElementById("views")]);
  const places = /** @type {HTMLElement[]} */ ([...view.querySelectorAll(".target")]);
  const target = places[0];
  for (const place of places) place.classList.add("flash");
  const current = tabs.querySelector("[aria-current]");
  if (current) tabs.scrollLeft += middleOf(current) - middleOf(tabs);
  for (const pane of view.querySelectorAll(".pane")) {
    const place = pane.querySelector(".target");
    if (place) pane.scrollTop += place.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
  const closed = target ? null : placeLeft(view, before, route);
  const followed = link ? view.querySelector(`a[href="${CSS.escape(link)}"]`) : null;
  const goal = followed ?? target ?? closed ?? view.querySelector("h2");
  if (!(goal instanceof HTMLElement)) return;
  if (!goal.hasAttribute("href")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (y !== undefined) scrollTo({ top: y, behavior: "instant" });
  else if (followed) followed.scrollIntoView({ block: "nearest", behavior: "instant" });
  else if (target && !inView(target)) scrollBy({ top: target.getBoundingClientRect().top - innerHeight / 4, behavior: "instant" });
  else if (!target && !closed && view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: "start", behavior: "instant" });
}

/** Where an element's middle is from side to side: the same way round in languages of both directions. @param {Element} element */
function middleOf(element) {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}

/**
 * The mark of the place that the reader has just left for the text it stands in, as by closing what stands beside it.
 * @param {Element} view
 * @param {Route} before
 * @param {Route} route
 * @returns {HTMLElement | null}
 */
function placeLeft(view, before, route) {
  const place = parseSpan(before.params.get("at"));
  if (!place || before.view !== route.view || before.params.get("article") !== route.params.get("article")) return null;
  const marks = /** @type {HTMLElement[]} */ ([...view.querySelectorAll(".article-text a[href]:not([tabindex='-1'])")]);
  return marks.find((mark) => {
    const span = parseSpan(parseHash(mark.getAttribute("href") ?? "").params.get("at"));
    return span !== null && span[0] < place[1] && place[0] < span[1];
  }) ?? null;
}

/**
 * Whether the upper part of the screen shows an element; the lower part may lie under the panel of a phone.
 * @param {Element} element
 */
function inView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 60 && bottom < innerHeight * 0.4;
}
