//! Days and periods, absolute and relative.
//!
//! A date is read in two steps: a grammar over atoms tells which calendar fields or which distance from which day the words name
//! ([`point`], [`offset`], [`span`]), and the calendar tells the days that are meant ([`resolve`]). A date without a year is the
//! nearest one in the direction the sentence looks to, mostly back: that is how news dates its events.

use jiff::civil::Date;

use super::DateMention;
use super::atom::{Atoms, Kind, Scan, Time, Unit};
use crate::read::Document;

mod anchor;
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
use resolve::{Fields, When};

/// How many words may lead to the first telling one: "for about the last".
const LEAD: usize = 3;

/// Finds the days and periods of a document, in order. `scan` holds its atoms.
pub fn find(document: &Document, scan: &Scan) -> Vec<DateMention> {
    let reader = Reader { atoms: Atoms::new(&document.text, scan), published: document.published };
    let mut dates = Vec::new();
    let mut floor = 0;
    for &trigger in &scan.triggers {
        if trigger < floor || !reader.tells(trigger) {
            continue;
        }
        let first = (trigger.saturating_sub(LEAD)..trigger).rev().take_while(|&i| reader.atoms.leads(i)).last().unwrap_or(trigger);
        let mut at = first.max(floor);
        while at <= trigger {
            if let Some((end, date)) = reader.starts(at).then(|| read(reader, at, &dates)).flatten() {
                dates.push(date);
                at = end;
                floor = end;
            } else {
                at += 1;
            }
        }
    }
    dates
}

/// The date that begins at an index, and the index behind it.
fn read(reader: Reader<'_>, at: usize, dates: &[DateMention]) -> Option<(usize, DateMention)> {
    let mention = |end: usize, days: Option<Days>, relative| {
        let (from, to) = (days.map(|d| d.from), days.map(|d| d.to));
        (end.max(at + 1), DateMention { span: reader.atoms.span(named(reader, at, end), end), from, to, relative })
    };
    if let Some((end, days)) = anchor::read(reader, at, dates) {
        return Some(mention(end, days, days.is_none()));
    }
    if let Some(phrase) = span::read(reader, at) {
        let days = told_before(phrase.when, dates).or_else(|| resolve::days(reader, at, phrase.when));
        let relative = phrase.when.relative();
        // A bare number is a year only by what stands around it; a word such as "may" or "week" only with what it stands with.
        return (relative || days.is_some()).then(|| mention(phrase.end, days, relative));
    }
    anchor::from_event(reader, at, dates).map(|(end, days)| mention(end, days, days.is_none()))
}

/// The day that the text named before with its year: "the May 3 vote" behind "May 3, 2021".
fn told_before(when: When, dates: &[DateMention]) -> Option<Days> {
    /// How many dates back it may be.
    const REACH: usize = 32;
    let When::Fields(Fields { year: None, month: Some(month), day: Some(day), .. }) = when else { return None };
    let dated = dates.iter().rev().take(REACH).filter(|date| !date.relative && date.from == date.to);
    dated.filter_map(|date| date.from).find(|date| date.month() == month && date.day() == day).map(Days::one)
}

/// Where the name of a date begins. The article belongs to it where what follows makes it definite ("the last week of July", "the
/// 1990s"), not where the day of publication does ("next week") or where it stands before a part or number of a period.
fn named(reader: Reader<'_>, at: usize, end: usize) -> usize {
    let atoms = reader.atoms;
    let bare = match atoms.time(at + 1) {
        Some(Time::Part(_) | Time::Edge(_) | Time::Rest) => true,
        Some(Time::Shift(_)) => !(at..end).any(|i| {
            atoms.is(i, "of") && !atoms.is(i - 1, "couple") || matches!(atoms.time(i), Some(Time::Unit { unit: Unit::Decade, .. }))
        }),
        Some(Time::Unit { unit: Unit::Week | Unit::Year, .. }) => atoms.at(at + 2).kind.is_digits(),
        _ => false,
    };
    at + usize::from(bare && atoms.is(at, "the"))
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
        !matches!(self.atoms.at(at).kind, Kind::Mark(_))
    }

    /// Whether a word of time or number is worth trying the grammar: most numbers count, and most units are counted.
    fn tells(self, at: usize) -> bool {
        /// How far behind a number a word of time makes a date of it: "the 27th to the 3rd of April".
        const NEAR: usize = 9;
        let atoms = self.atoms;
        let timely = |range: std::ops::Range<usize>| {
            range.take_while(|&i| atoms.at(i).kind != Kind::Border).any(|i| atoms.time(i).is_some_and(|time| time != Time::Few))
        };
        match (atoms.at(at).kind, atoms.time(at)) {
            (_, Some(Time::Unit { plural: true, .. } | Time::Ago | Time::Weekdays(_))) => atoms.number(at).is_some(),
            (_, Some(Time::Few)) => timely(at + 1..at + NEAR),
            (_, Some(Time::Daypart | Time::Now)) => atoms.at(at.wrapping_sub(1)).sense.leads,
            (_, Some(_)) => true,
            (Kind::Word { capital }, None) if atoms.at(at).sense.names(capital) => true,
            // Years and days in figures.
            (Kind::Digits, None) if matches!(atoms.text(at).len(), 4 | 8) || atoms.text(at).contains('.') => true,
            (Kind::Digits, None) if atoms.is(at + 1, "s") => true,
            (Kind::Digits, None)
                if atoms.at(at + 1).glued
                    && matches!(atoms.at(at + 1).kind, Kind::Mark('/' | '-' | '–' | '.' | '~' | '\'' | '’')) =>
            {
                true
            }
            // "on the 15th"
            (_, None) if atoms.is(at.wrapping_sub(1), "the") && atoms.is(at.wrapping_sub(2), "on") => true,
            (Kind::Digits, None) => timely(at + 1..at + NEAR),
            (Kind::Word { .. }, None) => timely(at + 1..at + NEAR) || atoms.number(at + 1).is_some(),
            _ => false,
        }
    }
}
