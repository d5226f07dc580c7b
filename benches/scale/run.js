// Measures how time and memory grow with the number of articles: Crossread, and beside it two programs that find shared wording only,
// a plain index of runs of eight words and MinHash, on the same texts one after the other.
//
//   cargo xtask scale [COUNT...]
//
// Time is that of the processor, for it counts the program's own work on a machine that does other things as well; memory is the most
// that was resident. Both come from the system's own count (/proc), so this runs on Linux only. A row's growth is how many times the
// time of the row with the next smaller number of articles it took.
import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { articles } from "./articles.js";

const crossread = process.env.CROSSREAD_COMMAND ?? "target/release/crossread";
const beside = (/** @type {string} */ script) => fileURLToPath(new URL(script, import.meta.url));
/** @type {[string, (file: string) => [string, string[], string?]][]} */
const programs = [
  ["Crossread: everything", (file) => [crossread, ["compare", "--jsonl", "--json"], file]],
  ["8-word index: shared wording", (file) => [process.execPath, [beside("shingles.js"), file]]],
  ["MinHash: likely copies", (file) => [process.execPath, ["--max-old-space-size=8000", beside("minhash.js"), file]]],
];

/** Ticks of the system's clock in a second, as Linux counts the time of processes. */
const TICKS = 100;
/** How often a process is asked for its time and memory, in milliseconds. */
const OFTEN = 10;

/**
 * Runs a program to its end, its output thrown away.
 * @param {string} program
 * @param {string[]} options
 * @param {string} [input] file for its standard input
 * @returns {Promise<{ wall: number, processor: number, megabytes: number }>}
 */
function measure(program, options, input) {
  const start = performance.now();
  const child = spawn(program, options, { stdio: [input ? openSync(input, "r") : "ignore", "ignore", "inherit"] });
  let [ticks, kilobytes] = [0, 0];
  const watch = setInterval(() => {
    try {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      ticks = Number(fields[11]) + Number(fields[12]);
      kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? kilobytes);
    } catch {
      // It ended just now.
    }
  }, OFTEN);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code !== 0) fail(new Error(`${program} ${options.join(" ")} ended with ${code}`));
      done({ wall: (performance.now() - start) / 1000, processor: ticks / TICKS, megabytes: kilobytes / 1000 });
    });
  });
}

const given = process.argv.slice(2).map(Number);
const counts = given.length > 0 ? given : [50, 500, 5000];
const folder = mkdtempSync(join(tmpdir(), "crossread-scale-"));
try {
  for (const kind of /** @type {const} */ (["apart", "mixed"])) {
    console.log(`\n${kind === "apart" ? "Every article on a story of its own" : "Half of the articles alone, the others 3 to 10 on one story"}\n`);
    console.log("| articles | text | program | processor | wall | growth | memory |\n|--:|--:|---|--:|--:|--:|--:|");
    /** @type {Map<string, number>} */
    const before = new Map();
    for (const count of counts) {
      const file = join(folder, `${kind}-${count}.jsonl`);
      const lines = articles(count, kind).map((article) => JSON.stringify(article) + "\n");
      writeFileSync(file, lines.join(""));
      const size = (lines.join("").length / 1e6).toFixed(2);
      for (const [name, call] of programs) {
        const { wall, processor, megabytes } = await measure(...call(file));
        const last = before.get(name);
        const growth = last ? `×${(processor / last).toFixed(1)}` : "";
        before.set(name, processor);
        console.log(`| ${count} | ${size} MB | ${name} | ${processor.toFixed(2)} s | ${wall.toFixed(2)} s | ${growth} | ${megabytes.toFixed(0)} MB |`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
