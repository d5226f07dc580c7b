//! Whose word it is: the people, offices, documents and outlets that claims come from, as far as the texts tell.
//!
//! What each claim credits is its [`Voice`](voice::Voice): who said it, and through which outlet. An article's origins are all that its claims
//! credit. The origins of a cluster are the sources behind it that nothing in the texts makes one ([`independent`]).

use super::{Cluster, Entities, Mark, Origin, Reuse};
use crate::claim::ClaimSet;
use kin::Kin;
use voice::Voices;

mod independent;
mod kin;
mod mark;
mod share;
mod unnamed;
mod voice;

/// Whose word it is.
#[derive(Debug)]
pub struct Found {
    /// The clusters with their independent sources.
    pub clusters: Vec<Cluster>,
    /// The sources of each article's claims, those with most claims first.
    pub origins: Vec<Origin>,
    /// For each article, the marks of where its text comes from, in order of their place.
    pub marks: Vec<Vec<Mark>>,
}

/// Fills in the independent sources behind each cluster, and lists the sources of each article's claims, those with most claims
/// first. Sources without a name that claims rest on ("a police officer") are added to the entities.
pub fn find(articles: &[ClaimSet], entities: &mut Entities, reuse: &[Reuse], mut clusters: Vec<Cluster>) -> Found {
    let marks = mark::find(articles, entities);
    let voices = Voices::of(articles, entities);
    let sources = voices.of.iter().flatten().filter_map(|voice| voice.source).collect();
    let kin = Kin::of(sources, articles, entities);
    for cluster in &mut clusters {
        cluster.origins = independent::sources(&cluster.claims, articles, entities, &voices, &kin, reuse);
    }
    let origins = share::origins(articles, entities, &voices, reuse);
    Found { clusters, origins, marks }
}

#[cfg(test)]
mod tests;
