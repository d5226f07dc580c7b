/** The runs of an analysis: one at a time, of the newest articles. */

/**
 * @typedef {import("./app.js").State} State
 * @typedef {NonNullable<State["analysed"]>} Analysed
 */

/** Waits for a pause in changes to the articles before it analyses them. */
const PAUSE_MS = 120;

/**
 * @param {{
 *   state: () => State,
 *   update: import("./app.js").Update,
 *   compare: (articles: import("./types.js").ArticleInput[], how: import("./api.js").CompareCallOptions) => Promise<import("./types.js").Report>,
 *   furnished: () => unknown,
 *   onAnalysed?: ((analysed: Analysed) => void) | undefined,
 *   onFailed?: ((reason: string) => void) | undefined,
 * }} given `furnished`: what a report is shown by is there, or on its way
 */
export function createRuns({ state, update, compare, furnished, onAnalysed, onFailed }) {
  /** When the next one begins. */
  let pause = 0;
  /** Gives up the one that runs, if one does. */
  let running = new AbortController();
  return { soon, now, stop };

  /** @param {boolean} first nothing is on the screen yet, so there is no reason to wait */
  function soon(first) {
    stop();
    pause = window.setTimeout(now, first ? 0 : PAUSE_MS);
  }

  function stop() {
    clearTimeout(pause);
    running.abort();
  }

  async function now() {
    const { articles } = state();
    running.abort();
    const { signal: stopped } = (running = new AbortController());
    const inputs = articles.map(({ name, text, media, outlet, published, restored }) => ({
      name,
      text,
      media,
      ...(outlet && { outlet }),
      ...(published && { published }),
      ...(restored && { restored }),
    }));
    try {
      const [report] = await Promise.all([
        compare(inputs, { signal: stopped, onProgress: (progress) => update({ status: { phase: "running", progress } }) }),
        furnished(),
      ]);
      if (state().articles !== articles) return; // changed, or those of another story, since the report was done
      const analysed = { report, articles };
      update({ analysed, status: { phase: "idle" } });
      onAnalysed?.(analysed);
    } catch (error) {
      if (stopped.aborted || state().articles !== articles) return;
      running.abort(); // nobody waits for its report any more
      const reason = error instanceof Error ? error.message : String(error);
      update({ status: { phase: "failed", reason } });
      onFailed?.(reason);
    }
  }
}
