//! Stretches between two points: from March to June, 3 to 5 May, since 2015.

use jiff::civil::Date;

use super::calendar::{self, Days, Side};
use super::part::{edge, edge_day, nth, rest, week_of};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, field, offset, point, year};
use crate::annotate::atom::{Kind, Shift, Time, Unit};

/// The longest phrase of time that begins at an index.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if atoms.is_any(i, &["from", "between"]) {
        let left = end_point(reader, i + 1, Side::Left)?;
        return range(reader, i, left);
    }
    if atoms.is(i, "since") {
        return since(reader, i);
    }
    if atoms.is_any(i, &["in", "within", "for"]) {
        return single(reader, i);
    }
    let left = end_point(reader, i, Side::Left)?;
    let alone = || match left {
        End::Phrase(_) if offset::now(reader, i).is_some() => None,
        // The end of a period is a day only where a range begins with it.
        End::Phrase(Phrase { when: When::Fields(Fields { side: Some(_), .. }), .. }) => single(reader, i),
        End::Phrase(phrase) => Some(phrase),
        End::Day { .. } => None,
    };
    let phrase = range(reader, i, left).or_else(alone);
    phrase.filter(|p| p.end > i && !year::in_code(reader, i, p.end))
}

/// A phrase that is no range.
pub fn single(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    // What can stand at the head tells which phrases are worth a look.
    let head = i + usize::from(atoms.is(i, "the"));
    let phrase = match atoms.time(head) {
        Some(Time::Weekday { .. }) => offset::from_weekday(reader, i),
        Some(Time::Unit { .. }) => week_of(reader, i),
        Some(Time::Part(_) | Time::Edge(_) | Time::Within { .. }) => edge(reader, i),
        Some(Time::Rest) => rest(reader, i),
        Some(Time::Shift(Shift::Last)) => nth(reader, i),
        Some(Time::Month { .. } | Time::Day(_) | Time::Season(_) | Time::Shift(_)) => None,
        _ => offset::read(reader, i).or_else(|| nth(reader, i)),
    };
    phrase.or_else(|| point::read(reader, i))
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

fn end_point(reader: Reader<'_>, i: usize, side: Side) -> Option<End> {
    if let Some(now) = offset::now(reader, i) {
        return Some(End::Phrase(now));
    }
    // "the end of March" is one day where a range begins or ends with it.
    if let Some(phrase) = edge_day(reader, i, side).filter(|p| side == Side::Right || joint(reader, i.wrapping_sub(1), p.end)) {
        return Some(End::Phrase(phrase));
    }
    if let Some(phrase) = single(reader, i) {
        return Some(End::Phrase(phrase));
    }
    field::day_number(reader, i).map(|(end, day)| End::Day { end, day })
}

/// A range, given its left end.
fn range(reader: Reader<'_>, start: usize, left: End) -> Option<Phrase> {
    let atoms = reader.atoms;
    let at = left.end();
    if let Some(phrase) = short_range(reader, left) {
        return Some(phrase);
    }
    if !joint(reader, start, at) {
        return next_day(reader, left);
    }
    let next = at + 1;
    if atoms.is(at, "to") && atoms.is(next, "date") {
        let left = finished(reader, start, left)?;
        let days = left.0.zip(reader.published).and_then(|(l, p)| Days::between(l.from, p));
        return Some(Phrase::days(next + 1, days, true));
    }
    let right = end_point(reader, next, Side::Right)?;
    if let (End::Day { day: from, .. }, End::Day { end, day: to }) = (left, right) {
        return days_of_month(reader, end, from, to);
    }
    // A spaced dash sets phrases apart unless both ends are dates in full or without any.
    let (mut left, mut right) = complete(left, right)?;
    if let (When::Fields(a @ Fields { year: None, .. }), When::Fields(b @ Fields { year: None, .. })) = (left.when, right.when) {
        // "Jan. 3-5, 2022"
        let (end, fields) = field::year_behind(reader, right.end, b);
        right = Phrase::new(end, When::Fields(fields));
        let year = fields.year.filter(|_| a.month.is_some());
        left = Phrase::new(left.end, When::Fields(Fields { year, ..a }));
    }
    let end = right.end;
    let relative = left.when.relative() || right.when.relative();
    let days = join(reader, start, left.when, right.when);
    if days.is_none() && reader.published.is_some() {
        return None;
    }
    Some(Phrase::days(end, days, relative))
}

/// Most years that "2019-20" spans: a wider one is written in full.
const LONGEST_SHORT_RANGE: i16 = 15;

/// "2019-20", "2019/20".
fn short_range(reader: Reader<'_>, left: End) -> Option<Phrase> {
    let atoms = reader.atoms;
    let End::Phrase(Phrase { end, when: When::Fields(Fields { year: Some(from), month: None, .. }) }) = left else { return None };
    let slash = atoms.mark(end, '/');
    let free = atoms.at(end + 1).glued && !atoms.mark(end + 2, '%') && !atoms.dash(end + 2) && !atoms.mark(end + 2, '/');
    let short = atoms.integer(end + 1).filter(|_| (slash || atoms.dash(end)) && free && atoms.text(end + 1).len() == 2)?;
    let to = i16::try_from(i32::from(from) / 100 * 100 + short).ok()?;
    let longest = if slash { 1 } else { LONGEST_SHORT_RANGE };
    (from < to && to - from <= longest).then(|| Phrase::days(end + 2, calendar::years(from, to), false))
}

/// Whether a word or mark at `i` joins the ends of a range that starts at `start`.
fn joint(reader: Reader<'_>, start: usize, i: usize) -> bool {
    let atoms = reader.atoms;
    atoms.dash(i)
        || atoms.is(start, "between") && atoms.is(i, "and")
        || atoms.mark(i, '~') && atoms.at(i + 1).kind == Kind::Digits
        || atoms.is_any(i, &["to", "through", "till", "until", "thru"])
}

/// "May 3 and 4": two days that follow each other.
fn next_day(reader: Reader<'_>, left: End) -> Option<Phrase> {
    let End::Phrase(Phrase { end, when: When::Fields(fields) }) = left else { return None };
    let (after, day) = field::day_number(reader, end + 1).filter(|_| reader.atoms.is(end, "and") && fields.month.is_some())?;
    let counted = field::counts(reader, after) || reader.atoms.at(after).tag.is_noun();
    if fields.day.is_none_or(|first| first + 1 != day) || counted {
        return None;
    }
    let (end, fields) = field::year_behind(reader, after, fields);
    let first = resolve::days(reader, end, When::Fields(fields));
    let days = first.and_then(|d| Days::between(d.from, calendar::add(d.from, Unit::Day, 1)?));
    Some(Phrase::days(end, days, fields.year.is_none()))
}

/// "4-23 in next month": two days of a month seen from the day of publication.
fn days_of_month(reader: Reader<'_>, end: usize, from: i8, to: i8) -> Option<Phrase> {
    let at = end + usize::from(reader.atoms.is_any(end, &["of", "in"]));
    let Some(Time::Shift(_)) = reader.atoms.time(at) else { return None };
    let Some(Time::Unit { unit: Unit::Month, plural: false }) = reader.atoms.time(at + 1) else { return None };
    let month = point::read(reader, at)?;
    let days = resolve::days(reader, at, month.when).and_then(|month| {
        let day = |day: i8| Date::new(month.from.year(), month.from.month(), day).ok();
        Days::between(day(from)?, day(to)?)
    });
    Some(Phrase::days(month.end, days, true))
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
            from = resolve::refine(a, past)?;
        }
    }
    let to = match right {
        // What the right end leaves out is the first such day or month behind the left one.
        When::Fields(fields) if fields.year.is_none() => resolve::refine(fields, following(fields, from)?)?,
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
