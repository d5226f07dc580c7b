// The page's pure functions, by tables.
import { expect, test } from "@playwright/test";
import { diffWords } from "../../www/diff.js";
import { letter } from "../../www/findings.js";
import { decodeAs, encodings, isBinary } from "../../www/input/decode.js";
import { href, parseHash, parseSpan } from "../../www/route.js";
import { segments } from "../../www/segments.js";
import { addDrafts, change, pastedDraft, putBack } from "../../www/story.js";
import { count, percent, shorten } from "../../www/words.js";

test("overlapping marks are cut at every boundary", () => {
  const mark = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ name) => ({ start, end, mark: name });
  const cut = (/** @type {ReturnType<typeof mark>[]} */ ...marks) =>
    segments(0, 10, marks).map((piece) => `${piece.start}-${piece.end} ${piece.marks.map((covering) => covering.mark).join("")}`.trim());
  expect(cut()).toEqual(["0-10"]);
  expect(cut(mark(2, 5, "a"))).toEqual(["0-2", "2-5 a", "5-10"]);
  expect(cut(mark(2, 6, "a"), mark(4, 8, "b"))).toEqual(["0-2", "2-4 a", "4-6 ab", "6-8 b", "8-10"]);
  expect(cut(mark(4, 8, "b"), mark(2, 6, "a"))).toEqual(["0-2", "2-4 a", "4-6 ba", "6-8 b", "8-10"]);
  expect(cut(mark(-3, 3, "a"), mark(8, 30, "b"))).toEqual(["0-3 a", "3-8", "8-10 b"]);
  expect(cut(mark(5, 5, "a"), mark(12, 14, "b"))).toEqual(["0-10"]);
  expect(segments(4, 4, [mark(0, 9, "a")])).toEqual([]);
});

test("the words that differ are told", () => {
  const signs = { same: "", removed: "-", added: "+" };
  const diff = (/** @type {string} */ a, /** @type {string} */ b) => diffWords(a, b).map(({ kind, text }) => signs[kind] + text.trim()).join(" | ");
  expect(diff("It was built in 2009.", "It was built in 2012.")).toBe("It was built in | -2009. | +2012.");
  expect(diff("We told them twice", "We told the firm twice")).toBe("We told | -them | +the firm | twice");
  expect(diff("“Not safe,” he said", "not safe he said")).toBe("not safe he said");
  expect(diff("", "new")).toBe("+new");
  expect(diff("old", "")).toBe("-old");
  expect(diff("", "")).toBe("");
});

test("bytes are decoded in the encoding named, and what is no text is told", () => {
  const cases = /** @type {[number[] | string, string, string, string, number][]} */ ([
    ["plain é", "utf-8", "utf-8", "plain é", 0],
    [[0x61, 0x00], "utf-16le", "utf-16le", "a", 0],
    [[0x63, 0x61, 0x66, 0xe9], "iso-8859-1", "windows-1252", "café", 0],
    [[0xb1], "iso-8859-2", "iso-8859-2", "ą", 0],
    [[0xe9, 0x61, 0xe9], "utf-8", "utf-8", "\ufffda\ufffd", 2],
    [[0xe9], "x-nobody-knows", "windows-1252", "é", 0],
    [[], "utf-8", "utf-8", "", 0],
  ]);
  for (const [bytes, label, encoding, text, broken] of cases) {
    const decoded = decodeAs(typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes), label);
    expect(decoded, label).toEqual({ text, encoding, broken });
  }
  for (const text of ["", "a\0b", "A text.\r\n\tOf lines.", "é\ufffd and many more words of a text that was damaged in one place only, here"]) expect(isBinary(text), text).toBe(false);
  for (const text of ["\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR\0\0", "\u007fELF\u0002\u0001\u0001\0\0", "\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF"]) expect(isBinary(text), text).toBe(true);
  for (const [label, name] of encodings) expect(new TextDecoder(label).encoding, name).toBe(label);
});

test("the list of articles keeps order, keys and duplicates apart", () => {
  const { articles, added } = addDrafts([], [pastedDraft("One\ntext"), pastedDraft("Two\ntext"), pastedDraft("one  TEXT\n")]);
  expect(articles.map(({ name }) => name)).toEqual(["One", "Two"]);
  expect(added).toEqual(articles);
  const [one, two] = articles;
  if (!one || !two) throw new Error("two articles were added");
  const again = addDrafts([two], [pastedDraft("Two\n\ntext"), pastedDraft("Three")]);
  expect(again.duplicates.map(({ original }) => original)).toEqual([two]);
  expect(again.articles.map(({ name }) => name)).toEqual(["Two", "Three"]);
  expect(new Set([one, ...again.articles].map(({ key }) => key)).size).toBe(3);
  expect(putBack([two], one, 0)).toEqual([one, two]);
  expect(change(articles, two.key, { outlet: "Echo" }).map(({ outlet }) => outlet)).toEqual(["", "Echo"]);
  expect(pastedDraft("").name).toBe("Pasted text");
  expect(pastedDraft("One\nTwo", "<p>One<p>Two")).toMatchObject({ name: "One", media: "text/html", text: "<p>One<p>Two" });
  expect(pastedDraft("One two", "One <b>two</b>")).toMatchObject({ media: "text/plain", text: "One two" });
  expect(pastedDraft(`${"word ".repeat(30)}\nsecond`).name).toMatch(/^(word ){11}word…$|^(word ){10}word…$/);
});

test("addresses are read back as they are written, and nonsense is the first view", () => {
  const { view, params } = parseHash(href("read", { article: "a1", at: "12-40", finding: "", other: null }));
  expect([view, params.toString()]).toEqual(["read", "article=a1&at=12-40"]);
  for (const hash of ["", "#", "#/", "#/nothing", "#findings", "#/read/../x"]) expect(parseHash(hash).view, hash).toBe("summary");
  expect(parseSpan("3-9")).toEqual([3, 9]);
  for (const at of [null, "", "3", "-3-9", "3-9-", "a-b", "3-99999999999"]) expect(parseSpan(at)).toBeNull();
});

test("numbers are put in words", () => {
  expect([count(1, "article"), count(2, "article"), count(1234, "word")]).toEqual(["1 article", "2 articles", "1,234 words"]);
  expect([0, 0.004, 0.2, 0.996, 1].map(percent)).toEqual(["0%", "under 1%", "20%", "99%", "100%"]);
  expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  expect(shorten("The bridge was closed on Monday", 16)).toBe("The bridge was…");
  expect(shorten("😀".repeat(10), 5)).toBe("😀…");
});
