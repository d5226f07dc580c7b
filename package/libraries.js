/** In the place of www/input/vendor.js where the libraries are part of the script that reads files. */

import mammoth from "mammoth/mammoth.browser.min.js";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.min.mjs";
// Leaves its name in the global scope, where pdf.js finds it: no worker more is needed, as this is one.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";

export const pdfLibrary = async () => ({ pdfjs });
export const wordLibrary = async () => mammoth;
