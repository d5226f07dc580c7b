//! Parts of periods and stretches between two points: mid-October, the first week of May, from March to June, since 2015.

use super::calendar::{self, Days};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, offset, point, year};
use crate::annotate::atom::{Kind, Number, Part, Shift, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};

/// The longest phrase of time that begins at an index.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if atoms.is_any(i, &["from", "between"]) {
        let left = end_point(reader, i + 1)?;
        return range(reader, i, left);
    }
    if atoms.is(i, "since") {
        return since(reader, i);
    }
    if atoms.is_any(i, &["over", "during", "for", "in", "within"]) && !atoms.is_any(i, &["in", "within", "for"]) {
        return None;
    }
    let left = end_point(reader, i).filter(|_| !atoms.is_any(i, &["in", "within", "for"]));
    let phrase = left.and_then(|left| range(reader, i, left)).or_else(|| single(reader, i));
    phrase.filter(|p| p.end > i)
}

/// A phrase that is no range.
fn single(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    offset::read(reader, i)
        .or_else(|| nth(reader, i))
        .or_else(|| week_of(reader, i))
        .or_else(|| edge(reader, i))
        .or_else(|| point::read(reader, i))
}

/// "since mid-October": from then to the day of publication.
fn since(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let base = single(reader, i + 1)?;
    let relative = base.when.relative();
    let days = resolve::days(reader, i, base.when);
    match (days, reader.published) {
        (Some(days), Some(published)) => Some(Phrase::days(base.end, Days::between(days.from, published).or(Some(days)), relative)),
        _ => Some(Phrase::days(base.end, None, true)),
    }
}

/// What can stand at an end of a range: a phrase, or a day of the month or the year that the other end completes.
#[derive(Clone, Copy)]
enum End {
    Phrase(Phrase),
    Day { end: usize, day: i8 },
}

impl End {
    const fn end(self) -> usize {
        match self {
            Self::Phrase(phrase) => phrase.end,
            Self::Day { end, .. } => end,
        }
    }
}

fn end_point(reader: Reader<'_>, i: usize) -> Option<End> {
    if let Some(now) = offset::now(reader, i) {
        return Some(End::Phrase(now));
    }
    if let Some(phrase) = single(reader, i) {
        return Some(End::Phrase(phrase));
    }
    point::day_number(reader, i).map(|(end, day)| End::Day { end, day })
}

/// Most years that "2019-20" spans: a wider one is written in full.
const LONGEST_SHORT_RANGE: i16 = 30;

/// A range, given its left end.
fn range(reader: Reader<'_>, start: usize, left: End) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = left.end();
    let between = atoms.is(start, "between");
    let dash = atoms.dash(at) || atoms.mark(at, '~') && atoms.at(at + 1).kind == Kind::Digits;
    let joint = dash || atoms.is_any(at, &["to", "through", "till", "until", "thru"]) || between && atoms.is(at, "and");
    if !joint {
        return None;
    }
    let next = at + 1;
    if atoms.is(at, "to") && atoms.is(next, "date") {
        let left = finished(reader, start, left)?;
        let days = left.0.zip(reader.published).and_then(|(l, p)| Days::between(l.from, p));
        return Some(Phrase::days(next + 1, days, true));
    }
    // "2019-20"
    if let (true, End::Phrase(Phrase { when: When::Fields(Fields { year: Some(from), month: None, .. }), .. })) = (dash, left)
        && let Some(short) = atoms
            .integer(next)
            .filter(|_| atoms.text(next).len() == 2 && atoms.at(next).glued && !atoms.mark(next + 1, '%') && !atoms.dash(next + 1))
        && let Ok(to) = i16::try_from(i32::from(from) / 100 * 100 + short)
        && from < to
        && to - from <= LONGEST_SHORT_RANGE
    {
        return Some(Phrase::days(next + 1, calendar::years(from, to), false));
    }
    let right = end_point(reader, next)?;
    // A spaced dash sets phrases apart unless both ends are dates in full or without any.
    let (left, right) = complete(left, right)?;
    let end = right.end;
    let relative = left.when.relative() || right.when.relative();
    let days = join(reader, start, left.when, right.when);
    if days.is_none() && reader.published.is_some() {
        return None;
    }
    Some(Phrase::days(end, days, relative))
}

fn finished(reader: Reader<'_>, start: usize, left: End) -> Option<(Option<Days>, usize)> {
    match left {
        End::Phrase(phrase) => Some((resolve::days(reader, start, phrase.when), phrase.end)),
        End::Day { .. } => None,
    }
}

/// Gives each end the fields that only the other names.
fn complete(left: End, right: End) -> Option<(Phrase, Phrase)> {
    let fields = |phrase: Phrase| match phrase.when {
        When::Fields(fields) => Some(fields),
        When::Days { .. } => None,
    };
    match (left, right) {
        (End::Day { .. }, End::Day { .. }) => None,
        (End::Day { end, day }, End::Phrase(right)) => {
            // "from 3 to 5 May", "27 to 3 April".
            let of = fields(right).filter(|f| f.day.is_some() && f.month.is_some())?;
            let earlier = day > of.day?;
            let month = if earlier { (of.month? + 10) % 12 + 1 } else { of.month? };
            let year = of.year.map(|y| if earlier && month == 12 { y - 1 } else { y });
            Some((Phrase::new(end, When::Fields(Fields { day: Some(day), month: Some(month), year, ..of })), right))
        }
        (End::Phrase(left), End::Day { end, day }) => {
            // "April 9th through 17th", "from April 27 to the 3rd".
            let of = fields(left).filter(|f| f.day.is_some() && f.month.is_some())?;
            let later = day < of.day?;
            let month = if later { of.month? % 12 + 1 } else { of.month? };
            let year = of.year.map(|y| if later && month == 1 { y + 1 } else { y });
            Some((left, Phrase::new(end, When::Fields(Fields { day: Some(day), month: Some(month), year, ..of }))))
        }
        (End::Phrase(left), End::Phrase(right)) => {
            let (Some(a), Some(b)) = (fields(left), fields(right)) else { return Some((left, right)) };
            // "Monday to Friday" and "2 to 10 July" fit; a bare weekday and a month do not.
            let order = |f: Fields| (f.month, f.day.unwrap_or(1));
            let wraps = a.month.is_some() && b.month.is_some() && order(a) > order(b);
            let a = match (a.year, b.year) {
                (None, Some(year)) if a.month.is_some() => Fields { year: Some(if wraps { year - 1 } else { year }), ..a },
                _ => a,
            };
            let b = match (b.year, a.year) {
                (None, Some(year)) if b.month.is_some() => Fields { year: Some(if wraps { year + 1 } else { year }), ..b },
                _ => b,
            };
            Some((Phrase::new(left.end, When::Fields(a)), Phrase::new(right.end, When::Fields(b))))
        }
    }
}

/// The days from the first of the left to the last of the right end.
fn join(reader: Reader<'_>, start: usize, left: When, right: When) -> Option<Days> {
    let mut from = resolve::days(reader, start, left)?;
    if let (When::Fields(a), When::Fields(b), Some(published)) = (left, right, reader.published)
        && a.year.is_none()
        && b.year.is_none()
    {
        // A stretch that is not over yet may lie ahead though its beginning does not.
        let past = resolve::undated(a, published, Some(false));
        if let Some(past) = past.filter(|&past| following(b, past).is_some_and(|to| to.to >= published)) {
            from = past;
        }
    }
    let to = match right {
        // What the right end leaves out is the first such day or month behind the left one.
        When::Fields(fields) if fields.year.is_none() => following(fields, from)?,
        When::Fields(_) | When::Days { .. } => resolve::days(reader, start, right)?,
    };
    Days::between(from.from, to.to)
}

fn following(fields: Fields, after: Days) -> Option<Days> {
    if let (Some(weekday), None) = (fields.weekday, fields.month) {
        return calendar::weekday_from(after.from, weekday).map(Days::one);
    }
    (0..=8).filter_map(|n| resolve::in_year(fields, after.from.year().checked_add(n)?)).find(|d| d.to >= after.from)
}

/// "mid-October", "early 2020", "late last year", "the end of March", "earlier this month", "later in the year".
fn edge(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = i + usize::from(atoms.is(i, "the"));
    match atoms.time(at)? {
        Time::Part(part) => {
            let mut next = at + 1 + usize::from(atoms.dash(at + 1));
            next += usize::from(next == at + 1 && atoms.is(next, "in"));
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
        let days = reader.published.and_then(|p| calendar::period(kind, p)?.part(part));
        return Some(Phrase::days(unit + 1, days, true));
    }
    let base = point::read(reader, i)?;
    match base.when {
        When::Fields(fields) if fields.day.is_none() && fields.weekday.is_none() => {
            Some(Phrase::new(base.end, When::Fields(Fields { part: Some(part), ..fields })))
        }
        When::Fields(_) => Some(base),
        When::Days { days, relative } => {
            let days = days.and_then(|d| if d.from == d.to { Some(d) } else { d.part(part) });
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
        let Some(Time::Unit { unit, plural: false }) = atoms.time(at) else { return None };
        Phrase::days(at + 1, reader.published.and_then(|p| calendar::period(unit, p)), true)
    } else {
        matches!(atoms.time(at), Some(Time::Shift(_) | Time::Day(_) | Time::Weekday { .. } | Time::Month { .. }))
            .then(|| point::read(reader, at))
            .flatten()?
    };
    let days = resolve::days(reader, at, base.when).zip(reader.published).and_then(|(days, published)| {
        if !(days.from..=days.to).contains(&published) {
            return Some(days);
        }
        if later { Days::between(published, days.to) } else { Days::between(days.from, published) }
    });
    Some(Phrase::days(base.end, days, base.when.relative()))
}

/// "the first week of May", "last 3 weeks of this year", "the second half of 2020", "third quarter", "the 15th day of next month".
fn nth(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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

/// "the week of April 10th", "the week beginning February 4", "week 3 of 2027", "the week after next".
fn week_of(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = i + usize::from(atoms.is(i, "the"));
    let Some(Time::Unit { unit: Unit::Week, plural: false }) = atoms.time(at) else { return None };
    if atoms.is(at + 1, "after") && atoms.is(at + 2, "next") {
        let days = reader.published.and_then(|p| calendar::add(p, Unit::Week, 2)).map(calendar::week);
        return Some(Phrase::days(at + 3, days, true));
    }
    if let Some(n) = atoms.integer(at + 1).filter(|n| (1..=53).contains(n) && atoms.text(at + 1).len() <= 2) {
        let of = atoms.is(at + 2, "of").then(|| point::read(reader, at + 3)).flatten();
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
