// The main paths in the browser of this run: Firefox, when a Firefox is named, and Chromium.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import { paths } from "./paths.js";

const saved = mkdtempSync(join(tmpdir(), "crossread-saved-"));
test.afterAll(() => rmSync(saved, { recursive: true, force: true }));

for (const [title, path] of Object.entries(paths)) {
  test(title, async ({ page }, info) => {
    // Firefox tells Playwright nothing of a download; where it saves is told to it, and looked at.
    const folder = info.project.use.launchOptions?.downloadsPath ?? saved;
    page.on("download", (download) => void download.saveAs(join(saved, download.suggestedFilename())));
    await path({
      open: async () => void (await page.goto("./")),
      click: (selector) => page.locator(selector).first().click(),
      type: (selector, text) => page.locator(selector).fill(text),
      evaluate: (inPage, ...values) => page.evaluate(`(${inPage})(...${JSON.stringify(values)})`),
      downloads: () => (existsSync(folder) ? readdirSync(folder) : []),
    });
  });
}
