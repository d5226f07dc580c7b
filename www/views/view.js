/** The views by name. Each is loaded when it is first shown, so that the page is there before them. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { styleText } from "../resources.js";

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
 * @returns {Draw | Promise<Draw>}
 */
export function loadView(name, found) {
  if (!found && !Object.hasOwn(bare, name)) return () => null;
  return loaded.get(name) ?? load(name).catch(() => absent);
}

/** What stands in the place of a view that could not be loaded. @type {Draw} */
function absent({ update }) {
  const again = () => update(({ route }) => ({ route: { ...route } }));
  return h("p", { class: "problem" }, h("strong", null, t("This view could not be loaded."), " "), t("Is the network gone? What you put in is still here."), " ", h("button", { type: "button", id: "view-again", onclick: again }, t("Try again")));
}

/** Loads all other views when the page has nothing better to do, so that they work when the network is gone. */
export function loadViews() {
  const next = [...Object.keys(views), ...Object.keys(bare)].find((name) => !loaded.has(name));
  if (next) afterwards(() => void load(next).then(loadViews, () => undefined));
}

/** @param {() => void} task */
function afterwards(task) {
  if ("requestIdleCallback" in window) requestIdleCallback(task);
  else setTimeout(task, 200);
}

/** @param {string} name @returns {Promise<Draw>} */
async function load(name) {
  const ofPage = bare[name];
  const ofFindings = views[/** @type {keyof typeof views} */ (name)];
  const { load: script, styles = [] } = ofPage ?? ofFindings;
  const [module] = await Promise.all([script(), ...(ofPage ? styles : [...SHARED, ...styles]).map((sheet) => style(sheet))]);
  /** @type {Draw} */
  const draw = ofPage
    ? /** @type {{ view: Draw }} */ (module).view
    : (context) => (context.findings && context.all ? /** @type {{ view: (context: Context) => import("../dom.js").Child }} */ (module).view(/** @type {Context} */ (context)) : null);
  loaded.set(name, draw);
  return draw;
}

/** Style sheets that are there or on the way. @type {Map<string, { sheet: CSSStyleSheet, ready: Promise<void> }>} */
const sheets = new Map();

/**
 * Puts a style sheet into the page, and resolves when it is there; a view without its colours is better than none, so also when it can't be had.
 * @param {string} name
 * @param {DocumentOrShadowRoot} [root]
 */
export function style(name, root = document) {
  const { sheet, ready } = sheets.get(name) ?? loadSheet(name);
  // At once, though it is still empty: which rule wins is told by the order in which the sheets were asked for.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return ready;
}

/** @param {string} name */
function loadSheet(name) {
  const sheet = new CSSStyleSheet();
  const ready = styleText(name).then((text) => sheet.replaceSync(text)).catch(() => void sheets.delete(name));
  const loading = { sheet, ready };
  sheets.set(name, loading);
  return loading;
}
