/**
 * Views are addressed by the hash of the URL, such as `#/read?article=a1&at=12-40`. Only names of views, ids and offsets stand in it,
 * never text.
 */

/** @typedef {Exclude<(typeof views)[number], "how">} ViewName a view of findings */
/** @typedef {{ view: (typeof views)[number], params: URLSearchParams }} Route */

/** Names of the views, first the one shown when the hash names none. */
export const views = /** @type {const} */ (["summary", "read", "claims", "conflicts", "sources", "copying", "quotations", "timeline", "people", "numbers", "side", "corrections", "export", "how"]);

/**
 * @param {string} hash
 * @returns {Route}
 */
export function parseHash(hash) {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const view = views.find((name) => name === path) ?? views[0];
  return { view, params: new URLSearchParams(query) };
}

/**
 * @param {string} view
 * @param {Record<string, string | null | undefined>} [params]
 */
export function href(view, params = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value) query.set(key, value);
  const text = query.toString();
  return text ? `#/${view}?${text}` : `#/${view}`;
}

/**
 * The address of a place in an article, and of the finding there that is meant.
 * @param {string} article
 * @param {readonly number[]} span
 * @param {string} [finding]
 */
export function placeHref(article, span, finding) {
  return href("read", { article, at: `${span[0]}-${span[1]}`, finding });
}

/**
 * The span in an `at` parameter.
 * @param {string | null} at
 * @returns {[number, number] | null}
 */
export function parseSpan(at) {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}
