/**
 * The page: one state, one render. Inputs change the state by `update`, views turn it into nodes, and addresses in the hash say which
 * view is shown.
 */

import { createAnalyzer } from "./analyzer.js";
import { WISH } from "./corrections/ask.js";
import { none } from "./corrections/none.js";
import { byId, replace } from "./dom.js";
import { indexReport } from "./findings.js";
import { t } from "./i18n.js";
import { wireInput } from "./input/wire.js";
import { startLanguage } from "./language.js";
import { parseHash } from "./route.js";
import { createKeeper } from "./store/keeper.js";
import { wireMenu } from "./store/menu.js";
import { newStory, titleOf } from "./store/title.js";
import { wireShortcuts } from "./shortcuts.js";
import { narrowed } from "./stories.js";
import { arrive, wireHistory } from "./arrive.js";
import { articleList } from "./views/articles.js";
import { messageList } from "./views/messages.js";
import { drawStatus } from "./views/status.js";
import { storyChoice } from "./views/stories.js";
import { viewLinks } from "./views/links.js";
import { loadView, loadViews } from "./views/view.js";

/**
 * @typedef {import("./story.js").StoryArticle} StoryArticle
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./api.js").Progress} Progress
 * @typedef {{ text: string, kind: "info" | "problem", lead?: string, names?: readonly string[], action?: { label: string, run: () => void } }} Message
 * @typedef {{ phase: "idle" } | { phase: "cancelled" } | { phase: "failed", reason: string } | { phase: "running", progress: Progress | null }} Status
 * @typedef {Record<"claims" | "reuse" | "conflicts" | "voices" | "doubts" | "numbers" | "dates" | "names", boolean>} Layers which marks an article's text shows
 * @typedef {{
 *   story: { id: string, name: string, title?: string },
 *   articles: StoryArticle[],
 *   corrections: import("./corrections.js").Corrections,
 *   analysed: { report: import("./findings.js").Report, articles: StoryArticle[] } | null,
 *   opened: ReadonlySet<number>,
 *   messages: Message[],
 *   status: Status,
 *   findings: Findings | null,
 *   layers: Layers,
 *   search: string,
 *   route: import("./route.js").Route,
 * }} State `story.title` is what a kept story without a name was listed as; `analysed` is the last report with the articles it is of; `findings` is that report with the reader's corrections
 * @typedef {(changes: Partial<State> | ((now: State) => Partial<State>)) => void} Update takes what changes, or makes it out of the state as it is
 *   then: what is on the screen may be older
 */

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
  route: parseHash(location.hash),
};

/** The state that is on the screen. @type {State | null} */
let shown = null;

/** Waits for a pause in changes to the articles before it analyses them. */
const PAUSE_MS = 120;
let pause = 0;

const analyzer = createAnalyzer();
/** Gives up the analysis that runs, if one does. */
let running = new AbortController();
const keeper = createKeeper({ state: () => state, update });

/** @type {Update} */
function update(changes) {
  const before = state;
  state = { ...state, ...(typeof changes === "function" ? changes(state) : changes) };
  if (state.articles !== before.articles) analyzeSoon(before.articles.length === 0);
  if (state.analysed !== before.analysed || state.corrections !== before.corrections) state = { ...state, findings: findingsOf(state) };
  // Not at once: a field that has just been left must hand the focus on before its list is drawn anew, and a button that is pressed
  // must still be there when it is let go.
  setTimeout(render, pressed ? PRESS_MS : 0);
}

/** Whether a pointer is down. What has a pointer to itself, such as the list of a choice, does not always tell when it is let go. */
let pressed = false;
/** As long as it takes to press a button. */
const PRESS_MS = 300;

function wirePointer() {
  addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => {
      pressed = false;
      setTimeout(render);
    }, true);
  }
}

/** Applies corrections; loaded with the first analysis. @type {typeof import("./corrections.js").corrected | null} */
let corrected = null;

/** @param {State} now */
function findingsOf({ analysed, corrections }) {
  return analysed && corrected && indexReport(corrected(analysed.report, corrections, analysed.articles));
}

/** @param {boolean} first nothing is on the screen yet, so there is no reason to wait */
function analyzeSoon(first) {
  clearTimeout(pause);
  running.abort();
  if (state.articles.length === 0) {
    state = { ...state, status: { phase: "idle" }, analysed: null };
    return;
  }
  state = { ...state, status: { phase: "running", progress: null } };
  pause = window.setTimeout(analyze, first ? 0 : PAUSE_MS);
  void loadView(state.route.view, true); // so that it is there when the findings are
}

async function analyze() {
  const { articles } = state;
  running.abort();
  const { signal } = (running = new AbortController());
  const inputs = articles.map(({ name, text, media, outlet, published, restored }) => ({
    name,
    text,
    media,
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(restored && { restored }),
  }));
  try {
    const [report, module] = await Promise.all([
      analyzer.compare(inputs, {}, { signal, onProgress: (progress) => update({ status: { phase: "running", progress } }) }),
      import("./corrections.js"),
    ]);
    ({ corrected } = module);
    if (state.articles !== articles) return; // changed, or those of another story, since the report was done
    const analysed = { report, articles };
    update({ analysed, status: { phase: "idle" } });
    input.analysed(analysed);
  } catch (error) {
    if (signal.aborted || state.articles !== articles) return;
    running.abort(); // nobody waits for its report any more
    update({ status: { phase: "failed", reason: error instanceof Error ? error.message : String(error) } });
  }
}

function cancel() {
  clearTimeout(pause);
  running.abort();
  update({ status: { phase: "cancelled" } });
}

function render() {
  if (state === shown) return;
  const before = shown;
  const now = (shown = state);
  /** @param {...keyof State} keys */
  const changed = (...keys) => !before || keys.some((key) => before[key] !== now[key]);
  const empty = now.articles.length === 0;
  if (document.body.classList.contains("empty") !== empty) /** @type {HTMLDetailsElement} */ (byId("add")).open = empty;
  document.body.classList.toggle("empty", empty);
  document.body.classList.toggle("about", now.route.view === "how");
  if (changed("findings") && Boolean(before?.findings) !== Boolean(now.findings)) foldList(now.findings !== null);
  if (changed("articles", "opened")) drawArticles(now);
  else if (changed("findings")) drawArticlesSoon();
  if (changed("story", "articles", "findings")) byId("story-name").textContent = empty && !now.story.name ? t("Stories") : titleOf(now);
  if (changed("messages")) replace(byId("messages"), messageList(now.messages, update));
  if (changed("status", "findings", "articles")) {
    drawStatus(byId("status"), now, { cancel, again: analyze });
    announce(now);
  }
  const told = changed("findings", "route") ? (ofStory = inStory(now)) : ofStory;
  if (changed("findings", "route")) {
    replace(byId("stories"), storyChoice(now.findings, now.route));
    replace(byId("views"), viewLinks(told, now.route, now.corrections));
  }
  if (changed("findings", "route", "layers")) void draw(now, told, !before || before.route === now.route ? null : now.route);
  keeper.changed(now);
}

/** Draws everything anew, as in another language. */
function redraw() {
  shown = null;
  render();
  input.redraw();
}

/** @param {State} now */
function drawArticles(now) {
  byId("article-count").textContent = `(${now.articles.length})`;
  replace(byId("article-list"), articleList(now, update));
}

/** Folds the list of articles on a phone when findings are there, of which it would hide every first screen. @param {boolean} found */
function foldList(found) {
  const fold = /** @type {HTMLDetailsElement} */ (byId("articles"));
  const used = byId("article-list").contains(document.activeElement);
  fold.open = !found || used || !matchMedia("(max-width: 48rem)").matches;
}

/** Draws the list of articles when no field of it is being filled in: what was typed would be lost. */
function drawArticlesSoon() {
  const list = byId("article-list");
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && list.contains(field)) field.addEventListener("blur", () => setTimeout(drawArticlesSoon), { once: true });
  else drawArticles(state);
}

/** The route of the view on the screen, and one that was gone to while its view was still being loaded. */
let arriving = /** @type {import("./route.js").Route | null} */ (null);

/**
 * Draws the view, when its script is there.
 * @param {State} now
 * @param {Findings | null} findings of the story that is looked at
 * @param {import("./route.js").Route | null} goneTo where the reader has just gone
 */
async function draw(now, findings, goneTo) {
  arriving = goneTo ?? arriving;
  const { route, findings: all } = now;
  const view = loadView(route.view, all !== null);
  if (view instanceof Promise) byId("view").setAttribute("aria-busy", "true");
  const drawn = view instanceof Promise ? await view : view;
  if (state.route !== route || state.findings !== all || state.layers !== now.layers) return; // a newer one is drawn instead
  byId("view").removeAttribute("aria-busy");
  replace(byId("view"), drawn({ findings, all, params: route.params, state: now, update }));
  if (arriving === route) arrive(route);
  arriving = null;
  if (findings) loadViews();
}

/** The findings that are on the screen: those of the story that is looked at. @type {Findings | null} */
let ofStory = null;

/** @param {State} now */
function inStory({ findings, route }) {
  if (!findings) return null;
  const report = narrowed(findings.whole, route.params.get("story"));
  return report === findings.whole ? findings : indexReport(report, findings.whole.articles);
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

const input = wireInput({ state: () => state, update, identify: analyzer.identify, keeper });
wireHistory((route) => update({ route }), () => state.route.params.get("story"));
wireMenu({ keeper, state: () => state, update });
wireShortcuts();
wirePointer();
document.addEventListener(WISH, (event) => {
  const wish = /** @type {CustomEvent<import("./corrections/ask.js").Wish>} */ (event).detail;
  void import("./corrections/act.js").then(({ act }) => act(wish, { state: () => state, update }));
});
await startLanguage({ redraw, keeping: keeper.keeping, tell: (text) => update((now) => ({ messages: [...now.messages, { kind: "problem", text }] })) });
render();
void keeper.start();
// Only when the page stands and works: this fetches all of it once more.
addEventListener("load", () => setTimeout(async () => (await import("./store/offline.js")).workOffline({ state: () => state, update }), 1000));
