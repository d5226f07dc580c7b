//! One point or period in time, absolute or seen from the day of publication.

use super::calendar::{self, Days};
use super::resolve::{Fields, When};
use super::{Phrase, Reader, holiday, numeric, year};
use crate::annotate::atom::{Kind, Number, Shift, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};
use crate::lexicon;
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
        Some(Time::Month { .. }) => return month(reader, i),
        Some(Time::Quarter(_) | Time::Half(_)) => return quarter(reader, i),
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
            Some(Time::Unit { unit: Unit::Day, .. }) => around_today(reader, i + 1),
            _ => year::decade(reader, i + 1)
                .map(|(end, days)| Phrase::days(end, Some(days), false))
                .or_else(|| day_of_month(reader, i)),
        };
    }
    if let Some((end, fields)) = numeric::date(reader, i) {
        let (end, fields) = year_behind(reader, end, fields);
        return Some(Phrase::new(end, When::Fields(fields)));
    }
    if let Some((end, days)) = year::decade(reader, i) {
        return Some(Phrase::days(end, Some(days), false));
    }
    day_of_month(reader, i).or_else(|| counted_shift(reader, i)).or_else(|| year_first(reader, i))
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
    let at = if atoms.is(i + 1, "of") { i + 2 } else { i + 1 };
    let (end, year) = year::digits(reader, at)?;
    Some(Phrase::new(end, When::Fields(Fields { year: Some(year), ..Fields::default() })))
}

/// A day of the week, alone or with its date or its week.
fn weekday(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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

fn weekday_of_week(reader: Reader<'_>, end: usize, shift: Shift, number: i8) -> Phrase {
    let days = reader.published.and_then(|p| calendar::weekday(calendar::add(p, Unit::Week, steps(shift))?, number)).map(Days::one);
    Phrase::days(end, days, true)
}

/// How many periods a shift goes on.
const fn steps(shift: Shift) -> i32 {
    match shift {
        Shift::This => 0,
        Shift::Last | Shift::Past => -1,
        Shift::Next | Shift::Coming => 1,
    }
}

/// "last week", "this past Wednesday", "next September", "the last few weeks".
fn shifted(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let Some(Time::Shift(mut shift)) = atoms.time(i) else { return None };
    let mut at = i + 1;
    if let (Shift::This, Some(Time::Shift(second))) = (shift, atoms.time(at)) {
        (shift, at) = (second, at + 1);
    }
    if let Some((end, days)) = stretch(reader, at, shift) {
        return Some(Phrase::days(end, days, true));
    }
    at += usize::from(atoms.is_any(at, &["calendar", "working"]));
    let published = reader.published;
    match atoms.time(at) {
        Some(Time::Unit { unit, plural: false }) if unit > Unit::Day => {
            let on = at + 1 + usize::from(atoms.is(at + 1, "on") || atoms.dash(at + 1));
            if let (Unit::Week, Some(Time::Weekday { number, .. })) = (unit, atoms.time(on)) {
                return Some(weekday_of_week(reader, on + 1, shift, number));
            }
            let days = published.and_then(|p| match shift {
                Shift::Past if unit != Unit::Quarter && unit != Unit::Weekend => Days::between(calendar::add(p, unit, -1)?, p),
                Shift::Last | Shift::Past if unit == Unit::Fortnight => Days::between(calendar::add(p, unit, -1)?, p),
                Shift::Last if unit == Unit::Decade || unit == Unit::Century => Days::between(calendar::add(p, unit, -1)?, p),
                Shift::Next | Shift::Coming if unit == Unit::Fortnight => calendar::period(unit, calendar::add(p, unit, 1)?),
                _ => {
                    let days = calendar::period(unit, calendar::add(p.first_of_month_for(unit), unit, steps(shift))?)?;
                    if atoms.is(at - 1, "working") {
                        Days::between(days.from, calendar::add(days.from, Unit::Day, 4)?)
                    } else {
                        Some(days)
                    }
                }
            });
            Some(Phrase::days(at + 1, days, true))
        }
        Some(Time::Month { .. }) => shifted_month(reader, at, shift),
        Some(Time::Weekday { number, .. }) => {
            // The date decides: "this Friday 5/12".
            if let Some(dated) =
                weekday(reader, at).filter(|p| matches!(p.when, When::Fields(Fields { day: Some(_), month: Some(_), .. })))
            {
                return shift_fields(reader, dated, Shift::This);
            }
            let days = published.and_then(|p| match shift {
                Shift::Past => calendar::weekday_until(calendar::before(p)?, number),
                Shift::Coming => calendar::weekday_from(calendar::add(p, Unit::Day, 1)?, number),
                _ => calendar::weekday(calendar::add(p, Unit::Week, steps(shift))?, number),
            });
            Some(Phrase::days(at + 1, days.map(Days::one), true))
        }
        Some(Time::Season(month)) => {
            let days = published.and_then(|p| {
                let current = calendar::months(p.year(), month, 3)?;
                let step = match shift {
                    Shift::This => 0,
                    Shift::Last | Shift::Past => -i16::from(current.to >= p),
                    Shift::Next | Shift::Coming => i16::from(current.from <= p),
                };
                calendar::months(p.year().checked_add(step)?, month, 3)
            });
            Some(Phrase::days(at + 1, days, true))
        }
        _ if shift == Shift::This && atoms.is_any(at, &["morning", "afternoon", "evening"]) => {
            Some(Phrase::days(at + 1, published.map(Days::one), true))
        }
        _ if shift == Shift::Last && atoms.is_any(at, &["night", "evening"]) => {
            Some(Phrase::days(at + 1, published.and_then(calendar::before).map(Days::one), true))
        }
        _ => {
            let dated =
                numeric::date(reader, at).map(|(end, f)| Phrase::new(end, When::Fields(f))).or_else(|| day_of_month(reader, at))?;
            shift_fields(reader, dated, shift)
        }
    }
}

/// "this May", "last September 11".
fn shifted_month(reader: Reader<'_>, at: usize, shift: Shift) -> Option<Phrase> {
    if shift == Shift::This && matches!(reader.atoms.time(at), Some(Time::Month { number: 5, .. })) && !reader.atoms.capital(at) {
        return None;
    }
    let Some(Time::Month { number, .. }) = reader.atoms.time(at) else { return None };
    let dated = month(reader, at).unwrap_or(Phrase::new(at + 1, When::Fields(Fields { month: Some(number), ..Fields::default() })));
    shift_fields(reader, dated, shift)
}

/// The year that "this", "last" or "next" gives a date without one.
fn shift_fields(reader: Reader<'_>, phrase: Phrase, shift: Shift) -> Option<Phrase> {
    let When::Fields(fields) = phrase.when else { return Some(phrase) };
    if fields.year.is_some() {
        return Some(phrase);
    }
    let days = reader.published.and_then(|p| {
        let of = |step: i16| super::resolve::in_year(fields, p.year().checked_add(step)?);
        match shift {
            Shift::This => of(0),
            Shift::Last | Shift::Past => [0, -1].into_iter().filter_map(of).find(|d| d.to < p),
            Shift::Next | Shift::Coming => [0, 1].into_iter().filter_map(of).find(|d| d.from > p),
        }
    });
    Some(Phrase::days(phrase.end, days, true))
}

/// The stretch of so many units behind "last" or "next": "last 3 months and 2 weeks", "next couple of weeks", "past few years".
fn stretch(reader: Reader<'_>, at: usize, shift: Shift) -> Option<(usize, Option<Days>)> {
    let forward = match shift {
        Shift::This => return None,
        Shift::Last | Shift::Past => false,
        Shift::Next | Shift::Coming => true,
    };
    let (mut end, count, unit) = super::offset::amount(reader, at, false)?;
    let mut edge = reader.published.and_then(|p| reach(p, unit, if forward { count.most } else { -count.most }));
    while reader.atoms.is(end, "and")
        && let Some((after, more, unit)) = super::offset::amount(reader, end + 1, false)
        && !matches!(reader.atoms.time(after), Some(Time::Ago))
    {
        end = after;
        edge = edge.and_then(|p| reach(p, unit, if forward { more.most } else { -more.most }));
    }
    let days = reader.published.zip(edge).and_then(|(p, edge)| match (unit, forward) {
        // Quarters and decades are counted by the calendar.
        (Unit::Quarter | Unit::Decade, true) if unit == Unit::Quarter || count.most > 0 => {
            let next = calendar::period(unit, calendar::add(p.first_of_month(), unit, 1)?)?;
            Days::between(next.from, calendar::before(calendar::add(next.from, unit, count.most)?)?)
        }
        (Unit::Quarter, false) => {
            let this = calendar::period(unit, p)?;
            Days::between(calendar::add(this.from, unit, -count.most)?, calendar::before(this.from)?)
        }
        (_, true) => Days::between(calendar::add(p, Unit::Day, 1)?, edge),
        (_, false) => Days::between(edge, p),
    });
    Some((end, days))
}

fn reach(from: jiff::civil::Date, unit: Unit, count: i32) -> Option<jiff::civil::Date> {
    calendar::add(from, unit, count)
}

/// "5 past years", "2 upcoming months": the number before the shift.
fn counted_shift(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    let number =
        numeral::plain(atoms, i).filter(|n| n.kind == NumeralKind::Cardinal && n.value.fract() == 0.0 && n.value < 1000.0)?;
    let (Some(Time::Shift(shift)), Some(Time::Unit { unit, plural: true })) = (atoms.time(number.end), atoms.time(number.end + 1))
    else {
        return None;
    };
    let count = number.value as i32;
    let days = reader.published.and_then(|p| match shift {
        Shift::This => None,
        Shift::Last | Shift::Past => Days::between(calendar::add(p, unit, -count)?, p),
        Shift::Next | Shift::Coming => Days::between(calendar::add(p, Unit::Day, 1)?, calendar::add(p, unit, count)?),
    });
    Some(Phrase::days(number.end + 2, days, true))
}

/// A month with what follows: a day, a year, both or neither.
fn month(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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
        .filter(|&(end, day)| !counts(reader, end) && super::resolve::in_year(Fields { day: Some(day), ..fields }, 2024).is_some())
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
fn year_behind(reader: Reader<'_>, end: usize, fields: Fields) -> (usize, Fields) {
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

/// "3 January 2024", "the 3rd of January", "twenty-third day of September".
fn day_of_month(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if matches!(atoms.before(i).kind, Kind::Mark('$' | '£' | '€' | '¥' | '₹' | '#')) {
        return None;
    }
    let (mut at, day) = day_number(reader, i)?;
    if matches!(atoms.time(at), Some(Time::Unit { unit: Unit::Day, plural: false })) {
        at += 1;
    }
    at += usize::from(atoms.is(at, "of"));
    let Some(Time::Month { number, .. }) = atoms.time(at) else { return None };
    // "12 may be enough"
    if atoms.is(at, "may") && !atoms.capital(at) && !atoms.is(at - 1, "of") && year::digits(reader, at + 1).is_none() {
        return None;
    }
    let end = at + 1 + usize::from(atoms.mark(at + 1, '.') && atoms.at(at + 1).glued && year::digits(reader, at + 2).is_some());
    let fields = Fields { month: Some(number), day: Some(day), ..Fields::default() };
    // What is no day of any year is none ("31 June").
    super::resolve::in_year(fields, 2024)?;
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
fn counts(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    matches!(atoms.number(i), Some(Number::Hundred | Number::Magnitude(_) | Number::Dozen(_)))
        || atoms.is_any(i, &["percent", "per"])
        || atoms.at(i).tag == Tag::NNS && lexicon::PEOPLE.has(&atoms.text(i).to_lowercase())
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

/// "spring 2023", "the summer of 2020"; without a year only behind "this" or "last".
fn season(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let Some(Time::Season(month)) = reader.atoms.time(i) else { return None };
    let at = i + 1 + usize::from(reader.atoms.is(i + 1, "of"));
    let (end, year) = year::digits(reader, at)?;
    Some(Phrase::new(end, When::Fields(Fields { year: Some(year), month: Some(month), months: 3, ..Fields::default() })))
}

/// "2017 april", "2019 Q3", or a year alone.
fn year_first(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let atoms = reader.atoms;
    if let Some((end, year)) = year::digits(reader, i) {
        let at = end + usize::from(atoms.dash(end) && atoms.at(end).glued);
        if let Some(fields) = quarter_fields(reader, at) {
            return Some(Phrase::new(at + 1, When::Fields(Fields { year: Some(year), ..fields })));
        }
        if let (true, Some(Time::Month { number, sure: true })) = (at == end, atoms.time(at))
            && day_number(reader, at + 1).is_none()
        {
            return Some(Phrase::new(at + 1, When::Fields(Fields { year: Some(year), month: Some(number), ..Fields::default() })));
        }
    }
    let (end, year) = year::alone(reader, i)?;
    Some(Phrase::new(end, When::Fields(Fields { year: Some(year), ..Fields::default() })))
}

/// The day to count units from: month steps start on the first, lest "next month" on the 31st skip one.
trait Anchor {
    fn first_of_month_for(self, unit: Unit) -> Self;
}

impl Anchor for jiff::civil::Date {
    fn first_of_month_for(self, unit: Unit) -> Self {
        if unit >= Unit::Month { self.first_of_month() } else { self }
    }
}
