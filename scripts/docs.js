// Writes the documentation: each page of docs/site/ (Markdown) as a page without scripts into www/docs/. Run by `cargo xtask build`, when
// the module with its types is there.
//
// A line `<!-- reference: FILE… -->` stands for the reference of what those files of types, or that manifest of elements, declare;
// `<!-- include: FILE -->` for another Markdown file of the repository.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";
import { elementReference, typeReference } from "./docs/reference.js";
import { page } from "./docs/page.js";

const root = new URL("../", import.meta.url);
const out = new URL("www/docs/", root);

/** The pages in the order of the contents: their files without ending, under the headings they stand under. */
export const contents = /** @type {const} */ ({
  "Start": ["index", "page", "element", "javascript", "rust", "command-line"],
  "Build on it": ["embedding", "report", "reference", "security"],
  "Know it": ["accuracy", "languages", "limits", "privacy", "cite", "faq"],
});

if (process.argv[1] === fileURLToPath(import.meta.url)) write();

/** Writes all pages. A file in docs/site that is in no contents, or the other way round, is an error. */
function write() {
  const names = Object.values(contents).flat();
  const there = readdirSync(new URL("docs/site/", root)).map((file) => file.replace(/\.md$/, ""));
  const odd = [...new Set([...names, ...there])].filter((name) => !there.includes(name) || !names.some((listed) => listed === name));
  if (odd.length > 0) throw new Error(`docs/site and the contents in scripts/docs.js differ: ${odd.join(", ")}`);
  const texts = new Map(names.map((name) => [name, source(name)]));
  const titles = new Map([...texts].map(([name, text]) => [name, title(text)]));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, text] of texts) writeFileSync(new URL(`${name}.html`, out), page({ name, title: title(text), titles, contents, body: html(text) }));
}

/**
 * The Markdown of a page, with what it takes in.
 * @param {string} name
 */
export function source(name) {
  const text = readFileSync(new URL(`docs/site/${name}.md`, root), "utf8");
  return text.replace(/^<!-- (reference|include): (.+) -->$/gm, (_, kind, files) => {
    const [content = "", ...more] = files.split(" ").map((/** @type {string} */ file) => readFileSync(new URL(file, root), "utf8"));
    // What is taken in has a title of its own on top and comments for those who edit it.
    if (kind === "include") return content.replace(/^# .*\n/, "").replace(/^<!-- .* -->\n/gm, "");
    return files.endsWith(".json") ? elementReference(JSON.parse(content)) : typeReference([content, ...more]);
  });
}

/** @param {string} text */
function title(text) {
  return /^# (.*)$/m.exec(text)?.[1] ?? "";
}

/**
 * The page's HTML.
 * @param {string} text Markdown
 */
export function html(text) {
  const ids = new Set();
  let tables = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        const plain = words.replace(/<[^>]+>|&\w+;|&#\d+;/g, "").toLowerCase();
        const base = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
        const id = ids.has(base) ? `${base}-${ids.size}` : base;
        ids.add(id);
        return `<h${depth} id="${id}">${words}</h${depth}>\n`;
      },
      // A wide table scrolls by itself, so that the page does not.
      table(token) {
        const table = new Marked().parser([token]);
        return `<div class="scroll" tabindex="0" role="region" aria-label="Table ${++tables}">${table}</div>\n`;
      },
      code({ text: code, lang }) {
        const escaped = code.replace(/&/g, "&amp;").replace(/</g, "&lt;");
        return `<pre tabindex="0"><code${lang ? ` class="language-${lang.split(" ")[0]}"` : ""}>${escaped}\n</code></pre>\n`;
      },
    },
  });
  return /** @type {string} */ (marked.parse(text.replace(/\]\(([\w-]+)\.md/g, "]($1.html")));
}
