// The page in every language: chosen by the browser's, or on the page; no English left over; laid out from right to left where it is so written.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { languages } from "../../www/i18n.js";
import { axe, cut, violations } from "./access.js";

const others = Object.keys(languages).filter((tag) => tag !== "en");

/** @param {string} tag @returns {Record<string, string>} */
const messagesOf = (tag) => JSON.parse(readFileSync(new URL(`../../www/i18n/${tag}.json`, import.meta.url), "utf8"));

/** Opens the sample, whatever language the page is in. @param {import("@playwright/test").Page} page */
async function openSample(page) {
  await page.goto("./");
  await page.locator("#sample").click();
  await page.locator("#views a").first().waitFor();
}

/** Goes through the views by their links. @param {import("@playwright/test").Page} page @param {(view: string) => Promise<void>} look */
async function inEachView(page, look) {
  for (const view of await page.locator("#views a").evaluateAll((links) => links.map(({ id }) => id))) {
    await page.locator(`#${view}`).click();
    await expect(page.locator(`#${view}`)).toHaveAttribute("aria-current", "page");
    await expect(page.locator("#view")).not.toHaveAttribute("aria-busy");
    await look(view);
  }
}

/**
 * Texts and names on the screen that are messages in English, though the language has them otherwise.
 * @param {import("@playwright/test").Page} page
 * @param {Record<string, string>} own
 */
function leftOver(page, own) {
  const english = Object.keys(own).filter((key) => own[key] !== key && /[a-z]{3}/i.test(key));
  return page.evaluate((english) => {
    const keys = new Set(english);
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.replace(/\s+/g, " ").trim() ?? "";
      if (keys.has(text) && node.parentElement?.checkVisibility() && !node.parentElement.closest("[lang='en'], .article-text, .counted")) found.add(text);
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
      for (const name of ["aria-label", "title", "placeholder"]) {
        const text = element.getAttribute(name) ?? "";
        if (keys.has(text)) found.add(`${name}: ${text}`);
      }
    }
    return [...found];
  }, english);
}

for (const tag of others) {
  test.describe(`in ${tag}`, () => {
    test.use({ locale: tag });

    test("the browser's language is spoken on the whole main path", async ({ page }) => {
      test.slow(); // all views are looked through
      const own = messagesOf(tag);
      await openSample(page);
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([tag, tag === "ar" ? "rtl" : "ltr"]);
      await expect(page.locator("#view-summary")).toContainText(own["Summary"] ?? "");
      await inEachView(page, async (view) => expect(await leftOver(page, own), view).toEqual([]));
      await expect(page).toHaveTitle(/ · Crossread$/);
      await page.locator("#view-timeline").click();
      const day = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date("2025-03-14T00:00:00Z"));
      await expect(page.locator("#view")).toContainText(day);
    });
  });
}

test("another language is chosen at the page's foot, without losing anything, and kept", async ({ page }) => {
  await openSample(page);
  await page.locator("#view-read").click();
  await page.locator(".article-text a.claim").first().click();
  await page.locator("#add > summary").click();
  await page.locator("#paste").fill("A text that is not added yet.");
  const place = page.url();
  await page.getByLabel("Language").focus();
  await page.getByLabel("Language").selectOption({ label: "Deutsch" });
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("#view-read")).toContainText("Lesen");
  await expect(page.locator("label[for=paste]")).toContainText("Artikel");
  await expect(page).toHaveTitle(/^(?!Read).* · Crossread$/);
  await expect(page.locator("#paste")).toHaveValue("A text that is not added yet.");
  await expect(page.locator("#language")).toBeFocused();
  expect(page.url()).toBe(place);
  // The name that the story was given when it was opened stays.
  expect(await leftOver(page, messagesOf("de"))).toEqual(["Sample story"]);

  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("#language")).toHaveValue("de");
  await page.locator("#language").selectOption("en");
  await expect(page.locator("label[for=paste]")).toHaveText("Paste an article, or several at once");
});

test("a language whose texts cannot be had is told, and the page goes on", async ({ page }) => {
  await page.route("**/i18n/fr.json", (route) => route.abort());
  await page.goto("./");
  await page.locator("#language").selectOption("fr");
  await expect(page.locator("#messages")).toContainText("The texts in French could not be loaded");
  await expect(page.locator("#language")).toHaveValue("en");
  await page.locator("#sample").click();
  await expect(page.locator("#view-summary")).toContainText("Summary");
});

test("English asks for no texts", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await openSample(page);
  expect(asked.filter((url) => url.includes("/i18n/"))).toEqual([]);
});

for (const tag of ["de", "ar"]) {
  test.describe(`at phone width, in ${tag}`, () => {
    test.use({ locale: tag, viewport: { width: 360, height: 720 } });

    test("everything fits, and axe finds nothing wrong", async ({ page }) => {
      test.slow();
      await page.goto("./");
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      expect(await cut(page), "start").toEqual([]);
      await openSample(page);
      await inEachView(page, async (view) => {
        expect(await cut(page), view).toEqual([]);
        if (tag === "ar" && axe) expect(await violations(page), view).toEqual([]);
      });
    });
  });
}

test.describe("from right to left", () => {
  test.use({ locale: "ar" });

  test("an English article keeps its own direction, and the page's parts stand mirrored", async ({ page }) => {
    await openSample(page);
    const list = await page.locator("section.articles").boundingBox();
    const findings = await page.locator("main").boundingBox();
    expect(list?.x).toBeGreaterThan(findings?.x ?? Infinity);
    await page.locator("#view-read").click();
    await page.locator(".article-text").first().waitFor();
    expect(await page.locator(".article-text p").first().evaluate((text) => getComputedStyle(text).direction)).toBe("ltr");
  });
});
