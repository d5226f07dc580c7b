// Many articles: the page stays quick to use, and what is in it stays bounded. How long things take is measured by `cargo xtask bench-page`.
import { expect, test } from "@playwright/test";
import { articles } from "../../benches/scale/articles.js";
import { addPart, PART_LENGTH, partsOf } from "../../www/transfer.js";
import { addFiles, detailOf, file, findingsShown, openBridge, openView } from "./page.js";

/**
 * Scrolls to the end of a table, which takes more than one go as parts turn out to be higher than thought.
 * @param {import("@playwright/test").Page} page @param {import("@playwright/test").Locator} table @param {number} last number of the last row
 */
async function atEnd(page, table, last) {
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(table.locator(`tr[aria-rowindex="${last}"]`)).toBeVisible({ timeout: 300 });
  }).toPass();
  return last;
}

/** Articles as files. @param {number} count @param {"one" | "mixed"} kind */
function files(count, kind) {
  return articles(count, kind).map(({ name, text }) => file(`${name}.txt`, text));
}

test("a report crosses in small parts and is put together as it was", () => {
  const claims = Array.from({ length: 5000 }, (_, at) => ({ id: `c${at}`, words: "Says “it” — 🌉".repeat(at % 9) }));
  const report = /** @type {any} */ ({ version: 1, offsets: "utf-16", claims, reuse: [], articles: [{ text: "a".repeat(PART_LENGTH * 2) }, { text: "b" }] });
  const parts = [...partsOf(report)];
  for (const { json } of parts) expect(json.length <= PART_LENGTH * 1.1 || JSON.parse(json).length === 1).toBe(true);
  expect(parts.length).toBeGreaterThan(6);
  const whole = {};
  for (const part of structuredClone(parts)) addPart(whole, part);
  expect(whole).toEqual(report);
  expect(Object.keys(whole)).toEqual(Object.keys(report));
});

test("of the facts of two hundred articles only those near the screen are in the page", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("./");
  await addFiles(page, files(200, "mixed"));
  await page.locator("#live", { hasText: "Findings are ready." }).waitFor({ state: "attached", timeout: 180_000 });
  await openView(page, "Claims");
  const table = page.locator(".claims-table");
  const rows = table.locator("tbody tr");
  const all = Number(await table.getAttribute("aria-rowcount"));
  expect(all).toBeGreaterThan(5000);
  await expect(rows.first()).toContainText(/\d+ of 200/);
  expect(await rows.count()).toBeLessThan(150);

  // To the end and back: what is near the screen is there, the rest is not.
  await atEnd(page, table, all);
  await expect(table.locator('tr[aria-rowindex="2"]')).toHaveCount(0);
  expect(await rows.count()).toBeLessThan(150);
  await page.locator(".claims-table thead").evaluate((head) => head.scrollIntoView());
  await expect(table.locator('tr[aria-rowindex="2"]')).toBeVisible();

  // A link to a fact far down leads to it, and it is open.
  const last = table.locator(`tr[aria-rowindex="${await atEnd(page, table, all)}"]`);
  const sought = (await last.locator("summary").first().textContent()) ?? "";
  await last.locator("summary").first().click();
  const link = (await detailOf(last).locator(".article-chips a").first().getAttribute("href")) ?? "";
  const id = new URLSearchParams(link.split("?")[1]).get("finding") ?? "";
  expect(id).not.toBe("");
  await openView(page, "Summary");
  await page.evaluate((hash) => (location.hash = hash), `#/claims?finding=${id}`);
  const target = table.locator("tr.target");
  await expect(target).toBeInViewport();
  await expect(target.locator("summary").first()).toHaveText(sought);
  await expect(detailOf(target).locator(".cluster-detail")).toContainText("Worth checking");
});

test("the strip tells who says a fact, and leads to the words", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("./");
  await addFiles(page, files(24, "one"));
  await findingsShown(page);
  await openView(page, "Claims");
  const row = page.locator(".claims-table tbody tr").first();
  const [said = "", number = ""] = /(\d+) of 24/.exec((await row.locator(".carried-count").textContent()) ?? "") ?? [];
  expect(said).not.toBe("");
  // One mark for each article that says it, and the same number of wordings under the fact.
  const marks = await row.locator(".strip path").evaluateAll((paths) => paths.map((path) => [...(path.getAttribute("d") ?? "").matchAll(/M(\d+) /g)].map(([, at]) => Number(at))).flat());
  expect(marks).toHaveLength(Number(number));
  await row.locator("summary").first().click();
  await expect(detailOf(row).locator(".cluster-detail .article-chips a").first()).toBeVisible();
  const strip = row.locator(".strip svg");
  const width = (await strip.boundingBox())?.width ?? 0;
  await strip.click({ position: { x: ((Math.min(...marks) + 0.4) / 24) * width, y: 8 } });
  await expect(page).toHaveURL(new RegExp(`#/read\\?article=a${Math.min(...marks) + 1}&`));
  await expect(page.locator("#view .target").first()).toBeInViewport();
});

test("while an analysis runs, what was found before stays, and Cancel can be pressed at any step", async ({ page }) => {
  test.setTimeout(120_000);
  await openBridge(page);
  const before = await page.locator("#view .lead").first().innerText();
  await addFiles(page, files(120, "mixed"));
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  const button = await cancel.elementHandle();
  await expect(page.locator("#status")).toContainText("Below is what was found before.");
  await expect(page.locator("#status")).toContainText(/Read [2-9]\d* of 122 articles…/);
  // The very button that was there at the first step: one that is made anew between press and release is never pressed.
  expect(await button?.evaluate((node) => node.isConnected)).toBe(true);
  await cancel.click();
  await expect(page.locator("#status")).toContainText("Analysis cancelled. Below is what was found before.");
  await expect(page.locator("#view .lead").first()).toHaveText(before);
  await expect(page.locator(".article-list li")).toHaveCount(122);
});
