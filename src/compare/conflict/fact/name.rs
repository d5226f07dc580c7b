//! One person under two names: "Tova Brandel" in one article, "Tova Brander" in another.

use super::{ConflictKind, Severity, oppose};
use crate::annotate::EntityKind;
use crate::annotate::entity::known::name_key;
use crate::compare::Entities;
use crate::compare::cluster::Scored;
use crate::compare::conflict::{Difference, Scene};
use crate::hash;
use crate::span::Span;

/// Two joined entities, the smaller number first.
pub type Two = (usize, usize);

/// People of one given name whose surnames are so alike that one may be a slip for the other.
pub fn slips(entities: &Entities) -> hash::Set<Two> {
    let people = entities.list.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person);
    let named = people.filter_map(|(number, entity)| {
        let key = name_key(&entity.name);
        let (given, surname) = (key.split(' ').next()?, key.rsplit(' ').next()?);
        (given.len() > 1 && given.len() < key.len()).then(|| (given.to_owned(), (surname.to_owned(), number)))
    });
    // Names are in order, so that those with one beginning are neighbours.
    crate::order::groups(named)
        .iter()
        .flat_map(|(_, names)| names.windows(2))
        .filter(|near| is_slip(&near[0].0, &near[1].0))
        .map(|near| two(near[0].1, near[1].1))
        .collect()
}

/// Two entities in order.
pub fn two(a: usize, b: usize) -> Two {
    (a.min(b), a.max(b))
}

/// Differences in the surnames of people whom no article keeps apart and of whom two claims say much the same.
pub fn differences(scene: &Scene<'_>, pairs: &[Scored]) -> Vec<Difference> {
    let mut suspects = scene.slips.clone();
    if suspects.is_empty() {
        return Vec::new();
    }
    let alike = crate::order::set(suspects.iter().flat_map(|&(x, y)| [x, y]));
    let involved: Vec<Vec<usize>> = (0..scene.stated.claims.len()).map(|claim| involved(scene, claim, &alike)).collect();
    let with = involved.iter().enumerate().flat_map(|(claim, entities)| entities.iter().map(move |&e| (e, claim)));
    let claims_of = crate::order::groups(with);
    let first_mentions = |entity: usize| match claims_of.binary_search_by_key(&entity, |&(e, _)| e) {
        Ok(at) => first_mentions(scene, entity, &claims_of[at].1),
        Err(_) => Vec::new(),
    };
    // In order of their best pair of claims.
    let mut found = Vec::new();
    for pair in pairs {
        let (xs, ys) = (&involved[pair.claims.0], &involved[pair.claims.1]);
        for (&x, &y) in xs.iter().flat_map(|x| ys.iter().map(move |y| (x, y))) {
            if suspects.remove(&two(x, y)) {
                let (ones, others) = (first_mentions(x), first_mentions(y));
                if ones
                    .iter()
                    .any(|&(i, _)| others.iter().any(|&(j, _)| scene.stated.claims[i].article == scene.stated.claims[j].article))
                {
                    continue;
                }
                let verdict = (
                    ConflictKind::Name,
                    template!("They write a name differently, {one} against {other}: “{first}” and “{second}”."),
                    Severity::Medium,
                );
                let name = |e: usize| scene.entities.list[e].name.as_str();
                if !ones.is_empty() && !others.is_empty() {
                    oppose(scene, verdict, (name(x), &ones), (name(y), &others), &mut found);
                }
            }
        }
    }
    found
}

/// Which of some joined entities, in order, a claim names, is about, or is the word of.
fn involved(scene: &Scene<'_>, claim: usize, some: &[usize]) -> Vec<usize> {
    let of = &scene.entities.of[scene.stated.claims[claim].article];
    let (claim, annotated) = (scene.claim(claim), &scene.set(claim).annotated);
    let source = claim.attribution.and_then(|s| annotated.attributions[s].source?.entity);
    let all = claim.entities.iter().copied().chain(claim.about).chain(source).map(|e| of[e]);
    all.filter(|entity| some.binary_search(entity).is_ok()).collect()
}

/// The first claim of each article that has to do with an entity, of all that do, and where the article first names it.
fn first_mentions(scene: &Scene<'_>, entity: usize, claims: &[usize]) -> Vec<(usize, Span)> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for &number in claims {
        let at = scene.stated.claims[number];
        if found.last().is_none_or(|&(claim, _)| scene.stated.claims[claim].article != at.article) {
            let of = &scene.entities.of[at.article];
            let mentions = &scene.set(number).annotated.mentions;
            found.extend(mentions.iter().find(|m| of[m.entity] == entity).map(|m| (number, m.span)));
        }
    }
    found
}

/// Whether two surnames are so alike that one may be a slip for the other: a letter or two differ, or they begin alike.
fn is_slip(a: &str, b: &str) -> bool {
    /// Fewest letters of a surname, and fewest that two begin with if they end differently.
    const LETTERS: usize = 4;
    const ALIKE: usize = 3;
    let front = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let rest = (a.len() - front).min(b.len() - front);
    let back = a.bytes().rev().zip(b.bytes().rev()).take(rest).take_while(|(x, y)| x == y).count();
    a != b && a.len().min(b.len()) >= LETTERS && (front >= ALIKE || front > 0 && front + back + 2 >= a.len().max(b.len()))
}
