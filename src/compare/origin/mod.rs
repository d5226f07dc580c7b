//! Whose word it is: the people, offices, documents and outlets that claims come from, as far as the texts tell.
//!
//! What each claim credits is its [`Voice`]: who said it, and through which outlet. An article's origins are all that its claims
//! credit. The origins of a cluster are the sources behind it that nothing in the texts makes one ([`independent`]).

use std::collections::BTreeMap;

use super::{Cluster, Entities, Origin, OriginShare, Reuse};
use crate::claim::ClaimSet;
use voice::{Voice, Voices};

mod independent;
mod unnamed;
mod voice;

/// Fills in the independent sources behind each cluster, and lists the sources of each article's claims, those with most claims
/// first. Sources without a name that claims rest on ("a police officer") are added to the entities.
pub fn find(
    articles: &[ClaimSet],
    entities: &mut Entities,
    reuse: &[Reuse],
    mut clusters: Vec<Cluster>,
) -> (Vec<Cluster>, Vec<Origin>) {
    let voices = Voices::of(articles, entities);
    for cluster in &mut clusters {
        cluster.origins = independent::sources(&cluster.claims, articles, &voices, reuse);
    }
    let origins = of_articles(articles, &voices);
    (clusters, origins)
}

fn of_articles(articles: &[ClaimSet], voices: &Voices) -> Vec<Origin> {
    let mut claims_of: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for (article, set) in articles.iter().enumerate() {
        for claim in 0..set.claims.len() {
            let Voice { source, outlet } = voices.of[article][claim];
            for entity in source.into_iter().chain(outlet.filter(|_| outlet != source)) {
                *claims_of.entry(entity).or_default().entry(article).or_default() += 1;
            }
        }
    }
    let share = |(article, claims): (usize, usize)| {
        let share = claims as f64 / articles[article].claims.len() as f64;
        OriginShare { article, claims, share }
    };
    let mut origins: Vec<Origin> = claims_of
        .into_iter()
        .map(|(entity, shares)| Origin { entity, articles: shares.into_iter().map(share).collect() })
        .collect();
    crate::order::sort_by_key(&mut origins, |origin| std::cmp::Reverse(origin.articles.iter().map(|a| a.claims).sum::<usize>()));
    origins
}

#[cfg(test)]
mod tests;
