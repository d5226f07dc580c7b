/**
 * `import "crossread/files"` lets `<cross-read>` read Word and PDF files. Apart from the element, because bundlers put a worker into what they
 * build, and minify it, whether or not it is ever started: and this one weighs 2 MB.
 */

import { readFilesBy } from "./npm/readers.js";

readFilesBy(() => new Worker(new URL("./file-worker.js", import.meta.url), { type: "module" }));
