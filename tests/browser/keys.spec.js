// Keyboard shortcuts: what they do, when they keep quiet, and that they can be switched off.
import { expect, test } from "@playwright/test";
import { openSample, openView } from "./page.js";

test("keys lead to each view, and the list of them is theirs", async ({ page }) => {
  await openSample(page);
  await page.locator("#view-summary").focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toBeVisible();
  const goTo = dialog.getByRole("table", { name: "Go to" }).getByRole("row");
  const rows = await goTo.filter({ has: page.locator("kbd") }).allInnerTexts();
  expect(rows.length).toBeGreaterThan(11);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("#view-summary")).toBeFocused();
  for (const row of rows) {
    const [, first = "", second = "", name = ""] = /^(\S+) then (\S+)\s+(.+)$/.exec(row) ?? [];
    await page.keyboard.press(first);
    await page.keyboard.press(second);
    await expect(page.locator("#views [aria-current], .about #view h2").first(), row).toContainText(name);
  }
  expect(rows.length).toBeGreaterThanOrEqual(await page.locator("#views a").count());
});

test("the first keys of all are heard, though what they do is loaded with them", async ({ page }) => {
  await page.goto("./");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.locator(".about #view h2")).toBeVisible();
});

test("keys search, add, close and undo", async ({ page }) => {
  await openSample(page);
  await openView(page, "Claims");
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search")).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page.getByLabel("Search")).toHaveValue("gs");
  await openView(page, "Read");
  await page.locator(".article-text a.claim").first().click();
  const detail = page.getByRole("complementary", { name: "What stands behind this place" });
  await expect(detail).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(detail).toHaveCount(0);
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.locator(".article-list li")).toHaveCount(0);
  await page.locator("h1 a").focus();
  await page.keyboard.press("u");
  await expect(page.locator(".article-list li")).toHaveCount(4);
  await page.locator("h1 a").focus();
  await page.keyboard.press("a");
  await expect(page.locator("#paste")).toBeFocused();
});

test("the sample leads to the findings, and a panel that closes back to its mark, where the reader was", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample story" }).press("Enter");
  await expect(page.locator("#view h2")).toHaveText("Summary");
  await expect(page.locator("#findings")).toBeFocused();
  await openView(page, "Read");
  const mark = page.locator(".article-text a.conflict:not([tabindex])").last();
  const address = await mark.getAttribute("href");
  await mark.press("Enter");
  await expect(page.locator(".article-text a.target").first()).toBeFocused();
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "What stands behind this place" })).toHaveCount(0);
  await expect(page.locator(`.article-text a[href="${address}"]:focus`)).toHaveCount(1);
  expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(50);
});

test("keys of the browser and of assistive technology are left alone", async ({ page }) => {
  await openSample(page);
  await page.locator("#view h2").focus();
  for (const keys of ["Control+a", "Alt+n", "Meta+p", "Control+/"]) await page.keyboard.press(keys);
  await expect(page.locator("#view-summary")).toHaveAttribute("aria-current", "page");
  await expect(page.locator("#paste")).not.toBeFocused();
});

test("keys can be switched off, and stay off", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("checkbox", { name: /Use these keys/ }).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeFocused();
  await page.keyboard.press("?");
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("#paste")).not.toBeFocused();
  await page.reload();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("checkbox", { name: /Use these keys/ }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await expect(page.locator("#paste")).toBeFocused();
});
