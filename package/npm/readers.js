/** What reads Word and PDF files, where the application has asked for it by `import "crossread/files"`. */

/** @type {() => Worker | null} */
export let fileWorker = () => null;

/** @param {() => Worker} start */
export function readFilesBy(start) {
  fileWorker = start;
}
