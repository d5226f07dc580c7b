/** What a build put into a script or a page: bytes packed by gzip and written in base64, and the scripts of workers. */

/**
 * @param {string} text
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * A worker of a script that lies nowhere. The page's policy has to allow it: `worker-src blob:`.
 * @param {string} script
 */
export function workerOf(script) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  // Not before it has been read.
  for (const heard of ["message", "error"]) worker.addEventListener(heard, () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
