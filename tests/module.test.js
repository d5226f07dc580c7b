// The module as it is built for the browser, against the command line: both must give the same report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";

import init, { compare, inspect, matchSentences, useVectors } from "../www/pkg/crossread.js";
import initRender, { render, tables } from "../www/pkg/crossread_render.js";

const command = process.env.CROSSREAD_COMMAND ?? "target/debug/crossread";
/** @param {string} path */
const folder = (path) => new URL(path, import.meta.url);

await init({ module_or_path: readFileSync(folder("../www/pkg/crossread_bg.wasm")) });
await initRender({ module_or_path: readFileSync(folder("../www/pkg/crossread_render_bg.wasm")) });
// The command line always has them.
useVectors(readFileSync(folder("../www/pkg/vectors.bin")));

/**
 * What the command line prints for JSON Lines on its standard input, line by line. Read and written again, since JavaScript
 * writes 1 where Rust writes 1.0; the order of the keys stays.
 * @param {string[]} options
 * @param {object[]} rows
 */
function native(options, rows) {
  const input = rows.map((row) => JSON.stringify(row) + "\n").join("");
  const output = execFileSync(command, options, { input, encoding: "utf8", maxBuffer: 1e9 });
  return output.trimEnd().split("\n").map((line) => JSON.stringify(JSON.parse(line)));
}

/**
 * Fails with the place of the first difference, not with two whole reports.
 * @param {string[]} actual
 * @param {string[]} expected
 */
function same(actual, expected) {
  assert.equal(actual.length, expected.length);
  actual.forEach((text, i) => {
    const other = expected[i] ?? "";
    let at = 0;
    while (at < text.length && text[at] === other[at]) at += 1;
    assert.equal(text.slice(Math.max(0, at - 80), at + 80), other.slice(Math.max(0, at - 80), at + 80));
  });
}

const homes = readdirSync(folder("stories/")).filter((story) => statSync(folder(`stories/${story}/articles`), { throwIfNoEntry: false })?.isDirectory());
const stories = homes.map((story) => ({
  story,
  articles: readdirSync(folder(`stories/${story}/articles/`))
    .sort()
    .map((name) => ({ name, text: readFileSync(folder(`stories/${story}/articles/${name}`), "utf8") })),
}));

const odd = [
  "",
  "\u0000",
  "😀 “Said” 1e400 people, 99 May 20240.",
  "İ ǆ ß e\u0301 𝒎𝒂𝒕𝒉 北京 مرحبا",
  "12,5 % of 1,234.5678 and $3.4bn on 31 February",
  "A line of one word\r\n".repeat(50),
].map((text, i) => ({ name: `odd ${i}`, text, published: "2024-05-15", outlet: "The Coast Ledger" }));

for (const { story, articles } of [...stories, { story: "odd texts", articles: odd }]) {
  test(`${story}: compare gives what the command line gives`, () => {
    same([JSON.stringify(compare(articles))], native(["compare", "--jsonl", "--json"], articles));
  });
  test(`${story}: inspect gives what the command line gives`, () => {
    same(articles.map((article) => JSON.stringify(inspect(article))), native(["inspect", "--jsonl"], articles));
  });
}

for (const { story, articles } of [...stories, { story: "odd texts", articles: odd }]) {
  test(`${story}: reports are written as the command line writes them, to the byte`, () => {
    const report = compare(articles);
    const input = articles.map((row) => JSON.stringify(row) + "\n").join("");
    /** @param {string[]} options */
    const printed = (...options) => execFileSync(command, ["compare", "--jsonl", ...options], { input, encoding: "utf8", maxBuffer: 1e9 });
    for (const format of /** @type {const} */ (["text", "markdown", "html"])) {
      same([render(report, format, null, "A <title>")], [printed("--format", format, "--title", "A <title>")]);
      same([render(report, format)], [printed("--format", format)]);
    }
    for (const table of tables()) same([render(report, "csv", table)], [printed("--format", "csv", "--table", table)]);
  });
}

test("the written page lets its own style in, and nothing else", () => {
  const page = render(compare([{ text: "The bridge closed." }]), "html");
  const [, style = ""] = page.split(/<\/?style>/);
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

test("what is no report, format or table is refused in words", () => {
  const report = inspect({ text: "Short." });
  assert.throws(() => render(/** @type {any} */ ({ version: 1 }), "text"), /^Error: this is no report: .*offsets/);
  assert.throws(() => render({ ...report, offsets: /** @type {any} */ ("utf-8") }, "text"), /offsets must be utf-16/);
  assert.throws(() => render(report, /** @type {any} */ ("pdf")), /"pdf" is no format: use text, markdown, html or csv/);
  assert.throws(() => render(report, "csv", "words"), /"words" is no table: use one of claims, /);
});

test("remarks on findings are written with them", () => {
  const report = compare(stories[0]?.articles ?? []);
  const finding = report.clusters[0]?.id ?? "";
  const remarks = [{ finding, note: "Ask the harbour office.", pinned: true, dismissed: false }];
  assert.match(render({ ...report, remarks }, "markdown"), /## Pinned and noted\n\n### /);
  assert.match(render({ ...report, remarks }, "csv", "clusters"), /,true,false,Ask the harbour office\.\r\n/);
});

test("options reach both", () => {
  const articles = stories.flatMap(({ articles }) => articles).slice(0, 3);
  const published = "2020-02-03";
  const options = ["compare", "--jsonl", "--json", "--min-words", "3", "--published", published];
  same([JSON.stringify(compare(articles, { minWords: 3, published }))], native(options, articles));
});

test("what was set aside comes back where it is asked for, in both", () => {
  const text = "Bridge closed\n\nADVERTISEMENT\n\nThe harbour bridge closed on Monday, said Ines Calloway, who runs it for the town.";
  const blocks = inspect({ text }).articles[0]?.blocks ?? [];
  const aside = blocks.filter(({ kind }) => kind === "notice");
  assert.deepEqual(aside.map(({ span }) => text.slice(...span)), ["ADVERTISEMENT"]);
  const article = { text, restored: aside.map(({ span }) => span) };
  const report = inspect(article);
  assert.deepEqual(report.articles[0]?.blocks.map(({ kind }) => kind), blocks.map(({ kind }) => (kind === "notice" ? "body" : kind)));
  same([JSON.stringify(report)], native(["inspect", "--jsonl"], [article]));
});

test("sentences match as on the command line", () => {
  const [a, b] = ["Nine people were hurt.", "Nine people suffered injuries."];
  assert.deepEqual([matchSentences(a, b)], native(["match"], [{ a, b }]).map((line) => JSON.parse(line)));
});

test("an instance takes a large text and goes on", () => {
  const text = "The harbour bridge closed on Monday, said Ines Calloway. ".repeat(20_000);
  assert.equal(inspect({ text }).articles[0]?.text.length, text.length);
  assert.equal(inspect({ text: "Short." }).articles.length, 1);
});
