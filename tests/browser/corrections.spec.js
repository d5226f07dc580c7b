// What the reader corrects, on reports of our fictional stories: pure functions, tried by tables and at random.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { corrected, none, placed } from "../../www/corrections.js";
import { joined, parted, remarkedOn, without } from "../../www/corrections/make.js";
import init, { compare } from "../../www/pkg/crossread.js";

/** @typedef {import("../../www/corrections.js").Report} Report */
/** @typedef {import("../../www/corrections.js").Corrections} Corrections */
/** @typedef {import("../../www/story.js").StoryArticle} StoryArticle */

/** @param {string} path */
const file = (path) => new URL(path, import.meta.url);

test.beforeAll(async () => {
  await init({ module_or_path: readFileSync(file("../../www/pkg/crossread_bg.wasm")) });
});

/** @type {Record<string, string>} */
const stories = { sample: "../../www/sample/", ferry: "../stories/ferry/articles/" };

/** The articles of a story, with keys that say nothing of their order. @param {string} story @returns {StoryArticle[]} */
function storyOf(story) {
  const folder = file(stories[story] ?? "");
  return readdirSync(folder).filter((name) => !name.endsWith(".json")).sort().map((name, index) => ({
    key: 100 - 7 * index, name, text: readFileSync(new URL(name, folder), "utf8"), media: name.endsWith(".html") ? "text/html" : "text/plain", outlet: "", published: "", notes: [],
  }));
}

/** @param {readonly StoryArticle[]} articles @returns {Report} */
function analysed(articles) {
  return compare(articles.map(({ name, text, media }) => ({ name, text, media })), {});
}

/** What the reader looks at. @param {Report} raw @param {Corrections} corrections @param {readonly StoryArticle[]} articles */
function ground(raw, corrections, articles) {
  return { ...placed(raw, corrections, articles), articles };
}

/** A source of random numbers that gives the same ones each time (mulberry32). @param {number} seed */
function random(seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Facts that can be corrected: clusters, and claims in none. @param {Report} report */
function facts(report) {
  const clustered = new Set(report.clusters.flatMap(({ claims }) => claims));
  return [...report.clusters.map(({ id }) => id), ...report.claims.filter(({ id, embedded }) => !embedded && !clustered.has(id)).map(({ id }) => id)];
}

/**
 * Some corrections made one after the other.
 * @param {Report} raw @param {readonly StoryArticle[]} articles @param {number} seed @param {number} many
 */
function someCorrections(raw, articles, seed, many) {
  const below = random(seed);
  let corrections = none;
  for (let i = 0; i < many; i++) {
    const on = ground(raw, corrections, articles);
    const all = facts(on.report);
    /** @template T @param {readonly T[]} list */
    const one = (list) => /** @type {T} */ (list[below(list.length)]);
    switch (below(3)) {
      case 0: {
        const [a, b] = [one(all), one(all)];
        if (a !== b) corrections = joined(corrections, on, a, b);
        break;
      }
      case 1: {
        const { claims } = one(on.report.clusters);
        corrections = parted(corrections, on, claims.filter(() => below(2) === 0).slice(0, claims.length - 1).concat(claims.slice(-1)).slice(0, claims.length - 1));
        break;
      }
      default:
        corrections = remarkedOn(corrections, on, one([...all, ...on.report.conflicts.map(({ id }) => id), ...on.report.reuse.map(({ id }) => id)]), [{ pinned: true }, { dismissed: true }, { note: "Ask the desk" }][below(3)] ?? {});
    }
  }
  return corrections;
}

/** Fails where a report refers to something that is not there, or contradicts itself. @param {Report} report */
function sound(report) {
  /** @param {readonly { id: string }[]} list */
  const ids = (list) => new Set(list.map(({ id }) => id));
  const [articles, claims, clusters, conflicts, reuse, entities] = [ids(report.articles), ids(report.claims), ids(report.clusters), ids(report.conflicts), ids(report.reuse), ids(report.entities)];
  const articleOf = new Map(report.claims.map(({ id, article }) => [id, article]));
  const members = report.clusters.flatMap((cluster) => cluster.claims);
  /** @type {string[]} */
  const faults = [];
  /** @param {boolean} holds @param {string} fault */
  const check = (holds, fault) => holds || faults.push(fault);
  /** @param {Iterable<string | undefined>} one @param {Iterable<string>} other */
  const same = (one, other) => [...one].sort().join() === [...other].sort().join();
  check(clusters.size === report.clusters.length, "an id is given twice");
  check(new Set(members).size === members.length, "a claim is in two clusters");
  for (const cluster of report.clusters) {
    check(cluster.label.trim() !== "" && cluster.reasons.length > 0, `${cluster.id} has no label or reason`);
    check(cluster.articles.length > 1, `${cluster.id} is of one article`);
    check(same(new Set(cluster.claims.map((claim) => articleOf.get(claim))), cluster.articles), `articles of ${cluster.id}`);
    check(same([...cluster.articles, ...cluster.silent], articles), `silent of ${cluster.id}`);
    check(cluster.claims.every((claim) => claims.has(claim)) && cluster.origins.every((origin) => entities.has(origin)), `ids in ${cluster.id}`);
    check(cluster.loaded.every(({ claim }) => cluster.claims.includes(claim)), `loaded words of ${cluster.id}`);
  }
  for (const { id, cluster, sides } of report.conflicts) {
    check(cluster === null || clusters.has(cluster), `cluster of ${id}`);
    check(sides.length > 1 && sides.every((side) => side.claims.length > 0 && side.claims.every((claim) => claims.has(claim))), `sides of ${id}`);
    check(sides.every((side) => side.words.every(({ claim }) => side.claims.includes(claim))), `words of ${id}`);
  }
  for (const { a, b, shared_claims: shared } of report.pairs) {
    check(shared === report.clusters.filter((cluster) => cluster.articles.includes(a) && cluster.articles.includes(b)).length, `facts of ${a} and ${b}`);
  }
  for (const id of report.summary.flatMap(({ about }) => about)) check([articles, clusters, conflicts, reuse, entities].some((set) => set.has(id)), `the summary tells of ${id}`);
  for (const { finding } of report.remarks ?? []) check([claims, clusters, conflicts, reuse].some((set) => set.has(finding)), `a remark is on ${finding}`);
  expect(faults).toEqual([]);
}

/** Which claims stand together and what is said of findings, in words instead of ids. @param {Report} report */
function inWords(report) {
  const names = new Map(report.articles.map(({ id, name }) => [id, name]));
  const claims = new Map(report.claims.map(({ id, article, span }) => [id, `${names.get(article)} ${span}`]));
  const words = (/** @type {readonly string[]} */ ids) => ids.map((id) => claims.get(id)).sort().join(" | ");
  const finding = (/** @type {string} */ id) => {
    const cluster = report.clusters.find((other) => other.id === id);
    const conflict = report.conflicts.find((other) => other.id === id);
    const passage = report.reuse.find((other) => other.id === id);
    if (passage) return [passage.a, passage.b].map(({ article, span }) => `${names.get(article)} ${span}`).sort().join(" = ");
    return conflict ? `${conflict.kind} ${conflict.sides.map((side) => words(side.claims)).sort().join(" ≠ ")}` : cluster ? words(cluster.claims) : claims.get(id);
  };
  return {
    clusters: report.clusters.map((cluster) => `${words(cluster.claims)} ${cluster.label} ${cluster.standing} ${[...cluster.reasons].sort()}`).sort(),
    remarks: (report.remarks ?? []).map((remark) => ({ ...remark, finding: finding(remark.finding) })).sort((a, b) => (String(a.finding) < String(b.finding) ? -1 : 1)),
  };
}

test("a report that nothing is corrected in stays the same", () => {
  for (const story of Object.keys(stories)) {
    const articles = storyOf(story);
    const raw = analysed(articles);
    expect(corrected(raw, none, articles)).toBe(raw);
    sound(raw);
  }
});

test("whatever is corrected, every reference holds, the program's report is untouched, and corrections are plain data", () => {
  for (const story of Object.keys(stories)) {
    const articles = storyOf(story);
    const raw = analysed(articles);
    const before = JSON.stringify(raw);
    for (let seed = 1; seed <= 25; seed++) {
      const corrections = someCorrections(raw, articles, seed, 1 + (seed % 12));
      const report = corrected(raw, corrections, articles);
      sound(report);
      expect(JSON.parse(JSON.stringify(corrections))).toEqual(corrections);
      expect(corrected(raw, JSON.parse(JSON.stringify(corrections)), articles)).toEqual(report);
      expect(placed(raw, corrections, articles).places.every(({ findings }) => findings.length > 0), `seed ${seed}`).toBe(true);
    }
    expect(JSON.stringify(raw)).toBe(before);
  }
});

test("joining and parting again gives back what was", () => {
  for (const story of Object.keys(stories)) {
    const articles = storyOf(story);
    const raw = analysed(articles);
    const below = random(3);
    for (let turn = 0; turn < 20; turn++) {
      const all = facts(raw);
      const [a, b] = [all[below(all.length)] ?? "", all[below(all.length)] ?? ""];
      if (a === b) continue;
      const corrections = joined(none, ground(raw, none, articles), a, b);
      const on = ground(raw, corrections, articles);
      const claims = raw.clusters.find(({ id }) => id === b)?.claims ?? [b];
      const both = on.report.clusters.find((cluster) => claims.every((claim) => cluster.claims.includes(claim)));
      const articlesOf = new Set(raw.claims.filter(({ id }) => [...claims, ...(raw.clusters.find((cluster) => cluster.id === a)?.claims ?? [a])].includes(id)).map(({ article }) => article));
      if (articlesOf.size > 1) expect(both?.reasons).toContain("joined by the reader");
      else expect(both).toBeUndefined();
      if (!both) continue;
      expect(corrected(raw, parted(corrections, on, claims), articles).clusters).toEqual(raw.clusters);
      expect(corrected(raw, without(corrections, [1]), articles)).toBe(raw);
    }
  }
});

test("corrections do not depend on the order of the articles", () => {
  for (const story of Object.keys(stories)) {
    const articles = storyOf(story);
    const raw = analysed(articles);
    const turned = [...articles].reverse();
    const other = analysed(turned);
    for (let seed = 1; seed <= 15; seed++) {
      const corrections = someCorrections(raw, articles, seed, 6);
      const report = corrected(other, corrections, turned);
      sound(report);
      expect(inWords(report), `seed ${seed}`).toEqual(inWords(corrected(raw, corrections, articles)));
    }
  }
});

test("corrections wait for articles that are gone, and are back with them, under another key too", () => {
  for (const story of Object.keys(stories)) {
    const articles = storyOf(story);
    const raw = analysed(articles);
    const fewer = articles.slice(1);
    const other = analysed(fewer);
    const again = [...fewer, { ...articles[0], key: 500, name: "added anew" }].map((article) => /** @type {StoryArticle} */ (article));
    const back = analysed(again);
    const names = new Map(again.map(({ key, name }) => [key === 500 ? "added anew" : name, key === 500 ? articles[0]?.name : name]));
    for (const article of back.articles) article.name = names.get(article.name) ?? article.name;
    for (let seed = 1; seed <= 10; seed++) {
      const corrections = someCorrections(raw, articles, seed, 8);
      const less = placed(other, corrections, fewer);
      sound(less.report);
      expect(less.places).toHaveLength(corrections.made.length);
      // Another article may have come under the key of the one that is gone.
      expect(inWords(corrected(back, corrections, again)), `seed ${seed}`).toEqual(inWords(corrected(raw, corrections, articles)));
    }
  }
});

test("what lay in the article removed is told, and keys given anew lead nowhere", () => {
  const articles = storyOf("sample");
  const raw = analysed(articles);
  const alone = facts(raw).filter((id) => raw.claims.some((claim) => claim.id === id && claim.article === "a1"))[0] ?? "";
  const corrections = remarkedOn(none, ground(raw, none, articles), alone, { note: "Only they have it" });
  const fewer = articles.slice(1).map((article, index) => (index === 0 ? { ...article, key: articles[0]?.key ?? 0 } : article));
  const { report, places } = placed(analysed(fewer), corrections, fewer);
  expect(places.map(({ findings }) => findings)).toEqual([[]]);
  expect(report.remarks).toBeUndefined();
});

test("claims are found again when their text was edited a little, or words were put before them", () => {
  const text = "Bridge closed\n\nEngineers found 12 cracks in the deck of the bridge. The mayor thanked the crew.\n\nThe mayor thanked the crew. The bridge was built in 1931.\n";
  const articles = ["one", "two"].map((name, key) => ({ key, name, text: key ? text.replace("Bridge closed", "Oakmere loses its bridge") : text, media: /** @type {const} */ ("text/plain"), outlet: "", published: "", notes: [] }));
  const raw = analysed(articles);
  const claim = (/** @type {Report} */ report, /** @type {string} */ words, nth = 0) =>
    report.claims.filter(({ article, span }) => article === "a1" && report.articles[0]?.text.slice(...span).startsWith(words))[nth]?.id ?? "";
  let corrections = none;
  for (const [words, nth] of /** @type {[string, number][]} */ ([["Engineers found", 0], ["The mayor", 1], ["The bridge was built", 0]])) {
    const on = ground(raw, corrections, articles);
    const cluster = on.report.clusters.find(({ claims }) => claims.includes(claim(raw, words, nth)));
    if (cluster) corrections = parted(corrections, on, [claim(raw, words, nth)]);
    else corrections = remarkedOn(corrections, on, claim(raw, words, nth), { pinned: true });
  }
  const edited = articles.map((article) => (article.key === 0 ? { ...article, text: article.text.replace("12 cracks", "about 15 cracks").replace("Bridge closed\n", "Bridge closed for a year\n\nA long first paragraph was put before all others, about the weather.\n") } : article));
  const other = analysed(edited);
  const { places } = placed(other, corrections, edited);
  const found = places.map(({ findings }) => findings[0]);
  expect(found).toEqual([claim(other, "Engineers found"), claim(other, "The mayor", 1), claim(other, "The bridge was built")]);
});

test("a conflict whose sides were set apart is set aside, and can be brought back", () => {
  const articles = storyOf("sample");
  const raw = analysed(articles);
  const conflict = raw.conflicts.find(({ cluster, sides }) => cluster && sides.every(({ claims }) => claims.every((claim) => raw.clusters.find(({ id }) => id === cluster)?.claims.includes(claim))));
  if (!conflict) throw new Error("the sample story has a conflict within a fact");
  const corrections = parted(none, ground(raw, none, articles), conflict.sides[1]?.claims ?? []);
  const on = ground(raw, corrections, articles);
  expect(on.report.remarks).toMatchObject([{ finding: conflict.id, pinned: false, dismissed: true }]);
  expect(on.report.conflicts.find(({ id }) => id === conflict.id)).toMatchObject({ cluster: null, sides: conflict.sides });
  const back = remarkedOn(corrections, on, conflict.id, { dismissed: false, note: null });
  expect(corrected(raw, back, articles).remarks).toBeUndefined();
});

test("a fact is no longer disputed when its only conflict is dismissed", () => {
  const articles = storyOf("sample");
  const raw = analysed(articles);
  const only = raw.conflicts.find(({ cluster }) => cluster && raw.conflicts.filter((other) => other.cluster === cluster).length === 1);
  const corrections = remarkedOn(none, ground(raw, none, articles), only?.id ?? "", { dismissed: true, note: "Two counts of two days" });
  const report = corrected(raw, corrections, articles);
  expect(raw.clusters.find(({ id }) => id === only?.cluster)?.standing).toBe("disputed");
  expect(report.clusters.find(({ id }) => id === only?.cluster)?.standing).not.toBe("disputed");
  expect(report.remarks).toEqual([{ finding: only?.id, note: "Two counts of two days", pinned: false, dismissed: true }]);
  expect(report.conflicts).toHaveLength(raw.conflicts.length);
  expect(report.summary.every(({ about }) => !about.includes(only?.id ?? ""))).toBe(true);
  const on = ground(raw, corrections, articles);
  const undone = remarkedOn(remarkedOn(corrections, on, only?.id ?? "", { dismissed: false }), ground(raw, remarkedOn(corrections, on, only?.id ?? "", { dismissed: false }), articles), only?.id ?? "", { note: "" });
  expect(undone.made).toEqual([]);
});
