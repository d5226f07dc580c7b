// The page is there in a blink: what a browser fetches before the first click is small.
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "@playwright/test";

/** Compressed HTML, CSS and JavaScript, in bytes. The module and its vectors have budgets of their own, at the build. */
const BUDGET = 60_000;

test("the first load stays within its budget", async ({ page }, info) => {
  /** @type {import("@playwright/test").Response[]} */
  const responses = [];
  page.on("response", (response) => responses.push(response));
  // The worker asks for its vectors last.
  await Promise.all([page.waitForResponse(/vectors\.bin$/), page.goto("./", { waitUntil: "networkidle" })]);
  const code = responses.filter((response) => /^(document|stylesheet|script)$/.test(response.request().resourceType()) || /\.(js|css|html)$/.test(new URL(response.url()).pathname));
  const sizes = await Promise.all(code.map(async (response) => /** @type {const} */ ([new URL(response.url()).pathname, brotliCompressSync(await response.body()).length])));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const largest = sizes.toSorted((a, b) => b[1] - a[1]).slice(0, 8).map(([path, size]) => `${path} ${size}`);
  console.log(`first load: ${(total / 1000).toFixed(1)} kB of HTML, CSS and JavaScript in ${sizes.length} files; the largest: ${largest.join(", ")}`);
  info.annotations.push({ type: "first load", description: `${total} bytes in ${sizes.length} files` });
  // Were one of these missing, too little would have been counted.
  for (const part of ["/", "/app.js", "/style/base.css", "/worker.js", "/pkg/crossread.js"]) expect(sizes.map(([path]) => path)).toContain(part);
  expect(total).toBeLessThanOrEqual(BUDGET);
});
