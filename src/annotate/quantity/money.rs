//! Money before and behind a number.

use std::borrow::Cow;

use crate::annotate::atom::{Atoms, Kind};
use crate::lexicon;

/// Whether a sign of money stands here.
pub fn is_sign(atoms: Atoms<'_>, i: usize) -> bool {
    matches!(atoms.at(i).kind, Kind::Mark(_)) && lexicon::CURRENCIES.has(atoms.text(i))
}

/// Money before a number: where it begins and its name. "$", "US$", "C $", "USD", "Rs.".
pub fn before(atoms: Atoms<'_>, i: usize, floor: usize) -> Option<(usize, String)> {
    let mut at = i.checked_sub(1).filter(|&at| at >= floor)?;
    if is_sign(atoms, at) {
        let sign = atoms.text(at);
        if let Some(before) = at.checked_sub(1).filter(|&b| b >= floor && sign == "$") {
            // "U.S.$" ends in a stop; "u.s $" does not.
            let word = if atoms.mark(before, '.') && atoms.at(before).glued && before > floor { before - 1 } else { before };
            let country = country_sign(atoms, word, floor);
            if let Some(found) = country.filter(|_| atoms.at(at).glued || !atoms.is_any(word, &["a", "s", "r"])) {
                return Some(found);
            }
        }
        return lexicon::CURRENCIES.get(sign).map(|name| (at, name.to_owned()));
    }
    if atoms.mark(at, '.') && atoms.at(at).glued && at > floor {
        at -= 1;
        if !atoms.is(at, "rs") {
            return None;
        }
    }
    if !atoms.word(at) {
        return None;
    }
    let folded = atoms.folded(at);
    // A code or sign-like name leads a number; "the dollar 5" hardly, but "dollar 22.5 million" does.
    let leads = folded.len() == 3 && (folded != "yen" && folded != "won") || matches!(&*folded, "rs" | "dollar");
    lexicon::CURRENCIES.get(&folded).filter(|_| leads).map(|name| (at, name.to_owned()))
}

/// "US", "C", "HK" before "$"; "U.S" is three atoms.
fn country_sign(atoms: Atoms<'_>, word: usize, floor: usize) -> Option<(usize, String)> {
    if !atoms.word(word) {
        return None;
    }
    if atoms.is(word, "s") && word >= floor + 2 && atoms.mark(word - 1, '.') && atoms.is(word - 2, "u") {
        return Some((word - 2, "us dollar".into()));
    }
    let text = atoms.text(word);
    // One letter is a country only where it stands at the sign or alone in small letters, not at the end of "Vitamin C".
    if text.len() > 3 {
        return None;
    }
    let key = format!("{}$", text.to_ascii_lowercase());
    lexicon::CURRENCIES.get(&key).map(|name| (word, name.to_owned()))
}

/// The money named a second time behind a number that has its sign before: "$10 USD", "$ 10 dollars".
pub fn again(atoms: Atoms<'_>, i: usize) -> usize {
    let again = atoms.word(i)
        && !atoms.at(i + 1).kind.is_digits()
        && matches!(lexicon::CURRENCIES.get(&atoms.folded(i)), Some("us dollar"));
    i + usize::from(again)
}

/// "dollars", "US dollars", "Swiss francs", "Hong Kong dollars".
pub fn behind(atoms: Atoms<'_>, i: usize) -> Option<(usize, String)> {
    let word = |i: usize| atoms.folded(i);
    // "3 USD50 cards"
    if atoms.at(i + 1).glued && atoms.at(i + 1).kind.is_digits() {
        return None;
    }
    let first = word(i);
    let noun = |i: usize| if atoms.word(i) { lexicon::CURRENCIES.get(&word(i)) } else { None };
    if let Some(name) = noun(i) {
        // "the 5 won" is a verb where no money was spoken of; as a noun it is.
        let verb = atoms.at(i).tag.is_verb() || matches!(&*first, "can" | "a" | "c" | "s" | "us" | "real" | "sen");
        return (!verb || first == "dollar").then(|| (i + 1, name.to_owned()));
    }
    // "U.S. dollars" is cut at its stops.
    let after = if first == "u" && atoms.mark(i + 1, '.') && atoms.is(i + 2, "s") {
        i + 3 + usize::from(atoms.mark(i + 3, '.'))
    } else {
        i + 1
    };
    if after > i + 1 || first == "us" {
        return noun(after).filter(|n| *n == "us dollar").map(|n| (after + 1, n.to_owned()));
    }
    let (second, adjective) = if matches!(
        (&*first, &*word(i + 1)),
        ("hong", "kong") | ("new", "zealand") | ("south", "korean" | "african") | ("saudi", "arabian")
    ) {
        (i + 2, Cow::Owned(format!("{first} {}", word(i + 1))))
    } else {
        (i + 1, first)
    };
    let name = noun(second)?;
    let known = second == i + 2
        || lexicon::DEMONYMS.has(&adjective)
        || matches!(&*adjective, "turkish" | "swiss" | "canadian" | "singapore");
    let noun = name.rsplit(' ').next().unwrap_or(name);
    known.then(|| {
        (
            second + 1,
            if name.starts_with(&*adjective) {
                name.to_owned()
            } else {
                format!("{} {noun}", if adjective == "dutch" { "netherlands" } else { &adjective })
            },
        )
    })
}
