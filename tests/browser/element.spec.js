// <cross-read> in pages of others. Texts, people and places are made up.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { names as attributes } from "../../www/element/attributes.js";
import { axe, violations } from "./access.js";
import { bridge } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** A report of a third outlet, in a file beside the host's page. */
const third = "Bridge shut\n\nThe bridge at Oakmere was closed on Tuesday after 12 cracks were found, Petra Holm said.\n\nThe bridge was built in 1931.\n";

/**
 * Opens a host's page with a strict policy, and counts the workers it starts and what its policy refuses.
 * @param {Page} page
 * @param {string} [body] in the place of what stands in the page
 */
async function openHost(page, body) {
  const html = read("pages/element.html");
  await page.addInitScript(() => {
    const told = { workers: 0, refused: /** @type {string[]} */ ([]), events: /** @type {[string, any][]} */ ([]), stored: 0 };
    Object.assign(window, { told });
    const Known = window.Worker;
    window.Worker = class extends Known {
      /** @param {[string | URL, WorkerOptions?]} given */
      constructor(...given) {
        super(...given);
        told.workers++;
      }
    };
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (/** @type {string} */ key, /** @type {string} */ value) {
      told.stored++;
      setItem.call(this, key, value);
    };
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => told.refused.push(`${violatedDirective} ${blockedURI}`));
    for (const type of ["crossread-report", "crossread-error", "crossread-select"]) {
      document.addEventListener(type, (event) => told.events.push([type, type === "crossread-report" ? event.composed : /** @type {CustomEvent} */ (event).detail]));
    }
  });
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: body === undefined ? html : html.replace(/<cross-read[^]*<\/cross-read>/, body) }));
  await page.route("**/articles/three.txt", (route) => route.fulfill({ contentType: "text/plain", body: third }));
  await page.goto("host.html");
}

const ready = (/** @type {Page} */ page, selector = "cross-read") => page.evaluate((chosen) => /** @type {any} */ (document.querySelector(chosen)).ready.then((/** @type {any} */ report) => report?.articles.map((/** @type {any} */ { name, published }) => [name, published])), selector);
/** @type {(page: Page) => Promise<{ workers: number, refused: string[], stored: number, events: [string, any][] }>} */
const told = (page) => page.evaluate(() => Reflect.get(window, "told"));

/** @param {string} attributes */
const two = (attributes, id = "e") => `<cross-read id="${id}" ${attributes}><article data-name="One"><p>${bridge.one.replace(/\n\n/g, "</p><p>")}</p></article><script type="text/plain" data-name="Two">${bridge.two}</script></cross-read>`;

test("articles stand in the page in three ways, are compared under its strict policy, and nothing of the page is touched", async ({ page }) => {
  await openHost(page);
  expect(await ready(page)).toEqual([["Bridge at Oakmere closed after cracks are found", "2024-03-05"], ["Valley Post", "2024-03-05"], ["The third report", null]]);
  await page.getByRole("link", { name: /^Conflicts/ }).click();
  await page.locator("#view a[href*='at=']").first().click();
  await expect(page.locator("#view .target").first()).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.locator("#views [aria-current]")).toContainText("Conflicts");
  const { events, ...rest } = await told(page);
  expect(rest).toEqual({ workers: 1, refused: [], stored: 0 });
  expect(events.filter(([type]) => type !== "crossread-select")).toEqual([["crossread-report", true]]);
  const [, chosen] = events.find(([type]) => type === "crossread-select") ?? [];
  expect(chosen).toMatchObject({ kind: expect.stringMatching(/conflict|place|claim|fact/), article: expect.stringMatching(/^a\d$/) });
  expect(new URL(page.url()).hash).toBe("");
  expect(await page.title()).toBe("The bridge at Oakmere");
  expect(await page.evaluate(async () => [history.length, (await indexedDB.databases()).length, localStorage.length, document.cookie, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([2, 0, 0, "", 0]);

  // A child that is added or changed is read; what is of another origin is refused, and said.
  await page.evaluate(() => document.querySelector("cross-read")?.insertAdjacentHTML("beforeend", '<article data-name="Late">The county said on Friday that the bridge at Oakmere has 14 cracks.</article><a href="https://elsewhere.example/four.txt">Four</a><article data-name="Odd" data-published="soon">Text.</article>'));
  await expect.poll(() => ready(page)).toHaveLength(5);
  await expect(page.getByRole("alert")).toContainText("“Four” could not be opened.");
  const errors = (await told(page)).events.filter(([type]) => type === "crossread-error").map(([, detail]) => detail);
  expect(errors).toEqual([
    { article: "Four", message: expect.stringContaining("another origin") },
    { article: "Odd", message: expect.stringContaining("such as 2024-01-31") },
  ]);
});

test("attributes and properties: what can be used is, and what cannot is told with what can", async ({ page }) => {
  await openHost(page, two('view="claims" theme="dark" language="de" min-words="200" hide-input', "e"));
  await ready(page);
  const element = page.locator("cross-read");
  const get = (/** @type {string} */ name) => element.evaluate((one, key) => Reflect.get(one, key), name);
  const set = (/** @type {string} */ name, /** @type {unknown} */ value) => element.evaluate((one, [key, to]) => void Reflect.set(one, String(key), to), [name, value]);
  expect((await told(page)).events.filter(([type]) => type === "crossread-error")).toEqual([["crossread-error", { message: expect.stringContaining("whole number from 3 to 100") }]]);
  expect([await get("view"), await get("theme"), await get("language"), await get("minWords"), await get("hideInput")]).toEqual(["claims", "dark", "de", null, ""]);
  await expect(page.locator("#views [aria-current]")).toHaveAttribute("id", "view-claims");
  await expect(page.locator("#add")).toBeHidden();
  expect(await page.locator(".app").evaluate((app) => [getComputedStyle(app).backgroundColor, app.getAttribute("lang")])).toEqual(["rgb(21, 23, 26)", "de"]);

  await set("theme", "light");
  await set("view", "conflicts");
  await set("minWords", 60);
  await ready(page);
  expect([await element.getAttribute("theme"), await element.getAttribute("min-words"), (await get("options")).minWords]).toEqual(["light", "60", 60]);
  expect(await page.locator(".app").evaluate((app) => getComputedStyle(app).backgroundColor)).toBe("rgb(251, 250, 247)");
  expect((await get("report")).reuse).toEqual([]);
  await expect(page.locator("#views [aria-current]")).toHaveAttribute("id", "view-conflicts");

  await set("articles", [{ name: "Mine", text: bridge.one, outlet: "Oakmere Herald" }]);
  await ready(page);
  expect(await get("articles")).toEqual([{ name: "Mine", text: bridge.one, media: "text/plain", outlet: "Oakmere Herald" }]);
  await set("articles", null);
  expect(await ready(page)).toHaveLength(2);
});

test("what is set before the element is defined counts, and a day may come with its time", async ({ page }) => {
  await openHost(page, "");
  await page.evaluate(([one, two]) => {
    const early = document.createElement("cross-read-early");
    Object.assign(early, { articles: [{ name: "Set", text: one }, { name: "Too", text: two }], view: "claims", options: { minWords: 60 } });
    early.innerHTML = '<article data-name="Child" data-published="2024-03-05T10:30:00+01:00">The bridge at Oakmere has 14 cracks, the county said.</article>';
    document.body.append(early);
  }, [bridge.one, bridge.two]);
  await page.evaluate(async () => {
    const { CrossReadElement } = await import(new URL("element.js", location.href).href);
    customElements.define("cross-read-early", class extends CrossReadElement {});
  });
  expect(await ready(page, "cross-read-early")).toEqual([["Set", null], ["Too", null]]);
  await expect(page.locator("#views [aria-current]")).toHaveAttribute("id", "view-claims");
  expect(await page.evaluate(() => Reflect.get(/** @type {any} */ (document.querySelector("cross-read-early")), "report").reuse)).toEqual([]);
  await page.evaluate(() => void Reflect.set(/** @type {any} */ (document.querySelector("cross-read-early")), "articles", null));
  await expect.poll(() => ready(page, "cross-read-early")).toEqual([["Child", "2024-03-05"]]);
});

test("type is as large as the reader has it, whatever the page takes for one rem, unless the page sizes the element", async ({ page }) => {
  await openHost(page, `<div id="column">${two("")}</div>`);
  await ready(page);
  const sizes = () => page.evaluate(() => [".app", "h2", ".count", ".desk"].map((part) => getComputedStyle(/** @type {Element} */ (document.querySelector("cross-read")?.shadowRoot?.querySelector(part)))).map(({ fontSize, display }) => [fontSize, display]));
  const before = await sizes();
  expect(before[0]).toEqual(["16px", "block"]);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "62.5%"));
  expect(await sizes()).toEqual(before);
  await page.locator("cross-read").evaluate((element) => element.style.setProperty("font-size", "12px"));
  expect((await sizes()).map(([size]) => parseFloat(size ?? "").toFixed(1))).toEqual(before.map(([size]) => (parseFloat(size ?? "") * 0.75).toFixed(1)));
});

test("where the analysis fails the articles can be read as they stand, and are gone from sight when it is done", async ({ page }) => {
  const program = /crossread_bg\.wasm/;
  await page.route(program, (route) => route.abort());
  await openHost(page, two('language="de"'));
  expect(await ready(page)).toBeUndefined();
  await expect(page.getByText("engineers found 12 cracks")).toBeVisible();
  await expect(page.locator("#status")).toContainText("Ihre Artikel");
  expect((await told(page)).events).toEqual([["crossread-error", { message: expect.stringContaining("could not be loaded") }]]);
  await page.unroute(program);
  await page.locator("#again").click();
  await expect.poll(() => ready(page)).toHaveLength(2);
  await expect(page.locator("#given")).toBeHidden();
});

test("two elements share one worker, speak languages of their own, and one that is moved or comes back goes on", async ({ page }) => {
  await openHost(page, `<div id="here">${two('language="es"', "one")}${two("", "other")}</div><div id="there"></div>`);
  await Promise.all([ready(page, "#one"), ready(page, "#other")]);
  const [one, other] = [page.locator("#one"), page.locator("#other")];
  await expect(one.locator(".app")).toHaveAttribute("lang", "es");
  await expect(other.locator("#view h2")).toHaveText("Summary");
  await other.locator("#view-claims").click();
  await expect(other.locator("#views [aria-current]")).toContainText("Claims");
  await expect(one.locator("#view-summary")).toHaveAttribute("aria-current", "page");

  await page.evaluate(() => document.getElementById("there")?.append(/** @type {Element} */ (document.getElementById("other"))));
  await expect(other.locator("#views [aria-current]")).toContainText("Claims");
  // Gone, everything it drew is let go; back, it stands where it stood, without another analysis.
  await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.getElementById("other"));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    Object.assign(window, { emptied: element.shadowRoot?.childElementCount === 0 });
    document.getElementById("here")?.append(element);
  });
  await ready(page, "#other");
  await expect(other.locator("#views [aria-current]")).toContainText("Claims");
  expect(await page.evaluate(() => Reflect.get(window, "emptied"))).toBe(true);
  const { workers, events } = await told(page);
  expect([workers, events.filter(([type]) => type === "crossread-report").length]).toEqual([1, 2]);
});

test("what changes while it is out of the page or speaks another language counts, and nothing that is handed in stops it", async ({ page }) => {
  await openHost(page, two(""));
  await page.route("**/articles/100%.txt", (route) => route.fulfill({ contentType: "text/plain", body: third }));
  await page.route("**/articles/moved.txt", (route) => route.fulfill({ status: 302, headers: { location: "https://elsewhere.example/four.txt" } }));
  let asked = false;
  await page.route("https://elsewhere.example/**", (route) => ((asked = true), route.fulfill({ body: third, headers: { "Access-Control-Allow-Origin": "*" } })));
  await ready(page);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("language", "fr"));
  await ready(page);
  await page.evaluate(() => document.querySelector("cross-read")?.insertAdjacentHTML("beforeend", '<a href="/articles/100%.txt">Three</a><a href="/articles/moved.txt">Moved</a>'));
  await expect.poll(() => ready(page)).toHaveLength(3);
  expect(asked).toBe(false);

  await page.evaluate(async () => {
    const element = /** @type {import("../../www/element.js").CrossReadElement} */ (document.querySelector("cross-read"));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    element.view = "claims";
    element.options = { minWords: 60 };
    document.body.append(element);
  });
  await ready(page);
  await expect(page.locator("#views [aria-current]")).toHaveAttribute("id", "view-claims");
  expect(await page.evaluate(() => Reflect.get(document.querySelector("cross-read") ?? {}, "report").reuse)).toEqual([]);

  await page.evaluate((text) => Object.assign(document.querySelector("cross-read") ?? {}, { articles: [null, { name: 5, text }, { name: "Odd", text, media: "image/png" }, { name: "Good", text }] }), bridge.one);
  expect(await ready(page)).toEqual([["Good", null]]);
  const errors = (await told(page)).events.filter(([type]) => type === "crossread-error").map(([, detail]) => detail.message);
  expect([...new Set(errors)]).toEqual([expect.stringContaining("moved.txt could not be loaded"), "article: it has no text.", "article: its name must be a string.", expect.stringContaining("media must be text/plain or text/html")]);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`in a narrow column of a wide page all is within reach and the keyboard keeps its place, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openHost(page, `<div id="column">${two("")}</div>`);
    await page.evaluate(() => document.getElementById("column")?.style.setProperty("width", "360px"));
    await ready(page);
    for (const view of ["summary", "read", "claims", "side"]) {
      await page.locator(`#view-${view}`).click();
      await expect(page.locator("#view")).not.toHaveAttribute("aria-busy");
      await expect(page.locator("#view h2").first()).toBeFocused();
      expect(await page.locator(".app").evaluate((app) => app.scrollWidth - app.clientWidth), view).toBeLessThanOrEqual(0);
      if (axe) expect((await violations(page)).filter((found) => !/^page-has|^region/.test(found)), view).toEqual([]);
    }
    await page.locator("#view-read").focus();
    await page.evaluate(() => document.querySelector("cross-read")?.insertAdjacentHTML("beforeend", '<article data-name="Late">The county said the bridge at Oakmere has 14 cracks.</article>'));
    await expect.poll(() => ready(page)).toHaveLength(3);
    await expect(page.locator("#view-read")).toBeFocused();
  });
}

test("without scripts the articles can be read", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: read("pages/element.html") }));
  await page.goto("host.html");
  await expect(page.getByText("engineers found 12 cracks")).toBeVisible();
  await expect(page.getByRole("link", { name: "The third report" })).toBeVisible();
  await context.close();
});

test("custom-elements.json says what the element has", async ({ page }) => {
  const [{ declarations: [declared] }] = JSON.parse(read("../../package/custom-elements.json")).modules;
  const names = (/** @type {{ name: string }[]} */ all) => all.map(({ name }) => name).sort();
  const styles = readdirSync(new URL("../../www/style/", import.meta.url)).map((name) => read(`../../www/style/${name}`)).join("");
  const frame = read("../../www/element/frame.js");
  expect(names(declared.attributes)).toEqual([...attributes].sort());
  expect(names(declared.cssProperties)).toEqual([...new Set(styles.match(/--crossread-[a-z-]+/g))].sort());
  expect(names(declared.cssParts)).toEqual([...new Set([...frame.matchAll(/part: "([a-z]+)"/g)].map(([, part]) => part))].sort());
  expect(names(declared.events)).toEqual([...new Set(read("../../www/element/tags.d.ts").match(/crossread-[a-z]+/g))].sort());
  await page.goto("./");
  const properties = await page.evaluate(async () => {
    const { CrossReadElement } = await import(new URL("define.js", location.href).href);
    const all = Object.entries(Object.getOwnPropertyDescriptors(CrossReadElement.prototype)).filter(([, { get }]) => get);
    return all.map(([name, { set }]) => [name, set === undefined]);
  });
  expect(declared.members.map((/** @type {any} */ { name, readonly = false }) => [name, readonly]).sort()).toEqual(properties.sort());
});
