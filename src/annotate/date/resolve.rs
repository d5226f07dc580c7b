//! From calendar fields to days: the year, month or week that the text leaves out is told by the day of publication.

use jiff::civil::Date;

use super::Reader;
use super::calendar::{self, Days, Side};
use crate::annotate::atom::{Part, Time, Unit};
use crate::read::Tag;

/// What a phrase names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// Calendar fields, some of them left out.
    Fields(Fields),
    /// Days that are known, or `None` where nothing anchors them.
    Days {
        /// The days.
        days: Option<Days>,
        /// Whether they count from the day of publication.
        relative: bool,
    },
}

/// Calendar fields as the text gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fields {
    /// The year, all digits.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// So many months from `month`: 3 for a quarter or season, else 1 (0 stands for 1).
    pub months: i8,
    /// The day of the month.
    pub day: Option<i8>,
    /// The day of the week, Monday 1.
    pub weekday: Option<i8>,
    /// A third of the period.
    pub part: Option<Part>,
    /// Where the part is one end of a range, so that it means a day ([`Days::edge_day`]).
    pub side: Option<Side>,
}

impl When {
    /// Whether the days depend on the day of publication.
    pub fn relative(self) -> bool {
        match self {
            Self::Fields(fields) => fields.year.is_none(),
            Self::Days { relative, .. } => relative,
        }
    }
}

/// The days a phrase means that begins at `start`; `None` where the calendar lacks them or nothing anchors them.
pub fn days(reader: Reader<'_>, start: usize, when: When) -> Option<Days> {
    match when {
        When::Days { days, .. } => days,
        When::Fields(fields) => fields_days(reader, start, fields),
    }
}

fn fields_days(reader: Reader<'_>, start: usize, fields: Fields) -> Option<Days> {
    let days = match fields.year {
        Some(year) => in_year(fields, year),
        None => undated(fields, reader.published?, looks_ahead(reader, start)),
    }?;
    refine(fields, days)
}

/// The part of the days that the fields name.
pub fn refine(fields: Fields, days: Days) -> Option<Days> {
    match (fields.part, fields.side) {
        (None, _) => Some(days),
        (Some(part), None) => days.part(part),
        (Some(part), Some(side)) => days.edge_day(part, side).map(Days::one),
    }
}

/// The days in a year that is known.
pub fn in_year(fields: Fields, year: i16) -> Option<Days> {
    match (fields.month, fields.day) {
        (None, _) => calendar::year(year),
        (Some(month), None) => calendar::months(year, month, i32::from(fields.months.max(1))),
        (Some(month), Some(day)) => Some(Days::one(Date::new(year, month, day).ok()?)),
    }
}

/// The days without a year: the nearest on the side of the day of publication that the sentence looks to.
pub fn undated(fields: Fields, published: Date, ahead: Option<bool>) -> Option<Days> {
    if let (Some(weekday), None, None) = (fields.weekday, fields.month, fields.day) {
        let day = if ahead == Some(true) {
            calendar::weekday_from(published, weekday)
        } else {
            calendar::weekday_until(published, weekday)
        };
        return day.map(Days::one);
    }
    if fields.month.is_none() {
        return day_of_month(fields, published, ahead);
    }
    // Four years hold every day there is, February 29 too; eight bridge 1900 and the like.
    let candidates = |step: i16| (0..=8).filter_map(move |n| in_year(fields, published.year().checked_add(step * n)?));
    let past = candidates(-1).find(|d| d.from <= published);
    let future = candidates(1).find(|d| d.to >= published);
    let (past, future) = match (past, future) {
        (Some(past), Some(future)) => (past, future),
        (past, future) => return past.or(future),
    };
    let back = calendar::days_between(past.to.min(published), published);
    let forth = calendar::days_between(published, future.from.max(published));
    // A verb decides, unless the day it points away from is much the nearer: it may be another clause's.
    let ahead = match ahead {
        Some(true) => back * FUTURE_BIAS >= forth,
        Some(false) => false,
        None => forth * FUTURE_BIAS < back,
    };
    Some(if ahead { future } else { past })
}

/// A day that no verb dates lies ahead only when that is so many times nearer than the past one: news tells what has been.
const FUTURE_BIAS: i32 = 8;

/// "Friday 13": the nearest month back in which the day of the month is that day of the week, within a year and a half; "the 15th":
/// the nearest on the side the sentence looks to, else of the same month.
fn day_of_month(fields: Fields, published: Date, ahead: Option<bool>) -> Option<Days> {
    let day = fields.day?;
    let first = published.first_of_month();
    let of_month = |step: i32| {
        let month = calendar::add(first, Unit::Month, step)?;
        Date::new(month.year(), month.month(), day).ok()
    };
    let found = match (fields.weekday, ahead) {
        (Some(weekday), _) => (0..18).filter_map(|back| of_month(-back)).find(|d| d.weekday().to_monday_one_offset() == weekday),
        (None, Some(true)) => (0..3).filter_map(of_month).find(|&d| d >= published),
        (None, Some(false)) => (0..3).filter_map(|back| of_month(-back)).find(|&d| d <= published),
        (None, None) => of_month(0),
    };
    found.map(Days::one)
}

/// Whether the clause speaks of what is to come (`Some(true)`), of what has been (`Some(false)`), or does not tell.
pub fn looks_ahead(reader: Reader<'_>, start: usize) -> Option<bool> {
    /// How many atoms on either side are looked at: about one clause.
    const REACH: usize = 14;
    let clue = |i: usize| {
        let atoms = reader.atoms;
        let atom = atoms.at(i);
        match atom.tag {
            // "May" is no verb where it is a month.
            _ if !atoms.word(i) || matches!(atom.sense.time, Some(Time::Month { .. })) && atoms.capital(i) => None,
            _ if atom.sense.ahead.is_some() => atom.sense.ahead,
            Tag::MD if !atoms.is(i, "would") => Some(true),
            Tag::VBD => Some(false),
            _ => None,
        }
    };
    let bordered = |i: &usize| reader.atoms.at(*i).kind != super::Kind::Border;
    let back = (start.saturating_sub(REACH)..start).rev().take_while(bordered).find_map(clue);
    back.or_else(|| (start..start + REACH).take_while(bordered).find_map(clue))
}
