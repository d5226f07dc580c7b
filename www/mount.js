/** An app in some part of a web page: one state, one render. Inputs change the state by `update`, and views turn it into nodes. */

import { none } from "./corrections/none.js";
import { byId, replace } from "./dom.js";
import { enter, startApp } from "./here.js";
import { t } from "./i18n.js";
import { createRuns } from "./runs.js";
import { newStory } from "./store/title.js";
import { messageList } from "./views/messages.js";
import { drawStatus } from "./views/status.js";
import { loadView, loadViews } from "./views/view.js";

/**
 * @typedef {import("./app.js").State} State
 * @typedef {import("./app.js").Update} Update
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {{
 *   root: Document | ShadowRoot,
 *   body: HTMLElement,
 *   router: import("./router.js").Router,
 *   analyzer: Pick<import("./api.js").Analyzer, "compare">,
 *   options?: () => import("./pkg/crossread.js").AnalysisOptions,
 *   signal?: AbortSignal,
 *   language?: () => string,
 *   initial?: Partial<State>,
 *   ahead?: boolean,
 *   onRender?: (now: State) => void,
 *   onAnalysed?: (analysed: NonNullable<State["analysed"]>) => void,
 *   onFailed?: (reason: string) => void,
 *   onArrive?: (route: import("./route.js").Route) => void,
 * }} Setting where an app stands: `root` and `body` hold the parts it fills, by their ids; `signal` ends it; `initial` is the state it begins with;
 *   `ahead`: views are loaded before they are asked for
 * @typedef {ReturnType<typeof mountApp>} Mounted
 */

/** As long as it takes to press a button. */
const PRESS_MS = 300;

/** Narrower than this, in pixels, the list of articles is folded when findings are there: it would hide every first screen of them. */
const NARROW = 768;

/** @param {Setting} setting */
export function mountApp({ root, body, router, analyzer, options = () => ({}), signal = new AbortController().signal, language, initial, ahead, onRender, onAnalysed, onFailed, onArrive }) {
  /** @type {State} */
  let state = {
    story: newStory(),
    articles: [],
    corrections: none,
    analysed: null,
    opened: new Set(),
    messages: [],
    status: { phase: "idle" },
    findings: null,
    layers: { claims: true, reuse: true, conflicts: true, voices: true, doubts: false, numbers: false, dates: false, names: false },
    search: "",
    route: router.start,
    ...initial,
  };
  /** The state that is on the screen. @type {State | null} */
  let shown = null;
  /** Whether a pointer is down. What has a pointer to itself, such as the list of a choice, does not always tell when it is let go. */
  let pressed = false;
  /** There with the first article. @type {typeof import("./desk.js") | null} */
  let desk = null;
  /** The route of the view on the screen, and one that was gone to while its view was still being loaded. */
  let arriving = /** @type {import("./route.js").Route | null} */ (null);
  /** Whether a view is still being loaded. */
  let drawing = false;
  /** The findings that are on the screen: those of the story that is looked at. @type {Findings | null} */
  let ofStory = null;

  const runs = createRuns({ state: () => state, update, compare: (articles, how) => analyzer.compare(articles, options(), how), furnished: () => desk ?? furnish(), onAnalysed, onFailed });
  const mounted = { state: () => state, update, router, start, redraw, again, behind: () => state !== shown || drawing };
  /** @type {import("./here.js").App} */
  const app = {
    root,
    body,
    language,
    go: router.go,
    wish: (wish) => void import("./corrections/act.js").then(({ act }) => (enter(app), act(wish, mounted))),
  };
  startApp(app, signal);
  router.follow((route) => update({ route }), () => state.route.params.get("story"));
  wirePointer();
  // What the first article needs is there before it: who brings one has pressed or dragged something.
  for (const type of ["pointerdown", "keydown", "dragenter"]) body.addEventListener(type, prepare, { once: true, passive: true, signal });
  signal.addEventListener("abort", runs.stop);
  return mounted;

  /** Draws what there is; everything that hears of it must be there. */
  function start() {
    if (state.analysed?.articles !== state.articles && state.articles.length > 0) analyzeSoon(true);
    render();
    if (state.articles.length > 0) void furnish();
  }

  /** Loads what draws articles and findings, and shows those that are there. */
  async function furnish() {
    const loaded = (desk ??= await import("./desk.js"));
    if (state.findings === null) state = { ...state, findings: findingsOf(state) };
    redraw();
    return loaded;
  }

  /** Loads what the first article needs. That it can't be had is said when there is one. */
  function prepare() {
    void import("./desk.js").catch(() => {});
    void loadView(state.route.view, true, root);
  }

  /** @type {Update} */
  function update(changes) {
    if (signal.aborted) return;
    const before = state;
    state = { ...state, ...(typeof changes === "function" ? changes(state) : changes) };
    if (state.articles !== before.articles) analyzeSoon(before.articles.length === 0);
    if (state.analysed !== before.analysed || state.corrections !== before.corrections) state = { ...state, findings: findingsOf(state) };
    // Not at once: a field that has just been left must hand the focus on before its list is drawn anew, and a button that is pressed
    // must still be there when it is let go.
    setTimeout(render, pressed ? PRESS_MS : 0);
  }

  /** Analyses the same articles anew, as with other options. */
  function again() {
    analyzeSoon(false);
    setTimeout(render);
  }

  /** Draws everything anew, as in another language. */
  function redraw() {
    shown = null;
    render();
  }

  function wirePointer() {
    addEventListener("pointerdown", () => (pressed = true), { capture: true, signal });
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => {
        pressed = false;
        setTimeout(render);
      }, { capture: true, signal });
    }
  }

  /** @param {State} now */
  function findingsOf({ analysed, corrections }) {
    return analysed && desk && desk.indexReport(desk.corrected(analysed.report, corrections, analysed.articles));
  }

  /** @param {boolean} first nothing is on the screen yet, so there is no reason to wait */
  function analyzeSoon(first) {
    if (state.articles.length === 0) {
      runs.stop();
      state = { ...state, status: { phase: "idle" }, analysed: null };
      return;
    }
    state = { ...state, status: { phase: "running", progress: null } };
    runs.soon(first);
    void loadView(state.route.view, true, root); // so that it is there when the findings are
  }

  function cancel() {
    runs.stop();
    update({ status: { phase: "cancelled" } });
  }

  function render() {
    if (state === shown || signal.aborted) return;
    enter(app);
    const before = shown;
    const now = (shown = state);
    /** @param {...keyof State} keys */
    const changed = (...keys) => !before || keys.some((key) => before[key] !== now[key]);
    const empty = now.articles.length === 0;
    if (body.classList.contains("empty") !== empty) /** @type {HTMLDetailsElement} */ (byId("add")).open = empty;
    body.classList.toggle("empty", empty);
    body.classList.toggle("about", now.route.view === "how");
    if (changed("findings") && Boolean(before?.findings) !== Boolean(now.findings)) foldList(now.findings !== null);
    if (changed("articles", "opened")) drawArticles(now);
    else if (changed("findings")) drawArticlesSoon();
    if (changed("messages")) replace(byId("messages"), messageList(now.messages, update));
    if (changed("status", "findings", "articles")) {
      drawStatus(byId("status"), now, { cancel, again: runs.now });
      announce(now);
    }
    const told = changed("findings", "route") ? (ofStory = inStory(now)) : ofStory;
    if (changed("findings", "route")) {
      replace(byId("stories"), desk?.storyChoice(now.findings, now.route));
      replace(byId("views"), desk?.viewLinks(told, now.route, now.corrections));
    }
    if (changed("findings", "route", "layers")) void draw(now, told, !before || before.route === now.route ? null : now.route);
    onRender?.(now);
  }

  /** @param {State} now */
  function drawArticles(now) {
    byId("article-count").textContent = `(${now.articles.length})`;
    replace(byId("article-list"), desk?.articleList(now, update));
  }

  /** Folds the list of articles where there is little room. @param {boolean} found whether there are findings, of which it would hide every first screen */
  function foldList(found) {
    const fold = /** @type {HTMLDetailsElement} */ (byId("articles"));
    const used = byId("article-list").contains(root.activeElement);
    fold.open = !found || used || body.clientWidth > NARROW;
  }

  /** Draws the list of articles when no field of it is being filled in: what was typed would be lost. */
  function drawArticlesSoon() {
    const list = byId("article-list", app);
    const field = root.activeElement;
    if (field instanceof HTMLInputElement && list.contains(field)) field.addEventListener("blur", () => setTimeout(drawArticlesSoon), { once: true });
    else {
      enter(app);
      drawArticles(state);
    }
  }

  /**
   * Draws the view, when its script is there.
   * @param {State} now
   * @param {Findings | null} findings of the story that is looked at
   * @param {import("./route.js").Route | null} goneTo where the reader has just gone
   */
  async function draw(now, findings, goneTo) {
    arriving = goneTo ?? arriving;
    const { route, findings: all } = now;
    const part = byId("view");
    const view = loadView(route.view, all !== null, root);
    if (view instanceof Promise) part.setAttribute("aria-busy", "true");
    drawing = true;
    const drawn = view instanceof Promise ? await view : view;
    if (signal.aborted || state.route !== route || state.findings !== all || state.layers !== now.layers) return; // a newer one is drawn instead
    enter(app);
    part.removeAttribute("aria-busy");
    replace(part, drawn({ findings, all, params: route.params, state: now, update }));
    if (arriving === route) {
      router.arrive(route);
      onArrive?.(route);
    }
    arriving = null;
    drawing = false;
    if (drawn !== view) onRender?.(now);
    if (findings && ahead) loadViews(root);
  }

  /** @param {State} now */
  function inStory({ findings, route }) {
    if (!findings || !desk) return null;
    const report = desk.narrowed(findings.whole, route.params.get("story"));
    return report === findings.whole ? findings : desk.indexReport(report, findings.whole.articles);
  }

  /**
   * Tells those who do not see the screen when findings are there, or why not.
   * @param {State} now
   */
  function announce({ status, findings, articles }) {
    const text =
      status.phase === "failed" ? t("The analysis failed: {reason}", { reason: status.reason })
      : status.phase === "cancelled" ? t("Analysis cancelled.")
      : status.phase === "running" ? t("Analysing…")
      : findings && articles.length ? t("Findings are ready.")
      : "";
    const live = byId("live");
    if (live.textContent !== text) live.textContent = text;
  }
}
