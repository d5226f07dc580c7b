/** Where the files of the Node entry lie. All of it stands here, so that a build that puts them elsewhere replaces this module only. */

export const wasm = () => new URL("../www/pkg/crossread_bg.wasm", import.meta.url);
export const vectors = () => new URL("../www/pkg/vectors.bin", import.meta.url);
export const worker = () => new URL("./node-worker.js", import.meta.url);
