// Articles in other languages: marks stand at their words, text runs in its own direction, and a note says what is not found.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { addFiles, file, openView } from "./page.js";

/** @param {string} name */
const story = (name) => {
  const folder = new URL(`../stories/${name}/articles/`, import.meta.url);
  return readdirSync(folder).sort().map((article) => file(article, readFileSync(new URL(article, folder), "utf8")));
};

for (const { name, language, direction, number, day, quotation, shared, note } of [
  {
    name: "jisr",
    language: "ar",
    direction: "rtl",
    number: "٨٬٥٠٠",
    day: "١٤/٠٥/٢٠٢٤",
    quotation: "«لن نفتح الجسر قبل أن نعرف مدى عمق الشقوق»",
    shared: "ويعبر الجسر كل يوم نحو",
    note: "This article is in Arabic.",
  },
  {
    name: "hashi",
    language: "ja",
    direction: "ltr",
    number: "３億５０００万",
    day: "1998年10月3日",
    quotation: "「ひび割れの深さが分かるまで橋を開けることはできない。」",
    shared: "本にひび割れが見つかった",
    note: "This article is in Japanese.",
  },
]) {
  test(`${language}: marks stand at their words, and a note says what is not found`, async ({ page }) => {
    await page.goto("./");
    await addFiles(page, story(name));
    await openView(page, "Read");
    const text = page.locator(".article-text").first();
    await expect(text).toContainText(quotation);
    await expect(text).toHaveAttribute("lang", language);
    await expect(text.locator(".body").first()).toHaveCSS("direction", direction);
    await page.getByRole("checkbox", { name: "Numbers" }).check();
    await page.getByRole("checkbox", { name: "Dates" }).check();
    await expect(text.locator(".number").filter({ hasText: number }).first()).toHaveText(number);
    await expect(text.locator(".date").filter({ hasText: day }).first()).toHaveText(day);
    await expect(text.locator(".reuse").filter({ hasText: shared }).first()).toHaveText(shared);
    await expect(page.getByText(note).first()).toBeAttached();
    // Nothing runs out of the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}
