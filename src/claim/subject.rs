//! Whom a claim is about: the entity its subject stands for.
//!
//! Pronouns are resolved only where the text leaves one person to choose; anything else stays unknown.

use super::Claim;
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::span::Span;

/// How many sentences before its own a "he" or "she" may reach back to.
const REACH: usize = 2;

/// Says of each claim which entity its subject stands for.
pub fn resolve(annotated: &Annotated, claims: &mut [Claim]) {
    for i in 0..claims.len() {
        claims[i].about = about(annotated, &claims[..i], &claims[i]);
        if let Some(entity) = claims[i].about
            && let Err(place) = claims[i].entities.binary_search(&entity)
        {
            claims[i].entities.insert(place, entity);
        }
    }
}

fn about(annotated: &Annotated, before: &[Claim], claim: &Claim) -> Option<usize> {
    let document = &annotated.document;
    let first = document.tokens_in(claim.span).next().map(|t| document.fold(t));
    if first == Some("who") {
        return person_before_who(annotated, before, claim);
    }
    let subject = claim.subject?;
    let tokens = document.tokens_in(subject);
    if tokens.len() == 1 && matches!(document.fold(tokens.start), "he" | "she") {
        return only_person_before(annotated, claim.sentence, subject.start);
    }
    // The name that ends the noun phrase is its head: "the senior commander Ann Lee".
    mentions(annotated, subject).last().filter(|m| m.span.end == subject.end).map(|m| m.entity)
}

/// The nearest person, or "he" or "she", between the beginning of the sentence and a "who".
fn person_before_who(annotated: &Annotated, before: &[Claim], claim: &Claim) -> Option<usize> {
    let sentence = &annotated.document.sentences[claim.sentence];
    let span = Span::new(sentence.span.start, claim.span.start);
    let person = mentions(annotated, span).filter(|m| is_person(annotated, m)).last();
    let same_sentence = before.iter().rev().take_while(|c| c.sentence == claim.sentence);
    // "He was the head of the board in Arden, who …": the board and Arden are no persons, he is.
    let spoken_of =
        same_sentence.filter_map(|c| Some((c.subject?, c.about?))).find(|&(_, e)| annotated.entities[e].kind == EntityKind::Person);
    match (person, spoken_of) {
        (Some(person), Some((subject, _))) if person.span.start > subject.start => Some(person.entity),
        (_, Some((_, entity))) => Some(entity),
        (person, None) => person.map(|m| m.entity),
    }
}

/// The one person whom the sentence so far, or else the nearest sentence before that names a person, speaks of.
fn only_person_before(annotated: &Annotated, sentence: usize, end: usize) -> Option<usize> {
    let sentences = &annotated.document.sentences;
    let stretches = (sentence.saturating_sub(REACH)..=sentence)
        .rev()
        .map(|s| Span::new(sentences[s].span.start, sentences[s].span.end.min(end)));
    for stretch in stretches.filter(|s| !s.is_empty()) {
        let mut people = mentions(annotated, stretch).filter(|m| is_person(annotated, m)).map(|m| m.entity);
        if let Some(first) = people.next() {
            return people.all(|other| other == first).then_some(first);
        }
    }
    None
}

fn is_person(annotated: &Annotated, mention: &Mention) -> bool {
    annotated.entities[mention.entity].kind == EntityKind::Person
}

/// The mentions within a span, in order.
fn mentions(annotated: &Annotated, span: Span) -> impl Iterator<Item = &Mention> {
    let first = annotated.mentions.partition_point(|m| m.span.start < span.start);
    annotated.mentions[first..].iter().take_while(move |m| m.span.end <= span.end)
}

#[cfg(test)]
mod tests {
    use crate::{Article, read_article};

    /// The name of whom each claim with a given beginning is about.
    fn about(text: &str, beginning: &str) -> Option<String> {
        let set = read_article(Article { text: text.to_owned(), ..Article::default() });
        let document = &set.annotated.document;
        let claim = set.claims.iter().find(|c| document.slice(c.span).starts_with(beginning));
        let claim = claim.unwrap_or_else(|| panic!("no claim begins with {beginning:?} in {text:?}"));
        claim.about.map(|e| set.annotated.entities[e].name.clone())
    }

    #[test]
    fn a_pronoun_stands_for_the_only_person_before_it() {
        let alone = "The mayor met Ann Lee on Monday. She resigned in 2019.";
        assert_eq!(about(alone, "She resigned").as_deref(), Some("Ann Lee"));
        let two = "Ann Lee met Mary Stone on Monday. She resigned in 2019.";
        assert_eq!(about(two, "She resigned"), None);
        assert_eq!(about("The council met on Monday. He resigned in 2019.", "He resigned"), None);
    }

    #[test]
    fn who_stands_for_the_person_spoken_of() {
        let text = "Crowds remembered Ann Lee. She was the head of the Harbour Board in Norway, who was killed by a falling crane in 2019.";
        assert_eq!(about(text, "who was killed").as_deref(), Some("Ann Lee"));
    }
}
