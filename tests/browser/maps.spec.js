// The maps: sources to articles, and wording from article to article; what is drawn leads to the words.
import { expect, test } from "@playwright/test";
import { addFiles, file, findingsShown, openSample, openView } from "./page.js";

test("a figure of the sources' table lists the claims behind it, and these lead to their place", async ({ page }) => {
  await openSample(page);
  await openView(page, "Sources");
  const row = page.locator(".matrix tbody tr", { hasText: "Daniel Orr" });
  const cell = row.locator("td a").nth(1);
  const promised = (await cell.getAttribute("title")) ?? "";
  expect(promised).toMatch(/^[1-9]\d* claims?$/);
  await cell.click();
  await expect(page).toHaveURL(/#\/sources\?origin=e\d+&article=a2$/);
  const card = page.locator(".origin-claims");
  await expect(card.getByRole("heading")).toHaveText("Daniel Orr in Northgate Daily");
  await expect(card).toBeFocused();
  await expect(card).toContainText(`${promised} rest`);
  await expect(card.locator(".claim-part").first()).toBeVisible();
  await expect(card.locator(".how").first()).toContainText("Daniel Orr");
  await card.locator(".wording a").first().click();
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
});

test("the map draws what the table says, for the mouse alone", async ({ page }) => {
  await openSample(page);
  await openView(page, "Sources");
  const map = page.locator(".flow");
  await expect(map).toHaveAttribute("aria-hidden", "true");
  const figures = await page.locator(".matrix tbody td a").evaluateAll((links) => links.map((link) => [/^\d+%(?! inf)|^under 1%(?! inf)/.test(link.textContent ?? ""), link.querySelector(".inferred") !== null]));
  await expect(map.locator("path.ribbon:not(.inferred)")).toHaveCount(figures.filter(([credited]) => credited).length);
  await expect(map.locator("path.ribbon.inferred")).toHaveCount(figures.filter(([, inferred]) => inferred).length);
  await expect(map.locator("a:not([tabindex='-1'])")).toHaveCount(0);
  for (const label of ["Daniel Orr", "The Harbour Courier"]) await expect(map.locator(".flow-sources")).toContainText(label);
  await expect(map.locator(".flow-end.unnamed").first()).toContainText("(not named)");
  const [drawing, last] = [await map.boundingBox(), await map.locator("path.ribbon").last().boundingBox()];
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0) + 1);
  await map.locator("path.ribbon").first().click();
  await expect(page.locator(".origin-claims")).toBeVisible();
  await expect(map.locator("path.chosen")).toHaveCount(1);
});

test("the map of copying leads to the two articles", async ({ page }) => {
  await openSample(page);
  await openView(page, "Copying");
  const row = page.locator(".heat-map tbody tr", { has: page.getByRole("rowheader", { name: "Inland Wire" }) });
  await expect(row.locator("td.self")).toHaveCount(1);
  const cell = row.locator('td a[title$="stand in The Harbour Courier"], td a[title*="stand in The Harbour Courier;"]');
  await expect(cell).toContainText(/^\d+%/);
  await cell.click();
  await expect(page).toHaveURL(/#\/side\?a=a3&b=a1&link=r\d+$/);
  await expect(page.locator(".match-told")).toContainText("Match ");
  await expect(page.locator(".pair-card").first()).toContainText(/\d+ words in common: \d+% of Inland Wire, \d+% of The Harbour Courier/);
});

test("credited words are no copying", async ({ page }) => {
  await openSample(page);
  await openView(page, "Copying");
  const shares = () => page.locator(".heat-map tbody td.heat").evaluateAll((cells) => cells.map((cell) => parseFloat(cell.textContent ?? "")));
  await expect(page.locator(".heat-map")).toBeVisible();
  const all = await shares();
  await page.getByRole("link", { name: "Uncredited only" }).click();
  await expect(page.locator(".heat-map caption")).toContainText("credited to no one");
  const uncredited = await shares();
  for (const [index, share] of uncredited.entries()) expect(share).toBeLessThanOrEqual(all[index] ?? 0);
});

test("what one article says and the other does not stands on its side, the most worth checking first", async ({ page }) => {
  await openSample(page);
  await openView(page, "Side by side");
  await page.getByLabel("Right").selectOption({ label: "C Inland Wire" });
  await page.getByRole("link", { name: "Left out, put in" }).click();
  await expect(page).toHaveURL(/#\/side\?a=a1&b=a3&show=differences$/);
  const [left, right] = [page.locator(".one-sided").nth(0), page.locator(".one-sided").nth(1)];
  await expect(left).toContainText("last refitted in 2019");
  await expect(right).toContainText("250 pounds");
  await expect(left).not.toContainText("250 pounds");
  const worth = (await right.locator("li").allInnerTexts()).map((text) => Number(/worth checking: (\d+)%/.exec(text)?.[1]));
  expect(worth).toEqual([...worth].sort((a, b) => b - a));
  await page.getByLabel("Right").selectOption({ label: "D The Selwyn Post" });
  await expect(page).toHaveURL(/a=a1&b=a4&show=differences/);
  await expect(page.locator(".one-sided").nth(1)).toContainText("Star of Inverdoran");
});

test("fifty articles stay usable", async ({ page }) => {
  await page.goto("./");
  await addFiles(page, Array.from({ length: 50 }, (_, n) => file(`article-${n}.txt`, `Bridge ${n} at Oakmere closed\n\nThe old bridge at Oakmere closed on Monday after engineers found ${n} cracks in its deck. Repairs will take a year, said Petra Holm, the engineer of county ${n}. Inspector ${n} found rust.\n`)));
  await findingsShown(page);
  for (const view of ["Claims", "Sources", "Quotations", "Timeline", "Copying"]) {
    await openView(page, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(1280);
  }
  await expect(page.locator(".heat-drawing")).toBeVisible();
  await openView(page, "Claims");
  expect(await page.locator(".claims-table tbody tr").count()).toBeLessThanOrEqual(60);
});
