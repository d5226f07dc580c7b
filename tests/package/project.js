// The package as npm would install it, in a project of its own, and a server and a browser for what is made of it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{ name: string, size: number, unpackedSize: number, files: { path: string, size: number }[], filename: string }} Packed */

/**
 * Packs pkg/ as publishing does.
 * @param {string} folder where the archive is put
 * @returns {Packed}
 */
export function pack(folder) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const told = execFileSync(npm, ["pack", "--json", "--pack-destination", folder, join(root, "pkg")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(told)[0];
}

/**
 * A folder with `node_modules/crossread` and the files of one of the apps beside this script.
 * @param {string} [app]
 */
export function project(app) {
  const folder = mkdtempSync(join(tmpdir(), "crossread-package-"));
  const installed = join(folder, "node_modules/crossread");
  mkdirSync(installed, { recursive: true });
  const { filename } = pack(folder);
  execFileSync("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", installed]);
  if (app) cpSync(join(root, "tests/package/apps", app), folder, { recursive: true });
  cpSync(join(root, "tests/package/apps/articles.js"), join(folder, "articles.js"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What the package asks of the policy of a site, and nothing more. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };

/**
 * Serves a folder as any static host does.
 * @param {string} folder
 * @param {string} [policy]
 */
export async function served(folder, policy = POLICY) {
  const server = createServer((request, response) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(request.url ?? "", "http://host").pathname)));
    try {
      const file = path.endsWith(sep) ? join(path, "index.html") : path;
      if (!file.startsWith(folder)) throw new Error("elsewhere");
      const bytes = readFileSync(file);
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": policy }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  return { address: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`, close: () => server.close() };
}

/** @type {Promise<import("@playwright/test").Browser> | undefined} */
let browser;

/** Closes the browser, if one was started. */
export async function closeBrowser() {
  await (await browser)?.close();
}

/**
 * Opens an address in Chromium.
 * @param {string} address
 * @returns {Promise<{ page: import("@playwright/test").Page, wrong: string[], requests: string[] }>} `wrong`: every error, and what the policy refused
 */
export async function opened(address) {
  browser ??= chromium.launch({
    executablePath: process.env.CROSSREAD_CHROMIUM,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-sync", "--no-first-run"],
  });
  const page = await (await browser).newPage();
  /** @type {string[]} */
  const wrong = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, wrong, requests };
}
