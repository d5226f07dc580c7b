// Draws the icons of the installed page, www/icons/*.png, from www/icons/crossread.svg. What a system may cut to a circle
// ("maskable") has its ground up to the edge and its drawing within the middle four fifths.
//
//     node scripts/draw_icons.js
//
// CROSSREAD_CHROMIUM names another browser than /usr/bin/chromium.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const folder = new URL("../www/icons/", import.meta.url);
const drawing = readFileSync(new URL("crossread.svg", folder), "utf8");
const maskable = drawing.replace('rx="7"', "").replace("<path ", '<path transform="translate(16 16) scale(.78) translate(-16 -16)" ');

const browser = await chromium.launch({ executablePath: process.env.CROSSREAD_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, svg] of [["crossread", drawing], ["crossread-maskable", maskable]]) {
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    await page.screenshot({ path: new URL(`${name}-${size}.png`, folder).pathname, omitBackground: true });
    await page.close();
  }
}
await browser.close();
