/**
 * Writes reports off the page's thread. The first message is `{ program }`, the wasm or its address. A request `{ id, format, table, title }`
 * is answered by `{ id, text }` or `{ id, error }`; it brings its `report` where that is another than the last one.
 */

import init, { render } from "../pkg/crossread_render.js";

/** @type {Promise<unknown> | undefined} */
let ready;

/** The report that was sent last. @type {any} */
let last = null;

addEventListener("message", async ({ data: { program, id, report, format, table, title } }) => {
  if (program) {
    ready = init({ module_or_path: program });
    ready.catch(() => undefined); // said with the answer to a request, not as an error of its own
    return;
  }
  if (report) last = report;
  const current = last;
  try {
    await ready;
    postMessage({ id, text: render(current, format, table, title) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
