//! Numbers with their units and what they count.
//!
//! A quantity is read around the number in it: the number itself ([`numeral`]), money before or behind it and units behind it
//! ([`mod@unit`]), words before it that say how it bounds the true number ([`bound`]), and the noun it counts ([`counted`]). What stands
//! in figures and is no amount is told by its surroundings ([`label`]).

use super::atom::{Atoms, Kind, Number, Scan, Time};
use super::numeral::{self, Numeral, NumeralKind};
use super::{DateMention, Quantity};
use crate::read::Document;

mod bound;
mod counted;
mod label;
mod money;
#[cfg(test)]
mod tests;
mod unit;

use bound::Bound;

/// Finds the numbers of a document that are no part of a date, in order. `scan` holds its atoms.
pub fn find(document: &Document, scan: &Scan, dates: &[DateMention]) -> Vec<Quantity> {
    let atoms = Atoms::new(&document.text, scan);
    let mut quantities = Vec::new();
    let (mut floor, mut next, mut dates) = (0, 0, dates.iter().peekable());
    for &trigger in &scan.triggers {
        if trigger < next || !starts(atoms, trigger) {
            continue;
        }
        let start = atoms.at(trigger).span.start;
        while let Some(date) = dates.next_if(|d| d.span.end <= start) {
            // Words of the date belong to no number behind it.
            floor = floor.max(atoms.index_at(date.span.end));
        }
        let inside = dates.peek().filter(|d| d.span.covers(start));
        // "two weeks before the fire" tells how long even where it tells no day.
        if inside.is_some_and(|d| d.from.is_some() || !is_length(atoms, trigger)) {
            continue;
        }
        let limit = match inside {
            Some(date) => date.span.end,
            None => dates.peek().map_or(usize::MAX, |d| d.span.start),
        };
        // "a hundred"
        let article = trigger > floor && atoms.is_any(trigger - 1, &["a", "an"]);
        let mut at = if article && trigger > next { trigger - 1 } else { trigger };
        while at <= trigger {
            at = match read(atoms, at, floor, limit) {
                Reading::Found(quantity, end) => {
                    quantities.push(quantity);
                    floor = end;
                    end
                }
                Reading::Passed(end) => end.max(at + 1),
            };
        }
        next = at;
    }
    quantities
}

/// What became of a place where a number may begin.
enum Reading {
    /// A quantity and the index behind it.
    Found(Quantity, usize),
    /// No quantity; where to go on.
    Passed(usize),
}

/// Whether a number can begin at a word that tells.
fn starts(atoms: Atoms<'_>, i: usize) -> bool {
    atoms.number(i).is_some() || !atoms.word(i) || atoms.time(i) == Some(Time::Few)
}

/// Whether a number of calendar units stands here.
fn is_length(atoms: Atoms<'_>, i: usize) -> bool {
    numeral::parse(atoms, i).is_some_and(|n| matches!(atoms.time(n.end), Some(Time::Unit { .. })))
}

/// Reads the quantity whose number begins at `i`. Nothing before `floor` or behind the byte `limit` belongs to it.
fn read(atoms: Atoms<'_>, i: usize, floor: usize, limit: usize) -> Reading {
    if let Some(end) = label::passes(atoms, i) {
        return Reading::Passed(end);
    }
    let Some(first) = numeral::parse(atoms, i).filter(|n| atoms.at(n.end - 1).span.end <= limit) else {
        return Reading::Passed(i + 1);
    };
    if first.kind == NumeralKind::Ordinal || label::idle(atoms, i, first) {
        return Reading::Passed(first.end);
    }
    let (mut start, negative) = sign(atoms, i, floor);
    let money = money::before(atoms, start, floor);
    if let Some((before, _)) = money {
        start = before;
    }
    let (low, high, mut end) = match range(atoms, i, first, money.is_some(), limit) {
        Ranging::Score(end) => return Reading::Passed(end),
        Ranging::Range(low, high, end) => (low, Some(high), end),
        Ranging::None => (if negative { -first.value } else { first.value }, None, first.end),
    };
    let mut scale = 1.0;
    let mut name = money.map(|(_, name)| name);
    if name.is_none()
        && let Some(found) = unit::behind(atoms, end, low).filter(|u| atoms.at(u.end - 1).span.end <= limit)
    {
        name = Some(found.name);
        scale = found.scale;
        end = found.end;
        if let Some((after, more)) = unit::smaller(atoms, end, name.as_deref().unwrap_or_default()) {
            return finish(
                atoms,
                Parts { start, end: after, floor, low: low + more, high: None, kind: first.kind, name, limit, first: i },
            );
        }
    } else if name.is_some() {
        end = money::again(atoms, end);
    }
    finish(
        atoms,
        Parts { start, end, floor, low: low * scale, high: high.map(|h| h * scale), kind: first.kind, name, limit, first: i },
    )
}

/// A quantity in the making.
struct Parts {
    start: usize,
    end: usize,
    floor: usize,
    low: f64,
    high: Option<f64>,
    kind: NumeralKind,
    name: Option<String>,
    limit: usize,
    first: usize,
}

fn finish(atoms: Atoms<'_>, parts: Parts) -> Reading {
    let Parts { start, end, floor, low, high, kind, name, limit, first } = parts;
    let measured = name.is_some();
    let (after, end) = bound::behind(atoms, end);
    let counted = counted::read(atoms, end, first, kind, measured, limit);
    if label::pronoun(atoms, first, end, measured, counted.as_ref()) {
        return Reading::Passed(end);
    }
    let start = if high.is_some() && start > floor && atoms.is(start - 1, "between") { start - 1 } else { start };
    let (mut bounded, before) = bound::before(atoms, start, floor);
    // "over three years" is how long it took, unless "for" or the like says that it is a length.
    let span = matches!(name.as_deref(), Some("day" | "week" | "month" | "year" | "decade"));
    if span
        && bounded == Some(Bound::More)
        && before + 1 == start
        && atoms.is(before, "over")
        && !atoms.is_any(before.wrapping_sub(1), &["for", "took", "takes", "lasted", "of", "is", "was"])
    {
        bounded = None;
    }
    let bound = after.or(bounded);
    // Nouns are counted in whole steps; measures, parts and money are not.
    let step = if !measured && kind == NumeralKind::Cardinal && low.fract() == 0.0 { 1.0 } else { 0.0 };
    let (value, min, max) = match (kind, high) {
        (_, Some(high)) => (None, Some(low), Some(high)),
        (NumeralKind::Vague, None) => (None, Some(low), None),
        (_, None) => {
            let (min, max) = limits(bound.unwrap_or(Bound::Exact), low, step);
            (Some(low), min, max)
        }
    };
    let start = if bounded.is_some() { before } else { start };
    let quantity = Quantity {
        span: atoms.span(start, end),
        value,
        min,
        max,
        unit: name.or_else(|| counted.as_ref().and_then(|c| c.unit.clone())),
        counted: counted.and_then(|c| c.span),
    };
    Reading::Found(quantity, end)
}

/// How far a rounded number may lie from the true one, as a share of it.
const ROUNDING: f64 = 0.1;

/// The least and most that a bounded number can be.
fn limits(bound: Bound, value: f64, step: f64) -> (Option<f64>, Option<f64>) {
    let reach = value.abs() * ROUNDING;
    match bound {
        Bound::Exact => (Some(value), Some(value)),
        Bound::More => (Some(value + step), None),
        Bound::Least => (Some(value), None),
        Bound::Less => (None, Some(value - step)),
        Bound::Most => (None, Some(value)),
        Bound::Nearly => (Some(value - reach), Some(value)),
        Bound::About => (Some(value - reach), Some(value + reach)),
    }
}

/// The sign before a number: "-5", "minus five". A hyphen that joins it to a word is none.
fn sign(atoms: Atoms<'_>, i: usize, floor: usize) -> (usize, bool) {
    if i <= floor {
        return (i, false);
    }
    let before = i - 1;
    // "75 -300mm" is a range.
    if before > floor && atoms.at(before - 1).kind == Kind::Digits {
        return (i, false);
    }
    if atoms.is_any(before, &["minus", "negative"]) {
        return (before, true);
    }
    let free = !atoms.at(before).glued || matches!(atoms.before(before).kind, Kind::Mark('(') | Kind::Border);
    let dash = matches!(atoms.at(before).kind, Kind::Mark('-' | '−'));
    let alone = atoms.at(i).glued || matches!(atoms.before(before).kind, Kind::Border);
    if dash && free && alone { (before, true) } else { (i, false) }
}

/// A second number that makes the first one end of a range.
enum Ranging {
    None,
    /// Low, high, the index behind.
    Range(f64, f64, usize),
    /// Two numbers with a dash that are no range: a score, a vote, a telephone number.
    Score(usize),
}

fn range(atoms: Atoms<'_>, start: usize, first: Numeral, money: bool, limit: usize) -> Ranging {
    let at = first.end;
    let between = start > 0 && (0..=3).any(|back| atoms.is(start.wrapping_sub(1 + back), "between"));
    let dash = atoms.dash(at) && atoms.at(at).glued == atoms.at(at + 1).glued;
    let joint = dash || atoms.is_any(at, &["to", "or"]) || between && atoms.is(at, "and");
    // "rose from 5 to 10" is two numbers.
    let from = atoms.is(at, "to") && start > 0 && (0..=2).any(|back| atoms.is(start.wrapping_sub(1 + back), "from"));
    if !joint || from || first.kind != NumeralKind::Cardinal {
        return Ranging::None;
    }
    let mut next = at + 1;
    next += usize::from(money && money::is_sign(atoms, next));
    if atoms.at(next).kind != Kind::Digits && !matches!(atoms.number(next), Some(Number::Small(_) | Number::Tens(_))) {
        return Ranging::None;
    }
    let Some(second) =
        numeral::parse(atoms, next).filter(|n| n.kind == NumeralKind::Cardinal && atoms.at(n.end - 1).span.end <= limit)
    else {
        return Ranging::None;
    };
    // "10 billion or 10 trillion" are two numbers, "5 or 6 million" one range.
    let sized = |end: usize| matches!(atoms.number(end - 1), Some(Number::Magnitude(_) | Number::Letter(_)));
    if atoms.is(at, "or") && sized(at) && sized(second.end) {
        return Ranging::None;
    }
    // "5 to 10 million", "$3-5bn": the size behind counts for both.
    let size = match second.end.checked_sub(1).and_then(|i| atoms.number(i)) {
        Some(Number::Magnitude(size) | Number::Letter(size)) if first.value < size && first.value < second.value / size => size,
        _ => 1.0,
    };
    let low = first.value * size;
    let tight = dash && atoms.at(at).glued;
    if low < second.value {
        return Ranging::Range(low, second.value, second.end);
    }
    if tight { Ranging::Score(second.end) } else { Ranging::None }
}
