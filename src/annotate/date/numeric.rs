//! Dates in figures: 2024-01-25, 1/25/2024, 25.1.2024, 05-Aug-2016, 20240125; and month and day alone, 10/25.

use super::Reader;
use super::resolve::Fields;
use super::year;
use crate::annotate::atom::{Kind, Time};

/// One field of a date in figures.
#[derive(Clone, Copy)]
enum Field {
    Number { value: i16, digits: usize },
    Month(i8),
}

/// A date of two or three fields parted by the same mark.
pub fn date(reader: Reader<'_>, i: usize) -> Option<(usize, Fields)> {
    let atoms = reader.atoms;
    if let Some(found) = compact(reader, i) {
        return Some(found);
    }
    if let Some(found) = dotted(reader, i) {
        return Some(found);
    }
    let first = field(reader, i)?;
    let mark = match atoms.at(i + 1).kind {
        Kind::Mark(mark @ ('/' | '-' | '.')) => mark,
        _ => return spaced(reader, i),
    };
    let second = field(reader, i + 2).filter(|_| atoms.at(i + 1).glued && atoms.at(i + 2).glued)?;
    if atoms.mark(i + 3, mark)
        && atoms.at(i + 3).glued
        && atoms.at(i + 4).glued
        && let Some(third) = field(reader, i + 4)
        && let Some(fields) = three(reader, [first, second, third], i)
    {
        // A code or a telephone number goes on: "133-03-03-2020", "2010-2015-86".
        let goes_on = atoms.mark(i + 5, mark)
            && atoms.at(i + 5).glued
            && atoms.at(i + 6).glued
            && atoms.at(i + 6).kind == Kind::Digits
            && matches!(third, Field::Number { digits: 2, .. });
        return (!goes_on && !continues(reader, i)).then_some((i + 5, fields));
    }
    let goes_on = mark == '-' && atoms.mark(i + 3, mark) && atoms.at(i + 3).glued && atoms.at(i + 4).kind == Kind::Digits;
    if continues(reader, i) || goes_on && atoms.at(i + 4).glued {
        return None;
    }
    two(reader, first, second, mark, i).map(|fields| (i + 3, fields))
}

/// Whether digits stand glued before, so that this is the middle of a longer code.
fn continues(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    let dash = atoms.at(i).glued && matches!(atoms.before(i).kind, Kind::Mark('-' | '/' | '.'));
    let figure = dash && i >= 2 && atoms.at(i - 1).glued && atoms.at(i - 2).kind == Kind::Digits;
    // A third field before, or one of three figures.
    let field = figure && i >= 3 && atoms.at(i - 2).glued && atoms.dash(i - 3) && atoms.text(i - 2).len() <= 2;
    let code = figure && atoms.text(i - 2).len() == 3 || field;
    code || atoms.at(i).glued && matches!(atoms.before(i).kind, Kind::Digits)
}

fn field(reader: Reader<'_>, i: usize) -> Option<Field> {
    if let Some(Time::Month { number, .. }) = reader.atoms.time(i) {
        return Some(Field::Month(number));
    }
    let digits = reader.atoms.text(i).len();
    let value = i16::try_from(reader.atoms.integer(i)?).ok()?;
    matches!(digits, 1 | 2 | 4).then_some(Field::Number { value, digits })
}

fn three(reader: Reader<'_>, fields: [Field; 3], i: usize) -> Option<Fields> {
    use Field::{Month, Number};
    let short = |at: usize, value: i16, digits: usize| if digits == 4 { Some(value) } else { year::two_digits(reader, at) };
    let (year, month, day) = match fields {
        [Number { value: year, digits: 4 }, Number { value: month, .. }, Number { value: day, digits: 1 | 2 }] => {
            (year, month, day)
        }
        [Number { value: year, digits: 4 }, Month(month), Number { value: day, digits: 1 | 2 }] => (year, i16::from(month), day),
        [Number { value: year, digits: 4 }, Number { value: day, .. }, Month(month)] => (year, i16::from(month), day),
        [Number { value: day, digits: 1 | 2 }, Month(month), Number { value, digits }] => {
            (short(i + 4, value, digits)?, i16::from(month), day)
        }
        [Number { value: day, digits: 1 | 2 }, Number { value: year, digits: 4 }, Month(month)] => (year, i16::from(month), day),
        [Month(month), Number { value: day, digits: 1 | 2 }, Number { value: year, digits: 4 }] => (year, i16::from(month), day),
        [Month(month), Number { value: year, digits: 4 }, Number { value: day, digits: 1 | 2 }] => (year, i16::from(month), day),
        [Number { value: a, digits: 1 | 2 }, Number { value: b, digits: 1 | 2 }, Number { value, digits }] => {
            let year = short(i + 4, value, digits)?;
            let (month, day) = american(a, b)?;
            (year, month, day)
        }
        _ => return None,
    };
    valid(Some(year), month, Some(day))
}

/// Month before day, the American way, unless only the other order gives a date.
fn american(a: i16, b: i16) -> Option<(i16, i16)> {
    match (a, b) {
        (1..=12, 1..=31) => Some((a, b)),
        (13..=31, 1..=12) => Some((b, a)),
        _ => None,
    }
}

fn two(reader: Reader<'_>, first: Field, second: Field, mark: char, i: usize) -> Option<Fields> {
    use Field::{Month, Number};
    let modern = |year: i16| (1900..=2100).contains(&year);
    match (first, second) {
        (Month(month), Number { value: year, digits: 4 }) | (Number { value: year, digits: 4 }, Month(month)) => {
            valid(Some(year), month.into(), None)
        }
        (Month(month), Number { value: day, digits: 1 | 2 }) => valid(None, month.into(), Some(day)),
        (Number { value: day, digits: 1 | 2 }, Month(month)) => valid(None, month.into(), Some(day)),
        (Number { value: year, digits: 4 }, Number { value: month @ 1..=12, digits: 1 | 2 }) if mark != '.' && modern(year) => {
            // "2019-20" is a season; "2015-12" a month.
            valid(Some(year), month, None)
        }
        (Number { value: month @ 1..=12, digits: 1 | 2 }, Number { value: year, digits: 4 }) if mark != '.' && modern(year) => {
            valid(Some(year), month, None)
        }
        (Number { value: a, digits: 1 | 2 }, Number { value: b, digits: 1 | 2 })
            if mark == '/' && (introduced(reader, i) || stands_alone(reader, i) && no_part(a, b)) =>
        {
            let (month, day) = american(a, b)?;
            valid(None, month, Some(day))
        }
        _ => None,
    }
}

/// Whether a word that leads to a day stands before: without it "1/2" is a half, "9/11" a name and "24/7" always.
fn introduced(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    let before = i.wrapping_sub(1);
    let joined = atoms.mark(i + 3, '-') || atoms.is_any(i + 3, &["to", "until", "till", "through"]);
    let range = joined && atoms.integer(i + 4).is_some() && atoms.mark(i + 5, '/');
    range
        || atoms.is_any(
            before,
            &["on", "from", "until", "till", "by", "since", "between", "before", "after", "this", "next", "last", "dated"],
        )
        || atoms.before(i).glued && atoms.is_any(before, &["to"])
        || matches!(atoms.time(before), Some(Time::Weekday { .. }))
        || (atoms.is_any(before, &["to", "and"]) || atoms.dash(before))
            && i >= 4
            && atoms.mark(i - 3, '/')
            && atoms.integer(i - 2).is_some()
}

/// Whether no word stands behind that "11/25" could belong to.
fn stands_alone(reader: Reader<'_>, i: usize) -> bool {
    !matches!(reader.atoms.at(i + 3).kind, Kind::Word { .. } | Kind::Digits | Kind::Mark('%' | '/' | '-' | '"' | '″'))
        && !matches!(reader.atoms.before(i).kind, Kind::Mark('$' | '£' | '€' | '-' | '/' | '+') | Kind::Digits)
}

/// Whether "2/29" can be no part of a whole that people speak of.
fn no_part(above: i16, below: i16) -> bool {
    above <= 12 && below >= 13 && below != 16
}

fn valid(year: Option<i16>, month: i16, day: Option<i16>) -> Option<Fields> {
    let year_ok = year.is_none_or(|y| (1000..=2199).contains(&y));
    let month = i8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    let day = match day {
        None => None,
        Some(day) => Some(i8::try_from(day).ok().filter(|&d| (1..=31).contains(&d) && d <= longest(year, month))?),
    };
    year_ok.then_some(Fields { year, month: Some(month), day, ..Fields::default() })
}

fn longest(year: Option<i16>, month: i8) -> i8 {
    jiff::civil::Date::new(year.unwrap_or(2024), month, 1).map_or(0, |d| d.days_in_month())
}

/// "20240125", where it is a day.
fn compact(reader: Reader<'_>, i: usize) -> Option<(usize, Fields)> {
    let digits = reader.atoms.text(i);
    let value = reader.atoms.integer(i).filter(|_| digits.len() == 8)?;
    let year = i16::try_from(value / 10_000).ok().filter(|y| (1900..=2099).contains(y))?;
    let fields = valid(Some(year), i16::try_from(value / 100 % 100).ok()?, Some(i16::try_from(value % 100).ok()?))?;
    Some((i + 1, fields))
}

/// "25.1.2024", which is one run of digits and stops.
fn dotted(reader: Reader<'_>, i: usize) -> Option<(usize, Fields)> {
    let text = reader.atoms.text(i);
    if reader.atoms.at(i).kind != Kind::Digits || text.bytes().filter(|&b| b == b'.').count() != 2 || text.len() > 10 {
        return None;
    }
    let mut parts = text.split('.').map(|part| (part.len(), part.parse::<i16>().unwrap_or(0)));
    let [a, b, c] = [parts.next()?, parts.next()?, parts.next()?];
    let (year, month, day) = match (a, b, c) {
        ((4, year), (1 | 2, month), (1 | 2, day)) => (year, month, day),
        // Stops are the European way: the day comes first, unless it cannot.
        ((1 | 2, day), (1 | 2, month), (4, year)) if month <= 12 => (year, month, day),
        ((1 | 2, month), (1 | 2, day), (4, year)) => (year, month, day),
        _ => return None,
    };
    Some((i + 1, valid(Some(year), month, Some(day))?))
}

/// "2016 10 16".
fn spaced(reader: Reader<'_>, i: usize) -> Option<(usize, Fields)> {
    let two = |at: usize| reader.atoms.integer(at).filter(|_| reader.atoms.text(at).len() == 2).and_then(|v| i16::try_from(v).ok());
    let (_, year) = year::digits(reader, i).filter(|(_, y)| (1900..=2099).contains(y))?;
    Some((i + 3, valid(Some(year), two(i + 1)?, Some(two(i + 2)?))?))
}
