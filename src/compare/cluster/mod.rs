//! Claims of different articles that state the same fact.
//!
//! Three steps: likely pairs are found through an index of their rare units ([`candidates`]), scored by their alignment and by the
//! wording they share ([`score`]), and joined best first, as long as a claim fits all of those it joins ([`group`]).

use super::matching::{Profile, Vocabulary, profile};
use super::{ClaimRef, Cluster, Entities, Reuse};
use crate::article::Options;
use crate::claim::ClaimSet;

mod candidates;
mod describe;
mod group;
mod score;

pub use score::Scored;

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
    let groups = group::join(stated.claims.len(), &pairs);
    let clusters = groups.iter().filter_map(|members| describe::cluster(members, &stated, &pairs, articles, entities)).collect();
    Found { clusters, stated, pairs }
}

/// All claims with their profiles, numbered through in order of articles and places.
pub struct Stated {
    /// The claims.
    pub claims: Vec<ClaimRef>,
    /// What each says.
    pub profiles: Vec<Profile>,
    /// The words the profiles are made of.
    pub vocabulary: Vocabulary,
}

impl Stated {
    fn new(articles: &[ClaimSet], entities: &Entities, vocabulary: Vocabulary) -> Self {
        let mut stated = Self { claims: Vec::new(), profiles: Vec::new(), vocabulary };
        for (article, set) in articles.iter().enumerate() {
            let document = &set.annotated.document;
            for (index, claim) in set.claims.iter().enumerate() {
                let mut parts = vec![document.tokens_in(claim.span)];
                // A later conjunct or relative clause has its subject elsewhere.
                if let Some(subject) = claim.subject.filter(|s| !claim.span.overlaps(*s)) {
                    parts.insert(0, document.tokens_in(subject));
                }
                stated.claims.push(ClaimRef { article, claim: index });
                stated.profiles.push(profile(&set.annotated, &entities.of[article], &parts, &mut stated.vocabulary));
            }
        }
        stated
    }
}
