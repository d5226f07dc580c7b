/** The report's types, generated from the Rust types by `cargo xtask build`. The page names them by this one door. */
export type {
  ArticleInput,
  AnalysisProgress,
  FileContent,
  Report,
  Article,
  Block,
  Quotation,
  Attribution,
  Claim,
  Cluster,
  Reuse,
  Passage,
  Conflict,
  Side,
  Pair,
  Direction,
  LoadedWord,
  Origin,
  OriginShare,
  Mark,
  Story,
  Entity,
  Remark,
} from "./pkg/crossread.js";

/** What an element can hold: nodes, text, nested lists of them; nothing for false, null and undefined. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/** A text of the report as a template and the values put into it: what the report has as `worded`. */
export type Worded = { template: string; values?: { [name: string]: WordedValue } };

/** What is put into a template. */
export type WordedValue = string | number | WordedValue[] | { series: WordedValue[] } | { percent: number } | { language: string } | { days: [string, string] } | Worded;
