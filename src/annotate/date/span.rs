//! Stretches between two points: from March to June, 3 to 5 May, since 2015.

use super::calendar::{self, Days};
use super::part::{edge, nth, week_of};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, field, offset, point};
use crate::annotate::atom::Kind;

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
pub fn single(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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
    field::day_number(reader, i).map(|(end, day)| End::Day { end, day })
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
