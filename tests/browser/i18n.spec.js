// Messages in the reader's language.
import { expect, test } from "@playwright/test";
import { chosen, learn, parse, rich, speak, t } from "../../www/i18n.js";

test.afterEach(() => speak("en"));

test("messages hold values, plurals, choices and tags", () => {
  const cases = /** @type {[string, Record<string, string | number>, string][]} */ ([
    ["Nothing leaves the page.", {}, "Nothing leaves the page."],
    ["{name} has {n, plural, =0 {no words} one {# word} other {# words}}.", { name: "a", n: 0 }, "a has no words."],
    ["{name} has {n, plural, =0 {no words} one {# word} other {# words}}.", { name: "a", n: 1 }, "a has 1 word."],
    ["{name} has {n, plural, =0 {no words} one {# word} other {# words}}.", { name: "a", n: 1200 }, "a has 1,200 words."],
    ["{kind, select, date {On {day}} other {Some day}}", { kind: "date", day: "May 3" }, "On May 3"],
    ["{kind, select, date {On {day}} other {Some day}}", { kind: "else" }, "Some day"],
    ["{a, plural, one {one of {b, plural, one {#} other {# in all}}} other {#}}", { a: 1, b: 5 }, "one of 5 in all"],
    ["Item #1, 3 < 4, <b>bold</b>", {}, "Item #1, 3 < 4, bold"],
  ]);
  for (const [message, values, expected] of cases) expect(t(message, values), message).toBe(expected);
});

test("nodes stand where a message has them", () => {
  expect(rich("Read <a>the {n, plural, one {article} other {articles}}</a> now{end}", { n: 2, a: (...inside) => ["[", ...inside, "]"], end: "." })).toEqual(["Read ", ["[", "the ", "articles", "]"], " now", "."]);
});

test("a broken message is told, wherever it breaks", () => {
  for (const message of ["{", "{n, plural, one {a}}", "<a>never closed", "{n, plural, other {a}", "a } b", "{n, plural, one a}"]) expect(() => parse(message), message).toThrow(SyntaxError);
});

test("another language has its own words, plurals and digits, and English where it has none", async () => {
  await learn("ar", async () => ({ "{n, plural, one {# word} other {# words}}": "{n, plural, one {كلمة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}", "Read [verb]": "اقرأ", "Of {name}": "من {name}" }));
  speak("ar");
  expect([1, 2, 3, 1200].map((n) => t("{n, plural, one {# word} other {# words}}", { n }))).toEqual(["كلمة", "كلمتان", "3 كلمات", "1,200 كلمة"]);
  expect(t("Read", {}, "verb")).toBe("اقرأ");
  expect(t("Of {name}", { name: "A. (B)" })).toBe("من \u2068A. (B)\u2069");
  expect(t("Not translated")).toBe("Not translated");
  speak("xx");
  expect(t("Read", {}, "verb")).toBe("اقرأ");
});

test("the first language there is, is taken", () => {
  expect([chosen(["pt-BR", "es-MX", "en"]), chosen(["de-AT"]), chosen(["ja"]), chosen([])]).toEqual(["es", "de", "en", "en"]);
});
