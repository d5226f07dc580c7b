//! The words of one clause, without those of the clauses set into it.

use super::clause::{Clause, Clauses};
use crate::hash::Key;
use crate::read::{Document, Tag};
use crate::span::Span;

/// The words of a clause that belong to it alone, by their place among them.
pub struct Words<'a> {
    pub document: &'a Document,
    pub clause: &'a Clause,
    /// Token, and whether it stands in a clause that is the object of this one's verb.
    pub own: Vec<(usize, bool)>,
}

impl<'a> Words<'a> {
    pub fn new(document: &'a Document, clauses: &'a Clauses, index: usize) -> Self {
        let clause = &clauses.clauses[index];
        let own = if clause.kind.is_phrase() {
            clause.tokens.clone().map(|token| (token, false)).collect()
        } else {
            clauses.own(index).map(|owner| (owner.token, owner.object)).collect()
        };
        Self { document, clause, own }
    }

    pub fn len(&self) -> usize {
        self.own.len()
    }

    /// The folded word at a place; empty beyond the end.
    pub fn word(&self, at: usize) -> &'a str {
        self.own.get(at).map_or("", |&(token, _)| self.document.fold(token))
    }

    /// The tag at a place; `SYM` beyond the end.
    pub fn tag(&self, at: usize) -> Tag {
        self.own.get(at).map_or(Tag::SYM, |&(token, _)| self.document.tokens[token].tag)
    }

    /// Where the word at a place stands in the text.
    pub fn span(&self, at: usize) -> Span {
        self.document.tokens[self.own[at].0].span
    }

    /// The word at a place as [`word`](Self::word) gives it, for look-up.
    pub fn key(&self, at: usize) -> Key<'a> {
        self.own.get(at).map_or(const { Key::of("") }, |&(token, _)| self.document.key(token))
    }

    /// The dictionary form of the word at a place; empty beyond the end.
    pub fn lemma(&self, at: usize) -> Key<'a> {
        self.own.get(at).map_or(const { Key::of("") }, |&(token, _)| self.document.lemma(token))
    }

    /// Whether the word at a place stands in an object clause.
    pub fn in_object(&self, at: usize) -> bool {
        self.own.get(at).is_some_and(|&(_, object)| object)
    }

    /// Places of the clause's own words outside object clauses.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.own.len()).filter(|&at| !self.own[at].1)
    }

    /// Whether the verb group holds the word at a place.
    pub fn in_verb(&self, at: usize) -> bool {
        self.own.get(at).is_some_and(|(token, _)| self.clause.verb.as_ref().is_some_and(|verb| verb.contains(token)))
    }

    /// Whether the words at a place and the one before stand side by side in the text.
    pub fn follows(&self, at: usize) -> bool {
        at > 0 && at < self.own.len() && self.own[at - 1].0 + 1 == self.own[at].0
    }
}
