// The sample story from end to end: every view shows its kind of finding, and every finding leads to its place.
import { expect, test } from "@playwright/test";
import { detailOf, openSample, openView } from "./page.js";

test.beforeEach(({ page }) => openSample(page));

test("the summary says in words what was found, and each figure leads to its evidence", async ({ page }) => {
  const summary = page.locator("#view");
  await expect(summary.getByRole("heading", { name: "Summary" })).toBeVisible();
  await expect(summary.locator(".lead")).toContainText(/^Four articles, \d+ words in all\. They (seem to )?tell the same story/);
  await expect(page.locator(".article-list li")).toHaveCount(4);
  const figures = summary.locator(".figures a");
  await expect(figures).toHaveCount(5);
  await figures.first().click();
  await expect(page).toHaveURL(/#\/claims\?show=all$/);
  const rows = page.locator(".claims-table tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  await expect(rows.locator("td.silent")).toHaveCount(0);
});

test("an article shows its claims, and a claim how the others put it", async ({ page }) => {
  await openView(page, "Read");
  const text = page.locator(".article-text");
  await expect(text.getByRole("heading", { name: "Ferry owner was warned of faulty wiring before fire that hurt 84, sources say" })).toBeVisible();
  await text.locator("a.claim-all, a.claim-some", { hasText: "An electrical fault" }).first().click();
  const detail = page.getByRole("complementary", { name: "What stands behind this place" });
  await expect(detail.getByRole("heading", { name: "How others put it" }).first()).toBeVisible();
  await detail.locator(".wording a", { hasText: "electrical fault" }).last().click();
  await expect(page).toHaveURL(/#\/read\?article=a[2-4]&at=\d+-\d+/);
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
  await expect(page.locator(".article-text .target").first()).toBeFocused();
});

test("what is not article is dimmed and says why", async ({ page }) => {
  await openView(page, "Read");
  await page.getByRole("navigation", { name: "Articles" }).getByRole("link", { name: "Northgate Daily" }).click();
  const navigation = page.locator(".removed", { hasText: "Transport" });
  await expect(navigation).toContainText(/^(Navigation|Not article) – /);
  await expect(page.locator(".removed", { hasText: "Read next" })).toBeVisible();
});

test("layers can be switched off", async ({ page }) => {
  await openView(page, "Read");
  await expect(page.locator(".article-text .reuse").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Shared wording" }).uncheck();
  await expect(page.locator(".article-text .reuse")).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Shared wording" })).toBeFocused();
  await expect(page.locator(".article-text .claim").first()).toBeVisible();
});

test("the table tells who says a claim and who is silent", async ({ page }) => {
  await openView(page, "Claims");
  const row = page.locator(".claims-table tbody tr", { hasText: "Nobody listened" }).first();
  await expect(row.locator("td.says")).toHaveCount(2);
  await expect(row.locator("td.silent")).toHaveCount(2);
  await row.locator("summary").first().click();
  await expect(detailOf(row).locator(".reasons")).toContainText("Why: ");
  await page.getByRole("link", { name: "Only one says it" }).click();
  await expect(row).toHaveCount(0);
  const lone = page.locator(".claims-table tbody tr", { hasText: "250 pounds" });
  await expect(lone.locator("td.says")).toHaveCount(1);
  await page.goBack();
  await expect(row).toBeVisible();
});

test("the summary tells with each conflict who says what, and leads to the words", async ({ page }) => {
  await openView(page, "Summary");
  const card = page.locator(".summary-conflicts .conflict-card").first();
  const sides = card.locator(".who-says > span");
  await expect(sides.first()).toContainText(/^.+: [A-D]/);
  expect(await sides.count()).toBeGreaterThan(1);
  await sides.first().getByRole("link").first().click();
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
});

test("conflicts set the wordings against each other", async ({ page }) => {
  await openView(page, "Conflicts");
  const card = page.locator(".conflict-card", { hasText: "2019" }).filter({ hasText: "2021" }).first();
  await expect(card).toContainText("The Lady Maren was last refitted in 2021");
  await card.getByRole("link").first().click();
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
});

test("quotations stand under their speaker", async ({ page }) => {
  await openView(page, "Quotations");
  const card = page.locator(".speaker-card", { hasText: "Daniel Orr" }).first();
  await expect(card).toContainText("Nobody listened, and our members paid for it");
  await expect(card.locator("mark.differs").first()).toBeVisible();
});

test("side by side, a linked passage brings its counterpart into view", async ({ page }) => {
  await openView(page, "Side by side");
  await page.getByLabel("Right").selectOption({ label: "C Inland Wire" });
  await expect(page).toHaveURL(/a=a1&b=a3/);
  const [left, right] = [page.locator(".pane").nth(0), page.locator(".pane").nth(1)];
  await expect(left.locator(".deleted", { hasText: "312" }).first()).toBeVisible();
  await expect(right.locator(".inserted", { hasText: "321" }).first()).toBeVisible();
  await right.evaluate((pane) => (pane.scrollTop = pane.scrollHeight));
  await left.locator("a.link", { hasText: "Lifeboats from Westport" }).first().click();
  await expect(page).toHaveURL(/link=[rk]\d+/);
  await expect(right.locator(".target").first()).toBeInViewport();
  await expect(left.locator(".target").first()).toBeInViewport();
});
