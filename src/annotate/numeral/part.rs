//! Parts of a whole: "half", "two thirds", "3/4", "point five".

use super::cardinal::{Form, Group, cardinal};
use super::{Numeral, NumeralKind, plain};
use crate::annotate::atom::{Atoms, Kind, Number};

/// "half", "a third", "two thirds", "one-fourth", "three quarters", "½".
pub fn lone(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let part = |end, value| Some(Numeral { end, value, kind: NumeralKind::Part });
    if let Some(value) = vulgar(atoms, start) {
        return part(start + 1, value);
    }
    if let Some(Number::Half(whole)) = atoms.number(start)
        && (whole == 2.0 || matches!(atoms.number(start + 1), Some(Number::Magnitude(_))))
    {
        return part(start + 1, 1.0 / whole);
    }
    if atoms.is_any(start, &["a", "an"])
        && let Some((end, whole)) = denominator(atoms, start + 1, false)
    {
        return part(end, 1.0 / whole);
    }
    let (numerator, group) = cardinal(atoms, start)?;
    if numerator == Form::Digits {
        return None;
    }
    let next = joined(atoms, group.end);
    // "one hundred thirty-fifths": the tens belong to the parts.
    if let (Some(Number::Tens(tens)), Some(Number::Parts(ones @ 1.0..10.0))) = (group.last, atoms.number(next))
        && group.value > tens
    {
        return part(next + 1, (group.value - tens) / (tens + ones));
    }
    // "one one-hundred-and-fifth"
    let ordinal = || plain(atoms, next).filter(|n| n.kind == NumeralKind::Ordinal && group.value == 1.0 && next == start + 1);
    let (end, whole) = denominator(atoms, next, group.value != 1.0).or_else(|| ordinal().map(|n| (n.end, n.value)))?;
    part(end, group.value / whole)
}

/// A denominator: plural behind any number, singular behind one. Whole numbers before the last word multiply it ("hundred thousandths").
pub fn denominator(atoms: Atoms<'_>, start: usize, plural: bool) -> Option<(usize, f64)> {
    let one = |i| match atoms.number(i) {
        Some(Number::Parts(value)) if plural => Some((i + 1, value)),
        Some(Number::Half(value)) if !plural => Some((i + 1, value)),
        Some(Number::Ordinal(value) | Number::OrdinalTens(value)) if !plural && value > 2.0 => Some((i + 1, value)),
        _ => None,
    };
    if let Some(found) = one(start) {
        return Some(found);
    }
    match atoms.number(start) {
        Some(Number::Tens(tens)) => {
            let (end, rest) = match atoms.number(joined(atoms, start + 1)) {
                Some(Number::Ordinal(value)) if !plural && value < 10.0 => (joined(atoms, start + 1) + 1, value),
                Some(Number::Parts(value)) if plural && value < 10.0 => (joined(atoms, start + 1) + 1, value),
                _ => return None,
            };
            Some((end, tens + rest))
        }
        _ => None,
    }
}

/// The index behind a hyphen, spaced or not, or the index itself.
pub fn joined(atoms: Atoms<'_>, i: usize) -> usize {
    if atoms.dash(i) && atoms.at(i).glued == atoms.at(i + 1).glued && atoms.word(i + 1) { i + 1 } else { i }
}

fn vulgar(atoms: Atoms<'_>, i: usize) -> Option<f64> {
    let Kind::Mark(mark) = atoms.at(i).kind else { return None };
    Some(match mark {
        '½' => 1.0 / 2.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅕' => 1.0 / 5.0,
        '⅖' => 2.0 / 5.0,
        '⅗' => 3.0 / 5.0,
        '⅘' => 4.0 / 5.0,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 1.0 / 8.0,
        '⅜' => 3.0 / 8.0,
        '⅝' => 5.0 / 8.0,
        '⅞' => 7.0 / 8.0,
        _ => return None,
    })
}

/// "point five", "point zero three", "point seventy-one".
pub fn decimals(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    if !atoms.is(start, "point") {
        return None;
    }
    let (mut at, mut value, mut scale) = (start + 1, 0.0, 1.0);
    loop {
        let (end, digits) = match (atoms.number(at), atoms.number(joined(atoms, at + 1))) {
            (Some(Number::Small(digit)), _) => (at + 1, digit),
            (Some(Number::Tens(tens)), Some(Number::Small(digit))) if digit < 10.0 => (joined(atoms, at + 1) + 1, tens + digit),
            (Some(Number::Tens(tens)), _) => (at + 1, tens),
            _ => break,
        };
        scale *= if digits < 10.0 { 10.0 } else { 100.0 };
        value += digits / scale;
        at = end;
    }
    (at > start + 1).then_some((at, value))
}

/// The part behind a whole number: "two and two thirds", "three and a half", "10 1/2", "2½".
pub fn part_after(atoms: Atoms<'_>, group: Group, form: Form) -> Option<(usize, f64)> {
    if form == Form::Digits {
        if let Some(value) = vulgar(atoms, group.end) {
            return Some((group.end + 1, value));
        }
        if let Some(part) = slashed(atoms, group.end).filter(|_| !atoms.at(group.end).glued) {
            return Some(part);
        }
    }
    if !atoms.is(group.end, "and") {
        return None;
    }
    let part = lone(atoms, group.end + 1)?;
    let value = match atoms.number(part.end) {
        // "one billion and a half million"
        Some(Number::Magnitude(size)) if group.unit > size => return Some((part.end + 1, part.value * size / group.unit)),
        _ => part.value,
    };
    (value < 1.0).then_some((part.end, value))
}

/// "3/4" as a part of a whole.
pub fn slashed(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    let (above, below) = (atoms.integer(start)?, atoms.integer(start + 2)?);
    let tight = atoms.mark(start + 1, '/') && atoms.at(start + 1).glued && atoms.at(start + 2).glued && !atoms.mark(start + 3, '/');
    (tight && 0 < above && above < below && matches!(below, 2..=6 | 8 | 10 | 12 | 16 | 20 | 32 | 64 | 100))
        .then(|| (start + 3, f64::from(above) / f64::from(below)))
}
