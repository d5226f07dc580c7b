/** How a view asks for a correction: it says what the reader wants, and does not know how that is done. */

import { here } from "../here.js";

/**
 * @typedef {{ do: "remark", finding: string, changes: import("./make.js").Changes }
 *   | { do: "join", facts: [string, string], at: string }
 *   | { do: "part", claims: string[], from: string }
 *   | { do: "remove", ids: number[] }} Wish findings, facts and claims by their ids in the report on the screen; `at` and `from` are
 *   claims of the fact that the reader looks at and goes on with
 */

/** @param {Wish} wish */
export function ask(wish) {
  here().wish(wish);
}
