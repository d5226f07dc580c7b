// The package in small apps: built with Vite and with webpack, neither of which is told anything, and on a page without a build.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { closeBrowser, opened, project, root, served } from "./project.js";

after(closeBrowser);

const vite = join(root, "node_modules/vite/bin/vite.js");

test("a page without a build, from any host, under a strict policy", () => inProject("plain", (folder) => hosted(folder)));

test("the build with everything inside asks for nothing more", () =>
  inProject("inline", async (folder) => {
    const host = await served(folder, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; img-src data:");
    try {
      const { page, wrong, requests } = await opened(host.address);
      await page.locator("#told:not(:empty)").waitFor({ timeout: 20_000 }).catch(() => assert.fail(`nothing is shown: ${wrong.join("; ")}`));
      assert.equal(await page.locator("#told").textContent(), "2 articles, number");
      assert.equal(page.workers().length, 1);
      assert.deepEqual(wrong, []);
      const asked = requests.map((url) => url.replace(host.address, "")).filter((url) => !/^(blob|data):/.test(url));
      assert.deepEqual(asked.sort(), ["", "articles.js", "main.js", "node_modules/crossread/dist/inline.js"]);
      await page.close();
    } finally {
      host.close();
    }
  }));

test("an app built with Vite", () =>
  inProject("vite", async (folder) => {
    await promisify(execFile)(process.execPath, [vite, "build"], { cwd: folder });
    await hosted(join(folder, "dist"));
  }));

test("the same app while it is worked on, by Vite's server", () =>
  inProject("vite", async (folder) => {
    const server = spawn(process.execPath, [vite, "--host", "127.0.0.1", "--port", "0"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(server, "exit");
    try {
      await works(await addressOf(server.stdout));
    } finally {
      server.kill();
      await ended;
    }
  }));

test("an app built with webpack", () =>
  inProject("webpack", async (folder) => {
    const webpack = createRequire(import.meta.url)("webpack");
    const stats = await promisify(webpack)({ mode: "production", context: folder, output: { path: join(folder, "dist") } });
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
    await hosted(join(folder, "dist"));
  }));

/** @param {string} app @param {(folder: string) => Promise<void>} work */
async function inProject(app, work) {
  const { folder, remove } = project(app);
  try {
    await work(folder);
  } finally {
    remove();
  }
}

/** @param {string} folder */
async function hosted(folder) {
  const host = await served(folder);
  try {
    await works(host.address);
  } finally {
    host.close();
  }
}

/**
 * Opens an app and checks that it shows what the package found, by a worker, and that nothing went wrong.
 * @param {string} address
 */
async function works(address) {
  const { page, wrong, requests } = await opened(address);
  await page.locator("#told:not(:empty)").waitFor({ timeout: 20_000 }).catch(() => assert.fail(`nothing is shown: ${wrong.join("; ")}`));
  assert.equal(await page.locator("#told").textContent(), "2 articles, number");
  // The element's findings, in the language of the page around it.
  await page.locator("cross-read #view h2").first().waitFor({ timeout: 20_000 });
  assert.match((await page.locator("cross-read #views").textContent()) ?? "", /Quellen/);
  assert.equal(page.workers().length, 2); // one of the app's, one for all elements
  assert.deepEqual(wrong, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith("data:")), []);
  await page.close();
}

/** @param {NodeJS.ReadableStream} output @returns {Promise<string>} */
function addressOf(output) {
  return new Promise((resolve, reject) => {
    let text = "";
    output.on("data", (part) => {
      text += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text.replace(/\u001b\[\d*m/g, ""));
      if (found) resolve(found[0]);
    });
    output.on("end", () => reject(new Error(`Vite gave no address: ${text}`)));
  });
}
