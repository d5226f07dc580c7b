/** The view that the route names. */

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
export function viewOf({ findings, route, layers }, update) {
  if (!findings) return null;
  const { params } = route;
  switch (route.view) {
    case "read":
      return readView(findings, params, layers, (changed) => update({ layers: changed }));
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
