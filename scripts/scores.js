// Puts measured figures where they are read: www/views/how/scores.js (the page) and the tables of docs/accuracy.md.
//
//     score.py --crossread target/release/crossread --json all.json
//     python3 tests/stories/measured/make_gold.py target/stories
//     score.py --crossread target/release/crossread --stories target/stories --json own.json stories
//     node scripts/scores.js all.json own.json [--commit HASH] [--date 2025-01-31]
//
// score.py is the scorer of the shared evaluation; its data may only be used for measuring, so figures are all that is kept of it.
// Without files the tables are written anew from the figures there are.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { tables } from "../www/views/how/figures.js";

const file = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const kept = file("www/views/how/scores.js");

const { values, positionals } = parseArgs({ options: { commit: { type: "string" }, date: { type: "string" } }, allowPositionals: true });
if (positionals.length > 0) {
  const commit = values.commit ?? execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const measured = values.date ?? new Date().toISOString().slice(0, 10);
  const scores = { measured, commit, sets: Object.assign({}, ...positionals.map(sets)) };
  writeFileSync(kept, `/** Figures as they were measured, written by scripts/scores.js. @type {import("./figures.js").Scores} */\nexport const scores = ${JSON.stringify(scores, null, 1)};\n`);
}
const { scores } = await import(kept.href);
const accuracy = file("docs/accuracy.md");
const [before = "", , after = ""] = readFileSync(accuracy, "utf8").split(/(?<=<!-- figures -->\n)([^]*)(?=<!-- end of figures -->)/);
writeFileSync(accuracy, `${before}${markdown(scores)}${after}`);

/** The scores of a file of score.py, without what it says of single items. @param {string} path */
function sets(path) {
  const own = (/** @type {string} */ name) => existsSync(file(`tests/stories/measured/${name}`));
  /** @type {{ stage: string, set: string, rows: { metric: string, score: number, n: number, note: string }[] }[]} */
  const outcomes = JSON.parse(readFileSync(path, "utf8"));
  return Object.fromEntries(
    outcomes.map(({ stage, set, rows }) => [
      // The one real story is not named: its articles are not ours.
      stage === "stories" && !own(set) ? "story" : set,
      Object.fromEntries(rows.map(({ metric, score, n, note }) => [metric, { score: Number(score.toFixed(6)), n, ...precisionAndRecall(note) }])),
    ]),
  );
}

/** @param {string} note */
function precisionAndRecall(note) {
  const [, precision, recall] = /\bP (\d\.\d+) R (\d\.\d+)/.exec(note) ?? [];
  return precision && recall ? { precision: Number(precision), recall: Number(recall) } : {};
}

/** @param {import("../www/views/how/figures.js").Scores} scores */
function markdown(scores) {
  const head = "| what | measured on | Crossread | best others |\n|---|---|---|---|\n";
  const parts = tables(scores).map(({ title, rows }) => `## ${title}\n\n${head}${rows.map(({ what, on, ours, others }) => `| ${what} | ${on} | ${ours} | ${others} |\n`).join("")}\n`);
  return `Measured on ${scores.measured} with the build of ${scores.commit}.\n\n${parts.join("")}`;
}
