// Every message is there in every language, and each has what its values need.
import { expect, test } from "@playwright/test";
import { allFaults } from "../../scripts/messages.js";
import { collect } from "../../scripts/messages/collect.js";
import { faults } from "../../scripts/messages/compare.js";

test("all languages are complete: node scripts/messages.js tells what is missing", () => {
  expect(allFaults()).toEqual([]);
});

test("messages are found where they are used, and only literals are", () => {
  const script = `
    import { msg, rich, t as say } from "../i18n.js";
    const kinds = { a: msg("A kind") };
    say("Text of {name}", { name });
    say(open ? "Open" : "Closed", {}, "door");
    rich("Read <a>this</a>", { a });
    say(kinds[kind] ?? msg("Another"));
    say(\`Text of \${name}\`);
    say("Glued " + name);
    say("Never {closed");
    other.t("not ours");`;
  const markup = `<p data-t>One <b class="x">bold</b>\n word &amp; more</p><input data-t="aria-label" aria-label="Named"><p>Not marked</p>`;
  const { messages, faults } = collect(new Map([["views/a.js", script], ["index.html", markup]]));
  expect(Object.keys(messages)).toEqual(["A kind", "Another", "Closed [door]", "Named", "One <b>bold</b> word & more", "Open [door]", "Read <a>this</a>", "Text of {name}"]);
  expect(faults.map((fault) => fault.split(": ")[0])).toEqual(["views/a.js:8", "views/a.js:9", "views/a.js:10"]);
});

test("what a language lacks or has too much is told", () => {
  const english = { "{n, plural, one {# word} other {# words}} of {name}": "{n, plural, one {# word} other {# words}} of {name}", "Read <a>this</a>": "Read <a>this</a>", "{n, plural, one {It is} other {They are}} gone": "{n, plural, one {It is} other {They are}} gone" };
  const [words = "", read = "", gone = ""] = Object.keys(english);
  /** @param {string} tag @param {Record<string, string>} own */
  const told = (tag, own) => faults(tag, english, { [words]: "", [read]: "<a>x</a>", [gone]: "x", ...own }).map((fault) => fault.replace(words, "…"));
  expect(told("de", { [words]: "{n, plural, one {# Wort} other {# Wörter}} von {name}" })).toEqual([]);
  expect(told("de", {})).toEqual(["missing: …"]);
  expect(told("de", { [words]: "{n, plural, other {# Wörter}} von {nam}", More: "Mehr" })).toEqual(["said nowhere: More", "without {name}: …", "knows no {nam}: …", "no plural “one”: …"]);
  expect(told("ar", { [words]: "{n, plural, one {x} two {x} few {#} many {#} other {#}} {name}" })).toEqual(["no plural “zero”: …"]);
  expect(told("fr", { [words]: "{n, plural, one {# mot} few {# mots} other {# mots}} {name" })).toEqual([expect.stringContaining("no argument")]);
  expect(told("fr", { [words]: "{n, plural, one {# mot} few {# mots} other {# mots}} {name}" })).toEqual(["fr has no plural “few”: …"]);
});
