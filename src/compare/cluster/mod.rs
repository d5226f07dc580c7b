//! Claims of different articles that state the same fact.
//!
//! Three steps: likely pairs are found through an index of their rare units ([`candidates`]), scored by their alignment and by the
//! wording they share ([`score`]), and joined best first, as long as a claim fits all of those it joins ([`group`]).

use crate::hash;

use super::matching::profile::Key;
use super::matching::{Profile, Vocabulary, profile};
use super::{ClaimRef, Cluster, Entities, Reuse};
use crate::article::Options;
use crate::claim::ClaimSet;
use crate::span::Span;

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
    let groups = group::join(&stated.claims.iter().map(|at| at.article).collect::<Vec<_>>(), &pairs);
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

/// What a name loses at most.
const COMMON: f32 = 0.5;
/// Share of the claims from which a name is what the story is about.
const MUCH: f32 = 0.3;

fn entity(key: Key) -> Option<usize> {
    match key {
        Key::Name { entity, .. } => Some(entity),
        _ => None,
    }
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
            // What is but a part of a claim is compared with it.
            for (index, claim) in set.claims.iter().enumerate().filter(|(_, claim)| !claim.embedded) {
                // A clause set into the claim ("the dam that failed in May") is compared by itself where it is one.
                let mut parts = Vec::new();
                let mut start = claim.span.start;
                for inner in set.claims[index + 1..].iter().take_while(|inner| inner.span.start < claim.span.end) {
                    if !inner.embedded && inner.predicate.is_some() && inner.span.start >= start && inner.span.end <= claim.span.end
                    {
                        parts.push(document.tokens_in(Span::new(start, inner.span.start)));
                        start = inner.span.end;
                    }
                }
                parts.push(document.tokens_in(Span::new(start, claim.span.end)));
                // A later conjunct or relative clause has its subject elsewhere.
                if let Some(subject) = claim.subject.filter(|s| claim.about.is_none() && !claim.span.overlaps(*s)) {
                    parts.insert(0, document.tokens_in(subject));
                }
                let mut profile = profile(&set.annotated, &entities.of[article], &parts, &mut stated.vocabulary);
                if let Some(about) = claim.about {
                    profile.add_name(entities.of[article][about], &set.annotated.entities[about].name, &mut stated.vocabulary);
                }
                stated.claims.push(ClaimRef { article, claim: index });
                stated.profiles.push(profile);
            }
        }
        stated.weigh_common_names();
        stated
    }

    /// Names that much of the story is about tell its facts apart less than others do.
    fn weigh_common_names(&mut self) {
        let mut claims: hash::Map<usize, usize> = hash::Map::default();
        for profile in &self.profiles {
            let named = crate::order::set(profile.units.iter().filter_map(|u| entity(u.key)));
            for entity in named {
                *claims.entry(entity).or_default() += 1;
            }
        }
        let all = self.profiles.len().max(1) as f32;
        for profile in &mut self.profiles {
            for unit in &mut profile.units {
                if let Some(entity) = entity(unit.key) {
                    let share = claims[&entity] as f32 / all;
                    unit.weight *= 1.0 - COMMON * (share / MUCH).min(1.0);
                }
            }
            profile.weight = profile.units.iter().map(|u| u.weight).sum();
        }
    }
}
