//! Figures for each two articles.

use super::{Cluster, Entities, Pair, Reuse};
use crate::claim::ClaimSet;

/// How much each two articles share.
pub fn figures(articles: &[ClaimSet], _entities: &Entities, _reuse: &[Reuse], _clusters: &[Cluster]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for a in 0..articles.len() {
        for b in a + 1..articles.len() {
            pairs.push(Pair { a, b, a_in_b: 0.0, b_in_a: 0.0, shared_claims: 0, same_story: 0.0 });
        }
    }
    pairs
}
