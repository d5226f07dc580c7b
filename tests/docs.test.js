// Every snippet of the documentation does what it says. Snippets in HTML are run by tests/browser/docs.spec.js, those in Rust are doc tests.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contents, html, source } from "../scripts/docs.js";
import { snippets } from "./snippets.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const command = process.env.CROSSREAD_COMMAND ?? join(root, "target/debug/crossread");
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1] ?? "";

/** How a snippet of each language is tried; those that are tried elsewhere do nothing here. @type {Record<string, (code: string, info: string) => void>} */
const tries = {
  js: (code) => {
    const folder = workplace();
    writeFileSync(join(folder, "snippet.mjs"), code);
    execFileSync(process.execPath, ["snippet.mjs"], { cwd: folder, stdio: "pipe", timeout: 60_000 });
  },
  sh: (code, info) => (info === "install" ? installs(code) : execFileSync("bash", ["-euo", "pipefail", "-c", code], { cwd: workplace(), stdio: "pipe", timeout: 60_000, env: { ...process.env, PATH: `${bin()}${delimiter}${process.env.PATH}` } })),
  json: (code) => JSON.parse(code),
  text: (code) => assert.ok(code.includes(version), `the version is ${version}`),
  bibtex: (code) => assert.ok(code.includes(`{${version}}`), `the version is ${version}`),
  // By tests/browser/docs.spec.js, and by cargo test.
  html: () => undefined,
  csp: () => undefined,
  rust: () => undefined,
};

for (const name of Object.values(contents).flat()) {
  for (const { language, info, code, line } of snippets(source(name))) {
    test(`${name}.md, line ${line}: ${language} ${info}`.trim(), () => {
      // A file beside a page is run with that page.
      const attempt = info.startsWith("file=") ? tries["html"] : tries[language];
      assert.ok(attempt, `a snippet in “${language}” cannot be tried: say in tests/docs.test.js how`);
      attempt(code, info);
    });
  }
}

test("what the documentation cites is this version", () => {
  assert.match(readFileSync(join(root, "CITATION.cff"), "utf8"), new RegExp(`^version: ${version.replaceAll(".", "\\.")}$`, "m"));
});

test("links within the documentation lead somewhere", () => {
  const pages = new Map(Object.values(contents).flat().map((name) => [`${name}.html`, html(source(name))]));
  /** @type {string[]} */
  const lost = [];
  for (const [from, page] of pages) {
    for (const { 1: href = "" } of page.replace(/<pre[^]*?<\/pre>/g, "").matchAll(/href="([^"]*)"/g)) {
      if (href.startsWith("https://")) continue;
      const [file, anchor] = href.split("#");
      const target = pages.get(file || from);
      if (!target || (anchor && !target.includes(`id="${anchor}"`))) lost.push(`${from}: ${href}`);
    }
  }
  assert.deepEqual(lost, []);
});

/** A folder with what the snippets speak of. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), "crossread-docs-"));
  const articles = {
    "courier.txt": "Fire on the ferry Maren\nThe ferry Maren caught fire off Port Selwyn on Monday. Officials said that 84 people were brought ashore.\n",
    "post.txt": "Ferry fire off Port Selwyn\nThe ferry Maren caught fire off Port Selwyn on Monday. Officials said that 12 people were brought ashore.\n",
    "wire.html": "<!doctype html><title>Ferry fire</title><article><h1>Ferry fire</h1><p>A ferry caught fire off Port Selwyn on Monday, the harbour office said.</p></article>",
  };
  mkdirSync(join(folder, "coverage"));
  for (const [name, text] of Object.entries(articles)) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "coverage", name), text);
  }
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "pkg"), join(folder, "node_modules/crossread"), "junction");
  return folder;
}

/** A folder that holds the command under its name. */
function bin() {
  const folder = mkdtempSync(join(tmpdir(), "crossread-bin-"));
  symlinkSync(command, join(folder, "crossread"));
  return folder;
}

/**
 * What installs something from a registry is held against what is built here.
 * @param {string} code
 */
function installs(code) {
  for (const line of code.trim().split("\n")) {
    const [tool, action, ...names] = line.split(" ");
    const [name, ...options] = names;
    if (tool === "npm") {
      assert.deepEqual([action, name], ["install", JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8")).name]);
    } else if (tool === "cargo") {
      const cargo = JSON.parse(execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], { cwd: root, encoding: "utf8" }));
      const crate = cargo.packages.find((/** @type {{ name: string }} */ found) => found.name === name);
      assert.ok(crate, `there is no crate ${name}`);
      if (action === "install") assert.ok(crate.targets.some((/** @type {{ kind: string[], name: string }} */ { kind, name: binary }) => kind.includes("bin") && binary === name), "it brings a command");
      else assert.equal(action, "add");
      assert.ok(options.every((option) => option === "--no-default-features"), line);
    } else assert.fail(`how is this tried? ${line}`);
  }
}
