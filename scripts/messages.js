// Collects what the page says, writes it to www/i18n/en.json, and tells what the other languages lack.
//
//     node scripts/messages.js            writes en.json, tells of the others
//     node scripts/messages.js --check    writes nothing; fails where anything is amiss
//
// docs/translating.md tells how to translate.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages } from "../www/i18n.js";
import { collect } from "./messages/collect.js";
import { faults } from "./messages/compare.js";

const www = new URL("../www/", import.meta.url);
const core = new URL("../src/", import.meta.url);
const others = Object.keys(languages).filter((tag) => tag !== "en");

/** All messages of the page and of the core, by their keys in order, and what is wrong with how they are used. */
function pageMessages() {
  const page = sources(www, /\.(js|html)$/).filter(([path]) => !/^(pkg|vendor)\b|^(i18n|sw)\.js$|^crossread\.html$/.test(path));
  // The command line says what it says in English.
  return collect(new Map([...page, ...sources(core, /\.rs$/).filter(([path]) => !path.startsWith("bin"))]));
}

/** @param {URL} folder @param {RegExp} name @returns {[string, string][]} */
function sources(folder, name) {
  const paths = readdirSync(folder, { recursive: true }).map(String).filter((path) => name.test(path));
  return paths.sort().map((path) => [path, readFileSync(new URL(path, folder), "utf8")]);
}

/** Everything that is amiss, a line each. @returns {string[]} */
export function allFaults() {
  const { messages, faults: wrong } = pageMessages();
  const stale = written("en") === asFile(messages) ? [] : ["en.json is not what the page says: run node scripts/messages.js"];
  return [...wrong, ...stale, ...others.flatMap((tag) => faultsOf(tag, messages))];
}

/** @param {string} tag @param {Record<string, string>} messages */
function faultsOf(tag, messages) {
  try {
    return faults(tag, messages, JSON.parse(written(tag) || "{}")).map((fault) => `${tag}.json: ${fault}`);
  } catch (error) {
    return [`${tag}.json: ${error instanceof Error ? error.message : error}`];
  }
}

/** @param {string} tag */
function written(tag) {
  try {
    return readFileSync(new URL(`i18n/${tag}.json`, www), "utf8");
  } catch {
    return "";
  }
}

/** @param {Record<string, string>} messages */
function asFile(messages) {
  return `${JSON.stringify(messages, null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  const { messages } = pageMessages();
  if (!checkOnly) writeFileSync(new URL("i18n/en.json", www), asFile(messages));
  const found = allFaults();
  for (const fault of found) console.log(fault);
  console.log(`${Object.keys(messages).length} messages, ${found.length} faults`);
  if (checkOnly && found.length) process.exit(1);
}
