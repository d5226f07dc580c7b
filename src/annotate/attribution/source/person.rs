//! Which person a role or a pronoun stands for, where the text leaves one only.

use crate::case::Lower;
use std::ops::Range;

use super::super::super::{Entity, EntityKind, Mention};
use super::super::view::View;
use crate::hash;
use crate::lexicon::{GIVEN_NAMES, PERSON_NOUNS, SOURCE_NOUNS, TITLES};
use crate::read::{Tag, chunk};
use crate::span::Span;

/// The roles that a text gives to people: the noun, the word before it ("prime" of "prime minister", empty for none) and who.
#[derive(Debug, Default)]
pub struct Roles<'a> {
    of: hash::Map<&'a str, Vec<(&'a str, usize)>>,
}

impl<'a> Roles<'a> {
    /// Collects the roles that stand before names ("Mayor Ann Lee") and behind them ("Ann Lee, the mayor").
    pub fn find(view: &View<'a>) -> Self {
        let mut roles = Self::default();
        for mention in view.mentions.iter().filter(|m| view.entities[m.entity].kind == EntityKind::Person) {
            let tokens = view.document.tokens_in(mention.span);
            if let Some(title) = tokens.start.checked_sub(1) {
                roles.add(view, title, mention.entity);
            }
            if view.low(tokens.end) == "," && matches!(view.low(tokens.end + 1), "a" | "an" | "the") {
                // Longer noun phrases are rare.
                const REACH: usize = 8;
                let bounds = tokens.end + 1..(tokens.end + REACH).min(view.document.tokens.len());
                if let Some(phrase) = chunk::around(view.document, tokens.end + 1, bounds) {
                    roles.add(view, chunk::head(view.document, phrase), mention.entity);
                }
            }
        }
        roles
    }

    fn add(&mut self, view: &View<'a>, head: usize, entity: usize) {
        const BACK: usize = 4;
        let noun = view.document.fold(head);
        let is_role = PERSON_NOUNS.has(noun) || SOURCE_NOUNS.get(noun) == Some("role") || TITLES.has(noun);
        let past = (head.saturating_sub(BACK)..head).any(|t| matches!(view.low(t), "former" | "ex" | "late" | "then"));
        if is_role && view.tag(head).is_noun() && !past {
            let known = self.of.entry(noun).or_default();
            let role = (modifier(view, head), entity);
            // A text that gives one role to many people tells none of them by it.
            const MANY: usize = 8;
            if known.len() < MANY && !known.contains(&role) {
                known.push(role);
            }
        }
    }

    /// Whom "the mayor" or "the prime minister" means: a definite phrase that nothing behind it narrows, and the only one in the role.
    pub fn bearer(&self, view: &View<'_>, phrase: &Range<usize>, source: &Range<usize>) -> Option<usize> {
        let head = chunk::head(view.document, phrase.clone());
        if view.low(phrase.start) != "the" || phrase.end != source.end || head + 1 != phrase.end || view.tag(head) != Tag::NN {
            return None;
        }
        let said = modifier(view, head);
        let mut found = self.of.get(view.low(head))?.iter().filter(|(known, _)| said.is_empty() || *known == said).map(|(_, e)| *e);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }
}

/// The word before a noun that belongs to its role: a noun or adjective that is no name and no word for a people.
fn modifier<'a>(view: &View<'a>, head: usize) -> &'a str {
    let Some(before) = head.checked_sub(1) else { return "" };
    let span = view.document.tokens[before].span;
    let belongs = matches!(view.tag(before), Tag::JJ | Tag::NN | Tag::NNP | Tag::NNS) && view.mentions_in(span).is_empty();
    if belongs { view.document.fold(before) } else { "" }
}

/// The only person whom "he" or "she" at `token` can stand for, of those that its sentence and the two before it name.
pub fn only_one(view: &View<'_>, sentence: usize, token: usize) -> Option<usize> {
    const BACK: usize = 2;
    let start = view.document.sentences[sentence.saturating_sub(BACK)].span.start;
    let here = view.document.tokens[token].span.start;
    let mut people = people(view, Span::new(start.min(here), here)).filter(|m| can_be(&view.entities[m.entity], view.low(token)));
    let first = people.next()?.entity;
    people.all(|m| m.entity == first).then_some(first)
}

/// The mentions of people in a span.
pub fn people<'a>(view: &View<'a>, span: Span) -> impl Iterator<Item = &'a Mention> {
    let entities = view.entities;
    view.mentions_in(span).iter().filter(move |m| entities[m.entity].kind == EntityKind::Person)
}

/// Whether the given name of a person goes with a pronoun.
pub fn can_be(person: &Entity, pronoun: &str) -> bool {
    let first = person.name.split_whitespace().next().unwrap_or_default().lowered();
    let gender = if person.name.contains(' ') { GIVEN_NAMES.get(&first) } else { None };
    match pronoun {
        "he" | "his" => gender != Some("f"),
        "she" | "her" => gender != Some("m"),
        _ => true,
    }
}
