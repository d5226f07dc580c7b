//! Holidays by name: fixed days, the nth such weekday of a month, and days around Easter.

use jiff::civil::{Date, Weekday};

use super::calendar::{self, Days};
use super::{Phrase, Reader, resolve, year};
use crate::annotate::atom::{Kind, Unit};
use crate::lexicon;

/// Most words in the name of a holiday.
const MOST_WORDS: usize = 4;

/// A holiday with its year, if one follows.
pub fn read(reader: Reader<'_>, i: usize) -> Option<Phrase> {
    let (mut end, rule) = name(reader, i)?;
    let given = [end, end + 1].into_iter().find_map(|at| {
        let joined = at == end || reader.atoms.is(end, "of") || reader.atoms.mark(end, ',');
        joined.then(|| year::digits(reader, at)).flatten()
    });
    if let Some((after, year)) = given {
        end = after;
        return Some(Phrase::days(end, day(rule, year).map(Days::one), false));
    }
    let days = reader.published.and_then(|published| {
        let of = |step: i16| day(rule, published.year().checked_add(step)?);
        let past = [0, -1].into_iter().filter_map(of).find(|d| *d <= published);
        let future = [0, 1].into_iter().filter_map(of).find(|d| *d >= published)?;
        let near = calendar::days_between(published, future) < past.map_or(i32::MAX, |d| calendar::days_between(d, published) / 2);
        let ahead = resolve::looks_ahead(reader, i).unwrap_or(near);
        if ahead { Some(future) } else { past }.map(Days::one)
    });
    Some(Phrase::days(end, days, true))
}

/// The longest name that begins at an index, and its rule.
fn name(reader: Reader<'_>, i: usize) -> Option<(usize, &'static str)> {
    let atoms = reader.atoms;
    if !atoms.at(i).holiday {
        return None;
    }
    let mut key = String::with_capacity(32);
    let (mut at, mut found) = (i, None);
    for _ in 0..MOST_WORDS {
        if !atoms.word(at) {
            break;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(atoms.text(at));
        at += 1;
        if matches!(atoms.at(at).kind, Kind::Mark('\'' | '’')) && atoms.at(at).glued {
            at += 1;
            if atoms.is(at, "s") && atoms.at(at).glued {
                key.push('s');
                at += 1;
            }
        }
        key.make_ascii_lowercase();
        if let Some(rule) = lexicon::HOLIDAYS.get(&key) {
            found = Some((at, rule));
        }
    }
    found
}

fn day(rule: &str, year: i16) -> Option<Date> {
    let mut columns = rule.split('\t');
    let kind = columns.next()?;
    let mut number = || columns.next().and_then(|c| c.parse::<i8>().ok());
    match kind {
        "fixed" => Date::new(year, number()?, number()?).ok(),
        "nth" => {
            let (month, weekday, nth) = (number()?, number()?, number()?);
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?).ok()
        }
        "easter" => calendar::add(easter(year)?, Unit::Day, number()?.into()),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}
