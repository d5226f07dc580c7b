//! Whose word it is: the outlets, people and documents that claims come from.

use super::{Cluster, Entities, Origin, Reuse};
use crate::claim::ClaimSet;

/// Fills in the independent sources behind each cluster.
pub fn of_clusters(_articles: &[ClaimSet], _entities: &Entities, _reuse: &[Reuse], clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters
}

/// The sources of each article's claims, those with most claims first.
pub fn of_articles(_articles: &[ClaimSet], _entities: &Entities, _reuse: &[Reuse]) -> Vec<Origin> {
    Vec::new()
}
