// createAnalyzer in a browser: in a worker or not, shared, aborted, failing, with files from elsewhere.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { bridge } from "./page.js";

const articles = [{ name: "one.txt", text: bridge.one }, { name: "two.txt", text: bridge.two }];
/** Seconds of work. */
const long = Array.from({ length: 12 }, (_, i) => ({ text: Array.from({ length: 800 }, (_, line) => `Inspector ${line} found ${line + i} cracks in bridge ${line % 97}, said Petra Holm.`).join("\n") }));
const wasm = readFileSync(new URL("../../www/pkg/crossread_bg.wasm", import.meta.url));

/**
 * A page without Crossread's own, on which `createAnalyzer` is a global function.
 * @param {import("@playwright/test").Page} page
 */
async function blank(page) {
  await page.goto("sample/index.json");
  await page.evaluate(async () => void Object.assign(window, await import(new URL("../analyzer.js", location.href).href)));
}

/** The global function of the page, for what is evaluated there. */
const createAnalyzer = /** @type {typeof import("../../www/analyzer.js").createAnalyzer} */ (/** @type {unknown} */ (null));

/**
 * Serves a script as a worker of the page's own origin.
 * @param {import("@playwright/test").Page} page
 * @param {string} path
 * @param {string} body
 */
const serveScript = (page, path, body) => page.route(path, (route) => route.fulfill({ contentType: "text/javascript", body }));

test("in a worker and in the page's thread, reports are the same to the byte", async ({ page }) => {
  await blank(page);
  const [there, here] = await page.evaluate(async (articles) => {
    const analyzers = [createAnalyzer(), createAnalyzer({ worker: false })];
    return Promise.all(analyzers.map(async (analyzer) => JSON.stringify([
      await analyzer.compare(articles, { minWords: 4 }),
      await analyzer.inspect(articles[0] ?? { text: "" }),
      await analyzer.match("Nine people were hurt.", "Nine people suffered injuries."),
      { ...(await analyzer.identify(new TextEncoder().encode("<p>Größe"))), bytes: null },
    ])));
  }, articles);
  expect(there?.includes("12 cracks against 15 cracks")).toBe(true);
  expect(here === there).toBe(true); // a report is long
  expect(page.workers()).toHaveLength(1);
});

test("callers share one worker and are answered in order; one that is given up stops, and the others are answered", async ({ page }) => {
  await blank(page);
  const told = await page.evaluate(async ([articles, long]) => {
    const analyzer = createAnalyzer();
    /** @type {string[]} */
    const told = [];
    /** @param {string} name @param {Promise<unknown>} call */
    const noted = (name, call) => call.then(() => told.push(name), (error) => told.push(`${name}: ${error.name}`));
    const [running, waiting, after] = [new AbortController(), new AbortController(), new AbortController()];
    await noted("aborted before", analyzer.compare(articles, {}, { signal: AbortSignal.abort() }));
    await Promise.all([
      noted("first", analyzer.inspect({ text: "It closed." }, {}, { signal: after.signal })),
      noted("aborted while it runs", analyzer.compare(long, {}, { signal: running.signal, onProgress: () => setTimeout(() => running.abort()) })),
      noted("aborted while it waits", analyzer.compare(long, {}, { signal: waiting.signal, onProgress: () => told.push("began all the same") })),
      noted("next", analyzer.compare(articles)),
      noted("last", analyzer.match("It closed.", "It opened.")),
      new Promise((resolve) => setTimeout(() => resolve(waiting.abort()))),
    ]);
    after.abort();
    await noted("after", analyzer.match("It closed.", "It opened."));
    return told;
  }, /** @type {const} */ ([articles, long]));
  expect(told).toEqual(["aborted before: AbortError", "aborted while it waits: AbortError", "first", "aborted while it runs: AbortError", "next", "last", "after"]);
  await expect.poll(() => page.workers().length).toBe(1);
});

test("progress comes in order, and closing ends the worker and rejects what is not answered", async ({ page }) => {
  await blank(page);
  const { told, error, later } = await page.evaluate(async ([articles, long]) => {
    const analyzer = createAnalyzer();
    /** @type {unknown[]} */
    const told = [];
    await analyzer.compare(articles, {}, { onProgress: ({ stage, done, total, left }) => told.push([stage, done, total, left === null]) });
    const call = analyzer.compare(long, {}, { onProgress: () => analyzer.close() });
    const error = await call.catch(({ name }) => name);
    return { told, error, later: await analyzer.compare(articles).catch(({ name }) => name) };
  }, /** @type {const} */ ([articles, long]));
  expect(told).toEqual([["read", 1, 2, true], ["read", 2, 2, false], ["compare", 2, 2, false]]);
  expect([error, later]).toEqual(["AbortError", "InvalidStateError"]);
  await expect.poll(() => page.workers().length).toBe(0);
});

test("a worker that fails tells who asked, and another answers the rest", async ({ page }) => {
  await serveScript(page, "**/worker.js", `
    import { serve } from "./analysis/serve.js";
    const take = serve(postMessage);
    addEventListener("message", ({ data }) => {
      if (data.args?.[0] === "fail") throw new Error("out of order");
      take(data);
    });`);
  await blank(page);
  const told = await page.evaluate(async () => {
    const analyzer = createAnalyzer();
    const answers = [analyzer.match("fail", "now"), analyzer.match("It closed.", "It closed."), analyzer.inspect(/** @type {any} */ ({ text: () => "no text" }))];
    return Promise.all(answers.map((answer) => answer.then((value) => "same" in value && value.same, (error) => `${error.name}: ${error.message}`)));
  });
  expect(told[0]).toContain("out of order");
  expect(told[1]).toBe(true);
  expect(told[2]).toContain("could not be cloned");
});

test("files from elsewhere are taken, by addresses relative to the page", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // A host that does not know what it serves.
  await page.route("**/elsewhere/program.wasm", (route) => route.fulfill({ contentType: "application/octet-stream", body: wasm }));
  await serveScript(page, "**/elsewhere/own-worker.js", 'import "../../worker.js";');
  await blank(page);
  const [sentences, error] = await page.evaluate(async (articles) => {
    const analyzer = createAnalyzer({ wasm: "elsewhere/program.wasm", workerUrl: "elsewhere/own-worker.js", vectors: false });
    const report = await analyzer.compare(articles);
    const missing = createAnalyzer({ vectors: "elsewhere/none.bin" });
    return [report.articles.length, await missing.compare(articles).catch(({ message }) => message)];
  }, articles);
  expect(sentences).toBe(2);
  expect(error).toMatch(/\/sample\/elsewhere\/none\.bin could not be loaded \(status 404\)$/);
  expect(asked).toEqual(expect.arrayContaining(["/sample/elsewhere/program.wasm", "/sample/elsewhere/own-worker.js"]));
  expect(asked).not.toContain("/pkg/vectors.bin");
});

test("where no worker can be started the page's thread does the work, if none is insisted on", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await blank(page);
  const [count, error] = await page.evaluate(async (articles) => {
    const report = await createAnalyzer().compare(articles);
    try {
      createAnalyzer({ worker: true });
      return [report.articles.length, ""];
    } catch (error) {
      return [report.articles.length, String(error)];
    }
  }, articles);
  expect(count).toBe(2);
  expect(error).toContain("Worker is not defined");
});
