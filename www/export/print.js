/** Printing the report, and saving it as PDF by the browser's print dialog. */

import { t } from "../i18n.js";
import { h } from "../dom.js";
import { here } from "../here.js";

/**
 * Opens the print dialog on the HTML report, in a frame without scripts. The page's policy, which the frame inherits, allows no style in
 * a document's text; the report's own is given to the frame as a style sheet object instead.
 * @param {string} html as the renderer writes it
 */
export async function print(html) {
  const [head = "", style = "", body = ""] = html.split(/<\/?style>/);
  const { body: place } = here();
  place.querySelector(".print-frame")?.remove();
  const frame = h("iframe", { class: "print-frame", sandbox: "allow-same-origin allow-modals", srcdoc: head + body, title: t("The report on its way to the printer"), "aria-hidden": "true", tabindex: "-1" });
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
  place.append(frame);
  await loaded;
  const shown = /** @type {(Window & typeof globalThis) | null} */ (frame.contentWindow);
  if (!shown) throw new Error(t("the browser did not make room for the report; download the web page and print that"));
  const sheet = new shown.CSSStyleSheet();
  sheet.replaceSync(style);
  shown.document.adoptedStyleSheets = [sheet];
  shown.focus();
  shown.print();
}
