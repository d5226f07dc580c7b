/** The first comparisons of a fresh program are slow, while the browser compiles it piece by piece: better before somebody waits. */

import { ask } from "./core.js";

/** Sentences with something for each part of the program: numbers, dates, names, quotations, a denial. */
const said = [
  "The old bridge at Oakmere closed on Monday after engineers found 12 cracks in its deck, the county said.",
  "“We had no choice but to close it at once,” said Petra Holm, the county engineer.",
  "At least nine people died in 2019, and about 40 were hurt, officials told The Harbour Courier.",
  "She denied that the ferry, which sank on 12 March, had been overloaded.",
];

/** From here on more calls gain less than they take. */
const CALLS = 8;

/** One call after another, so that one that somebody makes is not kept waiting. @param {() => boolean} needed */
export async function warmUp(needed) {
  for (let call = 0; call < CALLS && needed(); call++) {
    ask("compare", [[article(call), article(call + 1)], {}], () => undefined);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** @param {number} turn */
function article(turn) {
  return { text: said.map((_, i) => said[(i + turn) % said.length]).join("\n\n") };
}
