//! Words, numbers and marks.

use super::{Shape, Tag, Token};
use crate::span::Span;

/// Splits the text under `span` into tokens, and appends them and their folded forms.
pub fn split(text: &str, span: Span, tokens: &mut Vec<Token>, folded: &mut String) {
    let mut rest = span.start;
    for word in span.of(text).split_whitespace() {
        let start = rest + text[rest..].find(word).unwrap_or(0);
        rest = start + word.len();
        let from = folded.len() as u32;
        folded.push_str(&word.to_lowercase());
        tokens.push(Token { span: Span::new(start, rest), shape: Shape::Lower, tag: Tag::NN, folded: (from, folded.len() as u32) });
    }
}
