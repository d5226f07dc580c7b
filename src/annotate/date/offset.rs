//! Distances: three days ago, a week before the 5th, in two months, for ten days from Monday.

use super::calendar::{self, Days};
use super::resolve::{self, When};
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

/// A phrase of distance that begins at an index.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if atoms.is_any(i, &["in", "within"]) {
        return ahead(reader, i);
    }
    if atoms.is(i, "for") {
        return stretch_from(reader, i + 1, true);
    }
    let start = i + usize::from(atoms.is_any(i, &["about", "around", "just", "nearly", "almost", "roughly"]));
    let about = start > i;
    let mut steps = vec![];
    let (mut end, count, unit) = amount(reader, start, true)?;
    steps.push((count, unit));
    // "2 weeks and 2 days ago"
    while steps.len() < 4 {
        let next = end + usize::from(atoms.is(end, "and") || atoms.mark(end, ','));
        let Some((after, count, unit)) = amount(reader, next, true) else { break };
        steps.push((count, unit));
        end = after;
    }
    let go = |from: jiff::civil::Date, sign: i32, pick: fn(&Count) -> i32| {
        steps.iter().try_fold(from, |day, (count, unit)| calendar::add(day, *unit, sign * pick(count)))
    };
    let around = |days: Days, sign: i32| {
        let (a, b) = (go(days.from, sign, |c| c.most)?, go(days.to, sign, |c| c.least)?);
        Days::between(a.min(b), a.max(b))
    };
    if matches!(atoms.time(end), Some(Time::Ago)) {
        let days = reader.published.and_then(|p| around(Days::one(p), -1));
        return Some(Phrase::days(end + 1, days, true));
    }
    let sign = match () {
        () if atoms.is_any(end, &["after", "from", "since"]) => 1,
        () if atoms.is(end, "before") => -1,
        () => return stretch_from(reader, i, false),
    };
    let base = now(reader, end + 1).or_else(|| point::read(reader, end + 1))?;
    if about && unit > Unit::Month {
        return None;
    }
    let relative = base.when.relative();
    let days = resolve::days(reader, end + 1, base.when).and_then(|days| around(days, sign));
    Some(Phrase::days(base.end, days, relative))
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
    let next = i + 1 + usize::from(atoms.is(i, "within") && atoms.is(i + 1, "next"));
    let (end, count, unit) = amount(reader, next, true)?;
    if resolve::looks_ahead(reader, i) == Some(false) {
        return None;
    }
    // "two days from today" and "two years since 2011" start their own phrase.
    if atoms.is_any(end, &["from", "before", "after", "since"])
        && (now(reader, end + 1).is_some() || point::read(reader, end + 1).is_some())
    {
        return read(reader, i + 1);
    }
    let days = reader.published.and_then(|p| {
        let (near, far) = (calendar::add(p, unit, count.least)?, calendar::add(p, unit, count.most)?);
        if atoms.is(i, "within") { Days::between(p, far) } else { Days::between(near, far) }
    });
    Some(Phrase::days(end, days, true))
}

/// "3 days starting from next Monday", and behind "for" also "3 days from today".
fn stretch_from(reader: Reader<'_>, i: usize, from: bool) -> Option<Phrase> {
    let atoms = reader.atoms;
    let (mut at, count, unit) = amount(reader, i, true)?;
    at += usize::from(atoms.mark(at, ','));
    if atoms.is_any(at, &["starting", "beginning", "commencing"]) {
        at += 1 + usize::from(atoms.is_any(at + 1, &["from", "on"]));
    } else if from && atoms.is(at, "from") {
        at += 1;
    } else {
        return None;
    }
    let base = point::read(reader, at)?;
    let relative = base.when.relative();
    let days = resolve::days(reader, at, base.when)
        .and_then(|days| Days::between(days.from, calendar::before(calendar::add(days.from, unit, count.most)?)?));
    Some(Phrase { end: base.end, when: When::Days { days, relative } })
}
