// The reader corrects what was found, in the page.
import { expect, test } from "@playwright/test";
import { addFiles, detailOf, file, findingsShown, openSample, openView } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

test.beforeEach(async ({ page }) => {
  await openSample(page);
});

/** @param {Page} page */
const cards = (page) => page.locator("#view .conflicts > .list-part > .conflict-card");

/** How many there are of what a link of the navigation counts. @param {Page} page @param {string} name */
async function counted(page, name) {
  return Number(await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name }).locator(".count").textContent());
}

test("a dismissed conflict leaves the lists and counts, is kept apart, and can be brought back", async ({ page }) => {
  await openView(page, "Conflicts");
  const before = await cards(page).count();
  const text = await cards(page).first().locator(".explanation").innerText();
  await cards(page).first().getByRole("button", { name: "Dismiss" }).click();
  await expect(cards(page)).toHaveCount(before - 1);
  await expect(cards(page).first().getByRole("button", { name: "Dismiss" })).toBeFocused();
  await expect(page.locator("#live")).toContainText("Dismissed:");
  expect(await counted(page, "Conflicts")).toBe(before - 1);
  await page.getByText("Dismissed (1)").click();
  const dismissed = page.locator(".dismissed .conflict-card");
  await expect(dismissed.locator(".explanation")).toHaveText(text);
  await openView(page, "Summary");
  await expect(page.locator("#view")).not.toContainText(text);
  await openView(page, "Conflicts");
  await page.getByText("Dismissed (1)").click();
  await dismissed.getByRole("button", { name: "Bring back" }).click();
  await expect(cards(page)).toHaveCount(before);
  await expect(page.getByText("Dismissed (1)")).toHaveCount(0);
});

test("every correction can be undone at once", async ({ page }) => {
  await openView(page, "Conflicts");
  const before = await cards(page).count();
  await cards(page).nth(1).getByRole("button", { name: "Dismiss" }).click();
  await expect(cards(page)).toHaveCount(before - 1);
  await expect(page.getByRole("button", { name: "Undo" })).toBeInViewport();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cards(page)).toHaveCount(before);
  await expect(cards(page).nth(1).getByRole("button", { name: "Dismiss" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Corrections" })).toHaveCount(0);
});

test("a pinned conflict comes first and keeps its note", async ({ page }) => {
  await openView(page, "Conflicts");
  const last = cards(page).last();
  const text = await last.locator(".explanation").innerText();
  await last.getByRole("button", { name: "Pin" }).press("Enter");
  await expect(cards(page).first().locator(".explanation")).toHaveText(text);
  await expect(cards(page).first().locator(".chip.pinned")).toHaveText("Pinned");
  await expect(cards(page).first().getByRole("button", { name: "Unpin" })).toBeFocused();
  await cards(page).first().getByRole("button", { name: "Note" }).press("Enter");
  await page.keyboard.type("Never kept");
  await page.keyboard.press("Escape");
  await expect(cards(page).first().getByRole("button", { name: "Note", exact: true })).toBeFocused();
  await expect(page.getByText("Never kept")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ask the harbour office");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).first().locator(".note")).toHaveText("Your note: Ask the harbour office");
  await expect(cards(page).first().getByRole("button", { name: "Edit note" })).toBeFocused();
  // Leaving the field saves it, and the button that was pressed for it does what it says.
  await page.keyboard.press("Enter");
  await page.keyboard.type(", and the owner");
  await cards(page).nth(1).getByRole("button", { name: "Pin" }).click();
  await expect(cards(page).locator(".note")).toHaveText("Your note: Ask the harbour office, and the owner");
  await expect(page.locator(".conflict-card .chip.pinned")).toHaveCount(2);
});

/** Opens the fact with these words in the view of claims. @param {Page} page @param {RegExp} words */
async function openFact(page, words) {
  await openView(page, "Claims");
  const row = page.locator(".claims-table tbody tr").filter({ has: page.locator("summary", { hasText: words }) }).first();
  await row.locator("summary").first().click();
  return row;
}

/** The row of the fact that the page has gone to. @param {Page} page */
const target = (page) => page.locator(".claims-table tr.target");

test("two facts are joined, and a claim is taken out again", async ({ page }) => {
  const facts = await counted(page, "Claims");
  const row = await openFact(page, /refitted in 2019|last refitted/i);
  await detailOf(row).getByRole("button", { name: "Same as…" }).click();
  const search = detailOf(row).getByLabel("Which fact is the same?");
  await expect(search).toBeFocused();
  await search.fill("lifeboats");
  const offer = detailOf(row).locator(".offered button").first();
  const joined = (await offer.locator("span").first().innerText()).slice(0, 40);
  await offer.click();
  await expect(target(page)).toContainText("Changed by you");
  await expect(detailOf(target(page)).locator(".reasons")).toContainText("joined by the reader");
  await expect(page.locator("#live")).toContainText("are now one fact");
  expect(await counted(page, "Claims")).toBe(facts - 1);
  await detailOf(target(page)).getByRole("button", { name: "Not the same…" }).click();
  const members = detailOf(target(page)).locator(".members li");
  const many = await members.count();
  await members.filter({ hasText: joined.slice(0, 20) }).first().getByRole("button", { name: /Take out/ }).click();
  await detailOf(target(page)).getByRole("button", { name: "Not the same…" }).click();
  await expect(members).toHaveCount(many - 1);
  await expect(page.getByRole("link", { name: "Corrections" })).toContainText("2");
});

test("several claims are split off as one fact", async ({ page }) => {
  const row = await openFact(page, /./);
  await detailOf(row).getByRole("button", { name: "Not the same…" }).click();
  const boxes = detailOf(row).locator(".members input");
  const many = await boxes.count();
  expect(many).toBeGreaterThan(3);
  const split = detailOf(row).locator(".members .primary");
  await expect(split).toBeDisabled();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(split).toHaveText("Split off these 2 as one fact");
  await split.click();
  await expect(page.locator("#live")).toContainText("2 claims taken out");
  await detailOf(target(page)).getByRole("button", { name: "Not the same…" }).click();
  await expect(detailOf(target(page)).locator(".members input")).toHaveCount(many - 2);
});

test("corrections outlast another analysis; those whose words are gone wait for them", async ({ page }) => {
  await openView(page, "Conflicts");
  const text = await cards(page).first().locator(".explanation").innerText();
  await cards(page).first().getByRole("button", { name: "Pin" }).click();
  await cards(page).first().getByRole("button", { name: "Note" }).click();
  await page.keyboard.type("Check the register");
  await page.keyboard.press("Control+Enter");
  await cards(page).nth(1).getByRole("button", { name: "Dismiss" }).click();
  await addFiles(page, [file("tide.txt", "Tide tables for Selwyn\n\nThe tide at Selwyn turned at six in the morning, the harbour office said. Nobody was hurt.\n")]);
  await page.locator("#article-list li").nth(4).waitFor();
  await findingsShown(page);
  await expect(cards(page).first()).toContainText("Check the register");
  await expect(cards(page).first().locator(".explanation")).toHaveText(text);
  await expect(page.getByText("Dismissed (1)")).toBeVisible();
  await page.getByRole("button", { name: "Remove all" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await findingsShown(page);
  await openView(page, "Conflicts");
  await expect(cards(page).first()).toContainText("Check the register");
  // Without the articles it is about, the note has no place.
  for (let left = 5; left > 1; left--) {
    await page.locator("#article-list summary").first().click();
    await page.locator("#article-list").getByRole("button", { name: "Remove" }).first().click();
    await expect(page.locator("#article-list > li")).toHaveCount(left - 1);
  }
  await findingsShown(page);
  await openView(page, "Corrections");
  await expect(page.getByRole("heading", { name: "Could not be placed (2)" })).toBeVisible();
  await expect(page.locator(".correction-list")).toContainText("Check the register");
});

test("the list of corrections shows each, leads to it, and takes back one or all", async ({ page }) => {
  await openView(page, "Conflicts");
  await cards(page).first().getByRole("button", { name: "Pin" }).click();
  await cards(page).nth(1).getByRole("button", { name: "Dismiss" }).click();
  await openView(page, "Corrections");
  const lines = page.locator(".correction-list > li");
  await expect(lines).toHaveCount(2);
  await lines.first().getByRole("link", { name: "Show" }).click();
  await expect(page.locator(".dismissed .conflict-card.target")).toBeInViewport();
  await openView(page, "Corrections");
  await lines.first().getByRole("button", { name: "Remove" }).click();
  await expect(lines).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(lines).toHaveCount(2);
  await page.getByRole("button", { name: "Remove all 2" }).click();
  await expect(page.locator("#view .nothing")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(lines).toHaveCount(2);
});

test("a passage and a claim are dismissed where they are read", async ({ page }) => {
  await openView(page, "Read");
  await page.locator(".article-text a.reuse, .article-text .reuse").first().click();
  const panel = page.locator(".detail");
  const passage = panel.locator("section", { has: page.getByRole("heading", { name: "Shared wording" }) });
  await expect(passage).toBeVisible();
  const before = await passage.locator(".finding").count();
  await passage.getByRole("button", { name: "Dismiss" }).first().click();
  await expect(passage.locator(".finding")).toHaveCount(before - 1);
  const claim = panel.locator("section", { has: page.getByRole("heading", { name: /^Claim/ }) });
  await claim.getByRole("button", { name: "Dismiss" }).first().click();
  await openView(page, "Corrections");
  await expect(page.locator(".correction-list")).toContainText("shared wording");
  await expect(page.locator(".correction-list > li")).toHaveCount(2);
  const facts = await counted(page, "Claims");
  await openView(page, "Claims");
  await page.getByText("Dismissed (1)").click();
  await page.locator(".dismissed").getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("Dismissed (1)")).toHaveCount(0);
  expect(await counted(page, "Claims")).toBe(facts + 1);
});

test("what is pinned is in the summary with its note", async ({ page }) => {
  await openView(page, "Conflicts");
  const text = (await cards(page).nth(2).locator(".explanation").innerText()).slice(0, 60);
  await cards(page).nth(2).getByRole("button", { name: "Pin" }).click();
  await openView(page, "Summary");
  const pinned = page.locator("#view section", { has: page.getByRole("heading", { name: "Pinned by you" }) });
  await expect(pinned.getByRole("link")).toContainText(text);
  await pinned.getByRole("button", { name: "Note" }).click();
  await page.keyboard.type("For tomorrow");
  await page.keyboard.press("Control+Enter");
  await expect(pinned.locator(".note")).toHaveText("Your note: For tomorrow");
  await pinned.getByRole("button", { name: "Unpin" }).click();
  await expect(pinned).toHaveCount(0);
});

test("corrections are there after a reload, and go with a story that is saved and opened", async ({ page }) => {
  await openView(page, "Conflicts");
  await cards(page).first().getByRole("button", { name: "Note" }).click();
  await page.keyboard.type("Still here");
  await page.keyboard.press("Control+Enter");
  await cards(page).nth(1).getByRole("button", { name: "Dismiss" }).click();
  await page.waitForTimeout(1500);
  await page.reload();
  await findingsShown(page);
  await expect(cards(page).first().locator(".note")).toHaveText("Your note: Still here");
  await expect(page.getByText("Dismissed (1)")).toBeVisible();
});

test("name, outlet and date of an article are corrected, and that is undone", async ({ page }) => {
  const first = page.locator("#article-list > li").first();
  await first.locator("summary").click();
  const name = first.getByLabel("Name");
  const before = await name.inputValue();
  await name.fill("The Courier’s first edition");
  await name.press("Tab");
  await expect(first.locator(".article-name")).toContainText("The Courier’s first edition");
  await expect(page.locator("#messages")).toContainText("is now called");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(name).toHaveValue(before);
  const date = first.getByLabel("Published");
  await date.focus();
  // Each key makes another date; only the last one is taken.
  await page.keyboard.type("03142024");
  await expect(date).toHaveValue("2024-03-14");
  await first.getByLabel("Outlet").focus();
  await expect(first.locator(".article-name")).toContainText("14 March 2024");
  await expect(first).toContainText("As it was given");
  const outlet = first.getByLabel("Outlet");
  await outlet.fill("");
  await outlet.press("Tab");
  await date.fill("");
  // The button that takes the focus from the field is still pressed.
  await first.getByRole("link", { name: "Read" }).click();
  await expect(page).toHaveURL(/#\/read/);
  await expect(page.locator("#messages")).toContainText("is taken from its text again");
});

for (const [colorScheme, width] of /** @type {["light" | "dark", number][]} */ ([["light", 1280], ["dark", 390]])) {
  test(`all that corrects is within reach of everyone, ${colorScheme}, ${width} pixels wide`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    /** @param {string} state */
    const check = async (state) => {
      await page.screenshot({ path: info.outputPath(`${state}.png`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${state} is no wider than the screen`).toBeLessThanOrEqual(0);
    };
    await openView(page, "Conflicts");
    await cards(page).nth(1).getByRole("button", { name: "Pin" }).click();
    await cards(page).nth(2).getByRole("button", { name: "Dismiss" }).click();
    await page.getByText("Dismissed (1)").click();
    await cards(page).first().getByRole("button", { name: "Note" }).click();
    await check("note");
    await page.keyboard.type("A note");
    await page.keyboard.press("Control+Enter");
    await page.evaluate(() => (location.hash = "#/claims?finding=k1"));
    await detailOf(target(page)).getByRole("button", { name: "Same as…" }).click();
    await check("same");
    await detailOf(target(page)).getByRole("button", { name: "Not the same…" }).click();
    await detailOf(target(page)).locator(".members input").first().check();
    await check("split");
    await detailOf(target(page)).locator(".members .primary").click();
    await openView(page, "Corrections");
    await check("corrections");
    await openView(page, "Summary");
    await check("summary");
  });
}
