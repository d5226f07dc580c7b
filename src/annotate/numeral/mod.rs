//! Numbers as they are written: digits, words, magnitudes and parts, alone or mixed.

use super::atom::{Atoms, Kind, Number, Time};
use crate::lexicon;
use crate::read::Tag;

mod cardinal;
mod figure;
mod part;

use cardinal::{Group, cardinal};
pub use figure::literal;
use part::{decimals, denominator, joined, lone, part_after};

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Index behind its last atom.
    pub end: usize,
    /// What it is worth.
    pub value: f64,
    /// How it counts.
    pub kind: NumeralKind,
}

/// How a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralKind {
    /// So many.
    Cardinal,
    /// The so manieth.
    Ordinal,
    /// A part of a whole, or a whole number and a part.
    Part,
    /// "dozens", "tens of thousands": at least two of them.
    Vague,
}

/// The number that begins at an index, the longest reading.
pub fn parse(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    if let Some(value) = lone_figures(atoms, start) {
        return Some(Numeral { end: start + 1, value, kind: NumeralKind::Cardinal });
    }
    let numeral = mixed(atoms, start)
        .or_else(|| sized_part(atoms, start))
        .or_else(|| vague(atoms, start))
        .or_else(|| couple(atoms, start))
        .or_else(|| lone(atoms, start))
        .or_else(|| counted(atoms, start));
    numeral.map(|n| ratio(atoms, start, n))
}

/// Figures that end with a space and no word of numbers behind them: most of those in news.
fn lone_figures(atoms: Atoms<'_>, start: usize) -> Option<f64> {
    let next = atoms.at(start + 1);
    let plain = matches!(next.kind, Kind::Word { .. }) && !next.glued && next.sense.number.is_none();
    let joined = plain && atoms.is_any(start + 1, &["and", "point", "out", "in", "over", "x", "e"]);
    (atoms.at(start).kind == Kind::Digits && plain && !joined).then(|| literal(atoms, start)).flatten().map(|(_, value)| value)
}

/// A number of days in a month, a year in words or the like: no magnitude letters, parts or ratios.
pub fn plain(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (_, group) = cardinal(atoms, start)?;
    ordinal_after(atoms, start, group).or(Some(Numeral { end: group.end, value: group.value, kind: NumeralKind::Cardinal }))
}

/// A whole number and a proper part behind "and": "one hundred and three quarters", "two million and one half", "one billion and
/// three quarters million". An improper one divides the whole instead ("one hundred and thirty fifths").
fn mixed(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (_, group) = cardinal(atoms, start)?;
    let (tail, unit) = group.tail?;
    let (mut end, parts) = denominator(atoms, joined(atoms, group.end), tail != 1.0)?;
    let mut unit = unit;
    if let Some(Number::Magnitude(value)) = atoms.number(end) {
        (end, unit) = (end + 1, value);
    }
    (tail < parts).then(|| Numeral { end, value: group.value - tail + tail / parts * unit, kind: NumeralKind::Part })
}

/// "half a million", "quarter million", "a quarter of a million", "three quarters of a billion", "half a dozen".
fn sized_part(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let part = lone(atoms, start)?;
    let of = if atoms.is(part.end, "of") { part.end + 1 } else { part.end };
    let size = if atoms.is_any(of, &["a", "an"]) { of + 1 } else { of };
    match atoms.number(size) {
        Some(Number::Magnitude(value) | Number::Dozen(value)) if of == part.end || size > of => {
            Some(Numeral { end: size + 1, value: part.value * value, kind: NumeralKind::Cardinal })
        }
        _ => None,
    }
}

/// "a couple of": two.
fn couple(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let at = start + usize::from(atoms.is(start, "a"));
    (atoms.is(at, "couple") && atoms.is(at + 1, "of")).then_some(Numeral { end: at + 2, value: 2.0, kind: NumeralKind::Cardinal })
}

/// "dozens", "tens of thousands", "hundreds of millions", "several dozen".
fn vague(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let few = start + usize::from(atoms.is(start, "a"));
    let some = atoms.time(few) == Some(Time::Few) && !atoms.is(few, "couple");
    let mut end = if some { few + 1 } else { start + 1 };
    let mut value = match (atoms.number(start), atoms.number(end)) {
        (Some(Number::Vague(value)), _) => value,
        // "several dozen", "a few hundred thousand"
        (_, Some(Number::Hundred)) if some => 100.0,
        (_, Some(Number::Magnitude(value) | Number::Dozen(value))) if some => value,
        _ => return None,
    };
    if some {
        end += 1;
        if let Some(Number::Magnitude(size)) = atoms.number(end).filter(|_| value < 1000.0) {
            value *= size;
            end += 1;
        }
    } else if let (true, Some(Number::Vague(size))) = (atoms.is(end, "of"), atoms.number(end + 1)) {
        value *= size;
        end += 2;
    } else if value < 12.0 && !atoms.is(end, "of") {
        // "tens" alone is said of nothing.
        return None;
    }
    Some(Numeral { end, value: 2.0 * value, kind: NumeralKind::Vague })
}

/// A cardinal with what may follow it: a part, a decimal point in words, a magnitude, a dozen; or the ordinal it ends in.
fn counted(atoms: Atoms<'_>, start: usize) -> Option<Numeral> {
    let (form, group) = cardinal(atoms, start)?;
    if let Some(ordinal) = ordinal_after(atoms, start, group) {
        return Some(ordinal);
    }
    let mut numeral = Numeral { end: group.end, value: group.value, kind: NumeralKind::Cardinal };
    if let Some((end, value)) = decimals(atoms, group.end) {
        numeral = Numeral { end, value: numeral.value + value, kind: NumeralKind::Cardinal };
    } else if let Some((end, part)) = part_after(atoms, group, form) {
        numeral = Numeral { end, value: numeral.value + part * group.unit, kind: NumeralKind::Part };
    }
    while let Some(Number::Magnitude(value) | Number::Dozen(value)) = atoms.number(numeral.end) {
        if numeral.end == group.end && group.unit > 1.0 {
            break;
        }
        numeral = Numeral { end: numeral.end + 1, value: numeral.value * value, kind: NumeralKind::Cardinal };
    }
    Some(numeral)
}

fn ordinal_after(atoms: Atoms<'_>, start: usize, group: Group) -> Option<Numeral> {
    let ordinal = |end, value| Some(Numeral { end, value, kind: NumeralKind::Ordinal });
    if atoms.at(start).kind == Kind::Digits {
        // "280 million first notes" is no ordinal.
        let suffix = group.end == start + 1 && atoms.at(group.end).glued && atoms.is_any(group.end, &["st", "nd", "rd", "th"]);
        return suffix.then_some(ordinal(group.end + 1, group.value)).flatten();
    }
    let and = atoms.is(group.end, "and") && matches!(group.last, Some(Number::Hundred | Number::Magnitude(_)));
    let next = if and { group.end + 1 } else { joined(atoms, group.end) };
    match (group.last, atoms.number(next)) {
        (Some(Number::Tens(_)), Some(Number::Ordinal(value))) if value < 10.0 => ordinal(next + 1, group.value + value),
        (Some(Number::Hundred | Number::Magnitude(_)), Some(Number::Ordinal(value) | Number::OrdinalTens(value)))
            if value < 100.0 =>
        {
            ordinal(next + 1, group.value + value)
        }
        _ => None,
    }
}

/// Whether "two in five" speaks of shares: small numbers, and people or nothing behind them ("two in five games" are two).
fn shares(atoms: Atoms<'_>, i: usize) -> bool {
    let small = |i: usize| matches!(atoms.number(i), Some(Number::Small(2.0..=10.0)));
    let behind = atoms.at(i + 3);
    small(i)
        && small(i + 2)
        && behind.sense.time.is_none()
        && (behind.tag != Tag::NNS || lexicon::PEOPLE.has(&atoms.folded(i + 3)))
        && !matches!(behind.tag, Tag::NN | Tag::NNP)
}

/// "one in three", "two out of five hundred", "one over twenty".
fn ratio(atoms: Atoms<'_>, start: usize, numeral: Numeral) -> Numeral {
    let of = match () {
        () if numeral.kind != NumeralKind::Cardinal || numeral.value.fract() != 0.0 => return numeral,
        () if atoms.is(numeral.end, "out") && atoms.is(numeral.end + 1, "of") => numeral.end + 2,
        () if atoms.is(numeral.end, "in") && numeral.end == start + 1 && (numeral.value == 1.0 || shares(atoms, start)) => {
            numeral.end + 1
        }
        () if atoms.is(numeral.end, "over") => numeral.end + 1,
        () => return numeral,
    };
    let of = if atoms.is(of, "every") { of + 1 } else { of };
    let Some((_, whole)) = cardinal(atoms, of) else { return numeral };
    let plural = matches!(atoms.number(whole.end), Some(Number::Vague(_)));
    let over = atoms.is(numeral.end, "over");
    // "3 over 2 years" is no fraction: a bare one ends the phrase.
    if over && atoms.word(whole.end) || !over && numeral.value >= whole.value || plural && whole.end == of {
        return numeral;
    }
    let scale = match atoms.number(whole.end) {
        Some(Number::Vague(value)) => value,
        _ => 1.0,
    };
    Numeral { end: whole.end + usize::from(plural), value: numeral.value / (whole.value * scale), kind: NumeralKind::Part }
}
