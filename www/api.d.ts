/// <reference lib="esnext.disposable" />
/** The types of `createAnalyzer`, for the page and for those who take the package. */
import type { AnalysisOptions, AnalysisProgress, ArticleInput, FileContent, Report, SentenceMatch } from "./pkg/crossread.js";

/** Where a file lies, or what is in it. An address may be relative to the page. */
export type FileSource = string | URL | Response | BufferSource;
/** The compiled program, its bytes, or where it lies. */
export type ProgramSource = FileSource | WebAssembly.Module | Promise<FileSource | WebAssembly.Module>;

export interface InitOptions {
  /** The program, where it does not lie beside the module. */
  wasm?: ProgramSource | undefined;
  /** Word vectors, where they do not lie beside the module; `false` goes without: then the same claim in quite other words is missed. */
  vectors?: FileSource | Promise<FileSource> | boolean | undefined;
}

export interface AnalyzerOptions extends InitOptions {
  /**
   * Whether to work in a worker, which keeps this thread free and can be stopped. Left out: wherever one can be started. `false`: in this
   * thread, where an abort only gives up a call that has begun, and all analyzers share what was loaded first.
   */
  worker?: boolean | undefined;
  /** The script of the worker, where it does not lie beside the module. A browser takes one of the page's own origin only. */
  workerUrl?: string | URL | undefined;
}

/** How far a comparison is. */
export interface Progress extends AnalysisProgress {
  /** About how many milliseconds it will still take; null where that cannot be told yet. */
  left: number | null;
}

export interface CallOptions {
  /** Gives the call up: it is rejected with the signal's reason, and what has begun is stopped. Other calls are not touched. */
  signal?: AbortSignal | undefined;
}

export interface CompareCallOptions extends CallOptions {
  /** Is called after each article that is read, and when the comparison begins. What it throws, the call is rejected with. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Answers calls one after the other, in order. A call is rejected with an `Error` that names the argument when one cannot be used, and
 * with what is wrong when the program cannot be loaded or stops; the next call starts it anew.
 */
export interface Analyzer {
  /** Reads several articles about one story, and reports what they share and where they part. */
  compare(articles: ArticleInput[], options?: AnalysisOptions | null, call?: CompareCallOptions): Promise<Report>;
  /** Reads one article, and reports what it says. */
  inspect(article: ArticleInput, options?: AnalysisOptions | null, call?: CallOptions): Promise<Report>;
  /** Whether two sentences state the same claim. */
  match(a: string, b: string, call?: CallOptions): Promise<SentenceMatch>;
  /** Tells in which encoding a file is, and whether it is a web page. */
  identify(bytes: Uint8Array, call?: CallOptions): Promise<FileContent>;
  /** Ends the worker. Calls that are not answered are rejected with an `AbortError`. */
  close(): void;
  [Symbol.dispose](): void;
}
