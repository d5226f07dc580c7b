//! One point or period in time, absolute or seen from the day of publication.

use super::calendar::{self, Days};
use super::field::{counts, day_number, day_of_month, month, of_shifted_year, year_behind};
use super::resolve::{Fields, When};
use super::shift::{counted_shift, shifted, steps};
use super::{Phrase, Reader, holiday, numeric, year};
use crate::annotate::atom::{Kind, Shift, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};
use crate::read::Tag;

/// A point or period that begins at an index.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    if let Some(phrase) = holiday::read(reader, i) {
        return Some(phrase);
    }
    match reader.atoms.time(i) {
        Some(Time::Day(_) | Time::Now) => return day_word(reader, i),
        Some(Time::Weekday { .. }) => return weekday(reader, i),
        Some(Time::Shift(_)) => return shifted(reader, i),
        Some(Time::Month { .. }) => return month(reader, i).map(|phrase| of_shifted_year(reader, phrase)),
        Some(Time::Quarter(_) | Time::Half(_)) => return quarter(reader, i).map(|phrase| of_shifted_year(reader, phrase)),
        Some(Time::Season(_)) => return season(reader, i),
        Some(Time::EndOfYear) => {
            let days = reader.published.and_then(|p| calendar::months(p.year(), 7, 6));
            return Some(Phrase::days(i + 1, days, true));
        }
        Some(Time::Unit { unit: Unit::Year, plural: false }) => return year_to_date(reader, i),
        Some(Time::Unit { unit: Unit::Weekend, plural: false }) if reader.atoms.is_any(i.wrapping_sub(1), &["the"]) => {
            let days = reader.published.and_then(|p| calendar::period(Unit::Weekend, p));
            return Some(Phrase::days(i + 1, days, true));
        }
        Some(Time::Unit { unit: Unit::Day, plural: false }) => return around_today(reader, i),
        _ => {}
    }
    let atoms = reader.atoms;
    if atoms.is(i, "the") {
        return match atoms.time(i + 1) {
            Some(Time::Shift(_)) => shifted(reader, i + 1),
            Some(Time::Season(_)) => season(reader, i + 1),
            Some(Time::Unit { unit: Unit::Weekend, .. }) => read(reader, i + 1),
            Some(Time::Unit { unit: Unit::Year, plural: false }) if year::digits(reader, i + 2).is_some() => {
                year_to_date(reader, i + 1)
            }
            Some(Time::Unit { plural: false, .. }) => around_today(reader, i + 1).or_else(|| current(reader, i)),
            _ => year::decade(reader, i + 1)
                .map(|(end, days)| Phrase::days(end, Some(days), false))
                .or_else(|| day_of_month(reader, i).map(|phrase| of_shifted_year(reader, phrase)))
                .or_else(|| lone_day(reader, i)),
        };
    }
    if atoms.is(i, "calendar") {
        return year_to_date(reader, i + 1);
    }
    if let Some((end, fields)) = numeric::date(reader, i) {
        let (end, fields) = year_behind(reader, end, fields);
        return Some(Phrase::new(end, When::Fields(fields)));
    }
    if let Some((end, days)) = year::decade(reader, i) {
        return Some(Phrase::days(end, Some(days), false));
    }
    day_of_month(reader, i)
        .map(|phrase| of_shifted_year(reader, phrase))
        .or_else(|| counted_shift(reader, i))
        .or_else(|| counted_weekday(reader, i))
        .or_else(|| year_first(reader, i))
}

/// "the week", "the year", which run on the day of publication, where a preposition leads to them and nothing behind tells of others.
fn current(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let Some(Time::Unit { unit, .. }) = atoms.time(i + 1) else { return None };
    let counted = matches!(unit, Unit::Day | Unit::Week | Unit::Fortnight | Unit::Month | Unit::Year);
    let led = atoms.is_any(i.wrapping_sub(1), &["of", "for", "in", "during"]);
    // "at the end of the day", "later in the day" are not about today.
    let turned = matches!(atoms.time(i.wrapping_sub(2)), Some(Time::Edge(_) | Time::Part(_) | Time::Within { .. }))
        || atoms.is_any(i.wrapping_sub(2), &["time", "times", "most", "much", "part", "rest"]);
    let free = match atoms.at(i + 2).kind {
        Kind::Border => true,
        Kind::Mark(mark) => matches!(mark, '.' | ',' | ';' | ':' | '?' | '!' | ')'),
        Kind::Word { .. } => atoms.at(i + 2).tag == Tag::CC,
        Kind::Digits | Kind::Address => false,
    };
    (counted && led && !turned && free && !atoms.capital(i + 1))
        .then(|| Phrase::days(i + 2, reader.published.and_then(|p| calendar::period(unit, p)), true))
}

/// "on the 15th", where it numbers nothing: the nearest such day.
fn lone_day(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let ordinal = numeral::plain(atoms, i + 1).filter(|n| n.kind == NumeralKind::Ordinal)?;
    let (end, day) = day_number(reader, i)?;
    let next = atoms.at(end);
    let free = match next.kind {
        Kind::Word { .. } => {
            !next.tag.is_noun() && !matches!(next.tag, Tag::JJ | Tag::JJS | Tag::CD | Tag::VBG | Tag::VBN) && !atoms.is(end, "of")
        }
        Kind::Digits | Kind::Address => false,
        Kind::Mark(mark) => matches!(mark, '.' | ',' | ';' | ':' | '?' | '!' | ')'),
        Kind::Border => true,
    };
    (ordinal.end == end && free && atoms.is(i.wrapping_sub(1), "on"))
        .then_some(Phrase::new(end, When::Fields(Fields { day: Some(day), ..Fields::default() })))
}

/// "two Sundays ago", "three Fridays from now".
fn counted_weekday(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let count = numeral::plain(atoms, i).filter(|n| n.kind == NumeralKind::Cardinal && (1.0..100.0).contains(&n.value))?;
    let Some(Time::Weekdays(number)) = atoms.time(count.end) else { return None };
    let weeks = count.value as i32 - 1;
    let ago = atoms.time(count.end + 1) == Some(Time::Ago);
    let ahead = atoms.is(count.end + 1, "from") && atoms.is_any(count.end + 2, &["now", "today"]);
    if !ago && !ahead {
        return None;
    }
    let day = reader.published.and_then(|p| {
        if ago {
            calendar::add(calendar::weekday_until(calendar::before(p)?, number)?, Unit::Week, -weeks)
        } else {
            calendar::add(calendar::weekday_from(calendar::add(p, Unit::Day, 1)?, number)?, Unit::Week, weeks)
        }
    });
    Some(Phrase::days(count.end + if ago { 2 } else { 3 }, day.map(Days::one), true))
}

/// "today", "yesterday", "now".
fn day_word(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let count = match reader.atoms.time(i) {
        Some(Time::Day(count)) => i32::from(count),
        // "now" is mostly no date; a range that ends in it asks for it itself.
        _ => return None,
    };
    let days = reader.published.and_then(|p| calendar::add(p, Unit::Day, count)).map(Days::one);
    Some(Phrase::days(i + 1, days, true))
}

/// "day before yesterday", "day after tomorrow".
fn around_today(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let side = match () {
        () if reader.atoms.is(i + 1, "before") => -1,
        () if reader.atoms.is(i + 1, "after") => 1,
        () => return None,
    };
    let Some(Time::Day(count)) = reader.atoms.time(i + 2) else { return None };
    let days = reader.published.and_then(|p| calendar::add(p, Unit::Day, i32::from(count) + side)).map(Days::one);
    (i32::from(count) == side).then_some(Phrase::days(i + 3, days, true))
}

/// "year to date".
fn year_to_date(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if atoms.is(i + 1, "to") && atoms.is(i + 2, "date") {
        let days = reader.published.and_then(|p| Days::between(p.first_of_year(), p));
        return Some(Phrase::days(i + 3, days, true));
    }
    let (end, year) = year::digits(reader, i + 1)?;
    Some(Phrase::new(end, When::Fields(Fields { year: Some(year), ..Fields::default() })))
}

/// A day of the week, alone or with its date or its week.
pub fn weekday(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let Some(Time::Weekday { number, sure }) = atoms.time(i) else { return None };
    let mut at = i + 1 + usize::from(!sure && atoms.mark(i + 1, '.') && atoms.at(i + 1).glued);
    at += usize::from(atoms.mark(at, ','));
    // With a date of its own.
    let date = match atoms.time(at) {
        Some(Time::Month { .. }) => month(reader, at).filter(|p| matches!(p.when, When::Fields(Fields { day: Some(_), .. }))),
        _ => numeric::date(reader, at)
            .filter(|(_, f)| f.day.is_some())
            .map(|(end, fields)| Phrase::new(end, When::Fields(fields)))
            .or_else(|| day_of_month(reader, at)),
    };
    if date.is_some() {
        return date;
    }
    // In a week of its own: "Tuesday of next week".
    let of = at + usize::from(atoms.is_any(at, &["of", "in"]));
    let of = of + usize::from(of > at && atoms.is(of, "the"));
    if let (Some(Time::Shift(shift)), Some(Time::Unit { unit: Unit::Week, plural: false })) = (atoms.time(of), atoms.time(of + 1)) {
        return Some(weekday_of_week(reader, of + 2, shift, number));
    }
    if let Some((end, day)) = day_number(reader, at).filter(|&(end, _)| at == i + 1 && !counts(reader, end)) {
        return Some(Phrase::new(end, When::Fields(Fields { weekday: Some(number), day: Some(day), ..Fields::default() })));
    }
    let introduced = atoms.is_any(i.wrapping_sub(1), &["on", "last", "next", "this", "until", "by", "since", "or", "and", "week"]);
    let whole = sure && (atoms.capital(i) || atoms.at(i).tag != Tag::VB)
        || introduced && atoms.text(i).len() > 2 && (atoms.capital(i) || !atoms.is_any(i, &["sat", "sun", "wed"]));
    whole.then_some(Phrase::new(i + 1, When::Fields(Fields { weekday: Some(number), ..Fields::default() })))
}

pub fn weekday_of_week(reader: Reader<'_>, end: usize, shift: Shift, number: i8) -> Phrase {
    let days = reader.published.and_then(|p| calendar::weekday(calendar::add(p, Unit::Week, steps(shift))?, number)).map(Days::one);
    Phrase::days(end, days, true)
}

/// "Q3 2022", "2019 H2", "q1 of 2017".
fn quarter(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let fields = quarter_fields(reader, i)?;
    let at = i + 1;
    let at = at + usize::from(atoms.is(at, "of") || atoms.mark(at, ',') || atoms.dash(at) && atoms.at(at).glued);
    let (end, year) = year::digits(reader, at).map_or((i + 1, None), |(end, year)| (end, Some(year)));
    (year.is_some() || atoms.capital(i) && fields.months == 3).then_some(Phrase::new(end, When::Fields(Fields { year, ..fields })))
}

fn quarter_fields(reader: Reader<'_>, i: usize) -> Option<Fields> {
    match reader.atoms.time(i) {
        Some(Time::Quarter(n)) => Some(Fields { month: Some(3 * n - 2), months: 3, ..Fields::default() }),
        Some(Time::Half(n)) => Some(Fields { month: Some(6 * n - 5), months: 6, ..Fields::default() }),
        _ => None,
    }
}

/// "spring 2023", "the winter of 2019-20"; without a year behind a preposition: "in the summer".
fn season(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let Some(Time::Season(month)) = atoms.time(i) else { return None };
    let fields = Fields { month: Some(month), months: 3, ..Fields::default() };
    let at = i + 1 + usize::from(atoms.is(i + 1, "of"));
    if let Some((end, year)) = year::digits(reader, at) {
        let over = atoms.dash(end) && atoms.at(end).glued && atoms.at(end + 1).glued;
        let over = over && atoms.integer(end + 1) == Some(i32::from(year + 1) % 100) && atoms.text(end + 1).len() == 2;
        return Some(Phrase::new(if over { end + 2 } else { end }, When::Fields(Fields { year: Some(year), ..fields })));
    }
    let the = atoms.is(i.wrapping_sub(1), "the");
    let led = atoms.is_any(i.wrapping_sub(1 + usize::from(the)), &["in", "during", "since", "until", "by", "over"]);
    // "fall" and "spring" are verbs too, and much else has a fall or a spring.
    let sure = the || !atoms.is(i, "fall");
    let free = at == i + 1 && !atoms.at(at).tag.is_noun() && atoms.at(i).tag.is_noun() && !atoms.dash(at);
    (led && sure && free).then_some(Phrase::new(at, When::Fields(fields)))
}

/// "2017 april", "2019 Q3", or a year alone.
fn year_first(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if let Some((end, year)) = year::digits(reader, i) {
        let at = end + usize::from(atoms.dash(end) && atoms.at(end).glued);
        if let Some(fields) = quarter_fields(reader, at) {
            return Some(Phrase::new(at + 1, When::Fields(Fields { year: Some(year), ..fields })));
        }
        if let (true, Some(Time::Month { number, sure })) = (at == end, atoms.time(at))
            && (sure || atoms.capital(at))
            && day_number(reader, at + 1).is_none()
        {
            return Some(Phrase::new(at + 1, When::Fields(Fields { year: Some(year), month: Some(number), ..Fields::default() })));
        }
    }
    let (end, year) = year::alone(reader, i)?;
    Some(Phrase::new(end, When::Fields(Fields { year: Some(year), ..Fields::default() })))
}
