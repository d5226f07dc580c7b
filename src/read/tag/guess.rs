//! The tags a token can bear, whatever stands around it.

use std::sync::LazyLock;

use super::model::NONE;
use super::{Capitals, Tag};
use crate::hash::{self, Index, Key};
use crate::lexicon::TAGS;
use crate::read::{Document, Shape, lemma};

/// The tags a token can bear, the most likely first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    tags: [Option<Tag>; Self::MOST],
}

impl Choices {
    /// More than any word of the list has.
    const MOST: usize = 6;

    /// These tags only, the most likely first; what is beyond the sixth is left out.
    pub fn of(tags: &[Tag]) -> Self {
        let mut choices = Self::default();
        tags.iter().for_each(|&tag| choices.add(tag));
        choices
    }

    fn parse(names: &str) -> Self {
        let mut choices = Self::default();
        names.split(' ').filter_map(Tag::parse).for_each(|tag| choices.add(tag));
        choices
    }

    /// Adds a tag as the least likely; with the base form of a verb comes the present.
    fn add(&mut self, tag: Tag) {
        let free = self.tags.iter().position(|t| t.is_none_or(|t| t == tag));
        if let Some(free) = free {
            self.tags[free] = Some(tag);
            if tag == Tag::VB && !self.has(Tag::VBP) {
                self.add(Tag::VBP);
            }
        }
    }

    /// The most likely tag.
    pub fn first(self) -> Tag {
        self.tags[0].unwrap_or(Tag::NN)
    }

    /// Whether it is a word of an open class: noun, adjective or verb.
    fn is_open(self) -> bool {
        let tag = self.first();
        tag.is_noun() || tag.is_adjective() || tag.is_verb() && tag != Tag::MD
    }

    /// The names of the two most likely tags; [`NONE`] where there is none.
    pub fn two_likely(self) -> [Key<'static>; 2] {
        [self.first().key(), self.tags[1].map_or(NONE, Tag::key)]
    }

    /// Whether the token can bear `tag`.
    pub fn has(self, tag: Tag) -> bool {
        self.tags.contains(&Some(tag))
    }

    /// Whether the token has one tag only.
    pub const fn is_certain(self) -> bool {
        self.tags[1].is_none()
    }

    /// The tag with the highest score; the more likely one on equal terms.
    pub fn best<S: Ord>(self, score: impl Fn(Tag) -> S) -> Tag {
        self.tags.into_iter().flatten().rev().max_by_key(|&tag| score(tag)).unwrap_or(Tag::NN)
    }
}

/// The word list, read once: parsing an entry at each look-up would cost more than all the rest of tagging.
static LISTED: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    for (tags, coded) in TAGS.rows() {
        let capital = tags.starts_with('^');
        let listed = Listed { capital, choices: Choices::parse(tags.trim_start_matches('^')) };
        let mut word = String::new();
        for part in coded.split_inclusive(|c: char| c.is_ascii_digit()) {
            let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
            word.push_str(letters);
            list.letters.push_str(&word);
            list.words.push((list.letters.len() as u32, listed));
            // Behind the letters stands how many of them the next word begins with.
            let shared = part[letters.len()..].parse().unwrap_or(0);
            word.truncate(shared);
        }
    }
    list.index = Index::with_room_for(list.words.len());
    for at in 0..list.words.len() {
        list.index.insert(hash::of(list.word(at)), at);
    }
    list
});

/// The words of the list with their tags.
#[derive(Default)]
struct List {
    /// The words one behind the other.
    letters: String,
    /// Where each word ends in `letters`, and its entry.
    words: Vec<(u32, Listed)>,
    index: Index,
}

impl List {
    fn word(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.words[before].0);
        &self.letters[start as usize..self.words[at].0 as usize]
    }

    fn get(&self, key: Key<'_>) -> Option<Listed> {
        self.index.find(key.hash, |at| self.word(at) == key.word).map(|at| self.words[at].1)
    }
}

/// An entry of the word list.
#[derive(Clone, Copy)]
struct Listed {
    /// The word is written with a capital: "Iranian".
    capital: bool,
    choices: Choices,
}

/// Whether a folded word can bear `tag`, as far as the word list and endings that make one kind of word tell.
pub fn can_be<'a>(folded: impl Into<Key<'a>>, tag: Tag) -> bool {
    known(folded.into()).is_some_and(|choices| choices.has(tag))
}

/// Whether a folded word is known as anything but a name or an adjective of one ("Iranian").
pub fn is_word<'a>(folded: impl Into<Key<'a>>) -> bool {
    let key = folded.into();
    LISTED.get(key).map_or_else(|| derived(key.word).is_some(), |listed| !listed.capital || !listed.choices.is_certain())
}

/// The tags of a word in small letters that is in the list, or made by an ending that leaves no doubt.
fn known(key: Key<'_>) -> Option<Choices> {
    LISTED.get(key).map(|listed| listed.choices).or_else(|| derived(key.word))
}

/// The tag of a word made by an ending that makes one kind of word and ends few names; the list holds the exceptions.
fn derived(folded: &str) -> Option<Choices> {
    const NOUN: [&str; 4] = ["lity", "ment", "sion", "tion"];
    const ADJECTIVE: [&str; 3] = ["ical", "ional", "ious"];
    let ends = |ends: &[&str]| folded.len() > 6 && ends.iter().any(|end| folded.ends_with(end));
    let tag = if ends(&NOUN) { Some(Tag::NN) } else { ends(&ADJECTIVE).then_some(Tag::JJ) };
    tag.map(|tag| Choices::of(&[tag]))
}

/// Folded words that the document writes with a capital inside sentences and never small: its names. `styles` tells what capitals
/// mean in each sentence.
pub fn names(document: &Document, styles: &[Capitals]) -> hash::Set<String> {
    let telling = document.sentences.iter().zip(styles).filter(|(_, style)| **style == Capitals::Names);
    let inside = || telling.clone().flat_map(|(sentence, _)| sentence.tokens.clone().skip(1));
    let mut names = hash::Set::default();
    for token in inside().filter(|&t| document.tokens[t].shape == Shape::Capital) {
        if !names.contains(document.fold(token)) {
            names.insert(document.fold(token).to_owned());
        }
    }
    for token in inside().filter(|&t| document.tokens[t].shape == Shape::Lower) {
        names.remove(document.fold(token));
    }
    names
}

/// The tags a token can bear. `names` is [`names`] of the document, `first` whether it begins its sentence.
pub fn choices(document: &Document, names: &hash::Set<String>, token: usize, first: bool, capitals: Capitals) -> Choices {
    let key = document.key(token);
    let folded = key.word;
    let shape = document.tokens[token].shape;
    match shape {
        Shape::Quote | Shape::Address => Choices::of(&[Tag::SYM]),
        Shape::Mark => Choices::of(&[if folded == "%" { Tag::NN } else { Tag::SYM }]),
        Shape::Number => Choices::of(&[Tag::CD]),
        Shape::Lower => word(key),
        Shape::Mixed if folded.starts_with(|c: char| c.is_ascii_digit()) => number(folded),
        Shape::Capital | Shape::Mixed | Shape::Upper => {
            let telling = match capitals {
                Capitals::Names => !first,
                Capitals::Title => shape != Shape::Capital,
                Capitals::All => false,
            };
            let name = telling || first && names.contains(folded);
            let mut choices = capitalized(key, shape, name);
            // At the start of a sentence the capital tells little, but a name is possible.
            if first && capitals == Capitals::Names && choices.is_open() {
                choices.add(Tag::NNP);
            }
            choices
        }
    }
}

/// A word written with a capital; `telling` where the capital means a name.
fn capitalized(key: Key<'_>, shape: Shape, telling: bool) -> Choices {
    let folded = key.word;
    if folded == "i" || folded.starts_with('\'') {
        return word(key);
    }
    if let Some(listed) = LISTED.get(key).filter(|listed| listed.capital) {
        let mut choices = listed.choices;
        choices.add(Tag::NNP);
        return choices;
    }
    if let Some((_, end)) = folded.rsplit_once('-') {
        let part = word(Key::of(end)).first();
        if matches!(part, Tag::VBN | Tag::VBD | Tag::VBG | Tag::JJ) {
            return Choices::of(&[Tag::JJ, Tag::NNP]);
        }
    }
    let people = folded.strip_suffix('s').and_then(|stem| LISTED.get(Key::of(stem)));
    let peoples = people.is_some_and(|listed| listed.capital && listed.choices.first() == Tag::JJ);
    if peoples {
        return Choices::of(&[Tag::NNPS]);
    }
    if !telling && shape != Shape::Mixed && (known(key).is_some() || inflected(folded).is_some()) {
        return word(key);
    }
    Choices::of(&[Tag::NNP])
}

/// A word that begins with a digit.
fn number(folded: &str) -> Choices {
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| folded.ends_with(end));
    if folded.contains('-') || ordinal {
        Choices::of(&[Tag::JJ])
    } else if folded.ends_with('s') {
        Choices::of(&[Tag::NNS])
    } else {
        Choices::of(&[Tag::CD])
    }
}

/// A word in small letters.
fn word(key: Key<'_>) -> Choices {
    let folded = key.word;
    if let Some(choices) = known(key) {
        return choices;
    }
    if let Some(choices) = clitic(folded).or_else(|| inflected(folded)) {
        return choices;
    }
    if let Some((_, end)) = folded.rsplit_once('-').filter(|(_, end)| end.len() > 1) {
        // "tight-lipped", "hard-line", "front-runners": the last part decides, and before a noun it is an adjective.
        let last = if end.contains('-') { Tag::NN } else { known(Key::of(end)).unwrap_or_else(|| suffix(end)).first() };
        return match last {
            Tag::NNS => Choices::of(&[Tag::NNS]),
            Tag::NN => Choices::of(&[Tag::JJ, Tag::NN]),
            Tag::RB => Choices::of(&[Tag::RB]),
            Tag::CD => Choices::of(&[Tag::CD]),
            _ => Choices::of(&[Tag::JJ]),
        };
    }
    suffix(folded)
}

/// Shortened auxiliaries; `'s` is told apart by context.
fn clitic(folded: &str) -> Option<Choices> {
    Some(match folded {
        "'s" => Choices::of(&[Tag::POS, Tag::VBZ]),
        "'" => Choices::of(&[Tag::POS]),
        "'d" => Choices::of(&[Tag::MD, Tag::VBD]),
        "'ll" => Choices::of(&[Tag::MD]),
        "'re" | "'ve" | "'m" => Choices::of(&[Tag::VBP]),
        _ => return None,
    })
}

/// A regular form of a listed word.
fn inflected(folded: &str) -> Option<Choices> {
    let bases = |suffix| lemma::stems(folded, suffix).find_map(TagsOf::of);
    if folded.len() > 3 && folded.ends_with('s') && !folded.ends_with("ss") {
        let base = bases("s")?;
        return match (base.noun, base.verb) {
            (Some(noun), Some(verb)) if verb < noun => Some(Choices::of(&[Tag::VBZ, Tag::NNS])),
            (Some(_), Some(_)) => Some(Choices::of(&[Tag::NNS, Tag::VBZ])),
            (Some(_), None) => Some(Choices::of(&[Tag::NNS])),
            (None, Some(_)) => Some(Choices::of(&[Tag::VBZ])),
            (None, None) => None,
        };
    }
    if folded.len() > 4 && folded.ends_with("ed") {
        return bases("ed").and_then(|base| base.verb).map(|_| Choices::of(&[Tag::VBN, Tag::VBD]));
    }
    if folded.len() > 5 && folded.ends_with("ing") {
        return bases("ing").and_then(|base| base.verb).map(|_| Choices::of(&[Tag::VBG, Tag::NN]));
    }
    (folded.len() > 4 && folded.ends_with("ly")).then_some(Choices::of(&[Tag::RB]))
}

/// Where a listed word has its noun and its verb tag.
struct TagsOf {
    noun: Option<usize>,
    verb: Option<usize>,
}

impl TagsOf {
    fn of(stem: lemma::Stem<'_>) -> Option<Self> {
        let choices = stem.with(|word| known(Key::of(word)))?;
        let at = |tag| choices.tags.iter().position(|t| *t == Some(tag));
        Some(Self { noun: at(Tag::NN), verb: at(Tag::VB) }).filter(|t| t.noun.is_some() || t.verb.is_some())
    }
}

/// The tags that the ending of an unlisted word suggests.
fn suffix(folded: &str) -> Choices {
    /// Endings that make an adjective.
    const ADJECTIVE: [&str; 12] = ["able", "al", "ant", "ary", "ful", "ible", "ic", "ish", "ive", "less", "ous", "esque"];
    /// Nouns that end as plurals do.
    const SINGULAR: [&str; 3] = ["ss", "us", "is"];
    if folded.ends_with("ed") {
        Choices::of(&[Tag::VBN, Tag::VBD])
    } else if folded.ends_with("ing") {
        Choices::of(&[Tag::VBG, Tag::NN])
    } else if folded.ends_with("ly") {
        Choices::of(&[Tag::RB])
    } else if folded.ends_with('s') && !SINGULAR.iter().any(|end| folded.ends_with(end)) {
        Choices::of(&[Tag::NNS, Tag::VBZ])
    } else if folded.len() > 5 && ADJECTIVE.iter().any(|end| folded.ends_with(end)) {
        Choices::of(&[Tag::JJ, Tag::NN])
    } else if folded.len() > 5 && (folded.ends_with("ize") || folded.ends_with("ise") || folded.ends_with("ify")) {
        Choices::of(&[Tag::VB])
    } else {
        Choices::of(&[Tag::NN, Tag::JJ, Tag::VB])
    }
}
