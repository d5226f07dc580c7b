// By keyboard alone, for screen readers, at phone width, magnified, in the dark, in forced colours, without motion.
import { expect, test } from "@playwright/test";
import { axe, cut, disorder, show, violations, viewIds } from "./access.js";
import { bridge, dropFiles, file, findingsShown, openBridge, openSample, openView } from "./page.js";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing wrong in any view, ${colorScheme}`, async ({ page }) => {
    test.skip(!axe, "SKIPPED: axe-core is not installed (npm install), so accessibility was not checked");
    test.slow(); // some twenty views are looked through
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("./");
    expect(await violations(page)).toEqual([]);
    await openSample(page);
    for (const view of await viewIds(page)) {
      await show(page, view);
      expect(await violations(page), view).toEqual([]);
    }
    for (const part of ["claims?finding=k1", "claims?show=one", "conflicts?severity=high", "sources?origin=e2", "copying?count=uncredited", "side?show=differences", "how"]) {
      await page.evaluate((hash) => (location.hash = hash), `#/${part}`);
      await page.waitForTimeout(100);
      expect(await violations(page), part).toEqual([]);
    }
    await openView(page, "Read");
    await page.locator(".article-text a.claim").first().click();
    expect(await violations(page), "detail").toEqual([]);
    await page.locator(".article-list summary").first().click();
    await page.getByText("Nothing you paste leaves this page").click();
    expect(await violations(page), "opened panels").toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), "shortcuts").toEqual([]);
  });
}

test("headings descend by one, and each table has a name and heads", async ({ page }) => {
  await openSample(page);
  for (const view of await viewIds(page)) {
    await show(page, view);
    expect(await disorder(page), view).toEqual([]);
  }
  await page.locator("#how-link").click();
  await page.getByRole("heading", { name: "How it works and how well" }).waitFor();
  expect(await disorder(page)).toEqual([]);
});

test("everything is reached and done by keyboard alone", async ({ page }) => {
  await page.goto("./");
  const tabTo = async (/** @type {import("@playwright/test").Locator} */ goal) => {
    for (let step = 0; step < 80; step++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("80 steps of the Tab key did not reach it");
  };
  for (const text of [bridge.one, bridge.two]) {
    if (!(await page.locator("#paste").isVisible())) {
      await tabTo(page.getByText("Add articles"));
      await page.keyboard.press("Enter");
    }
    await tabTo(page.locator("#paste"));
    await page.keyboard.insertText(text);
    await page.keyboard.press("Control+Enter");
    await findingsShown(page);
  }
  await expect(page.locator(".article-list li")).toHaveCount(2);
  await tabTo(page.locator("#view-read"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#view h2")).toBeFocused();
  await tabTo(page.locator(".article-text a.claim-all").first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "What stands behind this place" })).toBeVisible();
  await tabTo(page.getByRole("link", { name: "Close", exact: true }));
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Legend" })).toBeVisible();
});

test("the skip link leads to the findings", async ({ page }) => {
  await openSample(page);
  await page.locator("#skip").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).not.toHaveURL(/#findings/);
});

test("Back from a link that was followed right after scrolling returns to the place, and to the link", async ({ page }) => {
  await openSample(page);
  const link = page.getByRole("link", { name: "All pairs, and who copied whom" });
  await expect(link).toBeVisible();
  const before = await link.evaluate((node) => {
    node.scrollIntoView({ behavior: "instant", block: "center" });
    const { scrollY } = window;
    /** @type {HTMLElement} */ (node).click();
    return scrollY;
  });
  expect(before).toBeGreaterThan(300);
  await expect(page.locator(".copying")).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("Back returns to the place that was left", async ({ page }) => {
  await openSample(page);
  await openView(page, "Claims");
  await expect(page.locator(".claims-table")).toBeVisible();
  await page.evaluate(() => scrollTo(0, 500));
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => (location.hash = "#/read?article=a2"));
  await expect(page.locator(".article-text")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".claims-table")).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("the focus is never lost, whatever is done", async ({ page }) => {
  const kept = async (/** @type {string} */ after) => {
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => document.activeElement !== document.body && document.activeElement?.checkVisibility()), after).toBe(true);
  };
  await page.goto("./");
  for (const text of [bridge.one, bridge.two]) {
    if (!(await page.locator("#paste").isVisible())) await page.getByText("Add articles").press("Enter");
    await page.locator("#paste").fill(text);
    await page.getByRole("button", { name: "Add article" }).press("Enter");
    await findingsShown(page);
    await kept("adding an article");
  }
  for (const view of await viewIds(page)) {
    await page.locator(`#${view}`).press("Enter");
    await kept(view);
  }
  await openView(page, "Read");
  await page.locator(".article-text a.claim").first().press("Enter");
  await kept("following a mark");
  await page.getByRole("link", { name: "Close", exact: true }).press("Enter");
  await kept("closing what stands beside the text");
  await page.getByRole("checkbox", { name: "Shared wording" }).press("Space");
  await kept("switching a layer off");
  await openView(page, "Claims");
  await page.locator("#view .switch a").last().press("Enter");
  await kept("filtering");
  await page.getByRole("button", { name: "Remove all" }).press("Enter");
  await kept("removing all");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await kept("undoing");
  await findingsShown(page);
  await dropFiles(page, [file("one.txt", bridge.one)]);
  await page.locator(".messages").getByRole("button", { name: "Close" }).press("Enter");
  await kept("dismissing a message");
});

test("what is said aloud is short, and said once", async ({ page }) => {
  await page.goto("./");
  await page.evaluate(() => {
    const said = /** @type {string[]} */ ([]);
    Reflect.set(window, "said", said);
    const live = document.querySelector("#live");
    if (live) new MutationObserver(() => said.push(live.textContent ?? "")).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await findingsShown(page);
  for (const view of ["Read", "Claims", "Conflicts"]) await openView(page, view);
  expect(await page.evaluate(() => Reflect.get(window, "said"))).toEqual(["Analysing…", "Findings are ready."]);
});

test("marks and states differ by more than colour, in forced colours too", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  await openView(page, "Read");
  const kinds = ["claim claim-all", "claim claim-some", "claim claim-one", "conflict", "conflict-low", "reuse", "edit", "quote", "quote reuse", "speaker", "cue", "doubt", "denial", "number", "date", "name", "target"];
  const looks = await page.locator(".article-text").evaluate((text, marks) => {
    const colourless = ["text-decoration-line", "text-decoration-style", "text-decoration-thickness", "border-top-style", "border-bottom-style", "border-bottom-width", "outline-style", "outline-width", "font-style", "font-weight"];
    return marks.map((kind) => {
      const mark = text.appendChild(document.createElement("span"));
      mark.className = kind;
      const style = getComputedStyle(mark);
      const ground = /^rgba.*, 0\)$/.test(style.backgroundColor) || style.backgroundColor === getComputedStyle(document.body).backgroundColor ? "none" : "ground";
      const look = [...colourless.map((property) => style.getPropertyValue(property)), ground].join(" ");
      mark.remove();
      return look;
    });
  }, ["", ...kinds]);
  looks.forEach((look, index) => expect(kinds[looks.indexOf(look) - 1], `${kinds[index - 1]}: ${look}`).toBe(kinds[index - 1]));
  const border = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await border("#views a[aria-current]")).not.toBe(await border("#views a:not([aria-current])"));
  const ground = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(await ground("#view .switch a[aria-current]")).not.toBe(await ground("#view .switch a:not([aria-current])"));
});

test("nothing moves for those who asked for no motion", async ({ page }) => {
  const moving = async () => {
    await openBridge(page);
    await openView(page, "Read");
    await page.locator(".article-text a.claim").first().click();
    await page.locator(".article-text .target").first().waitFor();
    return page.evaluate(() => document.getAnimations().length);
  };
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Remove all" }).click();
  expect(await moving()).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the list of articles is folded once findings are there, and opens by keyboard", async ({ page }) => {
    await openSample(page);
    const list = page.locator(".article-list");
    await expect(list).toBeHidden();
    await expect(page.locator("#view h2, #view .lead").first()).toBeInViewport();
    await page.getByRole("heading", { name: "Articles (4)" }).locator("..").press("Enter");
    await expect(list).toBeVisible();
    await list.locator("summary").first().click();
    await page.locator(".fields").getByLabel("Outlet").fill("The Evening Courier");
    await page.keyboard.press("Tab");
    await findingsShown(page);
    await expect(list.locator(".article-name").first()).toContainText("The Evening Courier");
    await expect(list).toBeVisible();
  });
});

test.describe("magnified twice", () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  test("each view fits the window", async ({ page }) => {
    await openSample(page);
    for (const view of await viewIds(page)) {
      await show(page, view);
      expect(await cut(page), view).toEqual([]);
    }
  });
});

test("text twice as large is not cut", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const view of await viewIds(page)) {
    await show(page, view);
    expect(await cut(page), view).toEqual([]);
  }
});

for (const [width, colorScheme] of /** @type {const} */ ([[1400, "light"], [1400, "dark"], [360, "light"], [360, "dark"]])) {
  test(`each view fits ${width} pixels, ${colorScheme}`, async ({ page }, info) => {
    test.slow(); // each view is pictured and looked through
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const picture = (/** @type {string} */ name) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
    await page.goto("./");
    await picture("start");
    expect(await cut(page)).toEqual([]);
    await openSample(page);
    for (const view of await viewIds(page)) {
      await show(page, view);
      await picture(view.replace("view-", ""));
      expect(await cut(page), view).toEqual([]);
      if (width < 400 && axe) expect(await violations(page), view).toEqual([]);
    }
    await page.locator("#how-link").click();
    await page.locator(".how-view").waitFor();
    await picture("how");
    expect(await cut(page)).toEqual([]);
  });
}
