// Measures the page in Chromium: how soon it is ready, how soon findings are there, and how long its own thread is ever taken up
// while articles of one story are added, analysed, looked at and searched, with someone typing all the while.
//
//   cargo xtask bench-page [COUNT...]
//
// Tasks come from the browser's trace. Beside how long one took stands how long the processor worked on it, which other programs on the
// machine do not lengthen; a task is long from 50 ms of either. `typing` is the longest from a key pressed to its sign painted.
import { chromium } from "@playwright/test";

import { articles } from "../scale/articles.js";

const address = process.env.CROSSREAD_ADDRESS ?? "http://127.0.0.1:8080/";
const executablePath = process.env.CROSSREAD_CHROMIUM;
/** From here on a task is long: what browsers' own reports of long tasks take. */
const LONG_MS = 50;
const KEY_EVERY_MS = 120;

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args: { name?: string } }} TraceEvent */

const given = process.argv.slice(2).map(Number);
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
try {
  await ready();
  console.log("\n| articles | what | time | longest task | its processor time | long tasks (by processor) | typing |\n|--:|---|--:|--:|--:|--:|--:|");
  for (const count of given.length > 0 ? given : [5, 50, 200]) await story(count);
} finally {
  await browser.close();
}

/** How soon the page can be used: the median of several loads without a cache. */
async function ready() {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const page = await browser.newPage();
    await page.goto(address);
    times.push(await page.evaluate(() => /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]).loadEventStart));
    await page.close();
  }
  times.sort((a, b) => a - b);
  console.log(`page ready: median ${ms(times[2])} of ${times.map(ms).join(", ")}`);
}

/** Every step with one story. @param {number} count */
async function story(count) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(watchKeys);
  await page.goto(address);
  await page.waitForTimeout(2000); // the module is compiled and warm by now
  const files = articles(count, "one").map(({ name, text }) => ({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
  /** @param {string} what @param {() => Promise<unknown>} act */
  const step = async (what, act) => {
    const { time, wall, cpu, long, keys } = await traced(page, act);
    console.log(`| ${count} | ${what} | ${ms(time)} | ${ms(wall)} | ${ms(cpu)} | ${long} | ${keys === null ? "" : ms(keys)} |`);
  };
  await step("add, read, compare, show", () => whileTyping(page, "#paste", async () => {
    await page.locator("#files").setInputFiles(files);
    await analysed(page);
  }));
  const views = await page.locator("#views a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of views) {
    await step(`open ${href.replace(/^#\/?/, "").replace(/\?.*/, "") || "summary"}`, async () => {
      await page.locator(`#views a[href="${href}"]`).click();
      await page.locator(`#views a[href="${href}"][aria-current]`).waitFor();
      await painted(page);
    });
  }
  await page.locator("#views a", { hasText: "Claims" }).click();
  await page.locator("#claims-search").waitFor();
  await step("search claims", () => whileTyping(page, "#claims-search", () => page.waitForTimeout(1500)));
  await page.locator("#claims-search").fill("");
  await step("remove one, analyse again", () => whileTyping(page, "#paste", async () => {
    await page.locator("#article-list summary").first().evaluate((summary) => /** @type {HTMLElement} */ (summary).click());
    await page.getByRole("button", { name: "Remove", exact: true }).first().evaluate((button) => /** @type {HTMLElement} */ (button).click());
    await page.locator("#live", { hasText: "Analysing" }).waitFor({ state: "attached" });
    await analysed(page);
  }));
  const rows = await page.evaluate(() => document.querySelectorAll("*").length);
  console.log(`${count} articles: ${rows} elements in the page`);
  await page.close();
}

/** @param {Page} page */
async function analysed(page) {
  await page.locator("#live", { hasText: "Findings are ready." }).waitFor({ state: "attached", timeout: 300_000 });
  await painted(page);
}

/** @param {Page} page */
function painted(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/**
 * Presses keys in a field until something is done.
 * @param {Page} page @param {string} field @param {() => Promise<unknown>} act
 */
async function whileTyping(page, field, act) {
  await page.locator(field).focus();
  let done = false;
  const acting = act().finally(() => (done = true));
  for (let i = 0; !done; i++) {
    await page.evaluate((selector) => {
      document.getElementById("add")?.setAttribute("open", "");
      const wanted = /** @type {HTMLElement | null} */ (document.querySelector(selector));
      if (document.activeElement !== wanted) wanted?.focus({ preventScroll: true });
    }, field);
    await page.keyboard.press("council "[i % 8] === " " ? "Space" : `Key${"COUNCIL"[i % 8]}`);
    await new Promise((next) => setTimeout(next, KEY_EVERY_MS));
  }
  await acting;
}

/** In the page: keeps how long each key press waited for its sign. */
function watchKeys() {
  const keys = /** @type {number[]} */ ([]);
  Object.assign(window, { keys });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name.startsWith("key")) keys.push(entry.duration);
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: "event", durationThreshold: 16, buffered: true }));
}

/**
 * What the page's own thread did during an act.
 * @param {Page} page @param {() => Promise<unknown>} act
 */
async function traced(page, act) {
  await page.evaluate(() => ((/** @type {any} */ (window)).keys.length = 0));
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"] });
  const start = performance.now();
  await act();
  const time = performance.now() - start;
  await page.waitForTimeout(300); // the browser tells of key presses with a delay
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`));
  const walls = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpus = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const longest = (/** @type {number[]} */ list) => list.reduce((most, one) => Math.max(most, one), 0);
  const long = (/** @type {number[]} */ list) => list.filter((one) => one >= LONG_MS).length;
  const keys = await page.evaluate(() => /** @type {number[]} */ ((/** @type {any} */ (window)).keys));
  return { time, wall: longest(walls), cpu: longest(cpus), long: `${long(walls)} (${long(cpus)})`, keys: keys.length ? longest(keys) : null };
}

function ms(/** @type {number | undefined} */ time = NaN) {
  return `${Math.round(time)} ms`;
}
