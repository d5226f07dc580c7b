/** Taking the findings away: the report as JSON, the findings as text. */

import { h } from "../element.js";
import { reportText } from "../report-text.js";

/** @param {import("./view.js").Context} context */
export function view({ findings }) {
  const text = reportText(findings);
  const copied = h("span", { role: "status", class: "hint" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      copied.textContent = " Copied.";
    } catch {
      copied.textContent = " The browser did not allow copying. Select the text below and copy it.";
    }
  };
  return h(
    "div",
    { class: "export" },
    h("h2", null, "Export"),
    h("p", null, "The JSON report holds the texts and every finding, with offsets in UTF-16 code units, as Crossread’s other front ends give it."),
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => download("crossread-report.json", "application/json", `${JSON.stringify(findings.report, null, 2)}\n`) }, "Download the report (JSON)"),
      h("button", { type: "button", onclick: () => download("crossread-findings.txt", "text/plain", text) }, "Download the findings (text)"),
      h("button", { type: "button", onclick: copy }, "Copy the findings"),
      copied,
    ),
    h("h3", { id: "export-heading" }, "The findings as text"),
    h("pre", { tabindex: 0, role: "region", "aria-labelledby": "export-heading" }, text),
  );
}

/** @param {string} name @param {string} type @param {string} content */
function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
