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

    /// Takes over a part of the votes of a neighbour, none of them as sure as what is known of the name itself.
    fn lean_on(&mut self, neighbour: &Self) {
        for (sum, votes) in self.0.iter_mut().zip(neighbour.0) {
            *sum += (votes / 2.0).clamp(-SLIGHT, USUAL);
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

/// Weighs the mentions of a document, in order.
pub fn weigh_all(document: &Document, names: &[Name]) -> Vec<Evidence> {
    let alone: Vec<Evidence> = names.iter().map(|name| weigh(document, name)).collect();
    let mut all = alone.clone();
    // Things of one kind are listed together: "Oslo, Bergen and Hamar".
    for (at, pair) in names.windows(2).enumerate() {
        if are_coordinated(document, pair) {
            all[at].lean_on(&alone[at + 1]);
            all[at + 1].lean_on(&alone[at]);
        }
    }
    all
}

/// Whether nothing but a comma or conjunction stands between two names.
fn are_coordinated(document: &Document, pair: &[Name]) -> bool {
    let between = pair[0].tokens.end..pair[1].tokens.start;
    let same_size = pair[0].tokens.len().abs_diff(pair[1].tokens.len()) < 2;
    same_size
        && (1..=3).contains(&between.len())
        && between.into_iter().all(|t| matches!(document.fold(t), "," | "and" | "or" | "/" | "the" | "&"))
}

/// Weighs one mention.
fn weigh(document: &Document, name: &Name) -> Evidence {
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
    let last_kind = words::last_kind(document, name.tokens.clone());
    if given {
        evidence.vote(Person, if words > 1 { STRONG } else { USUAL });
    }
    if words > 1 {
        let of = name.tokens.clone().skip(1).find(|&t| matches!(document.fold(t), "of" | "for" | "on"));
        if let Some(kind) = of.and_then(|t| head(document.fold(t - 1)).of) {
            evidence.vote(kind, STRONG + USUAL);
        } else if let Some(kind) = last_kind {
            // "Jack Hall", "Tiger Woods": many heads of places are surnames as well.
            let surname = given && words == 2 && kind == Place && words::is_surname(document.fold(last));
            evidence.vote(kind, if surname { USUAL } else { STRONG + SLIGHT });
        }
        let place_first = is_place(document.fold(first))
            || words > 2 && is_place(&format!("{} {}", document.fold(first), document.fold(first + 1)));
        let plural = document.fold(last).ends_with('s') && !document.fold(last).ends_with("ss");
        if place_first && plural && last_kind.is_none() {
            // "Boston Mariners": a team.
            evidence.vote(Organization, STRONG + USUAL);
        } else if let Some(kind) = first_head.first {
            evidence.vote(kind, if given { USUAL } else { STRONG });
        }
        if !given && last_kind.is_none() && is_place(document.fold(last)) {
            evidence.vote(Place, USUAL);
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
        // "His 40 KOs", "an EP": a short form of a common noun.
        (1, Shape::Upper | Shape::Mixed) if is_counted(document, first) => evidence.vote(Other, STRONG),
        (1, Shape::Upper) if document.word(first).len() > 1 => evidence.vote(Organization, USUAL),
        (1, Shape::Mixed) => evidence.vote(Organization, SLIGHT),
        (1, _) if common == 1 && document.tokens[first].tag == Tag::NNPS => evidence.vote(Organization, SLIGHT),
        (1, _) if words::is_surname(document.fold(first)) => evidence.vote(Person, SLIGHT),
        (1, _) if common == 1 => evidence.vote(Other, SLIGHT),
        (1, _) => evidence.vote(Person, SLIGHT / 2.0),
        (2 | 3, _) if words::is_surname(document.fold(last)) && last_kind.is_none() => evidence.vote(Person, USUAL),
        (2 | 3, _) if common == 0 => evidence.vote(Person, SLIGHT + SLIGHT / 2.0),
        (2, _) if common == 1 && !is_common(document, last) => evidence.vote(Person, SLIGHT),
        _ if common * 2 >= words => evidence.vote(Other, SLIGHT),
        _ => evidence.vote(Organization, SLIGHT),
    }
}

/// Whether the token is counted or had by someone, as things are and organisations are not.
fn is_counted(document: &Document, token: usize) -> bool {
    let before = token.checked_sub(1);
    let plural = document.tokens[token].shape == Shape::Mixed && document.word(token).ends_with('s');
    plural
        || before.is_some_and(|t| {
            document.tokens[t].shape == Shape::Number || matches!(document.fold(t), "a" | "an" | "his" | "her" | "per")
        })
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
        "of" | "for" | "at" if is_ruler(two) => evidence.vote(Place, STRONG),
        "of" | "for" | "at" if lexicon::PERSON_NOUNS.has(two) => evidence.vote(Organization, USUAL),
        "from" | "at" | "into" | "through" | "toward" | "towards" | "within" => evidence.vote(Place, SLIGHT),
        "to" => evidence.vote(Place, SLIGHT / 2.0),
        "says" | "said" | "née" => evidence.vote(Person, USUAL),
        "of" if is_direction(two) => evidence.vote(Place, STRONG),
        "the" => {
            // "The Bergen match": the article is another noun's.
            if !document.tokens.get(name.tokens.end).is_some_and(|t| t.tag.is_noun()) {
                evidence.vote(Organization, SLIGHT);
                evidence.vote(Person, -USUAL);
            }
            noun_before(two, evidence);
        }
        "of" if words::noun_kind(two) == Some(Place) => evidence.vote(Place, STRONG),
        "for" | "with" if matches!(two, "played" | "plays" | "playing" | "signed" | "worked" | "works" | "working") => {
            evidence.vote(Organization, USUAL);
        }
        "joined" | "joining" => evidence.vote(Organization, USUAL),
        "like" | "including" | "namely" => noun_before(two, evidence),
        "as" if two == "such" => noun_before(word(3), evidence),
        "of" => evidence.vote(Place, SLIGHT / 2.0),
        _ => noun_before(one, evidence),
    }
}

/// `north of`, `southeast of`, `outside of`.
fn is_direction(folded: &str) -> bool {
    const DIRECTIONS: [&str; 8] = ["east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"];
    DIRECTIONS.contains(&folded) || folded == "outskirts"
}

/// Offices that are held in a place rather than in an organisation.
fn is_ruler(folded: &str) -> bool {
    matches!(
        folded,
        "mayor" | "governor" | "resident" | "residents" | "native" | "king" | "queen" | "people" | "citizens" | "bishop" | "sultan"
    )
}

/// `singer X`, `the band X`, `villages such as X`.
fn noun_before(noun: &str, evidence: &mut Evidence) {
    match words::noun_kind(noun) {
        Some(EntityKind::Person) => evidence.vote(EntityKind::Person, STRONG),
        Some(kind) => evidence.vote(kind, USUAL + SLIGHT),
        None => {}
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
        "'s" | "'" if is_kin(word(1)) => evidence.vote(Person, STRONG),
        "'s" | "'" if lexicon::PERSON_NOUNS.has(word(1)) => evidence.vote(Organization, SLIGHT),
        "brothers" | "brother" | "family" | "sisters" | "siblings" | "clan" => evidence.vote(Person, STRONG),
        noun if matches!(tag(0), Tag::NN | Tag::NNS) => {
            if let Some(kind) = head(noun).last {
                evidence.vote(kind, USUAL);
            }
        }
        verb if tag(0) == Tag::VBD || tag(0) == Tag::VBZ => {
            evidence.vote(Person, SLIGHT);
            if matches!(verb, "announced" | "reported" | "acquired" | "launched") {
                evidence.vote(Organization, SLIGHT);
            }
        }
        _ => {}
    }
}

/// What people have and organisations have not.
fn is_kin(folded: &str) -> bool {
    const KIN: [&str; 14] = [
        "aunt", "brother", "daughter", "death", "father", "husband", "life", "mother", "parents", "sister", "son", "uncle",
        "widow", "wife",
    ];
    KIN.contains(&folded)
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
    // The last noun is the one said; where no list has it ("a village and commune"), the last one that a list has.
    let listed = |t: &usize| {
        let folded = document.fold(*t);
        document.tokens[*t].tag.is_noun() && words::noun_kind(folded).is_some()
    };
    if let Some(noun) = phrase.filter(listed).last() {
        noun_before(document.fold(noun), evidence);
    }
}

fn is_place(folded: &str) -> bool {
    known::look_up(folded).is_some_and(|k| k.kind == EntityKind::Place && !k.demonym)
}
