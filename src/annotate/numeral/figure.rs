//! Numbers in figures.

use super::part::slashed;
use crate::annotate::atom::{Atoms, Kind};
use crate::decimal;

/// A run of digits with the powers and groups behind it, as a number; its sign is not part of it.
pub fn literal(atoms: Atoms<'_>, start: usize) -> Option<(usize, f64)> {
    let mut value = digits(atoms.text(start))?;
    let mut end = start + 1;
    while let Some(group) = spaced_group(atoms, start, end) {
        value = value * 1000.0 + group;
        end += 1;
    }
    if let Some((after, power)) = exponent(atoms, end) {
        let raised = if atoms.mark(end, '^') { value.powi(power) } else { value * 10f64.powi(power) };
        (end, value) = (after, raised);
    } else if end == start + 1
        && let Some((after, part)) = slashed(atoms, start)
    {
        (end, value) = (after, part);
    }
    value.is_finite().then_some((end, value))
}

/// "1 234 567": groups of three behind a space; a single plain space counts only before three zeros or a further group, since
/// "on May 5 300 people" are two numbers.
fn spaced_group(atoms: Atoms<'_>, start: usize, next: usize) -> Option<f64> {
    let digits = atoms.text(next);
    let group = |i: usize| {
        let text = atoms.text(i);
        atoms.at(i).kind == Kind::Digits
            && text.len() >= 3
            && text.bytes().take(3).all(|b| b.is_ascii_digit())
            && matches!(text.as_bytes().get(3), None | Some(b'.'))
    };
    let gap = atoms.at(next).span.start.saturating_sub(atoms.at(next - 1).span.end);
    let first = atoms.text(start).len() <= 3 && atoms.integer(start).is_some_and(|v| v > 0);
    if !first || gap == 0 || gap > 3 || !group(next) || atoms.text(next - 1).contains('.') {
        return None;
    }
    // No-break and thin spaces take more than one byte.
    let sure = gap > 1
        || digits == "000"
        || next > start + 1
        || group(next + 1) && atoms.at(next + 1).span.start == atoms.at(next).span.end + 1;
    sure.then(|| decimal::read(digits)).flatten()
}

/// "e10", "^-3", "x10^6" glued to digits.
fn exponent(atoms: Atoms<'_>, start: usize) -> Option<(usize, i32)> {
    let glued = |i: usize| atoms.at(i).glued;
    let sign_at = match () {
        () if !glued(start) => return None,
        () if atoms.mark(start, '^') || atoms.is(start, "e") => start + 1,
        () if (atoms.is(start, "x") || atoms.mark(start, '×')) && atoms.text(start + 1) == "10" && atoms.mark(start + 2, '^') => {
            start + 3
        }
        () => return None,
    };
    let (mut at, mut sign) = (sign_at, 1);
    while glued(at) && (atoms.mark(at, '-') || atoms.mark(at, '+')) {
        if atoms.mark(at, '-') {
            sign = -1;
        }
        at += 1;
    }
    let power = atoms.integer(at).filter(|&p| glued(at) && p <= 300)?;
    Some((at + 1, sign * power))
}

/// The worth of digits with commas and stops; `None` for versions and addresses (`1.2.3`).
fn digits(text: &str) -> Option<f64> {
    let (commas, stops) = text.bytes().fold((0, 0), |(c, s), b| (c + usize::from(b == b','), s + usize::from(b == b'.')));
    if commas == 0 && stops <= 1 {
        return decimal::read(text);
    }
    let last_comma = text.rfind(',').unwrap_or(0);
    let last_stop = text.rfind('.').unwrap_or(0);
    let decimal_comma = commas == 1 && (stops > 0 && last_stop < last_comma || stops == 0 && text.len() - last_comma != 4);
    if decimal_comma {
        return decimal::read(&text.replace('.', "").replace(',', "."));
    }
    (commas > 0 && stops <= 1).then(|| decimal::read(&text.replace(',', ""))).flatten()
}
