//! What can speak: persons, organisations, groups and documents, not the things that a verb of saying is at times said of.

use std::ops::Range;

use super::super::view::View;
use crate::lexicon::{PEOPLE, PERSON_NOUNS, SOURCE_NOUNS, TITLES, is_calendar};
use crate::read::tag::can_be;
use crate::read::{Shape, Tag, chunk, lemma};

/// What the head of a source that no list has as a source tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// One person: `neurosurgeon`, `mogul`.
    Person,
    /// Several people or a part of them: `voters`, `47 percent`, `some`.
    People,
    /// A thing, which can show something, but not believe or demand it.
    Thing,
}

/// Whether what stands at some tokens can be the source of an attribution with this cue.
pub fn can_speak(view: &View<'_>, tokens: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
    let first = chunk::phrases(view.document, tokens.clone()).into_iter().next().unwrap_or_else(|| tokens.clone());
    let head = chunk::head(view.document, first.clone());
    // Objects and days are the subject of nothing.
    if matches!(view.low(head), "him" | "me" | "no" | "them" | "us" | "what")
        || view.low(head).ends_with("day") && is_calendar(view.low(head))
    {
        return false;
    }
    let is_pronoun = matches!(view.tag(head), Tag::PRP | Tag::PRPS | Tag::WP | Tag::WDT);
    is_pronoun
        || view.tag(head).is_proper()
        || !view.mentions_in(view.span(&first)).is_empty()
        || SOURCE_NOUNS.has(view.low(head))
        || of(view, head) != Voice::Thing
        || cue.is_none_or(|cue| things_do(view, cue))
}

/// What the head of a source is.
pub fn of(view: &View<'_>, head: usize) -> Voice {
    let low = view.low(head);
    let singular = lemma::noun(low);
    let plural = matches!(view.tag(head), Tag::NNS | Tag::NNPS);
    let listed = |word: &str| PERSON_NOUNS.has(word) || PEOPLE.has(word) || TITLES.has(word);
    if is_quantity(view, head) {
        Voice::People
    } else if listed(low) || listed(&singular) || is_agent(&singular) {
        if plural { Voice::People } else { Voice::Person }
    } else {
        Voice::Thing
    }
}

/// `47 percent`, `six in 10`, `half of the voters`, `some`: people who are counted and not named.
fn is_quantity(view: &View<'_>, head: usize) -> bool {
    let number = matches!(view.tag(head), Tag::CD | Tag::DT | Tag::JJ | Tag::JJR | Tag::JJS | Tag::PDT)
        || view.document.tokens[head].shape == Shape::Number;
    let low = view.low(head);
    number
        || matches!(low, "%" | "percent" | "half" | "majority" | "minority" | "plurality" | "number" | "everyone" | "everybody")
        || matches!(low, "quarter" | "thirds" | "quarters" | "dozens" | "hundreds" | "thousands" | "millions" | "others")
}

/// Whether the ending makes the word one for who does something: `cardiologist`, `librarian`, and `homeowner` since one can own.
fn is_agent(singular: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ist", "ian", "eer", "ogue", "man", "crat", "ogul", "eon"];
    let can_do = |stem: &str| {
        let verb = |word: &str| can_be(word, Tag::VB);
        let doubled = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        verb(stem) || verb(&format!("{stem}e")) || doubled && stem.is_ascii() && verb(&stem[..stem.len() - 1])
    };
    singular.len() > 5
        && (ENDINGS.iter().any(|ending| singular.ends_with(ending))
            || ["er", "or"].iter().filter_map(|ending| singular.strip_suffix(ending)).any(can_do))
}

/// Whether the cue is one that things are the subject of: a figure shows, a passage says, a trend suggests.
fn things_do(view: &View<'_>, cue: &Range<usize>) -> bool {
    let last = cue.end - 1;
    // "the ballot, saying": a participle belongs to another subject.
    let participle = view.tag(last) == Tag::VBG && cue.len() == 1;
    let verb = lemma::verb(view.low(last));
    view.low(cue.start) == "according"
        || !participle
            && matches!(
                &*verb,
                "find" | "indicate" | "prove" | "read" | "reveal" | "say" | "show" | "state" | "suggest" | "tell" | "be"
            )
}
