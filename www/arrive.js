/** Going from place to place: after a link the reader stands at its target, after Back where they were before. */

import { byId } from "./element.js";
import { parseHash } from "./route.js";

/** How far the page was scrolled when the reader left the entry of the history that has just been gone back to. @type {number | null} */
let left = null;

/** @param {(route: import("./route.js").Route) => void} onRoute */
export function wireHistory(onRoute) {
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
    if (location.hash.startsWith("#/") || !location.hash) onRoute(parseHash(location.hash));
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
  const places = [...view.querySelectorAll(".target")];
  const target = places.find((place) => place instanceof HTMLElement);
  for (const place of places) place.classList.add("flash");
  if (left !== null) {
    scrollTo({ top: left, behavior: "instant" });
    left = null;
    return;
  }
  const goal = target instanceof HTMLElement ? target : view.querySelector("h2");
  if (!(goal instanceof HTMLElement)) return;
  if (!goal.hasAttribute("href")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (target || byId("views").getBoundingClientRect().top < 0) {
    goal.scrollIntoView({ block: target ? "center" : "start", behavior: "instant" });
  }
  document.title = `${view.querySelector("h2")?.textContent || route.view} · Crossread`;
}
