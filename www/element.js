/** `<cross-read>`, the whole of Crossread as an element of any page. This is its class; `define.js` registers it. */

import * as attributes from "./element/attributes.js";
import { readChildren } from "./element/children.js";
import { startInstance } from "./element/instance.js";
import { sharedAnalyzer } from "./element/shared.js";
import { givenDraft } from "./given.js";
import { addDrafts } from "./story.js";

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").ArticleInput} ArticleInput
 * @typedef {import("./pkg/crossread.js").AnalysisOptions} AnalysisOptions
 * @typedef {import("./input/file.js").Draft} Draft
 * @typedef {import("./story.js").StoryArticle} StoryArticle
 * @typedef {{ report: Report }} ReportDetail
 * @typedef {{ message: string, article?: string }} ErrorDetail `article` is what the article is called that cannot be read
 * @typedef {{ kind: import("./element/instance.js").FindingKind, id: string | null, article: string | null, span: [number, number] | null }} SelectDetail
 *   `id` of the finding and `article` are ids of the report; `span` counts UTF-16 code units in that article's text
 */

/** A server that draws pages loads the class as well, and has no elements. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Properties that may have been set before the class was there. */
const PROPERTIES = /** @type {const} */ (["view", "theme", "language", "minWords", "hideInput", "articles", "options"]);

/**
 * Compares articles about one story: those that stand in it as `<article>`, `<script type="text/plain">` or links to files of the same
 * origin, those given by `articles`, and those that readers add.
 *
 * @tagname cross-read
 * @attribute view - the view that is shown: summary (when left out), read, claims, conflicts, sources, copying, quotations, timeline, people, numbers, side, corrections, export
 * @attribute theme - auto (when left out: as the reader's system), light, dark
 * @attribute language - of what the element says: en, es, de, fr, ar; when left out that of the `lang` around it, else the reader's
 * @attribute min-words - the least number of words in a row that count as copied: 3 to 100, 6 when left out
 * @attribute hide-input - ways of adding articles that readers do not have: paste, drop, choose; all when empty
 * @fires {CustomEvent<ReportDetail>} crossread-report - the articles have been compared
 * @fires {CustomEvent<ErrorDetail>} crossread-error - an article, an attribute or the analysis failed
 * @fires {CustomEvent<SelectDetail>} crossread-select - the reader went to a finding or a place in an article
 */
export class CrossReadElement extends Base {
  static observedAttributes = attributes.names;

  /** @type {Awaited<ReturnType<typeof startInstance>>} */
  #instance = null;
  /** What an element that is taken out of the page goes on with. @type {Partial<import("./app.js").State>} */
  #kept = {};
  /** Ends what runs while it is in a page. @type {AbortController | null} */
  #life = null;
  /** The articles of the markup, or those set. @type {Map<string, number>} keys of articles by what they were given as */
  #given = new Map();
  /** @type {readonly ArticleInput[] | null} */
  #set = null;
  /** @type {AnalysisOptions} */
  #options = {};
  /** @type {Report | null} */
  #report = null;
  /** Work that is not done yet. */
  #busy = 0;
  /** @type {((report: Report | null) => void)[]} */
  #waiting = [];
  /** Articles that could not be read. */
  #missing = 0;
  #observer = new MutationObserver(() => void this.#read());
  /** Readings of the children, of which only the last counts. */
  #reading = 0;

  /** The view that the element begins with, or is sent to. @returns {import("./route.js").ViewName} */
  get view() {
    return attributes.viewOf(this);
  }
  set view(value) {
    this.setAttribute("view", value);
  }

  /** @returns {"auto" | "light" | "dark"} */
  get theme() {
    return attributes.themeOf(this);
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }

  /** The language it speaks, as a BCP 47 tag. @returns {string} */
  get language() {
    return attributes.languageOf(this);
  }
  set language(value) {
    this.setAttribute("language", value);
  }

  /** The least number of words in a row that count as copied; null for what the program takes. @returns {number | null} */
  get minWords() {
    return attributes.minWordsOf(this);
  }
  set minWords(value) {
    this.#reflect("min-words", value);
  }

  /** The attribute `hide-input`; null when it is left out. @returns {string | null} */
  get hideInput() {
    return this.getAttribute("hide-input");
  }
  set hideInput(value) {
    this.#reflect("hide-input", value);
  }

  /**
   * The articles there are. Those that are set take the place of those in the markup; null goes back to them.
   * @returns {ArticleInput[]}
   */
  get articles() {
    const articles = this.#instance?.state().articles ?? this.#kept.articles;
    if (!articles) return [...(this.#set ?? [])];
    return articles.map(({ name, text, media, outlet, published }) => ({ name, text, media, ...(outlet && { outlet }), ...(published && { published }) }));
  }
  set articles(value) {
    this.#set = value === null ? null : [...value];
    if (this.#instance) void this.#read();
  }

  /** The last report; null before the first. @returns {Report | null} */
  get report() {
    return this.#report;
  }

  /** How articles are compared. `min-words`, where it is given, is part of it. @returns {AnalysisOptions} */
  get options() {
    const words = this.minWords;
    return { ...this.#options, ...(words !== null && { minWords: words }) };
  }
  set options(value) {
    this.#options = { ...value };
    this.#again();
  }

  /** Resolves when all that was given is compared and drawn, with the report; with null where there is none. @returns {Promise<Report | null>} */
  get ready() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#settle();
    });
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#upgrade(name);
    if (!this.#life) this.#start();
  }

  disconnectedCallback() {
    // An element that is moved is back before this comes to its turn.
    queueMicrotask(() => !this.isConnected && this.#stop());
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    const fault = attributes.fault(this, name);
    if (fault) this.#fail(fault);
    if (name === "view") this.#show();
    if (name === "min-words") this.#again();
    if (name === "language" || name === "hide-input") {
      this.#stop();
      if (this.isConnected) this.#start();
    }
  }

  #start() {
    const life = (this.#life = new AbortController());
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["href", "data-name", "data-outlet", "data-published", "type"] });
    const analyzer = sharedAnalyzer(life.signal);
    this.#busy++;
    void startInstance(this, analyzer, life.signal, {
      initial: this.#kept,
      changed: () => this.#settle(),
      reported: (report) => {
        this.#report = report;
        this.#tell("crossread-report", { report });
      },
      failed: (message) => this.#fail(message),
      selected: (detail) => this.#tell("crossread-select", detail),
    }).then(
      (instance) => {
        this.#busy--;
        if (life.signal.aborted) return;
        this.#instance = instance;
        void this.#read();
      },
      (error) => {
        this.#busy--;
        if (life.signal.aborted) return;
        this.#fail(`the element could not be started: ${error instanceof Error ? error.message : error}`);
        this.#stop();
        // The articles as they stand, as readers without scripts have them.
        this.shadowRoot?.replaceChildren(document.createElement("slot"));
      },
    );
  }

  #show() {
    delete this.#kept.route;
    this.#instance?.show(this.view);
  }

  /** Compares anew: now, or when it is in a page again. */
  #again() {
    delete this.#kept.analysed;
    this.#instance?.again();
  }

  #stop() {
    this.#observer.disconnect();
    if (this.#instance) {
      const { articles, corrections, analysed, opened, layers, search, route, status } = this.#instance.state();
      this.#kept = { articles, corrections, opened, layers, search, route, ...(status.phase === "idle" && { analysed }) };
    }
    this.#life?.abort();
    this.#life = this.#instance = null;
    this.#settle();
  }

  /** Takes the articles that are set, or those of the markup, for those that were taken before. */
  async #read() {
    const reading = ++this.#reading;
    const analyzer = this.#instance?.analyzer;
    if (!analyzer) return;
    this.#busy++;
    const found = this.#set?.map(givenDraft) ?? (await readChildren(this, analyzer.identify));
    this.#busy--;
    const instance = this.#instance;
    if (reading !== this.#reading || !instance) return this.#settle();
    const drafts = found.flatMap((one) => ("draft" in one ? [one.draft] : []));
    for (const one of found) if ("fault" in one) this.#fail(`${one.article}: ${one.fault}.`, one.article);
    const missing = found.flatMap((one) => ("draft" in one ? [] : [one.article]));
    if (missing.length || this.#missing) instance.missing(missing);
    this.#missing = missing.length;
    const before = instance.state().articles;
    const { articles, given } = merged(before, this.#given, drafts);
    this.#given = given;
    if (articles.length !== before.length || articles.some((article, index) => article !== before[index])) instance.update({ articles });
    this.#settle();
  }

  /** Tells those who wait, when nothing is left to do. */
  #settle() {
    if (this.#waiting.length === 0 || this.#busy > 0 || (this.#life && !this.#instance) || this.#instance?.busy()) return;
    for (const resolve of this.#waiting.splice(0)) resolve(this.#report);
  }

  /**
   * @param {string} message
   * @param {string} [article]
   */
  #fail(message, article) {
    console.warn(`Crossread: ${message}`);
    // Who makes an element listens to it afterwards.
    queueMicrotask(() => this.#tell("crossread-error", { message, ...(article !== undefined && { article }) }));
  }

  /**
   * @template {"crossread-report" | "crossread-error" | "crossread-select"} T
   * @param {T} type
   * @param {import("./element/tags.js").CrossReadEventMap[T]["detail"]} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** @param {string} attribute @param {string | number | null} value */
  #reflect(attribute, value) {
    if (value === null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  /** @param {typeof PROPERTIES[number]} name a property that was set when this was still an unknown element */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }
}

/**
 * The articles with others in the place of those that were given before; one that is given again is left as the reader has it.
 * @param {readonly StoryArticle[]} articles
 * @param {ReadonlyMap<string, number>} before
 * @param {readonly Draft[]} drafts
 */
function merged(articles, before, drafts) {
  const keys = new Set(before.values());
  const byKey = new Map(articles.map((article) => [article.key, article]));
  /** @type {Map<string, number>} */
  const given = new Map();
  /** @type {StoryArticle[]} */
  const first = [];
  for (const draft of drafts) {
    const print = JSON.stringify([draft.name, draft.outlet, draft.published, draft.media, draft.text]);
    if (given.has(print)) continue;
    const known = before.get(print);
    // Taken out by the reader, it stays out.
    const article = known === undefined ? addDrafts([], [draft]).added[0] : byKey.get(known);
    given.set(print, article?.key ?? known ?? -1);
    if (article) first.push(article);
  }
  return { articles: [...first, ...articles.filter(({ key }) => !keys.has(key))], given };
}
