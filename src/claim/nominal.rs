//! Events that a noun phrase tells with their day: "the raid by Norway on 3 May 2021", "the October 7 attack".
//!
//! The sentence goes on to say something else about them, but that they happened on that day can be checked by itself.

use std::ops::Range;

use super::clause::{Clause, Kind};
use super::factuality::is_event;
use crate::annotate::{Annotated, DateMention};
use crate::read::{Document, Tag, chunk};

/// The dated events in `tokens`, a sentence, as clauses without a verb.
pub fn nominals(annotated: &Annotated, tokens: Range<usize>) -> Vec<Clause> {
    let document = &annotated.document;
    let span = document.span_of(tokens.clone());
    let first = annotated.dates.partition_point(|date| date.span.start < span.start);
    let dates = annotated.dates[first..].iter().take_while(|date| date.span.start < span.end);
    let mut clauses: Vec<Clause> = dates
        .filter(|date| names_a_day(date))
        .filter_map(|date| event(document, document.tokens_in(date.span), tokens.clone()))
        .map(|tokens| Clause { kind: Kind::Nominal, tokens, verb: None, subject: None })
        .collect();
    clauses.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    clauses
}

/// "on Monday" may belong to the verb as well, "on 3 May 2021" behind a noun seldom does.
fn names_a_day(date: &DateMention) -> bool {
    !date.relative && date.from.is_some() && date.from == date.to
}

/// The phrase of the event whose day stands at `date`.
fn event(document: &Document, date: Range<usize>, sentence: Range<usize>) -> Option<Range<usize>> {
    if date.is_empty() {
        return None;
    }
    // "the January 3, 2024, attack": the date stands in the phrase.
    let behind =
        if document.tokens.get(date.end).is_some_and(|_| document.fold(date.end) == ",") { date.end + 1 } else { date.end };
    let phrase = match chunk::around(document, behind, date.end..sentence.end) {
        Some(phrase) if is_head_event(document, phrase.clone()) => {
            let first = date.start.checked_sub(1).filter(|first| sentence.contains(first));
            let article = first.filter(|&at| matches!(document.tokens[at].tag, Tag::DT | Tag::PRPS | Tag::POS));
            let phrase = article.map_or(date.start, |_| date.start - 1)..phrase.end;
            chunk::around(document, phrase.start, sentence.start..phrase.end)
                .map_or(phrase.clone(), |owner| owner.start..phrase.end)
        }
        _ => before(document, date.clone(), sentence.clone())?,
    };
    let end = places_end(document, phrase.end.max(date.end), sentence.end);
    Some(phrase.start..end)
}

/// The definite phrase of an event before "on" and a date, with phrases of places between.
fn before(document: &Document, date: Range<usize>, sentence: Range<usize>) -> Option<Range<usize>> {
    /// "the raid on the port of Arden in Norway on": no more phrases stand between.
    const BETWEEN: usize = 3;
    let mut end = date.start;
    for _ in 0..BETWEEN {
        let at = (sentence.start..end).rev().find(|&at| document.fold(at) != ",")?;
        let preposition = at;
        if document.tokens[preposition].tag != Tag::IN {
            return None;
        }
        let phrase = chunk::ending_at(document, preposition, sentence.clone())?;
        if is_head_event(document, phrase.clone()) {
            return is_definite(document, phrase.clone()).then_some(phrase);
        }
        // A country behind its town: "in Arden, Norway, on".
        let mut start = phrase.start;
        if start > sentence.start + 1 && document.fold(start - 1) == "," {
            start = chunk::ending_at(document, start - 1, sentence.clone())?.start;
        }
        end = start;
    }
    None
}

fn is_head_event(document: &Document, phrase: Range<usize>) -> bool {
    let head = chunk::head(document, phrase);
    is_event(document.fold(head), document.tokens[head].tag)
}

/// "the raid", "its raid", "Norway's raid".
fn is_definite(document: &Document, phrase: Range<usize>) -> bool {
    let known = |at: usize| matches!(document.tokens[at].tag, Tag::PRPS | Tag::POS);
    matches!(document.fold(phrase.start), "the" | "this" | "that") || phrase.clone().any(known)
}

/// Where the places behind a dated event end: ", in Arden, Norway".
fn places_end(document: &Document, start: usize, limit: usize) -> usize {
    let proper = |at: usize| at < limit && document.tokens[at].tag.is_proper();
    let mut end = start;
    loop {
        let at = if end < limit && document.fold(end) == "," { end + 1 } else { end };
        let preposition = at < limit && matches!(document.fold(at), "in" | "at" | "near");
        // A country behind its town needs none.
        let name = if preposition { at + 1 } else { at };
        if !proper(name) || !preposition && (at == end || end == start) {
            return end;
        }
        end = (name..limit).find(|&at| !proper(at)).unwrap_or(limit);
    }
}
