// "How it works and how well": there without articles, true in its example, and at one with docs/accuracy.md in its figures.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { articles, published } from "../../www/views/how/example.js";
import { tables } from "../../www/views/how/figures.js";
import { scores } from "../../www/views/how/scores.js";
import init, { compare, useVectors } from "../../www/pkg/crossread.js";
import { openSample } from "./page.js";

const file = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url));

test("the page about the page is there without articles, and leads back", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("contentinfo").getByRole("link", { name: "How it works and how well" }).click();
  await expect(page.getByRole("heading", { name: "How it works and how well" })).toBeFocused();
  await expect(page).toHaveTitle(/^How it works and how well/);
  await page.getByRole("button", { name: "What it cannot do" }).click();
  await expect(page.getByRole("heading", { name: "What it cannot do" })).toBeInViewport();
  await page.getByRole("link", { name: "Back to the start" }).click();
  await expect(page.getByRole("button", { name: "Try the sample story" })).toBeVisible();
  await openSample(page);
  await page.getByRole("banner").getByRole("link", { name: "How it works" }).click();
  await page.getByRole("link", { name: "Back to your articles" }).click();
  await expect(page.getByRole("heading", { name: "Summary" })).toBeVisible();
});

test("the figures of the page and of docs/accuracy.md are those that were measured", async ({ page }) => {
  const written = file("docs/accuracy.md").toString();
  expect(written).toContain(`Measured on ${scores.measured} with the build of ${scores.commit}.`);
  await page.goto("./#/how");
  for (const { title, rows } of tables(scores)) {
    const shown = page.getByRole("table", { name: title }).locator("tbody tr");
    await expect(shown).toHaveCount(rows.length);
    for (const [index, { what, on, ours, others }] of rows.entries()) {
      expect(written).toContain(`| ${what} | ${on} | ${ours} | ${others} |\n`);
      await expect(shown.nth(index).locator("th, td")).toHaveText([what, on, ours, others || "none published"]);
    }
  }
  expect(written.match(/^\| .* \|$/gm)?.length).toBeGreaterThan(20);
});

test("the worked example is found as it is told", async () => {
  await init({ module_or_path: file("www/pkg/crossread_bg.wasm") });
  useVectors(file("www/pkg/vectors.bin"));
  const report = compare(articles.map((article) => ({ ...article, published })));
  const claims = report.claims.map((claim) => ({ ...claim, text: articles[claim.article === "a1" ? 0 : 1]?.text.slice(...claim.span) ?? "" }));
  /** @param {string} article @param {string} text */
  const claim = (article, text) => claims.find((one) => one.article === article && one.text.includes(text));
  const closed = claim("a1", "The old bridge at Oakmere closed on Monday");
  const found = claim("a1", "engineers found 12 cracks in its deck");
  expect(closed?.id).not.toBe(found?.id);
  const county = report.articles[0]?.attributions.filter(({ source }) => source && articles[0]?.text.slice(...source.span) === "the county").map(({ id }) => id);
  expect([closed, found].every((one) => county?.includes(one?.attribution ?? ""))).toBe(true);
  expect(claim("a1", "Repairs")?.hedged).toBe(true);
  expect(report.articles[0]?.dates[0]).toMatchObject({ from: "2025-02-03", to: "2025-02-03" });
  const together = (/** @type {string | undefined} */ a, /** @type {string | undefined} */ b) => report.clusters.some((cluster) => a && b && cluster.claims.includes(a) && cluster.claims.includes(b));
  expect(together(closed?.id, claim("a2", "The county shut Oakmere’s old bridge on Monday")?.id)).toBe(true);
  const told = report.conflicts.map(({ kind, explanation }) => `${kind}: ${explanation}`).join("\n");
  for (const words of ["The numbers differ, 15 cracks against 12 cracks", "“Repairs will probably take a year” and “Repairs will take a year”", "“the county” against no source"]) expect(told).toContain(words);
  expect(told).not.toContain("84");
  expect(report.reuse.map(({ a }) => articles[0]?.text.slice(...a.span))).toContain("people had to leave their homes below it. Repairs will probably take a year");
  expect(report.pairs[0]?.direction?.from ?? null).toBeNull();
});
