/**
 * Runs the analysis off the page's thread. A request `{ id, articles }` is answered by messages `{ id, progress }`, then the report in
 * messages `{ id, part }`, then `{ id, done: true }`, or by `{ id, error }`. A request `{ id, bytes }` of a file is answered by
 * `{ id, content }` or an error.
 */
import init, { compare, identify, useVectors } from "./pkg/crossread.js";
import { partsOf } from "./transfer.js";

const ready = Promise.all([init(), wordVectors()]).then(([, vectors]) => {
  if (vectors) useVectors(vectors);
  // The first call builds the tables and has the module compiled: better now than when a reader waits.
  compare([{ text: "The bridge closed on Monday, officials said." }, { text: "“The bridge is closed,” said Petra Holm, the engineer." }], {});
});
// Said with the answer to a request, not as an error of its own.
ready.catch(() => undefined);

addEventListener("message", async ({ data: { id, articles, bytes } }) => {
  try {
    await ready;
    if (bytes) return postMessage({ id, content: identify(bytes) });
    const report = compare(articles, {}, (progress) => postMessage({ id, progress }));
    for (const part of partsOf(report)) postMessage({ id, part });
    postMessage({ id, done: true });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

/** The file of word vectors. Without it the same claim in quite other words is missed, and everything else works: so null is no failure. */
async function wordVectors() {
  try {
    const response = await fetch(new URL("./pkg/vectors.bin", import.meta.url));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
