// Every entry, as somebody who takes the package would import it. Compiled only.
import init, { compare, createAnalyzer, inspect } from "crossread";
import type { Analyzer, Report } from "crossread";
import { createAnalyzer as createInlined } from "crossread/inline";
import "crossread/css";
import "crossread/define";
import "crossread/files";
import { CrossReadElement } from "crossread/element";
import "crossread/worker";

const analyzer: Analyzer = createAnalyzer({ wasm: new URL("https://example.org/crossread.wasm"), vectors: false });
const report: Report = await analyzer.compare([{ name: "a", text: "One." }], { minWords: 6 }, { signal: AbortSignal.timeout(1000), onProgress: ({ done, left }) => done + (left ?? 0) });
export const lengths: number[] = report.articles.map(({ text }) => text.length);

await init();
export const same: Report = compare([{ text: "One." }], null);
export const one: Report = inspect({ text: "One." }, {});
export const inlined: Analyzer = createInlined({ worker: false });

const element = document.createElement("cross-read");
element.articles = [{ text: "One." }];
element.addEventListener("crossread-report", ({ detail }) => detail.report.claims.length);
export const isOne: boolean = element instanceof CrossReadElement;

// @ts-expect-error An option that there is not.
createAnalyzer({ threads: 4 });
