/**
 * Runs the analysis off the page's thread. Every request `{ id, articles }` is answered by `{ id, result }` or `{ id, error }`;
 * before that come messages `{ id, progress }`.
 */
import init, { compare } from "./pkg/crossread.js";

const ready = init();

addEventListener("message", async ({ data: { id, articles } }) => {
  try {
    await ready;
    const result = compare(articles, {}, (progress) => postMessage({ id, progress }));
    postMessage({ id, result });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
