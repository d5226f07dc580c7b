/** The view that the route names. */

import { toggleRestored } from "../story.js";
import { claimsView } from "./claims.js";
import { conflictsView } from "./conflicts.js";
import { exportView } from "./export.js";
import { quotationsView } from "./quotations.js";
import { readView } from "./read.js";
import { sideView } from "./side.js";
import { summaryView } from "./summary.js";

/**
 * @param {import("../app.js").State} state
 * @param {import("../app.js").Update} update
 * @returns {import("../element.js").Child}
 */
export function viewOf({ articles, findings, route, layers }, update) {
  if (!findings) return null;
  const { params } = route;
  /** @param {string} id of an article in the report, whose articles are in the order of the list */
  const listed = (id) => articles[findings.report.articles.findIndex((article) => article.id === id)];
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
      return claimsView(findings, params);
    case "conflicts":
      return conflictsView(findings, params);
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
