/** One story out of a pile of several: a report narrowed to the articles that tell it. */

/**
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").Story} Story
 */

/**
 * The stories that two or more articles tell, largest first, and the articles that stand alone; nothing to choose from where all
 * articles tell one story.
 * @param {Report} report
 * @returns {{ told: Story[], alone: string[] }}
 */
export function piles({ stories }) {
  if (stories.length < 2) return { told: [], alone: [] };
  return {
    told: stories.filter(({ articles }) => articles.length > 1),
    alone: stories.flatMap(({ articles }) => (articles.length === 1 ? articles : [])),
  };
}

/**
 * What a report tells of the articles of one story. Ids stay as they are; an id that names no story gives the report itself.
 * @param {Report} report
 * @param {string | null} id of the story
 * @returns {Report}
 */
export function narrowed(report, id) {
  const story = report.stories.find((other) => other.id === id);
  if (!story) return report;
  const inside = new Set(story.articles);
  const claims = report.claims.filter((claim) => inside.has(claim.article));
  const told = new Set(claims.map((claim) => claim.id));
  /** @param {readonly string[]} ids */
  const ofClaims = (ids) => ids.filter((claim) => told.has(claim));
  /** @param {readonly string[]} ids */
  const ofArticles = (ids) => ids.filter((article) => inside.has(article));
  return {
    ...report,
    articles: report.articles.filter((article) => inside.has(article.id)),
    claims,
    clusters: report.clusters
      .map((cluster) => ({ ...cluster, claims: ofClaims(cluster.claims), articles: ofArticles(cluster.articles), silent: ofArticles(cluster.silent) }))
      .filter((cluster) => cluster.articles.length > 1),
    conflicts: report.conflicts
      .map((conflict) => ({ ...conflict, sides: conflict.sides.map((side) => ({ ...side, claims: ofClaims(side.claims) })).filter((side) => side.claims.length > 0) }))
      .filter((conflict) => conflict.sides.length > 1),
    reuse: report.reuse.filter(({ a, b }) => inside.has(a.article) && inside.has(b.article)),
    pairs: report.pairs.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    origins: report.origins
      .map((origin) => ({ ...origin, articles: origin.articles.filter(({ article }) => inside.has(article)) }))
      .filter((origin) => origin.articles.length > 0),
    notes: report.notes.filter(({ article }) => article !== null && inside.has(article)),
    // Its sentences tell of all articles.
    summary: [],
  };
}
