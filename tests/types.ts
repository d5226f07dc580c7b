// Compiled, never run: the module's generated types as another program uses them. Each `@ts-expect-error` is a test that the
// types refuse what they should.
import init, { compare, inspect } from "../www/pkg/crossread.js";
import type { AnalysisOptions, AnalysisProgress, ArticleInput, BlockKind, Claim, Modality, Report } from "../www/pkg/crossread.js";

const articles: ArticleInput[] = [
  { text: "The bridge closed on Monday." },
  { id: "2", name: "two.txt", text: "It closed.", published: "2024-01-25", outlet: null, media: "text/plain" },
];
const options: AnalysisOptions = { minWords: 6, published: null };

export async function use(): Promise<string[]> {
  await init();
  const report: Report = compare(articles, options, ({ stage, done, total }: AnalysisProgress) => {
    const known: "read" | "compare" = stage;
    console.log(known, done.toFixed(), total.toFixed());
  });
  const version: 1 = report.version;
  const offsets: "utf-16" = report.offsets;
  const [start, end]: [number, number] = report.articles[0]?.blocks[0]?.span ?? [0, 0];
  const kinds: BlockKind[] = report.articles.flatMap((article) => article.blocks.map((block) => block.kind));
  const voices: (string | null)[] = report.claims.map((claim: Claim) => claim.attribution);
  const one: Report = inspect({ text: "The bridge closed." });
  return [version, offsets, start, end, ...kinds, ...voices, one.claims.length].map(String);
}

export function describe(modality: Modality): string {
  switch (modality) {
    case "asserted":
    case "reported":
    case "alleged":
    case "denied":
    case "unknown":
    case "opinion":
      return modality;
  }
}

// @ts-expect-error An article has a text.
compare([{ name: "one" }]);
// @ts-expect-error No such kind of block.
export const kind: BlockKind = "paragraph";
// @ts-expect-error Articles come as an array.
compare({ text: "The bridge closed." });
// @ts-expect-error A span has two ends.
export const span: Report["reuse"][number]["a"]["span"] = [1];
