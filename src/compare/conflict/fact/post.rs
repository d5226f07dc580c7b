//! Posts that people hold: the same person in another post, or in the same post of another body.

use super::{Fact, What, mention_at};
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::compare::conflict::Scene;
use crate::lexicon::EQUIVALENTS;
use crate::read::{Document, Tag};

use std::ops::Range;

/// All definite posts of a claim, "Ann Lee, the head of the Harbour Board", "she was the head of …", and the offices by which it
/// introduces people, "operations director Ann Lee", "Ann Lee, a former mayor".
pub(super) fn find(scene: &Scene<'_>, number: usize, facts: &mut Vec<Fact>) {
    let at = scene.stated.claims[number];
    let annotated = &scene.set(number).annotated;
    let document = &annotated.document;
    let claim = scene.claim(number);
    let joined = |entity: usize| scene.entities.of[at.article][entity];
    let subject = claim.about.filter(|&e| annotated.entities[e].kind == EntityKind::Person);
    let first = annotated.mentions.partition_point(|m| m.span.start < claim.span.start);
    for mention in annotated.mentions[first..].iter().take_while(|m| m.span.end <= claim.span.end) {
        let kind = annotated.entities[mention.entity].kind;
        if kind == EntityKind::Person {
            let tokens = document.tokens_in(mention.span);
            if is_dead(document, tokens.start) {
                let entity = Some(joined(mention.entity));
                facts.push(Fact { entity, what: What::Dead, claim: number, words: mention.span });
            }
            let from = document.tokens_in(claim.span).start;
            let before = office(annotated, from, tokens.start);
            let behind = (document.tokens.get(tokens.end).is_some_and(|t| t.span.of(&document.text) == ","))
                .then(|| apposed(annotated, tokens.end + 1))
                .flatten();
            for (office, words) in before.into_iter().chain(behind) {
                let entity = Some(joined(mention.entity));
                facts.push(Fact { entity, what: What::Office(office), claim: number, words: document.span_of(words) });
            }
        } else if kind == EntityKind::Organization
            && let Some((first, role, past)) = role_before(annotated, mention)
            && let Some(person) = person_before(annotated, first).or(subject)
        {
            let part = part_of(annotated, mention);
            let words = document.tokens[first].span.to(part.span);
            let what = What::Post { role, of: joined(part.entity), past };
            facts.push(Fact { entity: Some(joined(person)), what, claim: number, words });
        }
    }
}

/// Whether the death of somebody is spoken of whose name begins at a token: "the death of Ann Lee", "the late Ann Lee".
fn is_dead(document: &Document, name: usize) -> bool {
    let before = |n: usize| name.checked_sub(n).map_or("", |t| document.fold(t));
    before(1) == "late" && before(2) == "the"
        || before(1) == "of" && matches!(before(2), "death" | "killing" | "murder" | "assassination" | "funeral" | "burial")
}

/// The office that ends right before a name: its words without "former" and the like, and where they stand.
fn office(annotated: &Annotated, from: usize, name: usize) -> Option<(String, Range<usize>)> {
    let document = &annotated.document;
    let head = name.checked_sub(1).filter(|&t| t >= from)?;
    if mention_at(annotated, head).is_some() {
        return None;
    }
    let mut first = head;
    while first > from && is_part(annotated, first - 1) {
        first -= 1;
    }
    // "The chairman and chief executive" are two.
    let joint = first > from && document.tokens[first - 1].tag == Tag::CC;
    named(annotated, first..name).filter(|_| !joint)
}

/// The office that begins behind the comma after a name.
fn apposed(annotated: &Annotated, from: usize) -> Option<(String, Range<usize>)> {
    let document = &annotated.document;
    let sentence = &document.sentences[document.sentence_at(document.tokens.get(from)?.span.start)?];
    let mut first = from;
    if document.tokens[first].tag == Tag::DT {
        first += 1;
    }
    let end = (first..sentence.tokens.end).find(|&t| !is_part(annotated, t)).unwrap_or(sentence.tokens.end);
    let joint = end < sentence.tokens.end && document.tokens[end].tag == Tag::CC;
    named(annotated, first..end).filter(|_| !joint)
}

/// A word of an office's name.
fn is_part(annotated: &Annotated, token: usize) -> bool {
    matches!(annotated.document.tokens[token].tag, Tag::JJ | Tag::NN | Tag::NNP | Tag::NNS | Tag::VBG | Tag::VBN)
        && mention_at(annotated, token).is_none()
}

/// The office that some words name, if they name one that one person holds.
fn named(annotated: &Annotated, words: Range<usize>) -> Option<(String, Range<usize>)> {
    let document = &annotated.document;
    let head = words.clone().next_back()?;
    let single = document.fold(head) == "executive" || canonical(document.fold(head)).is_some();
    let kept: Vec<&str> = words.clone().map(|t| document.fold(t)).filter(|w| *w != "longtime").collect();
    (single && !is_past(document, &words)).then(|| (kept.join(" "), words))
}

/// Whether a post is said to be one of another time, which excludes no other: "former mayor", "the mayor until 2020".
pub fn is_past(document: &Document, words: &Range<usize>) -> bool {
    let past = |t: usize| matches!(document.fold(t), "former" | "then" | "ex" | "one-time" | "onetime" | "outgoing" | "late");
    words.clone().any(past) || words.end < document.tokens.len() && document.fold(words.end) == "until"
}

/// Whether one person will hardly hold both offices. One that says more of the same ("the foreign minister", "the minister") does not
/// exclude the other, unless it is the office below.
pub fn excludes(a: &str, b: &str) -> bool {
    let below = |office: &str| office.split(' ').any(|w| matches!(w, "deputy" | "vice" | "assistant"));
    let within = |a: &str, b: &str| {
        a.split(' ').all(|x| b.split(' ').any(|y| x == y || canonical(x).is_some() && canonical(x) == canonical(y)))
    };
    below(a) != below(b) || !within(a, b) && !within(b, a)
}

/// The part of an organisation that the text goes on to name ("the Harbour Board's pilot service"), or else the organisation.
fn part_of<'a>(annotated: &'a Annotated, organization: &'a Mention) -> &'a Mention {
    let document = &annotated.document;
    let after = document.tokens_in(organization.span).end;
    let next = annotated.mentions.partition_point(|m| m.span.start < organization.span.end);
    let owns = after < document.tokens.len() && matches!(document.fold(after), "'s" | "'" | "’");
    annotated
        .mentions
        .get(next)
        .filter(|m| owns && document.tokens.get(after + 1).is_some_and(|t| t.span.start == m.span.start))
        .unwrap_or(organization)
}

/// The definite noun phrase "the … ROLE of (the)" that ends before an organisation: its first token, the role, and whether it is said to
/// be one of another time.
fn role_before(annotated: &Annotated, organization: &Mention) -> Option<(usize, String, bool)> {
    let document = &annotated.document;
    let mut token = document.tokens_in(organization.span).start;
    let mut back = || {
        token = token.checked_sub(1)?;
        Some(token)
    };
    let mut at = back()?;
    if document.tokens[at].tag == Tag::DT {
        at = back()?;
    }
    if !matches!(document.fold(at), "of" | "for" | "at") {
        return None;
    }
    let head = back()?;
    let role = canonical(document.fold(head))?;
    let mut first = head;
    while let Some(before) = first.checked_sub(1) {
        match document.tokens[before].tag {
            Tag::JJ | Tag::NN | Tag::NNP | Tag::VBN => first = before,
            Tag::DT if document.fold(before) == "the" => return Some((before, role, is_past(document, &(first..head)))),
            _ => return None,
        }
    }
    None
}

/// The person named right before an apposition: "Ann Lee, the head".
fn person_before(annotated: &Annotated, first: usize) -> Option<usize> {
    let document = &annotated.document;
    let comma = first.checked_sub(1).filter(|&t| document.word(t) == ",")?;
    let end = document.tokens[comma].span.start;
    let before = annotated.mentions.partition_point(|m| m.span.end <= end).checked_sub(1)?;
    let mention = &annotated.mentions[before];
    (mention.span.end == end && annotated.entities[mention.entity].kind == EntityKind::Person).then_some(mention.entity)
}

/// One name for the words that mean the head of something; other nouns are no posts that only one can hold.
fn canonical(word: &str) -> Option<String> {
    let heads = EQUIVALENTS.get("commander")?;
    let single =
        ["president", "chairman", "chairwoman", "mayor", "minister", "director", "secretary", "governor", "captain", "ceo"];
    if heads.split(' ').any(|head| head == word) {
        Some("head".to_owned())
    } else {
        single.contains(&word).then(|| word.to_owned())
    }
}
