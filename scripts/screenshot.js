// Takes the README's picture, docs/page.png: the page on the sample story.
//
//     cargo xtask serve --port 8080      (in another terminal)
//     node scripts/screenshot.js
//
// CROSSREAD_ADDRESS and CROSSREAD_CHROMIUM name another address and another browser than /usr/bin/chromium.
import { mkdirSync, statSync } from "node:fs";
import { chromium } from "@playwright/test";

const address = process.env.CROSSREAD_ADDRESS ?? "http://127.0.0.1:8080/";
const picture = new URL("../docs/page.png", import.meta.url).pathname;

mkdirSync(new URL("../docs", import.meta.url), { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CROSSREAD_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light", reducedMotion: "reduce" });
await page.goto(address);
await page.getByRole("button", { name: "Try the sample story" }).click();
await page.locator("#view-read").click();
await page.locator(".article-text a", { hasText: "An electrical fault" }).first().click();
await page.locator(".detail .wording").first().waitFor();
await page.mouse.move(0, 0);
await page.screenshot({ path: picture });
await browser.close();
console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`);
