/**
 * The page without the network. Every file of the page is kept under its path and the hash of its content, as the list of this version
 * gives it; so a new version is fetched beside the one in use, shares with it what has not changed, and takes over as a whole.
 *
 * Nothing is kept but the page's own files and, until the page takes it, what another app shared with it. No other origin is asked.
 */

/**
 * @typedef {Event & { request: Request, source: any, data: any, waitUntil: (work: Promise<unknown>) => void, respondWith: (response: Response | Promise<Response>) => void }} WorkerEvent
 */
const worker = /** @type {any} */ (self);

worker.importScripts("pkg/files.js");

/** Hashes by paths. @type {Map<string, string>} */
const files = new Map(Object.entries(worker.crossreadFiles));
/** @type {string} */
const scope = worker.registration.scope;
const CACHE = `crossread-files ${scope}`;
/** Read by the page: see input/shared.js. */
const SHARED = "crossread-shared";
/** Where files are being worked on, the network has the newest; what is kept serves when it is gone. */
const DEVELOPMENT = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
/** Fetched at once, at most. */
const LANES = 6;

/** Large files for one kind of input each: fetched when all others are there. @param {string} path */
const late = (path) => path.startsWith("vendor/");

on("install", (event) => {
  event.waitUntil(store([...files.keys()].filter((path) => !late(path))));
  if (DEVELOPMENT) worker.skipWaiting();
});

on("activate", (event) => event.waitUntil(tidy().then(() => worker.clients.claim())));

on("message", (event) => {
  if (event.data === "fetch the rest") event.waitUntil(caches.has(CACHE).then((there) => (there ? store([...files.keys()]) : undefined)));
  if (event.data === "take over") event.waitUntil(takeOver(event.source));
});

on("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === "share" && request.method === "POST") event.respondWith(share(request));
  else if (path !== null && files.has(path) && request.method === "GET") event.respondWith(DEVELOPMENT ? newest(request, path) : kept(request, path));
});

/**
 * The path under this page of an address, or null for one elsewhere.
 * @param {string} address
 */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(scope) ? decodeURI(whole.slice(scope.length)) || "index.html" : null;
}

/** A file as it is kept. @param {Request} request @param {string} path */
async function kept(request, path) {
  // `caches.match` does not bring back a cache that the user has had forgotten.
  const found = await caches.match(keyOf(path), { cacheName: CACHE });
  if (found) return found;
  // A browser may have thrown all of the cache away: then all comes from the network, which is one version as well.
  return late(path) ? checked(path) : fetch(request);
}

/** A file from the network, or as it is kept where that is gone. @param {Request} request @param {string} path */
async function newest(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(keyOf(path), { cacheName: CACHE });
    if (found) return found;
    throw error;
  }
}

/** Keeps files that are not kept yet. Fails at the first that cannot be had in this version. @param {string[]} paths */
async function store(paths) {
  const cache = await caches.open(CACHE);
  const left = [...paths];
  const lane = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      if (!(await cache.match(keyOf(path)))) await cache.put(keyOf(path), await checked(path));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A file from the network if it is that of this version. @param {string} path */
async function checked(path) {
  // Some hosts answer for index.html by leading to the folder, and what was led elsewhere cannot open a page.
  const response = await fetch(new URL(path === "index.html" ? "./" : path, scope), { cache: "no-cache" });
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== files.get(path)) throw new Error(`${path} is not of this version`);
  return response;
}

/** Throws away what this version does not need. */
async function tidy() {
  const cache = await caches.open(CACHE);
  const keys = new Set([...files.keys()].map(keyOf));
  for (const request of await cache.keys()) if (!keys.has(request.url)) await cache.delete(request);
}

/** What a file of this version is kept under; never asked of the network. @param {string} path */
function keyOf(path) {
  return new URL(`${encodeURI(path)}?${files.get(path)}`, scope).href;
}

/**
 * Makes this version the one in use, unless another tab works with the one before.
 * @param {{ postMessage: (message: string) => void }} asking
 */
async function takeOver(asking) {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter((/** @type {{ url: string }} */ { url }) => url.startsWith(scope)).length > 1) asking.postMessage("others are open");
  else await worker.skipWaiting();
}

/**
 * Lays what another app shared aside for the page, and opens the page. It is sent to nobody.
 * @param {Request} request
 */
async function share(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  /** @param {string} name @param {string} type @param {Blob | string} content */
  const lay = (name, type, content) =>
    cache.put(new URL(`shared/${crypto.randomUUID()}`, scope), new Response(content, { headers: { "content-type": type, "x-name": encodeURIComponent(name) } }));
  const [title = "", text = "", link = ""] = ["title", "text", "url"].map((field) => form.get(field)).map((value) => (typeof value === "string" ? value.replace(/\r\n/g, "\n") : "")); // forms end lines their own way
  const words = [text, text.includes(link) ? "" : link].filter(Boolean).join("\n\n");
  if (words) await lay(title, "text/plain", words);
  for (const file of form.getAll("files")) if (file instanceof File) await lay(file.name, file.type || "application/octet-stream", file);
  return Response.redirect(new URL("./", scope), 303);
}

/** @param {string} type @param {(event: WorkerEvent) => void} listener */
function on(type, listener) {
  worker.addEventListener(type, listener);
}
