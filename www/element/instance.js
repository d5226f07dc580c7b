/** The app in a `<cross-read>` element, for as long as the element is in a page. */

import { languages, learn, msg, speak, t } from "../i18n.js";
import { about } from "../input/problems.js";
import { wireInput } from "../input/wire.js";
import { mountApp } from "../mount.js";
import { parseHash, parseSpan } from "../route.js";
import { memoryRouter } from "../router.js";
import { wireShortcutsIn } from "../shortcuts.js";
import { style } from "../styles.js";
import { waysOf } from "./attributes.js";
import { frame } from "./frame.js";

/**
 * @typedef {import("../element.js").CrossReadElement} CrossReadElement
 * @typedef {"article" | "claim" | "fact" | "conflict" | "passage" | "person" | "source" | "place"} FindingKind
 */

let registered = false;

/** What the ids of a report begin with, by what has them. @type {Record<string, FindingKind>} */
const kinds = { a: "article", c: "claim", k: "fact", x: "conflict", r: "passage", e: "person", s: "source" };

/**
 * @param {CrossReadElement} element
 * @param {import("../api.js").Analyzer} analyzer
 * @param {AbortSignal} signal ends it
 * @param {{
 *   initial: Partial<import("../app.js").State>,
 *   changed: () => void,
 *   reported: (report: import("../types.js").Report) => void,
 *   failed: (message: string) => void,
 *   selected: (detail: import("../element.js").SelectDetail) => void,
 * }} told
 */
export async function startInstance(element, analyzer, signal, { initial, changed, reported, failed, selected }) {
  registerRem();
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const [tag] = await Promise.all([learned(element.language, failed), ...["base", "articles", "element"].map((sheet) => style(sheet, root))]);
  if (signal.aborted) return null;
  speak(tag);
  const ways = waysOf(element);
  const router = memoryRouter(root, initial.route ?? parseHash(`#/${element.view}`), signal);
  const body = frame(ways, router.back);
  root.replaceChildren(body);
  signal.addEventListener("abort", () => root.replaceChildren());
  const app = mountApp({
    root,
    body,
    router,
    analyzer,
    signal,
    language: () => tag,
    initial,
    options: () => element.options,
    onRender({ status, findings }) {
      const [back, given] = ["back", "given"].map((id) => /** @type {HTMLElement} */ (root.getElementById(id)));
      if (back) back.hidden = router.depth() === 0;
      // Where nothing could be found out, the articles can be read as they stand in the page.
      if (given) given.hidden = Boolean(findings) || !["failed", "cancelled"].includes(status.phase);
      changed();
    },
    onAnalysed(analysed) {
      input.analysed(analysed);
      reported(analysed.report);
    },
    onFailed: failed,
    onArrive(route) {
      const detail = selection(route);
      if (detail) selected(detail);
    },
  });
  /** @type {import("../app.js").Message[]} */
  let missed = [];
  const input = wireInput({ ...app, identify: analyzer.identify, keeper: null, drops: ways.drop });
  wireShortcutsIn(body);
  app.start();
  return {
    analyzer,
    state: app.state,
    update: app.update,
    /** Tells the reader which articles are not there. @param {readonly string[]} names */
    missing(names) {
      speak(tag);
      const said = names.length && about(names, msg("{n, plural, one {{names} could not be opened.} other {{names} could not be opened.}}"));
      const messages = said ? [{ kind: /** @type {const} */ ("problem"), lead: t("Not added"), ...said }] : [];
      app.update((now) => ({ messages: [...now.messages.filter((message) => !missed.includes(message)), ...messages] }));
      missed = messages;
    },
    again: () => app.state().articles.length > 0 && app.again(),
    /** @param {string} view */
    show(view) {
      app.update({ route: router.rename(parseHash(`#/${view}`)) });
    },
    /** Whether something is still to be done. */
    busy: () => app.state().status.phase === "running" || app.behind(),
  };
}

/**
 * Lets what one em is at the host be inherited as a length, not as words that each part would take for its own. Style sheets within an
 * element cannot register that.
 */
function registerRem() {
  if (registered) return;
  registered = true;
  try {
    CSS.registerProperty({ name: "--_crossread-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch {
    // Another copy of the element has done so, or the browser is too old: parts with small type are then smaller as a whole.
  }
}

/**
 * The language if it can be had, else English.
 * @param {string} tag
 * @param {(message: string) => void} failed
 */
async function learned(tag, failed) {
  try {
    await learn(tag);
    return tag;
  } catch {
    failed(`the texts in ${languages[/** @type {keyof typeof languages} */ (tag)]} could not be loaded, so it speaks English.`);
    return "en";
  }
}

/** The finding or place that a route leads to. @param {import("../route.js").Route} route */
function selection({ params }) {
  const span = parseSpan(params.get("at"));
  const id = ["finding", "link", "origin", "person"].map((name) => params.get(name)).find((value) => value) ?? null;
  const article = params.get("article") ?? (params.get("a") && !id ? params.get("a") : null);
  if (!id && !article) return null;
  return { kind: (id && kinds[id[0] ?? ""]) || (span ? "place" : "article"), id: id ?? (span ? null : article), article, span };
}
