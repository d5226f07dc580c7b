import type { Analyzer, AnalyzerOptions, InitOptions, ProgramSource } from "../www/api.js";

export type * from "../www/api.js";
export type * from "../www/pkg/crossread.js";
export { compare, identify, inspect, matchSentences, useVectors } from "../www/pkg/crossread.js";

/**
 * Loads the program and its word vectors into this thread; they lie beside the module where nothing else is said. To be awaited before
 * `compare`, `inspect`, `matchSentences` and `identify`; calling it again does no harm.
 */
export default function init(source?: ProgramSource | InitOptions): Promise<void>;

/**
 * Starts a worker at once, so that it is ready when the first article comes. Several callers share one analyzer: it takes one call
 * after the other. Needs no `init`.
 */
export function createAnalyzer(options?: AnalyzerOptions): Analyzer;

/** The version of the package. */
export const version: string;
