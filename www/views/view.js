/** The views by name. Each is loaded when it is first shown, so that the page is there before them. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { style, styled } from "../styles.js";

/**
 * @typedef {import("../findings.js").Findings} Findings
 * @typedef {{
 *   findings: Findings,
 *   all: Findings,
 *   params: URLSearchParams,
 *   state: import("../app.js").State,
 *   update: import("../app.js").Update,
 * }} Context what a view is drawn from: `findings` are those of the story that is looked at, `all` those of all articles
 * @typedef {Omit<Context, "findings" | "all"> & { findings: Findings | null, all: Findings | null }} BareContext the same where there may be no findings
 * @typedef {(context: BareContext) => import("../dom.js").Child} Draw
 */

/** Styles that most views use. */
const SHARED = ["text", "findings", "maps", "correct", "print"];

/**
 * Each view's module, which exports `view`, and the names of its own style sheets.
 * @type {Record<import("../route.js").ViewName, { load: () => Promise<{ view: (context: Context) => import("../dom.js").Child }>, styles?: string[] }>}
 */
const views = {
  summary: { load: () => import("./summary.js") },
  read: { load: () => import("./read.js") },
  claims: { load: () => import("./claims.js") },
  conflicts: { load: () => import("./conflicts.js") },
  sources: { load: () => import("./sources.js") },
  copying: { load: () => import("./copying.js") },
  quotations: { load: () => import("./quotations.js"), styles: ["times"] },
  timeline: { load: () => import("./timeline.js"), styles: ["times"] },
  people: { load: () => import("./people.js"), styles: ["times"] },
  numbers: { load: () => import("./numbers.js"), styles: ["times"] },
  side: { load: () => import("./side.js"), styles: ["side"] },
  corrections: { load: () => import("./corrections.js") },
  export: { load: () => import("./export.js"), styles: ["export"] },
};

/** Views of the page itself, which need no findings. @type {Record<string, { load: () => Promise<{ view: Draw }>, styles?: string[] }>} */
const bare = {
  how: { load: () => import("./how.js"), styles: ["findings", "how"] },
};

/** Those that are there, by name. @type {Map<string, Draw>} */
const loaded = new Map();

/**
 * A view by its name: at once where it has been loaded before.
 * @param {string} name
 * @param {boolean} found whether there are findings; without, a view of them shows nothing, and is not loaded yet
 * @param {Document | ShadowRoot} root where it will stand
 * @returns {Draw | Promise<Draw>}
 */
export function loadView(name, found, root) {
  if (!found && !Object.hasOwn(bare, name)) return () => null;
  const draw = loaded.get(name);
  return draw && stylesOf(name).every((sheet) => styled(sheet, root)) ? draw : load(name, root).catch(() => absent);
}

/** What stands in the place of a view that could not be loaded. @type {Draw} */
function absent({ update }) {
  const again = () => update(({ route }) => ({ route: { ...route } }));
  return h("p", { class: "problem" }, h("strong", null, t("This view could not be loaded."), " "), t("Is the network gone? What you put in is still here."), " ", h("button", { type: "button", id: "view-again", onclick: again }, t("Try again")));
}

/**
 * Loads all other views when the page has nothing better to do, so that they work when the network is gone.
 * @param {Document | ShadowRoot} root
 */
export function loadViews(root) {
  const next = [...Object.keys(views), ...Object.keys(bare)].find((name) => !loaded.has(name));
  if (next) afterwards(() => void load(next, root).then(() => loadViews(root), () => undefined));
}

/** @param {() => void} task */
function afterwards(task) {
  if ("requestIdleCallback" in window) requestIdleCallback(task);
  else setTimeout(task, 200);
}

/**
 * @param {string} name
 * @param {Document | ShadowRoot} root
 * @returns {Promise<Draw>}
 */
async function load(name, root) {
  const ofPage = bare[name];
  const ofFindings = views[/** @type {keyof typeof views} */ (name)];
  const [module] = await Promise.all([(ofPage ?? ofFindings).load(), ...stylesOf(name).map((sheet) => style(sheet, root))]);
  /** @type {Draw} */
  const draw = ofPage
    ? /** @type {{ view: Draw }} */ (module).view
    : (context) => (context.findings && context.all ? /** @type {{ view: (context: Context) => import("../dom.js").Child }} */ (module).view(/** @type {Context} */ (context)) : null);
  loaded.set(name, draw);
  return draw;
}

/** The style sheets of a view. @param {string} name */
function stylesOf(name) {
  return bare[name]?.styles ?? [...SHARED, ...(views[/** @type {keyof typeof views} */ (name)].styles ?? [])];
}
