/** The frame around a page of the documentation. */

/**
 * @param {{ name: string, title: string, titles: ReadonlyMap<string, string>, contents: Record<string, readonly string[]>, body: string }} page
 */
export function page({ name, title, titles, contents, body }) {
  /** @param {string} other */
  const entry = (other) => `<li><a href="${other}.html"${other === name ? ' aria-current="page"' : ""}>${escaped(titles.get(other) ?? other)}</a></li>`;
  const lists = Object.entries(contents).map(([heading, names]) => `<h2>${escaped(heading)}</h2>\n<ul>\n${names.map(entry).join("\n")}\n</ul>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}${name === "index" ? "" : " · Crossread"}</title>
<link rel="icon" href="../icons/crossread.svg">
<link rel="stylesheet" href="../style/base.css">
<link rel="stylesheet" href="../style/docs.css">
</head>
<body class="app docs">
<a class="skip" href="#content">Skip to the text</a>
<header class="top"><p class="name"><a href="../">Crossread</a></p><p class="tagline">What articles share, where they part, whose word it is.</p><p class="to-contents"><a href="#contents">Contents</a></p><p><a href="../">Open the page</a></p></header>
<div class="docs-desk">
<nav class="docs-contents" id="contents" aria-label="Documentation">
${lists.join("\n")}
</nav>
<main id="content" tabindex="-1">
${body}</main>
</div>
</body>
</html>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
