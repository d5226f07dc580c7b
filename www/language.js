/** Which language the page speaks: the one chosen on it, else the first of the browser's that there is. */

import { byId, h } from "./dom.js";
import { chosen, language, languages, learn, locale, speak, t } from "./i18n.js";
import { keepLanguage, keptLanguage } from "./store/choice.js";

/** So long the page waits for its texts before it is drawn in English. */
const PATIENCE_MS = 2000;

/**
 * Brings the language in, and offers the others.
 * @param {{ redraw: () => void, keeping: () => boolean, tell: (problem: string) => void }} app
 * @returns {Promise<unknown>} resolves when the page may be drawn
 */
export function startLanguage({ redraw, keeping, tell }) {
  const kept = keptLanguage();
  const tag = kept && Object.hasOwn(languages, kept) ? kept : chosen(navigator.languages);
  const select = /** @type {HTMLSelectElement} */ (byId("language"));
  select.append(...Object.entries(languages).map(([value, name]) => h("option", { value, lang: value, dir: "auto" }, name)));
  select.value = tag;
  select.addEventListener("change", async () => {
    if (await turnTo(select.value)) keepLanguage(select.value, keeping());
  });
  if (tag === language().tag) return Promise.resolve();
  return Promise.race([turnTo(tag), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

  /** Whether it is spoken now. @param {string} wanted */
  async function turnTo(wanted) {
    /** @type {typeof import("./markup.js")} */
    let markup;
    try {
      [markup] = await Promise.all([import("./markup.js"), learn(wanted)]); // the page is written in English
    } catch {
      select.value = language().tag;
      tell(t("The texts in {language} could not be loaded, so the page goes on as it was. Is the network gone? Choose the language again at the end of the page.", { language: new Intl.DisplayNames(locale(), { type: "language" }).of(wanted) ?? wanted }));
      return false;
    }
    if (select.value !== wanted) return false; // another was chosen meanwhile
    if (language().tag === wanted) return true;
    speak(wanted);
    const { documentElement: html } = document;
    [html.lang, html.dir] = [wanted, language().direction];
    markup.translateMarkup(document);
    redraw();
    const heading = document.querySelector("#view h2")?.textContent;
    if (heading && document.title.includes(" · ")) document.title = `${heading} · Crossread`;
    return true;
  }
}
