/** Going from place to place: after a link the reader stands at its target, after Back where they were before. */

import { byId } from "./element.js";
import { href, parseHash } from "./route.js";

/** How far the page was scrolled when the reader left the entry of the history that has just been gone back to. @type {number | null} */
let left = null;

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
  addEventListener("popstate", (event) => {
    clearTimeout(settled);
    left = typeof event.state?.y === "number" ? event.state.y : null;
  });
  addEventListener("hashchange", () => {
    if (!location.hash.startsWith("#/") && location.hash) return;
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
 * Shows the target of a route that has just been drawn: its marked place, else the view's heading.
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
  if (left !== null) {
    scrollTo({ top: left, behavior: "instant" });
    left = null;
    return;
  }
  const goal = target ?? view.querySelector("h2");
  if (!(goal instanceof HTMLElement)) return;
  if (!goal.hasAttribute("href")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (target && !inView(target)) scrollBy({ top: target.getBoundingClientRect().top - innerHeight / 4, behavior: "instant" });
  else if (!target && view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: "start", behavior: "instant" });
  document.title = `${view.querySelector("h2")?.textContent || route.view} · Crossread`;
}

/**
 * Whether the upper part of the screen shows an element; the lower part may lie under the panel of a phone.
 * @param {Element} element
 */
function inView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 60 && bottom < innerHeight * 0.4;
}
