/** In the place of package/node-files.js in the npm package. */

export const wasm = () => new URL("./crossread.wasm", import.meta.url);
export const vectors = () => new URL("./vectors.bin", import.meta.url);
export const worker = () => new URL("./node-worker.js", import.meta.url);
