//! What speaks for a name being a person, an organisation, a place, an event or another thing.
//!
//! A weighted vote, as in the local grammars of rule-based name recognition (e.g. Mikheev, Moens and Grover 1999): sure-fire
//! context ("Ms", "Inc.", "who", ", a lawyer") outweighs what a word merely looks like. Votes of all mentions of an entity are added up.

use super::known;
use super::run::Name;
use super::words::{self, head, is_common, is_given_name};
use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Document, Shape, Tag};

/// Votes for each kind, indexed by [`EntityKind`] as `usize`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence([f32; 5]);

/// Beyond doubt: nothing below outvotes it.
const CERTAIN: f32 = 12.0;
/// Grammar that only one kind of name stands in.
const STRONG: f32 = 4.0;
/// Usually right.
const USUAL: f32 = 2.0;
/// Tips the scale where nothing else does.
const SLIGHT: f32 = 1.0;

impl Evidence {
    fn vote(&mut self, kind: EntityKind, weight: f32) {
        self.0[kind as usize] += weight;
    }

    /// Adds the votes of another mention.
    pub fn add(&mut self, other: &Self) {
        for (sum, votes) in self.0.iter_mut().zip(other.0) {
            *sum += votes;
        }
    }

    /// The kind with most votes; the first in the order of the kinds where two have as many.
    pub fn kind(&self) -> EntityKind {
        use EntityKind::{Event, Organization, Other, Person, Place};
        let mut best = Person;
        for kind in [Organization, Place, Event, Other] {
            if self.of(kind) > self.of(best) {
                best = kind;
            }
        }
        best
    }

    /// Votes for one kind.
    pub fn of(&self, kind: EntityKind) -> f32 {
        self.0[kind as usize]
    }
}

/// Weighs one mention.
pub fn weigh(document: &Document, name: &Name) -> Evidence {
    let mut evidence = Evidence::default();
    form(document, name, &mut evidence);
    before(document, name, &mut evidence);
    after(document, name, &mut evidence);
    evidence
}

/// What the words of the name themselves tell.
fn form(document: &Document, name: &Name, evidence: &mut Evidence) {
    use EntityKind::{Organization, Other, Person, Place};
    if let Some(known) = name.known {
        evidence.vote(known.kind, if known.canonical.is_some() { CERTAIN } else { STRONG });
    }
    if name.title.is_some() {
        evidence.vote(Person, CERTAIN);
    }
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let words = name.tokens.len();
    let given = is_given_name(document.fold(first)) || words::is_initial(document, first) && words > 1;
    let first_head = head(document.fold(first));
    let last_head = head(document.fold(last));
    if given {
        evidence.vote(Person, if words > 1 { STRONG } else { USUAL });
    }
    if words > 1 {
        let of = name.tokens.clone().skip(1).find(|&t| matches!(document.fold(t), "of" | "for" | "on"));
        if let Some(kind) = of.and_then(|t| head(document.fold(t - 1)).of) {
            evidence.vote(kind, STRONG + USUAL);
        } else if let Some(kind) = last_head.last {
            // "Jack Hall", "Tiger Woods": many heads of places are surnames as well.
            let surname = given && words == 2 && kind == Place;
            evidence.vote(kind, if surname { USUAL } else { STRONG + SLIGHT });
        }
        if let Some(kind) = first_head.first {
            evidence.vote(kind, if given { USUAL } else { STRONG });
        }
        let inner = |t: usize| words::is_initial(document, t) && t > first && t < last;
        if name.tokens.clone().any(|t| inner(t) || words::is_particle(document.fold(t))) {
            evidence.vote(Person, USUAL);
        }
        if matches!(document.fold(last).trim_end_matches('.'), "jr" | "sr" | "ii" | "iii" | "iv") {
            evidence.vote(Person, USUAL);
        }
    }
    if name.tokens.clone().any(|t| document.word(t) == "&" || document.word(t).contains('&')) {
        evidence.vote(Organization, USUAL + SLIGHT);
    }
    let common = name.tokens.clone().filter(|&t| is_common(document, t) && !is_given_name(document.fold(t))).count();
    match (words, document.tokens[first].shape) {
        (1, Shape::Upper) if document.word(first).len() > 1 => evidence.vote(Organization, USUAL),
        (1, Shape::Mixed) => evidence.vote(Organization, SLIGHT),
        (1, _) if common == 1 && document.tokens[first].tag == Tag::NNPS => evidence.vote(Organization, SLIGHT),
        (1, _) if common == 1 => evidence.vote(Other, SLIGHT),
        (1, _) => evidence.vote(Person, SLIGHT / 2.0),
        (2 | 3, _) if common == 0 => evidence.vote(Person, SLIGHT + SLIGHT / 2.0),
        _ if common * 2 >= words => evidence.vote(Other, SLIGHT),
        _ => evidence.vote(Organization, SLIGHT),
    }
}

/// What the words before the name tell.
fn before(document: &Document, name: &Name, evidence: &mut Evidence) {
    use EntityKind::{Organization, Person, Place};
    let start = name.title.as_ref().map_or(name.tokens.start, |t| t.start);
    let sentence = document.sentence_at(document.tokens[start].span.start).map_or(0, |s| document.sentences[s].tokens.start);
    let word = |back: usize| start.checked_sub(back).filter(|&t| t >= sentence).map_or("", |t| document.fold(t));
    let (one, two) = (word(1), word(2));
    match one {
        "in" | "near" | "across" | "throughout" | "outside" | "inside" | "around" => evidence.vote(Place, USUAL),
        "from" | "at" | "to" | "into" | "between" | "through" | "toward" | "towards" | "within" => evidence.vote(Place, SLIGHT),
        "the" => {
            evidence.vote(Organization, SLIGHT);
            evidence.vote(Person, -USUAL);
            noun_before(two, evidence);
        }
        "of" if head(two).of == Some(Place) || head(two).last == Some(Place) => evidence.vote(Place, STRONG),
        "of" => evidence.vote(Place, SLIGHT / 2.0),
        _ => noun_before(one, evidence),
    }
}

/// `singer X`, `the band X`, `the village X`.
fn noun_before(noun: &str, evidence: &mut Evidence) {
    if lexicon::PERSON_NOUNS.has(noun) {
        evidence.vote(EntityKind::Person, STRONG);
    } else if let Some(kind) = head(noun).last {
        evidence.vote(kind, USUAL + SLIGHT);
    }
}

/// What the words behind the name tell.
fn after(document: &Document, name: &Name, evidence: &mut Evidence) {
    use EntityKind::{Organization, Person, Place};
    let end = name.tokens.end;
    let limit = document.sentence_at(document.tokens[end - 1].span.start).map_or(end, |s| document.sentences[s].tokens.end);
    let word = |ahead: usize| if end + ahead < limit { document.fold(end + ahead) } else { "" };
    let tag = |ahead: usize| if end + ahead < limit { document.tokens[end + ahead].tag } else { Tag::SYM };
    match word(0) {
        "," => match word(1) {
            "who" | "whose" => evidence.vote(Person, STRONG),
            "a" | "an" | "the" => appositive(document, end + 2, limit, evidence),
            age if document.tokens.get(end + 1).is_some_and(|t| t.shape == Shape::Number) && age.len() < 3 && word(2) == "," => {
                evidence.vote(Person, STRONG);
            }
            next if is_place(next) && !name.tokens.clone().any(|t| is_place(document.fold(t)) && name.tokens.len() > 1) => {
                evidence.vote(Place, USUAL);
            }
            _ => {}
        },
        "who" | "whom" => evidence.vote(Person, STRONG),
        "(" if matches!(word(1), "born" | "b." | "died" | "aged") => evidence.vote(Person, STRONG),
        "is" | "was" | "became" | "are" | "were" => {
            if word(1) == "born" || word(1) == "survived" || word(1) == "married" {
                evidence.vote(Person, STRONG);
            } else if matches!(word(1), "a" | "an" | "the" | "one") {
                appositive(document, end + 2, limit, evidence);
            }
        }
        "'s" | "'" if lexicon::PERSON_NOUNS.has(word(1)) => evidence.vote(Person, SLIGHT),
        verb if tag(0) == Tag::VBD || tag(0) == Tag::VBZ => {
            evidence.vote(Person, SLIGHT);
            if matches!(verb, "announced" | "reported" | "acquired" | "launched") {
                evidence.vote(Organization, SLIGHT);
            }
        }
        _ => {}
    }
}

/// The noun that says what a name is of: the last of the words behind "a" that are nouns or adjectives.
fn appositive(document: &Document, from: usize, limit: usize, evidence: &mut Evidence) {
    // Longer noun phrases are rare, and what follows is a sentence of its own.
    const REACH: usize = 6;
    let phrase = (from..limit.min(from + REACH)).take_while(|&t| {
        let tag = document.tokens[t].tag;
        tag.is_noun()
            || matches!(tag, Tag::JJ | Tag::JJS | Tag::VBN | Tag::VBG | Tag::CD | Tag::POS | Tag::RB)
            || document.fold(t) == "and"
    });
    if let Some(noun) = phrase.filter(|&t| document.tokens[t].tag.is_noun()).last() {
        noun_before(document.fold(noun), evidence);
    }
}

fn is_place(folded: &str) -> bool {
    known::look_up(folded).is_some_and(|k| k.kind == EntityKind::Place && !k.demonym)
}
