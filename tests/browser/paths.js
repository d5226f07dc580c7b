// The main paths through the page, for any browser that can be driven: what a reader does on the first day.
import { expect } from "@playwright/test";
import { bridge } from "./page.js";

/**
 * What it takes to drive a browser. Functions given to it run in the page, so they may use nothing but their arguments.
 * @typedef {{
 *   open(): Promise<void>,
 *   click(selector: string): Promise<void>,
 *   type(selector: string, text: string): Promise<void>,
 *   evaluate<R>(inPage: (...values: any[]) => R | Promise<R>, ...values: unknown[]): Promise<R>,
 *   downloads(): string[],
 * }} Drive `downloads` are the paths of files that the browser has saved
 */

/** The main paths by what they show. @type {Record<string, (drive: Drive) => Promise<void>>} */
export const paths = {
  "the page opens and says what it is for": async (drive) => {
    await start(drive);
    expect(await drive.evaluate(() => document.title)).toBe("Crossread");
    expect(await text(drive, ".welcome")).toContain("articles");
  },

  "the sample story fills every view, and a mark leads to what stands behind it": async (drive) => {
    await openSample(drive);
    const views = await drive.evaluate(() => [...document.querySelectorAll("#views a")].map(({ id }) => `#${id}`));
    expect(views.length).toBeGreaterThan(8);
    for (const view of views) {
      const before = view === "#view-summary" ? "" : await text(drive, "#view");
      await drive.click(view);
      await until(drive, (left) => document.querySelector("#view h2") !== null && document.querySelector("#view")?.textContent?.trim() !== left, before);
      expect(await drive.evaluate(() => document.querySelector("#views [aria-current]")?.id)).toBe(view.slice(1));
    }
    await drive.click("#view-read");
    await until(drive, () => document.querySelector(".article-text a.claim") !== null);
    await drive.click(".article-text a.claim");
    await until(drive, () => document.querySelector(".detail .finding") !== null);
    await noErrors(drive);
  },

  "two articles are pasted and compared": async (drive) => {
    await start(drive);
    for (const [index, article] of [bridge.one, bridge.two].entries()) {
      if (index > 0) await drive.click("#add > summary");
      await drive.type("#paste", article);
      await drive.click("#paste-form [type=submit]");
      await until(drive, (count) => document.querySelectorAll(".article-list > li").length === count, index + 1);
    }
    await ready(drive);
    expect(await text(drive, "#view .lead")).toContain("Two articles");
    await noErrors(drive);
  },

  "files are dropped, and marks stand on their words": async (drive) => {
    await start(drive);
    await drive.evaluate((files) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of files) dataTransfer.items.add(new File([content], name, { type: "text/plain" }));
      const onto = document.querySelector("main");
      for (const type of ["dragenter", "dragover", "drop"]) onto?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, [["one.txt", bridge.one], ["two.txt", bridge.two]]);
    await ready(drive);
    await drive.click("#view-read");
    await until(drive, () => document.querySelector(".article-text .quote") !== null);
    const quoted = await drive.evaluate(() => [...document.querySelectorAll(".article-text .quote")].map(({ textContent }) => textContent).join(""));
    expect(quoted).toBe("“We had no choice but to close it at once,”");
    await noErrors(drive);
  },

  "the report is taken away as a file": async (drive) => {
    await openSample(drive);
    await drive.click("#view-export");
    await until(drive, () => document.querySelector("#export-html") !== null);
    const before = drive.downloads().length;
    await drive.click("#export-html");
    await expect.poll(() => drive.downloads().length, { message: "a file was saved", timeout: 20_000 }).toBeGreaterThan(before);
    await noErrors(drive);
  },
};

/** @param {Drive} drive */
async function start(drive) {
  await drive.open();
  // A script still on its way would miss the first click: importing it again waits for it.
  await drive.evaluate(() => import(new URL("app.js", location.href).href).then(() => true));
  await drive.evaluate(() => {
    const errors = /** @type {string[]} */ ([]);
    Reflect.set(window, "errors", errors);
    addEventListener("error", ({ message }) => errors.push(message));
    addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  });
}

/** @param {Drive} drive */
async function openSample(drive) {
  await start(drive);
  await drive.click("#sample");
  await ready(drive);
}

/** @param {Drive} drive */
function ready(drive) {
  return until(drive, () => document.querySelector("#live")?.textContent === "Findings are ready." && document.querySelector("#view h2") !== null);
}

/** @param {Drive} drive */
async function noErrors(drive) {
  expect(await drive.evaluate(() => Reflect.get(window, "errors"))).toEqual([]);
}

/** @param {Drive} drive @param {string} selector */
function text(drive, selector) {
  return drive.evaluate((found) => document.querySelector(found)?.textContent?.trim() ?? "", selector);
}

/**
 * Waits until something in the page is so.
 * @param {Drive} drive
 * @param {(...values: any[]) => boolean} inPage
 * @param {...unknown} values
 */
async function until(drive, inPage, ...values) {
  await expect.poll(() => drive.evaluate(inPage, ...values), { message: String(inPage), timeout: 30_000 }).toBe(true);
}
