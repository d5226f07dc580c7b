/** How readers go from view to view where the page's address is not ours: places are kept in memory, and links lead nowhere else. */

import { goneTo } from "./arrive.js";
import { parseHash } from "./route.js";

/**
 * @typedef {import("./route.js").Route} Route
 * @typedef {{
 *   start: Route,
 *   follow: (onRoute: (route: Route) => void, story: () => string | null) => void,
 *   go: (address: string) => void,
 *   rename: (route: Route) => Route,
 *   onceGone: (task: () => void) => void,
 *   arrive: (route: Route) => void,
 * }} Router `start` is where it begins; `follow` tells of every route gone to (`story` is the one looked at, which links that name none lead on
 *   within); `rename` gives the place another address; `onceGone` runs a task when the reader next goes elsewhere; `arrive` shows the target of a
 *   route that has just been drawn
 */

/**
 * @param {ShadowRoot} root
 * @param {Route} start
 * @param {AbortSignal} signal ends it
 * @returns {Router & { back: () => void, depth: () => number }}
 */
export function memoryRouter(root, start, signal) {
  let route = start;
  /** @type {Route} */
  let before = start;
  /** Where the reader was before, the last place last, and by which link each was left. @type {{ route: Route, link?: string | undefined }[]} */
  const past = [];
  /** What `back` returns to. @type {string | undefined} */
  let link;
  /** @type {(route: Route) => void} */
  let tell = () => {};
  /** @type {() => string | null} */
  let chosen = () => null;
  /** @type {(() => void)[]} */
  let tasks = [];

  /** @param {Route} next */
  function turn(next) {
    [before, route] = [route, next];
    for (const task of tasks.splice(0)) task();
    tell(route);
  }

  /** @param {string} address */
  function go(address) {
    past.push({ route, link: address });
    link = undefined;
    const next = parseHash(address);
    const story = chosen();
    if (story && !next.params.has("story")) next.params.set("story", story);
    turn(next);
  }

  for (const type of ["click", "auxclick"]) {
    root.addEventListener(type, (event) => {
      const address = event.target instanceof Element && event.target.closest("a[href^='#/']")?.getAttribute("href");
      if (!address) return;
      event.preventDefault(); // nor in another tab, where the host's page would be opened
      if (type === "click" && !(/** @type {MouseEvent} */ (event).defaultPrevented && event.cancelBubble)) go(address);
    }, { signal });
  }

  return {
    start,
    follow(onRoute, story) {
      [tell, chosen] = [onRoute, story];
    },
    go,
    rename(next) {
      route = { ...next };
      return route;
    },
    onceGone: (task) => void tasks.push(task),
    arrive: (drawn) => goneTo(root, drawn, { before, link }),
    back() {
      const last = past.pop();
      if (!last) return;
      link = last.link;
      turn({ ...last.route });
    },
    depth: () => past.length,
  };
}
