//! Parts of periods: mid-October, the first week of May, later this year.

use super::calendar::{self, Days, Side};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, offset, point, year};
use crate::annotate::atom::{Number, Part, Shift, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};

/// "mid-October", "early 2020", "late last year", "the end of March", "earlier this month", "later in the year".
pub fn edge(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = i + usize::from(atoms.is(i, "the"));
    match atoms.time(at)? {
        Time::Part(part) => {
            let mut next = at + 1 + usize::from(atoms.dash(at + 1));
            next += usize::from(next == at + 1 && (atoms.is(next, "in") || part == Part::Mid && atoms.is(next, "of")));
            next += usize::from(atoms.is(next, "the") && matches!(atoms.time(next + 1), Some(Time::Shift(_))));
            part_of(reader, next, part, false)
        }
        Time::Edge(part)
            if atoms.is(at + 1, "of") || !atoms.is(i, "the") && matches!(atoms.time(at + 1), Some(Time::Unit { .. })) =>
        {
            let next = at + 1 + usize::from(atoms.is(at + 1, "of"));
            part_of(reader, next, part, true)
        }
        Time::Within { later } => within(reader, at, later),
        _ => None,
    }
}

/// "the end of 2008" as one end of a range: the day on which the period begins, halves or is over.
pub fn edge_day(reader: Reader<'_>, i: usize, side: Side) -> Option<Phrase> {
    let at = i + usize::from(reader.atoms.is(i, "the"));
    let Some(Time::Edge(part)) = reader.atoms.time(at).filter(|_| reader.atoms.is(at + 1, "of")) else { return None };
    let base = point::read(reader, at + 2)?;
    Some(match base.when {
        When::Fields(fields) => Phrase::new(base.end, When::Fields(Fields { part: Some(part), side: Some(side), ..fields })),
        When::Days { days, relative } => {
            Phrase::days(base.end, days.and_then(|days| days.edge_day(part, side)).map(Days::one), relative)
        }
    })
}

/// "the rest of the week", "the rest of 2024": what of a period is yet to come.
pub fn rest(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let at = i + usize::from(reader.atoms.is(i, "the"));
    if reader.atoms.time(at) != Some(Time::Rest) || !reader.atoms.is(at + 1, "of") {
        return None;
    }
    let (the, next) = (reader.atoms.is(at + 2, "the"), at + 3);
    let base = match reader.atoms.time(next) {
        Some(Time::Unit { unit, plural: false }) if the && unit > Unit::Day => {
            Phrase::days(next + 1, reader.published.and_then(|p| calendar::period(unit, p)), true)
        }
        _ => point::read(reader, at + 2)?,
    };
    let days = resolve::days(reader, i, base.when);
    let rest = days.zip(reader.published).and_then(|(days, p)| Days::between(days.from.max(p), days.to)).or(days);
    Some(Phrase::days(base.end, rest, base.when.relative()))
}

fn part_of(reader: Reader<'_>, i: usize, part: Part, edge: bool) -> Option<Phrase> {
    let atoms = reader.atoms;
    // "end of the year" is this one, while "late year" is nothing.
    let unit = i + usize::from(atoms.is(i, "the"));
    if let (
        true,
        Some(Time::Unit { unit: kind @ (Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Decade), plural: false }),
    ) = (edge, atoms.time(unit))
        && year::digits(reader, unit + 1).is_none()
    {
        let days = reader.published.and_then(|p| calendar::period(kind, p)?.edge(part));
        return Some(Phrase::days(unit + 1, days, true));
    }
    let base = point::read(reader, i)?;
    match base.when {
        When::Fields(fields) if fields.day.is_none() && fields.weekday.is_none() => {
            Some(Phrase::new(base.end, When::Fields(Fields { part: Some(part), ..fields })))
        }
        When::Fields(_) => Some(base),
        When::Days { days, relative } => {
            let days = days.and_then(|d| match () {
                () if d.from == d.to => Some(d),
                () if edge => d.edge(part),
                () => d.part(part),
            });
            Some(Phrase::days(base.end, days, relative))
        }
    }
}

/// "earlier this month", "later in the week": the part of the period before or after the day of publication.
fn within(reader: Reader<'_>, i: usize, later: bool) -> Option<Phrase> {
    let atoms = reader.atoms;
    let mut at = i + 1;
    let in_the = atoms.is_any(at, &["in", "on"]) && atoms.is(at + 1, "the");
    at += if in_the { 2 } else { usize::from(atoms.is(at, "in")) };
    let base = if in_the {
        let Some(Time::Unit { unit, plural: false }) = atoms.time(at).filter(|&time| !is_day(time)) else { return None };
        Phrase::days(at + 1, reader.published.and_then(|p| calendar::period(unit, p)), true)
    } else {
        matches!(atoms.time(at), Some(Time::Shift(_) | Time::Day(_) | Time::Weekday { .. } | Time::Month { .. }))
            .then(|| point::read(reader, at))
            .flatten()?
    };
    let days = resolve::days(reader, at, base.when).zip(reader.published).and_then(|(days, published)| {
        if !(days.from..=days.to).contains(&published) {
            return if days.from == days.to { Some(days) } else { days.part(if later { Part::Late } else { Part::Early }) };
        }
        if later { Days::between(published, days.to) } else { Days::between(days.from, published) }
    });
    Some(Phrase::days(base.end, days, base.when.relative()))
}

/// "later in the day" speaks of a day that the text named.
const fn is_day(time: Time) -> bool {
    matches!(time, Time::Unit { unit: Unit::Day, .. })
}

/// "the first week of May", "last 3 weeks of this year", "the second half of 2020", "third quarter", "the 15th day of next month".
pub fn nth(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let mut at = i + usize::from(atoms.is(i, "the"));
    let n = match (atoms.time(at), atoms.number(at)) {
        (Some(Time::Shift(Shift::Last)), _) => None,
        (_, Some(Number::Ordinal(_) | Number::OrdinalTens(_) | Number::Tens(_))) | (None, None) => {
            let ordinal = match atoms.number(at) {
                Some(Number::Ordinal(value) | Number::OrdinalTens(value)) => {
                    numeral::Numeral { end: at + 1, value, kind: NumeralKind::Ordinal }
                }
                _ => numeral::plain(atoms, at).filter(|n| n.kind == NumeralKind::Ordinal)?,
            };
            at = ordinal.end - 1;
            Some(ordinal.value as i32).filter(|n| (1..=366).contains(n)).map(Some)?
        }
        _ => return None,
    };
    at += 1;
    at += usize::from(atoms.dash(at));
    if let Some(Time::Weekday { number, .. }) = atoms.time(at) {
        return nth_weekday(reader, at, number, n);
    }
    let (unit, mut end, count) = match atoms.time(at) {
        Some(Time::Unit { unit, plural: false }) if unit != Unit::Century => (unit, at + 1, 1),
        _ if atoms.is(at, "half") => (Unit::Quarter, at + 1, 2),
        _ => {
            let (end, count, unit) = offset::amount(reader, at, false)?;
            (unit, end, count.most)
        }
    };
    let half = atoms.is(at, "half");
    let n = if half { n.map(|n| 2 * n - 1) } else { n };
    let of = atoms.is_any(end, &["of", "in"]) || atoms.mark(end, ',') && year::digits(reader, end + 1).is_some();
    let base = if of || year::digits(reader, end).is_some() {
        let next = end + usize::from(of);
        let the = next + usize::from(atoms.is(next, "the"));
        let base = match atoms.time(the) {
            Some(Time::Unit { unit: Unit::Year | Unit::Month, plural: false })
                if the > next && year::digits(reader, the + 1).is_none() =>
            {
                let Some(Time::Unit { unit: whole, .. }) = atoms.time(the) else { return None };
                Phrase::days(the + 1, reader.published.and_then(|p| calendar::period(whole, p)), true)
            }
            _ => point::read(reader, next)?,
        };
        end = base.end;
        base
    } else {
        // "the first half", "the third quarter": of what, the text does not say here; it may be a match.
        return None;
    };
    let relative = base.when.relative();
    let whole = resolve::days(reader, i, base.when);
    if whole.is_some_and(|w| w.from == w.to) {
        return None;
    }
    let mut days = whole.and_then(|whole| whole.nth(n, unit, count));
    // "1st week of Oct. on Friday"
    let on = end + usize::from(atoms.mark(end, '.'));
    if let (Unit::Week, true, Some(Time::Weekday { number, .. })) = (unit, atoms.is(on, "on"), atoms.time(on + 1)) {
        days = days.and_then(|d| calendar::weekday(d.from, number)).map(Days::one);
        end = on + 2;
    }
    Some(Phrase::days(end, days, relative))
}

/// "the first Friday of June", "the last Monday in May".
fn nth_weekday(reader: Reader<'_>, at: usize, number: i8, n: Option<i32>) -> Option<Phrase> {
    let next = at + 2 + usize::from(reader.atoms.is(at + 2, "the"));
    let base = match reader.atoms.time(next) {
        Some(Time::Unit { unit: unit @ (Unit::Month | Unit::Year), plural: false }) if next > at + 2 => {
            Phrase::days(next + 1, reader.published.and_then(|p| calendar::period(unit, p)), true)
        }
        _ => point::read(reader, at + 2).filter(|_| reader.atoms.is_any(at + 1, &["of", "in"]))?,
    };
    let days = resolve::days(reader, at, base.when);
    if days.is_some_and(|d| calendar::days_between(d.from, d.to) < 7) {
        return None;
    }
    let day = days.and_then(|d| {
        let day = match n {
            Some(n) => calendar::add(calendar::weekday_from(d.from, number)?, Unit::Week, n - 1)?,
            None => calendar::weekday_until(d.to, number)?,
        };
        (d.from..=d.to).contains(&day).then_some(Days::one(day))
    });
    Some(Phrase::days(base.end, day, base.when.relative()))
}

/// "the week of April 10th", "the week beginning February 4", "week 3 of 2027", "the week after next".
pub fn week_of(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = i + usize::from(atoms.is(i, "the"));
    if let Some(Time::Unit { unit: Unit::Weekend, plural: false }) = atoms.time(at) {
        let base = point::read(reader, at + 2).filter(|_| atoms.is(at + 1, "of"))?;
        let days = resolve::days(reader, i, base.when).filter(|d| calendar::days_between(d.from, d.to) < 3);
        return Some(Phrase::days(base.end, days.and_then(|d| calendar::period(Unit::Weekend, d.from)), base.when.relative()));
    }
    let Some(Time::Unit { unit: Unit::Week, plural: false }) = atoms.time(at) else { return None };
    let skipped = match (atoms.is(at + 1, "after"), atoms.is(at + 1, "before"), atoms.time(at + 2)) {
        (true, _, Some(Time::Shift(Shift::Next))) => 2,
        (_, true, Some(Time::Shift(Shift::Last))) => -2,
        _ => 0,
    };
    if skipped != 0 {
        let days = reader.published.and_then(|p| calendar::add(p, Unit::Week, skipped)).map(calendar::week);
        return Some(Phrase::days(at + 3, days, true));
    }
    if let Some(n) = atoms.integer(at + 1).filter(|n| (1..=53).contains(n) && atoms.text(at + 1).len() <= 2) {
        let of = match year::digits(reader, at + 2) {
            Some(_) => point::read(reader, at + 2),
            None => atoms.is(at + 2, "of").then(|| point::read(reader, at + 3)).flatten(),
        };
        let whole = match of {
            Some(phrase) => resolve::days(reader, i, phrase.when),
            None => reader.published.and_then(|p| calendar::year(p.year())),
        };
        let end = of.map_or(at + 2, |p| p.end);
        let relative = of.is_none_or(|p| p.when.relative());
        return Some(Phrase::days(end, whole.and_then(|w| w.nth(Some(n), Unit::Week, 1)), relative));
    }
    let next = match () {
        () if atoms.is_any(at + 1, &["beginning", "starting", "commencing", "ending", "ended"]) => {
            at + 2 + usize::from(atoms.is(at + 2, "on"))
        }
        () if atoms.is(at + 1, "of") => at + 2,
        () => return None,
    };
    let base = point::read(reader, next)?;
    let days = resolve::days(reader, i, base.when);
    if days.is_some_and(|d| d.from != d.to) {
        return None;
    }
    let days = days.map(|d| calendar::week(d.from));
    Some(Phrase::days(base.end, days, base.when.relative()))
}
