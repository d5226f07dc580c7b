//! Figures and number words that are no amounts: codes, labels, scores, times of day, and "one" as a pronoun.

use super::super::atom::{Atoms, Kind, Number, Time};
use super::super::numeral::{Numeral, NumeralKind};
use super::counted::Counted;
use super::{money, unit};
use crate::decimal;
use crate::lexicon;
use crate::read::Tag;

/// Where to go on when the figures at `i` are part of a code, time or label.
pub fn passes(atoms: Atoms<'_>, i: usize) -> Option<usize> {
    if atoms.at(i).kind != Kind::Digits {
        return None;
    }
    let before = atoms.before(i);
    let glued = atoms.at(i).glued && i > 0;
    if glued && matches!(before.kind, Kind::Word { .. }) && money::before(atoms, i, 0).is_none() {
        return Some(end_of_code(atoms, i));
    }
    if glued && matches!(before.kind, Kind::Mark('#' | '_' | '@' | '\\')) {
        return Some(end_of_code(atoms, i));
    }
    // "[41]" points to a note.
    if glued && before.kind == Kind::Mark('[') && atoms.mark(i + 1, ']') {
        return Some(i + 1);
    }
    // "COVID-19", "F-16"; but "pre-2000" and "mid-20" are no amounts either.
    let joined = glued && before.glued && matches!(before.kind, Kind::Mark('-' | '–' | '/' | '.' | ':')) && i >= 2;
    if joined && atoms.word(i - 2) && unit::behind(atoms, i - 2, 0.0).is_none() && atoms.number(i - 2).is_none() {
        return Some(end_of_code(atoms, i));
    }
    if joined && atoms.at(i - 2).kind == Kind::Digits && !atoms.dash(i - 1) {
        return Some(end_of_code(atoms, i));
    }
    // "10:30", "4:3"
    if atoms.mark(i + 1, ':') && atoms.at(i + 1).glued && atoms.at(i + 2).glued && atoms.at(i + 2).kind == Kind::Digits {
        return Some(end_of_code(atoms, i + 2));
    }
    // "555-12-1234", "9/11", "24/7"
    let chained = |mark: fn(Atoms<'_>, usize) -> bool| {
        mark(atoms, i + 1) && atoms.at(i + 1).glued && atoms.at(i + 2).glued && atoms.at(i + 2).kind == Kind::Digits
    };
    if chained(|a, j| a.dash(j))
        && (atoms.dash(i + 3) && atoms.at(i + 3).glued && atoms.at(i + 4).glued && atoms.at(i + 4).kind == Kind::Digits
            || atoms.text(i).len() == 3 && atoms.text(i + 2).len() == 4)
    {
        return Some(end_of_code(atoms, i + 2));
    }
    if chained(|a, j| a.mark(j, '/')) && super::numeral::literal(atoms, i).is_none_or(|(end, _)| end == i + 1) {
        return Some(end_of_code(atoms, i + 2));
    }
    // "5 p.m.", "8am"
    let meridiem = atoms.is_any(i + 1, &["am", "pm"]) && (atoms.text(i).len() <= 2)
        || atoms.is_any(i + 1, &["a", "p"]) && atoms.mark(i + 2, '.') && atoms.is(i + 3, "m")
        || atoms.is_any(i + 1, &["oclock", "o"]) && atoms.mark(i + 2, '’');
    if meridiem {
        return Some(i + 2);
    }
    // "20s" is an age or a decade.
    let letters = atoms.word(i + 1) && atoms.at(i + 1).glued;
    if letters && (atoms.is(i + 1, "s") || code_behind(atoms, i + 1)) {
        return Some(end_of_code(atoms, i));
    }
    (numbered(atoms, i) || named(atoms, i)).then_some(i + 1)
}

/// Whether letters glued to figures make a code of them: no unit, size, ordinal or money.
fn code_behind(atoms: Atoms<'_>, i: usize) -> bool {
    let word = atoms.folded(i);
    let known = matches!(atoms.number(i), Some(Number::Letter(_) | Number::Magnitude(_)))
        || matches!(&*word, "st" | "nd" | "rd" | "th" | "x" | "e" | "am" | "pm")
        || unit::behind(atoms, i, decimal::read(atoms.text(i - 1)).unwrap_or(0.0)).is_some()
        || lexicon::UNITS.has(&word)
        || lexicon::CURRENCIES.has(&word);
    let goes_on = atoms.at(i + 1).glued
        && atoms.at(i + 1).kind == Kind::Digits
        && !matches!(atoms.text(i + 1), "2" | "3")
        && !matches!(&*word, "e" | "x");
    !known || goes_on
}

/// The end of a run of glued atoms that a code is.
fn end_of_code(atoms: Atoms<'_>, i: usize) -> usize {
    let mut end = i + 1;
    while atoms.at(end).glued
        && matches!(atoms.at(end).kind, Kind::Digits | Kind::Word { .. } | Kind::Mark('-' | '/' | ':' | '.' | '_' | '–'))
    {
        end += 1;
    }
    end
}

/// "page 12", "Flight 370", "No. 5".
fn numbered(atoms: Atoms<'_>, i: usize) -> bool {
    let Some(mut at) = i.checked_sub(1) else { return false };
    if atoms.mark(at, '.') && atoms.at(at).glued && at > 0 {
        at -= 1;
    }
    // "no 5 people" does not occur; "no" without its stop is a determiner.
    let stop = at + 1 < i;
    atoms.word(at) && (stop || !atoms.is(at, "no")) && lexicon::NUMBERED.has(&atoms.folded(at))
}

/// "Boeing 737", "Apollo 11": a bare figure behind a name that nothing after it is counted by.
fn named(atoms: Atoms<'_>, i: usize) -> bool {
    let Some(at) = i.checked_sub(1) else { return false };
    let name = atoms.capital(at)
        && atoms.at(at).tag.is_proper()
        && !matches!(atoms.before(at).kind, Kind::Border | Kind::Mark(_))
        && atoms.time(at).is_none();
    let counted = atoms.at(i + 1).tag.is_noun()
        || matches!(atoms.at(i + 1).tag, Tag::JJ | Tag::CD)
        || atoms.mark(i + 1, '%')
        || atoms.at(i + 1).tag.is_verb()
        || matches!(atoms.number(i + 1), Some(Number::Magnitude(_) | Number::Letter(_)));
    name && !counted
        && atoms.text(i).len() <= 4
        && !atoms.text(i).contains(',')
        && unit::behind(atoms, i + 1, 0.0).is_none()
        && money::before(atoms, i, 0).is_none()
}

/// A part that is none here: "the first half", "a third man", "half-brother".
pub fn idle(atoms: Atoms<'_>, i: usize, numeral: Numeral) -> bool {
    if numeral.kind != NumeralKind::Part || atoms.at(i).kind == Kind::Digits || matches!(atoms.at(i).kind, Kind::Mark(_)) {
        return false;
    }
    let next = atoms.at(numeral.end);
    if atoms.dash(numeral.end) && next.glued {
        return atoms.word(numeral.end + 1) && !lexicon::UNITS.has(&atoms.folded(numeral.end + 1));
    }
    if atoms.is(i, "half") {
        let before = i.wrapping_sub(1);
        return matches!(atoms.before(i).sense.number, Some(Number::Ordinal(_)))
            || atoms.is_any(before, &["other", "latter", "last", "better", "final", "the", "early", "late"])
            || matches!(atoms.time(before), Some(Time::Shift(_)));
    }
    // An ordinal with its article: "a third attempt".
    let ordinal = matches!(atoms.number(numeral.end - 1), Some(Number::Ordinal(_) | Number::OrdinalTens(_)));
    let article = atoms.is_any(i, &["a", "an"]);
    ordinal
        && article
        && atoms.word(numeral.end)
        && !atoms.is_any(numeral.end, &["of", "more", "less", "as", "the", "in", "and", "or"])
}

/// Whether "one" stands for somebody or something, and counts nothing.
pub fn pronoun(atoms: Atoms<'_>, first: usize, end: usize, measured: bool, counted: Option<&Counted>) -> bool {
    if !atoms.is(first, "one") || end != first + 1 {
        return false;
    }
    let before = first.wrapping_sub(1);
    if atoms.is_any(before, &["minus", "negative"]) {
        return false;
    }
    let pointed = atoms
        .is_any(before, &["the", "this", "that", "which", "any", "each", "every", "no", "another", "some", "only", "what", "such"]);
    let hyphen = atoms.dash(end) && atoms.at(end).glued;
    let used = atoms.is_any(
        end,
        &["of", "another", "who", "that", "which", "day", "by", "thing", "might", "may", "can", "must", "should", "would"],
    );
    let adjective = matches!(atoms.before(first).tag, Tag::JJ | Tag::JJS | Tag::JJR) && first > 0 && atoms.word(before);
    pointed
        || adjective && counted.is_none()
        || !measured
            && (hyphen
                || used
                || counted.is_none()
                    && (atoms.at(end).tag.is_verb()
                        || first > 0
                            && matches!(atoms.before(first).kind, Kind::Word { .. })
                            && atoms.before(first).tag != Tag::IN
                            && !matches!(atoms.at(end).kind, Kind::Border)))
}
