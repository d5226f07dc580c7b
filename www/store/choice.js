/** The language that was chosen on the page, kept where stories are kept: for good, or for this tab only where the reader wants nothing kept. */

const KEY = "crossread-language";

/** @returns {string | null} */
export function keptLanguage() {
  return reached(() => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY)) ?? null;
}

/** @param {string} tag @param {boolean} forGood */
export function keepLanguage(tag, forGood) {
  forgetLanguage();
  reached(() => (forGood ? localStorage : sessionStorage).setItem(KEY, tag));
}

/** Keeps for good, or no longer, what is kept. @param {boolean} forGood */
export function moveLanguage(forGood) {
  const tag = keptLanguage();
  if (tag) keepLanguage(tag, forGood);
}

export function forgetLanguage() {
  reached(() => {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
  });
}

/**
 * A browser may keep nothing: then a choice holds until the page is left.
 * @template T
 * @param {() => T} use
 */
function reached(use) {
  try {
    return use();
  } catch {
    return undefined;
  }
}
