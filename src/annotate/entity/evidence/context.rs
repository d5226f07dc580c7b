//! What the words around a name tell of its kind.

use super::super::known;
use super::super::run::Name;
use super::super::words::{self, head};
use super::{Evidence, SLIGHT, STRONG, USUAL, is_place};
use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Document, Shape, Tag, lemma};

/// Adds what the words before and behind the name tell.
pub(super) fn weigh(document: &Document, name: &Name, evidence: &mut Evidence) {
    before(document, name, evidence);
    after(document, name, evidence);
}

/// What the words before the name tell.
fn before(document: &Document, name: &Name, evidence: &mut Evidence) {
    use EntityKind::{Organization, Person, Place};
    let start = name.title.as_ref().map_or(name.tokens.start, |t| t.start);
    let sentence = document.sentence_at(document.tokens[start].span.start).map_or(0, |s| document.sentences[s].tokens.start);
    let word = |back: usize| start.checked_sub(back).filter(|&t| t >= sentence).map_or("", |t| document.fold(t));
    let (one, two) = (word(1), word(2));
    match one {
        "of" | "in" if is_of_company(two) => evidence.vote(Organization, STRONG),
        "in" | "near" | "across" | "throughout" | "outside" | "inside" | "around" => evidence.vote(Place, USUAL + SLIGHT),
        "of" | "for" | "at" if is_ruler(two) => evidence.vote(Place, STRONG),
        "of" | "for" | "at" if lexicon::PERSON_NOUNS.has(two) => evidence.vote(Organization, USUAL),
        "from" | "into" | "through" | "toward" | "towards" | "within" => evidence.vote(Place, USUAL),
        "at" | "to" => evidence.vote(Place, SLIGHT),
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
        "of" => evidence.vote(Place, SLIGHT),
        "by" => done_by(two, evidence),
        // "his deputy, X": what stands in apposition is less sure than what stands right before the name.
        "," => {
            if let Some(kind) = words::noun_kind(two) {
                evidence.vote(kind, SLIGHT);
            }
        }
        _ => noun_before(one, evidence),
    }
}

/// `owned by X`, `written by X`.
fn done_by(participle: &str, evidence: &mut Evidence) {
    if let Some((Some(kind), _)) = verb_kinds(participle) {
        evidence.vote(kind, USUAL);
    }
}

/// The kinds of name that are the subject of a form of a verb, in the active and in the passive.
fn verb_kinds(folded: &str) -> Option<(Option<EntityKind>, Option<EntityKind>)> {
    let line = lexicon::NAME_VERBS.get(&lemma::verb(folded))?;
    let (active, passive) = line.split_once('\t')?;
    Some((known::kind_of(active), known::kind_of(passive)))
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

/// What companies have and are named with: `shares of X`, `X's stock`.
fn is_of_company(folded: &str) -> bool {
    matches!(folded, "shares" | "stock" | "shareholders" | "subsidiary" | "headquarters")
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
    // "The road to Hamar was closed": what was closed is not Hamar.
    let in_phrase =
        name.tokens.start.checked_sub(1).is_some_and(|t| {
            matches!(document.fold(t), "at" | "by" | "for" | "from" | "in" | "near" | "of" | "on" | "to" | "with")
        });
    let mut acts = false;
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
        "(" => {
            if matches!(word(1), "born" | "b." | "died" | "aged") {
                evidence.vote(Person, STRONG);
            }
            // "Hamar (in Norwegian: Hamar) is a town": what the brackets hold is beside the sentence.
            const LONGEST: usize = 12;
            let close = (end..limit.min(end + LONGEST)).find(|&t| document.fold(t) == ")");
            acts = !in_phrase && close.is_some_and(|close| subject(document, close + 1, limit, evidence));
        }
        "'s" | "'" => {
            acts = true;
            if is_kin(word(1)) {
                evidence.vote(Person, STRONG);
            } else if is_of_company(word(1)) {
                evidence.vote(Organization, STRONG);
            } else if lexicon::PERSON_NOUNS.has(word(1)) {
                evidence.vote(Organization, SLIGHT);
            } else {
                evidence.vote(Person, SLIGHT / 2.0);
            }
        }
        "brothers" | "brother" | "family" | "sisters" | "siblings" | "clan" => evidence.vote(Person, STRONG),
        noun if is_of_company(noun) => evidence.vote(Organization, STRONG),
        noun if end < limit && matches!(document.tokens[end].tag, Tag::NN | Tag::NNS) => {
            if let Some(kind) = head(noun).last {
                evidence.vote(kind, USUAL);
            }
        }
        _ => acts = !in_phrase && subject(document, end, limit, evidence),
    }
    if !acts && name.tokens.len() == 1 && document.tokens[name.tokens.start].shape == Shape::Capital {
        no_subject(document, name.tokens.start, evidence);
    }
}

/// A single name that does nothing: people act or are acted on, what only stands in a phrase is rather where something happens.
fn no_subject(document: &Document, token: usize, evidence: &mut Evidence) {
    let Some(before) = token.checked_sub(1) else { return };
    let (word, tag) = (document.fold(before), document.tokens[before].tag);
    if tag.is_verb() {
        evidence.vote(EntityKind::Person, SLIGHT / 2.0);
    } else if matches!(word, "," | "(" | "and" | "or")
        || matches!(tag, Tag::IN | Tag::TO) && !matches!(word, "with" | "by" | "against")
    {
        evidence.vote(EntityKind::Place, SLIGHT / 2.0);
    } else if !matches!(word, "with" | "by" | "against") {
        evidence.vote(EntityKind::Organization, SLIGHT / 2.0);
    }
}

/// What the predicate tells of its subject, which ends before `end`; gives whether there is one.
fn subject(document: &Document, end: usize, limit: usize, evidence: &mut Evidence) -> bool {
    use EntityKind::Person;
    // Adverbs and auxiliaries stand before the verb that tells: "has also been arrested".
    const REACH: usize = 4;
    let tag = |t: usize| document.tokens[t].tag;
    let predicate = end..limit.min(end + REACH);
    let Some(finite) = predicate.clone().find(|&t| tag(t) != Tag::RB).filter(|&t| tag(t).is_finite()) else { return false };
    evidence.vote(Person, SLIGHT);
    let verb = predicate.take_while(|&t| tag(t) == Tag::RB || tag(t).is_verb() || tag(t) == Tag::MD).last().unwrap_or(finite);
    let is_copula = |t: usize| matches!(document.fold(t), "is" | "was" | "are" | "were" | "be" | "been" | "became" | "being");
    if is_copula(verb) {
        if verb + 1 < limit && matches!(document.fold(verb + 1), "a" | "an" | "the" | "one") {
            appositive(document, verb + 2, limit, evidence);
        }
        return true;
    }
    let Some((active, passive)) = verb_kinds(document.fold(verb)) else { return true };
    let (kind, weight) =
        if tag(verb) == Tag::VBN && (finite..verb).any(is_copula) { (passive, USUAL + SLIGHT) } else { (active, USUAL) };
    if let Some(kind) = kind {
        evidence.vote(kind, weight);
    }
    true
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
