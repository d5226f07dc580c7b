// What `npm publish` would send: the files of the list beside this test, within their sizes, with nothing that leads astray.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { pack, root } from "./project.js";

const folder = mkdtempSync(join(tmpdir(), "crossread-pack-"));
const packed = pack(folder);
rmSync(folder, { recursive: true });

/** @param {string} path */
const read = (path) => readFileSync(join(root, "pkg", path), "utf8");
const about = JSON.parse(read("package.json"));
const scripts = packed.files.map(({ path }) => path).filter((path) => path.endsWith(".js"));

/** kB (1000 bytes). What grows beyond is worth a thought, and a new number here. */
const BUDGETS = { "the archive": [packed.size, 3900], "what is installed": [packed.unpackedSize, 8200] };

test("holds the files of the list, and no others", () => {
  // Files whose names are made of their content are listed without it.
  const listed = readFileSync(new URL("files.txt", import.meta.url), "utf8").trim().split("\n");
  assert.deepEqual([...new Set(packed.files.map(({ path }) => path.replace(/-[A-Z0-9]{8}\.js$/, "-*.js")))].sort(), listed);
});

test("is within its size", () => {
  for (const [what, [size = 0, budget = 0]] of Object.entries(BUDGETS)) {
    console.log(`${what}: ${(size / 1000).toFixed(0)} kB of ${budget} kB`);
    assert.ok(size <= budget * 1000, `${what} has grown to ${size} bytes`);
  }
});

test("is of the crate's version, needs nothing at run time, and names no place", () => {
  const [, version] = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8")) ?? [];
  assert.equal(about.version, version);
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "scripts", "repository"]) assert.equal(about[field], undefined, field);
  assert.equal(Object.keys(about.exports["."])[0], "types");
});

test("each export is there", () => {
  const targets = Object.values(about.exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  const there = new Set(packed.files.map(({ path }) => `./${path}`));
  assert.deepEqual(targets.filter((target) => !there.has(target)), []);
});

test("scripts name files that are there, by the words that bundlers know, and import nothing from elsewhere", () => {
  const there = new Set(packed.files.map(({ path }) => path));
  const found = [];
  for (const path of scripts) {
    const script = read(path);
    for (const [, name = ""] of script.matchAll(/new URL\("([^"]+)", ?import\.meta\.url\)/g)) {
      found.push(name);
      assert.ok(there.has(join("dist", name)), `${path} asks for ${name}`);
    }
    // The libraries that read PDF and Word files talk of much that they never do here.
    if (path === "dist/file-worker.js") continue;
    for (const [, name = ""] of script.matchAll(/\b(?:from|import) ?\(?"((?:\.|node:|@?[a-z])[\w@./:-]*)"/g)) {
      const known = name.startsWith("./") ? there.has(join("dist", name)) : path.startsWith("dist/node") && name.startsWith("node:");
      assert.ok(known, `${path} imports ${name}`);
    }
  }
  for (const name of ["./worker.js", "./crossread.wasm", "./vectors.bin", "./node-worker.js"]) assert.ok(found.includes(name), name);
  assert.match(scripts.map(read).join("\n"), /new Worker\(new URL\("\.\/worker\.js", ?import\.meta\.url\), ?\{ ?type: ?"module" ?\}\)/);
});

test("publint has nothing to say", () => {
  const told = execFileSync(process.execPath, [join(root, "node_modules/publint/src/cli.js"), "--strict", join(root, "pkg")], { encoding: "utf8" });
  assert.match(told, /All good/);
});
