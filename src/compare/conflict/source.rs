//! One statement that two articles credit differently, or that one credits and the other prints as fact.

use super::{Answer, Difference, Scene};
use crate::annotate::{Attribution, SourceClass};
use crate::claim::{Claim, Modality};
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};
use crate::read::BlockKind;

/// How alike two claims in other words must be to ask who said them.
const SAME_CLAIM: f32 = 0.55;
/// How much of the shorter claim must stand word for word in the other to be one statement.
const SAME_WORDING: f32 = 0.7;

/// Whether two claims of one cluster are credited to different sources.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    let (i, j) = pair.claims;
    if pair.score < SAME_CLAIM || ![i, j].iter().all(|&claim| is_statement(scene.claim(claim))) {
        return None;
    }
    match (said(scene, i), said(scene, j)) {
        (Some(a), Some(b)) => credited(scene, pair, a, b),
        (Some(a), None) if dropped(scene, a, j) => Some(uncredited(i, j, a)),
        (None, Some(b)) if dropped(scene, b, i) => Some(uncredited(j, i, b)),
        _ => None,
    }
}

/// A clause with its own subject and verb: nobody is asked for the source of an aside such as "known as the Old Mill".
fn is_statement(claim: &Claim) -> bool {
    claim.predicate.is_some() && claim.subject.is_some_and(|subject| claim.span.contains(subject))
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
        let answers = [(i, x), (j, y)].map(|(claim, e)| Answer::plain(claim, &scene.entities.list[e].name));
        let topic = "It is the word of others";
        return Some(Difference { kind: ConflictKind::Attribution, topic, severity: Severity::High, answers });
    }
    // Only the same words, not the same fact, show that one statement was given to one outlet.
    let outlet = |claim: usize, s: &Attribution| s.outlet.map(|e| joined(claim, e));
    if let (Some(x), Some(y)) = (outlet(i, a), outlet(j, b))
        && x != y
        && pair.wording >= SAME_WORDING
    {
        let answers = [(i, x), (j, y)].map(|(claim, e)| Answer::plain(claim, &format!("through {}", scene.entities.list[e].name)));
        let topic = "The same statement was given to other outlets";
        return Some(Difference { kind: ConflictKind::Attribution, topic, severity: Severity::Medium, answers });
    }
    None
}

/// Whether a statement that the one claim credits is printed as plain fact by the other. A headline has no room for a source, and
/// words in quotation marks have a speaker even where none is found.
fn dropped(scene: &Scene<'_>, attribution: &Attribution, other: usize) -> bool {
    let (claim, annotated) = (scene.claim(other), &scene.set(other).annotated);
    let block = annotated.document.sentences[claim.sentence].block;
    attribution.source.is_some_and(|source| source.class != SourceClass::Document)
        && claim.modality == Modality::Asserted
        && !claim.hedged
        && annotated.document.blocks[block].kind == BlockKind::Body
        && !annotated.quotations.iter().any(|q| q.span.overlaps(claim.span))
}

fn uncredited(with: usize, without: usize, attribution: &Attribution) -> Difference {
    let severity = match attribution.source.map(|s| s.class) {
        Some(SourceClass::Anonymous) => Severity::Medium,
        _ => Severity::Low,
    };
    let answers = [Answer::plain(with, "credited to a source"), Answer::plain(without, "stated without a source")];
    Difference { kind: ConflictKind::Attribution, topic: "The source is given and left out", severity, answers }
}
