//! Years: in digits, in words, as decades and centuries; and what is no year though it looks like one.

use super::Reader;
use super::calendar::{self, Days};
use crate::annotate::atom::{Kind, Number, Time, Unit};
use crate::annotate::numeral;
use crate::lexicon;
use crate::read::Tag;

/// Four digits, at any place a year may stand behind a month.
pub fn digits(reader: Reader<'_>, i: usize) -> Option<(usize, i16)> {
    let year = i16::try_from(reader.atoms.integer(i)?).ok()?;
    (reader.atoms.text(i).len() == 4 && (1000..=2199).contains(&year)).then_some((i + 1, year))
}

/// Four digits, a year in words, or two digits behind an apostrophe or "of".
pub fn after_month(reader: Reader<'_>, i: usize) -> Option<(usize, i16)> {
    digits(reader, i).or_else(|| words(reader, i)).or_else(|| {
        let atoms = reader.atoms;
        let mark = atoms.mark(i, '\'') || atoms.mark(i, '’');
        let at = if mark { i + 1 } else { i };
        if !mark && !atoms.is(i.wrapping_sub(1), "of") {
            return None;
        }
        two_digits(reader, at).map(|year| (at + 1, year))
    })
}

/// "87" as 1987, "24" as 2024: up to ten years after publication this century, else the last.
pub fn two_digits(reader: Reader<'_>, i: usize) -> Option<i16> {
    let short = i16::try_from(reader.atoms.integer(i)?).ok()?;
    let now = reader.published.map_or(2025, |d| d.year());
    let century = now - now.rem_euclid(100);
    (reader.atoms.text(i).len() == 2).then_some(if century + short > now + 10 { century - 100 + short } else { century + short })
}

/// "nineteen ninety six", "nineteen hundred ninety three", "two thousand and fifteen".
pub fn words(reader: Reader<'_>, i: usize) -> Option<(usize, i16)> {
    let atoms = reader.atoms;
    let year = |end, value: f64| (1000.0..2200.0).contains(&value).then_some((end, value as i16));
    let first = match atoms.number(i)? {
        Number::Small(value) | Number::Tens(value) => value,
        _ => return None,
    };
    if let (10.0..=20.0, Some(Number::Tens(_) | Number::Small(10.0..))) = (first, atoms.number(i + 1)) {
        let rest = numeral::plain(atoms, i + 1).filter(|n| n.value < 100.0 && n.kind == numeral::NumeralKind::Cardinal)?;
        return year(rest.end, first * 100.0 + rest.value);
    }
    if matches!(atoms.number(i + 1), Some(Number::Hundred)) && first >= 10.0 || first == 2.0 && atoms.is(i + 1, "thousand") {
        let whole = numeral::plain(atoms, i).filter(|n| n.kind == numeral::NumeralKind::Cardinal)?;
        return year(whole.end, whole.value);
    }
    None
}

/// A year that stands alone, where the words around it let it be one.
pub fn alone(reader: Reader<'_>, i: usize) -> Option<(usize, i16)> {
    let atoms = reader.atoms;
    if let Some((end, year)) = words(reader, i) {
        let before = atoms.is_any(i.wrapping_sub(1), &["in", "since", "of", "by", "until", "from", "and", "to", "between", "year"]);
        // "two hundred and two thousand" is one number.
        let number = i >= 2 && matches!(atoms.number(i - 2), Some(Number::Hundred | Number::Magnitude(_)));
        return (before && !number && !counts(reader, end)).then_some((end, year));
    }
    let (end, year) = digits(reader, i)?;
    let before = atoms.before(i);
    let glued =
        atoms.at(i).glued && !matches!(before.kind, Kind::Mark('(' | '[' | '"' | '“' | '‘' | '\'' | '=' | '–' | '—' | '/' | '~'));
    let glued_dash = before.glued && atoms.dash(i.wrapping_sub(1)) && atoms.at(i).glued;
    if glued && !(glued_dash && before_dash_is_date(reader, i)) || glued_dash && !before_dash_is_date(reader, i) {
        return None;
    }
    // The middle of a longer code: "2010-2015-86".
    if glued_dash && atoms.dash(end) && atoms.at(end).glued && atoms.at(end + 1).glued {
        return None;
    }
    // "2019-nCoV", "2019/20" are read by others; "2,019" is no four digits; "2019%" counts.
    if atoms.mark(end, '%') || atoms.at(end).glued && matches!(atoms.at(end).kind, Kind::Word { .. } | Kind::Digits) {
        return None;
    }
    if atoms.dash(end)
        && atoms.at(end).glued
        && atoms.at(end + 1).glued
        && (atoms.word(end + 1) && counts(reader, end + 1)
            || atoms.at(end + 1).kind == Kind::Digits
                && (!matches!(atoms.text(end + 1).len(), 2 | 4)
                    || atoms.dash(end + 2) && atoms.at(end + 2).glued && atoms.at(end + 3).glued))
    {
        return None;
    }
    if matches!(before.kind, Kind::Mark('$' | '£' | '€' | '¥' | '₹' | '#' | '+'))
        || matches!(before.sense.number, Some(Number::Magnitude(_)))
        || numbered(reader, i)
    {
        return None;
    }
    let introduced = atoms.is_any(
        i.wrapping_sub(1),
        &["in", "since", "until", "till", "by", "during", "before", "after", "from", "between", "through", "circa", "year"],
    );
    let modern = (1900..=2100).contains(&year);
    let counted = counts(reader, end);
    match (introduced, modern) {
        (true, true) => !counted || atoms.is(i.wrapping_sub(1), "year"),
        (true, false) => {
            !counted
                && !atoms.is_any(i.wrapping_sub(1), &["by", "from", "between", "after", "before"])
                // "in 1200 BC" is no year of ours.
                && !atoms.is_any(end, &["bc", "bce"])
        }
        (false, true) => !counted,
        (false, false) => false,
    }
    .then_some((end, year))
}

fn before_dash_is_date(reader: Reader<'_>, i: usize) -> bool {
    let Some(left) = i.checked_sub(2) else { return false };
    digits(reader, left).is_some() || matches!(reader.atoms.time(left), Some(Time::Month { .. } | Time::Part(_)))
}

/// Whether the word behind a number is counted by it: a plural noun or a unit ("2020 people", "2000 km").
fn counts(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    if !atoms.word(i) {
        return false;
    }
    let word = atoms.folded(i);
    let lower = !atoms.capital(i);
    lower
        && (atoms.at(i).tag == Tag::NNS
            || lexicon::UNITS.has(&word)
            || lexicon::PEOPLE.has(&word)
            || matches!(atoms.number(i), Some(Number::Hundred | Number::Magnitude(_) | Number::Dozen(_))))
        || lower && atoms.is_any(i, &["pieces", "of", "more", "other"]) && !atoms.is(i, "of")
}

/// Whether a bare year is part of a code: joined by a dash to a figure that is neither a month nor the end of a range, as in "2015-32"
/// and "2015-1-32".
pub fn in_code(reader: Reader<'_>, i: usize, end: usize) -> bool {
    let atoms = reader.atoms;
    let short = |i: usize| atoms.integer(i).is_some() && atoms.text(i).len() <= 2;
    let dated = matches!(atoms.time(i.wrapping_sub(3)), Some(Time::Month { .. }));
    end == i + 1
        && digits(reader, i).is_some()
        && (atoms.dash(end) && short(end + 1) || i >= 2 && atoms.dash(i - 1) && short(i - 2) && !dated)
}

/// "page 2019", "Flight 2019", "No. 2019".
fn numbered(reader: Reader<'_>, i: usize) -> bool {
    let atoms = reader.atoms;
    let at = if atoms.mark(i.wrapping_sub(1), '.') { i.wrapping_sub(2) } else { i.wrapping_sub(1) };
    atoms.word(at) && lexicon::NUMBERED.has(&atoms.folded(at))
}

/// "1990s", "1990 s", "the 90s", "nineties", "15th century".
pub fn decade(reader: Reader<'_>, i: usize) -> Option<(usize, Days)> {
    let atoms = reader.atoms;
    // "nineteen seventies"
    if let (Some(Number::Small(century @ 10.0..=19.0) | Number::Tens(century @ 20.0)), Some(Time::Decade(tens))) =
        (atoms.number(i), atoms.time(i + 1))
    {
        let from = century as i16 * 100 + tens;
        return calendar::years(from, from + 9).map(|days| (i + 2, days));
    }
    if let Some(Time::Decade(tens)) = atoms.time(i) {
        // "in his nineties" is an age.
        if atoms.is_any(i.wrapping_sub(1), &["his", "her", "their", "my", "your", "our"]) {
            return None;
        }
        return calendar::years(1900 + tens, 1909 + tens).map(|days| (i + 1, days));
    }
    let century = numeral::plain(atoms, i).filter(|n| n.kind == numeral::NumeralKind::Ordinal && (1.0..=22.0).contains(&n.value));
    if let Some(ordinal) = century {
        let at = if atoms.dash(ordinal.end) { ordinal.end + 1 } else { ordinal.end };
        if let Some(Time::Unit { unit: Unit::Century, plural: false }) = atoms.time(at) {
            let from = (ordinal.value as i16 - 1) * 100;
            return calendar::years(from, from + 99).map(|days| (at + 1, days));
        }
    }
    let first = atoms.integer(i)?;
    let apostrophe = usize::from(atoms.mark(i + 1, '\'') || atoms.mark(i + 1, '’'));
    if !atoms.is(i + 1 + apostrophe, "s") || first % 10 != 0 {
        return None;
    }
    let from = match atoms.text(i).len() {
        4 if (1000..=2190).contains(&first) => i16::try_from(first).ok()?,
        2 if first >= 20
            && !atoms.is_any(i.wrapping_sub(1), &["his", "her", "their", "my", "mid", "late", "early"])
            && !atoms.dash(i.wrapping_sub(1)) =>
        {
            1900 + i16::try_from(first).ok()?
        }
        _ => return None,
    };
    // "the 1900s" is mostly the century, "the 1910s" a decade; news means the decade after 2000 by "the 2000s".
    calendar::years(from, from + 9).map(|days| (i + 2 + apostrophe, days))
}
