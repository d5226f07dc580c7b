//! Civil days and the periods around them. Every step that leaves the calendar (years -9999 to 9999) gives `None`.

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

/// One of the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where it begins.
    Left,
    /// Where it ends.
    Right,
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
        // A week has Monday to Wednesday, then Wednesday and Thursday, then Thursday to Sunday.
        let (first, second) = if months == 1 { (9, 19) } else { (length / 3, (length + 1) / 2) };
        let day = |n| add(self.from, Unit::Day, n);
        let (from, to) = match part {
            Part::Early => (self.from, day(first)?),
            Part::Mid => (day(first)?, day(second)?),
            Part::Late => (day(second)?, self.to),
        };
        Self::between(from, to)
    }

    /// The beginning, middle or end of the period, more widely than [`Days::part`]: of a month or longer its first or last half.
    pub fn edge(self, part: Part) -> Option<Self> {
        let months = self.months();
        let half = match months {
            0 => return self.part(part),
            1 => add(self.from, Unit::Day, 15)?,
            _ => add(self.from, Unit::Month, months / 2)?,
        };
        match part {
            Part::Early => Self::between(self.from, before(half)?),
            Part::Mid => self.part(part),
            Part::Late => Self::between(half, self.to),
        }
    }

    /// The day on which the period begins, halves or is over, as one end of a range.
    pub fn edge_day(self, part: Part, side: Side) -> Option<Date> {
        match (part, side) {
            (Part::Early, _) => Some(self.from),
            (Part::Mid, _) => add(self.from, Unit::Day, (days_between(self.from, self.to) + 1) / 2),
            (Part::Late, Side::Left) => add(self.to, Unit::Day, 1),
            (Part::Late, Side::Right) => Some(self.to),
        }
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
    day_number(to) - day_number(from)
}

/// A day so many units later (earlier when negative); months and years keep the day of the month where the month has it, and take
/// the last one where it does not.
pub fn add(day: Date, unit: Unit, count: i32) -> Option<Date> {
    // By hand: jiff's arithmetic knows spans of mixed units and time zones, which would add 10 kB to the download.
    match unit {
        Unit::Day => of_number(day_number(day).checked_add(count)?),
        Unit::Weekend | Unit::Week => add(day, Unit::Day, count.checked_mul(7)?),
        Unit::Fortnight => add(day, Unit::Day, count.checked_mul(14)?),
        Unit::Month => {
            let month = (i32::from(day.year()) * 12 + i32::from(day.month()) - 1).checked_add(count)?;
            let first = Date::new(i16::try_from(month.div_euclid(12)).ok()?, month.rem_euclid(12) as i8 + 1, 1).ok()?;
            Date::new(first.year(), first.month(), day.day().min(first.days_in_month())).ok()
        }
        Unit::Quarter => add(day, Unit::Month, count.checked_mul(3)?),
        Unit::Year => add(day, Unit::Month, count.checked_mul(12)?),
        Unit::Decade => add(day, Unit::Month, count.checked_mul(120)?),
        Unit::Century => add(day, Unit::Month, count.checked_mul(1200)?),
    }
}

/// Days of 400 years, after which the calendar repeats itself.
const ERA: i32 = 146_097;

/// The number of a day, counted from 1 March of the year 0 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years
/// that begin in March have their leap day last).
fn day_number(day: Date) -> i32 {
    let (month, in_month) = (i32::from(day.month()), i32::from(day.day()));
    let year = i32::from(day.year()) - i32::from(month <= 2);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + in_month - 1;
    year.div_euclid(400) * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year
}

/// The day with a number; the other way round.
fn of_number(number: i32) -> Option<Date> {
    let of_era = number.rem_euclid(ERA);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let in_month = of_year - (153 * month + 2) / 5 + 1;
    let year = number.div_euclid(ERA) * 400 + year + i32::from(month >= 10);
    Date::new(i16::try_from(year).ok()?, ((month + 2) % 12 + 1) as i8, in_month as i8).ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// jiff's own arithmetic is the measure.
    #[test]
    fn days_add_up_as_jiff_has_them() {
        use jiff::ToSpan as _;
        use jiff::civil::date;
        for start in [date(2024, 2, 29), date(1900, 2, 28), date(1, 1, 1), date(0, 3, 1), date(-400, 12, 31), date(2023, 8, 31)] {
            for count in [0, 1, -1, 27, 59, 365, -366, 1461, 36_524, -36_525, 146_097, 4_000_000, -4_000_000] {
                assert_eq!(add(start, Unit::Day, count), start.checked_add(count.days()).ok(), "{start} and {count} days");
                // As many months as a span of jiff's can hold.
                let count = count.clamp(-200_000, 200_000);
                assert_eq!(add(start, Unit::Month, count), start.checked_add(count.months()).ok(), "{start} and {count} months");
            }
            assert_eq!(add(start, Unit::Week, 3), start.checked_add(3.weeks()).ok());
            assert_eq!(add(start, Unit::Year, 1), start.checked_add(1.years()).ok());
            assert_eq!(days_between(start, date(2024, 3, 1)), start.until(date(2024, 3, 1)).unwrap().get_days());
        }
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Century] {
            assert_eq!(add(date(2024, 2, 29), unit, i32::MAX), None);
            assert_eq!(add(date(2024, 2, 29), unit, i32::MIN), None);
        }
    }
}
