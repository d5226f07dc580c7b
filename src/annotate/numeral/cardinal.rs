//! Whole numbers in digits, in words, or both.

use super::figure::literal;
use super::part::joined;
use crate::annotate::atom::{Atoms, Kind, Number};
use crate::read::Tag;

/// How a whole number begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Digits,
    Words,
}

/// A whole number in the making.
#[derive(Clone, Copy)]
pub struct Group {
    /// Index behind it.
    pub end: usize,
    /// What it is worth.
    pub value: f64,
    /// Value of the last magnitude when nothing follows it: a part behind counts in it ("3 million and a half").
    pub unit: f64,
    /// The last word.
    pub last: Option<Number>,
    /// What stands behind the last "and", and the magnitude before it.
    pub tail: Option<(f64, f64)>,
}

/// Digits or number words with hundreds and magnitudes in falling order.
pub fn cardinal(atoms: Atoms<'_>, start: usize) -> Option<(Form, Group)> {
    let (mut at, mut total, mut current, mut ceiling) = (start, 0.0, None::<f64>, f64::INFINITY);
    let (mut form, mut last) = (Form::Words, None);
    // What the number was worth before the last "and", and the magnitude a part behind it counts in.
    let mut split = None;
    if atoms.is_any(start, &["a", "an"]) {
        matches!(atoms.number(start + 1), Some(Number::Hundred | Number::Magnitude(_) | Number::Dozen(_))).then_some(())?;
        (at, current) = (start + 1, Some(1.0));
    }
    loop {
        let mut next = at;
        if at > start && atoms.is(at, "and") && matches!(last, Some(Number::Hundred | Number::Magnitude(_))) {
            next = at + 1;
            let unit = if current.is_none() { ceiling } else { 1.0 };
            split = Some((next, total + current.unwrap_or(0.0), unit));
        } else if matches!(last, Some(Number::Tens(_))) && matches!(atoms.number(joined(atoms, at)), Some(Number::Small(_))) {
            next = joined(atoms, at);
        }
        // "$2-billion", "5-million-dollar"
        let hyphen = at > start && atoms.dash(at) && atoms.at(at).glued && atoms.at(at + 1).glued;
        if hyphen && form == Form::Digits && matches!(atoms.number(at + 1), Some(Number::Magnitude(_))) {
            (at, next) = (at + 1, at + 1);
        }
        let after_hundred = matches!(last, Some(Number::Hundred));
        let room = |value: f64| value < ceiling && (current.is_none() || after_hundred && value < 100.0);
        let spoken = atoms.number(next);
        if atoms.at(next).kind == Kind::Digits {
            if at > start && form == Form::Words && last.is_none() {
                break;
            }
            let (end, value) = literal(atoms, next)?;
            if !room(value)
                || at > start
                    && (next == at && atoms.at(next).glued
                        || value.fract() != 0.0
                        || value == 0.0
                        || total == 0.0 && !after_hundred
                        || follows_own_size(atoms, end, ceiling))
            {
                break;
            }
            if at == start {
                form = Form::Digits;
            }
            (at, last) = (end, None);
            current = Some(current.unwrap_or(0.0) + value);
            continue;
        }
        match spoken {
            Some(Number::Small(value)) if room(value) => current = Some(current.unwrap_or(0.0) + value),
            Some(Number::Small(value)) if matches!(last, Some(Number::Tens(_))) && 0.0 < value && value < 10.0 => {
                current = current.map(|c| c + value)
            }
            Some(Number::Tens(value)) if room(value) => current = Some(current.unwrap_or(0.0) + value),
            Some(Number::Hundred) if next == at && current.is_none_or(|c| c < 100.0 || form == Form::Digits) && !after_hundred => {
                if current.is_none() && at > start {
                    break;
                }
                current = Some(current.unwrap_or(1.0) * 100.0);
            }
            Some(Number::Magnitude(value)) if next == at && current.is_some() && value < ceiling => {
                total += current.take().unwrap_or(1.0) * value;
                ceiling = value;
            }
            // "three lakh crore"
            Some(Number::Magnitude(value)) if next == at && current.is_none() && total > 0.0 && ceiling < value => {
                total *= value;
                ceiling = value;
            }
            // "hundred thousand", "thousand": one of them.
            Some(Number::Magnitude(value)) if at == start => {
                total = value;
                ceiling = value;
            }
            Some(Number::Letter(value))
                if form == Form::Digits && current.is_some() && total == 0.0 && letter_counts(atoms, next) =>
            {
                total = current.take().unwrap_or(1.0) * value;
                (at, last) = (next + 1, Some(Number::Magnitude(value)));
                break;
            }
            // "3 dozens", "2 millions"
            Some(Number::Dozen(value) | Number::Vague(value)) if current.is_some() && next == at => {
                total += current.take().unwrap_or(1.0) * value;
                (at, last) = (next + 1, None);
                break;
            }
            _ => break,
        }
        last = spoken;
        at = next + 1;
    }
    if at == start || current.is_none() && total == 0.0 {
        return None;
    }
    let unit = if current.is_none() && ceiling.is_finite() { ceiling } else { 1.0 };
    let value = total + current.unwrap_or(0.0);
    let tail = split.filter(|&(from, _, _)| from < at).map(|(_, before, unit)| (value - before, unit));
    Some((form, Group { end: at, value, unit, last, tail }))
}

/// Whether digits in the middle of a number open one of their own: "3 hundred and 2 hundred".
fn follows_own_size(atoms: Atoms<'_>, end: usize, ceiling: f64) -> bool {
    match atoms.number(end) {
        Some(Number::Hundred) => ceiling.is_infinite(),
        Some(Number::Magnitude(value)) => value >= ceiling,
        _ => false,
    }
}

/// Whether a letter behind digits is a magnitude: `k` always; the others when they are capitals or stand at a money sign, which the
/// caller of a measure sees first ("1m" is a metre).
fn letter_counts(atoms: Atoms<'_>, i: usize) -> bool {
    let upper = atoms.text(i).bytes().all(|b| b.is_ascii_uppercase());
    let free = !atoms.at(i + 1).glued || !matches!(atoms.at(i + 1).kind, Kind::Word { .. } | Kind::Digits);
    let money =
        (1..=3).any(|back| matches!(i.checked_sub(back).map(|j| atoms.at(j).kind), Some(Kind::Mark('$' | '£' | '€' | '¥' | '₹'))));
    // "1.5m people" are millions, "1.5m" is a metre.
    let counted = atoms.at(i).glued && atoms.is(i, "m") && !atoms.at(i + 1).glued && atoms.at(i + 1).tag == Tag::NNS;
    free && (upper || money || counted || atoms.is(i, "k") || atoms.at(i).glued && atoms.is(i, "b"))
}
