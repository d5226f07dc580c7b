//! Numbers and days in digits, for languages whose words for them are not known. They are read by what is written the same everywhere, or by
//! a language's way with stops and commas; what could be read two ways is left out.

use super::{DateMention, Quantity};
use crate::read::{Document, Shape, language, script};
use crate::span::Span;

mod day;
mod number;
mod word;

/// The days and numbers of a document that are written in digits, each in order of their place.
pub fn find(document: &Document) -> (Vec<DateMention>, Vec<Quantity>) {
    let (mut dates, mut quantities) = (Vec::new(), Vec::new());
    for sentence in &document.sentences {
        let mut place = Place { document, end: sentence.span.end };
        let mut at = sentence.span.start;
        for token in sentence.tokens.clone() {
            let span = document.tokens[token].span;
            if span.start < at || document.tokens[token].shape == Shape::Address {
                continue;
            }
            // Digits within a word begin where they begin: "3km", "2024年", "و25".
            let Some(first) = place.slice(span.start, span.end).find(|c| script::digit(c).is_some()) else { continue };
            let start = span.start + first;
            place.end = sentence.span.end;
            if let Some((end, date)) = day::read(place, start) {
                dates.push(date);
                at = end;
                continue;
            }
            let (end, quantity) = number::read(place, start);
            quantities.extend(quantity);
            at = end;
        }
    }
    (dates, quantities)
}

/// Where digits are read: a document up to the end of a sentence. All places are bytes of its text.
#[derive(Clone, Copy)]
struct Place<'a> {
    document: &'a Document,
    end: usize,
}

impl<'a> Place<'a> {
    fn slice(self, start: usize, end: usize) -> &'a str {
        self.document.slice(Span::new(start, end))
    }

    /// What stands from a place to the end of the sentence.
    fn rest(self, at: usize) -> &'a str {
        self.slice(at.min(self.end), self.end)
    }

    fn next(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    fn before(self, at: usize) -> Option<char> {
        self.document.text[..at].chars().next_back()
    }

    fn language(self) -> &'static str {
        self.document.language
    }

    /// The whole number that stands at a place: where it ends, its digits and its worth; at most nine digits count.
    fn integer(self, at: usize) -> Option<(usize, usize, u32)> {
        let (mut end, mut digits, mut worth) = (at, 0, 0u32);
        for c in self.rest(at).chars() {
            let Some(digit) = script::digit(c) else { break };
            worth = worth.saturating_mul(10).saturating_add(digit.into());
            digits += 1;
            end += c.len_utf8();
        }
        (1..=9).contains(&digits).then_some((end, digits, worth))
    }

    /// The place behind one of these marks, if one stands at a place.
    fn mark(self, at: usize, marks: &[char]) -> Option<usize> {
        self.next(at).filter(|c| marks.contains(c)).map(|c| at + c.len_utf8())
    }

    /// The place behind a single space, or the place itself.
    fn space(self, at: usize) -> usize {
        self.next(at).filter(|&c| is_space(c)).map_or(at, |c| at + c.len_utf8())
    }

    /// The word that stands at a place, folded, and where it ends.
    fn word(self, at: usize) -> Option<(usize, String)> {
        let word: &str = self.rest(at);
        let length = word.find(|c: char| !c.is_alphabetic() && !script::is_sign(c)).unwrap_or(word.len());
        let word = &word[..length];
        (!word.is_empty()).then(|| (at + length, word.chars().filter_map(script::folded).collect()))
    }

    /// The word that ends at a place, folded, and where it begins.
    fn word_before(self, at: usize) -> Option<(usize, String)> {
        let text = &self.document.text[..at];
        let start = text
            .rfind(|c: char| !c.is_alphabetic() && !script::is_sign(c))
            .map_or(0, |last| last + text[last..].chars().next().map_or(1, char::len_utf8));
        let word = &text[start..];
        (!word.is_empty()).then(|| (start, word.chars().filter_map(script::folded).collect()))
    }

    /// Whether the word at a place holds sentences together.
    fn is_function_word(self, word: &str) -> bool {
        language::is_function_word(word, self.language())
    }
}

/// Spaces that part groups of digits, or a number from its unit.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests;
