// The table of facts and the conflicts: filters that live in the address, a search that does not, and signs that lead to the words.
import { expect, test } from "@playwright/test";
import { detailOf, openSample, openView } from "./page.js";

test.beforeEach(({ page }) => openSample(page));

/** @param {import("@playwright/test").Page} page */
const rows = (page) => page.locator(".claims-table tbody tr");

test("each filter keeps what it names, says how many, and stands in the address", async ({ page }) => {
  await openView(page, "Claims");
  const all = await rows(page).count();
  const cases = /** @type {[string, string, (cells: { says: number, silent: number, differs: number, origins: string }) => boolean][]} */ ([
    ["All say it", "show=all", ({ silent }) => silent === 0],
    ["Two or more say it", "show=shared", ({ says }) => says > 1],
    ["Some say it, not all", "show=some", ({ says, silent }) => says > 1 && silent > 0],
    ["Only one says it", "show=one", ({ says }) => says === 1],
    ["Disputed", "is=disputed", ({ differs }) => differs > 0],
    ["Single origin", "is=single", ({ origins }) => origins.startsWith("Rests on ")],
    ["No origin named", "is=none", ({ origins }) => origins === "No origin named"],
  ]);
  for (const [label, address, holds] of cases) {
    await openView(page, "Claims");
    const link = page.locator("#view .switch").getByRole("link", { name: label });
    const promised = Number(await link.locator(".count").textContent());
    await link.click();
    await expect(page).toHaveURL(new RegExp(`#/claims\\?${address}$`));
    await expect(page.locator("#view .switch a[aria-current]", { hasText: label })).toBeVisible();
    expect(promised, label).toBeGreaterThan(0);
    expect(promised, label).toBeLessThan(all);
    await expect(rows(page)).toHaveCount(promised);
    for (const cells of await rows(page).evaluateAll((found) => found.map((row) => ({
      says: row.querySelectorAll("td.says").length,
      silent: row.querySelectorAll("td.silent").length,
      differs: row.querySelectorAll("td.differs").length,
      origins: row.querySelector(".rests-on")?.textContent ?? "",
    })))) expect(holds(cells), `${label}: ${JSON.stringify(cells)}`).toBe(true);
  }
});

test("filters add up, and Back takes the last one off", async ({ page }) => {
  await openView(page, "Claims");
  await page.getByRole("link", { name: "Only one says it" }).click();
  const lone = await rows(page).count();
  await page.getByLabel("Said by").selectOption({ index: 3 });
  await expect(page).toHaveURL(/#\/claims\?show=one&by=a3$/);
  const own = await rows(page).count();
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(lone);
  await expect(rows(page).locator("td:nth-of-type(3).says")).toHaveCount(own);
  await page.goBack();
  await expect(rows(page)).toHaveCount(lone);
});

test("a search looks through all wordings and the sources, and never goes into the address", async ({ page }) => {
  await openView(page, "Claims");
  const before = page.url();
  const search = page.getByLabel("Search");
  await search.fill("LIFEBOATS coastguard");
  await expect(page.locator("#view [role=status]")).toHaveText(/^\d+ of \d+ facts$/);
  for (const text of await rows(page).allInnerTexts()) expect(text.toLowerCase()).toMatch(/lifeboat|everyone/);
  expect(await rows(page).count()).toBeGreaterThan(0);
  expect(page.url()).toBe(before);
  await expect(search).toBeFocused();
  await rows(page).first().locator("td.says a").first().click();
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
  await page.goBack();
  await expect(search).toHaveValue("LIFEBOATS coastguard");
  await search.fill("no such words anywhere");
  await expect(page.locator(".nothing")).toBeVisible();
});

test("facts are sorted as asked", async ({ page }) => {
  await openView(page, "Claims");
  await page.getByLabel("Sort by").selectOption("How much it is disputed");
  await expect(page).toHaveURL(/sort=conflicts/);
  const disputed = await rows(page).evaluateAll((found) => found.map((row) => row.querySelectorAll("td.differs").length > 0));
  expect(disputed.lastIndexOf(true)).toBeLessThan(disputed.indexOf(false));
});

test("what stands behind a fact is a row of its own under it, as wide as the screen shows of the table", async ({ page }) => {
  for (const [width, columns] of /** @type {const} */ ([[1400, 3], [1000, 2], [390, 1]])) {
    await page.setViewportSize({ width, height: 900 });
    await openView(page, "Claims");
    const row = rows(page).first();
    const many = await rows(page).count();
    await row.locator("summary").press("Enter");
    const detail = detailOf(row).getByRole("group");
    await expect(detail.first()).toHaveAccessibleName(await row.locator("summary").innerText());
    await expect(rows(page)).toHaveCount(many + 1);
    const seen = await page.getByRole("region", { name: "Claims by articles" }).boundingBox();
    const box = await detail.first().boundingBox();
    expect(Math.abs((box?.width ?? 0) - (seen?.width ?? 0)), `${width} px`).toBeLessThan(2);
    const lefts = await detail.first().locator(".wording-cards > *").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().left));
    expect(new Set(lefts).size, `${width} px`).toBe(columns);
    await row.locator("summary").press("Enter");
    await expect(rows(page)).toHaveCount(many);
    await openView(page, "Summary");
  }
});

test("a sign in the table leads to the words", async ({ page }) => {
  await openView(page, "Claims");
  const cell = rows(page).locator("td.differs a", { hasText: "312" }).first();
  await cell.click();
  const place = page.locator(".article-text .target");
  await expect(place.first()).toBeInViewport();
  expect((await place.allTextContents()).join("")).toContain("312 passengers");
});

test("a conflict shows whole sentences with the statement and the words that differ", async ({ page }) => {
  await openView(page, "Conflicts");
  const card = page.locator(".conflict-card", { hasText: "2019" }).filter({ hasText: "2021" }).first();
  await expect(card.locator(".side")).toHaveCount(2);
  await expect(card.locator(".sentence").nth(1)).toHaveText("The Lady Maren was last refitted in 2021, according to the shipping register.");
  await expect(card.locator(".claim-part").last()).not.toContainText("shipping register");
  for (const [index, year] of ["2019", "2021"].entries()) await expect(card.locator(".side").nth(index).locator(".differing")).toHaveText(new RegExp(year));
  await expect(card.locator(".article-chips").first()).toContainText("The Harbour Courier");
  await card.getByRole("link", { name: "Both articles side by side" }).click();
  await expect(page).toHaveURL(/#\/side\?a=a1&b=a\d&link=x\d+/);
});

test("conflicts come the most serious first and are filtered by how serious they are and by kind", async ({ page }) => {
  await openView(page, "Conflicts");
  const ranks = await page.locator(".conflict-card .severity").allTextContents();
  const order = ["Serious", "Notable", "Minor"];
  expect(ranks).toEqual([...ranks].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const all = ranks.length;
  await page.getByRole("navigation", { name: "How serious" }).getByRole("link", { name: "Serious" }).click();
  await expect(page).toHaveURL(/#\/conflicts\?severity=high$/);
  const serious = await page.locator(".conflict-card").count();
  expect(serious).toBe(ranks.filter((rank) => rank === "Serious").length);
  expect(serious).toBeLessThan(all);
  await page.getByRole("navigation", { name: "About what" }).getByRole("link", { name: "Dates differ" }).click();
  await expect(page.locator(".conflict-card h3")).toHaveText([/^Dates differ/]);
});
