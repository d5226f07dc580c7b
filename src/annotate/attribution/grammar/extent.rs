//! How far content reaches.

use std::ops::Range;

use super::super::phrase;
use super::Clauses;
use crate::read::Tag;

impl Clauses<'_, '_> {
    /// Content before `start`: the quotation that ends there with the words that lead into it, or the clause.
    pub(super) fn left(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        let end = self.before_comma(start);
        let stops = &self.stops[..self.stops.partition_point(|&s| s < start)];
        let semicolon = stops.iter().rev().find(|&&s| view.low(s) == ";");
        let mut begin = semicolon.map_or(self.sentence.start, |s| s + 1);
        if let Some(quotation) = view.closed_before(end) {
            let tokens = view.tokens_of(quotation);
            begin = if tokens.start <= begin || !self.leads_in(begin, tokens.start) { tokens.start } else { begin };
        }
        view.trim(begin..end)
    }

    /// Whether words before a quotation are part of what was said: "The plan was 'bad', X said".
    fn leads_in(&self, begin: usize, quote: usize) -> bool {
        !self.drafts.iter().any(|d| d.cue.as_ref().is_some_and(|c| begin <= c.start && c.end <= quote))
    }

    /// The content from a token to the next stop.
    pub(super) fn content(&self, from: usize) -> Option<Range<usize>> {
        self.content_to(from..self.sentence.end)
    }

    fn content_to(&self, range: Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let start = if matches!(view.low(range.start), "," | "that") { range.start + 1 } else { range.start };
        let mut end = self.stop(start).min(range.end);
        // A quotation that ends its sentence ends the content.
        if view.opens(start) {
            let quote = view.quotation(start).map_or(end, |q| view.tokens_of(q).end);
            let closed = quote >= 2 && matches!(view.low(quote.saturating_sub(2)), "," | "." | "!" | "?");
            end = if closed { quote } else { end.max(quote) };
        }
        // Words behind a quotation that ends in a comma are no part of it: "called it 'bad,' a rare rebuke".
        let left = |t: &usize| {
            let comma = view.closed_before(*t).is_some_and(|q| view.low(view.tokens_of(q).end.saturating_sub(2)) == ",");
            comma && !view.opens(*t) && !matches!(view.low(*t), "and" | "or" | "but" | "that")
        };
        end = (start + 1..end).find(left).unwrap_or(end);
        // A quotation of several sentences is said as a whole.
        if end == self.sentence.end {
            end = view.quotation(end - 1).map_or(end, |q| view.tokens_of(q).end.max(end));
        }
        view.trim(start..end)
    }

    /// The content from a token where it is a phrase and no clause: it ends where it is interrupted.
    pub(super) fn phrase(&self, from: usize) -> Option<Range<usize>> {
        let view = self.view;
        let end = (from + 1..self.stop(from)).find(|&t| {
            view.quotation(t).is_none()
                && (view.is_dash(t)
                    || matches!(view.low(t), "after" | "although" | "because" | "even" | "though" | "when" | "while")
                    || view.low(t) == "," && !view.opens(t + 1) && !self.lists_more(t)
                    || self.next_predicate(t))
        });
        self.content_to(from..end.unwrap_or(self.sentence.end))
    }

    /// The content from a "to": it ends where "and" goes on with a verb that has a tense ("wants to leave and said").
    pub(super) fn infinitive(&self, from: usize) -> Option<Range<usize>> {
        let end = (from + 1..self.stop(from)).find(|&t| self.view.quotation(t).is_none() && self.next_predicate(t));
        self.content_to(from..end.unwrap_or(self.sentence.end))
    }

    /// Whether "and" or "but" with a verb that has a tense stands at a token.
    fn next_predicate(&self, token: usize) -> bool {
        let view = self.view;
        let verb = if view.tag(token + 1).is_adverb() { token + 2 } else { token + 1 };
        matches!(view.low(token), "and" | "but") && matches!(view.tag(verb), Tag::VBD | Tag::VBZ | Tag::MD)
    }

    /// Whether the comma at a token is one of a list of noun phrases: "jobs, wages and prices".
    fn lists_more(&self, comma: usize) -> bool {
        let view = self.view;
        let is_and = |t: usize| matches!(view.low(t), "and" | "or");
        let mut at = comma;
        loop {
            at += 1;
            let last = is_and(at);
            let Some(item) = phrase::after(view, at + usize::from(last), self.sentence.end, false) else { return false };
            at = item.end;
            if last || item.clone().any(is_and) {
                return !view.tag(at).is_finite();
            }
            if view.low(at) != "," {
                return is_and(at);
            }
        }
    }
}
