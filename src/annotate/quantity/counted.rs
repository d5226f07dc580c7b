//! The noun that a number counts, and the unit it gives.

use super::super::atom::{Atom, Atoms, Kind, Number};
use super::super::numeral::NumeralKind;
use crate::lexicon;
use crate::read::Tag;
use crate::read::lemma::lemma;
use crate::span::Span;

/// What is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The words, where the text has any.
    pub span: Option<Span>,
    /// Unit it gives: `person` or the noun in the singular.
    pub unit: Option<String>,
}

/// Most words between a number and the noun it counts.
const REACH: usize = 6;

/// Reads what the number counts that ends before `i` and began at `first`.
pub fn read(atoms: Atoms<'_>, i: usize, first: usize, kind: NumeralKind, measured: bool, limit: usize) -> Option<Counted> {
    let share = measured || kind == NumeralKind::Part;
    let of = atoms.is(i, "of");
    if measured && !of {
        return None;
    }
    let mut at = i;
    if of && (share || kind == NumeralKind::Vague) {
        at += 1 + usize::from(matches!(atoms.at(i + 1).tag, Tag::DT | Tag::PRPS));
    } else if of {
        return person_beside(atoms, i, first);
    }
    // "a 12-page report" counts pages.
    if atoms.dash(at) && atoms.at(at).glued && atoms.at(at + 1).glued && atoms.word(at + 1) {
        let unit = unit(&atoms.folded(at + 1), atoms.at(at + 1));
        return Some(Counted { span: Some(atoms.at(at + 1).span), unit: Some(unit) });
    }
    let (begin, mut end, mut head) = (at, at, None);
    for _ in 0..REACH {
        if !atoms.word(end) || atoms.at(end).span.end > limit {
            break;
        }
        if let Some(behind) = initials(atoms, end).filter(|_| head.is_none()) {
            end = behind;
            continue;
        }
        let atom = atoms.at(end);
        let noun = atom.tag.is_noun()
            && !(atom.sense.number.is_some()
                && head.is_none()
                && !matches!(atom.sense.number, Some(Number::Ordinal(_) | Number::Half(_))));
        match atom.tag {
            _ if noun => head = Some(end),
            _ if casualty(atoms, end) => {
                // "84 people killed", "84 dead": harm done, which is said of people.
                if head.is_none() && !next_noun(atoms, end + 1) {
                    head = Some(end);
                }
                end += 1;
                break;
            }
            Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBG | Tag::CD if head.is_none() => {}
            Tag::VBN | Tag::VBD if head.is_none() && next_noun(atoms, end + 1) => {}
            _ => break,
        }
        end += 1;
        end += usize::from(atoms.dash(end) && atoms.at(end).glued && atoms.at(end + 1).glued && atoms.word(end + 1));
    }
    let Some(head) = head else { return person_beside(atoms, i, first) };
    let end = if casualty(atoms, end.saturating_sub(1)) && end > head { end } else { head + 1 };
    let folded = atoms.folded(head);
    let unit = match () {
        () if measured || kind == NumeralKind::Part => None,
        // "30 others wounded"
        () if folded == "others" => (end > head + 1 || person_beside(atoms, end, first).is_some()).then(|| "person".into()),
        () => Some(unit(&folded, atoms.at(head))),
    };
    Some(Counted { span: Some(atoms.span(begin, end)), unit })
}

fn unit(folded: &str, head: &Atom) -> String {
    let capital = head.kind == (Kind::Word { capital: true });
    if lexicon::PEOPLE.has(folded)
        || lexicon::PERSON_NOUNS.has(folded)
        || lexicon::CASUALTY_WORDS.has(folded)
        || capital && lexicon::DEMONYMS.has(folded)
    {
        return "person".into();
    }
    let singular = lemma(folded, if head.tag == Tag::NNP || head.tag == Tag::NNPS { Tag::NNS } else { head.tag });
    if lexicon::PEOPLE.has(&singular) || lexicon::PERSON_NOUNS.has(&singular) { "person".into() } else { singular.into_owned() }
}

/// Where an abbreviation of single letters ends that begins here: "U.S.", cut into letters and stops. It tells whose, and is no noun
/// that is counted.
fn initials(atoms: Atoms<'_>, first: usize) -> Option<usize> {
    let mut end = first;
    while atoms.capital(end) && atoms.at(end).span.len() == 1 && atoms.mark(end + 1, '.') && atoms.at(end + 1).glued {
        end += 2;
        if !atoms.at(end).glued {
            break;
        }
    }
    (end > first + 2).then_some(end)
}

fn casualty(atoms: Atoms<'_>, i: usize) -> bool {
    atoms.at(i).sense.casualty
}

fn next_noun(atoms: Atoms<'_>, i: usize) -> bool {
    atoms.at(i).tag.is_noun() && atoms.word(i)
}

/// How far from a lone number a word of harm tells that it counts people: "killing at least 84", "the death toll rose to 84",
/// "84 were injured".
const NEAR: usize = 5;

/// How far the word "toll" reaches over other numbers: "the toll rose from 84 to 95".
const TOLL: usize = 9;

fn person_beside(atoms: Atoms<'_>, i: usize, first: usize) -> Option<Counted> {
    let before =
        (first.saturating_sub(NEAR)..first).rev().take_while(|&j| atoms.word(j)).any(|j| casualty(atoms, j) || atoms.is(j, "toll"))
            || (first.saturating_sub(TOLL)..first)
                .rev()
                .take_while(|&j| atoms.word(j) || atoms.at(j).kind == Kind::Digits)
                .any(|j| atoms.is(j, "toll"));
    let behind = atoms.is_any(i, &["were", "was", "have", "had", "are", "others", "more", "of"])
        && (i..i + 4).take_while(|&j| atoms.word(j)).any(|j| casualty(atoms, j));
    (before || behind).then(|| Counted { span: None, unit: Some("person".into()) })
}
