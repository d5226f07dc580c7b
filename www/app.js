/** The page: an app in the whole of it, with what only a page has: an address, a menu of stories that are kept, work without a network. */

import { createAnalyzer } from "./analyzer.js";
import { byId } from "./dom.js";
import { pageRouter } from "./history.js";
import { t } from "./i18n.js";
import { wireInput } from "./input/wire.js";
import { startLanguage } from "./language.js";
import { mountApp } from "./mount.js";
import { createKeeper } from "./store/keeper.js";
import { wireMenu } from "./store/menu.js";
import { titleOf } from "./store/title.js";

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

const analyzer = createAnalyzer();
const app = mountApp({
  root: document,
  body: document.body,
  router: pageRouter(),
  analyzer,
  ahead: true,
  onRender(now) {
    byId("story-name").textContent = now.articles.length === 0 && !now.story.name ? t("Stories") : titleOf(now);
    keeper.changed(now);
    if (now.articles.length > 0) void keys();
  },
  onAnalysed(analysed) {
    input.analysed(analysed);
    frame?.analysed(analysed);
  },
  onFailed: (reason) => frame?.failed(reason),
});
const keeper = createKeeper(app);
const input = wireInput({ ...app, identify: analyzer.identify, keeper });
wireMenu({ ...app, keeper });
/** Keys that were pressed before it was loaded what they do. @type {KeyboardEvent[]} */
const early = [];
document.addEventListener("keydown", hold);
byId("shortcuts").addEventListener("click", async () => (await keys()).showShortcuts());
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("findings").focus();
});
let wired = false;
/** The page around this one, where it hands in articles. @type {ReturnType<typeof import("./frame.js").wireFrame> | null} */
let frame = null;
void begin();

/** @param {KeyboardEvent} event */
function hold(event) {
  early.push(event);
  void keys();
}

/** The shortcuts: loaded with the first key, which is not lost, or the first article. */
async function keys() {
  const shortcuts = await import("./shortcuts.js");
  document.removeEventListener("keydown", hold);
  if (!wired) shortcuts.wireShortcuts(early);
  wired = true;
  return shortcuts;
}

async function begin() {
  await startLanguage({
    redraw() {
      app.redraw();
      input.redraw();
    },
    keeping: keeper.keeping,
    tell: (text) => app.update((now) => ({ messages: [...now.messages, { kind: "problem", text }] })),
  });
  app.start();
  void keeper.start();
  // Framed, with an origin of its own. That of a page on a disk is not told, but other pages there may share what it keeps.
  if (parent !== self && self.origin === "null" && location.protocol !== "file:") frame = (await import("./frame.js")).wireFrame(app);
}

// Only when the page stands and works: this fetches all of it once more.
addEventListener("load", () => setTimeout(async () => (await import("./store/offline.js")).workOffline(app), 1000));
