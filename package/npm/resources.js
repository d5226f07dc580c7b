/**
 * In the place of www/resources.js in the npm package, where all that is fetched lies in one folder. Bundlers find workers and files by these very
 * words, `new Worker(new URL("…", import.meta.url), { type: "module" })` and `new URL("…", import.meta.url)`; styles and texts are scripts
 * here, which every bundler loads when they are needed.
 */

export * from "./analysis.js";
export * from "./element.js";
