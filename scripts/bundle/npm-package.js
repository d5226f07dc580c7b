/** The npm package, in pkg/: package/package.json says what is in it, package/ holds what differs from the page. */

import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundled, read, root } from "./build.js";
import { inlined } from "./inlined.js";
import { writeTypes } from "./types.js";

const folder = join(root, "pkg");

/** What is copied as it is. */
const FILES = {
  "www/pkg/crossread_bg.wasm": "dist/crossread.wasm",
  "www/pkg/crossread_render_bg.wasm": "dist/report.wasm",
  "www/pkg/vectors.bin": "dist/vectors.bin",
  "package/crossread.css": "dist/crossread.css",
  "package/README.md": "README.md",
  "package/custom-elements.json": "custom-elements.json",
  "CHANGELOG.md": "CHANGELOG.md",
  NOTICE: "NOTICE",
  "LICENSE-MIT": "LICENSE-MIT",
  "LICENSE-APACHE": "LICENSE-APACHE",
};

/**
 * The declarations that the package names.
 * @param {Record<string, string | { types?: string }>} exports
 */
function typesOf(exports) {
  return Object.values(exports).flatMap((entry) => (typeof entry === "object" && entry.types ? [entry.types.replace("./types/", "")] : []));
}

/** Modules of the page that are replaced, by those of each build. */
const replaced = {
  "www/resources.js": "package/npm/resources.js",
  "www/input/vendor.js": "package/libraries.js",
  "package/node-files.js": "package/npm/node-files.js",
};

/** @param {string} version */
export async function npmPackage(version) {
  const builds = await Promise.all([
    // What several of these share, and what is loaded when it is needed, becomes files of its own.
    bundled({ ...shared, entryPoints: { index: "package/index.js", element: "www/element.js", define: "www/define.js", files: "package/files.js" }, splitting: true, chunkNames: "[name]-[hash]", loader: { ".css": "text", ".txt": "text" } }),
    // A worker is one file: bundlers make one of it, too, and not all can cut it.
    bundled({ ...shared, entryPoints: { worker: "www/worker.js", "report-worker": "www/export/worker.js", "file-worker": "www/input/reader.js" } }),
    // Node shows the line that an error comes from.
    bundled({ ...shared, entryPoints: { node: "package/node.js", "node-worker": "package/node-worker.js" }, platform: "node", target: "node20", lineLimit: 160 }),
    inlined(),
  ]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "dist"), { recursive: true });
  for (const [name, text] of builds.flatMap((build) => [...build])) writeFileSync(join(folder, "dist", name), text);
  for (const [from, to] of Object.entries(FILES)) cpSync(join(root, from), join(folder, to));
  const { name, ...about } = JSON.parse(read("package/package.json").toString());
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version, ...about }, null, 2) + "\n");
  writeTypes(join(folder, "types"), typesOf(about.exports));
}

/** @type {import("esbuild").BuildOptions & { replaced: Record<string, string> }} */
const shared = { format: "esm", replaced };
