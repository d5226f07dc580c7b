//! Finding what a word governs.

use std::ops::Range;

use super::signature::{Complement, Sign, Signature};
use crate::claim::words::Words;
use crate::lexicon::{EVENT_NOUNS, NAME_HEADS, PERSON_NOUNS};
use crate::read::{Shape, Tag, chunk, lemma, tag};

/// No complement begins further behind its word, nor is longer, in words.
const FAR: usize = 8;
const LONGEST: usize = 60;

/// The places of what the word at `governor` governs by a signature, if there is such a thing.
pub fn complement(words: &Words<'_>, governor: usize, signature: Signature) -> Option<Range<usize>> {
    let next = governor + 1;
    match signature.complement {
        Complement::Infinitive => {
            let start = if signature.light && !words.tag(governor).is_noun() && is_infinitive(words, next) {
                next
            } else {
                reach(words, governor, |at| is_infinitive(words, at))?
            };
            Some(start..core_end(words, start))
        }
        Complement::From => from(words, governor).map(|start| start..core_end(words, start)),
        Complement::Gerund => {
            let verb = words.tag(next) == Tag::VBG && words.follows(next);
            verb.then(|| next..core_end(words, next))
        }
        Complement::Clause => clause(words, governor),
        // "prevented the crew from leaving": the crew is not what was prevented.
        Complement::Object if from(words, governor).is_some() => None,
        Complement::Object => object(words, governor, signature),
        Complement::Prepositional => {
            let preposition = matches!(words.word(next), "of" | "for" | "about" | "over" | "on" | "in" | "against" | "at");
            let start = next + 1;
            if !preposition || start >= words.len() {
                None
            } else if words.tag(start) == Tag::VBG {
                Some(start..core_end(words, start))
            } else {
                event(words, start, signature)
            }
        }
        Complement::Around => None,
    }
}

/// The gerund behind "from".
fn from(words: &Words<'_>, governor: usize) -> Option<usize> {
    reach(words, governor, |at| words.word(at) == "from" && words.tag(at + 1) == Tag::VBG).map(|from| from + 1)
}

/// The participle or adjective that a "not" at `at` stands before, where it is not the clause's verb: "a height not seen since May".
pub fn negated_phrase(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    let whole = words.in_verb(at) || at > 0 && words.in_verb(at - 1) || words.in_object(at) || words.clause.verb.is_none();
    let phrase = words.word(at) == "not" && !whole && matches!(words.tag(at + 1), Tag::VBN | Tag::JJ);
    phrase.then(|| at..core_end(words, at + 1))
}

/// "to leave", "not to leave", "to quickly leave".
fn is_infinitive(words: &Words<'_>, at: usize) -> bool {
    let to = if words.word(at) == "not" { at + 1 } else { at };
    let verb = if words.tag(to + 1).is_adverb() { to + 2 } else { to + 1 };
    words.tag(to) == Tag::TO && words.tag(verb) == Tag::VB
}

/// The object clause right behind the word at `governor`, or behind its preposition: "fears that …", "worries over whether …".
fn clause(words: &Words<'_>, governor: usize) -> Option<Range<usize>> {
    let next = governor + 1;
    let start = if words.in_object(next) { next } else { next + 1 };
    let beside = words.in_object(start) && (start == next || words.tag(next) == Tag::IN);
    let reason = matches!(words.word(start), "because" | "after" | "before" | "since" | "as" | "until" | "when" | "where");
    if words.in_object(governor) || !beside || reason {
        return None;
    }
    Some(start..(start..words.len()).find(|&at| !words.in_object(at)).unwrap_or(words.len()))
}

/// The first place behind `governor` where `begins` holds; nothing but a noun phrase and "by …" may stand between.
fn reach(words: &Words<'_>, governor: usize, begins: impl Fn(usize) -> bool) -> Option<usize> {
    (governor + 1..words.len().min(governor + FAR))
        .take_while(|&at| at - 1 == governor || !words.tag(at - 1).is_verb())
        .take_while(|&at| !is_break(words, at) && words.tag(at) != Tag::RP)
        .find(|&at| begins(at))
}

/// Whether a mark other than a quotation mark stands at a place.
fn is_break(words: &Words<'_>, at: usize) -> bool {
    let (token, _) = words.own[at];
    words.tag(at) == Tag::SYM && words.document.tokens[token].shape != Shape::Quote
}

/// Where the verb that begins at `start` ends with its object. What comes behind, and an object known from before ("the ongoing crisis"),
/// is as sure as the words around.
fn core_end(words: &Words<'_>, start: usize) -> usize {
    let end = words.len().min(start + LONGEST);
    let mut verb = start;
    while verb < end
        && (words.tag(verb) == Tag::TO || words.tag(verb).is_adverb() || words.tag(verb).is_verb() && words.follows(verb + 1))
    {
        verb += 1;
    }
    let object = words.in_object(start);
    let ends = |at: usize| {
        is_break(words, at)
            || !words.follows(at)
            || object && !words.in_object(at)
            || matches!(words.tag(at), Tag::IN | Tag::WRB | Tag::WDT | Tag::WP) && words.word(at) != "of"
            || words.tag(at) == Tag::TO && !is_infinitive(words, at)
            || words.tag(at).is_finite()
    };
    (start + 1..end).find(|&at| ends(at)).unwrap_or(end)
}

/// What the verb at `governor` acts on: the noun phrase behind it, or its subject where it is passive.
fn object(words: &Words<'_>, governor: usize, signature: Signature) -> Option<Range<usize>> {
    if !words.tag(governor).is_verb() {
        return None;
    }
    let next = if words.tag(governor + 1) == Tag::RP { governor + 2 } else { governor + 1 };
    let begins =
        matches!(words.tag(next), Tag::DT | Tag::JJ | Tag::NN | Tag::NNS | Tag::PRPS | Tag::CD | Tag::NNP | Tag::VBG | Tag::VBN);
    let behind = begins && words.follows(next);
    let passive = match words.tag(governor) {
        Tag::VBN if words.in_verb(governor) => is_passive(words, governor),
        // "the delayed flight": the participle before a noun is no verb.
        Tag::VBN if behind => return None,
        Tag::VBN => true,
        // A headline's participle may look like a past tense: "Flight delayed after accident".
        Tag::VBD => {
            let alone = next >= words.len() || is_break(words, next) || words.tag(next) == Tag::IN;
            alone && signature.affirmed == Sign::DidNot
        }
        _ => false,
    };
    if !passive {
        return if behind { event(words, next, signature) } else { None };
    }
    // The participle behind its noun, or the subject of the passive.
    let (token, _) = words.own[governor];
    let subject = match &words.clause.subject {
        Some(subject) if words.in_verb(governor) => subject.clone(),
        _ => chunk::ending_at(words.document, token, words.own[0].0..token)?,
    };
    let first = words.own.iter().position(|&(token, _)| token == subject.start)?;
    event(words, first, signature)
}

/// Whether a form of "be" stands before the participle at a place in its verb group.
fn is_passive(words: &Words<'_>, participle: usize) -> bool {
    (0..participle).rev().take_while(|&at| words.in_verb(at)).any(|at| lemma::verb(words.word(at)) == "be")
}

/// The noun phrase at a place, where it names an event that is not known from before.
fn event(words: &Words<'_>, start: usize, signature: Signature) -> Option<Range<usize>> {
    let &(token, _) = words.own.get(start)?;
    let last = words.own[words.len() - 1].0;
    let phrase = chunk::around(words.document, token, token..last + 1)?;
    let head = chunk::head(words.document, phrase.clone());
    let (noun, bears) = (words.document.fold(head), words.document.tokens[head].tag);
    let end =
        (start..words.len()).find(|&at| words.own[at].0 >= phrase.end || at > start && !words.follows(at)).unwrap_or(words.len());
    // "sought the attack" speaks of one known from before, "sought the release of" does not.
    let known = words.tag(start) == Tag::PRPS || matches!(words.word(start), "the" | "this" | "that" | "these" | "those");
    let open = signature.affirmed == Sign::Open;
    if open && known && words.word(end) != "of" {
        return None;
    }
    // What is feared or hoped for is an event, whatever its noun.
    let awaited = open && signature.complement == Complement::Prepositional && matches!(bears, Tag::NN | Tag::NNS);
    (is_event(noun, bears) || awaited && !PERSON_NOUNS.has(&lemma::lemma(noun, bears))).then_some(start..end)
}

/// Whether a noun can name something that happens: it is a verb too, or made from one.
pub fn is_event(folded: &str, bears: Tag) -> bool {
    const ENDINGS: [&str; 11] = ["tion", "sion", "ment", "ance", "ence", "ing", "ery", "ure", "al", "ity", "ency"];
    if !matches!(bears, Tag::NN | Tag::NNS) {
        return false;
    }
    let noun = lemma::lemma(folded, bears);
    // What a name with this noun is of: a war is an event, a port or a bank is none, whatever verb it may be.
    match NAME_HEADS.get(&noun).and_then(|columns| columns.bytes().next()) {
        Some(b'e') => true,
        Some(b'l' | b'o') => false,
        _ => {
            let made = ENDINGS.iter().any(|ending| noun.ends_with(ending));
            (made || tag::can_be(&noun, Tag::VB) || EVENT_NOUNS.has(&noun)) && !PERSON_NOUNS.has(&noun)
        }
    }
}
