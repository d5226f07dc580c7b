/**
 * How a report crosses from the worker to the page: in parts so small that taking one in does not keep the page from a key press.
 * Each is JSON, which a browser reads faster than it copies objects.
 */

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {{ field: string, json: string, list: boolean }} Part one field of the report or, of a `list`, its next items
 */

/** A part takes some 3 ms to read at this many characters. An item that is larger is a part by itself. */
export const PART_LENGTH = 200_000;

/**
 * @param {Report} report
 * @returns {Generator<Part>}
 */
export function* partsOf(report) {
  for (const [field, value] of Object.entries(report)) {
    if (!Array.isArray(value)) {
      yield { field, json: JSON.stringify(value), list: false };
      continue;
    }
    /** @type {string[]} */
    let items = [];
    let length = 0;
    for (const item of value) {
      const json = JSON.stringify(item);
      if (length + json.length > PART_LENGTH && items.length > 0) {
        yield { field, json: `[${items}]`, list: true };
        [items, length] = [[], 0];
      }
      items.push(json);
      length += json.length;
    }
    yield { field, json: `[${items}]`, list: true };
  }
}

/**
 * Adds a part to what has come of a report before.
 * @param {Partial<Record<string, unknown>>} report
 * @param {Part} part
 */
export function addPart(report, { field, json, list }) {
  const value = JSON.parse(json);
  const before = report[field];
  if (list && Array.isArray(before)) for (const item of value) before.push(item);
  else report[field] = value;
}
