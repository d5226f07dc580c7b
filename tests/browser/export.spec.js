// Taking the findings away: each form is saved and is what it says, the web page works from disk, and what the reader corrected is in all.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { addFiles, file, findingsShown, openSample, openView } from "./page.js";

/**
 * What a button saves.
 * @param {import("@playwright/test").Page} page
 * @param {string} button
 */
async function saved(page, button) {
  const once = () => Promise.all([page.waitForEvent("download", { timeout: 10_000 }), page.getByRole("button", { name: button, exact: true }).click()]);
  // A browser may hold back one of many downloads in a row.
  const [download] = await once().catch(once);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
}

/** @param {import("@playwright/test").Page} page */
async function openExport(page) {
  await openSample(page);
  await openView(page, "Export");
  await expect(page.locator("#export-preview")).not.toHaveAttribute("aria-busy");
}

test("each form is saved under the story's name and is what it says", async ({ page }) => {
  await openExport(page);
  const markdown = await saved(page, "Download Markdown");
  expect(markdown.name).toBe("sample-story.md");
  expect(markdown.text).toMatch(/^# Sample story\n/);
  expect(markdown.text).toContain("\n## Where they part\n");
  expect(markdown.text).toContain("> The Lady Maren was last refitted in **2019**\n>\n> — The Harbour Courier\n");
  const text = await saved(page, "Download text");
  expect(text.name).toMatch(/\.txt$/);
  expect(text.text).toContain("\nWHERE THEY PART\n");
  const json = await saved(page, "Download JSON");
  const report = JSON.parse(json.text);
  expect([report.version, report.offsets, report.articles.length]).toEqual([1, "utf-16", 4]);
  const story = await saved(page, "Save the story");
  expect(story.name).toMatch(/\.crossread\.json$/);
  expect(JSON.parse(story.text).articles).toHaveLength(4);
  await expect(page.locator(".told")).toHaveText("Saved as sample-story.crossread.json.");
});

test("every table is saved, for spreadsheets too", async ({ page }) => {
  await openExport(page);
  const names = await page.locator("#export-table option").evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value));
  expect(names).toEqual(["claims", "clusters", "conflicts", "reuse", "pairs", "origins", "quotations", "attributions", "dates", "quantities", "entities", "articles", "stories", "notes"]);
  for (const name of names) {
    await page.locator("#export-table").selectOption(name);
    const table = await saved(page, "Download table");
    expect(table.name).toMatch(new RegExp(`-${name}\\.csv$`));
    const [head = "", ...rows] = table.text.split("\r\n");
    expect(head).toMatch(/^\ufeff[a-z_]+(,[a-z_]+)+$/);
    if (name !== "notes") expect(rows.filter(Boolean).length, name).toBeGreaterThan(0);
  }
});

test("the preview shows what is copied, and has an address", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExport(page);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.locator(".told")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator("#export-preview").textContent());
  await page.getByRole("navigation", { name: "Preview" }).getByRole("link", { name: "Text" }).click();
  await expect(page).toHaveURL(/#\/export\?show=text$/);
  await expect(page.locator("#export-preview")).toContainText("WHERE THEY PART");
});

test("the web page works from disk: no script, no request, and every finding leads to its words and back", async ({ page, browser }) => {
  await openExport(page);
  const { name, text } = await saved(page, "Download web page");
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  const context = await browser.newContext({ javaScriptEnabled: true, offline: true });
  const opened = await context.newPage();
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const requests = [];
  opened.on("console", (message) => said.push(message.text()));
  opened.on("pageerror", (error) => said.push(String(error)));
  opened.on("request", (request) => requests.push(request.url()));
  const address = pathToFileURL(path).href;
  await opened.goto(address);
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText("Sample story");
  expect(await opened.evaluate(() => document.scripts.length)).toBe(0);
  // The style is let in by its hash: without it the page would be in the browser's own.
  expect(await opened.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("832px");
  const links = await opened.evaluate(() => {
    const missing = [...document.querySelectorAll("a")].filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map((link) => link.outerHTML);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return { missing, twice: ids.filter((id, i) => ids.indexOf(id) !== i), count: document.links.length };
  });
  expect(links.missing).toEqual([]);
  expect(links.twice).toEqual([]);
  expect(links.count).toBeGreaterThan(100);
  const conflict = opened.locator(".conflicts.card", { hasText: "2019 against 2021" });
  await conflict.locator("cite a").first().click();
  const target = opened.locator(".place:target");
  await expect(target).toHaveText(/The Lady Maren was last refitted in 2019/);
  await expect(target).toBeInViewport();
  expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(255, 216, 77)");
  await target.locator("xpath=following-sibling::sup[1]").getByRole("link").first().click();
  await expect(opened.locator(".card:target")).toContainText("2019 against 2021");
  expect(said).toEqual([]);
  expect(requests.map((url) => url.split("#")[0])).toEqual([address]);
  const pdf = await opened.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await context.close();
});

test("texts that look like markup stay texts in the page, in Markdown and in tables", async ({ page }) => {
  await page.goto("./");
  const bad = "Bridge <img src=x onerror=alert(1)> closed\n\nThe bridge </style><script>document.title='gone'</script> closed on Monday, “<b>at once</b>” said Petra Holm. =HYPERLINK(\"http://x.example\") cost $5.\n";
  await addFiles(page, [file("=1+1 <i>.txt", bad), file("two.txt", bad.replace("Monday", "Tuesday"))]);
  await findingsShown(page);
  await openView(page, "Export");
  const html = (await saved(page, "Download web page")).text;
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    return { scripts: parsed.scripts.length, images: parsed.images.length, bold: parsed.querySelectorAll("b, i").length, styles: parsed.querySelectorAll("style").length, text: parsed.body.textContent ?? "" };
  }, html);
  expect(found).toMatchObject({ scripts: 0, images: 0, bold: 0, styles: 1 });
  expect(found.text).toContain("<script>document.title='gone'</script>");
  expect((await saved(page, "Download Markdown")).text).toContain("\\<script\\>");
  await page.locator("#export-table").selectOption("articles");
  expect((await saved(page, "Download table")).text).toContain("\r\na1,'=1+1 <i>,");
});

test("print gets the whole report with its style, in a frame without scripts", async ({ page }) => {
  await openExport(page);
  /** @type {string[]} */
  const said = [];
  // That tests run without a service worker is said at any time.
  page.on("console", (message) => message.text().includes("blocked by Playwright") || said.push(message.text()));
  await page.evaluate(() => {
    // The dialog of the browser can't be seen by a test: what it would print is looked at when it is called for.
    const observer = new MutationObserver(() => {
      const frame = document.querySelector(".print-frame");
      if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) return;
      const stub = () => frame.contentWindow && (frame.contentWindow.print = () => Reflect.set(window, "printed", frame.contentDocument && getComputedStyle(frame.contentDocument.body).maxWidth));
      stub();
      frame.addEventListener("load", stub);
    });
    observer.observe(document.body, { childList: true });
  });
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "printed"))).toBe("832px");
  await expect(page.frameLocator(".print-frame").getByRole("heading", { level: 1 })).toHaveText("Sample story");
  expect(said).toEqual([]);
});
