//! What a stretch of text says, as weighted units.

use std::ops::Range;

use jiff::civil::Date;

use super::Vocabulary;
use crate::annotate::Annotated;
use crate::read::{Shape, Tag};

/// What a stretch of text says.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Its units in the order of the text.
    pub units: Vec<Unit>,
    /// Sum of the weights.
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
    /// A joined entity, by index.
    Entity(usize),
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
    /// A word, by the number of its stem.
    Stem(u32),
}

/// Weight of an entity, of a number, of a date: as that of a rare word; a story's own names are told apart from each other by their
/// identity, not by how rare they are in English.
const ENTITY: f32 = 0.9;
const NUMBER: f32 = 0.9;
const DAYS: f32 = 0.7;
/// Words that weigh less are left out: "the", "of", "said".
const LEAST: f32 = 0.12;

/// The units of some token ranges of an article. `joined` gives the joined entity of each of the article's own.
pub fn profile(annotated: &Annotated, joined: &[usize], parts: &[Range<usize>], vocabulary: &mut Vocabulary) -> Profile {
    let document = &annotated.document;
    let mut profile = Profile::default();
    for part in parts {
        let mut token = part.start;
        while token < part.end {
            let at = document.tokens[token].span;
            if let Some(mention) = covering(&annotated.mentions, |m| m.span, at.start) {
                profile.push(Key::Entity(joined[mention.entity]), ENTITY);
                token = after(annotated, mention.span.end, token);
            } else if let Some(date) = covering(&annotated.dates, |d| d.span, at.start)
                && let (Some(from), Some(to)) = (date.from, date.to)
            {
                profile.push(Key::Days(from, to), DAYS);
                token = after(annotated, date.span.end, token);
            } else if let Some(quantity) = covering(&annotated.quantities, |q| q.span, at.start) {
                let (min, max) = (quantity.min.unwrap_or(f64::NEG_INFINITY), quantity.max.unwrap_or(f64::INFINITY));
                profile.push(Key::Number { value: quantity.value, min, max }, NUMBER);
                token = after(annotated, quantity.span.end, token);
            } else {
                if is_content(document.tokens[token].shape, document.tokens[token].tag) {
                    let stem = vocabulary.stem(document.fold(token));
                    let weight = vocabulary.weight(stem);
                    if weight >= LEAST {
                        profile.push(Key::Stem(stem), weight);
                    }
                }
                token += 1;
            }
        }
    }
    profile
}

impl Profile {
    fn push(&mut self, key: Key, weight: f32) {
        self.units.push(Unit { key, weight });
        self.weight += weight;
    }
}

fn is_content(shape: Shape, tag: Tag) -> bool {
    (shape.is_word() || shape == Shape::Number)
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
