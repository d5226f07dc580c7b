// Tests with a service worker: where it works as on any host, and what a host is asked for.
import { createServer } from "node:http";
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */

/**
 * Opens the page and waits until a service worker answers for it, with all files kept.
 * @param {Page} page
 * @param {string} [address]
 */
export async function installed(page, address = "./") {
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => page.evaluate(keptFiles), { timeout: 30_000 }).toEqual(expect.arrayContaining(["index.html", "pkg/crossread_bg.wasm", "pkg/vectors.bin", "vendor/pdf.js"]));
}

/** The paths of the kept files. Runs in the page. */
export async function keptFiles() {
  const [name = ""] = (await caches.keys()).filter((key) => key.startsWith("crossread-files"));
  const keys = await (await caches.open(name)).keys();
  return keys.map(({ url }) => new URL(url).pathname.slice(1));
}

/** Addresses such as `crossread.localhost` lead to this machine, and service workers do there as on any host of the network. */
export function asHosted(/** @type {string | undefined} */ address) {
  return (address ?? "").replace(/\/\/(127\.0\.0\.1|localhost)/, "//crossread.localhost");
}

/**
 * A host that gives the page's files, some of them changed.
 * @param {string | undefined} baseURL
 */
export async function hostOf(baseURL) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  const asked = /** @type {string[]} */ ([]);
  const sent = /** @type {string[]} */ ([]);
  /** @param {string} path */
  const get = (path) => fetch(new URL(path, baseURL));
  const server = createServer(async (request, response) => {
    const path = request.url?.slice(1) || "index.html";
    asked.push(path);
    let content = "";
    for await (const part of request) content += part;
    sent.push(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n${content}`);
    const answer = await get(path);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(changed.get(path) ?? Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://crossread.localhost:${port}/`,
    /** The paths asked for, and all that came with each request. */
    asked,
    sent,
    /** @param {string} path */
    body: async (path) => (await get(path)).text(),
    change: (/** @type {string} */ path, /** @type {string} */ body) => void changed.set(path, body),
    close: () => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve))),
  };
}
