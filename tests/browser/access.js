// What the tests of access ask of the page, in whatever view it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {import("@playwright/test").Page} Page */

/** The source of axe-core; empty where it is not installed. */
export const axe = axeSource();

function axeSource() {
  try {
    return readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  } catch {
    return "";
  }
}

/**
 * What axe-core finds wrong, targets too small to hit included.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => Reflect.get(window, "axe").run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }));
  return found.map((/** @type {any} */ violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`);
}

/**
 * Headings that skip a level, views without one heading of their own, tables without a name or without heads.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function disorder(page) {
  return page.evaluate(() => {
    const faults = /** @type {string[]} */ ([]);
    const headings = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]).filter((heading) => heading.checkVisibility());
    const level = (/** @type {HTMLElement | undefined} */ heading) => Number(heading?.tagName[1] ?? 0);
    headings.forEach((heading, index) => {
      if (level(heading) > level(headings[index - 1]) + 1) faults.push(`level ${level(heading)} after ${level(headings[index - 1])}: ${heading.textContent}`);
    });
    if (headings.filter((heading) => level(heading) === 1).length !== 1) faults.push("not one h1");
    if (headings.filter((heading) => heading.matches("#view h2")).length !== 1) faults.push("not one h2 in the view");
    for (const table of document.querySelectorAll("table")) {
      const name = table.caption?.textContent || table.ariaLabel || table.getAttribute("aria-labelledby");
      if (!name) faults.push(`a table without a name: ${table.textContent?.slice(0, 60)}`);
      if (!table.querySelector("th[scope=col], [role=columnheader]") || !table.querySelector("th[scope=row], [role=rowheader]")) faults.push(`a table without heads: ${name}`);
    }
    return faults;
  });
}

/**
 * What does not fit: a page that scrolls sideways, text that is cut off without a sign.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function cut(page) {
  return page.evaluate(() => {
    const faults = /** @type {string[]} */ ([]);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll("body *")) {
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
      if (clipPath !== "none" || textOverflow === "ellipsis" || !element.textContent?.trim() || !element.checkVisibility()) continue;
      const lost = (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1);
      if (lost) faults.push(`cut: <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 50)}`);
    }
    return faults;
  });
}

/** @param {Page} page the ids of all links to views */
export function viewIds(page) {
  return page.locator("#views a").evaluateAll((links) => links.map(({ id }) => id));
}

/**
 * Opens a view by the id of its link and waits until it is drawn.
 * @param {Page} page
 * @param {string} id
 */
export async function show(page, id) {
  await page.locator(`#${id}`).click();
  await page.locator(`#${id}[aria-current]`).waitFor({ state: "attached" });
  await page.waitForFunction((view) => document.querySelector("#view h2") && location.hash.startsWith(`#/${view}`), id.replace("view-", ""));
  await page.waitForTimeout(50);
}
