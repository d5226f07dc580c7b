//! What articles say of a person or thing that has one answer: its post, its age, its nationality, and the day, place and doer of what
//! happens once (it is born, founded, killed). Such facts are found by whom they are about, however the sentences around them read.

use super::{Answer, Difference, Scene, folded};
use crate::annotate::entity::known::name_key;
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::article::iso_day;
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Entities, Severity};
use crate::lexicon::DEMONYMS;
use crate::span::Span;
use jiff::civil::Date;

mod event;
pub mod name;
mod person;
pub mod post;

/// One fact as one claim gives it.
struct Fact {
    /// Index of the joined entity it is about; `None` for what an excerpt of one sentence calls "it".
    entity: Option<usize>,
    what: What,
    /// Number of the claim.
    claim: usize,
    /// The words that say it.
    words: Span,
}

/// A property and its value.
#[derive(Clone, Debug, PartialEq)]
enum What {
    Post {
        /// What it is called, those that mean the same under one name.
        role: String,
        /// The joined entity it is a post of.
        of: usize,
        /// Whether it is said to be of another time: "former".
        past: bool,
    },
    /// That it is somebody whose death is spoken of.
    Dead,
    /// The office by which a person is introduced, without the house it belongs to.
    Office(String),
    /// In years.
    Age(f64),
    /// Names of countries.
    Nation(Vec<&'static str>),
    /// What happened, and one thing about it.
    Event(&'static str, Setting),
}

/// When, where, or by whom.
#[derive(Clone, Debug, PartialEq)]
enum Setting {
    Days(Date, Date),
    /// Joined entities.
    Place(Vec<usize>),
    /// Joined entities.
    By(Vec<usize>),
}

/// All facts that one entity is given, by value.
type Values = Vec<(What, Vec<(usize, Span)>)>;

/// Differences in facts.
pub fn differences(scene: &Scene<'_>, pairs: &[Scored]) -> Vec<Difference> {
    /// Values beyond this many are no longer one person's: a name that many share.
    const MOST_VALUES: usize = 40;
    let mut facts = Vec::new();
    for number in 0..scene.stated.claims.len() {
        event::find(scene, number, &mut facts);
        person::find(scene, number, &mut facts);
        post::find(scene, number, &mut facts);
    }
    let mut of_entity: Vec<(Option<usize>, Values)> = Vec::new();
    crate::order::sort_by_key(&mut facts, |fact| fact.entity);
    for Fact { entity, what, claim, words } in facts {
        if of_entity.last().is_none_or(|(last, _)| *last != entity) {
            of_entity.push((entity, Vec::new()));
        }
        let Some((_, values)) = of_entity.last_mut() else { continue };
        match values.iter().position(|(value, _)| *value == what) {
            Some(known) => values[known].1.push((claim, words)),
            None if values.len() < MOST_VALUES => values.push((what, vec![(claim, words)])),
            None => {}
        }
    }
    // What an excerpt says of "it" may be said of anybody whom another excerpt names.
    let of_nobody = match of_entity.first() {
        Some((None, _)) => of_entity.remove(0).1,
        _ => Vec::new(),
    };
    let mut found = name::differences(scene, pairs);
    for (_, values) in &of_entity {
        let dead = values.iter().any(|(what, _)| *what == What::Dead);
        for (n, one) in values.iter().enumerate() {
            for other in values[n + 1..].iter().chain(&of_nobody) {
                if dead || !is_past(&one.0) && !is_past(&other.0) {
                    compare(scene, values, one, other, &mut found);
                }
            }
        }
    }
    found
}

/// Whether it is said to be so no more. Of the dead, nothing is so any more, whether an article says "former" or not.
fn is_past(what: &What) -> bool {
    matches!(what, What::Post { past: true, .. })
}

/// Sets all claims of two of an entity's values against each other.
fn compare(
    scene: &Scene<'_>,
    values: &Values,
    (a, ones): &(What, Vec<(usize, Span)>),
    (b, others): &(What, Vec<(usize, Span)>),
    found: &mut Vec<Difference>,
) {
    // Each country may have its own day of release.
    let is_local = matches!(a, What::Event("release", Setting::Place(_)));
    if !is_local
        && let Some(verdict) = verdict(scene.entities, a, b)
        && !is_twice(scene, values, a, [ones[0].0, others[0].0])
    {
        oppose(scene, verdict, (&meaning(a), ones), (&meaning(b), others), found);
    }
}

/// Whether what two claims tell of one entity happened twice: they differ in two of day, place and doer. Birth and death come once.
fn is_twice(scene: &Scene<'_>, values: &Values, what: &What, claims: [usize; 2]) -> bool {
    let What::Event(event, _) = what else { return false };
    let [xs, ys] = claims.map(|claim| {
        let is_told = |(what, places): &&(What, Vec<(usize, Span)>)| {
            matches!(what, What::Event(name, _) if name == event) && places.iter().any(|&(number, _)| number == claim)
        };
        values.iter().filter(is_told).map(|(what, _)| what).collect::<Vec<_>>()
    });
    let differing = xs.iter().filter(|x| ys.iter().any(|y| verdict(scene.entities, x, y).is_some()));
    !matches!(*event, "bear" | "die") && differing.count() > 1
}

/// What kind of conflict it is, how it is told, how much it matters.
type Verdict = (ConflictKind, &'static str, Severity);
/// What some places of claims mean, and the places.
type Side<'a> = (&'a str, &'a [(usize, Span)]);

/// The differences between two sides: each claim once, the first of the one with all of the other, then the other way round.
fn oppose(
    scene: &Scene<'_>,
    (kind, topic, severity): Verdict,
    (a, ones): Side<'_>,
    (b, others): Side<'_>,
    found: &mut Vec<Difference>,
) {
    let article = |claim: usize| scene.stated.claims[claim].article;
    let answer = |meaning: &str, (claim, words): (usize, Span)| {
        let value = folded(scene.set(claim).annotated.document.slice(words));
        Answer { meaning: meaning.to_owned(), ..Answer::plain(claim, &value).at(words) }
    };
    let pairs = others.iter().map(|o| (ones[0], *o)).chain(ones[1..].iter().map(|o| (*o, others[0])));
    for (one, other) in pairs.filter(|&((i, _), (j, _))| article(i) != article(j)) {
        found.push(Difference { kind, topic, severity, answers: [answer(a, one), answer(b, other)] });
    }
}

fn meaning(what: &What) -> String {
    match what {
        What::Event(_, Setting::Days(from, to)) => format!("{} {}", iso_day(*from), iso_day(*to)),
        What::Post { of, .. } => of.to_string(),
        What::Dead => String::new(),
        What::Office(office) => office.clone(),
        What::Age(years) => (*years as u32).to_string(),
        What::Nation(countries) => countries.join(" "),
        What::Event(_, Setting::Place(ids) | Setting::By(ids)) => ids.iter().map(|id| format!("{id} ")).collect(),
    }
}

/// Whether two values of one property exclude each other.
fn verdict(entities: &Entities, a: &What, b: &What) -> Option<Verdict> {
    use ConflictKind::{Date, Name, Number};
    match (a, b) {
        (What::Post { role, of, .. }, What::Post { role: other, of: body, .. }) if role == other && of != body => Some((
            Name,
            template!("They give the same person another post, {one} against {other}: “{first}” and “{second}”."),
            Severity::Medium,
        )),
        (What::Office(one), What::Office(other)) if post::excludes(one, other) => Some((
            Name,
            template!("They give the same person another post, {one} against {other}: “{first}” and “{second}”."),
            Severity::Low,
        )),
        (What::Age(one), What::Age(other)) if one != other => {
            // Articles of different days may fall on both sides of a birthday.
            let severity = if (one - other).abs() > 1.0 { Severity::Medium } else { Severity::Low };
            Some((
                Number,
                template!("They give the same person another age, {one} against {other}: “{first}” and “{second}”."),
                severity,
            ))
        }
        (What::Nation(one), What::Nation(other)) if one.iter().all(|c| !other.contains(c)) => Some((
            Name,
            template!("They call the same person or thing by another country, {one} against {other}: “{first}” and “{second}”."),
            Severity::Medium,
        )),
        (What::Event(event, one), What::Event(same, other)) if event == same => match (one, other) {
            (Setting::Days(from, to), Setting::Days(start, end)) if to < start || end < from => {
                let severity = if from.year() == start.year() { Severity::Medium } else { Severity::High };
                Some((Date, template!("The dates differ, {one} against {other}: “{first}” and “{second}”."), severity))
            }
            (Setting::Place(x), Setting::Place(y)) if excludes(entities, x, y) => {
                Some((Name, template!("The places differ, {one} against {other}: “{first}” and “{second}”."), Severity::Medium))
            }
            (Setting::By(x), Setting::By(y)) if excludes(entities, x, y) => Some((
                Name,
                template!("Another is named as the doer, {one} against {other}: “{first}” and “{second}”."),
                Severity::High,
            )),
            _ => None,
        },
        _ => None,
    }
}

/// Whether two lists of names speak of others: none is the same, and all are of one kind. A town may lie in a country and a unit belong
/// to an army, so places are only told apart from their like, and names that share a word not at all.
pub fn excludes(entities: &Entities, xs: &[usize], ys: &[usize]) -> bool {
    let words = |e: usize| name_key(&entities.list[e].name);
    let country = |e: usize| DEMONYMS.rows().any(|(_, name)| name == entities.list[e].name);
    let other = |&x: &usize, &y: &usize| {
        let (a, b) = (&entities.list[x], &entities.list[y]);
        x != y
            && a.kind == b.kind
            && !matches!(a.kind, EntityKind::Other | EntityKind::Event)
            && (a.kind != EntityKind::Place || country(x) == country(y))
            && !words(x).split(' ').any(|word| words(y).split(' ').any(|w| w == word))
    };
    !xs.is_empty() && !ys.is_empty() && xs.iter().all(|x| ys.iter().all(|y| other(x, y)))
}

/// The mention that covers a token.
pub fn mention_at(annotated: &Annotated, token: usize) -> Option<&Mention> {
    let start = annotated.document.tokens.get(token)?.span.start;
    let next = annotated.mentions.partition_point(|m| m.span.start <= start);
    annotated.mentions[..next].last().filter(|m| m.span.covers(start))
}

#[cfg(test)]
mod tests;
