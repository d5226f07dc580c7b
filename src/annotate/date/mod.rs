//! Days and periods, absolute and relative.
//!
//! A date is read in two steps: a grammar over atoms tells which calendar fields or which distance from which day the words name
//! ([`point`], [`offset`], [`span`]), and the calendar tells the days that are meant ([`resolve`]). A date without a year is the
//! nearest one in the direction the sentence looks to, mostly back: that is how news dates its events.

use jiff::civil::Date;

use super::DateMention;
use super::atom::{Atoms, Kind, Scan, Time};
use crate::read::Document;

mod calendar;
mod field;
mod holiday;
mod numeric;
mod offset;
mod part;
mod point;
mod resolve;
mod shift;
mod span;
#[cfg(test)]
mod tests;
mod year;

use calendar::Days;
use resolve::When;

/// How many words may lead to the first telling one: "for about the last".
const LEAD: usize = 3;

/// Finds the days and periods of a document, in order. `scan` holds its atoms.
pub fn find(document: &Document, scan: &Scan) -> Vec<DateMention> {
    let reader = Reader { atoms: Atoms::new(&document.text, scan), published: document.published };
    let mut dates = Vec::new();
    let mut floor = 0;
    for &trigger in &scan.triggers {
        let first = (trigger.saturating_sub(LEAD)..trigger).rev().take_while(|&i| reader.atoms.leads(i)).last().unwrap_or(trigger);
        let mut at = first.max(floor);
        while at <= trigger {
            if let Some((end, date)) = reader.starts(at).then(|| read(reader, at)).flatten() {
                dates.push(date);
                at = end;
                floor = end;
            } else {
                at += 1;
            }
        }
        floor = floor.max(at);
    }
    dates
}

/// The date that begins at an index, and the index behind it.
fn read(reader: Reader<'_>, at: usize) -> Option<(usize, DateMention)> {
    let phrase = span::read(reader, at)?;
    let days = resolve::days(reader, at, phrase.when);
    let relative = phrase.when.relative();
    // A bare number is a year only by what stands around it; a word such as "may" or "week" only with what it stands with.
    let (from, to) = (days.map(|d| d.from), days.map(|d| d.to));
    (relative || days.is_some())
        .then(|| (phrase.end.max(at + 1), DateMention { span: reader.atoms.span(at, phrase.end), from, to, relative }))
}

/// What the phrase parsers see.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    atoms: Atoms<'a>,
    /// The day relative dates count from.
    published: Option<Date>,
}

/// A date as it is read, before it is resolved to days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase {
    /// Index behind its last atom.
    end: usize,
    /// What it names.
    when: When,
}

impl Phrase {
    const fn new(end: usize, when: When) -> Self {
        Self { end, when }
    }

    /// Days that are known already, or unknown because nothing anchors them.
    const fn days(end: usize, days: Option<Days>, relative: bool) -> Self {
        Self { end, when: When::Days { days, relative } }
    }
}

impl Reader<'_> {
    /// Whether a date can begin here, at a word that tells or leads to one.
    fn starts(self, at: usize) -> bool {
        let atom = self.atoms.at(at);
        match atom.time {
            Some(Time::Unit { plural: true, .. } | Time::Ago | Time::Now) => atom.number.is_some(),
            _ => !matches!(atom.kind, Kind::Mark(_)),
        }
    }
}
