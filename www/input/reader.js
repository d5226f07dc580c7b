/**
 * The worker that reads Word and PDF files: `{ id, file, kind }` is answered by `{ id, converted }` or `{ id, reason }`, and by
 * `{ id, alive }` while it goes on.
 */

addEventListener("message", async ({ data: { id, file, kind } }) => {
  try {
    const { read } = kind === "pdf" ? await import("./pdf.js") : await import("./word.js");
    const converted = await read(new Uint8Array(await file.arrayBuffer()), () => postMessage({ id, alive: true }));
    postMessage({ id, converted });
  } catch (error) {
    postMessage({ id, reason: error instanceof Error && error.cause ? error.cause : "damaged" });
  }
});
