// The page's pure functions, by tables.
import { expect, test } from "@playwright/test";
import { listed, t } from "../../www/i18n.js";
import { addedSpans, diffWords } from "../../www/diff.js";
import { chosenFacts, factsOf } from "../../www/facts.js";
import { indexReport, letter, pairOf } from "../../www/findings.js";
import { decodeAs, encodings, isBinary } from "../../www/input/decode.js";
import { loadedOnlyIn, missingIn, uncreditedPart } from "../../www/pairs.js";
import { href, parseHash, parseSpan } from "../../www/route.js";
import { segments } from "../../www/segments.js";
import { narrowed, piles } from "../../www/stories.js";
import { addDrafts, change, pastedDraft, putBack } from "../../www/story.js";
import { percent, shorten } from "../../www/words.js";

test("overlapping marks are cut at every boundary", () => {
  const mark = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ name) => ({ start, end, mark: name });
  const cut = (/** @type {ReturnType<typeof mark>[]} */ ...marks) =>
    segments(0, 10, marks).map((piece) => `${piece.start}-${piece.end} ${piece.marks.map((covering) => covering.mark).join("")}`.trim());
  expect(cut()).toEqual(["0-10"]);
  expect(cut(mark(2, 5, "a"))).toEqual(["0-2", "2-5 a", "5-10"]);
  expect(cut(mark(2, 6, "a"), mark(4, 8, "b"))).toEqual(["0-2", "2-4 a", "4-6 ab", "6-8 b", "8-10"]);
  expect(cut(mark(4, 8, "b"), mark(2, 6, "a"))).toEqual(["0-2", "2-4 a", "4-6 ba", "6-8 b", "8-10"]);
  expect(cut(mark(-3, 3, "a"), mark(8, 30, "b"))).toEqual(["0-3 a", "3-8", "8-10 b"]);
  expect(cut(mark(5, 5, "a"), mark(12, 14, "b"))).toEqual(["0-10"]);
  expect(segments(4, 4, [mark(0, 9, "a")])).toEqual([]);
});

test("the words that differ are told", () => {
  const signs = { same: "", removed: "-", added: "+" };
  const diff = (/** @type {string} */ a, /** @type {string} */ b) => diffWords(a, b).map(({ kind, text }) => signs[kind] + text.trim()).join(" | ");
  expect(diff("It was built in 2009.", "It was built in 2012.")).toBe("It was built in | -2009. | +2012.");
  expect(diff("We told them twice", "We told the firm twice")).toBe("We told | -them | +the firm | twice");
  expect(diff("“Not safe,” he said", "not safe he said")).toBe("not safe he said");
  expect(diff("", "new")).toBe("+new");
  expect(diff("old", "")).toBe("-old");
  expect(diff("", "")).toBe("");
});

test("words that another wording lacks are found where they stand", () => {
  const words = (/** @type {string} */ a, /** @type {string} */ b) => addedSpans(a, b).map(([start, end]) => b.slice(start, end));
  expect(words("It was built in 2009.", "It was built in 2012.")).toEqual(["2012."]);
  expect(words("the ship sank off the coast", "  the old ship sank far off the coast")).toEqual(["old", "far"]);
  expect(words("the ship sank", "the ship sank")).toEqual([]);
  expect(words("the ship sank", "nobody knows what will come of all that")).toEqual([]);
  expect(words("", "")).toEqual([]);
});

/** A report of four articles in two stories: k1 of a1 to a3 with a doubt and a dispute, k2 of a1 and a2, claims of one article each. */
function report() {
  const claim = (/** @type {string} */ id, /** @type {string} */ article, /** @type {object} */ more = {}) => ({ id, article, sentence: 0, span: [0, 4], attribution: null, modality: "asserted", polarity: "affirmative", hedged: false, embedded: false, checkworthiness: 0.5, ...more });
  const article = (/** @type {string} */ id) => ({ id, name: id, outlet: null, text: "Text", sentences: [{ span: [0, 4], block: 0 }], attributions: [], quotations: [], marks: [] });
  const cluster = (/** @type {string} */ id, /** @type {string[]} */ claims, /** @type {string[]} */ articles, /** @type {string[]} */ silent, /** @type {object} */ more) => ({ id, label: id, claims, articles, silent, standing: "agreed", origins: [], reasons: [], loaded: [], ...more });
  return /** @type {import("../../www/types.js").Report} */ (/** @type {unknown} */ ({
    articles: ["a1", "a2", "a3", "a4"].map(article),
    entities: [],
    claims: [claim("c1", "a1"), claim("c2", "a2", { hedged: true }), claim("c3", "a3"), claim("c4", "a1"), claim("c5", "a2"), claim("c6", "a1", { checkworthiness: 0.9 }), claim("c7", "a4", { checkworthiness: 0.1 }), claim("c8", "a4", { embedded: true })],
    clusters: [
      cluster("k1", ["c1", "c2", "c3"], ["a1", "a2", "a3"], ["a4"], { origins: ["e1"], loaded: [{ claim: "c1", span: [0, 4], word: "regime" }, { claim: "c2", span: [0, 4], word: "thug" }, { claim: "c3", span: [0, 4], word: "regime" }] }),
      cluster("k2", ["c4", "c5"], ["a1", "a2"], ["a3", "a4"], { origins: ["e1", "e2"] }),
    ],
    conflicts: [{ id: "x1", kind: "number", severity: "high", cluster: "k1", explanation: "", sides: [{ value: "1", claims: ["c1", "c2"], words: [] }, { value: "2", claims: ["c3"], words: [] }] }],
    reuse: [],
    pairs: [{ a: "a1", b: "a2", a_in_b: 0.5, b_in_a: 0.25, shared_claims: 2, same_story: 1, shared_words: 40, credited_words: 30, direction: null }, { a: "a1", b: "a4", a_in_b: 0, b_in_a: 0, shared_claims: 0, same_story: 0, shared_words: 0, credited_words: 0, direction: null }],
    origins: [{ entity: "e1", articles: [{ article: "a1", claims: 1, claim_ids: ["c6"], share: 0.3, inferred: 0, evidence: [] }, { article: "a4", claims: 1, claim_ids: ["c7"], share: 0.5, inferred: 0, evidence: [] }] }],
    notes: [{ article: null, code: "n", message: "" }, { article: "a1", code: "n", message: "" }],
    summary: [{ text: "", about: [] }],
    stories: [{ id: "t1", articles: ["a1", "a2", "a3"], label: "ferry" }, { id: "t2", articles: ["a4"], label: "" }],
  }));
}

test("facts are chosen by who says them, by what sets them apart, and by whose word they are", () => {
  const findings = indexReport(report());
  const facts = factsOf(findings);
  expect(facts.map(({ id }) => id)).toEqual(["k1", "k2", "c6", "c7"]);
  const none = { carried: "", trait: "", by: "", origin: "", sort: "" };
  const cases = /** @type {[object, string[]][]} */ ([
    [{}, ["k1", "k2", "c6", "c7"]],
    [{ carried: "all" }, []],
    [{ carried: "shared" }, ["k1", "k2"]],
    [{ carried: "some" }, ["k1", "k2"]],
    [{ carried: "one" }, ["c6", "c7"]],
    [{ carried: "nonsense", trait: "nonsense", sort: "nonsense" }, ["k1", "k2", "c6", "c7"]],
    [{ trait: "disputed" }, ["k1"]],
    [{ trait: "single" }, ["k1", "c6", "c7"]],
    [{ trait: "none" }, []],
    [{ trait: "hedged" }, ["k1"]],
    [{ by: "a3" }, ["k1"]],
    [{ carried: "one", by: "a1" }, ["c6"]],
    [{ origin: "e2" }, ["k2"]],
    [{ origin: "e1", carried: "one" }, ["c6", "c7"]],
    [{ sort: "worth" }, ["c6", "k1", "k2", "c7"]],
    [{ sort: "conflicts" }, ["k1", "k2", "c6", "c7"]],
    [{ sort: "origins" }, ["k1", "c6", "c7", "k2"]],
  ]);
  for (const [choice, ids] of cases) expect(chosenFacts(findings, facts, { ...none, ...choice }).map(({ id }) => id), JSON.stringify(choice)).toEqual(ids);
});

test("one story is looked at without what is not of it", () => {
  const whole = report();
  expect(piles(whole)).toEqual({ told: [whole.stories[0]], alone: ["a4"] });
  expect(piles({ ...whole, stories: whole.stories.slice(0, 1) })).toEqual({ told: [], alone: [] });
  for (const id of [null, "", "all", "t9"]) expect(narrowed(whole, id)).toBe(whole);
  const story = narrowed(whole, "t1");
  expect(story.articles.map(({ id }) => id)).toEqual(["a1", "a2", "a3"]);
  expect(story.clusters.map(({ id, silent }) => [id, silent])).toEqual([["k1", []], ["k2", ["a3"]]]);
  expect(story.origins.map(({ articles }) => articles.map(({ article }) => article))).toEqual([["a1"]]);
  expect([story.pairs.length, story.conflicts.length, story.notes.length, story.summary.length]).toEqual([1, 1, 1, 0]);
  const alone = narrowed(whole, "t2");
  expect([alone.clusters.length, alone.conflicts.length, alone.claims.map(({ id }) => id)]).toEqual([0, 0, ["c7", "c8"]]);
  expect([...indexReport(alone, whole.articles).letters.get("a4") ?? ""]).toEqual(["D"]);
});

test("two articles are set against each other", () => {
  const findings = indexReport(report());
  const missing = (/** @type {string} */ a, /** @type {string} */ b) => missingIn(findings, a, b).map(({ id }) => id);
  expect([missing("a1", "a2"), missing("a1", "a3"), missing("a2", "a1"), missing("a4", "a1")]).toEqual([["c6"], ["c6", "c4"], [], ["c7"]]);
  const loaded = (/** @type {string} */ a, /** @type {string} */ b) => loadedOnlyIn(findings, a, b).flatMap(({ words }) => words.map(({ word }) => word));
  expect([loaded("a1", "a2"), loaded("a2", "a1"), loaded("a1", "a3"), loaded("a1", "a4")]).toEqual([["regime"], ["thug"], [], []]);
  expect(pairOf(findings, "a2", "a1")).toMatchObject({ a: "a2", b: "a1", a_in_b: 0.25, b_in_a: 0.5 });
  expect(pairOf(findings, "a2", "a3")).toBeUndefined();
  expect(findings.report.pairs.map(uncreditedPart)).toEqual([0.25, 0]);
});

test("bytes are decoded in the encoding named, and what is no text is told", () => {
  const cases = /** @type {[number[] | string, string, string, string, number][]} */ ([
    ["plain é", "utf-8", "utf-8", "plain é", 0],
    [[0x61, 0x00], "utf-16le", "utf-16le", "a", 0],
    [[0x63, 0x61, 0x66, 0xe9], "iso-8859-1", "windows-1252", "café", 0],
    [[0xb1], "iso-8859-2", "iso-8859-2", "ą", 0],
    [[0xe9, 0x61, 0xe9], "utf-8", "utf-8", "\ufffda\ufffd", 2],
    [[0xe9], "x-nobody-knows", "windows-1252", "é", 0],
    [[], "utf-8", "utf-8", "", 0],
  ]);
  for (const [bytes, label, encoding, text, broken] of cases) {
    const decoded = decodeAs(typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes), label);
    expect(decoded, label).toEqual({ text, encoding, broken });
  }
  for (const text of ["", "a\0b", "A text.\r\n\tOf lines.", "é\ufffd and many more words of a text that was damaged in one place only, here"]) expect(isBinary(text), text).toBe(false);
  for (const text of ["\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR\0\0", "\u007fELF\u0002\u0001\u0001\0\0", "\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF"]) expect(isBinary(text), text).toBe(true);
  for (const [label, name] of encodings) expect(new TextDecoder(label).encoding, name).toBe(label);
});

test("the list of articles keeps order, keys and duplicates apart", () => {
  const { articles, added } = addDrafts([], [pastedDraft("One\ntext"), pastedDraft("Two\ntext"), pastedDraft("one  TEXT\n")]);
  expect(articles.map(({ name }) => name)).toEqual(["One", "Two"]);
  expect(added).toEqual(articles);
  const [one, two] = articles;
  if (!one || !two) throw new Error("two articles were added");
  const again = addDrafts([two], [pastedDraft("Two\n\ntext"), pastedDraft("Three")]);
  expect(again.duplicates.map(({ original }) => original)).toEqual([two]);
  expect(again.articles.map(({ name }) => name)).toEqual(["Two", "Three"]);
  expect(new Set([one, ...again.articles].map(({ key }) => key)).size).toBe(3);
  expect(putBack([two], one, 0)).toEqual([one, two]);
  expect(change(articles, two.key, { outlet: "Echo" }).map(({ outlet }) => outlet)).toEqual(["", "Echo"]);
  expect(pastedDraft("").name).toBe("Pasted text");
  expect(pastedDraft("One\nTwo", "<p>One<p>Two")).toMatchObject({ name: "One", media: "text/html", text: "<p>One<p>Two" });
  expect(pastedDraft("One two", "One <b>two</b>")).toMatchObject({ media: "text/plain", text: "One two" });
  expect(pastedDraft(`${"word ".repeat(30)}\nsecond`).name).toMatch(/^(word ){11}word…$|^(word ){10}word…$/);
});

test("addresses are read back as they are written, and nonsense is the first view", () => {
  const { view, params } = parseHash(href("read", { article: "a1", at: "12-40", finding: "", other: null }));
  expect([view, params.toString()]).toEqual(["read", "article=a1&at=12-40"]);
  for (const hash of ["", "#", "#/", "#/nothing", "#findings", "#/read/../x"]) expect(parseHash(hash).view, hash).toBe("summary");
  expect(parseSpan("3-9")).toEqual([3, 9]);
  for (const at of [null, "", "3", "-3-9", "3-9-", "a-b", "3-99999999999"]) expect(parseSpan(at)).toBeNull();
});

test("numbers are put in words", () => {
  const many = "{n, plural, one {{n, spellout} word} other {{n, spellout} words}}";
  expect([1, 2, 1234].map((n) => t(many, { n }))).toEqual(["One word", "Two words", "1,234 words"]);
  expect(t("{n, spellout} of “{name}”.", { n: 3, name: "The old bridge" })).toBe("Three of “The old bridge”.");
  expect(t("It is of {name}.", { name: "The old…" })).toBe("It is of The old…");
  expect([listed(["A", "B", "C"]), listed(["A", "B", "C"], "unit")]).toEqual(["A, B and C", "A, B, C"]);
  expect([0, 0.004, 0.2, 0.996, 1].map(percent)).toEqual(["0%", "under 1%", "20%", "99%", "100%"]);
  expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  expect(shorten("The bridge was closed on Monday", 16)).toBe("The bridge was…");
  expect(shorten("😀".repeat(10), 5)).toBe("😀…");
});
