/** The script of a worker: nothing is imported from it. Its address is what `workerUrl` of `createAnalyzer` takes. */
export {};
