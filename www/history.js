/** How readers go from view to view in the page: views are in its address, and the browser's history keeps how far each was scrolled. */

import { goneTo } from "./arrive.js";
import { href, parseHash } from "./route.js";

/** @typedef {import("./route.js").Route} Route */

/** @returns {import("./router.js").Router} */
export function pageRouter() {
  /** Where the reader left the entry of the history that has just been gone back to: how far scrolled, by which link. @type {{ y: number, link?: string } | null} */
  let left = null;
  /** The route the reader comes from. */
  let before = parseHash("");
  let settled = 0;
  return {
    start: parseHash(location.hash),
    // Addresses that are gone back to stay as they were.
    follow(onRoute, story) {
      history.scrollRestoration = "manual";
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
        if (followed) history.replaceState({}, "", route.params.has("story") ? addressOf(route) : null);
        onRoute(route);
      });
    },
    go(address) {
      location.hash = address;
    },
    rename(route) {
      history.replaceState(history.state, "", addressOf(route));
      return { ...route };
    },
    onceGone: (task) => addEventListener("hashchange", task, { once: true }),
    arrive(route) {
      const back = left;
      left = null;
      goneTo(document, route, { before, ...back });
      document.title = `${document.querySelector("#view h2")?.textContent || route.view} · Crossread`;
    },
  };
}

/** @param {Route} route */
function addressOf({ view, params }) {
  return href(view, Object.fromEntries(params));
}
