// The view of one article: layers of marks, what stands behind each, and what was set aside put back.
import { expect, test } from "@playwright/test";
import { addFiles, file, openSample, openView } from "./page.js";

test.beforeEach(async ({ page }) => {
  await openSample(page);
  await openView(page, "Read");
  await page.getByRole("navigation", { name: "Articles" }).getByRole("link", { name: "Northgate Daily" }).click();
});

/** @param {import("@playwright/test").Page} page */
const detailOf = (page) => page.getByRole("complementary", { name: "What stands behind this place" });

for (const { layer, mark, words, told } of [
  { layer: "Numbers", mark: "number", words: "more than 80", told: ["Number", "81 or more"] },
  { layer: "Dates", mark: "date", words: "Friday", told: ["Date", "14 March 2025", "Counts from"] },
  { layer: "Doubt and denial", mark: "doubt", words: "may", told: ["Claim", "Reported, marked as uncertain (“may”)"] },
  { layer: "People, organisations, places", mark: "name", words: "Daniel Orr", told: ["Name", "Person", "Named here"] },
]) {
  test(`the layer “${layer}” marks them, and a click tells what they are`, async ({ page }) => {
    const marks = page.locator(`.article-text .${mark}`);
    await expect(marks).toHaveCount(0);
    await page.getByRole("checkbox", { name: layer }).check();
    await marks.filter({ hasText: words }).first().click();
    const detail = detailOf(page);
    for (const text of told) await expect(detail).toContainText(text);
    await page.getByRole("checkbox", { name: layer }).uncheck();
    await expect(marks).toHaveCount(0);
  });
}

test("who says something is marked, and a click tells in whose words", async ({ page }) => {
  await page.locator(".article-text .speaker", { hasText: "Helen Marsh" }).first().click();
  const detail = detailOf(page);
  await expect(detail).toContainText("Who says it");
  await expect(detail).toContainText("the company would work with investigators");
  await expect(detail).toContainText("In the article’s words");
});

test("what was set aside is put back by a click, and set aside again by another", async ({ page }) => {
  const block = page.locator(".article-text .block", { hasText: "Read next" });
  const words = async () => Number(/(\d+) words/.exec((await page.locator(".about").innerText()) ?? "")?.[1]);
  const before = await words();
  await block.getByRole("button", { name: "Put back: Read next" }).click();
  const again = block.getByRole("button", { name: "Set aside again" });
  await expect(again).toBeFocused();
  await expect(block).toContainText("Put back by you");
  expect(await words()).toBeGreaterThan(before);
  await again.click();
  await expect(block.getByRole("button", { name: "Put back" })).toBeFocused();
  expect(await words()).toBe(before);
});

test("what is put back while other changes are still being analysed undoes none of them", async ({ page }) => {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    // No analysis ends from here on.
    Worker.prototype.postMessage = function (/** @type {any} */ message) {
      if (!message.articles) postMessage.call(this, message);
    };
  });
  const list = page.locator(".article-list li");
  const before = await list.count();
  await addFiles(page, [file("late.txt", "The last word\n\nThe harbour office had nothing to add on Friday, said its clerk.\n")]);
  await expect(list).toHaveCount(before + 1);
  const block = page.locator(".article-text .block", { hasText: "Read next" });
  await block.getByRole("button", { name: "Put back: Read next" }).click();
  await page.waitForTimeout(400); // the page is drawn anew no later than this
  await expect(list).toHaveCount(before + 1);
});
