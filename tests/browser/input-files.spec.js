// Files of many kinds and whole folders: what can be read is read, and the rest is named by its reason.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { paragraphs } from "../../www/input/layout.js";
import { problemMessages } from "../../www/input/problems.js";
import { lockedPdf, pdfFile, printed, wordFile, zip } from "./make.js";
import { addFiles, bridge, dropFiles, file, findingsShown, openBridge, openView } from "./page.js";

const list = (/** @type {import("@playwright/test").Page} */ page) => page.locator(".article-list .article-name");
const messages = (/** @type {import("@playwright/test").Page} */ page) => page.locator(".messages");
const blocks = (/** @type {import("@playwright/test").Page} */ page) => page.locator(".article-text .block");

/** Texts of blocks, before which the view may say why one is set aside. */
const ending = (/** @type {string[]} */ texts) => texts.map((text) => new RegExp(`${text.replace(/[^\p{L}\p{N} ]/gu, "\\$&")}$`));

const ferry = [
  "The ferry Halcyon ran aground off Selwyn Point on Tuesday evening with 84 people on board, the harbour authority said, and all of them were brought ashore before midnight by lifeboats and fishing vessels.",
  "“We heard a long grinding noise and then the lights went out,” said Marta Quill, a schoolteacher who was travelling with twenty-five pupils from Inverdale to Northgate for an international chess tournament.",
  "The operator, Coastal Lines, said that the master had reported a failure of the steering gear some forty minutes earlier. The company had delayed maintenance that was due in March, according to documentation seen by this newspaper.",
  "Investigators from the Marine Accident Board arrived on Wednesday morning. Their chief, Anselm Rook, said it was too early to speak of negligence, but that the voyage recorder had been recovered undamaged.",
];

test.describe("Word files", () => {
  test("are read with their headline and paragraphs", async ({ page }) => {
    await page.goto("./");
    const [headline = "", ...rest] = bridge.one.trim().split("\n\n");
    await dropFiles(page, [wordFile("bridge.docx", [`# ${headline}`, ...rest])]);
    await findingsShown(page);
    await expect(list(page)).toContainText(["bridge"]);
    await openView(page, "Read");
    await expect(blocks(page)).toHaveText([headline, ...rest].map((text) => text.trim()));
    expect(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /vendor/.test(name)).length)).toBe(0); // all in the worker
  });

  test("that hold several articles are asked about", async ({ page }) => {
    await openBridge(page);
    await addFiles(page, [wordFile("all.docx", ["Article 1", ...ferry, "Article 2", ...ferry.map((text) => text.replaceAll("Halcyon", "Meridian").replaceAll("Selwyn", "Marlow"))])]);
    const panel = page.getByRole("region", { name: "Are these 2 articles?" });
    await expect(panel).toContainText("“all” is divided by numbered headings.");
    await panel.getByRole("button", { name: "Add as 2 articles" }).click();
    await expect(list(page)).toHaveCount(4);
  });

  test("in a build without their reader are named, and the rest is added", async ({ page }) => {
    await page.route("**/vendor/**", (route) => route.fulfill({ status: 404 }));
    await page.goto("./");
    await addFiles(page, [file("one.txt", bridge.one), wordFile("two.docx", ferry), await lockedPdf("three.pdf")]);
    await expect(messages(page)).toContainText("“three.pdf” and “two.docx” are PDF or Word files, which this copy of Crossread was built without. Copy the article’s text and paste it here.");
    await expect(list(page)).toContainText(["one"]);
  });
});

test.describe("PDF files", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "only Chromium prints to PDF");

  test("give headline and paragraphs of two columns, words joined, running heads and page numbers left out", async ({ page, context }) => {
    // What stands at one place on two pages is taken for a running head, so no line comes twice.
    const ships = "Meridian Aurora Brightwater Cormorant Dunlin Estuary Fulmar Guillemot Heron Island Kittiwake Lapwing Moorhen Petrel".split(" ");
    const long = ships.flatMap((ship) => ferry.map((text) => `Of the ${ship}: ${text.replace(/\b(?:said|the|had|been|that|was|and|were)\b/g, (word) => `${word} ${ship.slice(0, 4).toLowerCase()}`)}`));
    const html = `<style>@page{size:A4;margin:20mm} body{font:10pt/1.35 serif} h1{font-size:24pt;margin:0} div{columns:2;column-gap:7mm;text-align:justify;hyphens:auto} p{margin:0;text-indent:1.2em}</style>
      <html lang="en"><h1>Ferry aground: all passengers saved at Selwyn Point</h1><p><b>By Tessa Brand</b></p><div>${long.map((text) => `<p>${text}</p>`).join("")}</div>`;
    const headed = { displayHeaderFooter: true, headerTemplate: "<span style='font-size:8px;margin-left:20mm'>The Inland Wire, Wednesday edition</span>", footerTemplate: "<span style='font-size:8px;margin:auto'>Page <span class=pageNumber></span> of <span class=totalPages></span></span>" };
    const pdf = await printed(await context.newPage(), "ferry.pdf", html, headed);
    await page.goto("./");
    const text = await page.evaluate(async (bytes) => {
      /** @type {typeof import("../../www/input/convert.js")} */
      const { convert } = await import(new URL("input/convert.js", document.baseURI).href);
      const outcome = await convert(new Blob([new Uint8Array(bytes)]), "pdf");
      return "converted" in outcome ? outcome.converted.text : outcome.reason;
    }, [...pdf.buffer]);
    expect(text.split("\n\n")).toEqual(["Ferry aground: all passengers saved at Selwyn Point", "By Tessa Brand", ...long]);
  });

  test("of a printed web page lose what the browser prints around it", async ({ page, context }) => {
    const html = `<style>body{font:12pt/1.5 sans-serif}</style><title>Ferry aground</title><h1>Ferry aground at Selwyn Point</h1>${ferry.map((text) => `<p>${text}</p>`).join("")}<ul><li>584 people on board</li><li>No deaths</li></ul>`;
    const pdf = await printed(await context.newPage(), "web.pdf", html, { displayHeaderFooter: true });
    await page.goto("./");
    await addFiles(page, [pdf]);
    await findingsShown(page);
    await openView(page, "Read");
    await expect(blocks(page)).toHaveText(ending(["Ferry aground at Selwyn Point", ...ferry, "584 people on board", "No deaths"]));
  });

  test("that can't be read say why, one line for each reason", async ({ page, context }) => {
    const scan = await printed(await context.newPage(), "scan.pdf", "<svg width=300 height=300><rect width=200 height=200 /></svg>");
    await openBridge(page);
    await addFiles(page, [scan, { ...scan, name: "scan 2.pdf" }, lockedPdf(), pdfFile("empty.pdf", ""), file("torn.pdf", "%PDF-1.7 torn", "application/pdf")]);
    await expect(messages(page).locator("li")).toHaveText([
      "Not added: “empty.pdf”, “scan 2.pdf” and “scan.pdf” hold pictures of pages and no text, as scans do. Run text recognition (OCR) on the pages first, then drop the result here.",
      "Not added: “locked.pdf” is locked with a password. Open with the password, copy the article’s text and paste it here.",
      "Not added: “torn.pdf” is damaged or not what its name says. What opens in its own program can be copied there and pasted here.",
    ]);
    await expect(list(page)).toHaveCount(2);
  });

  test("are read by workers of the page's own origin, and only when one comes", async ({ page }) => {
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const errors = [];
    page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await openBridge(page);
    expect(asked.filter((path) => path.includes("/vendor/"))).toEqual([]);
    const lines = ferry.flatMap((text) => text.replace(/[“”]/g, "").match(/.{1,80}(?:\s|$)/g) ?? []);
    await addFiles(page, [pdfFile("plain.pdf", `BT /F1 11 Tf 14 TL 60 780 Td ${lines.map((line) => `(${line.trim()}) Tj T*`).join(" ")} ET`)]);
    await expect(list(page)).toHaveCount(3);
    expect(asked.filter((path) => path.includes("/vendor/")).map((path) => path.split("/").pop())).toEqual(["pdf.js", "pdf.worker.js"]);
    expect(errors).toEqual([]);
  });
});

test.describe("folders", () => {
  /** @type {string} */
  let folder;

  test.beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), "crossread-")), "coverage");
    /** @type {[string, string][]} */
    const contents = [
      ["10 last.txt", bridge.two],
      ["2 first.txt", bridge.one],
      ["echo/index.html", `<title>Echo</title><h1>Ferry aground at Selwyn Point</h1>${ferry.map((text) => `<p>${text}</p>`).join("")}`],
      ["echo/index_files/frame.html", "<p>An advertisement that no one asked for.</p>"],
      ["echo/index_files/logo.png", "\u0089PNG"],
      ["echo/deep/notes.md", `# Notes\n\n${ferry[0]}`],
      ["echo/deep/photo.jpg", "\u00ff\u00d8"],
      ["empty.txt", ""],
      [".DS_Store", "x"],
      [".git/config.txt", "x"],
      ["~$2 first.docx", "x"],
    ];
    for (const [path, content] of contents) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });

  test.afterAll(() => rmSync(dirname(folder), { recursive: true }));

  /** @param {import("@playwright/test").Page} page */
  async function expectRead(page) {
    await expect(list(page)).toContainText(["2 first", "10 last", "notes", "echo/index"]);
    await expect(list(page)).toHaveCount(4);
    await expect(messages(page).locator("li")).toHaveText(["Not added: “coverage/empty.txt” is empty.", "“coverage/echo/deep/photo.jpg” was left out: it is no text, web page, Word or PDF file."]);
  }

  test("that are picked are read to their depths in natural order", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("button", { name: "Choose a folder…" })).toBeVisible();
    await page.locator("#folder").setInputFiles(folder);
    await expectRead(page);
  });

  test("that are dropped are read the same way", async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "only Chromium's protocol drops folders");
    await page.goto("./");
    const session = await page.context().newCDPSession(page);
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
      await session.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data: { items: [], files: [folder], dragOperationsMask: 1 } });
    }
    await expectRead(page);
    await expect(page.locator("#drop-hint")).toBeHidden();
  });
});

test("many files are read with word of how far it is, can be stopped, and keep their order", async ({ page }) => {
  await page.goto("./");
  const many = Array.from({ length: 60 }, (_, index) => file(`n${index + 1}.txt`, `Bridge ${index} at Oakmere closed\n\nThe old bridge number ${index} at Oakmere closed on Monday.`));
  await dropFiles(page, [...many, ...Array.from({ length: 40 }, (_, index) => file(`empty${index + 1}.txt`, ""))]);
  await expect(list(page)).toHaveCount(60, { timeout: 30_000 });
  await expect(list(page)).toContainText(many.map(({ name }) => name.replace(".txt", "")));
  await expect(messages(page).locator("ul > li.problem")).toHaveCount(1);
  await expect(messages(page)).toContainText("“empty1.txt”, “empty2.txt”, “empty3.txt” and 37 others are empty.");
  await messages(page).getByText("All 40").click();
  await expect(messages(page).getByText("empty40.txt")).toBeVisible();
  await page.getByRole("button", { name: "Remove all" }).click();
  // Reading waits for the worker, so that there is time to press a button.
  await page.route("**/worker.js", (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 3000)));
  await page.reload();
  await page.getByRole("button", { name: "Remove all" }).click({ timeout: 1000 }).catch(() => undefined);
  await dropFiles(page, many);
  await expect(messages(page)).toContainText(/Reading \d+ of 60 files…/);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(messages(page)).toContainText(/Stopped after \d+ of 60 files; those read so far were added\./);
  expect(await list(page).count()).toBeLessThan(60);
});

test("one article in two files is noticed, both are kept, and one is removed by a press", async ({ page }) => {
  await page.goto("./");
  await addFiles(page, [
    file("plain.txt", `Ferry aground at Selwyn Point\n\n${ferry.join("\n\n")}\n`),
    file("page.html", `<title>Ferry</title><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry aground at Selwyn Point</h1>${ferry.map((text) => `<p>${text}</p>`).join("")}</article><footer>About us</footer>`, "text/html"),
    file("other.txt", bridge.one),
  ]);
  await findingsShown(page);
  await expect(messages(page)).toContainText(/“plain” has nearly the same words as “page” \(\d+%\)\. Both are kept, as two outlets may print one text\./);
  await expect(list(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Remove “plain”" }).click();
  await expect(list(page)).toContainText(["other", "page"]);
});

test("files that the installed app is opened with, and what is shared with it, are added", async ({ page }) => {
  await page.addInitScript((text) => {
    const open = (/** @type {(launch: object) => void} */ consumer) => consumer({ files: [{ getFile: async () => new File([text], "launched.txt") }] });
    Object.defineProperty(window, "launchQueue", { value: { setConsumer: open } });
  }, bridge.one);
  await page.goto("./");
  await expect(list(page)).toContainText(["launched"]);
  await page.evaluate(async ([text, markup]) => {
    const cache = await caches.open("crossread-shared");
    await cache.put("/shared/1", new Response(text, { headers: { "content-type": "text/plain", "x-name": encodeURIComponent("Oakmere: 1/2") } }));
    await cache.put("/shared/2", new Response(markup, { headers: { "content-type": "text/html", "x-name": encodeURIComponent("Ménage.html") } }));
  }, [bridge.two, `<h1>Ferry aground at Selwyn Point</h1><p>${ferry.join("</p><p>")}</p>`]);
  await page.reload();
  await expect(list(page).filter({ hasText: "Oakmere: 1/2" })).toHaveCount(1);
  await expect(list(page).filter({ hasText: "Ménage" })).toHaveCount(1);
  expect(await page.evaluate(() => caches.has("crossread-shared"))).toBe(false);
});

test("archives and office files of other kinds say what to do", async ({ page }) => {
  await page.goto("./");
  await addFiles(page, [file("all.zip", zip([["one.txt", bridge.one]]), "application/zip"), file("text.odt", zip([["mimetype", "x"]])), file("old.rtf", "{\\rtf1 x}"), file("broken.docx", zip([["x", "y"]]))]);
  await expect(messages(page).locator("li")).toHaveText([
    /“all\.zip” is an archive\. Unpack first, then drop the folder here\./,
    /“broken\.docx” is damaged or not what its name says\./,
    /“old\.rtf” is a rich text file\./,
    /“text\.odt” is an office document of a kind that can’t be read here\./,
  ]);
});

test("reasons are told once, however many files they hold for", () => {
  const problems = ["a", "b", "c", "d", "e"].map((name) => ({ name, reason: /** @type {const} */ ("empty") }));
  expect(problemMessages(problems.slice(0, 1))).toEqual([{ kind: "problem", lead: "Not added", text: "“a” is empty." }]);
  expect(problemMessages(problems.slice(0, 4))).toEqual([{ kind: "problem", lead: "Not added", text: "“a”, “b”, “c” and “d” are empty." }]);
  expect(problemMessages([...problems, { name: "f", reason: "locked" }])).toEqual([
    { kind: "problem", lead: "Not added", text: "“a”, “b”, “c” and 2 others are empty.", names: ["a", "b", "c", "d", "e"] },
    { kind: "problem", lead: "Not added", text: "“f” is locked with a password. Open with the password, copy the article’s text and paste it here." },
  ]);
});

test("lines of a page become paragraphs", () => {
  /** @param {[text: string, x: number, y: number, width?: number, size?: number][]} runs */
  const page = (runs) => ({ width: 595, height: 842, runs: runs.map(([text, x, y, width = text.length * 5, size = 10]) => ({ text, x, y, right: x + width, size })) });
  const line = "and so the harbour authority said on Tuesday that it";
  const cases = /** @type {[string, ReturnType<typeof page>[], string[]][]} */ ([
    ["nothing", [page([])], []],
    ["words of a line that come apart", [page([["The ferry", 60, 200], ["Halcyon", 108, 200.4], ["sank.", 150, 200]])], ["The ferry Halcyon sank."]],
    ["divided words, and words with a hyphen of their own", [page([[`${line} docu-`, 60, 200], [`mentation of twenty-`, 60, 212, 290], [`five long-term and long-`, 60, 224, 290], ["term plans", 60, 236]])], [`${line} documentation of twenty-five long-term and long-term plans`]],
    ["a first line that is set in", [page([[line, 60, 200, 300], [line, 60, 212, 300], [line, 72, 224, 288], [line, 60, 236, 300]])], [`${line} ${line}`, `${line} ${line}`]],
    ["a large first letter", [page([["T", 60, 224, 24, 34], ["he ferry ran aground on Tuesday with people", 86, 200, 274], ["aboard, who were brought ashore before it was", 86, 212, 274], ["dark, and nobody was hurt", 86, 224], ["at all, the harbour authority said.", 60, 236]])], ["The ferry ran aground on Tuesday with people aboard, who were brought ashore before it was dark, and nobody was hurt at all, the harbour authority said."]],
    ["a column that goes on over the page", [page([["12", 300, 820], [line, 60, 700, 300]]), page([["13", 300, 820], ["was over.", 60, 100]])], [`${line} was over.`]],
    ["three columns", [page([0, 1, 2].flatMap((column) => [0, 1, 2, 3].map((row) => /** @type {[string, number, number, number]} */ ([`${"abc"[column]}${row} word word word word word`, 40 + column * 180, 200 + row * 12, 160]))))], ["a", "b", "c"].map((column) => [0, 1, 2, 3].map((row) => `${column}${row} word word word word word`).join(" ")).reduce((all, text) => [`${all[0] ?? ""} ${text}`.trim()], /** @type {string[]} */ ([]))],
  ]);
  for (const [name, pages, expected] of cases) expect(paragraphs(pages), name).toEqual(expected);
});
