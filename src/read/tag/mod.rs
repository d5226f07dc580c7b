//! Parts of speech, in the tag set of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993).
//!
//! Two steps after Brill (1992): every token gets the tags it can bear, from the word list, its ending and its capital
//! ([`guess`]); then one pass from left to right chooses among them by the words around it ([`context`]).

mod context;
mod guess;

use super::{Document, Sentence, Shape};

/// A Penn Treebank part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the treebank's")]
pub enum Tag {
    /// Coordinating conjunction.
    CC,
    /// Number.
    CD,
    /// Determiner.
    DT,
    /// Existential "there".
    EX,
    /// Preposition or subordinating conjunction.
    IN,
    /// Adjective.
    JJ,
    /// Comparative adjective.
    JJR,
    /// Superlative adjective.
    JJS,
    /// Modal verb.
    MD,
    /// Noun, singular or mass.
    NN,
    /// Proper noun, singular.
    NNP,
    /// Proper noun, plural.
    NNPS,
    /// Noun, plural.
    NNS,
    /// Predeterminer.
    PDT,
    /// Possessive ending.
    POS,
    /// Personal pronoun.
    PRP,
    /// Possessive pronoun.
    PRPS,
    /// Adverb ("not" and "n't" too).
    RB,
    /// Comparative adverb.
    RBR,
    /// Superlative adverb.
    RBS,
    /// Particle.
    RP,
    /// "to".
    TO,
    /// Interjection.
    UH,
    /// Verb, base form.
    VB,
    /// Verb, past tense.
    VBD,
    /// Verb, gerund or present participle.
    VBG,
    /// Verb, past participle.
    VBN,
    /// Verb, present, not third person singular.
    VBP,
    /// Verb, third person singular present.
    VBZ,
    /// Wh-determiner.
    WDT,
    /// Wh-pronoun.
    WP,
    /// Possessive wh-pronoun.
    WPS,
    /// Wh-adverb.
    WRB,
    /// Punctuation, symbols, addresses.
    SYM,
}

impl Tag {
    /// Any verb form, modals included.
    pub const fn is_verb(self) -> bool {
        matches!(self, Self::MD | Self::VB | Self::VBD | Self::VBG | Self::VBN | Self::VBP | Self::VBZ)
    }

    /// A verb form that can head a clause by itself: past, present or modal.
    pub const fn is_finite(self) -> bool {
        matches!(self, Self::MD | Self::VBD | Self::VBP | Self::VBZ)
    }

    /// Any noun, proper nouns included.
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::NN | Self::NNS | Self::NNP | Self::NNPS)
    }

    /// Any adjective.
    pub const fn is_adjective(self) -> bool {
        matches!(self, Self::JJ | Self::JJR | Self::JJS)
    }

    /// Any adverb, wh-adverbs not included.
    pub const fn is_adverb(self) -> bool {
        matches!(self, Self::RB | Self::RBR | Self::RBS)
    }

    /// A proper noun.
    pub const fn is_proper(self) -> bool {
        matches!(self, Self::NNP | Self::NNPS)
    }

    /// Reads a tag of the treebank, as the word lists write it.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "CC" => Self::CC,
            "CD" => Self::CD,
            "DT" => Self::DT,
            "EX" => Self::EX,
            "IN" => Self::IN,
            "JJ" => Self::JJ,
            "JJR" => Self::JJR,
            "JJS" => Self::JJS,
            "MD" => Self::MD,
            "NN" => Self::NN,
            "NNP" => Self::NNP,
            "NNPS" => Self::NNPS,
            "NNS" => Self::NNS,
            "PDT" => Self::PDT,
            "POS" => Self::POS,
            "PRP" => Self::PRP,
            "PRP$" => Self::PRPS,
            "RB" => Self::RB,
            "RBR" => Self::RBR,
            "RBS" => Self::RBS,
            "RP" => Self::RP,
            "TO" => Self::TO,
            "UH" => Self::UH,
            "VB" => Self::VB,
            "VBD" => Self::VBD,
            "VBG" => Self::VBG,
            "VBN" => Self::VBN,
            "VBP" => Self::VBP,
            "VBZ" => Self::VBZ,
            "WDT" => Self::WDT,
            "WP" => Self::WP,
            "WP$" => Self::WPS,
            "WRB" => Self::WRB,
            "SYM" => Self::SYM,
            _ => return None,
        })
    }
}

/// Tags every token of a document, sentence by sentence.
pub fn assign(document: &mut Document) {
    let names = guess::names(document);
    let mut choices = Vec::new();
    for sentence in 0..document.sentences.len() {
        let tokens = document.sentences[sentence].tokens.clone();
        let style = capitals(document, &document.sentences[sentence]);
        choices.clear();
        choices.extend(tokens.clone().map(|token| guess::choices(document, &names, token, token == tokens.start, style)));
        context::choose(document, tokens, &choices);
    }
}

/// What a capital letter tells in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// A name, except at the start.
    Names,
    /// Nothing: most words have one, as in a headline ("Mayor Warns Council Of Flood").
    Title,
    /// Nothing: all letters are capitals.
    All,
}

/// Tells title case and capitals throughout from ordinary writing.
pub fn capitals(document: &Document, sentence: &Sentence) -> Capitals {
    // Short words ("of", "the") stay lower case in many title styles and tell nothing.
    const LONG: usize = 4;
    let (mut lower, mut capital, mut upper) = (0, 0, 0);
    for token in &document.tokens[sentence.tokens.clone()] {
        match token.shape {
            Shape::Lower if token.span.len() >= LONG => lower += 1,
            Shape::Capital | Shape::Mixed if token.span.len() >= LONG => capital += 1,
            Shape::Upper if token.span.len() >= LONG => upper += 1,
            _ => {}
        }
    }
    // Three such words at least: "Kofi Annan Street" is a name. One in six may be small ("from", "with", "after").
    if upper >= 3 && upper > 2 * (lower + capital) {
        Capitals::All
    } else if capital + upper >= 3 && capital > upper && lower * 5 <= capital + upper {
        Capitals::Title
    } else {
        Capitals::Names
    }
}

#[cfg(test)]
mod tests;
