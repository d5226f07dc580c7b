// Two texts side by side: matches by kind, scrolling together, from match to match; the pure functions behind it by tables.
import { expect, test } from "@playwright/test";
import { levels, levelWith, lookedAt, scrollTo } from "../../www/level.js";
import { byLikeness, copyGroups } from "../../www/likeness.js";
import { addFiles, file, findingsShown, openSample, openView } from "./page.js";

test("matches in the same order are level, others are passed over", () => {
  expect(levels([], [100, 200])).toEqual([[0, 0], [100, 200]]);
  expect(levels([[50, 20], [10, 90], [20, 10], [70, 60]], [100, 100])).toEqual([[0, 0], [20, 10], [50, 20], [70, 60], [100, 100]]);
  expect(levels([[0, 40], [40, 0]], [100, 100])).toEqual([[0, 0], [100, 100]]);
  const level = levels([[20, 60]], [100, 100]);
  for (const [here, there] of /** @type {const} */ ([[0, 0], [10, 30], [20, 60], [60, 80], [100, 100]])) {
    expect(levelWith(level, here, 0)).toBeCloseTo(there);
    expect(levelWith(level, there, 1)).toBeCloseTo(here);
  }
});

test("a pane is scrolled to a height so that this height is looked at, from the very top to the very bottom", () => {
  for (const text of [150, 199, 200, 500, 3000]) {
    expect(lookedAt(0, 100, text)).toBe(0);
    expect(lookedAt(text - 100, 100, text)).toBe(text);
    for (let scrolled = 0; scrolled <= text - 100; scrolled += 7) expect(scrollTo(lookedAt(scrolled, 100, text), 100, text)).toBeCloseTo(scrolled);
  }
  expect(scrollTo(40, 100, 80)).toBe(0);
});

/** @param {string} a @param {string} b @param {number} share @param {number} [credited] of ten words */
const pair = (a, b, share, credited = 0) => /** @type {import("../../www/types.js").Pair} */ (/** @type {unknown} */ ({ a, b, a_in_b: share, b_in_a: share / 2, shared_words: 10, credited_words: credited, direction: null }));

test("articles that share most stand together, and copies hang together", () => {
  const ids = ["a", "b", "c", "d", "e"];
  expect(byLikeness(ids, [])).toEqual(ids);
  const pairs = [pair("a", "e", 0.9), pair("b", "d", 0.8), pair("d", "e", 0.5), pair("a", "b", 0.1)];
  expect(byLikeness(ids, pairs)).toEqual(["b", "d", "e", "a", "c"]);
  expect(byLikeness(["b", "a"], [pair("a", "x", 1)])).toEqual(["b", "a"]);
  expect(copyGroups(pairs).map(({ articles }) => articles.sort().join(""))).toEqual(["abde"]);
  expect(copyGroups([pair("a", "b", 0.9, 9), pair("c", "d", 0.9)]).map(({ articles }) => articles.join(""))).toEqual(["cd"]);
});

test("arrow keys go through the map of copying, and the Tab key comes back to the cell left", async ({ page }) => {
  await openSample(page);
  await openView(page, "Copying");
  const cells = page.locator(".heat-map td > a");
  await expect(page.locator(".heat-map td > a:not([tabindex])")).toHaveCount(1);
  await cells.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".heat-map tbody tr").nth(1).locator("td").nth(2).locator("a")).toBeFocused();
  await expect(page.locator(".heat-map td > a:not([tabindex])")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".pane")).toHaveCount(2);
});

test("of very many articles the map is a drawing, with a list in words beside it", async ({ page }) => {
  await page.goto("./");
  await addFiles(page, Array.from({ length: 70 }, (_, n) => file(`report-${n}.txt`, `Bridge ${n} closed\n\nThe old bridge at Oakmere closed on Monday after engineers found ${n} cracks in its deck. Inspector ${n} of county ${n} found rust.\n`)));
  await findingsShown(page);
  await openView(page, "Copying");
  await page.locator(".heat-drawing").hover({ position: { x: 300, y: 20 } });
  await expect(page.locator(".map-told")).toContainText(/\d+% of the words of \w+ /);
  const list = page.locator(".partners li");
  await expect(list.first()).toContainText("of its words also stand in");
  await page.getByLabel("Who shares the words of").selectOption({ index: 3 });
  await list.first().getByRole("link").click();
  await expect(page.locator(".match-told")).toContainText("Match ");
});

/** @param {import("@playwright/test").Page} page @param {string} address */
async function openSide(page, address) {
  await openSample(page);
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await expect(page.locator(".pane")).toHaveCount(2);
  await expect(page.locator(".match-strip rect").first()).toBeAttached();
}

/** @param {import("@playwright/test").Page} page */
const scrolls = (page) => page.locator(".pane").evaluateAll((panes) => panes.map((pane) => pane.scrollTop));

test("the texts scroll together, and each on its own when that is switched off", async ({ page }) => {
  await openSide(page, "#/side?a=a1&b=a3");
  const [left, right] = [page.locator(".pane").nth(0), page.locator(".pane").nth(1)];
  await left.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await scrolls(page))[1]).toBeGreaterThan(50);
  await left.evaluate((pane) => (pane.scrollTop = pane.scrollHeight));
  await expect.poll(() => right.evaluate((pane) => Math.round(pane.scrollHeight - pane.clientHeight - pane.scrollTop))).toBeLessThan(3);
  await page.getByRole("checkbox", { name: "Scroll together" }).uncheck();
  const before = (await scrolls(page))[1];
  await left.evaluate((pane) => (pane.scrollTop = 0));
  await page.waitForTimeout(100);
  expect((await scrolls(page))[1]).toBe(before);
});

test("keys go from match to match: both places come level, the address and a sentence tell which", async ({ page }) => {
  await openSide(page, "#/side?a=a1&b=a3");
  const told = page.locator(".match-told");
  const total = Number(/^(\d+) match/.exec(await told.innerText())?.[1]);
  expect(total).toBeGreaterThan(4);
  for (let step = 1; step <= total; step++) {
    await page.keyboard.press("n");
    await expect(told).toContainText(`Match ${step} of ${total}: `);
    await expect(page).toHaveURL(/link=[rkx]\d+/);
    for (const pane of [0, 1]) await expect(page.locator(".pane").nth(pane).locator(".target").first()).toBeInViewport();
  }
  await page.keyboard.press("p");
  await expect(told).toContainText(`Match ${total - 1} of ${total}: `);
  const address = page.url();
  await page.getByRole("link", { name: /^Read The Harbour Courier/ }).click();
  await expect(page.locator(".article-text .target").first()).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(told).toContainText(`Match ${total - 1} of ${total}: `);
});

test("kinds are told apart in words, counted, and can be left out", async ({ page }) => {
  await openSide(page, "#/side?a=a1&b=a3");
  for (const [name, kind] of [["Identical", "identical"], ["Minor changes", "changed"], ["Paraphrased", "paraphrased"], ["Conflict", "conflict"], ["Only here", "only"]]) {
    const box = page.getByRole("checkbox", { name });
    const places = page.locator(`.pane .match-${kind}`);
    await expect(places.first(), name).toBeAttached();
    await box.uncheck();
    await expect(places, name).toHaveCount(0);
    await expect(box).toBeFocused();
    await box.check();
    await expect(places.first(), name).toBeAttached();
  }
  await page.getByRole("link", { name: "List of matches" }).click();
  const cards = page.locator(".match-card");
  await expect(cards.filter({ hasText: "Minor changes" }).first().locator("mark.differs").first()).toBeVisible();
  await cards.filter({ hasText: "Conflict" }).first().getByRole("link", { name: /in both texts/ }).click();
  await expect(page.locator(".match-told")).toContainText("conflict");
});

test("sides can be swapped, and text set aside says why", async ({ page }) => {
  await openSide(page, "#/side?a=a1&b=a3");
  await expect(page.locator(".pane .removed-reason").first()).toContainText(/\w/);
  await page.getByRole("link", { name: "Swap sides" }).click();
  await expect(page).toHaveURL(/#\/side\?a=a3&b=a1$/);
  await expect(page.locator(".pane").first().locator("h3").first()).toContainText("Inland Wire");
});

test("while reading, keys go through the findings of the chosen layer, and each leads to the other article", async ({ page }) => {
  await openSample(page);
  await openView(page, "Read");
  await page.getByLabel("Go through").selectOption({ label: "Shared wording" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/finding=r\d+/);
  const first = page.url();
  await expect(page.locator(".finding-steps")).toContainText(/1 of \d+/);
  await page.keyboard.press("n");
  await expect(page.locator(".finding-steps")).toContainText(/2 of \d+/);
  await page.keyboard.press("p");
  await expect(page).toHaveURL(first);
  await expect(page.locator(".text-strip rect").first()).toBeAttached();
  await page.locator(".detail").getByRole("link", { name: "Show both side by side" }).first().click();
  await expect(page.locator(".match-told")).toContainText("Match ");
});
