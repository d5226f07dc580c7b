//! Days and periods, absolute and relative.
//!
//! A date is read in two steps: a grammar over atoms tells which calendar fields or which distance from which day the words name
//! ([`point`], [`offset`], [`span`]), and the calendar tells the days that are meant ([`resolve`]). A date without a year is the
//! nearest one in the direction the sentence looks to, mostly back: that is how news dates its events.

use jiff::civil::Date;

use super::DateMention;
use super::atom::{self, Atoms, Kind, Time};
use crate::read::Document;

mod calendar;
mod holiday;
mod numeric;
mod offset;
mod point;
mod resolve;
mod span;
#[cfg(test)]
mod tests;
mod year;

use calendar::Days;
use resolve::When;

/// Finds the days and periods of a document, in order.
pub fn find(document: &Document) -> Vec<DateMention> {
    let atoms = atom::scan(document);
    let reader = Reader { atoms: Atoms::new(&document.text, &atoms), published: document.published };
    let mut dates = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        let Some(phrase) = reader.starts(at).then(|| span::read(reader, at)).flatten() else {
            at += 1;
            continue;
        };
        let days = resolve::days(reader, at, phrase.when);
        let relative = phrase.when.relative();
        // A bare number is a year only by what stands around it; a word such as "may" or "week" only with what it stands with.
        if relative || days.is_some() {
            let (from, to) = (days.map(|d| d.from), days.map(|d| d.to));
            dates.push(DateMention { span: reader.atoms.span(at, phrase.end), from, to, relative });
            at = phrase.end.max(at + 1);
        } else {
            at += 1;
        }
    }
    dates
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
    /// Whether a date can begin here: a look at a few atoms that saves trying the grammar on every word.
    fn starts(self, at: usize) -> bool {
        /// How far behind a leading word the first telling one stands: "for about the last".
        const LEAD: usize = 3;
        let tells = |i: usize| {
            let atom = self.atoms.at(i);
            atom.kind == Kind::Digits
                || atom.number.is_some()
                || atom.time.is_some_and(|time| time != Time::Lead)
                || atom.kind == Kind::Word { capital: true }
        };
        let atom = self.atoms.at(at);
        match (atom.kind, atom.time) {
            (Kind::Digits, _) => true,
            (Kind::Word { .. }, Some(Time::Lead)) => (at + 1..=at + LEAD).any(tells),
            (Kind::Word { .. }, Some(time)) => {
                !matches!(time, Time::Unit { plural: true, .. } | Time::Ago | Time::Now) || atom.number.is_some()
            }
            (Kind::Word { capital }, None) => atom.number.is_some() || capital && holiday::starts(self, at),
            _ => false,
        }
    }
}
