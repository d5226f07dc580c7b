// The package without a browser: in Node, and in what has neither Node's names nor a page's, as Deno.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { project } from "./project.js";
import { articles } from "./apps/articles.js";

const command = process.env.CROSSREAD_COMMAND ?? "target/debug/crossread";
const { folder, remove } = project();
after(remove);

/**
 * What a script says that is run beside the installed package.
 * @param {string} script
 * @param {string[]} [options]
 */
function said(script, options = []) {
  const path = join(folder, "script.mjs");
  writeFileSync(path, script);
  return execFileSync(process.execPath, [...options, path], { cwd: folder, encoding: "utf8", maxBuffer: 1e8, timeout: 60_000 });
}

/** What the command line finds, with JavaScript's way of writing numbers. */
const native = JSON.stringify(JSON.parse(execFileSync(command, ["compare", "--jsonl", "--json"], { input: articles.map((article) => JSON.stringify(article) + "\n").join(""), encoding: "utf8" })));

for (const how of ["{}", "{ worker: false }"]) {
  test(`Node gives what the command line gives: createAnalyzer(${how})`, () => {
    assert.equal(said(`
      import { createAnalyzer } from "crossread";
      import { articles } from "./articles.js";
      const analyzer = createAnalyzer(${how});
      console.log(JSON.stringify(await analyzer.compare(articles)));
      analyzer.close();
    `).trim(), native);
  });
}

test("Node takes the build with everything inside", () => {
  assert.equal(said(`
    import { createAnalyzer } from "crossread/inline";
    import { articles } from "./articles.js";
    console.log(JSON.stringify(await createAnalyzer({ worker: false }).compare(articles)));
  `).trim(), native);
});

test("where there is neither process nor window nor document, the default entry works", () => {
  // As Deno does: fetch reads files, and nothing of Node is there.
  assert.equal(said(`
    import { readFile } from "node:fs/promises";
    import { articles } from "./articles.js";
    const { log } = console;
    globalThis.fetch = async (url) => new Response(await readFile(new URL(url)));
    await new Response("").text(); // Node loads what it has of the web at its first use, by the names that go now
    for (const name of ["process", "setImmediate", "clearImmediate"]) delete globalThis[name];
    const { createAnalyzer } = await import("./node_modules/crossread/dist/index.js");
    log(JSON.stringify(await createAnalyzer({ worker: false }).compare(articles)));
  `).trim(), native);
});
