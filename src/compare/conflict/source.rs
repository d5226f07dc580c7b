//! One statement that two articles credit differently, or that one credits and the other prints as fact.

use super::{Difference, Scene, folded};
use crate::annotate::{Attribution, SourceClass};
use crate::claim::{Claim, Modality};
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};

/// How alike two claims in other words must be to ask who said them.
const SAME_CLAIM: f32 = 0.55;
/// How much of the shorter claim must stand word for word in the other to be one statement.
const SAME_WORDING: f32 = 0.7;

/// Whether two claims of one cluster are credited to different sources.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    if pair.score < SAME_CLAIM {
        return None;
    }
    let (i, j) = pair.claims;
    match (said(scene, i), said(scene, j)) {
        (Some(a), Some(b)) => credited(scene, pair, a, b),
        (Some(a), None) if dropped(scene, a, j) => Some(uncredited(scene, i, j, a)),
        (None, Some(b)) if dropped(scene, b, i) => Some(uncredited(scene, j, i, b)),
        _ => None,
    }
}

fn said<'a>(scene: &Scene<'a>, claim: usize) -> Option<&'a Attribution> {
    scene.claim(claim).attribution.map(|s| &scene.set(claim).annotated.attributions[s])
}

/// Both name someone: is it someone else, or another outlet that it was told to?
fn credited(scene: &Scene<'_>, pair: &Scored, a: &Attribution, b: &Attribution) -> Option<Difference> {
    let (i, j) = pair.claims;
    let joined = |claim: usize, entity: usize| scene.entities.of[scene.stated.claims[claim].article][entity];
    let entity = |claim: usize, s: &Attribution| s.source.and_then(|source| source.entity).map(|e| joined(claim, e));
    if let (Some(x), Some(y)) = (entity(i, a), entity(j, b))
        && x != y
        && !scene.entities.list[x].outlet
        && !scene.entities.list[y].outlet
    {
        let side = |claim: usize, e: usize| (scene.entities.list[e].name.clone(), claim, scene.words(claim));
        return Some(Difference { kind: ConflictKind::Attribution, severity: Severity::High, sides: [side(i, x), side(j, y)] });
    }
    // Only the same words, not the same fact, show that one statement was given to one outlet.
    let outlet = |claim: usize, s: &Attribution| s.outlet.map(|e| joined(claim, e));
    if let (Some(x), Some(y)) = (outlet(i, a), outlet(j, b))
        && x != y
        && pair.wording >= SAME_WORDING
    {
        let side = |claim: usize, e: usize| (format!("through {}", scene.entities.list[e].name), claim, scene.words(claim));
        return Some(Difference { kind: ConflictKind::Attribution, severity: Severity::Medium, sides: [side(i, x), side(j, y)] });
    }
    None
}

/// Whether a statement of a source that is not named, or of one person, is printed as plain fact by the other claim.
fn dropped(scene: &Scene<'_>, attribution: &Attribution, other: usize) -> bool {
    let claim: &Claim = scene.claim(other);
    attribution.source.is_some_and(|source| !matches!(source.class, SourceClass::Document))
        && claim.modality == Modality::Asserted
        && !claim.hedged
}

fn uncredited(scene: &Scene<'_>, with: usize, without: usize, attribution: &Attribution) -> Difference {
    let document = &scene.set(with).annotated.document;
    let source = attribution.source.map_or_else(|| "a source".to_owned(), |source| folded(document.slice(source.span)));
    let severity = match attribution.source.map(|s| s.class) {
        Some(SourceClass::Anonymous) => Severity::Medium,
        _ => Severity::Low,
    };
    Difference {
        kind: ConflictKind::Attribution,
        severity,
        sides: [(source, with, scene.words(with)), ("no source named".to_owned(), without, scene.words(without))],
    }
}
