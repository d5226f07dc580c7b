// Ways in, good and bad: nothing that is already there is ever lost.
import { expect, test } from "@playwright/test";
import { addFiles, bridge, dropFiles, file, findingsShown, openBridge, openView } from "./page.js";

const names = (/** @type {import("@playwright/test").Page} */ page) => page.locator(".article-list .article-name");

const field = (/** @type {import("@playwright/test").Page} */ page, /** @type {string} */ label) => page.locator(".fields").getByLabel(label).filter({ visible: true });

test.describe("files", () => {
  test("dropped on the page are read, compared and shown", async ({ page }) => {
    await page.goto("./");
    await dropFiles(page, [file("one.txt", bridge.one), file("two.md", bridge.two, "text/markdown")]);
    await findingsShown(page);
    await expect(names(page)).toContainText(["one", "two"]);
    await openView(page, "Read");
    await expect(page.locator(".article-text")).toContainText("engineers found 12 cracks in its deck");
    await openView(page, "Side by side");
    await expect(page.locator(".pane a.link").nth(1)).toBeVisible();
  });

  test("named by a number or a key stand in the list by their headline, until they are renamed", async ({ page }) => {
    await page.goto("./");
    await addFiles(page, [file("017_8f20c4419.txt", bridge.one), file("echo.txt", bridge.two)]);
    await findingsShown(page);
    const headline = "Bridge at Oakmere closed after cracks are found 🌉";
    await expect(names(page)).toHaveText([new RegExp(`^${headline}017_8f20c4419 · `), /^echoOakmere loses its bridge for a year · /]);
    await page.locator(".article-list summary").first().click();
    await expect(field(page, "Name")).toHaveValue("017_8f20c4419");
    await field(page, "Name").fill("First edition");
    await page.keyboard.press("Tab");
    await expect(names(page).first()).toHaveText(new RegExp(`^First edition${headline} · `));
    await expect(page.locator("#messages")).toContainText("is now called “First edition”");
  });

  test("of other encodings are decoded, with a note where that was a guess", async ({ page }) => {
    await page.goto("./");
    const text = "Café owners in Malmö protest.\nThe owners of 40 cafés met the mayor on Monday.\n";
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    await addFiles(page, [
      file("marked.txt", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${text} Marked.`)])),
      file("wide.txt", utf16),
      file("western.txt", Buffer.concat([Buffer.from(text, "latin1"), Buffer.from([0x93]), Buffer.from("Western"), Buffer.from([0x94])])),
    ]);
    await findingsShown(page);
    await expect(page.locator(".messages")).toContainText("“wide”: Read as UTF-16, little-endian: its first bytes say so.");
    await expect(page.locator(".messages")).toContainText("“western”: Read as Windows-1252 (Western European): it is not UTF-8");
    await expect(page.locator(".messages")).not.toContainText("“marked”: ");
    await openView(page, "Read");
    for (const article of ["marked", "wide", "western"]) {
      await page.getByRole("navigation", { name: "Articles" }).getByRole("link", { name: article }).click();
      await expect(page.locator(".article-text")).toContainText("Café owners in Malmö protest.");
    }
    await page.getByRole("navigation", { name: "Articles" }).getByRole("link", { name: "western" }).click();
    await expect(page.locator(".article-text")).toContainText("“Western”");
  });

  test("of saved web pages give headline, day, outlet and paragraphs, and run no script", async ({ page }) => {
    await page.goto("./");
    const source = `<!doctype html><html><head><title>Ignored | Site</title>
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Bridge at Oakmere closed","datePublished":"2025-02-03T09:00:00+01:00","publisher":{"name":"The Oakmere Echo"}}]}</script>
      <script>document.title = "script ran"; window.ran = true;</script></head>
      <body onload="window.ran = true"><nav>Home Sport</nav><article><h1>Bridge at Oakmere closed</h1>
      <p>The <b>old bridge</b> at Oakmere
      closed on Monday.</p><p>Engineers found 12 cracks.<br>Repairs will take a year.</p><img src="https://example.invalid/x.png" onerror="window.ran = true"></article>
      <footer>About us</footer></body></html>`;
    await addFiles(page, [file("saved.html", source, "text/html")]);
    await findingsShown(page);
    await expect(names(page)).toContainText("The Oakmere Echo · 3 February 2025");
    await openView(page, "Read");
    const text = page.locator(".article-text");
    await expect(text).toContainText("The old bridge at Oakmere closed on Monday.");
    await expect(text).toContainText("Repairs will take a year.");
    await expect(text).not.toContainText("Home Sport");
    expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
  });

  test("of one-file archives are unpacked", async ({ page }) => {
    await page.goto("./");
    const archive = [
      "From: <Saved by a browser>", "MIME-Version: 1.0", 'Content-Type: multipart/related; type="text/html"; boundary="----part"', "", "",
      "------part", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      "<!DOCTYPE html><html><head><title>Caf=C3=A9s at Oakmere close</title></head><body><nav>Home</nav><h1>Caf=C3=A9s at Oakmere close</h1>",
      "<p>The owners of 40 caf=C3=A9s at Oakmere closed their doors on Monday, the mayor=", " said.</p><p>They will open again in May.</p></body></html>", "",
      "------part", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "------part--", "",
    ].join("\r\n");
    await dropFiles(page, [file("saved.mhtml", archive, "multipart/related")]);
    await findingsShown(page);
    await expect(names(page)).toContainText("Cafés at Oakmere close");
    await openView(page, "Read");
    await expect(page.locator(".article-text")).toContainText("The owners of 40 cafés at Oakmere closed their doors on Monday, the mayor said.");
    await expect(page.locator(".article-text")).not.toContainText("iVBOR");
  });

  test("show their encoding, and are read anew in another one that is chosen", async ({ page }) => {
    await page.goto("./");
    const text = "Kraków closes its bridge\n\nThe bridge at Łódź closed on Monday, the mayor said. It will open again in May.\n";
    const bytes = Buffer.from(text.replace("ó", "\xf3").replace("Łódź", "\xa3\xf3d\xbc"), "latin1");
    await addFiles(page, [file("polish.txt", bytes)]);
    await findingsShown(page);
    await names(page).first().click();
    await expect(field(page, "Encoding")).toHaveValue("windows-1252");
    await expect(page.locator(".fields .hint")).toContainText("this is a guess");
    await openView(page, "Read");
    await expect(page.locator(".article-text")).not.toContainText("Łódź");
    await field(page, "Encoding").selectOption("iso-8859-2");
    await expect(page.locator(".article-text")).toContainText("The bridge at Łódź closed on Monday");
    await expect(page.locator(".fields .hint")).toContainText("you chose it");
    await field(page, "Encoding").selectOption("utf-8");
    await expect(page.locator(".fields .hint")).toContainText("4 places could not be read in it.");
    await field(page, "Encoding").selectOption("iso-8859-2");
    await expect(page.locator(".article-text")).toContainText("The bridge at Łódź closed on Monday");
  });

  test("that cannot be read say why and what to do, and leave the rest alone", async ({ page }) => {
    await openBridge(page);
    await page.locator("#paste").evaluate((/** @type {HTMLTextAreaElement} */ box) => (box.value = "half an article"));
    await addFiles(page, [
      file("empty.txt", ""),
      file("blank.txt", " \n\t\n"),
      file("photo.txt", new Uint8Array(5000).map((_, index) => (index * 7) % 29)),
      file("report.pdf", "%PDF-1.7 …"),
      file("old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")),
      file("letter.docx", "PK\u0003\u0004 …"),
      file("huge.txt", Buffer.alloc(8_000_001, "a")),
      file("three.txt", "A third article about the bridge at Oakmere. It closed on Monday."),
    ]);
    const messages = page.locator(".messages");
    await expect(messages.getByRole("listitem")).toHaveText([
      "Not added: “blank.txt” and “empty.txt” are empty.",
      "Not added: “huge.txt” is too large for an article. Copy the article’s text and paste it here.",
      "Not added: “letter.docx” and “report.pdf” are damaged or not what their names say. What opens in its own program can be copied there and pasted here.",
      "Not added: “old.doc” is a Word document of the old kind (.doc). Save as .docx in Word and drop that, or copy the text and paste it here.",
      "Not added: “photo.txt” is no text: it may be a picture, a recording or a program. Text, Markdown, saved web pages, Word and PDF files can be read.",
    ]);
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(names(page)).toContainText(["one", "two", "three"]);
    await expect(page.locator("#paste")).toHaveValue("half an article");
    await page.getByRole("button", { name: "Close" }).click();
    await expect(messages).toBeEmpty();
  });

  test("that are already there are noticed", async ({ page }) => {
    await openBridge(page);
    await addFiles(page, [file("copy.txt", bridge.one.replaceAll("\n\n", "\r\n\r\n"))]);
    await expect(page.locator(".messages")).toContainText("“copy” is already there as “one”, so it was not added again.");
    await expect(names(page)).toHaveCount(2);
  });

  test("that are already there by the dozen are told of in one line, which lists them", async ({ page }) => {
    await openBridge(page);
    await addFiles(page, Array.from({ length: 12 }, (_, index) => file(`copy ${index}.txt`, bridge.one)));
    const messages = page.locator(".messages");
    await expect(messages.locator(".message-box > ul > li")).toHaveCount(1);
    await expect(messages).toContainText("12 texts are already there, so they were not added again.");
    await messages.getByText("All 12").click();
    await expect(messages.getByText("“copy 7” is already there as “one”")).toBeVisible();
    await messages.getByRole("button", { name: "Add them all the same" }).click();
    await expect(names(page)).toHaveCount(14);
  });
});

test.describe("pasting", () => {
  test("adds one article at a time, named by its first line", async ({ page }) => {
    await page.goto("./");
    await page.getByLabel("Paste an article, or several at once").fill(bridge.one);
    await page.keyboard.press("Control+Enter");
    await findingsShown(page);
    await expect(page.getByLabel("Paste an article, or several at once")).toHaveValue("");
    await expect(names(page)).toContainText("Bridge at Oakmere closed after cracks are found 🌉");
    await expect(page.locator("#status")).toContainText("Add another about the same event");
  });

  test("of rich text keeps its paragraphs and runs nothing of it", async ({ page }) => {
    await page.goto("./");
    const html = `<meta charset="utf-8"><h2>Bridge at Oakmere closed</h2><div>The old bridge at Oakmere <b>closed</b> on Monday.<br>Engineers found 12 cracks.</div><ul><li>It was built in 1931.</li></ul><img src=x onerror="window.ran = true">`;
    const text = "Bridge at Oakmere closed The old bridge at Oakmere closed on Monday. Engineers found 12 cracks. It was built in 1931.";
    await page.locator("#paste").evaluate(
      (/** @type {HTMLTextAreaElement} */ box, { html, text }) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", text);
        box.focus();
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
        document.execCommand("insertText", false, text); // what a browser does after the event of a real paste
      },
      { html, text },
    );
    await page.keyboard.press("Control+Enter");
    await findingsShown(page);
    await openView(page, "Read");
    await expect(page.locator(".article-text .block")).toHaveText([/^Bridge at Oakmere closed$/, /^The old bridge at Oakmere closed on Monday\.$/, /^Engineers found 12 cracks\.$/, /^It was built in 1931\.$/]);
    expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
  });

  test("of rich text that is then edited takes the text in the box", async ({ page }) => {
    await page.goto("./");
    await page.locator("#paste").evaluate((/** @type {HTMLTextAreaElement} */ box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", "<p>The old bridge closed.</p><p>Secret.</p>");
      box.focus();
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      document.execCommand("insertText", false, "The old bridge closed. Secret.");
    });
    await page.getByLabel("Paste an article, or several at once").fill("The new bridge closed on Monday, said Petra Holm.");
    await page.keyboard.press("Control+Enter");
    await findingsShown(page);
    await openView(page, "Read");
    await expect(page.locator(".article-text")).toHaveText("The new bridge closed on Monday, said Petra Holm.");
  });

  test("of nothing says so", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("button", { name: "Add article" }).click();
    await expect(page.getByRole("alert")).toContainText("There is no text in the box yet.");
  });
});

test.describe("an article", () => {
  test.beforeEach(({ page }) => openBridge(page));

  test("can be renamed, and the new name is shown everywhere", async ({ page }) => {
    await names(page).first().click();
    await field(page, "Name").fill("The morning paper");
    await page.keyboard.press("Tab");
    await expect(names(page).first()).toContainText("The morning paper");
    await expect(field(page, "Outlet")).toBeFocused();
    await openView(page, "Read");
    await expect(page.getByRole("heading", { name: "The morning paper" })).toBeVisible();
  });

  test("takes a day and an outlet, and is analysed anew", async ({ page }) => {
    await names(page).first().click();
    await field(page, "Published").fill("2025-02-04");
    await field(page, "Outlet").fill("The Oakmere Echo");
    await page.keyboard.press("Tab");
    await expect(names(page).first()).toContainText("The Oakmere Echo · 4 February 2025");
    await openView(page, "Export");
    await expect(page.locator("pre")).toContainText("The Oakmere Echo (one, 2025-02-04");
  });

  test("can be removed, and brought back to its place", async ({ page }) => {
    await names(page).first().click();
    await page.getByRole("button", { name: "Remove", exact: true }).filter({ visible: true }).click();
    await expect(names(page)).toHaveCount(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(names(page)).toContainText(["one", "two"]);
    await page.getByRole("button", { name: "Remove all" }).click();
    await expect(names(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(names(page)).toContainText(["one", "two"]);
    await findingsShown(page);
  });
});
