// The documentation: what it says to paste into a page works there, under the policy that it says is enough; and its own pages.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { expect, test } from "@playwright/test";
import { contents, source } from "../../scripts/docs.js";
import { snippets } from "../snippets.js";
import { violations } from "./access.js";

const HOST = "http://docs.test";
const types = /** @type {Record<string, string>} */ ({ ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".txt": "text/plain", ".json": "application/json" });
const article = "Ferry fire off Port Selwyn\n\nThe ferry Maren caught fire off Port Selwyn on Monday. Officials said that 12 people were brought ashore.\n";

const names = Object.values(contents).flat();
const policy = names.flatMap((name) => snippets(source(name))).find(({ language }) => language === "csp")?.code.trim() ?? "";

/** Each snippet in HTML with the files that stand behind it. */
const pages = names.flatMap((name) => {
  const all = snippets(source(name));
  return all.flatMap(({ language, code, line }, index) => {
    if (language !== "html") return [];
    const rest = all.slice(index + 1);
    const beside = rest.slice(0, Math.max(0, rest.findIndex(({ info }) => !info.startsWith("file=")) >>> 0));
    return [{ title: `${name}.md, line ${line}`, code, files: new Map(beside.map(({ info, code: content }) => [`/${info.slice("file=".length)}`, content])) }];
  });
});

for (const { title, code, files } of pages) {
  test(`${title} works as it stands`, async ({ page }) => {
    /** @type {string[]} */
    const complaints = [];
    /** @type {string[]} */
    const logged = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => (["error", "warning"].includes(message.type()) ? complaints : logged).push(message.text()));
    // A frame is what a page of one's own needs beside.
    const csp = code.includes("<iframe") ? `${policy}; frame-src 'self'` : policy;
    await page.route(`${HOST}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const content = pathname === "/page.html" ? `<!doctype html><html lang="en"><title>A page</title><body>${code}` : (files.get(pathname) ?? built(pathname));
      if (content === null) return route.fulfill({ status: 404 });
      /** @type {Record<string, string>} */
      const headers = { "content-type": types[extname(pathname)] ?? "application/octet-stream" };
      if (pathname === "/page.html") headers["content-security-policy"] = csp;
      await route.fulfill({ body: content, headers });
    });
    await page.addInitScript(() => {
      if (top === self) addEventListener("crossread-report", (event) => document.documentElement.setAttribute("data-report", String(/** @type {any} */ (event).detail.report.articles.length)));
    });
    await page.goto(`${HOST}/page.html`);
    if (code.includes("<iframe")) await expect(page.frameLocator("iframe").locator("h1")).toHaveText("Crossread");
    if (code.includes("sandbox=")) await expect.poll(() => logged).toEqual(["1 conflicts"]);
    if (/<(cross-read|story-comparison)/.test(code)) await expect(page.locator("html")).toHaveAttribute("data-report", /^[12]$/);
    if (code.includes('id="result"')) await expect(page.locator("#result")).not.toBeEmpty();
    expect(complaints).toEqual([]);
  });
}

test("there is something to paste on the pages that promise it", () => {
  for (const name of ["element", "javascript", "embedding"]) expect(pages.map(({ title }) => title.split(".")[0])).toContain(name);
  expect(policy).toContain("wasm-unsafe-eval");
});

for (const [colorScheme, width] of /** @type {const} */ ([["light", 1280], ["dark", 360]])) {
  test(`every page of the documentation reads well, ${colorScheme} at ${width} pixels`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    /** @type {string[]} */
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    for (const name of names) {
      await page.goto(`docs/${name}.html`);
      await expect(page.locator("main h1")).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await violations(page), name).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

/**
 * What lies where the documentation says to put it; articles have some text.
 * @param {string} pathname
 */
function built(pathname) {
  if (pathname.startsWith("/articles/")) return article;
  const [folder, path] = pathname.startsWith("/crossread/") ? ["pkg/dist/", pathname.slice("/crossread/".length)] : ["www/", pathname.replace(/^\/(crossread-page\/)?/, "")];
  try {
    return readFileSync(new URL(`../../${folder}${path}`, import.meta.url));
  } catch {
    return null;
  }
}
