//! Posts that people hold: the same person in another post, or another person in the same post.

use super::{Answer, Difference, Scene};
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::EQUIVALENTS;
use crate::read::Tag;
use crate::span::Span;

/// A post that an article gives a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Post {
    /// Index of the joined entity that holds it.
    person: usize,
    /// What the post is called, those that mean the same under one name.
    role: String,
    /// Index of the joined entity it is a post of.
    of: usize,
    /// Number of the claim that says so.
    claim: usize,
    /// The words of the post.
    words: Span,
}

/// Differences in who holds which post.
pub fn differences(scene: &Scene<'_>) -> Vec<Difference> {
    let posts = posts(scene);
    let mut found = Vec::new();
    // Posts are in order of person and role.
    for same in posts.chunk_by(|a, b| (a.person, &a.role) == (b.person, &b.role)) {
        for (n, a) in same.iter().enumerate() {
            for b in &same[n + 1..] {
                let articles = [a, b].map(|post| scene.stated.claims[post.claim].article);
                if a.of != b.of && articles[0] != articles[1] {
                    let answers = [a, b].map(|post| {
                        let words = super::folded(scene.set(post.claim).annotated.document.slice(post.words));
                        Answer { meaning: format!("{}", post.of), ..Answer::plain(post.claim, &words).at(post.words) }
                    });
                    found.push(Difference {
                        kind: ConflictKind::Name,
                        topic: "They name different things",
                        severity: Severity::Medium,
                        answers,
                    });
                }
            }
        }
    }
    found
}

/// All definite posts: "Ann Lee, the head of the Harbour Board", "she was the head of …".
fn posts(scene: &Scene<'_>) -> Vec<Post> {
    let mut posts = Vec::new();
    for (number, at) in scene.stated.claims.iter().enumerate() {
        let annotated = &scene.articles[at.article].annotated;
        let claim = scene.claim(number);
        let mentions: Vec<&Mention> = annotated.mentions.iter().filter(|m| claim.span.contains(m.span)).collect();
        let joined = |entity: usize| scene.entities.of[at.article][entity];
        let subject = claim.about.filter(|&e| annotated.entities[e].kind == EntityKind::Person);
        for organization in mentions.iter().filter(|m| annotated.entities[m.entity].kind == EntityKind::Organization) {
            let Some((first, role)) = role_before(annotated, organization) else { continue };
            let person = person_before(annotated, first).or(subject);
            if let Some(person) = person {
                let part = part_of(annotated, organization);
                let words = annotated.document.tokens[first].span.to(part.span);
                posts.push(Post { person: joined(person), role, of: joined(part.entity), claim: number, words });
            }
        }
    }
    crate::order::sort(&mut posts);
    posts.dedup();
    posts
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

/// The definite noun phrase "the … ROLE of (the)" that ends before an organisation: its first token and the role.
fn role_before(annotated: &Annotated, organization: &Mention) -> Option<(usize, String)> {
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
            Tag::DT if document.fold(before) == "the" => return Some((before, role)),
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
