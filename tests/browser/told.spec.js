// Texts that the report words itself, in the reader's language: by the templates that it hands on.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ofCore } from "../../scripts/messages/core.js";
import { learn, speak } from "../../www/i18n.js";
import { because, toldText } from "../../www/told.js";

/** @param {string} tag */
const file = (tag) => JSON.parse(readFileSync(new URL(`../../www/i18n/${tag}.json`, import.meta.url), "utf8"));

test.beforeAll(() => Promise.all(["de", "ar"].map((tag) => learn(tag, async () => file(tag)))));
test.afterEach(() => speak("en"));

const reason = { text: "both give 84, 2019-01-01 to 2019-02-03", worded: { template: "both give {what}", values: { what: { series: [84, { days: ["2019-01-01", "2019-02-03"] }] } } } };

test("a text of the report is put into the language that is spoken, its numbers, days, lists and texts within too", () => {
  expect(toldText(reason, "text")).toBe(reason.text);
  speak("de");
  expect(toldText(reason, "text")).toBe("beide geben 84, 1. Januar 2019 bis 3. Februar 2019 an");
  const share = { text: "", worded: [{ template: "they share up to {share} of their wording", values: { share: { percent: 0.71 } } }, { template: "There are signs for both ways." }] };
  expect(toldText(share, "text")).toBe("bis zu 71\u00a0% ihres Wortlauts stimmen überein Es gibt Anzeichen für beide Richtungen.");
  const copy = { text: "", worded: { template: "This article is the same text as {other}.", values: { other: { template: "another one" } } } };
  expect(toldText(copy, "text")).toBe("Dieser Artikel hat denselben Text wie ein anderer.");
});

test("what a language has no translation of stays in English", () => {
  speak("de");
  const unknown = { text: "as it was", worded: { template: "both name {what}", values: { what: [{ template: "said nowhere" }] } } };
  expect(toldText(unknown, "text")).toBe("as it was");
  expect(toldText({ text: "no template" }, "text")).toBe("no template");
});

test("a fact made of others has their reasons once, with their templates", () => {
  const cluster = /** @type {import("../../www/types.js").Cluster} */ (/** @type {unknown} */ ({ reasons: ["both say a", "kept"], worded: [{ template: "both say {what}", values: { what: "a" } }] }));
  expect(because(["joined by the reader"], [cluster, null, cluster], [])).toEqual({
    reasons: ["joined by the reader", "both say a", "kept"],
    worded: [{ template: "joined by the reader" }, { template: "both say {what}", values: { what: "a" } }, { template: "kept" }],
  });
});

test("templates are found in the core's source, but for what its tests make up", () => {
  const source = 'let a = message!(\n    "{n} “x”\\\\ of \\"y\\"",\n    n = 1\n);\nconst B: &str = template!("b");\n#[cfg(test)]\nmod tests {\n    message!("c");\n}\n';
  expect(ofCore(source)).toEqual([
    { message: '{n} “x”\\ of "y"', line: 1 },
    { message: "b", line: 5 },
  ]);
});
