/** Exports nothing: importing it lets `<cross-read>` read Word and PDF files. */
export {};
