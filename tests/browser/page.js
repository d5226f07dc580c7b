// What the tests of the page share. All texts are ours: people, places and outlets are made up.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Two articles that share a sentence, part on a number, and hold characters of two UTF-16 code units before what is found. */
export const bridge = {
  one: `Bridge at Oakmere closed after cracks are found 🌉

The old bridge at Oakmere closed on Monday 😀 after engineers found 12 cracks in its deck. 🌉 “We had no choice but to close it at once,” said Petra Holm, the county engineer.

The bridge was built in 1931 and carries 9,000 vehicles a day, the county said.
`,
  two: `Oakmere loses its bridge for a year

Engineers found 15 cracks in the deck of the old bridge at Oakmere, which closed on Monday.

“We had no choice but to close it at once,” said Petra Holm, the county engineer.

The bridge was built in 1931 and carries 9,000 vehicles a day, the county said. Repairs will take a year.
`,
};

/**
 * A file for `setInputFiles`.
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export function file(name, content, mimeType = "text/plain") {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** @param {import("@playwright/test").Page} page */
export async function findingsShown(page) {
  await page.locator("#live", { hasText: "Findings are ready." }).waitFor({ state: "attached" });
}

/** @param {import("@playwright/test").Page} page */
export async function openSample(page) {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample story" }).click();
  await findingsShown(page);
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {ReturnType<typeof file>[]} files
 */
export async function addFiles(page, files) {
  await page.locator("#files").setInputFiles(files);
}

/** @param {import("@playwright/test").Page} page */
export async function openBridge(page) {
  await page.goto("./");
  await addFiles(page, [file("one.txt", bridge.one), file("two.txt", bridge.two)]);
  await findingsShown(page);
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} name the name of the link, without its count
 */
export async function openView(page, name) {
  const link = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
  await link.click();
  // The view is drawn with its link, or when its script is there; what is looked for before may still be the view left.
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(page.locator("#view")).not.toHaveAttribute("aria-busy");
}

/**
 * What an opened fact of the table of claims shows: the row under its own.
 * @param {import("@playwright/test").Locator} row
 */
export function detailOf(row) {
  return row.locator("xpath=following-sibling::tr[1][contains(@class, 'fact-detail')]");
}

/**
 * Drops files on the page as a person does.
 * @param {import("@playwright/test").Page} page
 * @param {{ name: string, mimeType: string, buffer: Buffer }[]} files
 */
export async function dropFiles(page, files) {
  const transfer = await page.evaluateHandle((contents) => {
    const data = new DataTransfer();
    for (const { name, mimeType, bytes } of contents) data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    return data;
  }, files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] })));
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("main", type, { dataTransfer: transfer });
}

/** The articles of a real story, kept beside the repository on some machines and never part of it; empty elsewhere. */
export function sharedStory() {
  const folder = join(process.env.CROSSREAD_SHARED ?? join(root, "../shared"), "stories/kerman/articles");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
