// The page without the network, its updates, and what other apps share with it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { asHosted, hostOf, installed, keptFiles } from "./host.js";
import { pdfFile, wordFile } from "./make.js";
import { addFiles, bridge, file, findingsShown } from "./page.js";

test.use({ serviceWorkers: "allow" });

for (const hosted of [false, true]) {
  test(`${hosted ? "from a host" : "where it is worked on"}, the page works when the network is gone: the sample story, every view, and what was kept`, async ({ page, context, baseURL }) => {
    await installed(page, hosted ? asHosted(baseURL) : "./");
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Try the sample story" }).click();
    await findingsShown(page);
    for (const link of await page.getByRole("navigation", { name: "Views" }).getByRole("link").all()) {
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(page.locator("#view h2").first()).toBeVisible();
    }
    await page.reload();
    await findingsShown(page);
    await expect(page.locator("#story-name")).toHaveText("Sample story");
    const before = await page.locator(".article-list li").count();
    await addFiles(page, [wordFile("word.docx", ["# Ferry late", "The ferry left two hours late on Monday, said Petra Holm."]), pdfFile("paper.pdf", "BT /F1 12 Tf 72 700 Td (The ferry left three hours late on Tuesday, said the port.) Tj ET")]);
    await expect(page.locator(".article-list li")).toHaveCount(before + 2);
  });
}

test("all that is kept is the page's own files, and each is on the list", async ({ page }) => {
  await installed(page);
  await addFiles(page, [file("one.txt", bridge.one), file("two.txt", bridge.two)]);
  await findingsShown(page);
  await page.reload();
  await findingsShown(page);
  const list = await (await page.request.get("./pkg/files.js")).text();
  const listed = [...list.matchAll(/"([^"]+)": "[0-9a-f]{64}"/g)].map(([, path]) => path);
  await expect.poll(async () => (await page.evaluate(keptFiles)).sort()).toEqual(listed.sort());
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test("an item that is shared reaches the page and never the server", async ({ page, context }) => {
  await installed(page);
  const posts = /** @type {string[]} */ ([]);
  context.on("request", (request) => request.method() !== "GET" && !request.serviceWorker() && posts.push(request.url()));
  await context.setOffline(true); // Were it not answered on this machine, it would fail.
  const answer = await page.evaluate(async (text) => {
    const form = new FormData();
    form.set("title", "Brücke");
    form.set("text", text);
    form.append("files", new File(["Saved page"], "Überblick.txt", { type: "text/plain" }));
    const { url, status } = await fetch("./share", { method: "POST", body: form });
    const cache = await caches.open("crossread-shared");
    const items = await Promise.all((await cache.keys()).map(async (key) => {
      const item = await cache.match(key);
      return [decodeURIComponent(item?.headers.get("x-name") ?? ""), item?.headers.get("content-type"), await item?.text()];
    }));
    return { path: new URL(url).pathname, status, items };
  }, bridge.two);
  expect(answer).toEqual({ path: "/", status: 200, items: [["Brücke", "text/plain", bridge.two], ["Überblick.txt", "text/plain", "Saved page"]] });
});

test("what is shared from another app joins the story that was open last, share after share", async ({ page, context, baseURL }) => {
  const host = await hostOf(baseURL);
  await installed(page, host.address);
  await addFiles(page, [file("one.txt", bridge.one)]);
  await findingsShown(page);
  await page.close();
  for (const [count, text] of [bridge.two, "Repairs at Oakmere begin\n\nWorkers began to repair the old bridge at Oakmere on Thursday, said Petra Holm.\n"].entries()) {
    const other = await context.newPage();
    await other.setContent(`<form action="${host.address}share" method="post" enctype="multipart/form-data"><textarea name="text"></textarea><input name="title" value=""><button>Share</button></form>`);
    await other.getByRole("textbox").first().fill(text);
    await other.getByRole("button").click();
    await expect(other).toHaveURL(host.address);
    await expect(other.locator(".article-list li")).toHaveCount(count + 2);
    await findingsShown(other);
    await expect.poll(() => other.evaluate(() => caches.has("crossread-shared"))).toBe(false);
    await other.waitForTimeout(200);
    await other.close();
  }
  expect(host.sent.filter((request) => !request.startsWith("GET"))).toEqual([]);
  await host.close();
});

test("without a service worker the server refuses what is shared", async ({ request }) => {
  expect((await request.post("./share", { multipart: { text: "An article" } })).status()).toBe(405);
});

test("a new version is fetched beside the one in use, offered, and takes over as a whole", async ({ page, context, baseURL }) => {
  const host = await hostOf(baseURL);
  await installed(page, host.address);
  const before = await page.evaluate(keptFiles);
  // The server's files of a later day: another text on the page, and the list with its hash.
  const index = (await host.body("index.html")).replace('content="Reads', 'content="Now reads');
  host.change("index.html", index);
  host.change("pkg/files.js", (await host.body("pkg/files.js")).replace(/("index\.html": ")[0-9a-f]+/, `$1${createHash("sha256").update(index).digest("hex")}`));
  await page.reload();
  /** @param {import("@playwright/test").Page} tab @param {RegExp} words */
  const says = (tab, words) => expect(tab.locator("meta[name='description']")).toHaveAttribute("content", words);
  await says(page, /^Reads/);
  const offer = page.locator("#messages", { hasText: "A new version of Crossread is ready." });
  await expect(offer).toBeVisible({ timeout: 30_000 });

  const other = await context.newPage();
  await other.goto(host.address);
  await offer.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("#messages")).toContainText("Close them");
  await says(other, /^Reads/);
  await other.close();
  await offer.getByRole("button", { name: "Reload" }).click();
  await says(page, /^Now reads/);
  // What did not change was not fetched again, and nothing of the version before is left.
  expect(host.asked.slice(host.asked.lastIndexOf("sw.js")).filter((path) => path.startsWith("views/"))).toEqual([]);
  await expect.poll(() => page.evaluate(keptFiles)).toHaveLength(before.length);
  await host.close();
});

test("a version whose files are not those of its list is never installed", async ({ page, baseURL }) => {
  const host = await hostOf(baseURL);
  host.change("views/summary.js", "export const view = () => null;");
  await page.goto(host.address);
  const outcome = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("./sw.js");
    await new Promise((resolve) => installing?.addEventListener("statechange", resolve));
    return installing?.state;
  });
  expect(outcome).toBe("redundant");
  await host.close();
});

test("the page can be installed: a manifest with icons that are there", async ({ page, request }) => {
  await page.goto("./");
  const address = await page.locator("link[rel='manifest']").getAttribute("href");
  const manifest = await (await request.get(address ?? "")).json();
  expect(manifest).toMatchObject({ start_url: "./", display: "standalone", share_target: { action: "./share", method: "POST" } });
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await request.get(src);
    expect(answer.headers()["content-type"]).toContain(type);
    const bytes = await answer.body();
    if (type === "image/png") expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("forgotten with the rest: no file and no worker is left", async ({ page }) => {
  await installed(page);
  await page.locator("#library > summary").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget everything" }).click();
  const left = () => page.evaluate(async () => [await indexedDB.databases(), await caches.keys(), await navigator.serviceWorker.getRegistrations()]);
  await expect.poll(left).toEqual([[], [], []]);
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await findingsShown(page);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("the worker's script asks no other origin", () => {
  const script = readFileSync(new URL("../../www/sw.js", import.meta.url), "utf8");
  expect(script).not.toMatch(/https?:/);
});
