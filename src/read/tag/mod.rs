//! Parts of speech, in the tag set of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993).
//!
//! Two steps: every token gets the tags it can bear, from the word list, its ending and its capital
//! ([`guess`]); then one pass from left to right chooses among them by the words around it ([`model`]).

mod guess;
#[cfg(feature = "learn")]
pub mod learn;
mod model;

pub use guess::{can_be, is_word};

use super::{Document, Sentence, Shape, Token, lemma};
use crate::hash::{self, Key};

/// A Penn Treebank part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// The tags and their names in small letters, as the word lists write them, in order of declaration.
    const NAMES: [(Self, &'static str); 34] = [
        (Self::CC, "cc"),
        (Self::CD, "cd"),
        (Self::DT, "dt"),
        (Self::EX, "ex"),
        (Self::IN, "in"),
        (Self::JJ, "jj"),
        (Self::JJR, "jjr"),
        (Self::JJS, "jjs"),
        (Self::MD, "md"),
        (Self::NN, "nn"),
        (Self::NNP, "nnp"),
        (Self::NNPS, "nnps"),
        (Self::NNS, "nns"),
        (Self::PDT, "pdt"),
        (Self::POS, "pos"),
        (Self::PRP, "prp"),
        (Self::PRPS, "prp$"),
        (Self::RB, "rb"),
        (Self::RBR, "rbr"),
        (Self::RBS, "rbs"),
        (Self::RP, "rp"),
        (Self::TO, "to"),
        (Self::UH, "uh"),
        (Self::VB, "vb"),
        (Self::VBD, "vbd"),
        (Self::VBG, "vbg"),
        (Self::VBN, "vbn"),
        (Self::VBP, "vbp"),
        (Self::VBZ, "vbz"),
        (Self::WDT, "wdt"),
        (Self::WP, "wp"),
        (Self::WPS, "wp$"),
        (Self::WRB, "wrb"),
        (Self::SYM, "sym"),
    ];

    /// The treebank's name in small letters: `vbd`, `prp$`.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    /// The name with its hash.
    const fn key(self) -> Key<'static> {
        Self::KEYS[self as usize]
    }

    /// [`Self::NAMES`] with their hashes.
    const KEYS: [Key<'static>; Self::NAMES.len()] = {
        let mut keys = [Key::of(""); Self::NAMES.len()];
        let mut at = 0;
        while at < keys.len() {
            keys[at] = Key::of(Self::NAMES[at].1);
            at += 1;
        }
        keys
    };

    /// Reads a name in small letters.
    fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|&(tag, _)| tag)
    }
}

/// Tags every token of a document, sentence by sentence.
pub fn assign(document: &mut Document) {
    let styles: Vec<Capitals> = document.sentences.iter().map(|sentence| capitals(document, sentence)).collect();
    let names = guess::names(document, &styles);
    let mut choices = Vec::new();
    for (sentence, style) in styles.into_iter().enumerate() {
        let tokens = document.sentences[sentence].tokens.clone();
        choices.clear();
        choices.extend(tokens.clone().map(|token| guess::choices(document, &names, token, token == tokens.start, style)));
        model::choose(document, tokens.clone(), &choices);
        settle_possessives(document, tokens.clone());
        settle_pronouns(document, tokens.clone());
        settle_heads(document, tokens.clone());
        settle_predicates(document, tokens);
    }
    lemmatize(document);
}

/// Writes the lemmas of the tokens, which the stages behind ask for many times a word.
fn lemmatize(document: &mut Document) {
    document.lemmas.reserve(document.tokens.len());
    for token in 0..document.tokens.len() {
        let Token { tag, folded: (start, end), hash, .. } = document.tokens[token];
        let folded = document.fold(token);
        let lemma = lemma::lemma(folded, tag);
        let found = if *lemma == *folded {
            (start, end, hash)
        } else {
            let hash = hash::of(&lemma);
            if folded.starts_with(&*lemma) {
                (start, start + lemma.len() as u32, hash)
            } else {
                let lemma = lemma.into_owned();
                let from = document.folded.len() as u32;
                document.folded.push_str(&lemma);
                (from, document.folded.len() as u32, hash)
            }
        };
        document.lemmas.push(found);
    }
}

/// Between a noun and the rest of a noun phrase, `'s` is the possessive: "the ministry's new spokesman", not "the mayor's angry".
fn settle_possessives(document: &mut Document, tokens: std::ops::Range<usize>) {
    for token in tokens.start + 1..tokens.end {
        let verb = document.tokens[token].tag == Tag::VBZ && document.fold(token) == "'s";
        if verb && document.tokens[token - 1].tag.is_noun() {
            let mut rest = document.tokens[token + 1..tokens.end].iter().map(|t| t.tag);
            if rest.find(|tag| !tag.is_adjective() && *tag != Tag::CD).is_some_and(Tag::is_noun) {
                document.tokens[token].tag = Tag::POS;
            }
        }
    }
}

/// Before the end of the sentence, a mark or a preposition there is nothing that "her" could own: "saw her in May".
fn settle_pronouns(document: &mut Document, tokens: std::ops::Range<usize>) {
    for token in tokens.clone() {
        if document.tokens[token].tag == Tag::PRPS && can_be(document.fold(token), Tag::PRP) {
            let next = document.tokens[token + 1..tokens.end].first();
            let alone = next.is_none_or(|next| {
                next.tag == Tag::SYM && next.shape == Shape::Mark || matches!(next.tag, Tag::IN | Tag::TO | Tag::DT | Tag::WRB)
            });
            if alone {
                document.tokens[token].tag = Tag::PRP;
            }
        }
    }
}

/// Between a determiner and a finite verb stands the noun that the determiner belongs to: "an official told".
fn settle_heads(document: &mut Document, tokens: std::ops::Range<usize>) {
    for token in tokens.start + 1..tokens.end.saturating_sub(1) {
        let [before, this, behind] = [token - 1, token, token + 1].map(|at| document.tokens[at].tag);
        let finite = matches!(behind, Tag::VBD | Tag::VBZ | Tag::MD);
        if this == Tag::JJ && finite && matches!(before, Tag::DT | Tag::PRPS) && can_be(document.fold(token), Tag::NN) {
            document.tokens[token].tag = Tag::NN;
        }
    }
}

/// A sentence with a stop has a finite verb, and so has what somebody "said", and what follows a quotation; where none is found up to the
/// first conjunction, the participle behind the first noun is one: "The mill closed on Monday.", "Lee said the fire started in a tank."
/// Not "the man killed in the blast was a teacher".
fn settle_predicates(document: &mut Document, tokens: std::ops::Range<usize>) {
    if tokens.clone().next_back().is_some_and(|last| document.fold(last) == ".") {
        settle_predicate(document, tokens.clone());
    }
    for token in tokens.clone() {
        let said = matches!(document.fold(token), "said" | "says") && document.tokens[token].tag.is_finite();
        // `,” a union official admitted.`
        let quoted = document.tokens[token].shape == Shape::Quote && token > tokens.start && document.fold(token - 1) == ",";
        if said || quoted {
            settle_predicate(document, token + 1..tokens.end);
        }
    }
}

fn settle_predicate(document: &mut Document, clause: std::ops::Range<usize>) {
    let first = clause.clone().find(|&at| document.tokens[at].tag.is_finite() || document.tokens[at].tag == Tag::CC);
    if first.is_some_and(|at| document.tokens[at].tag != Tag::CC) {
        return;
    }
    let verb = (clause.start + 1..first.unwrap_or(clause.end)).find(|&at| {
        matches!(document.tokens[at].tag, Tag::VBN | Tag::JJ)
            && (document.tokens[at - 1].tag.is_noun()
                || document.tokens[at - 1].tag == Tag::JJ && can_be(document.fold(at - 1), Tag::NN))
            && (can_be(document.fold(at), Tag::VBD) || document.fold(at).ends_with("ed"))
    });
    // "said a few words prepared by his staff" has its agent.
    let agent = |verb: usize| clause.contains(&(verb + 1)) && document.fold(verb + 1) == "by";
    if let Some(verb) = verb.filter(|&verb| !agent(verb)) {
        document.tokens[verb].tag = Tag::VBD;
        if document.tokens[verb - 1].tag == Tag::JJ {
            document.tokens[verb - 1].tag = Tag::NN;
        }
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
