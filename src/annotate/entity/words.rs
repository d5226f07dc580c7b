//! What single words tell: whether they look like part of a name, and whether they are common words besides.

use std::ops::Range;

use crate::annotate::EntityKind;
use crate::lexicon;
use crate::read::{Document, Shape, Tag, lemma};

/// Whether the token is written as names are: a capital first, and no ending such as in `Iran-backed`; not `No.` before a number.
pub fn is_name_word(document: &Document, token: usize) -> bool {
    let shape = document.tokens[token].shape;
    if !matches!(shape, Shape::Upper | Shape::Capital | Shape::Mixed) {
        return false;
    }
    let word = document.word(token);
    if document.fold(token) == "no." && document.tokens.get(token + 1).is_some_and(|t| t.shape == Shape::Number) {
        return false;
    }
    let capital = |part: &str| part.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    match shape {
        _ if is_party_label(document, token) => false,
        Shape::Upper => true,
        Shape::Capital => document.fold(token) != "i" && word.rsplit('-').next().is_some_and(capital),
        Shape::Mixed if word.contains('-') => is_hyphenated_name(word),
        // `iPhone`, `McDonald`, `G7`, but not `1990s` or `3rd`.
        Shape::Mixed => word.contains(char::is_uppercase),
        _ => false,
    }
}

/// `(D-Ohio)`, `, R-Fla.,`: party and state of a member of the American Congress.
fn is_party_label(document: &Document, token: usize) -> bool {
    let mut bytes = document.fold(token).bytes();
    matches!((bytes.next(), bytes.next()), (Some(b'd' | b'i' | b'r'), Some(b'-')))
        && token.checked_sub(1).is_some_and(|t| matches!(document.word(t), "(" | ","))
}

/// `al-Masri`, `COVID-19`, `Saint-Jean-sur-Mer`; neither `Iran-backed` nor `pro-Iran` nor `mid-May`.
fn is_hyphenated_name(word: &str) -> bool {
    const ARTICLES: [&str; 10] = ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"];
    let mut parts = word.split('-');
    let first = parts.next().unwrap_or_default();
    let last = word.rsplit('-').next().unwrap_or_default();
    let opens = first.starts_with(char::is_uppercase) || ARTICLES.contains(&first);
    opens && last.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

/// Whether the token is a word of every day that a sentence or a headline may begin with a capital.
pub fn is_common(document: &Document, token: usize) -> bool {
    is_common_word(document.fold(token))
        || document.tokens[token].shape != Shape::Upper && is_closed_class(document.tokens[token].tag)
}

/// Whether the dictionary has the folded word, or the word it is a form of, as anything but a name.
pub fn is_common_word(folded: &str) -> bool {
    let listed = |word: &str| crate::read::tag::is_word(word);
    listed(folded)
        || lexicon::NAME_HEADS.has(folded)
        || folded.len() > 3 && (listed(&lemma::noun(folded)) || listed(&lemma::verb(folded)))
}

/// Tags of words that stand in no name but as connectors.
pub fn is_closed_class(tag: Tag) -> bool {
    use Tag::{CC, DT, EX, IN, MD, PDT, PRP, PRPS, RB, RBR, RBS, TO, UH, WDT, WP, WPS, WRB};
    matches!(tag, CC | DT | EX | IN | MD | PDT | PRP | PRPS | RB | RBR | RBS | TO | UH | WDT | WP | WPS | WRB)
}

/// Lower-case words that stand inside names of people: `Ludwig van Beethoven`.
pub fn is_particle(folded: &str) -> bool {
    const PARTICLES: [&str; 24] = [
        "abu", "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
        "ter", "van", "von", "y", "zu", "zur",
    ];
    PARTICLES.contains(&folded)
}

/// What the words that head names tell; see `name_heads.txt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Kind of a name that ends in the word.
    pub last: Option<EntityKind>,
    /// Kind of a name in which "of" follows the word.
    pub of: Option<EntityKind>,
    /// Kind of a name that begins with the word.
    pub first: Option<EntityKind>,
    /// Whether the word is part of the name even where it has no capital: `Gatwick airport`.
    pub small: bool,
    /// Whether what ends (or begins, by [`Self::first`]) so is a news outlet: `Elbe Gazette`, `Daily Echo`.
    pub outlet: bool,
}

/// Looks a folded word up among the heads of names.
pub fn head(folded: &str) -> Head {
    let line = lexicon::NAME_HEADS.get(folded.trim_end_matches('.')).unwrap_or_default();
    let mut kinds = line.split('\t').map(super::known::kind_of);
    let mut next = || kinds.next().flatten();
    Head { last: next(), of: next(), first: next(), small: line.ends_with("small"), outlet: line.ends_with("outlet") }
}

/// Kind of the names that end as the tokens do, by their last two words or the last one.
pub fn last_kind(document: &Document, tokens: Range<usize>) -> Option<EntityKind> {
    last_head(document, tokens).last
}

/// What the last two words of a name tell, or the last one; nothing for a single word.
pub fn last_head(document: &Document, tokens: Range<usize>) -> Head {
    let Some(last) = tokens.end.checked_sub(1).filter(|_| tokens.len() > 1) else { return Head::default() };
    let pair = head(&format!("{} {}", document.fold(last - 1), document.fold(last)));
    if pair.last.is_some() { pair } else { head(document.fold(last)) }
}

/// Kind of the things that a common noun, singular or plural, is said of: `band`, `villages`, `singer`.
pub fn noun_kind(folded: &str) -> Option<EntityKind> {
    let singular = lemma::noun(folded);
    if lexicon::PERSON_NOUNS.has(&singular) || lexicon::PERSON_NOUNS.has(folded) {
        return Some(EntityKind::Person);
    }
    head(&singular).last.or(head(folded).last)
}

/// Whether the folded word is a given name.
pub fn is_given_name(folded: &str) -> bool {
    lexicon::GIVEN_NAMES.has(folded)
        || folded.split_once('-').is_some_and(|(a, b)| lexicon::GIVEN_NAMES.has(a) && lexicon::GIVEN_NAMES.has(b))
}

/// Whether the folded word is a frequent surname, of those that are common words as well.
pub fn is_surname(folded: &str) -> bool {
    lexicon::SURNAMES.has(folded)
}

/// Whether the token is an initial: one capital, with or without its stop.
pub fn is_initial(document: &Document, token: usize) -> bool {
    let letters = document.word(token).trim_end_matches('.');
    letters.chars().count() == 1 && letters.starts_with(char::is_uppercase)
}
