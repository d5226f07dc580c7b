/** The articles in the markup of `<cross-read>`: texts that stand in it, and links to files of the same origin. */

import { readFile } from "../input/file.js";
import { problemMessages } from "../input/problems.js";
import { pastedDraft } from "../story.js";

/**
 * @typedef {import("../input/file.js").Draft} Draft
 * @typedef {{ draft: Draft } | { draft?: Draft, fault: string, article: string }} Read a draft, or what is wrong with which article
 */

const TEXTS = "article, script[type='text/plain'], script[type='text/html']";
/** Links in running text lead elsewhere; those that stand for themselves or in a list are articles. */
const LINKS = ":scope > a[href], :scope > link[href], li > a[href]";

/**
 * The articles among an element's children, in their order.
 * @param {HTMLElement} element
 * @param {(bytes: Uint8Array) => Promise<import("../types.js").FileContent>} identify
 * @returns {Promise<Read[]>}
 */
export function readChildren(element, identify) {
  const parts = [...element.querySelectorAll(`${TEXTS}, ${LINKS}`)].filter((part) => !part.parentElement?.closest("article, script"));
  return Promise.all(parts.map((part) => (part instanceof HTMLAnchorElement || part instanceof HTMLLinkElement ? linked(part, identify) : written(part))));
}

/** @param {Element} part @returns {Read} */
function written(part) {
  const script = part.localName === "script";
  const markup = script ? part.getAttribute("type") === "text/html" : true;
  const text = part.textContent ?? "";
  const html = markup ? (script ? text : part.innerHTML) : "";
  if (!text.trim()) return { fault: "it has no text", article: part.getAttribute("data-name") ?? part.localName };
  const draft = pastedDraft(text.trim(), html);
  const heading = part.querySelector("h1, h2, h3, h4, h5, h6")?.textContent?.replace(/\s+/g, " ").trim();
  return described({ ...draft, ...(heading && { name: heading }) }, part);
}

/**
 * @param {HTMLAnchorElement | HTMLLinkElement} link
 * @param {(bytes: Uint8Array) => Promise<import("../types.js").FileContent>} identify
 * @returns {Promise<Read>}
 */
async function linked(link, identify) {
  const article = link.getAttribute("data-name") || link.textContent?.trim() || link.getAttribute("href") || "";
  const url = addressOf(link);
  if (!url) return { fault: `${link.getAttribute("href")} is no address`, article };
  if (url.origin !== location.origin) return { fault: `${url.href} lies on another origin than this page (${location.origin}); articles are fetched from the page's own only. Put the file beside the page, or its text into the element`, article };
  url.hash = "";
  /** @param {string} what @returns {Read} */
  const failed = (what) => ({ fault: `${url.href} could not be ${what}`, article });
  // In this mode no other origin is asked, where the address leads on to one.
  const response = await fetch(url, { mode: "same-origin" }).catch(() => null);
  if (response && !response.ok) return failed(`loaded: ${response.status} ${response.statusText}`.trim());
  const blob = await response?.blob().catch(() => null);
  if (!blob) return failed("loaded: the network is gone, or the address leads on to another origin");
  const name = fileName(url);
  const read = await readFile(new File([blob], name, { type: blob.type }), identify).catch((error) => failed(`read: ${error.message}`));
  if ("fault" in read) return read;
  if ("reason" in read) return { fault: problemMessages([{ name, reason: read.reason }]).map(({ lead, text }) => [lead, text].filter(Boolean).join(": ")).join(" "), article };
  const title = link instanceof HTMLAnchorElement ? link.textContent?.replace(/\s+/g, " ").trim() : link.title;
  return described({ ...read.draft, ...(title && { name: title }) }, link);
}

/** Where a link leads; null where that is no address. @param {HTMLAnchorElement | HTMLLinkElement} link */
function addressOf(link) {
  try {
    return new URL(link.href, document.baseURI);
  } catch {
    return null;
  }
}

/** @param {URL} url */
function fileName({ pathname }) {
  const name = pathname.split("/").pop() || "article";
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone percent sign
  }
}

/**
 * With what the markup says of it.
 * @param {Draft} draft
 * @param {Element} part
 * @returns {Read}
 */
function described(draft, part) {
  const [name, outlet, published] = ["data-name", "data-outlet", "data-published"].map((attribute) => part.getAttribute(attribute)?.trim() ?? "");
  const article = name || draft.name;
  // Systems that manage content write the time along.
  const day = published?.replace(/(?<=^[\d-]{10})[T ].*$/, "");
  const known = { ...draft, name: article, outlet: outlet || draft.outlet };
  if (day && !isDay(day)) return { draft: known, fault: `data-published="${published}" must be a day such as 2024-01-31. It is ignored`, article };
  return { draft: { ...known, published: day || draft.published } };
}

/** @param {string} text */
function isDay(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
