//! Civil days and the periods around them. Every step that leaves the calendar (years -9999 to 9999) gives `None`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::annotate::atom::{Part, Unit};

/// A closed interval of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Days {
    /// One day.
    pub const fn one(day: Date) -> Self {
        Self { from: day, to: day }
    }

    /// From a day to another, unless they are the wrong way round.
    pub fn between(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// The third of the period that `part` names: of a month its first ten days, days 10 to 20 and the rest; of a year four months.
    pub fn part(self, part: Part) -> Option<Self> {
        let months = self.months();
        if months >= 3 {
            let third = |n: i32| add(self.from, Unit::Month, n * months / 3);
            let (from, to) = match part {
                Part::Early => (self.from, before(third(1)?)?),
                Part::Mid => (third(1)?, before(third(2)?)?),
                Part::Late => (third(2)?, self.to),
            };
            return Self::between(from, to);
        }
        let length = days_between(self.from, self.to);
        let (first, second) = if months == 1 { (9, 19) } else { (length / 3, length * 2 / 3) };
        let day = |n| add(self.from, Unit::Day, n);
        let (from, to) = match part {
            Part::Early => (self.from, day(first)?),
            Part::Mid => (day(first)?, day(second)?),
            Part::Late => (day(second)?, self.to),
        };
        Self::between(from, to)
    }

    /// How many whole months the period is, from the first of one to the last of another; 0 for any other.
    fn months(self) -> i32 {
        let whole = self.from.day() == 1 && self.to == self.to.last_of_month();
        let months = i32::from(self.to.year() - self.from.year()) * 12 + i32::from(self.to.month() - self.from.month()) + 1;
        if whole { months } else { 0 }
    }

    /// The `n`th (from 1) stretch of `count` units of the period, or the last one for `None`. Weeks are Monday to Sunday, and the
    /// first is the one that holds the first Thursday, as in ISO 8601.
    pub fn nth(self, n: Option<i32>, unit: Unit, count: i32) -> Option<Self> {
        let first = match unit {
            Unit::Week => week(add(self.from, Unit::Day, 3)?).from,
            _ => self.from,
        };
        let from = match n {
            Some(n) => add(first, unit, n.checked_sub(1)?)?,
            None => {
                let end = match unit {
                    Unit::Week => add(week(add(self.to, Unit::Day, -3)?).to, Unit::Day, 1)?,
                    _ => add(self.to, Unit::Day, 1)?,
                };
                add(end, unit, -count)?
            }
        };
        Self::between(from, before(add(from, unit, count)?)?)
    }
}

/// The day before.
pub fn before(day: Date) -> Option<Date> {
    day.yesterday().ok()
}

/// How many days lie between two.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// A day so many units later (earlier when negative); months and years keep the day of the month where the month has it.
pub fn add(day: Date, unit: Unit, count: i32) -> Option<Date> {
    const FAR: i32 = 20_000;
    if !(-FAR * 365..=FAR * 365).contains(&count) {
        return None;
    }
    let count = i64::from(count);
    let span = match unit {
        Unit::Day => count.days(),
        Unit::Weekend | Unit::Week => (7 * count).days(),
        Unit::Fortnight => (14 * count).days(),
        Unit::Month => i32::try_from(count).ok().filter(|c| c.abs() < 12 * FAR)?.months(),
        Unit::Quarter => i32::try_from(3 * count).ok().filter(|c| c.abs() < 12 * FAR)?.months(),
        Unit::Year => i32::try_from(count).ok().filter(|c| c.abs() < FAR)?.years(),
        Unit::Decade => i32::try_from(10 * count).ok().filter(|c| c.abs() < FAR)?.years(),
        Unit::Century => i32::try_from(100 * count).ok().filter(|c| c.abs() < FAR)?.years(),
    };
    day.checked_add(span).ok()
}

/// A year.
pub fn year(year: i16) -> Option<Days> {
    Days::between(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
}

/// A stretch of years.
pub fn years(from: i16, to: i16) -> Option<Days> {
    Days::between(Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?)
}

/// A month of a year; months above 12 run into the next year.
pub fn month(year: i16, month: i8) -> Option<Days> {
    months(year, month, 1)
}

/// So many months from a month of a year.
pub fn months(year: i16, month: i8, count: i32) -> Option<Days> {
    let from = Date::new(year, month, 1).ok()?;
    Days::between(from, before(add(from, Unit::Month, count)?)?)
}

/// The week, Monday to Sunday, that holds a day.
pub fn week(day: Date) -> Days {
    let offset = i32::from(day.weekday().to_monday_zero_offset());
    let from = add(day, Unit::Day, -offset).unwrap_or(day);
    Days { from, to: add(from, Unit::Day, 6).unwrap_or(day) }
}

/// A day of the week that holds a day; Monday is 1.
pub fn weekday(week_of: Date, number: i8) -> Option<Date> {
    add(week(week_of).from, Unit::Day, i32::from(number) - 1)
}

/// The last such day of the week on or before a day; Monday is 1.
pub fn weekday_until(day: Date, number: i8) -> Option<Date> {
    let number = Weekday::from_monday_one_offset(number).ok()?;
    add(day, Unit::Day, -i32::from(number.until(day.weekday())))
}

/// The first such day of the week on or after a day; Monday is 1.
pub fn weekday_from(day: Date, number: i8) -> Option<Date> {
    let number = Weekday::from_monday_one_offset(number).ok()?;
    add(day, Unit::Day, i32::from(day.weekday().until(number)))
}

/// The calendar period of a unit that holds a day.
pub fn period(unit: Unit, day: Date) -> Option<Days> {
    match unit {
        Unit::Day => Some(Days::one(day)),
        Unit::Weekend => Days::between(weekday(day, 6)?, weekday(day, 7)?),
        Unit::Week => Some(week(day)),
        Unit::Fortnight => Days::between(week(day).from, add(week(day).to, Unit::Week, 1)?),
        Unit::Month => month(day.year(), day.month()),
        Unit::Quarter => months(day.year(), (day.month() - 1) / 3 * 3 + 1, 3),
        Unit::Year => year(day.year()),
        Unit::Decade => years(day.year().div_euclid(10) * 10, day.year().div_euclid(10) * 10 + 9),
        Unit::Century => years(day.year().div_euclid(100) * 100, day.year().div_euclid(100) * 100 + 99),
    }
}
