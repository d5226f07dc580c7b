/**
 * Takes what another app shared with the installed page. The service worker answers the share by putting each item into a cache of
 * this name, as a response with its media type and, in the header `x-name`, its name in percent-encoding; here it is read and cleared.
 */

const SHARED_CACHE = "crossread-shared";

/** @returns {Promise<File[]>} files as they were shared; what was shared as text has the type `text/plain` or `text/html` */
export async function takeShared() {
  if (!("caches" in globalThis) || !(await caches.has(SHARED_CACHE))) return [];
  const cache = await caches.open(SHARED_CACHE);
  const requests = await cache.keys();
  const files = await Promise.all(requests.map(async (request) => {
    const response = await cache.match(request);
    if (!response) return [];
    return [new File([await response.blob()], nameOf(response), { type: response.headers.get("content-type") ?? "" })];
  }));
  await caches.delete(SHARED_CACHE);
  return files.flat();
}

/** @param {Response} response */
function nameOf(response) {
  try {
    return decodeURIComponent(response.headers.get("x-name") ?? "");
  } catch {
    return "";
  }
}
