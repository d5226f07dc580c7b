//! Whose word it is: the people, offices, documents and outlets that claims come from, as far as the texts tell.
//!
//! What each claim credits is its [`Voice`]: who said it, and through which outlet. An article's origins are all that its claims
//! credit. The origins of a cluster are the sources behind it that nothing in the texts makes one ([`independent`]).

use super::{Cluster, Entities, Origin, OriginShare, Reuse};
use crate::claim::ClaimSet;
use kin::Kin;
use voice::Voices;

mod independent;
mod kin;
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
    let sources = voices.of.iter().flatten().filter_map(|voice| voice.source).collect();
    let kin = Kin::of(sources, articles, entities);
    for cluster in &mut clusters {
        cluster.origins = independent::sources(&cluster.claims, articles, entities, &voices, &kin, reuse);
    }
    let origins = of_articles(articles, &voices);
    (clusters, origins)
}

fn of_articles(articles: &[ClaimSet], voices: &Voices) -> Vec<Origin> {
    let mut claims_of: Vec<(usize, (usize, usize))> = Vec::new();
    for (article, set) in articles.iter().enumerate() {
        for claim in 0..set.claims.len() {
            for entity in voices.of[article][claim].entities() {
                claims_of.push((entity, (article, claim)));
            }
        }
    }
    // Articles come in order, so each entity's do.
    let share = |same: &[(usize, usize)]| OriginShare {
        article: same[0].0,
        claims: same.len(),
        credited: same.iter().map(|&(_, claim)| claim).collect(),
        share: same.len() as f64 / articles[same[0].0].claims.len() as f64,
        inferred: 0,
        evidence: Vec::new(),
    };
    let mut origins: Vec<Origin> = crate::order::groups(claims_of)
        .into_iter()
        .map(|(entity, of)| Origin { entity, articles: of.chunk_by(|one, two| one.0 == two.0).map(share).collect() })
        .collect();
    crate::order::sort_by_key(&mut origins, |origin| std::cmp::Reverse(origin.articles.iter().map(|a| a.claims).sum::<usize>()));
    origins
}

#[cfg(test)]
mod tests;
