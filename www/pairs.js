/** Two articles: what one says and the other does not, with which words, and how much they copy. */

import { claimsById } from "./findings.js";

/**
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./findings.js").Claim} Claim
 * @typedef {import("./findings.js").Cluster} Cluster
 * @typedef {import("./types.js").Pair} Pair
 * @typedef {import("./types.js").LoadedWord} LoadedWord
 * @typedef {{ cluster: Cluster, here: Claim[], there: Claim[], words: LoadedWord[] }} Coloured a fact of both, and the charged words that only one has for it
 */

/**
 * Claims of one article that another lacks, those most worth checking first.
 * @param {Findings} findings
 * @param {string} article
 * @param {string} other
 * @returns {Claim[]}
 */
export function missingIn(findings, article, other) {
  return (findings.claimsOf.get(article) ?? [])
    .filter((claim) => !claim.embedded && !findings.clusterOf.get(claim.id)?.articles.includes(other))
    .sort((a, b) => b.checkworthiness - a.checkworthiness);
}

/**
 * Facts that both state, for which one has charged words that the other has not.
 * @param {Findings} findings
 * @param {string} article whose words
 * @param {string} other
 * @returns {Coloured[]}
 */
export function loadedOnlyIn(findings, article, other) {
  return findings.report.clusters.flatMap((cluster) => {
    if (cluster.loaded.length === 0 || !cluster.articles.includes(article) || !cluster.articles.includes(other)) return [];
    const claims = claimsById(findings, cluster.claims);
    const [here, there] = [article, other].map((id) => claims.filter((claim) => claim.article === id));
    /** @param {readonly Claim[]} side */
    const loaded = (side) => cluster.loaded.filter(({ claim }) => side.some(({ id }) => id === claim));
    const known = new Set(loaded(there ?? []).map(({ word }) => word));
    const words = loaded(here ?? []).filter(({ word }) => !known.has(word));
    return words.length > 0 && here && there ? [{ cluster, here, there, words }] : [];
  });
}

/**
 * The part of the shared words that is not credited to anyone, 0 to 1.
 * @param {Pair} pair
 */
export function uncreditedPart({ shared_words: shared, credited_words: credited }) {
  return shared === 0 ? 0 : (shared - credited) / shared;
}
