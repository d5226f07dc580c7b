// Several articles in one paste: found, shown, and only split when the reader says so.
import { expect, test } from "@playwright/test";
import { splitText } from "../../www/input/split.js";
import { bridge, findingsShown, openView } from "./page.js";

const ferry = `Ferry runs aground off Selwyn Point

The ferry Halcyon ran aground off Selwyn Point on Tuesday evening with 84 people on board, the harbour authority said.

All of them were brought ashore before midnight, said Anselm Rook of the Marine Accident Board.
`;

const list = (/** @type {import("@playwright/test").Page} */ page) => page.locator(".article-list .article-name");
const box = (/** @type {import("@playwright/test").Page} */ page) => page.getByLabel("Paste an article, or several at once");

/**
 * Pastes rich text as a browser does.
 * @param {import("@playwright/test").Page} page
 * @param {{ html: string, text: string }} content
 */
async function pasteRich(page, content) {
  await page.locator("#paste").evaluate((/** @type {HTMLTextAreaElement} */ box, { html, text }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", text);
    box.focus();
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    document.execCommand("insertText", false, text);
  }, content);
}

test("the places where a text holds several articles are found, and one article is left whole", () => {
  const [one, two, three] = [bridge.one.trim(), bridge.two.trim(), ferry.trim()];
  const parts = (/** @type {string} */ text) => splitText(text)?.parts.map(({ text }) => text) ?? null;
  const several = /** @type {[string, string][]} */ ([
    ["dashes", `${one}\n\n-----\n\n${two}\n\n-----\n\n${three}`],
    ["spaced stars with rules at the ends", `* * *\n${one}\n* * *\n${two}\n* * *\n${three}\n* * *`],
    ["long rules, with short ones in the articles", `${one.replace("\n\n", "\n\n***\n\n")}\n==========\n${two}\n==========\n${three}`.replace("\n\n***\n\n", "\n\n")],
    ["page breaks", `${one}\f${two}\n\f\n${three}`],
    ["numbers", `Article 1:\n${one}\n\nArticle 2:\n${two}\n\nArticle 3\n${three}`],
    ["numbers without the first", `${one}\n\n## Article 2\n${two}\n\n## Article 3\n${three}`],
    ["letters in brackets", `[Text A]\n${one}\n\n[Text B]\n${two}\n\n[Text C]\n${three}`],
    ["exported documents", `Document 1 of 3\n\n${one}\n\nDocument 2 of 3\n\n${two}\n\nDocument 3 of 3\n\n${three}`],
    ["ends of documents", `${one}\n\nEnd of Document\n\n${two}\n\nEnd of Document\n\n${three}\n\nEnd of Document`],
    ["windows line ends", `${one}\r\n\r\n_____\r\n\r\n${two}\r\n_____\r\n${three}`],
  ]);
  for (const [name, text] of several) expect(parts(text), name).toEqual([one, two, three]);
  const addresses = [one, two, three].map((text, index) => `https://news.example/${index}\n\n${text}`);
  expect(parts(addresses.join("\n\n"))).toEqual(addresses);
  const below = [one, two, three].map((text) => text.replace("\n", "\nSource: The Oakmere Echo\n"));
  expect(parts(below.join("\n\n\n"))).toEqual(below);
  const ends = [one, two, three].map((text, index) => `${text}\n\nURL: news.example/${index}`);
  expect(parts(ends.join("\n\n"))).toEqual(ends);
  const titled = [one, two, three].map((text) => `# ${text}`);
  expect(parts(titled.join("\n\n"))).toEqual(titled);
  const underlined = [one, two, three].map((text) => text.replace("\n", "\n======\n"));
  expect(parts(underlined.join("\n\n"))).toEqual(underlined);

  for (const text of ["", "---", one, three, `${one}\n---\nPhoto: Petra Holm`, `${one}\n\nhttps://news.example/1`, one.replace("\n", "\n===\n"), `${one}\nArticle 5 of the law says so.`, `Source: The Echo\n\n${one}`, "-----\n".repeat(5000)]) {
    expect(splitText(text), text.slice(0, 60)).toBeNull();
  }
  // A rule within an article is asked about and joined again.
  expect(parts(`${one}\n\n---\n\n${two}\n\n---\n\nPhoto: Petra Holm`)).toEqual([one, `${two}\n\n---\n\nPhoto: Petra Holm`]);
});

test("several articles in one paste are shown and added as several by keyboard", async ({ page }) => {
  await page.goto("./");
  await box(page).fill(`${bridge.one}\n-----\n\n${bridge.two}\n-----\n\n${ferry}`);
  await page.keyboard.press("Control+Enter");
  const panel = page.getByRole("region", { name: "Are these 3 articles?" });
  await expect(panel).toContainText("What you pasted is divided by lines of dashes, stars or the like.");
  await expect(panel.getByRole("listitem")).toContainText([/Bridge at Oakmere closed after cracks are found.*55 words/, /Oakmere loses its bridge for a year/, /Ferry runs aground off Selwyn Point.*42 words/]);
  await expect(list(page)).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Add as 3 articles" })).toBeFocused();
  await page.keyboard.press("Enter");
  await findingsShown(page);
  await expect(list(page)).toContainText(["Bridge at Oakmere closed after cracks are found", "Oakmere loses its bridge for a year", "Ferry runs aground off Selwyn Point"]);
  await expect(panel).toHaveCount(0);
  await expect(page.locator("#add > summary")).toBeFocused();
  await page.locator("#add > summary").click();
  await expect(box(page)).toHaveValue("");
});

test("a wrong cut is taken back, and the whole can be added as one", async ({ page }) => {
  await page.goto("./");
  await box(page).fill(`${bridge.one}\n-----\n\n${bridge.two}\n-----\n\n${ferry}`);
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("button", { name: "Join part 2 to part 1" }).click();
  await expect(page.getByRole("button", { name: "Join part 2 to part 1" })).toBeFocused();
  await page.getByRole("button", { name: "Add as 2 articles" }).click();
  await findingsShown(page);
  await expect(list(page)).toContainText(["Bridge at Oakmere closed after cracks are found", "Ferry runs aground off Selwyn Point"]);
  await openView(page, "Read");
  await expect(page.locator(".article-text")).toContainText("Repairs will take a year.");
  await page.getByRole("button", { name: "Remove all" }).click();
  await box(page).fill(`${bridge.one}\n-----\n\n${ferry}`);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Add as one" }).click();
  await expect(list(page)).toHaveCount(1);
});

test("going back to the text leaves it as it is", async ({ page }) => {
  await page.goto("./");
  const text = `${bridge.one}\n-----\n\n${ferry}`;
  await box(page).fill(text);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Add as 2 articles" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue(text);
  await expect(page.locator("#ask")).toBeEmpty();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(box(page)).toHaveValue(text);
  await expect(list(page)).toHaveCount(0);
});

test("rich text is split with its markup: by elements, and by rules between paragraphs", async ({ page }) => {
  await page.goto("./");
  const paragraphs = (/** @type {string} */ text) => text.trim().split("\n\n").map((line, index) => (index ? `<p>${line}</p>` : `<h2>${line}</h2>`)).join("");
  const flat = [bridge.one, bridge.two].join(" ").replace(/\s+/g, " ");
  await pasteRich(page, { html: `<main><article>${paragraphs(bridge.one)}</article><aside><article>More news</article></aside><article>${paragraphs(bridge.two)}<script>window.ran = true</script></article></main>`, text: flat });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Are these 2 articles?" })).toContainText("the marks of separate articles");
  await page.keyboard.press("Enter");
  await findingsShown(page);
  await expect(list(page)).toContainText(["Bridge at Oakmere closed", "Oakmere loses its bridge"]);
  await openView(page, "Read");
  await expect(page.locator(".article-text .block")).toHaveCount(3);
  await page.getByRole("button", { name: "Remove all" }).click();
  await pasteRich(page, { html: `<b><div>${paragraphs(bridge.one)}<hr>${paragraphs(ferry)}</div></b>`, text: flat });
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Add as 2 articles" }).click();
  await expect(list(page)).toContainText(["Bridge at Oakmere closed", "Ferry runs aground"]);
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
});

test("an article that is pasted twice is noticed, and added again when the reader wants it", async ({ page }) => {
  await page.goto("./");
  await box(page).fill(`${bridge.one}\n\n=====\n\n${bridge.one}`);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Add as 2 articles" }).click();
  await expect(list(page)).toHaveCount(1);
  await expect(page.locator(".messages")).toContainText("is already there as “Bridge at Oakmere closed");
  await page.getByRole("button", { name: "Add it all the same" }).click();
  await expect(list(page)).toHaveCount(2);
});

test("text pasted outside of the box is an article too", async ({ page }) => {
  await page.goto("./");
  await page.locator("main").evaluate((main, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    main.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, ferry);
  await expect(list(page)).toContainText(["Ferry runs aground off Selwyn Point"]);
});

test("an address alone is no article, and stays in the box", async ({ page }) => {
  await page.goto("./");
  await box(page).fill("https://news.example/ferry ");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("That is only an address, and Crossread fetches nothing from the web.");
  await expect(box(page)).toHaveValue("https://news.example/ferry ");
  await expect(list(page)).toHaveCount(0);
});
