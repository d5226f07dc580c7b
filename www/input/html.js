/** From the source of a saved web page to paragraphs. The page is parsed, never run or shown. */

/** @typedef {{ text: string, title: string, outlet: string, published: string }} Extracted */

const SKIPPED = "script, style, noscript, template, svg, canvas, iframe, object, select, button, dialog, nav, [hidden], [aria-hidden='true'], [role='navigation']";
const BLOCKS = "address, article, aside, blockquote, body, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, summary, table, td, th, tr, ul";
/** Stands for a `<br>` until lines are split: line feeds of the source are mere spaces. */
const LINE_BREAK = "\u2028";
/** The element that holds the article must hold at least this share of the page's paragraph text; else the whole page is read. */
const ARTICLE_SHARE = 0.5;

/**
 * The page's text, a paragraph a line, its headline first, and what its metadata tell.
 * @param {string} source
 * @returns {Extracted}
 */
export function extractHtml(source) {
  const page = new DOMParser().parseFromString(source, "text/html");
  const data = linkedData(page);
  const title = clean(
    data.headline || meta(page, "og:title") || page.querySelector("h1")?.textContent || page.querySelector("title")?.textContent || "",
  );
  const published = isoDay(
    data.published || meta(page, "article:published_time") || page.querySelector("time[datetime]")?.getAttribute("datetime") || "",
  );
  const outlet = clean(data.outlet || meta(page, "og:site_name"));
  const lines = paragraphs(articleRoot(page));
  if (title && !lines.slice(0, 5).some((line) => line.toLowerCase() === title.toLowerCase())) lines.unshift(title);
  return { text: lines.join("\n\n"), title, outlet, published };
}

/**
 * @param {Document} page
 * @returns {Element}
 */
function articleRoot(page) {
  /** @param {Element} element */
  const size = (element) => [...element.querySelectorAll("p")].reduce((sum, p) => sum + (p.textContent ?? "").length, 0);
  const all = size(page.body);
  const candidates = [...page.querySelectorAll("article, main, [itemprop='articleBody']")].map((element) => ({ element, size: size(element) }));
  candidates.sort((a, b) => b.size - a.size);
  const best = candidates[0];
  return best && best.size > all * ARTICLE_SHARE ? best.element : page.body;
}

/**
 * Text grouped by the nearest element that starts a new line.
 * @param {Element} root
 * @returns {string[]}
 */
function paragraphs(root) {
  for (const element of root.querySelectorAll(SKIPPED)) element.remove();
  for (const lineBreak of root.querySelectorAll("br")) lineBreak.replaceWith(LINE_BREAK);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {string[]} */
  const pieces = [];
  /** @type {Element | null | undefined} */
  let block;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    const own = node.parentElement?.closest(BLOCKS);
    if (own === block && pieces.length) pieces[pieces.length - 1] += text;
    else if (text.trim()) pieces.push(text);
    else continue;
    block = own;
  }
  return pieces.flatMap((piece) => piece.split(LINE_BREAK)).map(clean).filter(Boolean);
}

/** @param {string} text */
function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The day an ISO date or time names, as written (its own time zone); empty for anything else.
 * @param {string} text
 */
export function isoDay(text) {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1] ?? "";
  const date = new Date(`${day}T00:00:00Z`);
  return day && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : "";
}

/**
 * @param {Document} page
 * @param {string} name
 */
function meta(page, name) {
  for (const element of page.querySelectorAll("meta[property], meta[name]")) {
    if (element.getAttribute("property") === name || element.getAttribute("name") === name) return element.getAttribute("content") ?? "";
  }
  return "";
}

/**
 * Headline, day and publisher from the page's JSON-LD, where some object of it has a headline.
 * @param {Document} page
 */
function linkedData(page) {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    /** @type {unknown[]} */
    const objects = [parseJson(script.textContent ?? "")];
    for (let object = objects.pop(); object !== undefined; object = objects.pop()) {
      if (Array.isArray(object)) {
        objects.push(...object);
      } else if (isRecord(object)) {
        const { headline, datePublished, publisher } = object;
        if (typeof headline === "string") {
          const name = isRecord(publisher) ? publisher.name : undefined;
          return { headline, published: typeof datePublished === "string" ? datePublished : "", outlet: typeof name === "string" ? name : "" };
        }
        if (Array.isArray(object["@graph"])) objects.push(...object["@graph"]);
      }
    }
  }
  return { headline: "", published: "", outlet: "" };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

/** @param {string} text */
function parseJson(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text)) ?? "";
  } catch {
    return "";
  }
}
