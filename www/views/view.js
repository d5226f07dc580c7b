/** The view that the route names. */

import { toggleRestored } from "../story.js";
import { claimsView } from "./claims.js";
import { conflictsView } from "./conflicts.js";
import { copyingView } from "./copying.js";
import { exportView } from "./export.js";
import { quotationsView } from "./quotations.js";
import { readView } from "./read.js";
import { sideView } from "./side.js";
import { sourcesView } from "./sources.js";
import { summaryView } from "./summary.js";

/**
 * @param {import("../app.js").State} state
 * @param {import("../findings.js").Findings | null} findings those of the story that is looked at
 * @param {import("../app.js").Update} update
 * @returns {import("../element.js").Child}
 */
export function viewOf({ articles, findings: all, route, layers, search }, findings, update) {
  if (!findings || !all) return null;
  const { params } = route;
  /** @param {string} id of an article in the whole report, whose articles are in the order of the list */
  const listed = (id) => articles[all.report.articles.findIndex((article) => article.id === id)];
  switch (route.view) {
    case "read":
      return readView(findings, params, {
        layers,
        setLayers: (changed) => update({ layers: changed }),
        restored: (id) => listed(id)?.restored ?? [],
        toggleRestored: (id, span) => {
          const key = listed(id)?.key;
          if (key !== undefined) update({ articles: toggleRestored(articles, key, span) });
        },
      });
    case "claims":
      return claimsView(findings, params, { search, setSearch: (changed) => update({ search: changed }) });
    case "conflicts":
      return conflictsView(findings, params);
    case "sources":
      return sourcesView(findings, params);
    case "copying":
      return copyingView(findings, params);
    case "quotations":
      return quotationsView(findings, params);
    case "side":
      return sideView(findings, params);
    case "export":
      return exportView(findings);
    default:
      return summaryView(findings);
  }
}
