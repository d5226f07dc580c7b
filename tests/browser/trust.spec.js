// What the page promises: no text leaves it, nothing foreign runs in it, and marks stand where the words stand.
import { expect, test } from "@playwright/test";
import { hostOf, installed } from "./host.js";
import { addFiles, bridge, dropFiles, file, findingsShown, openBridge, openSample, openView } from "./page.js";

const views = ["Summary", "Read", "Claims", "Conflicts", "Sources", "Copying", "Quotations", "Side by side", "Export"];

test("a whole session asks for the page's own files only; once all views are loaded, for nothing but what writes a report", async ({ page, baseURL }) => {
  /** @type {import("@playwright/test").Request[]} */
  const requests = [];
  page.context().on("request", (request) => requests.push(request));
  await page.goto("./");
  await page.getByLabel("Paste an article, or several at once").fill(bridge.one);
  await page.keyboard.press("Control+Enter");
  await findingsShown(page);
  // Views come when the page has nothing to do, so that they are there when the network is gone.
  await expect.poll(() => requests.some((request) => request.url().endsWith("/views/how.js"))).toBe(true);
  await page.waitForLoadState("networkidle");
  const loaded = requests.length;
  await dropFiles(page, [file("two.txt", bridge.two)]);
  await expect(page.locator(".article-list li")).toHaveCount(2);
  await findingsShown(page);
  for (const view of views) await openView(page, view);
  await openView(page, "Read");
  await page.locator(".article-text a").first().click();
  await page.locator(".article-name").first().click();
  await page.getByLabel("Outlet").filter({ visible: true }).fill("The Oakmere Echo");
  await page.keyboard.press("Tab");
  await findingsShown(page);
  const later = requests.slice(loaded).map((request) => new URL(request.url()).pathname);
  expect([...new Set(later)].sort()).toEqual(["/export/worker.js", "/pkg/crossread_render.js", "/pkg/crossread_render_bg.wasm"]);
  for (const request of requests) {
    expect(request.url().startsWith(baseURL ?? "none"), request.url()).toBe(true);
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(request.url()).not.toContain("?");
  }
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(["", 0, 0]);
});

test.describe("with the page kept for offline use", () => {
  test.use({ serviceWorkers: "allow" });

  test("whole sessions, over two visits, give the host no word and ask it for nothing but a new version", async ({ page, baseURL }) => {
    const host = await hostOf(baseURL);
    await installed(page, host.address);
    const loaded = host.asked.length;
    for (const visit of [1, 2]) {
      if (visit === 2) await page.reload();
      else await addFiles(page, [file("one.txt", bridge.one), file("two.txt", bridge.two)]);
      await findingsShown(page);
      for (const view of views) await openView(page, view);
      await page.locator("#library > summary").click();
      await page.getByLabel("Name of this story").fill(`The Oakmere bridge ${visit}`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      await expect(page.locator("#story-name")).toHaveText(`The Oakmere bridge ${visit}`);
    }
    expect([...new Set(host.asked.slice(loaded))].filter((path) => !["sw.js", "pkg/files.js"].includes(path))).toEqual([]);
    for (const request of host.sent) {
      expect(request).toMatch(/^GET \/[^?\n]*\n/);
      expect(decodeURIComponent(request)).not.toMatch(/oakmere|holm|cookie/i);
    }
    await host.close();
  });
});

test("addresses hold no text", async ({ page }) => {
  await openSample(page);
  for (const view of views) {
    await openView(page, view);
    const link = page.locator("#view a[href^='#']").filter({ visible: true }).first();
    if (view !== "Export") await link.click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/^#\/[a-z]+(\?([a-z]+=[a-z0-9-]+&?)+)?$/);
  }
});

test("the policy in the page refuses foreign scripts, styles and connections", async ({ page }) => {
  const errors = /** @type {string[]} */ ([]);
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("./");
  expect(errors).toEqual([]);
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  const refused = await page.evaluate(async () => {
    const fetched = await fetch("https://example.invalid/").then(() => "sent", () => "refused");
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return [fetched, Reflect.get(window, "ran") === undefined];
  });
  expect(refused).toEqual(["refused", true]);
  expect(errors.some((text) => text.includes("Content Security Policy"))).toBe(true);
});

test("markup in an article stays text", async ({ page }) => {
  await page.goto("./");
  const hostile = `<img src=x onerror="window.ran = true"> Bridge closed\n\nThe <script>window.ran = true</script> bridge closed on Monday, said <b>Petra Holm</b>.\n`;
  await addFiles(page, [file("<b>name</b>.txt", hostile), file("two.txt", bridge.two)]);
  await findingsShown(page);
  for (const view of views) {
    await openView(page, view);
    expect(await page.locator("#view img, #view script, #view b, .article-list b").count()).toBe(0);
  }
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
});

test("marks stand on their words behind characters of two code units", async ({ page }) => {
  await openBridge(page);
  await openView(page, "Read");
  const quoted = await page.locator(".article-text .quote").allTextContents();
  expect(quoted.join("")).toBe("“We had no choice but to close it at once,”");
  const shown = await page.locator(".article-text").innerText();
  for (const words of ["😀 after engineers found 12 cracks in its deck.", "🌉"]) expect(shown).toContain(words);
  await openView(page, "Quotations");
  await expect(page.locator(".speaker-card .wording > a").first()).toHaveText("“We had no choice but to close it at once,”");
});
