//! A document as the grammar of attribution reads it.

use std::ops::Range;

use super::super::{Entity, Mention, Quotation};
use crate::read::{Document, Shape, Tag};
use crate::span::Span;

/// A document with the findings that attribution builds on, and look-ups by token.
pub struct View<'a> {
    pub document: &'a Document,
    pub entities: &'a [Entity],
    pub mentions: &'a [Mention],
    pub quotations: &'a [Quotation],
    /// For each token, the outermost quotation it lies in, marks included.
    quoted: Vec<Option<usize>>,
}

impl<'a> View<'a> {
    pub fn new(document: &'a Document, entities: &'a [Entity], mentions: &'a [Mention], quotations: &'a [Quotation]) -> Self {
        let mut quoted = vec![None; document.tokens.len()];
        for (i, quotation) in quotations.iter().enumerate().filter(|(_, q)| !q.nested) {
            for token in document.tokens_in(quotation.span) {
                quoted[token] = Some(i);
            }
        }
        Self { document, entities, mentions, quotations, quoted }
    }

    /// The token folded; empty outside the document.
    pub fn low(&self, token: usize) -> &str {
        if token < self.document.tokens.len() { self.document.fold(token) } else { "" }
    }

    /// The tag of a token; a mark outside the document.
    pub fn tag(&self, token: usize) -> Tag {
        self.document.tokens.get(token).map_or(Tag::SYM, |t| t.tag)
    }

    /// The outermost quotation that a token lies in.
    pub fn quotation(&self, token: usize) -> Option<usize> {
        self.quoted.get(token).copied().flatten()
    }

    /// The tokens of a quotation, marks included.
    pub fn tokens_of(&self, quotation: usize) -> Range<usize> {
        self.document.tokens_in(self.quotations[quotation].span)
    }

    /// Whether a quotation begins at a token.
    pub fn opens(&self, token: usize) -> bool {
        self.quotation(token).is_some() && (token == 0 || self.quotation(token - 1) != self.quotation(token))
    }

    /// The quotation that ends right before a token.
    pub fn closed_before(&self, token: usize) -> Option<usize> {
        let last = self.quotation(token.checked_sub(1)?)?;
        (self.quotation(token) != Some(last)).then_some(last)
    }

    /// Whether a token is a word or number, not a mark.
    pub fn is_word(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.shape.is_word() || matches!(t.shape, Shape::Number | Shape::Address))
    }

    /// Whether a token is a dash that sets words apart.
    pub fn is_dash(&self, token: usize) -> bool {
        matches!(self.low(token), "—" | "–" | "--" | "-")
    }

    /// Whether an article or an owner stands right before a token, which then is no verb, whatever its tag.
    pub fn is_owned(&self, token: usize) -> bool {
        token > 0 && (matches!(self.low(token - 1), "the" | "a" | "an") || matches!(self.tag(token - 1), Tag::PRPS | Tag::POS))
    }

    /// The range without marks at its ends, but for brackets and the marks of quotations; `None` where nothing is left.
    pub fn trim(&self, range: Range<usize>) -> Option<Range<usize>> {
        let keeps = |&t: &usize| {
            self.is_word(t) || self.quotation(t).is_some() || matches!(self.low(t), "$" | "£" | "€" | "#" | "@" | "%" | ")" | "]")
        };
        let start = range.clone().find(keeps)?;
        let end = range.rev().find(keeps)? + 1;
        (start..end).any(|t| self.is_word(t)).then_some(start..end)
    }

    /// Where a range of tokens stands.
    pub fn span(&self, range: &Range<usize>) -> Span {
        self.document.span_of(range.clone())
    }

    /// The mentions that overlap a span, in order.
    pub fn mentions_in(&self, span: Span) -> &'a [Mention] {
        let first = self.mentions.partition_point(|m| m.span.end <= span.start);
        let count = self.mentions[first..].partition_point(|m| m.span.start < span.end);
        &self.mentions[first..first + count]
    }
}
