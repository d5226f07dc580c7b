//! The tags a token can bear, whatever stands around it.

use std::collections::HashSet;

use super::{Capitals, Tag};
use crate::lexicon::TAGS;
use crate::read::{Document, Shape, lemma};

/// The tags a token can bear, the most likely first. `VB` stands for `VBP` too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    tags: [Option<Tag>; 4],
}

impl Choices {
    /// One tag only.
    pub const fn only(tag: Tag) -> Self {
        Self { tags: [Some(tag), None, None, None] }
    }

    const fn two(first: Tag, second: Tag) -> Self {
        Self { tags: [Some(first), Some(second), None, None] }
    }

    fn parse(names: &str) -> Self {
        let mut tags = [None; 4];
        for (slot, name) in tags.iter_mut().zip(names.split(' ')) {
            *slot = Tag::parse(name);
        }
        Self { tags }
    }

    /// The most likely tag.
    pub fn first(self) -> Tag {
        self.tags[0].unwrap_or(Tag::NN)
    }

    /// Whether the token can bear `tag`.
    pub fn has(self, tag: Tag) -> bool {
        self.tags.contains(&Some(tag))
    }

    /// Whether the token has one tag only.
    pub const fn is_certain(self) -> bool {
        self.tags[1].is_none()
    }

    /// The first of its tags that `is` holds for.
    pub fn find(self, is: impl Fn(Tag) -> bool) -> Option<Tag> {
        self.tags.into_iter().flatten().find(|&tag| is(tag))
    }
}

/// Folded words that the document writes with a capital inside sentences and never small: its names.
pub fn names(document: &Document) -> HashSet<String> {
    let mut names = HashSet::new();
    let mut small = HashSet::new();
    for sentence in &document.sentences {
        if super::capitals(document, sentence) != Capitals::Names {
            continue;
        }
        for token in sentence.tokens.clone().skip(1) {
            match document.tokens[token].shape {
                Shape::Capital => drop(names.insert(document.fold(token).to_owned())),
                Shape::Lower => drop(small.insert(document.fold(token))),
                _ => {}
            }
        }
    }
    names.retain(|name| !small.contains(name.as_str()));
    names
}

/// The tags a token can bear. `names` is [`names`] of the document, `first` whether it begins its sentence.
pub fn choices(document: &Document, names: &HashSet<String>, token: usize, first: bool, capitals: Capitals) -> Choices {
    let folded = document.fold(token);
    let shape = document.tokens[token].shape;
    match shape {
        Shape::Quote | Shape::Address => Choices::only(Tag::SYM),
        Shape::Mark => Choices::only(if folded == "%" { Tag::NN } else { Tag::SYM }),
        Shape::Number => Choices::only(Tag::CD),
        Shape::Lower => word(folded),
        Shape::Mixed if folded.starts_with(|c: char| c.is_ascii_digit()) => number(folded),
        Shape::Capital | Shape::Mixed | Shape::Upper => {
            let telling = match capitals {
                Capitals::Names => !first,
                Capitals::Title => shape != Shape::Capital,
                Capitals::All => false,
            };
            capitalized(folded, shape, telling || first && names.contains(folded) && shape == Shape::Capital)
        }
    }
}

/// A word written with a capital; `telling` where the capital means a name.
fn capitalized(folded: &str, shape: Shape, telling: bool) -> Choices {
    if folded == "i" || folded.starts_with('\'') {
        return word(folded);
    }
    if let Some(rest) = TAGS.get(folded).and_then(|tags| tags.strip_prefix('^')) {
        return Choices { tags: [Tag::parse(rest), Some(Tag::NNP), None, None] };
    }
    if let Some((_, end)) = folded.rsplit_once('-') {
        let part = word(end).first();
        if matches!(part, Tag::VBN | Tag::VBD | Tag::VBG | Tag::JJ) {
            return Choices::two(Tag::JJ, Tag::NNP);
        }
    }
    let peoples = folded.strip_suffix('s').and_then(|stem| TAGS.get(stem)).is_some_and(|tags| tags.starts_with("^JJ"));
    if peoples {
        return Choices::only(Tag::NNPS);
    }
    if !telling && shape != Shape::Mixed && (TAGS.has(folded) || inflected(folded).is_some()) {
        return word(folded);
    }
    Choices::only(Tag::NNP)
}

/// A word that begins with a digit.
fn number(folded: &str) -> Choices {
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| folded.ends_with(end));
    if folded.contains('-') || ordinal {
        Choices::only(Tag::JJ)
    } else if folded.ends_with('s') {
        Choices::only(Tag::NNS)
    } else {
        Choices::only(Tag::CD)
    }
}

/// A word in small letters.
fn word(folded: &str) -> Choices {
    if let Some(tags) = TAGS.get(folded) {
        return Choices::parse(tags.trim_start_matches('^'));
    }
    if let Some(choices) = clitic(folded).or_else(|| inflected(folded)) {
        return choices;
    }
    if let Some((_, end)) = folded.rsplit_once('-').filter(|(_, end)| end.len() > 1) {
        // "tight-lipped", "hard-line", "front-runners": the last part decides, and before a noun it is an adjective.
        let last = if end.contains('-') {
            Tag::NN
        } else {
            TAGS.get(end).map_or_else(|| suffix(end).first(), |t| Choices::parse(t).first())
        };
        return match last {
            Tag::NNS => Choices::only(Tag::NNS),
            Tag::NN => Choices::two(Tag::JJ, Tag::NN),
            Tag::RB => Choices::only(Tag::RB),
            Tag::CD => Choices::only(Tag::CD),
            _ => Choices::only(Tag::JJ),
        };
    }
    suffix(folded)
}

/// Shortened auxiliaries; `'s` is told apart by context.
fn clitic(folded: &str) -> Option<Choices> {
    Some(match folded {
        "'s" => Choices::two(Tag::POS, Tag::VBZ),
        "'" => Choices::only(Tag::POS),
        "'d" => Choices::two(Tag::MD, Tag::VBD),
        "'ll" => Choices::only(Tag::MD),
        "'re" | "'ve" | "'m" => Choices::only(Tag::VB),
        _ => return None,
    })
}

/// A regular form of a listed word.
fn inflected(folded: &str) -> Option<Choices> {
    let bases = |suffix| lemma::stems(folded, suffix).find_map(TagsOf::of);
    if folded.len() > 3 && folded.ends_with('s') && !folded.ends_with("ss") {
        let base = bases("s")?;
        return match (base.noun, base.verb) {
            (Some(noun), Some(verb)) if verb < noun => Some(Choices::two(Tag::VBZ, Tag::NNS)),
            (Some(_), Some(_)) => Some(Choices::two(Tag::NNS, Tag::VBZ)),
            (Some(_), None) => Some(Choices::only(Tag::NNS)),
            (None, Some(_)) => Some(Choices::only(Tag::VBZ)),
            (None, None) => None,
        };
    }
    if folded.len() > 4 && folded.ends_with("ed") {
        return bases("ed").and_then(|base| base.verb).map(|_| Choices::two(Tag::VBN, Tag::VBD));
    }
    if folded.len() > 5 && folded.ends_with("ing") {
        return bases("ing").and_then(|base| base.verb).map(|_| Choices::two(Tag::VBG, Tag::NN));
    }
    (folded.len() > 4 && folded.ends_with("ly")).then_some(Choices::only(Tag::RB))
}

/// Where a listed word has its noun and its verb tag.
struct TagsOf {
    noun: Option<usize>,
    verb: Option<usize>,
}

impl TagsOf {
    fn of(stem: lemma::Stem<'_>) -> Option<Self> {
        let tags = stem.with(|word| TAGS.get(word))?;
        let at = |tag| tags.split(' ').position(|t| t == tag);
        Some(Self { noun: at("NN"), verb: at("VB") }).filter(|t| t.noun.is_some() || t.verb.is_some())
    }
}

/// The tags that the ending of an unlisted word suggests.
fn suffix(folded: &str) -> Choices {
    /// Endings that make an adjective.
    const ADJECTIVE: [&str; 12] = ["able", "al", "ant", "ary", "ful", "ible", "ic", "ish", "ive", "less", "ous", "esque"];
    /// Nouns that end as plurals do.
    const SINGULAR: [&str; 3] = ["ss", "us", "is"];
    if folded.ends_with("ed") {
        Choices::two(Tag::VBN, Tag::VBD)
    } else if folded.ends_with("ing") {
        Choices::two(Tag::VBG, Tag::NN)
    } else if folded.ends_with("ly") {
        Choices::only(Tag::RB)
    } else if folded.ends_with('s') && !SINGULAR.iter().any(|end| folded.ends_with(end)) {
        Choices::two(Tag::NNS, Tag::VBZ)
    } else if folded.len() > 5 && ADJECTIVE.iter().any(|end| folded.ends_with(end)) {
        Choices::two(Tag::JJ, Tag::NN)
    } else if folded.len() > 5 && (folded.ends_with("ize") || folded.ends_with("ise") || folded.ends_with("ify")) {
        Choices::only(Tag::VB)
    } else {
        Choices::only(Tag::NN)
    }
}
