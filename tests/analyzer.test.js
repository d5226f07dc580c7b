// The package's entry for Node: called at once or by an analyzer, in a worker or not, it gives what the command line gives.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import init, { compare, createAnalyzer, identify, inspect, matchSentences, version } from "../package/node.js";

const command = process.env.CROSSREAD_COMMAND ?? "target/debug/crossread";
/** @param {string} path */
const at = (path) => new URL(path, import.meta.url);
const wasm = at("../www/pkg/crossread_bg.wasm");

const articles = readdirSync(at("stories/ferry/articles/")).sort().map((name) => ({ name, text: readFileSync(at(`stories/ferry/articles/${name}`), "utf8") }));
const article = /** @type {{ name: string, text: string }} */ (articles[0]);
const options = { minWords: 4, published: "2024-03-13" };
/** Enough to be in the middle of it for a while. */
const many = Array.from({ length: 12 }, (_, i) => ({ text: Array.from({ length: 400 }, (_, line) => `Inspector ${line} found ${line + i} cracks in bridge ${line % 97}, said Petra Holm.`).join("\n") }));

/** @param {object[]} rows @param {string[]} options */
function native(rows, ...options) {
  const input = rows.map((row) => JSON.stringify(row) + "\n").join("");
  return JSON.parse(execFileSync(command, options, { input, encoding: "utf8", maxBuffer: 1e9 }));
}

/** @param {import("../www/api.js").AnalyzerOptions} [options] @param {(analyzer: import("../www/api.js").Analyzer) => Promise<void>} [use] */
async function withAnalyzer(options, use) {
  const analyzer = createAnalyzer(options);
  try {
    await use?.(analyzer);
  } finally {
    analyzer.close();
  }
}

test("what is called before init says what to do", () => {
  const script = `import { compare } from ${JSON.stringify(at("../package/node.js").href)}; compare([]);`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  assert.match(stderr, /the program is not loaded yet: `await init\(\)` first/);
});

test("init and compare, as the contract has it, give what the command line gives", async () => {
  await init();
  assert.deepEqual(compare(articles, options), native(articles, "compare", "--jsonl", "--json", "--min-words", "4", "--published", options.published));
  assert.deepEqual(inspect(article), native([article], "inspect", "--jsonl"));
  const [a, b] = ["Nine people were hurt.", "Nine people suffered injuries."];
  assert.deepEqual(matchSentences(a, b), native([{ a, b }], "match"));
  assert.equal(identify(new TextEncoder().encode("Plain.")).encoding, "utf-8");
  assert.throws(() => compare([/** @type {any} */ ({ name: "one" })]), /^Error: articles\[0\]\.text is missing/);
});

for (const [name, source] of /** @type {[string, any][]} */ ([
  ["an address", wasm],
  ["a path", fileURLToPath(wasm)],
  ["bytes", readFileSync(wasm)],
  ["a promise of a module", WebAssembly.compile(readFileSync(wasm))],
  ["a response", new Response(readFileSync(wasm), { headers: { "Content-Type": "application/wasm" } })],
  ["a data address", `data:application/wasm;base64,${readFileSync(wasm, "base64")}`],
])) {
  test(`the program comes from ${name}`, () => withAnalyzer({ wasm: source, vectors: false }, async (analyzer) => {
    assert.deepEqual(await analyzer.inspect(article), native([article], "inspect", "--jsonl"));
  }));
}

for (const worker of [true, false]) {
  const place = worker ? "in a worker" : "in this thread";
  /** @param {(analyzer: import("../www/api.js").Analyzer) => Promise<void>} use */
  const here = (use) => () => withAnalyzer({ worker }, use);

  test(`${place}: answers are those of the command line, in the order of calls`, here(async (analyzer) => {
    const order = /** @type {string[]} */ ([]);
    /** @param {string} name */
    const noted = (name) => /** @template T @param {T} value */ (value) => (order.push(name), value);
    const [report, one, match, content] = await Promise.all([
      analyzer.compare(articles, options).then(noted("compare")),
      analyzer.inspect(article).then(noted("inspect")),
      analyzer.match("Nine people were hurt.", "Nine people suffered injuries.").then(noted("match")),
      analyzer.identify(new TextEncoder().encode("<html><p>Text.")).then(noted("identify")),
    ]);
    const printed = native(articles, "compare", "--jsonl", "--json", "--min-words", "4", "--published", options.published);
    assert.equal(JSON.stringify(report), JSON.stringify(printed));
    assert.equal(JSON.stringify(one), JSON.stringify(native([article], "inspect", "--jsonl")));
    assert.equal(match.same, true);
    assert.equal(content.media, "text/html");
    assert.deepEqual(order, ["compare", "inspect", "match", "identify"]);
  }));

  test(`${place}: progress comes in order, with the time that is left once it can be told`, here(async (analyzer) => {
    /** @type {import("../www/api.js").Progress[]} */
    const told = [];
    await analyzer.compare(many.slice(0, 4), {}, { onProgress: (progress) => told.push(progress) });
    assert.deepEqual(told.map(({ stage, done, total }) => [stage, done, total]), [["read", 1, 4], ["read", 2, 4], ["read", 3, 4], ["read", 4, 4], ["compare", 4, 4]]);
    assert.equal(told[0]?.left, null);
    assert.ok(told.slice(1).every(({ left }) => left !== null && left >= 0), JSON.stringify(told));
  }));

  test(`${place}: wrong arguments are refused in words, and the next call is answered`, here(async (analyzer) => {
    await assert.rejects(analyzer.compare(/** @type {any} */ ("text")), /^Error: articles must be an array of articles, not string$/);
    await assert.rejects(analyzer.compare([], { minWords: 1 }), /options\.minWords/);
    await assert.rejects(analyzer.inspect({ text: "x", published: "soon" }), /article\.published/);
    await assert.rejects(analyzer.match("a", /** @type {any} */ (7)), /b must be a string, not number/);
    await assert.rejects(analyzer.identify(/** @type {any} */ ([1])), /bytes must be a Uint8Array, not an array/);
    await assert.rejects(analyzer.compare([], {}, { onProgress: /** @type {any} */ ("tell") }), /^TypeError: onProgress must be a function, not string$/);
    await assert.rejects(analyzer.compare([], {}, { signal: /** @type {any} */ (true) }), /^TypeError: signal must be an AbortSignal, not boolean$/);
    assert.equal((await analyzer.compare([])).articles.length, 0);
  }));

  test(`${place}: an abort before, during and after; other calls are answered all the same`, here(async (analyzer) => {
    await assert.rejects(analyzer.compare(many, {}, { signal: AbortSignal.abort() }), { name: "AbortError" });

    const why = new Error("the editor left");
    const [during, queued, after] = [new AbortController(), new AbortController(), new AbortController()];
    const running = analyzer.compare(many, {}, { signal: during.signal, onProgress: () => during.abort(why) });
    const waiting = analyzer.compare(many, {}, { signal: queued.signal });
    const other = analyzer.inspect(article);
    queued.abort();
    await assert.rejects(waiting, { name: "AbortError" });
    await assert.rejects(running, why);
    assert.equal((await other).articles.length, 1);

    const done = await analyzer.inspect(article, {}, { signal: after.signal });
    after.abort();
    assert.equal(done.articles.length, 1);
    assert.equal((await analyzer.inspect(article)).articles.length, 1);
  }));

  test(`${place}: what a caller's progress throws, its call is rejected with`, here(async (analyzer) => {
    const fault = new Error("no such bar");
    await assert.rejects(analyzer.compare(many.slice(0, 2), {}, { onProgress: () => { throw fault; } }), fault);
    assert.equal((await analyzer.inspect(article)).articles.length, 1);
  }));

  test(`${place}: closing rejects what is not answered, and what comes after`, async () => {
    const analyzer = createAnalyzer({ worker });
    const [first, second] = [analyzer.compare(many), analyzer.inspect(article)];
    analyzer.close();
    analyzer.close();
    await assert.rejects(first, { name: "AbortError" });
    await assert.rejects(second, { name: "AbortError" });
    await assert.rejects(analyzer.inspect(article), { name: "InvalidStateError", message: "The analyzer is closed: create another." });
    const disposed = createAnalyzer({ worker });
    disposed[Symbol.dispose]();
    await assert.rejects(disposed.inspect(article), { name: "InvalidStateError" });
  });
}

test("an abort stops a worker at once", () => withAnalyzer({}, async (analyzer) => {
  await analyzer.match("a", "b");
  const stop = new AbortController();
  const text = Array.from({ length: 40_000 }, (_, line) => `Inspector ${line} found ${line} cracks.`).join("\n"); // seconds for one article
  const long = analyzer.inspect({ text }, {}, { signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  const start = performance.now();
  await assert.rejects(long, { name: "AbortError" });
  assert.ok(performance.now() - start < 1000);
  assert.equal((await analyzer.match("It closed.", "It closed.")).same, true);
}));

test("files that are not there are named, and word vectors that nobody asked for may be missing", async () => {
  await withAnalyzer({ wasm: at("none.wasm") }, async (analyzer) => {
    await assert.rejects(analyzer.inspect(article), /none\.wasm/);
    await assert.rejects(analyzer.inspect(article), /none\.wasm/); // tried anew, told again
  });
  await withAnalyzer({ vectors: at("none.bin").href }, (analyzer) => assert.rejects(analyzer.inspect(article), /none\.bin/));
  await withAnalyzer({ workerUrl: at("none.js") }, (analyzer) => assert.rejects(analyzer.inspect(article), /none\.js/));
  await withAnalyzer({ vectors: false }, async (analyzer) => assert.equal((await analyzer.inspect(article)).articles.length, 1));
});

test("a worker that fails tells who asked, and another answers the rest", () => withAnalyzer({ workerUrl: at("analyzer/failing-worker.js") }, async (analyzer) => {
  const [failing, next] = [analyzer.match("fail", "now"), analyzer.match("It closed.", "It closed.")];
  await assert.rejects(failing, /out of order/);
  assert.equal((await next).same, true);
}));

test("options of the wrong kind are refused at once", () => {
  assert.throws(() => createAnalyzer(/** @type {any} */ ("worker")), /^TypeError: options must be an object such as { worker: false }, not string$/);
  assert.throws(() => createAnalyzer({ worker: /** @type {any} */ ("yes") }), /^TypeError: options\.worker must be true or false, not string$/);
});

test("a process ends when its calls are answered, though no analyzer is closed", () => {
  const script = `
    import { createAnalyzer } from ${JSON.stringify(at("../package/node.js").href)};
    createAnalyzer();
    const { articles } = await createAnalyzer().inspect({ text: "The bridge closed." });
    console.log(articles.length);`;
  assert.equal(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8", timeout: 30_000 }), "1\n");
});

test("the version is that of the crate", () => {
  assert.match(readFileSync(at("../Cargo.toml"), "utf8"), new RegExp(`^version = "${version}"$`, "m"));
});
