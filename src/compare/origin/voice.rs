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
    /// The sources without a name among the joined entities.
    pub unnamed: Unnamed,
}

impl Voices {
    /// Reads the attributions of all claims; sources without a name become entities.
    pub fn of(articles: &[ClaimSet], entities: &mut Entities) -> Self {
        let mut unnamed = Unnamed::behind(entities.list.len());
        let of = articles.iter().enumerate().map(|(article, set)| of_article(article, set, entities, &mut unnamed)).collect();
        Self { of, unnamed }
    }
}

fn of_article(article: usize, set: &ClaimSet, entities: &mut Entities, unnamed: &mut Unnamed) -> Vec<Voice> {
    let outlets = outlets(article, set, entities);
    // Only what claims rest on is read: another source would be an entity that nothing points to.
    let mut voices: Vec<Option<Voice>> = vec![None; outlets.len()];
    let mut voice = |s: usize| {
        *voices[s].get_or_insert_with(|| read(&set.annotated.attributions[s], outlets[s], article, set, entities, unnamed))
    };
    set.claims.iter().map(|claim| claim.attribution.map_or_else(Voice::default, &mut voice)).collect()
}

/// The outlet that each attribution of an article credits, as joined entity: the one it came through or whose paper it names ("a report
/// by Reuters"); "the report" after that is the same paper.
fn outlets(article: usize, set: &ClaimSet, entities: &Entities) -> Vec<Option<usize>> {
    let mentions = &set.annotated.mentions;
    let joined = |entity: usize| entities.of[article][entity];
    let mut paper = None;
    let outlet = |attribution: &Attribution| {
        let told = attribution.outlet.map(joined);
        let Some(source) = attribution.source.filter(|s| s.class == SourceClass::Document) else { return told };
        let from = mentions.partition_point(|m| m.span.start < source.span.start);
        let within = mentions[from..].iter().take_while(|m| m.span.start < source.span.end).map(|m| joined(m.entity));
        paper = told.or_else(|| within.into_iter().find(|&entity| entities.list[entity].outlet)).or(paper);
        paper
    };
    set.annotated.attributions.iter().map(outlet).collect()
}

fn read(
    attribution: &Attribution,
    outlet: Option<usize>,
    article: usize,
    set: &ClaimSet,
    entities: &mut Entities,
    unnamed: &mut Unnamed,
) -> Voice {
    let Some(source) = attribution.source else { return Voice { source: None, outlet } };
    match source.entity.map(|e| entities.of[article][e]) {
        Some(entity) if source.class == SourceClass::Outlet || entities.list[entity].outlet => {
            Voice { source: None, outlet: Some(entity) }
        }
        Some(entity) => Voice { source: Some(entity), outlet },
        // "The report" is a paper without a name, and stands for the outlet it came from where one is told.
        None if matches!(source.class, SourceClass::Outlet | SourceClass::Document) => Voice { source: None, outlet },
        None => Voice { source: unnamed.entity(source.span, article, set, entities), outlet },
    }
}
