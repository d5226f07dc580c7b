/** Going from place to place: after a link the reader stands at its target, after Back where they were before. */

import { byId } from "./dom.js";
import { href, parseHash, parseSpan } from "./route.js";

/** Where the reader left the entry of the history that has just been gone back to: how far scrolled, by which link. @type {{ y: number, link?: string } | null} */
let left = null;

/** The route the reader comes from. */
let before = parseHash("");

/**
 * Keeps to the story that is looked at: a link that names none leads on within it. Addresses that are gone back to stay as they were.
 * @param {(route: import("./route.js").Route) => void} onRoute
 * @param {() => string | null} story the one looked at
 */
export function wireHistory(onRoute, story) {
  history.scrollRestoration = "manual";
  let settled = 0;
  addEventListener("scroll", () => {
    clearTimeout(settled);
    settled = window.setTimeout(() => history.replaceState({ y: scrollY }, ""), 100);
  }, { passive: true });
  // At once where a link is followed: whoever chooses it right after scrolling comes back to the place all the same.
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a[href^='#/']")?.getAttribute("href");
    if (!link) return;
    clearTimeout(settled);
    history.replaceState({ y: scrollY, link }, "");
  }, { capture: true });
  addEventListener("popstate", (event) => {
    clearTimeout(settled);
    left = typeof event.state?.y === "number" ? event.state : null;
  });
  addEventListener("hashchange", ({ oldURL }) => {
    if (!location.hash.startsWith("#/") && location.hash) return;
    before = parseHash(new URL(oldURL).hash);
    const route = parseHash(location.hash);
    const followed = history.state === null;
    const chosen = story();
    if (followed && chosen && !route.params.has("story")) route.params.set("story", chosen);
    if (followed) history.replaceState({}, "", route.params.has("story") ? href(route.view, Object.fromEntries(route.params)) : null);
    onRoute(route);
  });
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("findings").focus();
  });
}

/**
 * Shows the target of a route that has just been drawn: its marked place, else the place whose panel was closed, else the view's heading;
 * after Back the link that had been followed.
 * @param {import("./route.js").Route} route
 */
export function arrive(route) {
  const view = byId("view");
  const places = /** @type {HTMLElement[]} */ ([...view.querySelectorAll(".target")]);
  const target = places[0];
  for (const place of places) place.classList.add("flash");
  const current = view.ownerDocument.querySelector("#views [aria-current]");
  if (current instanceof HTMLElement) byId("views").scrollLeft = current.offsetLeft - 16;
  for (const pane of view.querySelectorAll(".pane")) {
    const place = pane.querySelector(".target");
    if (place) pane.scrollTop += place.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
  document.title = `${view.querySelector("h2")?.textContent || route.view} · Crossread`;
  const closed = target ? null : placeLeft(view, route);
  const back = left;
  left = null;
  const followed = back?.link ? view.querySelector(`a[href="${CSS.escape(back.link)}"]`) : null;
  const goal = followed ?? target ?? closed ?? view.querySelector("h2");
  if (!(goal instanceof HTMLElement)) return;
  if (!goal.hasAttribute("href")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (back) scrollTo({ top: back.y, behavior: "instant" });
  else if (target && !inView(target)) scrollBy({ top: target.getBoundingClientRect().top - innerHeight / 4, behavior: "instant" });
  else if (!target && !closed && view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: "start", behavior: "instant" });
}

/**
 * The mark of the place that the reader has just left for the text it stands in, as by closing what stands beside it.
 * @param {Element} view
 * @param {import("./route.js").Route} route
 * @returns {HTMLElement | null}
 */
function placeLeft(view, route) {
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
