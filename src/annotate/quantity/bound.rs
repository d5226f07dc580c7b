//! Words around a number that say how it bounds the true one.

use crate::annotate::atom::{Atoms, Number};
use crate::lexicon;

/// How the number named bounds the true one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The number itself.
    Exact,
    /// More than it.
    More,
    /// It or more.
    Least,
    /// Less than it.
    Less,
    /// It or less.
    Most,
    /// A little less than it.
    Nearly,
    /// Somewhere around it.
    About,
}

/// Most words in a bound.
const MOST_WORDS: usize = 4;

/// The bound before index `i`, and where it begins; the longest that ends there.
pub fn before(atoms: Atoms<'_>, i: usize, floor: usize) -> (Option<Bound>, usize) {
    let mut found = (None, i);
    // "at least an estimated 40": an article stands between.
    let end = if i > floor
        && atoms.is_any(i - 1, &["a", "an", "the"])
        && i >= 2
        && atoms.is_any(i - 2, &["about", "over", "nearly", "almost", "under"])
    {
        i - 1
    } else {
        i
    };
    if end <= floor || !atoms.at(end - 1).sense.bounds {
        return found;
    }
    let mut key = String::new();
    for start in (floor.max(end.saturating_sub(MOST_WORDS))..end).rev() {
        if !atoms.word(start) {
            break;
        }
        let word = atoms.text(start);
        key = if key.is_empty() { word.to_ascii_lowercase() } else { format!("{} {key}", word.to_ascii_lowercase()) };
        if let Some(bound) = lexicon::BOUNDS.get(&key).and_then(kind) {
            found = (Some(bound), start);
        }
    }
    found
}

/// The bound behind: "5 or more", "200 or so", "65+".
pub fn behind(atoms: Atoms<'_>, i: usize) -> (Option<Bound>, usize) {
    if atoms.mark(i, '+') && atoms.at(i).glued
        || atoms.is(i, "plus") && atoms.number(i + 1).is_none() && !atoms.at(i + 1).kind.is_digits()
    {
        return (Some(Bound::Least), i + 1);
    }
    // "200-odd people", "a 200-strong crowd"
    if atoms.dash(i) && atoms.at(i).glued && atoms.at(i + 1).glued {
        return match () {
            () if atoms.is(i + 1, "odd") => (Some(Bound::About), i + 2),
            () if atoms.is(i + 1, "plus") => (Some(Bound::Least), i + 2),
            () if atoms.is(i + 1, "strong") => (Some(Bound::Exact), i + 2),
            () => (None, i),
        };
    }
    if !atoms.is(i, "or") || matches!(atoms.number(i + 1), Some(Number::Small(_))) {
        return (None, i);
    }
    match () {
        () if atoms.is_any(i + 1, &["more", "above", "over", "older", "higher"]) => (Some(Bound::Least), i + 2),
        () if atoms.is_any(i + 1, &["less", "fewer", "under", "below", "younger", "lower"]) => (Some(Bound::Most), i + 2),
        () if atoms.is(i + 1, "so") => (Some(Bound::About), i + 2),
        () => (None, i),
    }
}

fn kind(column: &str) -> Option<Bound> {
    Some(match column {
        "more" => Bound::More,
        "least" => Bound::Least,
        "less" => Bound::Less,
        "most" => Bound::Most,
        "nearly" => Bound::Nearly,
        "about" => Bound::About,
        "exact" => Bound::Exact,
        _ => return None,
    })
}
