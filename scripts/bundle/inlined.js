/** The build that needs no second request: `crossread/inline`, with the program, its word vectors and its worker inside. */

import { bundled, packed, read } from "./build.js";

/** Files that package/inline/resources.js imports as text. */
const FILES = {
  wasm: () => packed(read("www/pkg/crossread_bg.wasm")),
  vectors: () => packed(read("www/pkg/vectors.bin")),
};

/** @returns {Promise<Map<string, string>>} */
export async function inlined() {
  const worker = await bundled({ entryPoints: { worker: "www/worker.js" }, format: "iife" });
  const texts = { worker: () => worker.get("worker.js") ?? "", ...FILES };
  return bundled({
    entryPoints: { inline: "package/index.js" },
    format: "esm",
    replaced: { "www/resources.js": "package/inline/resources.js" },
    plugins: [textsAs("inlined:", texts)],
  });
}

/**
 * @param {string} prefix
 * @param {Record<string, () => string>} texts
 * @returns {import("esbuild").Plugin}
 */
function textsAs(prefix, texts) {
  return {
    name: "texts",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${prefix}`) }, ({ path }) => ({ path: path.slice(prefix.length), namespace: "texts" }));
      build.onLoad({ filter: /./, namespace: "texts" }, ({ path }) => ({ contents: texts[path]?.(), loader: "text" }));
    },
  };
}
