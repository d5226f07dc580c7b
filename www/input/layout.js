/**
 * From runs of text on pages to paragraphs: lines are put together, columns read one after the other, running heads and page numbers
 * left out, words divided at the ends of lines joined.
 */

/**
 * @typedef {{ text: string, x: number, y: number, right: number, size: number }} Run a stretch of a line: `y` is its baseline from the
 *   top of the page, `size` the height of its type, all in points
 * @typedef {{ width: number, height: number, runs: readonly Run[] }} Page
 * @typedef {Run[]} Column runs of one column, or lines of one
 */

/** Distances in multiples of the height of the type. */
const SAME_LINE = 0.4;
const SPACE = 0.15;
/** Justified words stand closer than this, columns seldom do. */
const GUTTER = 1;
const NARROWEST_COLUMN = 5;
/** A column has at least so many lines. */
const FEWEST_LINES = 3;

/**
 * @param {readonly Page[]} pages
 * @returns {string[]}
 */
export function paragraphs(pages) {
  const lined = pages.map((page) => ({ ...page, runs: segments(page.runs) }));
  const repeated = marginalia(lined);
  const columns = lined.flatMap((page) => columnsOf(page.runs.filter((run) => !repeated(run, page))).map(rows));
  return joined(columns.filter((column) => column.length > 0));
}

/**
 * Runs that stand on one line with no more than a space between them, as one.
 * @param {readonly Run[]} all
 * @returns {Run[]}
 */
function segments(all) {
  const runs = dropCaps(all.filter(({ text }) => text.trim()));
  /** @type {Run[]} */
  const out = [];
  for (const row of byLine(runs)) {
    /** @type {Run | undefined} */
    let last;
    for (const run of row) {
      const gap = last ? (run.x - last.right) / run.size : Infinity;
      if (last && gap < -0.8 && run.text === last.text) continue; // printed twice to look bold
      if (last && gap < GUTTER) merge(last, run, gap > SPACE);
      else out.push((last = { ...run }));
    }
  }
  return out;
}

/**
 * @param {Run} run takes the other in
 * @param {Run} other
 * @param {boolean} apart
 */
function merge(run, other, apart) {
  run.text += apart && !/\s$/.test(run.text) && !/^\s/.test(other.text) ? ` ${other.text}` : other.text;
  run.right = Math.max(run.right, other.right);
  run.size = Math.max(run.size, other.size);
}

/**
 * @param {readonly Run[]} runs
 * @returns {Run[][]} lines from top to bottom, each from left to right
 */
function byLine(runs) {
  /** @type {Run[][]} */
  const lines = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && run.y - first.y < SAME_LINE * Math.min(run.size, first.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/**
 * A large first letter stands on the last of the lines beside it and belongs to the first.
 * @param {readonly Run[]} runs
 * @returns {readonly Run[]}
 */
function dropCaps(runs) {
  const body = median(runs.map(({ size }) => size));
  return runs.flatMap((cap) => {
    if (cap.size < 1.8 * body || !/^["“‘']?\p{L}$/u.test(cap.text.trim())) return [cap];
    const beside = runs.filter((run) => run.size < cap.size / 1.5 && run.y > cap.y - cap.size && run.y <= cap.y + 1 && run.x >= cap.right - 1 && run.x < cap.right + 2 * body);
    const first = beside.sort((a, b) => a.y - b.y)[0];
    return first ? [{ ...cap, text: cap.text.trim(), y: first.y, right: first.x, size: first.size }] : [cap];
  });
}

/**
 * Tells running heads, page numbers and what a browser prints around a page: what stands in the margins of several pages at one
 * place, but for its numbers; and lines of a form that no article has there.
 * @param {readonly Page[]} pages
 * @returns {(run: Run, page: Page) => boolean}
 */
function marginalia(pages) {
  const MARGIN = 0.1;
  const inMargin = (/** @type {Run} */ run, /** @type {Page} */ page) => run.y < MARGIN * page.height || run.y > (1 - MARGIN) * page.height;
  const sign = (/** @type {Run} */ run) => `${run.text.replace(/\d+/g, "#").trim()}|${Math.round(run.y / 4)}|${Math.round(run.size)}`;
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const page of pages) {
    for (const key of new Set(page.runs.filter((run) => inMargin(run, page)).map(sign))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 3);
  const printed = /^(?:(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}.*|(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?)$/i;
  return (run, page) => {
    if (!inMargin(run, page)) return false;
    const dated = page.runs.some((other) => Math.abs(other.y - run.y) < 2 && /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}/.test(other.text));
    return printed.test(run.text.trim()) || (dated && run.y < page.height / 2) || (times.get(sign(run)) ?? 0) >= often;
  };
}

/**
 * The columns of a page in the order they are read; what runs across several, as a headline does, is a column of its own.
 * @param {readonly Run[]} runs
 * @returns {Column[]}
 */
function columnsOf(runs) {
  const gutter = gutterOf(runs);
  if (gutter === null) return [[...runs]];
  return bandsOf(runs, gutter).flatMap(({ across, left, right }) => [across, ...columnsOf(left), ...columnsOf(right)]).filter((column) => column.length > 0);
}

/**
 * Bands of a page: runs across a gutter, and below them those left and right of it.
 * @param {readonly Run[]} runs
 * @param {number} gutter
 */
function bandsOf(runs, gutter) {
  /** @type {{ across: Run[], left: Run[], right: Run[] }[]} */
  const bands = [{ across: [], left: [], right: [] }];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const side = run.right <= gutter ? "left" : run.x >= gutter ? "right" : "across";
    const last = bands.at(-1);
    if (side === "across" && last && last.left.length + last.right.length > 0) bands.push({ across: [run], left: [], right: [] });
    else last?.[side].push(run);
  }
  return bands;
}

/**
 * Where the page is best cut into a left and a right side: at an edge at which many lines begin, with lines beside them.
 * @param {readonly Run[]} runs
 * @returns {number | null}
 */
function gutterOf(runs) {
  const edges = [...new Set(runs.map(({ x }) => Math.floor(x)))].map((x) => x - 1).filter((edge) => runs.filter(({ x }) => x >= edge && x < edge + 4).length >= FEWEST_LINES);
  let best = null;
  let most = 0;
  for (const edge of edges) {
    const lines = bandsOf(runs, edge).reduce((sum, { left, right }) => sum + Math.min(columnLines(left, right), columnLines(right, left)), 0);
    if (lines > most) [best, most] = [edge, lines];
  }
  return best;
}

/**
 * How many lines a side has beside the other; none where it is too narrow or too short for a column.
 * @param {readonly Run[]} side
 * @param {readonly Run[]} other
 */
function columnLines(side, other) {
  const [top, bottom] = [Math.min(...other.map(({ y }) => y)), Math.max(...other.map(({ y }) => y))];
  const beside = side.filter(({ y, size }) => y > top - size && y < bottom + size);
  const wide = median(beside.map(({ x, right, size }) => (right - x) / size)) >= NARROWEST_COLUMN;
  return wide && beside.length >= FEWEST_LINES ? beside.length : 0;
}

/**
 * The lines of a column.
 * @param {Column} column
 * @returns {Column}
 */
function rows(column) {
  return byLine(column).flatMap(([first, ...others]) => {
    if (!first) return [];
    const line = { ...first };
    for (const run of others) merge(line, run, true);
    return [line];
  });
}

/** @param {readonly Column[]} columns in reading order, each of lines */
function joined(columns) {
  const all = columns.flat();
  const step = median(columns.flatMap((column) => column.slice(1).map((line, index) => distance(column[index], line)))) || 1.2;
  const divided = dividedWords(all.map(({ text }) => text).join("\n"));
  /** @type {string[]} */
  const out = [];
  /** @type {Run | null} */
  let before = null;
  for (const column of columns) {
    const [left, right] = edgesOf(column);
    column.forEach((line, index) => {
      const starts = !before || (index === 0 ? startsBehindBreak(before, line) : startsParagraph(before, line, column[index + 1], [left, right], step));
      if (starts) out.push(line.text.trim());
      else out.push(divided(out.pop() ?? "", line.text.trim()));
      before = line;
    });
  }
  return out;
}

/**
 * How far apart two lines are, in multiples of their type.
 * @param {Run | undefined} above
 * @param {Run} below
 */
function distance(above, below) {
  return (below.y - (above?.y ?? 0)) / below.size;
}

/**
 * Where the lines of a column begin and end, but for a few that stand out.
 * @param {Column} column
 * @returns {[number, number]}
 */
function edgesOf(column) {
  const at = (/** @type {number[]} */ sorted, /** @type {number} */ part) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return [at(column.map(({ x }) => x).sort((a, b) => a - b), 0.1), at(column.map(({ right }) => right).sort((a, b) => a - b), 0.9)];
}

/**
 * Whether the first line of a column or a page begins a paragraph.
 * @param {Run} before
 * @param {Run} line
 */
function startsBehindBreak(before, line) {
  return otherType(before, line) || (endsSentence(before) && !/^\p{Ll}/u.test(line.text.trim()));
}

/**
 * Whether a line begins a paragraph: by its distance, its type, its indent, a bullet, or because the line before it ends early.
 * @param {Run} before
 * @param {Run} line
 * @param {Run | undefined} after where it is set in as well, it is no first line: a large letter or a picture stands beside both
 * @param {[left: number, right: number]} edges of the column
 * @param {number} step the usual distance of lines
 */
function startsParagraph(before, line, after, [left, right], step) {
  if (otherType(before, line) || distance(before, line) > 1.22 * step) return true;
  const indented = line.x - left > 0.8 * line.size && line.x - left < 6 * line.size && before.x - left < 0.5 * line.size && !(after && Math.abs(after.x - line.x) < 0.5 * line.size);
  // The next word would have stood on the line before, so that line was ended on purpose.
  const ended = before.right + firstWord(line) < right - 0.5 * line.size && !/^\p{Ll}/u.test(line.text.trim());
  return indented || ended || /^[•▪■●–]\s/u.test(line.text.trim());
}

/**
 * About how wide the first word of a line is, with the space before it.
 * @param {Run} line
 */
function firstWord({ text, x, right }) {
  const word = /^\s*\S+/.exec(text)?.[0] ?? "";
  return ((word.length + 1) / text.length) * (right - x);
}

/** @param {Run} before @param {Run} line */
function otherType(before, line) {
  return Math.abs(before.size - line.size) > 0.12 * Math.min(before.size, line.size);
}

/** @param {Run} line */
function endsSentence({ text }) {
  return /[.!?…:]["”’')\]]*\s*$/.test(text);
}

/**
 * Joins two lines. A hyphen at the end of the first divides a word, unless the text writes it with one elsewhere or it is a number.
 * @param {string} text all of it
 * @returns {(line: string, next: string) => string}
 */
function dividedWords(text) {
  const hyphened = new Set(text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []);
  return (line, next) => {
    const start = /(\p{L}+)[-\u2010\u00ad]$/u.exec(line)?.[1];
    const end = /^\p{Ll}+/u.exec(next)?.[0];
    if (!start) return /\d[-–]$|[—/]$/.test(line) ? line + next : `${line} ${next}`;
    const kept = !end || hyphened.has(`${start}-${end}`.toLowerCase()) || /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/i.test(start);
    return (kept && !line.endsWith("\u00ad") ? line : line.slice(0, -1)) + next;
  };
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
