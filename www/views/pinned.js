/** What the reader pinned, for the summary. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { shorten } from "../words.js";
import { remarkRow } from "./correct.js";
import { findingHref, findingName } from "./finding.js";

/**
 * The section of pinned findings with their notes; nothing where none is pinned.
 * @param {import("../findings.js").Findings} findings
 */
export function pinnedSection(findings) {
  const { whole } = findings;
  const all = [...whole.conflicts, ...whole.clusters, ...whole.claims, ...whole.reuse];
  const pinned = all.filter(({ id }) => findings.remarks.get(id)?.pinned);
  return (
    pinned.length > 0 &&
    h(
      "section",
      { class: "pinned-findings" },
      h("h3", null, t("Pinned by you")),
      h("ul", null, pinned.map(({ id }) => h("li", null, h("a", { href: findingHref(findings, id), dir: "auto" }, shorten(findingName(findings, id), 200)), remarkRow(findings, id, "pinned")))),
    )
  );
}
