//! What each claim says, as a profile: its own words without those of the clauses set into it, the more telling ones heavier.

use std::ops::Range;

use crate::claim::{Claim, ClaimSet};
use crate::compare::matching::profile::{Key, Part};
use crate::compare::matching::{Profile, Vocabulary, profile};
use crate::compare::{ClaimRef, Entities};
use crate::hash;
use crate::span::Span;

/// All claims with their profiles, numbered through in order of articles and places.
pub struct Stated {
    /// The claims.
    pub claims: Vec<ClaimRef>,
    /// What each says.
    pub profiles: Vec<Profile>,
    /// The words the profiles are made of.
    pub vocabulary: Vocabulary,
}

/// What a name or a word loses at most.
const COMMON: f32 = 0.6;
/// Share of the claims from which a name or a word is what the story is about; a name is in many claims of any story.
const MUCH_NAMED: f32 = 0.3;
const MUCH_SAID: f32 = 0.08;
/// Of fewer claims than this, shares would say nothing.
const FEW: usize = 100;

impl Stated {
    /// Whether there are so many claims, of some forty articles and more, that much is alike by chance.
    pub fn is_many(&self) -> bool {
        const MANY: usize = 2000;
        self.claims.len() > MANY
    }

    /// The profiles of all claims that are compared.
    pub fn new(articles: &[ClaimSet], entities: &Entities, vocabulary: Vocabulary) -> Self {
        let mut stated = Self { claims: Vec::new(), profiles: Vec::new(), vocabulary };
        for (article, set) in articles.iter().enumerate() {
            // What is but a part of a claim is compared with it.
            for (index, claim) in set.claims.iter().enumerate().filter(|(_, claim)| !claim.embedded) {
                let parts = parts(set, index);
                let mut profile = profile(&set.annotated, &entities.of[article], &parts, &mut stated.vocabulary);
                if let Some(about) = claim.about {
                    profile.add_name(entities.of[article][about], &set.annotated.entities[about].name, &mut stated.vocabulary);
                }
                stated.claims.push(ClaimRef { article, claim: index });
                stated.profiles.push(profile);
            }
        }
        stated.weigh_common_units();
        stated
    }

    /// Names and words that much of the story is about tell its facts apart less than others do.
    fn weigh_common_units(&mut self) {
        let mut claims: hash::Map<(bool, u64), usize> = hash::Map::default();
        for profile in &self.profiles {
            for subject in crate::order::set(profile.units.iter().filter_map(|u| subject(u.key))) {
                *claims.entry(subject).or_default() += 1;
            }
        }
        let all = self.profiles.len().max(FEW) as f32;
        for profile in &mut self.profiles {
            for unit in &mut profile.units {
                if let Some(subject) = subject(unit.key) {
                    let much = if subject.0 { MUCH_NAMED } else { MUCH_SAID };
                    unit.weight *= 1.0 - COMMON * (claims[&subject] as f32 / all / much).min(1.0);
                }
            }
            profile.weight = profile.units.iter().map(|u| u.weight).sum();
        }
    }
}

/// What a unit can make a story be about: a name (true) or a word.
fn subject(key: Key) -> Option<(bool, u64)> {
    match key {
        Key::Name { entity, .. } => Some((true, entity as u64)),
        Key::Word { stem, .. } => Some((false, u64::from(stem))),
        Key::Number { .. } | Key::Days(..) => None,
    }
}

/// The token ranges of a claim that are its own, with how much they tell.
fn parts(set: &ClaimSet, index: usize) -> Vec<Part> {
    let document = &set.annotated.document;
    let claim = &set.claims[index];
    let mut parts = Vec::new();
    // A later conjunct or relative clause has its subject elsewhere.
    if let Some(subject) = claim.subject.filter(|s| claim.about.is_none() && !claim.span.overlaps(*s)) {
        parts.push(Part { tokens: document.tokens_in(subject), weight: 1.0 });
    }
    let mut start = claim.span.start;
    for inner in set.claims[index + 1..].iter().take_while(|inner| inner.span.start < claim.span.end) {
        if let Some(cut) = set_in(inner).filter(|cut| cut.start >= start && cut.end <= claim.span.end && *cut != claim.span) {
            weigh(claim, document.tokens_in(Span::new(start, cut.start)), set, &mut parts);
            start = cut.end;
        }
    }
    weigh(claim, document.tokens_in(Span::new(start, claim.span.end)), set, &mut parts);
    parts
}

/// What of a claim stands in the words of the claim around it, but is compared by itself: a clause ("the dam that failed in May"), or
/// what a name stands for ("Ana Lund, the mayor").
fn set_in(inner: &Claim) -> Option<Span> {
    if inner.embedded {
        return None;
    }
    if inner.predicate.is_some() {
        return Some(inner.span);
    }
    let name = inner.subject.filter(|name| inner.span.contains(*name))?;
    Some(Span::new(name.end, inner.span.end))
}

/// Weight of the words before the subject ("After the flood, …"), over that of others: they say when or against what, and a rewrite
/// leaves them out first.
const BEFORE_SUBJECT: f32 = 0.5;
/// Weight of the verb group over that of other words: what happened.
const PREDICATE: f32 = 1.4;
/// Weight of the words that negate a claim or put it in doubt: with them or without, it is the same question.
const CUE: f32 = 0.0;

/// Cuts a range of a claim's tokens where their weight changes.
fn weigh(claim: &Claim, tokens: Range<usize>, set: &ClaimSet, parts: &mut Vec<Part>) {
    let document = &set.annotated.document;
    let subject = claim.subject.filter(|s| claim.span.contains(*s)).map(|s| document.tokens_in(s).start);
    let predicate = claim.predicate.map_or(0..0, |p| document.tokens_in(p));
    let weight = |token: usize| {
        if claim.cues.iter().any(|cue| cue.span.covers(document.tokens[token].span.start)) {
            CUE
        } else if predicate.contains(&token) {
            PREDICATE
        } else if subject.is_some_and(|subject| token < subject) {
            BEFORE_SUBJECT
        } else {
            1.0
        }
    };
    for token in tokens {
        match parts.last_mut() {
            Some(part) if part.tokens.end == token && part.weight == weight(token) => part.tokens.end += 1,
            _ => parts.push(Part { tokens: token..token + 1, weight: weight(token) }),
        }
    }
}
