//! A cluster in words: its label, its reasons, how its claims stand to each other.

use super::Stated;
use super::score::Scored;
use crate::article::iso_day;
use crate::claim::ClaimSet;
use crate::compare::matching::profile::Key;
use crate::compare::{Cluster, Entities, Standing};
use crate::decimal;
use crate::span::Span;

/// Describes one group of claims, `within` the scored pairs of them; `None` where it holds claims of one article only.
pub fn cluster(
    members: &[usize],
    within: &[&Scored],
    stated: &Stated,
    articles: &[ClaimSet],
    entities: &Entities,
) -> Option<Cluster> {
    let claims: Vec<_> = members.iter().map(|&m| stated.claims[m]).collect();
    if claims.iter().all(|c| c.article == claims[0].article) {
        return None;
    }
    let medoid = *members.iter().max_by(|&&a, &&b| centrality(a, within).total_cmp(&centrality(b, within)).then(b.cmp(&a)))?;
    Some(Cluster {
        label: label(medoid, stated, articles),
        standing: standing(within, stated),
        reasons: reasons(within, members, stated, articles, entities),
        origins: Vec::new(),
        loaded: Vec::new(),
        claims,
    })
}

/// How well a claim stands for its cluster: the sum of its scores with the others.
fn centrality(claim: usize, within: &[&Scored]) -> f32 {
    within.iter().filter(|p| p.claims.0 == claim || p.claims.1 == claim).map(|p| p.score).sum()
}

/// The words of a claim as a line of its own: with the name in place of the pronoun it begins with, and with its subject where that
/// stands elsewhere.
fn label(claim: usize, stated: &Stated, articles: &[ClaimSet]) -> String {
    let at = stated.claims[claim];
    let set = &articles[at.article];
    let (document, claim) = (&set.annotated.document, &set.claims[at.claim]);
    let tokens = document.tokens_in(claim.span);
    let pronoun = tokens.clone().next().filter(|&t| matches!(document.fold(t), "who" | "which" | "that" | "he" | "she"));
    let rest = match pronoun.filter(|_| claim.subject.is_some() || claim.about.is_some()) {
        Some(pronoun) => Span::new(document.tokens[pronoun].span.end, claim.span.end),
        None => claim.span,
    };
    let name = claim.about.map(|entity| set.annotated.entities[entity].name.as_str());
    let elsewhere = claim.subject.filter(|s| !claim.span.overlaps(*s)).map(|s| document.slice(s));
    let subject = if rest == claim.span && elsewhere.is_none() { None } else { name.or(elsewhere) };
    let words = subject.into_iter().chain([document.slice(rest)]).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(['"', '“', '”', ',', ';', ' ', '—', '–']);
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Whether the claims agree to the word in numbers and dates, or are more and less precise.
fn standing(within: &[&Scored], stated: &Stated) -> Standing {
    let differs = within.iter().any(|pair| {
        let (a, b) = (&stated.profiles[pair.claims.0], &stated.profiles[pair.claims.1]);
        a.units.iter().zip(&pair.alignment.a).any(|(unit, &(partner, similarity))| match (unit.key, b.units[partner].key) {
            (Key::Number { .. }, Key::Number { .. }) | (Key::Days(..), Key::Days(..)) => similarity > 0.0 && similarity < 1.0,
            _ => false,
        })
    });
    if differs { Standing::Differs } else { Standing::Agreed }
}

/// Why the claims were joined.
fn reasons(within: &[&Scored], members: &[usize], stated: &Stated, articles: &[ClaimSet], entities: &Entities) -> Vec<String> {
    let mut reasons = Vec::new();
    let wording = within.iter().map(|p| p.wording).fold(0.0, f32::max);
    if wording > 0.0 {
        reasons.push(format!("shared wording {}", decimal::write(f64::from(wording), 2)));
    }
    let units = |claim: usize| stated.profiles[claim].units.iter();
    let everywhere = |found: &dyn Fn(usize) -> bool| members.iter().all(|&m| found(m));
    let (mut names, mut numbers, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for unit in units(members[0]) {
        if !everywhere(&|claim| units(claim).any(|other| is_same(other.key, unit.key))) {
            continue;
        }
        match unit.key {
            Key::Name { entity, .. } => {
                names.push(entities.list[entity].name.clone());
            }
            Key::Number { value: Some(value), .. } => {
                numbers.push(decimal::write(value, 3));
            }
            Key::Number { .. } => {}
            Key::Days(from, to) => {
                numbers.push(if from == to { iso_day(from) } else { format!("{} to {}", iso_day(from), iso_day(to)) });
            }
            Key::Word { .. } => {
                words.extend(word_of(unit.key, members[0], stated, articles));
            }
        }
    }
    for (what, list) in [("same names", names), ("same numbers and dates", numbers), ("same words", words)] {
        if !list.is_empty() {
            reasons.push(format!("{what}: {}", crate::order::set(list).join(", ")));
        }
    }
    if reasons.is_empty() {
        let best = within.iter().map(|p| p.score).fold(0.0, f32::max);
        reasons.push(format!("names and words that mean the same, likeness {}", decimal::write(f64::from(best), 2)));
    }
    reasons
}

/// The same name, word, number or date.
fn is_same(a: Key, b: Key) -> bool {
    match (a, b) {
        (Key::Name { entity: x, .. }, Key::Name { entity: y, .. }) => x == y,
        _ => a == b,
    }
}

/// The word of a claim that has a given stem.
fn word_of(key: Key, claim: usize, stated: &Stated, articles: &[ClaimSet]) -> Option<String> {
    let Key::Word { stem, .. } = key else { return None };
    let at = stated.claims[claim];
    let set = &articles[at.article];
    let document = &set.annotated.document;
    let stem = stated.vocabulary.text(stem);
    let found = document.tokens_in(set.claims[at.claim].span).map(|t| document.fold(t)).find(|word| word.starts_with(stem))?;
    Some(found.to_owned())
}
