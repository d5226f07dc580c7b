//! Days in digits: 2024-01-25, 25.01.2024, 2024年1月25日, 25 de enero de 2024.

use jiff::civil::Date;

use super::{Place, is_space, word};
use crate::annotate::DateMention;
use crate::span::Span;

/// Years that news speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// The day, month or year whose first digits stand at a place, and where it ends.
pub fn read(place: Place<'_>, start: usize) -> Option<(usize, DateMention)> {
    if is_part_of_code(place, start) {
        return None;
    }
    wide(place, start)
        .or_else(|| three(place, start))
        .or_else(|| day_and_month(place, start))
        .or_else(|| month_and_year(place, start))
}

/// Whether what stands before says that digits are no day: a letter or number that they are joined to.
fn is_part_of_code(place: Place<'_>, start: usize) -> bool {
    let before = place.before(start);
    before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.' | ':' | '_'))
}

/// Three numbers with one mark between them, in the order of the language; marks may have a space behind them.
fn three(place: Place<'_>, start: usize) -> Option<(usize, DateMention)> {
    /// Languages that write the year first: with the year last they have no order that one could be sure of.
    const YEAR_FIRST: [&str; 4] = ["hu", "ja", "ko", "zh"];
    let (end, digits, a) = place.integer(start)?;
    let mark = place.next(end).filter(|c| matches!(c, '.' | '-' | '/'))?;
    let spaced = |at: usize| if mark == '.' { place.space(at) } else { at };
    let (end, _, b) = place.integer(spaced(place.mark(end, &[mark])?))?;
    let (end, last, c) = place.integer(spaced(place.mark(end, &[mark])?))?;
    let (year, month, day) = match (digits, last) {
        (4, 1 | 2) => (a, b, c),
        (1 | 2, 4) if b > 12 => (c, a, b),
        (1 | 2, 4) if a > 12 || a == b => (c, b, a),
        (1 | 2, 4) if !YEAR_FIRST.contains(&place.language()) && place.language() != "und" => (c, b, a),
        _ => return None,
    };
    let goes_on = place.next(end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/'));
    // "2024-01-25T10:00" goes on with a time.
    let timed = place.next(end) == Some('T');
    // In Hungarian and Korean the last number has its stop, too.
    let end = if mark == '.' && YEAR_FIRST.contains(&place.language()) { place.mark(end, &['.']).unwrap_or(end) } else { end };
    (timed || !goes_on).then(|| whole(year, month, day, Span::new(start, end))).flatten()
}

/// Year, month and day with the character for each behind it, as in Chinese, Japanese and Korean; the year or the day may be missing.
fn wide(place: Place<'_>, start: usize) -> Option<(usize, DateMention)> {
    let field = |at: usize, marks: &[char]| {
        let (end, _, worth) = place.integer(at)?;
        Some((place.mark(place.space(end), marks)?, worth))
    };
    let year = field(start, &['年', '년']).filter(|(_, year)| YEARS.contains(year));
    let behind = year.map_or(start, |(end, _)| place.space(end));
    let Some((end, month)) = field(behind, &['月', '월']).filter(|(_, month)| (1..=12).contains(month)) else {
        let (end, year) = year?;
        return period(year, None, Span::new(start, end));
    };
    match (year, field(place.space(end), &['日', '号', '일'])) {
        (Some((_, year)), Some((end, day))) => whole(year, month, day, Span::new(start, end)),
        (Some((_, year)), None) => period(year, Some(month), Span::new(start, end)),
        (None, Some((end, day))) => without_year(place, month, day, Span::new(start, end)),
        // "3月" is March of some year, "3个月" three months.
        (None, None) => None,
    }
}

/// A day and the name of a month, with the year behind it where one stands: "25 de enero de 2024", "25. Januar", "1er mars 2024".
fn day_and_month(place: Place<'_>, start: usize) -> Option<(usize, DateMention)> {
    let (end, digits, day) = place.integer(start)?;
    if digits > 2 {
        return None;
    }
    let end = place.mark(end, &['.', 'º', '°']).unwrap_or(end);
    let end = place.rest(end).strip_prefix("er ").map_or(end, |_| end + 2);
    let (month_end, month) = month_at(place, end)?;
    let behind = linked(place, month_end);
    let year = place.integer(behind).filter(|&(end, digits, year)| {
        behind > month_end && digits == 4 && YEARS.contains(&year) && !place.next(end).is_some_and(char::is_alphanumeric)
    });
    match year {
        Some((end, _, year)) => whole(year, month, day, Span::new(start, end)),
        None => without_year(place, month, day, Span::new(start, month_end)),
    }
}

/// The month that is named at a place behind a space, perhaps with a word of the language between.
fn month_at(place: Place<'_>, at: usize) -> Option<(usize, u32)> {
    let (end, word) = place.word(linked(place, at)).filter(|_| linked(place, at) > at)?;
    // "25 ene. 2024"; the stop at the end of a sentence is that of the sentence.
    let end = place.mark(end, &['.']).filter(|&behind| place.integer(place.space(behind)).is_some()).unwrap_or(end);
    word::month(&word).map(|month| (end, month))
}

/// The place behind a space, or behind spaces and the one word that joins the parts of a date: "de", "del", "d’", "von", "من".
fn linked(place: Place<'_>, at: usize) -> usize {
    const LINKS: [&str; 5] = ["de", "del", "di", "do", "من"];
    let behind = place.space(at);
    match place.word(behind) {
        Some((end, word)) if behind > at && LINKS.contains(&word.as_str()) => place.space(end),
        _ => behind,
    }
}

/// A year with the name of a month before it: "enero de 2024".
fn month_and_year(place: Place<'_>, start: usize) -> Option<(usize, DateMention)> {
    let (end, digits, year) = place.integer(start)?;
    if digits != 4 || !YEARS.contains(&year) || place.next(end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let before = |at: usize| {
        let space = place.before(at).filter(|&c| is_space(c))?;
        place.word_before(at - space.len_utf8())
    };
    let (mut first, mut word) = before(start)?;
    if place.is_function_word(&word) {
        (first, word) = before(first)?;
    }
    let month = word::month(&word)?;
    period(year, Some(month), Span::new(first, end))
}

fn whole(year: u32, month: u32, day: u32, span: Span) -> Option<(usize, DateMention)> {
    let day = date(year, month, day).filter(|_| YEARS.contains(&year))?;
    Some((span.end, DateMention { span, from: Some(day), to: Some(day), relative: false }))
}

/// A month, or a year.
fn period(year: u32, month: Option<u32>, span: Span) -> Option<(usize, DateMention)> {
    let from = date(year, month.unwrap_or(1), 1)?;
    let to = if month.is_some() { from.last_of_month() } else { from.last_of_year() };
    Some((span.end, DateMention { span, from: Some(from), to: Some(to), relative: false }))
}

/// A day of the year that brings it nearest to the day of publication.
fn without_year(place: Place<'_>, month: u32, day: u32, span: Span) -> Option<(usize, DateMention)> {
    // February has 29 days in some year.
    date(2024, month, day)?;
    let published = place.document.published;
    let nearest = published.and_then(|published| {
        let year = published.year().unsigned_abs().into();
        let days = [year - 1, year, year + 1].into_iter().filter_map(|year: u32| date(year, month, day));
        days.min_by_key(|&day| days_between(published, day))
    });
    Some((span.end, DateMention { span, from: nearest, to: nearest, relative: true }))
}

/// About how many days lie between two days.
fn days_between(a: Date, b: Date) -> i32 {
    let number = |date: Date| i32::from(date.year()) * 366 + i32::from(date.month()) * 31 + i32::from(date.day());
    (number(a) - number(b)).abs()
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}
