//! Days of the month and months, with the year if it follows.

use jiff::civil::Date;

use super::calendar::{self, Days};
use super::resolve::{self, Fields, When};
use super::shift::steps;
use super::{Phrase, Reader, numeric, year};
use crate::annotate::atom::{Kind, Number, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};
use crate::lexicon;
use crate::read::Tag;

/// A month with what follows: a day, a year, both or neither.
pub fn month(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let Some(Time::Month { number, sure }) = atoms.time(i) else { return None };
    if matches!(atoms.before(i).kind, Kind::Mark('$' | '@' | '#')) {
        return None;
    }
    let fields = Fields { month: Some(number), ..Fields::default() };
    if let Some((end, fields)) = numeric::date(reader, i) {
        let (end, fields) = year_behind(reader, end, fields);
        return Some(Phrase::new(end, When::Fields(fields)));
    }
    let at = i + 1 + usize::from(atoms.mark(i + 1, '.') && atoms.at(i + 1).glued);
    if let Some((end, day)) = day_number(reader, at)
        .filter(|&(end, day)| !counts(reader, end) && resolve::in_year(Fields { day: Some(day), ..fields }, 2024).is_some())
    {
        let (end, fields) = year_behind(reader, end, Fields { day: Some(day), ..fields });
        return Some(Phrase::new(end, When::Fields(fields)));
    }
    let (end, fields) = year_behind(reader, at, fields);
    if fields.year.is_some() {
        return Some(Phrase::new(end, When::Fields(fields)));
    }
    // Alone: "may" and "march" are verbs, "Jan", "April" and "August" names.
    let before = i.wrapping_sub(1);
    let led = atoms.is_any(
        before,
        &[
            "in", "since", "until", "till", "by", "from", "between", "during", "through", "of", "late", "early", "mid", "last",
            "next", "this", "before", "after", "the",
        ],
    ) || atoms.dash(before)
        && (atoms.is(before.wrapping_sub(1), "mid") || matches!(atoms.time(before.wrapping_sub(1)), Some(Time::Month { .. })));
    let led = led
        || atoms.is_any(before, &["to", "and", "through"])
            && matches!(atoms.time(before.wrapping_sub(1)), Some(Time::Month { .. }));
    let ranged = is_range(reader, at);
    let named = atoms.capital(at) && at == i + 1 || atoms.capital(i) && atoms.capital(before) && atoms.time(before).is_none();
    let alone = match (sure, led) {
        (true, led) => led || !named && atoms.capital(i),
        (false, true) => atoms.capital(i) || !atoms.is_any(before, &["this", "last", "next", "the", "before", "after"]),
        (false, false) => ranged,
    };
    let possessive_name = !led && !ranged && named;
    (alone && !possessive_name).then_some(Phrase::new(if led && !sure { at.min(i + 1) } else { i + 1 }, When::Fields(fields)))
}

/// Whether a dash or "to" and another month follow.
fn is_range(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    (atoms.dash(i) || atoms.is_any(i, &["to", "through"])) && matches!(atoms.time(i + 1), Some(Time::Month { .. }))
}

/// A date that a year may follow: ", 2024", "of 2024", "in 2024", "2024".
pub fn year_behind(reader: Reader<'_>, end: usize, fields: Fields) -> (usize, Fields) {
    let atoms = reader.atoms;
    if fields.year.is_some() {
        return (end, fields);
    }
    let at = if atoms.mark(end, ',')
        || atoms.is_any(end, &["of", "in"])
        || atoms.dash(end) && atoms.at(end).glued && atoms.at(end + 1).glued
    {
        end + 1
    } else {
        end
    };
    let found = if atoms.is(end, "in") || atoms.mark(end, ',') { year::digits(reader, at) } else { year::after_month(reader, at) };
    let short = || {
        // "January first 12"
        let ordinal = fields.day.is_some() && at == end && matches!(atoms.number(end.wrapping_sub(1)), Some(Number::Ordinal(_)));
        ordinal.then(|| year::two_digits(reader, at).map(|y| (at + 1, y))).flatten()
    };
    match found.or_else(short).filter(|&(after, _)| !counts(reader, after) || at > end) {
        Some((end, year)) => (end, Fields { year: Some(year), ..fields }),
        None => (end, fields),
    }
}

/// A month or day with the year it is seen from: "June 5 last year", "May of this year".
pub fn of_shifted_year(reader: Reader<'_>, phrase: Phrase) -> Phrase {
    let atoms = reader.atoms;
    let at = phrase.end + usize::from(atoms.is_any(phrase.end, &["of", "in"]));
    match (phrase.when, atoms.time(at), atoms.time(at + 1)) {
        (
            When::Fields(fields @ Fields { year: None, month: Some(_), .. }),
            Some(Time::Shift(shift)),
            Some(Time::Unit { unit: Unit::Year, plural: false }),
        ) => {
            let days = reader.published.and_then(|p| resolve::in_year(fields, p.year().checked_add(steps(shift) as i16)?));
            Phrase::days(at + 2, days, true)
        }
        _ => phrase,
    }
}

/// "3 January 2024", "the 3rd of January", "twenty-third day of September".
pub fn day_of_month(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if matches!(atoms.before(i).kind, Kind::Mark('$' | '£' | '€' | '¥' | '₹' | '#')) {
        return None;
    }
    let (mut at, day) = day_number(reader, i)?;
    if matches!(atoms.time(at), Some(Time::Unit { unit: Unit::Day, plural: false })) {
        at += 1;
    }
    at += usize::from(atoms.is(at, "of"));
    // "the 5th of next month"
    if let (Some(Time::Shift(shift)), Some(Time::Unit { unit: Unit::Month, plural: false })) = (atoms.time(at), atoms.time(at + 1))
    {
        let day = reader.published.and_then(|p| {
            let month = calendar::add(p.first_of_month(), Unit::Month, steps(shift))?;
            Date::new(month.year(), month.month(), day).ok()
        });
        return atoms.is(at - 1, "of").then(|| Phrase::days(at + 2, day.map(Days::one), true));
    }
    let Some(Time::Month { number, .. }) = atoms.time(at) else { return None };
    // "12 may be enough"
    if atoms.is(at, "may") && !atoms.capital(at) && !atoms.is(at - 1, "of") && year::digits(reader, at + 1).is_none() {
        return None;
    }
    let end = at + 1 + usize::from(atoms.mark(at + 1, '.') && atoms.at(at + 1).glued && year::digits(reader, at + 2).is_some());
    let fields = Fields { month: Some(number), day: Some(day), ..Fields::default() };
    // What is no day of any year is none ("31 June").
    resolve::in_year(fields, 2024)?;
    let (end, fields) = year_behind(reader, end, fields);
    Some(Phrase::new(end, When::Fields(fields)))
}

/// A day of the month: 3, 3rd, third, twenty nine, "the 3rd".
pub fn day_number(reader: Reader<'_>, i: usize) -> Option<(usize, i8)> {
    let atoms = reader.atoms;
    let at = i + usize::from(atoms.is(i, "the"));
    let (end, day) = if atoms.at(at).kind == Kind::Digits {
        let day = atoms.integer(at)?;
        let suffix = usize::from(atoms.at(at + 1).glued && atoms.is_any(at + 1, &["st", "nd", "rd", "th"]));
        let end = at + 1 + suffix;
        let glued =
            atoms.at(end).glued && (atoms.mark(end, ':') || atoms.mark(end, '%') || atoms.word(end) || atoms.mark(end, '/'));
        if atoms.text(at).len() > 2 || glued || matches!(atoms.number(end), Some(Number::Hundred | Number::Magnitude(_))) {
            return None;
        }
        (end, day)
    } else {
        let numeral = match atoms.number(at) {
            Some(Number::Ordinal(value) | Number::OrdinalTens(value)) => {
                numeral::Numeral { end: at + 1, value, kind: NumeralKind::Ordinal }
            }
            Some(Number::Small(_) | Number::Tens(_)) => numeral::plain(atoms, at)?,
            _ => return None,
        };
        (numeral.end, numeral.value as i32)
    };
    i8::try_from(day).ok().filter(|d| (1..=31).contains(d)).map(|day| (end, day))
}

/// Whether the word behind a number is counted by it: "March 20 people died", but "the October 7 attacks".
pub fn counts(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    matches!(atoms.number(i), Some(Number::Hundred | Number::Magnitude(_) | Number::Dozen(_)))
        || atoms.is_any(i, &["percent", "per"])
        || atoms.at(i).tag == Tag::NNS && lexicon::PEOPLE.has(&atoms.folded(i))
}
