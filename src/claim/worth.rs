//! How much a claim is worth checking: a weighted sum of what it holds, in the manner of the feature-based systems of CheckThat!
//! (Barrón-Cedeño et al. 2018), squeezed into 0 to 1.

use super::{Claim, Modality};
use crate::annotate::{Annotated, EntityKind};
use crate::read::Tag;

/// What speaks for or against checking a claim, with its weight, strongest first.
pub fn reasons(annotated: &Annotated, claim: &Claim) -> Vec<(&'static str, f64)> {
    let document = &annotated.document;
    let tokens = document.tokens_in(claim.span);
    let words = tokens.clone().filter(|&token| document.tokens[token].shape.is_word()).count();
    let tags = |wanted: fn(Tag) -> bool| tokens.clone().filter(|&token| wanted(document.tokens[token].tag)).count();
    let has = |wanted: &[&str]| tokens.clone().any(|token| wanted.contains(&document.fold(token)));
    let actors = claim
        .entities
        .iter()
        .filter(|&&e| matches!(annotated.entities[e].kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place))
        .count();
    let past = claim
        .predicate
        .is_some_and(|verb| document.tokens_in(verb).any(|token| matches!(document.tokens[token].tag, Tag::VBD | Tag::VBN)));
    let features = [
        ("numbers", 1.1, claim.quantities.len().min(2) as f64),
        ("a date", 0.5, claim.dates.len().min(1) as f64),
        ("named actors", 0.45, actors.min(3) as f64),
        ("a past event", 0.4, f64::from(u8::from(past))),
        ("a superlative", 0.6, tags(|tag| matches!(tag, Tag::JJS | Tag::RBS)).min(1) as f64),
        ("an accusation or denial", 0.5, f64::from(u8::from(matches!(claim.modality, Modality::Alleged | Modality::Denied)))),
        ("a judgement", -1.2, f64::from(u8::from(claim.modality == Modality::Opinion))),
        ("said not to be known", -0.8, f64::from(u8::from(claim.modality == Modality::Unknown))),
        ("hedged", -0.3, f64::from(u8::from(claim.hedged))),
        ("about the future", -0.7, f64::from(u8::from(has(&["will", "shall", "'ll"])))),
        ("in the first or second person", -0.7, f64::from(u8::from(has(&["i", "we", "you", "my", "our", "your"])))),
        ("a question", -1.5, f64::from(u8::from(document.slice(claim.span).ends_with('?')))),
        ("few words", -0.35, (6.0 - words as f64).max(0.0)),
    ];
    let mut reasons: Vec<(&'static str, f64)> =
        features.into_iter().map(|(name, weight, value)| (name, weight * value)).filter(|(_, weight)| *weight != 0.0).collect();
    crate::order::sort_by(&mut reasons, |a, b| b.1.abs().total_cmp(&a.1.abs()));
    reasons
}

/// The worth of checking a claim, 0 (not at all) to 1.
pub fn checkworthiness(annotated: &Annotated, claim: &Claim) -> f64 {
    /// A plain statement without any of the features is less likely than not to be worth it.
    const START: f64 = -0.9;
    let sum: f64 = START + reasons(annotated, claim).iter().map(|(_, weight)| weight).sum::<f64>();
    // Two digits are all the weights can stand for.
    (100.0 / (1.0 + (-sum).exp())).round() / 100.0
}
