/** The menu of stories in the page's head: what it shows is loaded when it is first opened. */

import { byId, replace } from "../dom.js";

/** @param {{ keeper: import("./keeper.js").Keeper, state: () => import("../app.js").State, update: import("../app.js").Update }} app */
export function wireMenu(app) {
  const menu = /** @type {HTMLDetailsElement} */ (byId("library"));
  const summary = /** @type {HTMLElement} */ (menu.querySelector("summary"));
  /** The keyboard's place is then on what opens it. */
  const close = () => {
    summary.focus({ preventScroll: true });
    menu.open = false;
  };
  async function draw() {
    if (!menu.open) return;
    const [{ libraryActions, library }, { libraryView }] = await Promise.all([import("./library.js"), import("../views/library.js")]);
    replace(byId("library-panel"), libraryView(await library(app), libraryActions(app, close)));
  }
  menu.addEventListener("toggle", draw);
  app.keeper.watch(draw);
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) close();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && !menu.contains(target) && !target.closest("dialog")) menu.open = false;
  });
}
