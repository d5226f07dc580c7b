//! What an introduction tells of a person or thing: age, country, days of birth and death.

use super::{Fact, Setting, What, mention_at};
use crate::annotate::{EntityKind, Mention};
use crate::claim::Polarity;
use crate::compare::conflict::Scene;
use crate::lexicon::{DEMONYMS, PERSON_NOUNS};
use crate::read::Tag;
use crate::span::Span;
use jiff::civil::Date;

/// Tokens that a bracket behind a name is read for.
const BRACKET: usize = 40;

/// What a claim tells of those it names.
pub fn find(scene: &Scene<'_>, number: usize, facts: &mut Vec<Fact>) {
    let (claim, at) = (scene.claim(number), scene.stated.claims[number]);
    let annotated = &scene.set(number).annotated;
    let joined = |entity: usize| Some(scene.entities.of[at.article][entity]);
    let first = annotated.mentions.partition_point(|m| m.span.start < claim.span.start);
    for mention in annotated.mentions[first..].iter().take_while(|m| m.span.end <= claim.span.end) {
        let mut add = |what: What, words: Span| facts.push(Fact { entity: joined(mention.entity), what, claim: number, words });
        if annotated.entities[mention.entity].kind == EntityKind::Person {
            age(scene, number, mention).into_iter().for_each(|(years, words)| add(What::Age(years), words));
            life(scene, number, mention, &mut add);
        }
    }
    nation(scene, number, facts);
}

/// The age of a person: "Ann Lee, 34," and "34-year-old Ann Lee".
fn age(scene: &Scene<'_>, number: usize, person: &Mention) -> Option<(f64, Span)> {
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let tokens = document.tokens_in(person.span);
    let quantity = |token: usize| {
        let span = document.tokens.get(token)?.span;
        let quantities = &annotated.quantities;
        quantities[..quantities.partition_point(|q| q.span.start <= span.start)].last().filter(|q| q.span.covers(span.start))
    };
    let comma = |token: usize| token < document.tokens.len() && document.word(token) == ",";
    let aged = |q: &crate::annotate::Quantity| q.unit.as_deref() == Some("year") && document.slice(q.span).ends_with("old");
    let behind = quantity(tokens.end + 1).filter(|q| {
        let last = document.tokens_in(q.span).end;
        comma(tokens.end)
            && (aged(q)
                || q.unit.is_none() && q.counted.is_none() && document.tokens.get(last).is_some() && ends(document.word(last)))
    });
    let before = tokens.start.checked_sub(1).and_then(quantity).filter(|q| aged(q));
    let found = behind.or(before)?;
    Some((found.value.filter(|years| (1.0..120.0).contains(years) && years.fract() == 0.0)?, found.span))
}

fn ends(word: &str) -> bool {
    matches!(word, "," | ")" | ".")
}

/// Days of birth and death in the bracket behind a name: "(born 3 May 1950)", "(3 May 1950 – 2 June 2010)".
fn life(scene: &Scene<'_>, number: usize, person: &Mention, add: &mut impl FnMut(What, Span)) {
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let end = document.tokens_in(person.span).end;
    let sentence = document.sentence_at(person.span.start).map_or(end, |s| document.sentences[s].tokens.end);
    let Some(open) = (end..sentence.min(end + BRACKET)).find(|&t| document.word(t) == "(") else { return };
    // Nothing but a title between: "Ann Lee, 1st Earl of Quist, (".
    if open > end && document.word(end) != "," || (end..open).any(|t| document.tokens[t].tag.is_verb()) {
        return;
    }
    let Some(close) = (open..sentence.min(open + BRACKET)).find(|&t| document.word(t) == ")") else { return };
    let bracket = Span::new(document.tokens[open].span.start, document.tokens[close].span.end);
    let from = annotated.dates.partition_point(|d| d.span.start < bracket.start);
    let dates = || annotated.dates[from..].iter().take_while(|d| d.span.end <= bracket.end).filter(|d| !d.relative);
    let mut days: Vec<(Date, Date, Span)> = dates().filter_map(|d| Some((d.from?, d.to?, d.span))).collect();
    // "1950–2010" is one period.
    if let [(from, to, span)] = days[..]
        && from.year() != to.year()
    {
        let by_day = document.slice(span).contains(char::is_alphabetic);
        let ends = |day: Date| if by_day { (day, day) } else { (day.first_of_year(), day.last_of_year()) };
        days = [from, to].map(ends).map(|(from, to)| (from, to, span)).to_vec();
    }
    let word = |name: &str| (open..close).any(|t| document.fold(t) == name);
    let events: &[&'static str] = match days.len() {
        1 if word("born") => &["bear"],
        1 if word("died") => &["die"],
        2 => &["bear", "die"],
        _ => return,
    };
    for (event, (from, to, span)) in events.iter().zip(days) {
        add(What::Event(event, Setting::Days(from, to)), span);
    }
}

/// The country in "Ann Lee is a Norwegian singer" and "Ann Lee, the Norwegian singer".
fn nation(scene: &Scene<'_>, number: usize, facts: &mut Vec<Fact>) {
    let (claim, at) = (scene.claim(number), scene.stated.claims[number]);
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let (Some(about), Polarity::Affirmative) = (claim.about, claim.polarity) else { return };
    let from = match claim.predicate {
        Some(predicate)
            if document.tokens_in(predicate).all(|t| document.lemma(t).word == "be" || document.tokens[t].tag == Tag::RB) =>
        {
            document.tokens_in(predicate).end
        }
        Some(_) => return,
        None => match claim.subject {
            Some(subject) if claim.span.contains(subject) => document.tokens_in(subject).end + 1,
            _ => return,
        },
    };
    let mut countries = Vec::new();
    let mut head = None;
    let mut seen: Option<Span> = None;
    for token in from..document.tokens_in(claim.span).end {
        let tag = document.tokens[token].tag;
        let country = DEMONYMS.get(document.key(token));
        if let Some(country) = country.filter(|_| head.is_none()) {
            countries.push(country);
            let span = document.tokens[token].span;
            seen = Some(seen.map_or(span, |s: Span| s.to(span)));
        } else if tag.is_noun() {
            head = Some(token);
        } else if !matches!(tag, Tag::DT | Tag::JJ | Tag::CC | Tag::RB | Tag::CD | Tag::VBN | Tag::VBG)
            && !matches!(document.word(token), "-" | "–")
        {
            break;
        }
        // "American football" and "English Channel" tell of no country.
        if head.is_some() && mention_at(annotated, token).is_some_and(|m| annotated.entities[m.entity].kind != EntityKind::Place) {
            return;
        }
    }
    let (Some(words), Some(head)) = (seen, head) else { return };
    let is_person = annotated.entities[about].kind == EntityKind::Person;
    if is_person && !PERSON_NOUNS.has(document.lemma(head)) {
        return;
    }
    let countries = crate::order::set(countries);
    facts.push(Fact { entity: Some(scene.entities.of[at.article][about]), what: What::Nation(countries), claim: number, words });
}
