//! Base noun phrases: a noun with the words before it that belong to it, nothing behind it.

use std::ops::Range;

use super::{Document, Shape, Tag};

/// The base noun phrase whose last token is the nearest noun, pronoun or number at or before `token` (or runs on from there to
/// its end), within `bounds`. `None` where `token` lies in none.
///
/// "a senior U.S. official" is one; "a senior official at the ministry" is two. A name with a possessive ("the ministry's
/// spokesman") belongs to the phrase it possesses; phrases joined by "and" are apart.
pub fn around(document: &Document, token: usize, bounds: Range<usize>) -> Option<Range<usize>> {
    if !bounds.contains(&token) || !belongs(document, token) {
        return None;
    }
    let mut end = token + 1;
    while end < bounds.end && belongs(document, end) && !begins(document, end) {
        end += 1;
    }
    while end > token + 1 && !heads(document, end - 1) {
        end -= 1;
    }
    ending_at(document, end, bounds)
}

/// The base noun phrase that ends right before the token `end`, within `bounds`.
pub fn ending_at(document: &Document, end: usize, bounds: Range<usize>) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|last| bounds.contains(last) && heads(document, *last))?;
    let mut start = last;
    if !begins(document, last) {
        while start > bounds.start && belongs(document, start - 1) {
            start -= 1;
            if begins(document, start) {
                break;
            }
        }
    }
    Some(start..end)
}

/// The noun phrases of a range of tokens, in order.
pub fn phrases(document: &Document, bounds: Range<usize>) -> Vec<Range<usize>> {
    let mut phrases: Vec<Range<usize>> = Vec::new();
    let mut token = bounds.start;
    while token < bounds.end {
        match around(document, token, token..bounds.end) {
            Some(phrase) => {
                token = phrase.end;
                phrases.push(phrase);
            }
            None => token += 1,
        }
    }
    phrases
}

/// The token of a base noun phrase that says what it is about: the last noun before any trailing number, else the last token.
pub fn head(document: &Document, phrase: Range<usize>) -> usize {
    let last = phrase.end.saturating_sub(1).max(phrase.start);
    phrase.rev().find(|&token| document.tokens[token].tag.is_noun()).unwrap_or(last)
}

/// Whether a token can stand in a noun phrase.
fn belongs(document: &Document, token: usize) -> bool {
    let tag = document.tokens[token].tag;
    tag.is_noun()
        || tag.is_adjective()
        || matches!(tag, Tag::DT | Tag::PDT | Tag::CD | Tag::POS | Tag::PRP | Tag::PRPS | Tag::EX)
        || matches!(tag, Tag::VBN | Tag::VBG) && modifies(document, token)
        || tag == Tag::SYM && matches!(document.fold(token), "$" | "£" | "€" | "&")
}

/// Whether a participle stands before a noun it modifies: "the planned attack", not "was planned" or "planned the attack".
fn modifies(document: &Document, token: usize) -> bool {
    let tag_at = |at: usize| document.tokens.get(at).map(|t| t.tag);
    let noun_next = tag_at(token + 1).is_some_and(|tag| tag.is_noun() || tag.is_adjective());
    let inside = token.checked_sub(1).and_then(tag_at).is_some_and(|tag| {
        tag.is_adjective() || tag.is_adverb() || matches!(tag, Tag::DT | Tag::PRPS | Tag::POS | Tag::CD | Tag::IN)
    });
    noun_next && inside
}

/// Whether a token can be the last of a noun phrase.
fn heads(document: &Document, token: usize) -> bool {
    let Some(found) = document.tokens.get(token) else { return false };
    found.tag.is_noun()
        || matches!(found.tag, Tag::PRP | Tag::CD | Tag::EX)
        || found.tag == Tag::DT && found.shape != Shape::Mark && stands_alone(document, token)
}

/// "this", "those", "some" without a noun.
fn stands_alone(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1).map(|t| t.tag);
    !matches!(document.fold(token), "the" | "a" | "an" | "every")
        && next.is_none_or(|tag| !(tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::CD | Tag::VBN | Tag::VBG)))
}

/// Whether a noun phrase begins at a token, whatever stands before it.
fn begins(document: &Document, token: usize) -> bool {
    let tag = document.tokens[token].tag;
    let after_predeterminer = token > 0 && matches!(document.tokens[token - 1].tag, Tag::PDT);
    matches!(tag, Tag::DT | Tag::PRPS) && !after_predeterminer || matches!(tag, Tag::PRP | Tag::PDT | Tag::EX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::read::read;

    #[test]
    fn phrases_end_at_their_noun() {
        for (text, expected) in [
            ("a senior U.S. official told the paper", "a senior U.S. official|the paper"),
            ("the mayor said on Monday that they left", "the mayor|Monday|they"),
            ("his two brothers saw her", "his two brothers|her"),
            ("", ""),
        ] {
            let document = read(Article { text: text.into(), ..Article::default() });
            let found: Vec<&str> =
                phrases(&document, 0..document.tokens.len()).into_iter().map(|p| document.slice(document.span_of(p))).collect();
            assert_eq!(found.join("|"), expected);
        }
    }
}
