/** The types of the package: what TypeScript reads from the sources' comments, from each entry as far as it leads. */

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";

import { root } from "./build.js";

/**
 * @param {string} folder to write to
 * @param {readonly string[]} entries declarations that the package names, from `folder`
 */
export function writeTypes(folder, entries) {
  const made = mkdtempSync(join(tmpdir(), "crossread-types-"));
  try {
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", join(root, "package/tsconfig.json"), "--outDir", made], { stdio: "inherit" });
    for (const path of reached(entries, made)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(found(path, made), join(folder, path));
    }
  } finally {
    rmSync(made, { recursive: true });
  }
}

/**
 * The declarations that the entries lead to.
 * @param {readonly string[]} entries
 * @param {string} made
 */
function reached(entries, made) {
  const paths = new Set(entries);
  for (const path of paths) {
    const text = readFileSync(found(path, made), "utf8");
    for (const [, name = ""] of text.matchAll(/(?:from|import\(|import) ?"(\.[^"]+)"/g)) paths.add(normalize(join(dirname(path), name.replace(/\.js$/, ".d.ts"))));
  }
  return paths;
}

/** What was made of a script's comments, or written by hand. @param {string} path @param {string} made */
function found(path, made) {
  return [join(made, path), join(root, path)].find((candidate) => existsSync(candidate)) ?? join(root, path);
}
