// By keyboard alone, for screen readers, at phone width, in the dark.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { bridge, findingsShown, openSample, openView } from "./page.js";

const views = ["Summary", "Read", "Claims", "Conflicts", "Sources", "Copying", "Quotations", "Side by side", "Export"];
const axe = axeSource();

/** The source of axe-core, where it is installed. */
function axeSource() {
  try {
    return readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  } catch {
    return "";
  }
}

/**
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => Reflect.get(window, "axe").run(document, { resultTypes: ["violations"] }));
  return found.map((/** @type {any} */ violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`);
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing wrong in any view, ${colorScheme}`, async ({ page }) => {
    test.skip(!axe, "SKIPPED: axe-core is not installed (npm install), so accessibility was not checked");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("./");
    expect(await violations(page)).toEqual([]);
    await openSample(page);
    for (const view of views) {
      await openView(page, view);
      expect(await violations(page), view).toEqual([]);
    }
    for (const part of ["#/claims?finding=k1", "#/claims?show=one", "#/conflicts?severity=high", "#/sources?origin=e2", "#/copying?count=uncredited", "#/side?show=differences"]) {
      await page.evaluate((hash) => (location.hash = hash), part);
      await page.waitForTimeout(100);
      expect(await violations(page), part).toEqual([]);
    }
    await openView(page, "Read");
    await page.locator(".article-text a.claim").first().click();
    expect(await violations(page), "detail").toEqual([]);
    await page.locator(".article-list summary").first().click();
    await page.getByText("Nothing you paste leaves this page").click();
    expect(await violations(page), "opened panels").toEqual([]);
  });
}

test("everything is reached and done by keyboard alone", async ({ page }) => {
  await page.goto("./");
  const tabTo = async (/** @type {import("@playwright/test").Locator} */ goal) => {
    for (let step = 0; step < 80; step++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("80 steps of the Tab key did not reach it");
  };
  for (const text of [bridge.one, bridge.two]) {
    if (!(await page.locator("#paste").isVisible())) {
      await tabTo(page.getByText("Add articles"));
      await page.keyboard.press("Enter");
    }
    await tabTo(page.locator("#paste"));
    await page.keyboard.insertText(text);
    await page.keyboard.press("Control+Enter");
    await findingsShown(page);
  }
  await expect(page.locator(".article-list li")).toHaveCount(2);
  await tabTo(page.locator("#view-read"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#view h2")).toBeFocused();
  await tabTo(page.locator(".article-text a.claim-all").first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "What stands behind this place" })).toBeVisible();
  await tabTo(page.getByRole("link", { name: "Close", exact: true }));
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Legend" })).toBeVisible();
});

test("the skip link leads to the findings", async ({ page }) => {
  await openSample(page);
  await page.locator("#skip").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).not.toHaveURL(/#findings/);
});

test("Back returns to the place that was left", async ({ page }) => {
  await openSample(page);
  await openView(page, "Claims");
  await page.evaluate(() => scrollTo(0, 500));
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => (location.hash = "#/read?article=a2"));
  await expect(page.locator(".article-text")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".claims-table")).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

for (const [width, colorScheme] of /** @type {const} */ ([[1400, "light"], [1400, "dark"], [360, "light"], [360, "dark"]])) {
  test(`each view fits ${width} pixels, ${colorScheme}`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("./");
    await page.screenshot({ path: info.outputPath("start.png"), fullPage: true });
    await openSample(page);
    for (const view of views) {
      await openView(page, view);
      await page.screenshot({ path: info.outputPath(`${view.toLowerCase().replaceAll(" ", "-")}.png`), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
    }
  });
}
