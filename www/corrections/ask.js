/** How a view asks for a correction: it says what the reader wants, and does not know how that is done. */

/**
 * @typedef {{ do: "remark", finding: string, changes: import("./make.js").Changes }
 *   | { do: "join", facts: [string, string], at: string }
 *   | { do: "part", claims: string[], from: string }
 *   | { do: "remove", ids: number[] }} Wish findings, facts and claims by their ids in the report on the screen; `at` and `from` are
 *   claims of the fact that the reader looks at and goes on with
 */

/** The event that carries a wish. */
export const WISH = "crossread-correct";

/** @param {Wish} wish */
export function ask(wish) {
  document.dispatchEvent(new CustomEvent(WISH, { detail: wish }));
}
