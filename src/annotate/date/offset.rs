//! Distances: three days ago, a week before the 5th, in two months, for ten days from Monday.

use jiff::civil::Date;

use super::calendar::{self, Days};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, point};
use crate::annotate::atom::{Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};

/// How many units; `least` and `most` differ where the text leaves it open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// At least so many.
    pub least: i32,
    /// At most so many.
    pub most: i32,
}

/// What "a few" and "several" stand for, in units.
const FEW: Count = Count { least: 2, most: 4 };

/// So many units: "3 days", "a few weeks", "a couple of months", "a week" where `single` allows the article.
pub fn amount(reader: Reader<'_>, i: usize, single: bool) -> Option<(usize, Count, Unit)> {
    let atoms = reader.atoms;
    let article = atoms.is_any(i, &["a", "an", "one"]);
    let at = i + usize::from(article && !atoms.is(i, "one"));
    let (end, count) = match atoms.time(at) {
        Some(Time::Few) => {
            let end = at + 1 + usize::from(atoms.is(at + 1, "of"));
            (end, if atoms.is(at, "couple") { Count { least: 2, most: 2 } } else { FEW })
        }
        Some(Time::Unit { plural: false, .. }) if article && single && !atoms.is(i, "one") => (at, Count { least: 1, most: 1 }),
        _ => {
            let number = numeral::plain(atoms, i)
                .filter(|n| n.kind == NumeralKind::Cardinal && n.value.fract() == 0.0 && (1.0..10_000.0).contains(&n.value))?;
            let count = number.value as i32;
            (number.end, Count { least: count, most: count })
        }
    };
    let end = end + usize::from(atoms.dash(end) && atoms.at(end).glued && atoms.at(end + 1).glued);
    match atoms.time(end) {
        Some(Time::Unit { unit, .. }) if unit != Unit::Weekend => Some((end + 1, count, unit)),
        _ => None,
    }
}

/// How far away: "3 days", "about two years and a month".
#[derive(Clone, Debug)]
pub struct Distance {
    steps: Vec<(Count, Unit)>,
    bound: Bound,
    /// Index behind its last atom.
    pub end: usize,
}

/// What a word before a distance says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    None,
    Less,
    More,
}

/// Most units of a distance: "2 years, 1 month, 2 weeks and 3 days".
const MOST_STEPS: usize = 4;

/// The distance that begins at an index.
pub fn distance(reader: Reader<'_>, i: usize) -> Option<Distance> {
    let atoms = reader.atoms;
    let than = usize::from(atoms.is(i + 1, "than"));
    let (start, bound) = match () {
        () if atoms.is_any(i, &["about", "around", "just", "only", "nearly", "almost", "roughly", "some"]) => (i + 1, Bound::None),
        () if than == 1 && atoms.is(i, "less") || atoms.is(i, "under") => (i + 1 + than, Bound::Less),
        () if than == 1 && atoms.is(i, "more") || atoms.is(i, "over") => (i + 1 + than, Bound::More),
        () => (i, Bound::None),
    };
    let (end, count, unit) = amount(reader, start, true)?;
    let mut distance = Distance { steps: vec![(count, unit)], bound, end };
    // "2 weeks and 2 days ago"
    while distance.steps.len() < MOST_STEPS {
        let next = distance.end + usize::from(atoms.is(distance.end, "and") || atoms.mark(distance.end, ','));
        let Some((after, count, unit)) = amount(reader, next, true) else { break };
        distance.steps.push((count, unit));
        distance.end = after;
    }
    Some(distance)
}

impl Distance {
    /// The finest unit.
    pub fn unit(&self) -> Unit {
        self.steps.iter().map(|&(_, unit)| unit).min().unwrap_or(Unit::Day)
    }

    /// The days so far behind others (`sign` 1) or before them (-1): "more than two years" are less than three, and "less than a
    /// week" is any day up to then.
    pub fn from(&self, days: Days, sign: i32) -> Option<Days> {
        let last = self.steps.len() - 1;
        let go = |from: Date, pick: fn(&Count) -> i32, more: bool| {
            self.steps.iter().enumerate().try_fold(from, |day, (i, (count, unit))| {
                calendar::add(day, *unit, sign * (pick(count) + i32::from(more && i == last)))
            })
        };
        let far = go(days.from, |count| count.most, self.bound == Bound::More)?;
        let near = if self.bound == Bound::Less { days.to } else { go(days.to, |count| count.least, false)? };
        Days::between(far.min(near), far.max(near))
    }
}

/// A phrase of distance that begins at an index.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if atoms.is_any(i, &["in", "within"]) {
        return ahead(reader, i);
    }
    if atoms.is(i, "for") {
        return stretch_from(reader, i + 1, true);
    }
    let distance = distance(reader, i)?;
    let end = distance.end;
    if matches!(atoms.time(end), Some(Time::Ago)) {
        let days = reader.published.and_then(|p| distance.from(Days::one(p), -1));
        return Some(on_weekday(reader, Phrase::days(end + 1, days, true), distance.unit()));
    }
    if let Some(phrase) = period_to(reader, &distance) {
        return Some(phrase);
    }
    let sign = match () {
        () if atoms.is_any(end, &["after", "from", "since"]) => 1,
        () if atoms.is(end, "before") => -1,
        () => return stretch_from(reader, i, false),
    };
    let base = now(reader, end + 1).or_else(|| point::read(reader, end + 1))?;
    let relative = base.when.relative();
    let days = match (base.when, reader.published) {
        // "a week from Friday" counts from the coming one.
        (When::Fields(fields @ Fields { weekday: Some(_), day: None, .. }), Some(p)) if atoms.is(end, "from") => {
            resolve::undated(fields, p, Some(true))
        }
        _ => resolve::days(reader, end + 1, base.when),
    };
    // "since 2011" counts from its first day.
    let days = days.map(|days| if atoms.is(end, "since") { Days::one(days.from) } else { days });
    let days = days.and_then(|days| distance.from(days, sign));
    Some(on_weekday(reader, Phrase::days(base.end, days, relative), distance.unit()))
}

/// "Monday two weeks from now": a distance behind a day of the week.
pub fn from_weekday(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let Some(Time::Weekday { number, .. }) = reader.atoms.time(i) else { return None };
    let at = i + 1 + usize::from(reader.atoms.mark(i + 1, ','));
    let unit = distance(reader, at)?.unit();
    let phrase = read(reader, at)?;
    Some(weekday_of(phrase, phrase.end, number, unit))
}

/// "two months from today on Tuesday": the day of the week that a distance ends on.
fn on_weekday(reader: Reader<'_>, phrase: Phrase, unit: Unit) -> Phrase {
    match reader.atoms.time(phrase.end + 1) {
        Some(Time::Weekday { number, .. }) if reader.atoms.is(phrase.end, "on") => weekday_of(phrase, phrase.end + 2, number, unit),
        _ => phrase,
    }
}

/// The day of the week a phrase falls on: in its week, or behind it where months and years are counted.
fn weekday_of(phrase: Phrase, end: usize, number: i8, unit: Unit) -> Phrase {
    let When::Days { days, relative } = phrase.when else { return phrase };
    let days = days.filter(|days| days.from == days.to).and_then(|days| {
        if unit >= Unit::Month { calendar::weekday_from(days.from, number) } else { calendar::weekday(days.from, number) }
    });
    Phrase::days(end, days.map(Days::one), relative)
}

/// "the three months to June 30", "the year ended March 2023": a period by its end.
fn period_to(reader: Reader<'_>, distance: &Distance) -> Option<Phrase> {
    let atoms = reader.atoms;
    let [(count, unit @ (Unit::Week | Unit::Month | Unit::Year))] = distance.steps[..] else { return None };
    if !atoms.is_any(distance.end, &["to", "ended", "ending", "through"]) || count.least != count.most {
        return None;
    }
    let at = distance.end + 1 + usize::from(atoms.is(distance.end + 1, "on"));
    let base = point::read(reader, at)?;
    let When::Fields(fields) = base.when else { return None };
    fields.month?;
    let days = resolve::days(reader, at, base.when).and_then(|days| {
        let behind = calendar::add(days.to, Unit::Day, 1)?;
        Days::between(calendar::add(behind, unit, -count.most)?, days.to)
    });
    Some(Phrase::days(base.end, days, base.when.relative()))
}

/// "now" and "date", which count as today at the end of a distance or range.
pub fn now(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let end = match () {
        () if atoms.is(i, "now") => i + 1,
        () if atoms.is(i, "current") && atoms.is(i + 1, "date") => i + 2,
        () => return None,
    };
    Some(Phrase::days(end, reader.published.map(Days::one), true))
}

/// "in two weeks", "within 9 months": ahead, unless the clause tells of what has been, where they say how long it took.
fn ahead(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let the = i + 1 + usize::from(atoms.is(i + 1, "the"));
    let next = if atoms.is(i, "within") && atoms.is(the, "next") { the + 1 } else { i + 1 };
    let (end, count, unit) = amount(reader, next, true)?;
    if resolve::looks_ahead(reader, i) == Some(false) {
        return None;
    }
    if atoms.is_any(end, &["from", "before", "after", "since"])
        && (now(reader, end + 1).is_some() || point::read(reader, end + 1).is_some())
    {
        // "two days from today" starts its own phrase.
        return if atoms.is(end, "since") { read(reader, i + 1) } else { None };
    }
    let days = reader.published.and_then(|p| {
        let (near, far) = (calendar::add(p, unit, count.least)?, calendar::add(p, unit, count.most)?);
        if atoms.is(i, "within") { Days::between(p, far) } else { Days::between(near, far) }
    });
    Some(on_weekday(reader, Phrase::days(end, days, true), unit))
}

/// "3 days starting from next Monday", and behind "for" also "3 days from today".
fn stretch_from(reader: Reader<'_>, i: usize, from: bool) -> Option<Phrase> {
    let atoms = reader.atoms;
    let (mut at, count, unit) = amount(reader, i, true)?;
    at += usize::from(atoms.mark(at, ','));
    if !from && atoms.is_any(at, &["starting", "beginning", "commencing"]) {
        at += 1 + usize::from(atoms.is_any(at + 1, &["from", "on"]));
    } else if from && atoms.is(at, "from") {
        at += 1;
    } else {
        return None;
    }
    let base = point::read(reader, at)?;
    let relative = base.when.relative();
    // Who says how long from when makes plans, unless a verb tells otherwise.
    let days = match (base.when, reader.published, resolve::looks_ahead(reader, at)) {
        (When::Fields(fields @ Fields { year: None, .. }), Some(p), None) if from => resolve::undated(fields, p, Some(true)),
        _ => resolve::days(reader, at, base.when),
    };
    let days = days.and_then(|days| Days::between(days.from, calendar::before(calendar::add(days.from, unit, count.most)?)?));
    Some(Phrase { end: base.end, when: When::Days { days, relative } })
}
