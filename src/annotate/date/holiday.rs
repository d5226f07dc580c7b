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
        let joined = at == end || reader.atoms.is_any(end, &["of", "in"]) || reader.atoms.mark(end, ',');
        joined.then(|| year::digits(reader, at)).flatten()
    });
    if let Some((after, year)) = given {
        end = after;
        return Some(Phrase::days(end, days(rule, year), false));
    }
    let days = reader.published.and_then(|published| {
        let of = |step: i16| days(rule, published.year().checked_add(step)?);
        let past = [0, -1].into_iter().filter_map(of).find(|d| d.from <= published);
        let future = [0, 1].into_iter().filter_map(of).find(|d| d.to >= published)?;
        let back = past.map_or(i32::MAX, |d| calendar::days_between(d.from, published) / 2);
        let near = calendar::days_between(published, future.from) < back;
        let ahead = resolve::looks_ahead(reader, i).unwrap_or(near);
        if ahead { Some(future) } else { past }
    });
    Some(Phrase::days(end, days, true))
}

/// The longest name that begins at an index, and its rule.
fn name(reader: Reader<'_>, i: usize) -> Option<(usize, &'static str)> {
    let atoms = reader.atoms;
    if !atoms.word(i) || !atoms.at(i).sense.names(atoms.capital(i)) {
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
        // "Eid al-Fitr"
        at += usize::from(atoms.dash(at) && atoms.at(at).glued && atoms.at(at + 1).glued);
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

/// The days of a holiday in a year.
fn days(rule: &str, year: i16) -> Option<Days> {
    let mut columns = rule.split('\t');
    let kind = columns.next()?;
    let mut number = || columns.next().and_then(|c| c.parse::<i8>().ok());
    let day = match kind {
        "fixed" => Date::new(year, number()?, number()?).ok(),
        "nth" => {
            let (month, weekday, nth) = (number()?, number()?, number()?);
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?).ok()
        }
        "easter" => calendar::add(easter(year)?, Unit::Day, number()?.into()),
        "islamic" => {
            let (first, length) = (islamic(year, number()?.into(), number()?.into())?, i32::from(number()?));
            // Where the moon is watched for, the month often begins a day earlier.
            return Days::between(calendar::before(first)?, calendar::add(first, Unit::Day, length - 1)?);
        }
        _ => None,
    };
    day.map(Days::one)
}

/// The first such day of the Islamic calendar in a year of ours, by its tabular form (30 years of 10,631 days, the civil epoch of 16
/// July 622 Julian).
fn islamic(year: i16, month: i32, day: i32) -> Option<Date> {
    let epoch = Date::new(622, 7, 19).ok()?;
    let first = Date::new(year, 1, 1).ok()?;
    // A year of theirs that is over before ours begins.
    let about = (i32::from(year) - 622) * 33 / 32 - 1;
    (about..about + 4).find_map(|hijri| {
        let days = (hijri - 1) * 354 + (3 + 11 * hijri).div_euclid(30) + (59 * (month - 1) + 1) / 2 + day - 1;
        calendar::add(epoch, Unit::Day, days).filter(|&date| date >= first && date.year() == year)
    })
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
