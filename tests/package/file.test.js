// The page as one file, opened from a disk: nothing but that file is ever read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { pdfFile, wordFile } from "../browser/make.js";
import { closeBrowser, opened, root } from "./project.js";
import { articles } from "./apps/articles.js";

after(closeBrowser);

const file = join(root, "www/crossread.html");
const address = pathToFileURL(file).href;

/** kB (1000 bytes). */
const BUDGET = 3500;

test("is within its size", () => {
  const { length } = readFileSync(file);
  console.log(`crossread.html: ${(length / 1000).toFixed(0)} kB of ${BUDGET} kB`);
  assert.ok(length <= BUDGET * 1000, `${length} bytes`);
});

test("brings the licences of all that is in it", () => {
  const page = readFileSync(file, "utf8");
  for (const named of ["Mammoth", "PDF.js", "waken_snowball", "BSD licences", "Apache License"]) assert.ok(page.includes(named), named);
});

/**
 * Runs through the page and checks that nothing went wrong, and that nothing was asked for but the file and what is in it.
 * @param {(page: import("@playwright/test").Page) => Promise<void>} path
 */
async function from(path) {
  const { page, wrong, requests } = await opened(address);
  await path(page);
  assert.deepEqual(wrong, []);
  assert.deepEqual(requests.filter((url) => url.split("#")[0] !== address && !/^(blob|data):/.test(url)), []);
  await page.context().close();
}

test("shows the sample story, every view, and a language other than English", () =>
  from(async (page) => {
    await page.getByRole("button", { name: "Try the sample story" }).click();
    await page.locator("#views a").first().waitFor();
    for (const link of await page.locator("#views a").all()) {
      await link.click();
      await page.locator(`#view:not([aria-busy]) h2`).first().waitFor();
    }
    await page.locator("#language").selectOption("de");
    await page.locator("html[lang=de]").waitFor();
    assert.match((await page.locator("#views").textContent()) ?? "", /Quellen/);
  }));

test("compares what is pasted, writes it as a web page, and keeps it", () =>
  from(async (page) => {
    for (const [index, { text }] of articles.entries()) {
      await page.locator("#add").evaluate((fold) => fold.setAttribute("open", "")); // it folds itself when there are articles
      await page.locator("#paste").fill(text);
      await page.getByRole("button", { name: "Add article" }).click();
      await page.locator("#article-list > li").nth(index).waitFor();
    }
    // What is exported is what has been found, and that of one article comes first.
    await page.locator("#view .lead", { hasText: "Two articles" }).waitFor();
    await page.goto(`${address}#/export`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export-html").click()]);
    assert.match(readFileSync(await download.path(), "utf8"), /12 cracks[\s\S]*14 cracks/);
    await page.reload();
    await page.locator("#article-list > li").nth(1).waitFor();
  }));

test("reads Word and PDF files", () =>
  from(async (page) => {
    const [first = "", second = ""] = articles.map(({ text }) => text);
    await page.locator("#files").setInputFiles([wordFile("word.docx", ["# The bridge", first]), pdfFile("paper.pdf", `BT /F1 12 Tf 14 TL 72 700 Td ${(second.match(/.{1,70}(\\s|$)/g) ?? []).map((line) => `(${line}) Tj T*`).join(" ")} ET`)]);
    await page.locator("#article-list > li").nth(1).waitFor();
    assert.match((await page.locator("#article-list").textContent()) ?? "", /bridge/);
  }));

test("says so where the browser keeps nothing", () =>
  from(async (page) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } }));
    await page.reload();
    await page.getByRole("button", { name: "Try the sample story" }).click();
    await page.locator("#view h2").first().waitFor();
    await page.locator("#library > summary").click();
    await page.locator("#library-panel", { hasText: /keep/i }).waitFor();
  }));
