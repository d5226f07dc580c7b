//! What a stretch of text says, as weighted units.

use crate::case::Lower;
use std::borrow::Cow;
use std::ops::Range;

use jiff::civil::Date;

use super::Vocabulary;
use crate::annotate::Annotated;
use crate::annotate::entity::known::{metonym_of, name_key};
use crate::lexicon::{DEMONYMS, PLACES};
use crate::read::{Document, Shape, Tag, language, lemma};

/// What a stretch of text says.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Its units in the order of the text.
    pub units: Vec<Unit>,
    /// Sum of the weights.
    pub weight: f32,
}

/// Some tokens of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub tokens: Range<usize>,
    /// How much they tell over what others do.
    pub weight: f32,
}

/// A name, a number, a date or a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// What it is.
    pub key: Key,
    /// How much it tells, 0 to 1.
    pub weight: f32,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Key {
    /// A word of a name.
    Name {
        /// Index of the joined entity.
        entity: usize,
        /// Number of the word's stem.
        stem: u32,
        /// Number of the country's name, where the name is one, or stands for one ("Washington").
        country: Option<u32>,
    },
    /// Any other word.
    Word {
        /// Number of its stem.
        stem: u32,
        /// Number of the country's name for a word such as "Kenyan".
        country: Option<u32>,
    },
    /// A number: the named value or else the bounds, infinite where open.
    Number {
        /// The number named.
        value: Option<f64>,
        /// The least it can be.
        min: f64,
        /// The most it can be.
        max: f64,
    },
    /// Days from and to.
    Days(Date, Date),
}

/// Weight of a name, of a number, of a date: as that of a rare word; a story's own names are told apart from each other by their
/// identity, not by how rare they are in English. The words of a long name share the weight of a name and a half.
const NAME: f32 = 0.9;
const LONG_NAME: f32 = 1.35;
const NUMBER: f32 = 0.9;
const DAYS: f32 = 0.7;
/// Words that weigh less are left out: "the", "of", "said".
const LEAST: f32 = 0.12;

/// The units of some parts of an article. `joined` gives the joined entity of each of the article's own.
pub fn profile(annotated: &Annotated, joined: &[usize], parts: &[Part], vocabulary: &mut Vocabulary) -> Profile {
    let document = &annotated.document;
    let mut profile = Profile::default();
    for Part { tokens, weight: factor } in parts {
        let mut token = tokens.start;
        while token < tokens.end {
            let at = document.tokens[token].span;
            let mut next = token + 1;
            if let Some(mention) = covering(&annotated.mentions, |m| m.span, at.start) {
                next = after(annotated, mention.span.end, token);
                profile.name(annotated, joined[mention.entity], mention.entity, token..next, *factor, vocabulary);
            } else if let Some(date) = covering(&annotated.dates, |d| d.span, at.start)
                && let (Some(from), Some(to)) = (date.from, date.to)
            {
                profile.push(Key::Days(from, to), DAYS * factor);
                next = after(annotated, date.span.end, token);
            } else if let Some(quantity) = covering(&annotated.quantities, |q| q.span, at.start) {
                let (min, max) = (quantity.min.unwrap_or(f64::NEG_INFINITY), quantity.max.unwrap_or(f64::INFINITY));
                profile.push(Key::Number { value: quantity.value, min, max }, NUMBER * factor);
                next = after(annotated, quantity.span.end, token);
            } else if !document.is_english() {
                if let Some(term) = term(document, token) {
                    profile.push(Key::Word { stem: vocabulary.stem(&term), country: None }, factor * half(document, token));
                }
            } else if is_content(document.tokens[token].shape, document.tokens[token].tag)
                && !lemma::is_auxiliary(document.key(token))
                && !matches!(document.fold(token), "'s" | "’s" | "n't" | "n’t" | "not")
            {
                let word = document.fold(token);
                let stem = vocabulary.stem(word);
                let country = DEMONYMS.get(word).map(|country| vocabulary.name(country));
                let weight = if country.is_some() { NAME } else { vocabulary.weight(stem) };
                if weight >= LEAST {
                    profile.push(Key::Word { stem, country }, weight * factor);
                }
            }
            token = next;
        }
    }
    profile
}

/// What a word is looked up by. That of another language than English names it, as a word of two languages is two words; function words are
/// none. Of a script without spaces, two characters side by side are one (bigrams, as the field's retrieval systems index Chinese).
pub fn term(document: &Document, token: usize) -> Option<Cow<'_, str>> {
    let word = document.fold(token);
    if document.is_english() {
        return Some(Cow::Borrowed(word));
    }
    let shape = document.tokens[token].shape;
    let language = document.language;
    if !is_counted(shape) || language::is_function_word(document.key(token), language) {
        return None;
    }
    if document.tokens[token].halves(&document.text) != 1 {
        return Some(Cow::Owned(format!("{word}:{language}")));
    }
    let next = document.tokens.get(token + 1).filter(|next| next.span.start == document.tokens[token].span.end)?;
    (next.halves(&document.text) == 1).then(|| Cow::Owned(format!("{word}{}:{language}", document.fold(token + 1))))
}

/// What a token counts: characters of a script without spaces are half a word.
fn half(document: &Document, token: usize) -> f32 {
    document.tokens[token].halves(&document.text) as f32 / 2.0
}

fn is_counted(shape: Shape) -> bool {
    shape.is_word() || shape == Shape::Number
}

impl Profile {
    /// Adds the entity that a pronoun stands for, unless the text names it anyway.
    pub fn add_name(&mut self, joined: usize, name: &str, vocabulary: &mut Vocabulary) {
        let named = |unit: &Unit| matches!(unit.key, Key::Name { entity, .. } if entity == joined);
        if let Some(last) = name.split_whitespace().last().filter(|_| !self.units.iter().any(named)) {
            let stem = vocabulary.stem(&last.lowered());
            self.push(Key::Name { entity: joined, stem, country: None }, NAME);
        }
    }

    /// Adds the words of a name.
    fn name(
        &mut self,
        annotated: &Annotated,
        joined: usize,
        own: usize,
        tokens: Range<usize>,
        factor: f32,
        vocabulary: &mut Vocabulary,
    ) {
        let document = &annotated.document;
        let full = &annotated.entities[own].name;
        let country = metonym_of(full).or_else(|| PLACES.get(&name_key(full)).map(|_| full.as_str())).map(|c| vocabulary.name(c));
        let content = |t: &usize| is_content(document.tokens[*t].shape, document.tokens[*t].tag);
        let words: Vec<usize> = tokens.filter(content).collect();
        let weight = factor * NAME.min(LONG_NAME / words.len().max(1) as f32);
        for token in words {
            let stem = vocabulary.stem(document.fold(token));
            self.push(Key::Name { entity: joined, stem, country }, weight);
        }
    }

    fn push(&mut self, key: Key, weight: f32) {
        self.units.push(Unit { key, weight });
        self.weight += weight;
    }
}

fn is_content(shape: Shape, tag: Tag) -> bool {
    is_counted(shape)
        && !matches!(
            tag,
            Tag::DT | Tag::IN | Tag::TO | Tag::CC | Tag::PRP | Tag::PRPS | Tag::POS | Tag::MD | Tag::EX | Tag::WDT | Tag::WP
        )
}

/// The item whose span covers a byte; items are in order of their places and do not overlap.
fn covering<T>(items: &[T], span: impl Fn(&T) -> crate::span::Span, byte: usize) -> Option<&T> {
    let next = items.partition_point(|item| span(item).start <= byte);
    items[..next].last().filter(|item| span(item).covers(byte))
}

/// The first token from `token` on that starts at or behind `byte`, but always a later one.
fn after(annotated: &Annotated, byte: usize, token: usize) -> usize {
    let rest = &annotated.document.tokens[token + 1..];
    token + 1 + rest.partition_point(|t| t.span.start < byte)
}
