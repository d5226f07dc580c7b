// Which articles share eight words in a row: the plain index that anybody would write first. Reads JSON Lines with a `text` each.
//
//   node benches/scale/shingles.js FILE
import { texts, shingles } from "./text.js";

const [file = ""] = process.argv.slice(2);
/** @type {Map<string, number[]>} the articles of each shingle */
const index = new Map();
texts(file).forEach((text, article) => {
  for (const shingle of shingles(text)) {
    const articles = index.get(shingle);
    if (!articles) index.set(shingle, [article]);
    else if (articles.at(-1) !== article) articles.push(article);
  }
});
/** @type {Set<string>} */
const pairs = new Set();
for (const articles of index.values()) {
  for (const [n, a] of articles.entries()) {
    for (const b of articles.slice(n + 1)) pairs.add(`${a} ${b}`);
  }
}
console.log(pairs.size);
