/** What the parts of the analyzer hand each other. */
import type { ProgramSource } from "../api.js";
import type { AnalysisProgress } from "../pkg/crossread.js";
import type { Part } from "../transfer.js";

export type Method = "compare" | "inspect" | "match" | "identify";
export type OnProgress = (progress: AnalysisProgress) => void;

/** An address or what lies there, in a form that goes to another thread. */
export type Sendable = string | BufferSource | WebAssembly.Module;

export interface Files {
  wasm: Sendable;
  vectors: Sendable | null;
  /** The vectors were asked for, so to go without them is an error. */
  strict: boolean;
}

/** What differs between browsers and Node. */
export interface Platform {
  /** Throws where there are no workers. */
  startWorker: (url: string | URL | undefined) => Port;
  /** Where the program and its word vectors lie. */
  wasm: () => ProgramSource;
  vectors: () => ProgramSource;
  /** Makes of a source what can be sent to a worker. */
  locate: (source: ProgramSource) => Promise<Sendable>;
}

/** A worker of the web or of Node. */
export interface Port {
  post: (message: unknown) => void;
  terminate: () => void;
  listen: (onMessage: (message: any) => void, onFailure: (reason: string) => void) => void;
}

/** Takes one call at a time, when it is ready. */
export interface Engine {
  ready: Promise<unknown>;
  call: (method: Method, args: readonly unknown[], onProgress: OnProgress) => Promise<any>;
  /** Gives up what it is doing, whose promise is then rejected. */
  end: () => void;
  /** It was ended or failed, and is of no more use. */
  ended: () => boolean;
}

/** A call that is not answered yet. */
export interface Job {
  method: Method;
  args: readonly unknown[];
  onProgress: OnProgress;
  resolve: (value: any) => void;
  reject: (reason: unknown) => void;
}

/** Who waits for what a worker says next: that it is ready, then the answer to a call. */
export interface Waiting {
  resolve: (value: any) => void;
  reject: (error: Error) => void;
  onProgress?: OnProgress | undefined;
}

/** What a worker says; `serve.js` tells when. */
export interface Message {
  ready?: true;
  program?: WebAssembly.Module;
  progress?: AnalysisProgress;
  part?: Part;
  done?: true;
  value?: unknown;
  error?: string;
  stopped?: boolean;
}
