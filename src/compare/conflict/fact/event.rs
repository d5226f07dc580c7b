//! What happens to somebody or something once: "Ann Lee was born in Dover on 3 May 1950", "a mill built by Quist".

use super::{Fact, Setting, What, mention_at};
use crate::annotate::{Annotated, EntityKind};
use crate::claim::Polarity;
use crate::compare::conflict::Scene;
use crate::compare::conflict::value::is_bound;
use crate::lexicon::ONCE;
use crate::read::Tag;
use crate::span::Span;

/// The settings of all events of a claim.
pub fn find(scene: &Scene<'_>, number: usize, facts: &mut Vec<Fact>) {
    let (claim, at) = (scene.claim(number), scene.stated.claims[number]);
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let Some(predicate) = claim.predicate.filter(|_| claim.polarity == Polarity::Affirmative) else { return };
    let group = document.tokens_in(predicate);
    let end = document.tokens_in(claim.span).end;
    let is_be = |t: usize| document.lemma(t).word == "be";
    let joined = |entity: usize| scene.entities.of[at.article][entity];
    let Some(main) = group.clone().rev().find(|&t| document.tokens[t].tag.is_verb()) else { return };
    // "A mill built by Quist" is an event in the complement of "is".
    let first = if is_be(main) { group.end } else { main };
    let mut token = first;
    while token < end {
        let tag = document.tokens[token].tag;
        let behind = document.tokens.get(token + 1).filter(|_| token + 1 < end).map_or("", |_| document.fold(token + 1));
        if token != main {
            // What is said of another noun: "based on a novel written by".
            if matches!(tag, Tag::WDT | Tag::WP | Tag::WRB) || tag.is_finite() {
                return;
            }
            if tag != Tag::VBN || !matches!(behind, "by" | "in" | "on" | "and" | "near" | "at") {
                if tag == Tag::IN && ONCE.get(document.lemma(token.saturating_sub(1))).is_none() && document.fold(token) != "by" {
                    return;
                }
                token += 1;
                continue;
            }
        }
        let Some(event) = ONCE.get(document.lemma(token)) else {
            if token == main && !is_be(main) {
                return;
            }
            token += 1;
            continue;
        };
        let passive = token != main || tag == Tag::VBN && (group.clone().any(is_be) || group.len() == 1);
        let object = (!passive).then(|| object(annotated, token + 1..end)).flatten();
        let subject = adjoining(annotated, group.start).or(claim.about).or_else(|| {
            let subject = document.tokens_in(claim.subject?);
            mention_at(annotated, subject.end.checked_sub(1)?).map(|m| m.entity)
        });
        let patient = match object {
            Some(Object::Named(entity)) => Some(entity),
            Some(Object::Other) => return,
            None => subject,
        };
        // An excerpt of one sentence has nothing before it to tell what "it" is.
        let open = document.sentences.len() == 1 && claim.subject.is_some_and(|s| is_open(document.tokens_in(s), document));
        if patient.is_none() && !open {
            return;
        }
        // A country or a people loses many to death, a team is beaten more than once, and prisoners are freed again.
        let person = patient.map(|entity| annotated.entities[entity].kind == EntityKind::Person);
        let again = match event {
            "die" | "bear" | "graduate" => person == Some(false),
            "release" => person == Some(true),
            _ => false,
        };
        if again {
            return;
        }
        let entity = patient.map(joined);
        for (setting, words) in settings(scene, number, token, end) {
            facts.push(Fact { entity, what: What::Event(event, setting), claim: number, words });
        }
        token += 1;
    }
}

/// The entity named right before a verb and nothing else: "filmed in Oslo, Lumen premiered".
fn adjoining(annotated: &Annotated, verb: usize) -> Option<usize> {
    let document = &annotated.document;
    let mention = mention_at(annotated, verb.checked_sub(1)?)?;
    let before = document.tokens_in(mention.span).start.checked_sub(1);
    before.is_none_or(|t| document.word(t) == ",").then_some(mention.entity)
}

fn is_open(mut subject: std::ops::Range<usize>, document: &crate::read::Document) -> bool {
    let length = subject.len();
    subject.next().is_some_and(|first| match length {
        1 => document.tokens[first].tag == Tag::PRP,
        2 => document.fold(first) == "the" && document.tokens[first + 1].tag == Tag::NN,
        _ => false,
    })
}

/// What stands right behind an active verb.
enum Object {
    /// Index of the entity.
    Named(usize),
    /// Something without a name.
    Other,
}

fn object(annotated: &Annotated, tokens: std::ops::Range<usize>) -> Option<Object> {
    let document = &annotated.document;
    let mut noun = false;
    for token in tokens {
        if let Some(mention) = mention_at(annotated, token) {
            let owner = document.tokens_in(mention.span).end;
            let owns = document.tokens.get(owner).is_some_and(|t| t.tag == Tag::POS);
            return Some(if owns { Object::Other } else { Object::Named(mention.entity) });
        }
        match document.tokens[token].tag {
            Tag::NN | Tag::NNS | Tag::NNP | Tag::CD | Tag::PRP => noun = true,
            Tag::DT | Tag::JJ | Tag::PRPS => {}
            _ => break,
        }
    }
    noun.then_some(Object::Other)
}

/// Day, place and doer behind an event's verb.
fn settings(scene: &Scene<'_>, number: usize, verb: usize, end: usize) -> Vec<(Setting, Span)> {
    let (claim, at) = (scene.claim(number), scene.stated.claims[number]);
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let mut found = Vec::new();
    let date_at = |token: usize| {
        let start = document.tokens[token].span.start;
        claim.dates.iter().map(|&d| &annotated.dates[d]).find(|d| d.span.start <= start && start < d.span.end)
    };
    let mut preposition = "";
    let mut names: Vec<(&str, EntityKind, usize, Span)> = Vec::new();
    let mut dated = false;
    for token in verb + 1..end {
        let tag = document.tokens[token].tag;
        if let Some(date) = date_at(token) {
            if !dated
                && !is_bound(preposition)
                && let (Some(from), Some(to)) = (date.from, date.to)
            {
                found.push((Setting::Days(from, to), date.span));
            }
            dated = true;
        } else if let Some(mention) = mention_at(annotated, token) {
            if document.tokens[token].span.start == mention.span.start {
                let kind = annotated.entities[mention.entity].kind;
                names.push((preposition, kind, scene.entities.of[at.article][mention.entity], mention.span));
            }
        } else if matches!(tag, Tag::IN | Tag::TO) {
            preposition = document.fold(token);
        } else if matches!(tag, Tag::WDT | Tag::WP | Tag::WRB | Tag::POS) || tag.is_verb() && token > verb + 2 {
            break;
        }
    }
    // A day before the verb, where it is the only one: "In 1986 Ann Lee died".
    if !dated && let [only] = claim.dates[..] {
        let date = &annotated.dates[only];
        if date.span.start < document.tokens[verb].span.start
            && claim.subject.is_some_and(|s| date.span.end <= s.start)
            && let (Some(from), Some(to)) = (date.from, date.to)
        {
            found.push((Setting::Days(from, to), date.span));
        }
    }
    for (prepositions, place) in [(&["in", "at", "near"][..], true), (&["by"][..], false)] {
        let here: Vec<_> =
            names.iter().filter(|(p, kind, ..)| prepositions.contains(p) && (!place || *kind == EntityKind::Place)).collect();
        if let (Some(first), Some(last)) = (here.first(), here.last()) {
            let ids = crate::order::set(here.iter().map(|(_, _, e, _)| *e));
            found.push((if place { Setting::Place(ids) } else { Setting::By(ids) }, first.3.to(last.3)));
        }
    }
    found
}
