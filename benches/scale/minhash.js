// Which articles have many of their runs of eight words in common, by MinHash and an index of its bands, as the npm package `minhash`
// does both. Reads JSON Lines with a `text` each.
//
//   node benches/scale/minhash.js FILE
import minhash from "minhash";

import { texts, shingles } from "./text.js";

const [file = ""] = process.argv.slice(2);
const index = new minhash.LshIndex();
const signatures = texts(file).map((text, article) => {
  const signature = new minhash.Minhash();
  for (const shingle of shingles(text)) signature.update(shingle);
  index.insert(String(article), signature);
  return signature;
});
let pairs = 0;
signatures.forEach((signature, article) => {
  pairs += index.query(signature).filter((other) => Number(other) > article).length;
});
console.log(pairs);
