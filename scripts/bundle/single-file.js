/** The page as one file, www/crossread.html: works from a disk, without the network, under a policy of its own. */

import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundled, packed, read, root } from "./build.js";

/** The page's modules that are replaced where there is nothing to fetch. */
const replaced = {
  "www/resources.js": "package/file/resources.js",
  "www/input/vendor.js": "package/libraries.js",
};

export async function singleFile() {
  const workers = { analysis: "www/worker.js", report: "www/export/worker.js", reader: "www/input/reader.js" };
  const scripts = new Map([
    ...(await bundled({ entryPoints: { page: "www/app.js" }, format: "esm", replaced })),
    ...(await bundled({ entryPoints: workers, format: "iife", replaced })),
  ]);
  /** @param {string} name */
  const script = (name) => scripts.get(`${name}.js`) ?? "";
  const { html, styles } = parts(read("www/index.html").toString());
  // A script of the older kind runs from a disk in every browser; it may wait only in a function.
  const code = inline(`(async()=>{${script("page")}})()`);
  const blocks = [
    // The file travels alone, and these must go with it.
    block("licences", inline(["NOTICE", "LICENSE-MIT", "LICENSE-APACHE"].map((name) => read(name).toString()).join("\n\n"))),
    ...["analysis", "report"].map((name) => block(`worker:${name}`, inline(script(name)))),
    ...Object.entries(files(script("reader"))).map(([name, bytes]) => block(`file:${name}`, packed(bytes))),
  ];
  const page = html
    .replace("<!--policy-->", () => policy(code, styles))
    .replace("<!--styles-->", () => styles.map((style) => `<style>${style}</style>`).join("\n"))
    .replace("</body>", () => `${blocks.join("\n")}\n<script>${code}</script>\n</body>`);
  writeFileSync(join(root, "www/crossread.html"), page);
}

/**
 * The page's markup with marks where its policy and its styles stood, and without what lies beside it.
 * @param {string} page
 */
function parts(page) {
  /** @type {string[]} */
  const styles = [];
  let html = page;
  /** @param {RegExp} pattern @param {(...found: string[]) => string} by */
  const replace = (pattern, by) => {
    if (!pattern.test(html)) throw new Error(`index.html has no ${pattern}`);
    html = html.replace(pattern, by);
  };
  replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => "<!--policy-->");
  replace(/(<link rel="stylesheet" href="[^"]+">\s*)+/, (links) => {
    for (const [, path] of links.matchAll(/href="([^"]+)"/g)) styles.push(read(`www/${path}`).toString());
    return "<!--styles-->\n";
  });
  replace(/<script type="module" src="app.js"><\/script>\n/, () => "");
  replace(/<link rel="manifest"[^>]*>\n/, () => "");
  replace(/<p><a id="take-home".*<\/p>\n/, () => "");
  replace(/<p><a id="docs-link".*<\/p>\n/, () => "");
  // To the folder it lies in, whatever that holds.
  replace(/<a href="\.\/">/, () => '<a href="?">');
  return { html, styles };
}

/** What the page fetches when it needs it. @param {string} reader */
function files(reader) {
  /** @param {string} folder @param {RegExp} names */
  const folder = (folder, names) =>
    readdirSync(join(root, "www", folder)).filter((name) => names.test(name)).sort().map((name) => [`${folder}/${name}`, read(`www/${folder}/${name}`)]);
  return {
    "crossread.wasm": read("www/pkg/crossread_bg.wasm"),
    "vectors.bin": read("www/pkg/vectors.bin"),
    "report.wasm": read("www/pkg/crossread_render_bg.wasm"),
    "reader.js": Buffer.from(reader),
    ...Object.fromEntries([...folder("style", /\.css$/), ...folder("i18n", /^(?!en).*\.json$/), ...folder("sample", /./)]),
  };
}

/** @param {string} id @param {string} text */
function block(id, text) {
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

/** A script that can stand in a page: nothing in it ends it, or opens a comment. @param {string} script */
function inline(script) {
  if (/<\/script|<!--/i.test(script)) throw new Error("a script has what a page would take for markup");
  return script;
}

/** @param {string} script @param {readonly string[]} styles */
function policy(script, styles) {
  const allowed = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(hash).join(" ")}`,
    "worker-src blob:",
    "connect-src 'none'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${allowed.join("; ")}">`;
}

/** @param {string} text */
function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
