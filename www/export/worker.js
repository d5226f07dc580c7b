/**
 * Writes reports off the page's thread. A request `{ id, format, table, title }` is answered by `{ id, text }` or `{ id, error }`; it
 * brings its `report` where that is another than the last one.
 */

import init, { render } from "../pkg/crossread_render.js";

const ready = init();
// Said with the answer to a request, not as an error of its own.
ready.catch(() => undefined);

/** The report that was sent last. @type {any} */
let last = null;

addEventListener("message", async ({ data: { id, report, format, table, title } }) => {
  if (report) last = report;
  const current = last;
  try {
    await ready;
    postMessage({ id, text: render(current, format, table, title) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
