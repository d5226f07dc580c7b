/** The snippets of a text in Markdown. */

/**
 * @param {string} markdown
 * @returns {{ language: string, info: string, code: string, line: number }[]} `info` is what stands behind the language; `line` counts from 1
 */
export function snippets(markdown) {
  return [...markdown.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = "", 2: info = "", 3: code = "" }) => ({
    language,
    info,
    code,
    line: markdown.slice(0, index).split("\n").length,
  }));
}
