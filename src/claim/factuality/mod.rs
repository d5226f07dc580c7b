//! Factuality: whether the events a clause speaks of are said to have happened (FactBank, Saurí and Pustejovsky 2009).
//!
//! A clause has a value of its own, from its negations, modals and adverbs. Words with a [signature](signature) hand a value down to
//! what they govern: "failed to stop the leak" tells that it was not stopped, "fears of a flood" leaves open whether there is one. What
//! has another value than the words around it is told apart.

use std::ops::Range;

use self::complement::complement;
pub use self::complement::is_event;
use self::signature::{Complement, Sign, Signature, signatures};
use super::words::Words;
use super::{Cue, CueKind};
use crate::read::{Document, Tag};

mod complement;
mod signature;

/// How far a text commits itself to an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factuality {
    /// It did not happen, or would not.
    pub negative: bool,
    /// The text leaves open whether it did.
    pub open: bool,
}

impl Factuality {
    /// The value of a complement, where the word that governs it has this one.
    fn under(self, signature: Signature) -> Self {
        let sign = if self.negative { signature.negated } else { signature.affirmed };
        match sign {
            // What is known or regretted is so, whoever may know it.
            Sign::Happened => Self { negative: false, open: self.open && signature.affirmed != signature.negated },
            Sign::DidNot => Self { negative: true, open: self.open },
            Sign::Open => Self { negative: self.negative && signature.affirmed == Sign::Open, open: true },
        }
    }

    fn negated(self) -> Self {
        Self { negative: !self.negative, ..self }
    }
}

/// A clause or a part of one: its factuality, and the words it has that from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    pub factuality: Factuality,
    pub cues: Vec<Cue>,
}

/// A part of a clause that speaks of an event with another factuality than the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedded {
    pub tokens: Range<usize>,
    pub judged: Judged,
}

/// The factuality of a clause, and the parts of it that differ. `open`: whether the clause is put forward with doubt.
pub fn factuality(words: &Words<'_>, open: bool) -> (Judged, Vec<Embedded>) {
    let mut whole = Judged { factuality: Factuality { negative: false, open }, cues: Vec::new() };
    local(words, words.places(), &mut whole);
    let mut governed = governed(words);
    governed.retain(|part| {
        let light = part.signature.light
            && part.governor + 1 == part.places.start
            && (words.in_verb(part.governor) || part.governor > 0 && words.in_verb(part.governor - 1));
        if light {
            whole.factuality = whole.factuality.under(part.signature);
            whole.cues.extend(part.cue(words));
        }
        !light
    });
    let parts = apart(words, whole.factuality, governed);
    (whole, parts)
}

/// Whether a token leaves open what the clause behind it says: "fears (that)".
pub fn leaves_open(document: &Document, token: usize) -> bool {
    signatures(document.key(token), document.lemma(token), document.tokens[token].tag)
        .any(|signature| signature.complement == Complement::Clause && signature.affirmed == Sign::Open)
}

/// Lets the negations, modals and adverbs at some places, which stand in no complement of another word, change a value.
fn local(words: &Words<'_>, places: impl Iterator<Item = usize>, value: &mut Judged) {
    for at in places {
        if negates(words, at) {
            value.factuality = value.factuality.negated();
            value.cues.push(Cue { span: words.span(at), kind: CueKind::Negation });
        }
        if opens(words, at) {
            value.factuality.open = true;
            value.cues.push(Cue { span: words.span(at), kind: CueKind::Hedge });
        }
    }
}

/// Whether the word at a place negates its clause.
fn negates(words: &Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    // In an object clause the verb group is not known: any word but one before a noun may belong to it.
    let of_verb = words.in_verb(at) || words.clause.verb.is_none() || words.in_object(at);
    let next = words.word(at + 1);
    match word {
        "not" | "n't" => of_verb && !matches!(next, "only" | "just" | "merely" | "simply" | "least"),
        "never" | "neither" | "nor" => of_verb || word == "nor" && at == 0,
        "cannot" | "nobody" | "nothing" | "none" => true,
        // "no longer" follows its verb's auxiliary or comes before the verb.
        "no" if next == "longer" => true,
        "no" if next == "one" => true,
        "no" => words.tag(at + 1).is_noun() || words.tag(at + 1).is_adjective() && words.tag(at.wrapping_sub(1)) != Tag::IN,
        _ => around(words, at).is_some_and(|signature| signature.affirmed == Sign::DidNot) && words.tag(at + 1).is_verb(),
    }
}

/// Whether the word at a place leaves its clause open.
fn opens(words: &Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    match words.tag(at) {
        // "could not" says that it did not happen.
        Tag::MD if word == "could" => !matches!(words.word(at + 1), "not" | "n't"),
        Tag::MD => matches!(word, "may" | "might") || word == "would" && words.word(at + 1) == "have",
        // "possibly against them" doubts its phrase alone.
        Tag::RB | Tag::RBR if words.tag(at + 1) == Tag::IN && !words.in_verb(at) => false,
        Tag::RB | Tag::RBR => around(words, at).is_some_and(|signature| signature.affirmed == Sign::Open),
        _ => false,
    }
}

/// What an adverb tells of the clause it stands in.
fn around(words: &Words<'_>, at: usize) -> Option<Signature> {
    let tag = words.tag(at);
    tag.is_adverb().then(|| signatures(words.key(at), words.lemma(at), tag).find(|s| s.complement == Complement::Around)).flatten()
}

/// A stretch of a clause's words that a word governs.
struct Governed {
    governor: usize,
    places: Range<usize>,
    signature: Signature,
}

impl Governed {
    /// The governor as a cue, where it denies what it governs or leaves it open.
    fn cue(&self, words: &Words<'_>) -> Option<Cue> {
        let kind = match self.signature.affirmed {
            Sign::Happened => return None,
            Sign::DidNot => CueKind::Negation,
            Sign::Open => CueKind::Hedge,
        };
        (!self.places.contains(&self.governor)).then(|| Cue { span: words.span(self.governor), kind })
    }
}

/// "not", where it negates a phrase other than its clause.
const NOT: Signature =
    Signature { complement: Complement::Prepositional, affirmed: Sign::DidNot, negated: Sign::Happened, light: false };

/// All that the words of a clause govern, in order of the first place, the longer first.
fn governed(words: &Words<'_>) -> Vec<Governed> {
    let mut governed = Vec::new();
    for governor in 0..words.len() {
        if let Some(places) = complement::negated_phrase(words, governor) {
            governed.push(Governed { governor, places, signature: NOT });
        }
        for signature in signatures(words.key(governor), words.lemma(governor), words.tag(governor)) {
            if let Some(places) = complement(words, governor, signature) {
                governed.push(Governed { governor, places, signature });
            }
        }
    }
    governed
}

/// An object clause that no word with a signature governs says what the clause around it says, but for its own words.
const PLAIN: Signature =
    Signature { complement: Complement::Clause, affirmed: Sign::Happened, negated: Sign::DidNot, light: false };

/// The parts of a clause whose factuality differs from that of the words around them.
fn apart(words: &Words<'_>, whole: Factuality, mut governed: Vec<Governed>) -> Vec<Embedded> {
    governed.extend(object_runs(words).into_iter().map(|run| Governed { governor: run.start, places: run, signature: PLAIN }));
    crate::order::sort_by_key(&mut governed, |part| (part.places.start, std::cmp::Reverse(part.places.end)));
    let mut embedded = Vec::new();
    let mut open: Vec<(usize, Factuality)> = Vec::new();
    let mut last = 0..0;
    for part in governed {
        if part.signature == PLAIN && part.places == last {
            continue;
        }
        last = part.places.clone();
        while open.last().is_some_and(|&(end, _)| end <= part.places.start) {
            open.pop();
        }
        let (end, outer) = open.last().copied().unwrap_or((words.len(), whole));
        let places = part.places.start..part.places.end.min(end);
        let mut judged = Judged { factuality: outer.under(part.signature), cues: part.cue(words).into_iter().collect() };
        if words.in_object(places.start) && part.signature.complement == Complement::Clause {
            local(words, places.clone(), &mut judged);
        } else if part.signature.complement == Complement::Infinitive && words.word(places.start) == "not" {
            // "told them not to leave": nobody says that they may have.
            judged.factuality = Factuality { open: outer.open, ..judged.factuality.negated() };
            judged.cues.push(Cue { span: words.span(places.start), kind: CueKind::Negation });
        }
        let inner = judged.factuality;
        // What would have been prevented may have happened; what is open under a negation is not claimed anyway.
        let averted = part.signature.complement == Complement::Object && part.signature.affirmed == Sign::DidNot;
        let silent = outer.open && averted || outer.negative && inner.negative && inner.open;
        // A reason and what it is the reason of are one statement.
        let reason = part.signature == PLAIN && words.word(places.start) == "because";
        if inner != outer && !silent && !reason {
            embedded.push(Embedded { tokens: words.own[places.start].0..words.own[places.end - 1].0 + 1, judged });
        }
        open.push((places.end, inner));
    }
    embedded
}

/// The stretches of a clause that are object clauses.
fn object_runs(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let start = at;
        while at < words.len() && words.in_object(at) {
            at += 1;
        }
        if at > start {
            runs.push(start..at);
        }
        at += 1;
    }
    runs
}
