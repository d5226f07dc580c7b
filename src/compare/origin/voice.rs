//! Whom each claim credits.

use crate::annotate::{Attribution, SourceClass};
use crate::claim::ClaimSet;
use crate::compare::Entities;

use super::unnamed::Unnamed;

/// Whom a claim credits; nobody where it is the article's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Joined entity of who said it, when that is no outlet.
    pub source: Option<usize>,
    /// Joined entity of the outlet it came through, or that said it.
    pub outlet: Option<usize>,
}

impl Voice {
    /// Whether the claim credits nobody that can be told.
    pub fn is_silent(self) -> bool {
        self.source.is_none() && self.outlet.is_none()
    }
}

/// The voices of all claims.
#[derive(Debug)]
pub struct Voices {
    /// For each article, for each of its claims.
    pub of: Vec<Vec<Voice>>,
    /// Index of the first joined entity that is a source without a name.
    pub first_unnamed: usize,
}

impl Voices {
    /// Reads the attributions of all claims; sources without a name become entities.
    pub fn of(articles: &[ClaimSet], entities: &mut Entities) -> Self {
        let first_unnamed = entities.list.len();
        let mut unnamed = Unnamed::default();
        let of = articles
            .iter()
            .enumerate()
            .map(|(article, set)| {
                let attributions = &set.annotated.attributions;
                // Only sources of claims: others would be entities that nothing points to.
                let mut voices: Vec<Option<Voice>> = vec![None; attributions.len()];
                let voice = |s: usize, voices: &mut Vec<Option<Voice>>, entities: &mut Entities, unnamed: &mut Unnamed| {
                    *voices[s].get_or_insert_with(|| read(&attributions[s], article, set, entities, unnamed))
                };
                set.claims
                    .iter()
                    .map(|claim| claim.attribution.map_or_else(Voice::default, |s| voice(s, &mut voices, entities, &mut unnamed)))
                    .collect()
            })
            .collect();
        Self { of, first_unnamed }
    }
}

fn read(attribution: &Attribution, article: usize, set: &ClaimSet, entities: &mut Entities, unnamed: &mut Unnamed) -> Voice {
    let joined = |entity: usize, entities: &Entities| entities.of[article][entity];
    let outlet = attribution.outlet.map(|e| joined(e, entities));
    let Some(source) = attribution.source else { return Voice { source: None, outlet } };
    match source.entity.map(|e| joined(e, entities)) {
        Some(entity) if source.class == SourceClass::Outlet || entities.list[entity].outlet => {
            Voice { source: None, outlet: Some(entity) }
        }
        Some(entity) => Voice { source: Some(entity), outlet },
        // "The report" is a paper without a name, and stands for the outlet it came from where one is told.
        None if matches!(source.class, SourceClass::Outlet | SourceClass::Document) => Voice { source: None, outlet },
        None => Voice { source: unnamed.entity(source.span, article, set, entities), outlet },
    }
}
