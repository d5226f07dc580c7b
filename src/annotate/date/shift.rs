//! Periods seen from the day of publication: last week, next September, the past few years.

use jiff::civil::Date;

use super::calendar::{self, Days};
use super::field::{day_of_month, month};
use super::point::{weekday, weekday_of_week};
use super::resolve::{self, Fields, When};
use super::{Phrase, Reader, numeric, offset};
use crate::annotate::atom::{Shift, Time, Unit};
use crate::annotate::numeral::{self, NumeralKind};

/// "last week", "this past Wednesday", "next September", "the last few weeks".
pub fn shifted(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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
                Shift::Last if unit == Unit::Decade => Days::between(calendar::add(p, unit, -1)?, p),
                Shift::Next | Shift::Coming if unit == Unit::Fortnight => calendar::period(unit, calendar::add(p, unit, 1)?),
                _ => {
                    let days = calendar::period(unit, calendar::add(first_of_month_for(p, unit), unit, steps(shift))?)?;
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
        Some(Time::Daypart) if shift == Shift::This && !atoms.is(at, "night") => {
            Some(Phrase::days(at + 1, published.map(Days::one), true))
        }
        Some(Time::Daypart) if shift == Shift::Last && atoms.is_any(at, &["night", "evening"]) => {
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
        let of = |step: i16| resolve::in_year(fields, p.year().checked_add(step)?);
        match shift {
            Shift::This => of(0),
            Shift::Last | Shift::Past => [0, -1].into_iter().filter_map(of).find(|d| d.to < p),
            Shift::Next | Shift::Coming => [0, 1].into_iter().filter_map(of).find(|d| d.from > p),
        }
    });
    Some(Phrase::days(phrase.end, days, true))
}

/// The day to count units from: month steps start on the first, lest "next month" on the 31st skip one.
fn first_of_month_for(day: Date, unit: Unit) -> Date {
    if unit >= Unit::Month { day.first_of_month() } else { day }
}

/// The stretch of so many units behind "last" or "next": "last 3 months and 2 weeks", "next couple of weeks", "past few years".
fn stretch(reader: Reader<'_>, at: usize, shift: Shift) -> Option<(usize, Option<Days>)> {
    let forward = match shift {
        Shift::This => return None,
        Shift::Last | Shift::Past => false,
        Shift::Next | Shift::Coming => true,
    };
    let (mut end, count, unit) = offset::amount(reader, at, false)?;
    let mut edge = reader.published.and_then(|p| calendar::add(p, unit, if forward { count.most } else { -count.most }));
    while reader.atoms.is(end, "and")
        && let Some((after, more, unit)) = offset::amount(reader, end + 1, false)
        && !matches!(reader.atoms.time(after), Some(Time::Ago))
    {
        end = after;
        edge = edge.and_then(|p| calendar::add(p, unit, if forward { more.most } else { -more.most }));
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

/// "5 past years", "2 upcoming months": the number before the shift.
pub fn counted_shift(reader: Reader<'_>, i: usize) -> Option<Phrase> {
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

/// How many periods a shift goes on.
pub const fn steps(shift: Shift) -> i32 {
    match shift {
        Shift::This => 0,
        Shift::Last | Shift::Past => -1,
        Shift::Next | Shift::Coming => 1,
    }
}
