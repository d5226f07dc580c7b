/** What both builds share: esbuild with modules of the page replaced by others, and the packing of bytes into text. */

import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build as esbuild } from "esbuild";
import { gzipSync } from "fflate";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string} path under the repository's folder */
export const read = (path) => readFileSync(join(root, path));

/**
 * Bundles scripts for the browsers that the page is for.
 * @param {import("esbuild").BuildOptions & { replaced?: Record<string, string> }} options `replaced`: modules to be taken in the place of
 *   others, all by their paths under the repository's folder
 * @returns {Promise<Map<string, string>>} what came of it, by name
 */
export async function bundled({ replaced = {}, plugins = [], ...options }) {
  const { outputFiles, warnings } = await esbuild({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    target: ["chrome110", "firefox115", "safari16.4"],
    charset: "utf8",
    legalComments: "none", // they stand in NOTICE
    logLevel: "warning",
    plugins: [replacing(replaced), unaddressed, closed, ...plugins],
    ...options,
  });
  if (warnings.length) throw new Error("esbuild warns: see above");
  return new Map((outputFiles ?? []).map(({ path, text }) => [relative(join(root, "out"), path), text]));
}

/**
 * @param {Record<string, string>} replaced
 * @returns {import("esbuild").Plugin}
 */
function replacing(replaced) {
  const paths = new Map(Object.entries(replaced).map(([from, to]) => [join(root, from), join(root, to)]));
  return {
    name: "replacing",
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) => {
        const to = paths.get(resolve(dirname(importer), path));
        return to && importer !== to ? { path: to, sideEffects: false } : null;
      });
    },
  };
}

/**
 * What wasm-bindgen writes would look for its wasm under a name that is no more. It is always told where to find it.
 * @type {import("esbuild").Plugin}
 */
const unaddressed = {
  name: "unaddressed",
  setup(build) {
    build.onLoad({ filter: /www[\\/]pkg[\\/]\w+\.js$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, "utf8").split(/new URL\('\w+\.wasm', import\.meta\.url\)/);
      if (after === undefined || more.length) throw new Error(`${path} is not what wasm-bindgen wrote before`);
      return { contents: `${before}undefined${after}` };
    });
  },
};

/**
 * pdf.js would load more of itself from addresses that it is given. It is given none, and bundlers would put whole folders in the place of an
 * address that they do not know.
 * @type {import("esbuild").Plugin}
 */
const closed = {
  name: "closed",
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[\\/].*\.mjs$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace(/\bimport\((?!")/g, "Promise.reject(") }));
  },
};

/**
 * Bytes as text that a browser unpacks by itself. Packed by a library, as what zlib gives depends on the machine.
 * @param {Uint8Array} bytes
 */
export function packed(bytes) {
  return Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 })).toString("base64");
}
