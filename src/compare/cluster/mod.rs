//! Claims of different articles that state the same fact.
//!
//! Three steps: likely pairs are found through an index of their rare units ([`candidates`]), scored by their alignment and by the
//! wording they share ([`score`]), and joined best first, as long as a claim fits all of those it joins ([`group`]).

use super::matching::Vocabulary;
use super::{Cluster, Entities, Reuse};
use crate::article::Options;
use crate::claim::ClaimSet;

mod candidates;
mod describe;
mod group;
mod reason;
mod score;
mod stated;

pub use score::Scored;
pub use stated::Stated;

/// The clusters, and what they were made from.
pub struct Found {
    /// Claims of different articles that state the same fact, in order of their first claim.
    pub clusters: Vec<Cluster>,
    /// All claims with their profiles.
    pub stated: Stated,
    /// Claims of different articles that have something in common, best first.
    pub pairs: Vec<Scored>,
}

/// Groups the claims of different articles that state the same fact.
pub fn find(articles: &[ClaimSet], entities: &Entities, reuse: &[Reuse], options: &Options) -> Found {
    let stated = Stated::new(articles, entities, Vocabulary::new(options.vectors.clone()));
    let pairs = score::pairs(&stated, candidates::find(&stated), articles, reuse);
    let groups = group::join(&stated.claims.iter().map(|at| at.article).collect::<Vec<_>>(), &pairs, stated.is_many());
    let clusters = groups
        .iter()
        .zip(within(&groups, stated.claims.len(), &pairs))
        .filter_map(|(members, within)| describe::cluster(members, &within, &stated, articles, entities))
        .collect();
    Found { clusters, stated, pairs }
}

/// The scored pairs inside each group.
fn within<'a>(groups: &[Vec<usize>], claims: usize, pairs: &'a [Scored]) -> Vec<Vec<&'a Scored>> {
    let mut group_of = vec![None; claims];
    for (group, members) in groups.iter().enumerate() {
        members.iter().for_each(|&claim| group_of[claim] = Some(group));
    }
    let mut within = vec![Vec::new(); groups.len()];
    for pair in pairs {
        let [one, other] = [pair.claims.0, pair.claims.1].map(|claim| group_of[claim]);
        if let Some(group) = one.filter(|_| one == other) {
            within[group].push(pair);
        }
    }
    within
}
