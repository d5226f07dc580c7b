// What is on the page stays in the browser, for as long as its user wants it to.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { addFiles, bridge, dropFiles, file, findingsShown, openBridge, openSample } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

const one = file("one.txt", bridge.one);
const two = file("two.txt", bridge.two);

/** @param {Page} page */
const articles = (page) => page.locator(".article-list li");

/** @param {Page} page */
async function openMenu(page) {
  if (!(await page.locator("#library").getAttribute("open").then((open) => open !== null))) await page.locator("#library > summary").click();
  await expect(page.locator("#keep")).toBeVisible();
}

/** Waits until the database holds so many articles in all. @param {Page} page @param {number} count */
async function kept(page, count) {
  await expect.poll(() => inDatabase(page, "articles")).toHaveLength(count);
}

/** All records of a store. @param {Page} page @param {"stories" | "articles"} store @returns {Promise<any[]>} */
function inDatabase(page, store) {
  return page.evaluate(
    async (store) =>
      // Opening what is not there would make it, empty, before the page does.
      (await indexedDB.databases()).length === 0 ? [] : await new Promise((resolve, reject) => {
        const request = indexedDB.open("crossread");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => (request.result.close(), resolve(all.result));
        };
      }),
    store,
  );
}

test("what was put in is there again after a reload, and after a crash", async ({ page, context }) => {
  await openBridge(page);
  await page.locator(".article-name").first().click();
  await page.getByLabel("Outlet").filter({ visible: true }).fill("The Oakmere Echo");
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await inDatabase(page, "articles")).map(({ article }) => article.outlet)).toContain("The Oakmere Echo");
  await page.reload();
  await findingsShown(page);
  await expect(articles(page)).toHaveCount(2);
  await expect(page.locator(".article-name").first()).toContainText("The Oakmere Echo");

  const third = `Third voice on the bridge\n\nThe bridge at Oakmere was closed on Monday, said Ines Talbot, a shopkeeper.\n`;
  await addFiles(page, [file("three.txt", third)]);
  await kept(page, 3);
  // The tab dies: nothing on the page gets to run any more.
  await page.goto("chrome://crash").catch(() => {});
  await page.close();
  const again = await context.newPage();
  await again.goto("./");
  await findingsShown(again);
  await expect(articles(again)).toHaveCount(3);
  await expect(articles(again).nth(2)).toContainText("three");
});

test("a file's bytes are kept, so that another encoding can still be chosen", async ({ page }) => {
  await page.goto("./");
  await addFiles(page, [file("latin.txt", Buffer.from("The café at Oakmere closed on Monday, said Petra Holm, who owns it. “We had no choice,” she said.\n", "latin1"))]);
  await kept(page, 1);
  await page.reload();
  await findingsShown(page);
  await page.locator(".article-name").first().click();
  await page.getByLabel("Encoding").selectOption("koi8-r");
  await expect.poll(async () => (await inDatabase(page, "articles"))[0].article.text).toContain("cafИ");
});

test("several stories by name: a new one, another opened, renamed, copied, deleted and had back", async ({ page }) => {
  await openBridge(page);
  await expect(page.locator("#story-name")).toHaveText(/^Bridge at Oakmere closed after cracks are found/);
  await openMenu(page);
  await page.getByLabel("Name of this story").fill("The bridge");
  await page.keyboard.press("Tab");
  await expect(page.locator("#story-name")).toHaveText("The bridge");
  await page.getByRole("button", { name: "New story" }).click();
  await expect(articles(page)).toHaveCount(0);
  await addFiles(page, [two]);
  await findingsShown(page);
  await kept(page, 3);

  await openMenu(page);
  await expect(page.locator(".shelf li")).toHaveCount(1);
  await expect(page.locator(".shelf li")).toContainText("2 articles, changed");
  await page.locator(".shelf li").getByRole("button", { name: /^The bridge/ }).click();
  await expect(articles(page)).toHaveCount(2);
  await expect(page.locator("#story-name")).toHaveText("The bridge");

  await openMenu(page);
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.locator("#story-name")).toHaveText("The bridge (copy)");
  await kept(page, 5);
  await openMenu(page);
  await expect(page.locator(".shelf li")).toHaveCount(2);

  await page.getByRole("button", { name: "Delete “The bridge”" }).click();
  await expect(page.locator("#library > summary")).toBeFocused();
  await kept(page, 3);
  await openMenu(page);
  await expect(page.locator(".shelf li")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await kept(page, 5);
  await openMenu(page);
  await expect(page.locator(".shelf li")).toHaveCount(2);

  await page.locator("#story-delete").click();
  await kept(page, 3);
  await expect(articles(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(articles(page)).toHaveCount(2);
  await kept(page, 5);
});

test("opening a story does not count as changing it", async ({ page }) => {
  await openBridge(page);
  await expect.poll(async () => (await inDatabase(page, "stories"))[0]?.title).toMatch(/^Bridge at Oakmere/);
  await page.waitForTimeout(200);
  const [before] = await inDatabase(page, "stories");
  await page.reload();
  await findingsShown(page);
  await page.waitForTimeout(300);
  expect(await inDatabase(page, "stories")).toEqual([before]);
});

test("the sample is a story of its own", async ({ page }) => {
  await openBridge(page);
  await openMenu(page);
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await findingsShown(page);
  await expect(page.locator("#story-name")).toHaveText("Sample story");
  const sample = await articles(page).count();
  await kept(page, 2 + sample);
  await openMenu(page);
  await page.locator(".shelf li button").first().click();
  await expect(articles(page)).toHaveCount(2);
  // Asked for again, it is the same one.
  await openMenu(page);
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await expect(articles(page)).toHaveCount(sample);
  await kept(page, 2 + sample);
});

test("two tabs with one story: the other is told and follows; work on both at once becomes two stories", async ({ page, context }) => {
  await openBridge(page);
  await kept(page, 2);
  const other = await context.newPage();
  await other.goto("./");
  await findingsShown(other);
  await addFiles(page, [file("three.txt", "Third voice\n\nThe bridge at Oakmere was closed on Monday, said Ines Talbot.\n")]);
  await expect(articles(other)).toHaveCount(3);
  await expect(other.locator("#messages")).toContainText("changed in another tab");

  // Both change before either hears of the other.
  await context.addInitScript(() => Reflect.deleteProperty(window, "BroadcastChannel"));
  for (const tab of [page, other]) {
    await tab.reload();
    await findingsShown(tab);
  }
  await addFiles(page, [file("four.txt", "Fourth voice\n\nRepairs of the bridge will take a year, the county said.\n")]);
  await kept(page, 4);
  await addFiles(other, [file("five.txt", "Fifth voice\n\nA ferry will cross at Oakmere from Friday, the county said.\n")]);
  await expect(other.locator("#messages")).toContainText("goes on as a copy");
  await kept(page, 8);
  const titles = (await inDatabase(page, "stories")).map(({ title, keys }) => `${keys.length} ${title.slice(-6)}`);
  expect(titles.sort()).toEqual(["4 (copy)", expect.stringMatching(/^4 /)]);
  await expect(articles(page)).toContainText(["one", "two", "three", "four"]);
  await expect(articles(other)).toContainText(["one", "two", "three", "five"]);
});

test("switched off, what was kept is deleted after a question, and nothing more is kept", async ({ page }) => {
  await openBridge(page);
  await kept(page, 2);
  await openMenu(page);
  await page.getByLabel("Keep stories in this browser").click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByLabel("Keep stories in this browser")).toBeChecked();
  await kept(page, 2);
  await page.getByLabel("Keep stories in this browser").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete and keep nothing" }).click();
  await kept(page, 0);
  await expect(articles(page)).toHaveCount(2);
  await addFiles(page, [file("three.txt", "Third voice\n\nThe bridge at Oakmere was closed on Monday, said Ines Talbot.\n")]);
  await page.waitForTimeout(300);
  await kept(page, 0);
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await openMenu(page);
  await expect(articles(page)).toHaveCount(0);
  await expect(page.getByLabel("Keep stories in this browser")).not.toBeChecked();
  await addFiles(page, [one]);
  await findingsShown(page);
  await openMenu(page);
  await page.getByLabel("Keep stories in this browser").click();
  await kept(page, 1);
});

test("everything forgotten: the page is as on the first visit, in every tab", async ({ page, context }) => {
  await openBridge(page);
  await kept(page, 2);
  const other = await context.newPage();
  await other.goto("./");
  await findingsShown(other);
  await page.bringToFront();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("checkbox", { name: /Use these keys/ }).uncheck();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.evaluate(() => caches.open("crossread-shared").then((cache) => cache.put("./item", new Response("text"))));
  await openMenu(page);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator("#messages")).toContainText("as on your first visit");
  for (const tab of [page, other]) {
    await expect(articles(tab)).toHaveCount(0);
    await expect(tab.locator("body")).toHaveClass(/\bempty\b/);
  }
  const left = () => page.evaluate(async () => [await indexedDB.databases(), await caches.keys(), await navigator.serviceWorker.getRegistrations(), localStorage.length, document.cookie]);
  await expect.poll(left).toEqual([[], [], [], 0, ""]);
  // It can be used on.
  await addFiles(page, [one]);
  await findingsShown(page);
  await kept(page, 1);
});

test("a story saved to a file opens again as a new story, and so does a report", async ({ page }) => {
  await openBridge(page);
  await openMenu(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save to a file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("bridge-at-oakmere-closed-after-cracks-are-found.crossread.json");
  const saved = readFileSync(await download.path());
  const content = JSON.parse(saved.toString());
  expect(content).toMatchObject({ crossread: 1, articles: [{ name: "one", text: bridge.one }, { name: "two", text: bridge.two }] });

  await dropFiles(page, [file("bridge.crossread.json", saved, "application/json")]);
  await expect(page.locator("#messages")).toContainText("with 2 articles");
  await kept(page, 4);
  await openMenu(page);
  await expect(page.locator(".shelf li")).toHaveCount(1);

  const report = JSON.stringify({ version: 1, offsets: "utf-16", articles: [{ id: "a1", name: "two", outlet: null, published: "2024-03-05", text: bridge.two }], claims: [] });
  await addFiles(page, [file("report.json", report, "application/json")]);
  await expect(articles(page)).toHaveCount(1);
  await expect(page.locator("#messages")).toContainText("Took 1 article from the report");
});

test("a file that is broken, newer or something else is refused in words, and nothing changes", async ({ page }) => {
  await openBridge(page);
  const article = { key: 1, name: "one", text: "Text.", media: "text/plain", outlet: "", published: "" };
  /** @param {unknown} content */
  const json = (content) => JSON.stringify(content);
  for (const [content, reason] of [
    ['{"crossread": 1, "articles": [', "is not whole"],
    [json({ crossread: 2, articles: [] }), "was made by a newer Crossread"],
    [json({ crossread: 1, name: "x" }), "holds no articles"],
    [json({ crossread: 1, articles: [article, { ...article, key: 2, text: 7 }] }), "article 2 in it is broken"],
    [json({ crossread: 1, articles: [article, article] }), "the same key"],
    [json({ name: "something else" }), "is neither a saved story nor a report"],
  ]) {
    await addFiles(page, [file("saved.json", content ?? "", "application/json")]);
    await expect(page.locator("#messages")).toContainText(reason ?? "");
    await expect(articles(page)).toHaveCount(2);
  }
});

test("a broken record does not keep the page from starting", async ({ page }) => {
  await openBridge(page);
  await kept(page, 2);
  /** @param {string} store @param {any} record */
  const put = (store, record) =>
    page.evaluate(
      ([store, record]) =>
        new Promise((resolve) => {
          const request = indexedDB.open("crossread");
          request.onsuccess = () => {
            const transaction = request.result.transaction(store, "readwrite");
            transaction.objectStore(store).put(record);
            transaction.oncomplete = () => (request.result.close(), resolve(null));
          };
        }),
      [store, record],
    );
  const [story] = await inDatabase(page, "stories");
  const [first] = await inDatabase(page, "articles");
  await put("articles", { ...first, article: { ...first.article, text: null } });
  await page.reload();
  await findingsShown(page);
  await expect(articles(page)).toHaveCount(1);
  await expect(page.locator("#messages")).toContainText("One article of this story could not be read back");

  await put("stories", { id: story.id, keys: "none" });
  await page.reload();
  await expect(articles(page)).toHaveCount(0);
  await openMenu(page);
  await addFiles(page, [two]);
  await findingsShown(page);
});

for (const [what, breakIt] of /** @type {[string, () => void][]} */ ([
  ["is missing", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["is forbidden", () => Object.defineProperty(window, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } })],
  ["refuses to open", () => { IDBFactory.prototype.open = () => { throw new DOMException("no", "UnknownError"); }; }],
  ["has no room", () => { IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
])) {
  test(`where storage ${what}, the page works and says once that nothing is kept`, async ({ page }) => {
    const errors = /** @type {Error[]} */ ([]);
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(breakIt);
    await page.goto("./");
    await expect(page.locator("#messages")).toBeEmpty();
    await addFiles(page, [one]);
    await findingsShown(page);
    await expect(page.locator("#messages")).toContainText(what === "has no room" ? "no room left" : "keeps nothing for this page");
    await page.getByRole("button", { name: "Close" }).click();
    await addFiles(page, [two]);
    await findingsShown(page);
    await page.waitForTimeout(200);
    await expect(page.locator("#messages")).toBeEmpty();
    await openMenu(page);
    expect(errors).toEqual([]);
  });
}

test("a database of a later version is left alone", async ({ page }) => {
  await page.goto("./");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("crossread", 99);
        request.onsuccess = () => (request.result.close(), resolve(null));
      }),
  );
  await page.reload();
  await addFiles(page, [one]);
  await findingsShown(page);
  await expect(page.locator("#messages")).toContainText("keeps nothing for this page");
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([99]);
});

test("the menu closes by Escape and gives the focus back", async ({ page }) => {
  await openSample(page);
  await openMenu(page);
  await page.getByLabel("Name of this story").focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("#library-panel")).toBeHidden();
  await expect(page.locator("#library > summary")).toBeFocused();
});
