//! Choosing among the tags that tokens can bear, by the words around them: an averaged perceptron (Collins 2002) that goes from left
//! to right and scores nothing but the tags the word can have, so certain words cost nothing.
//!
//! The weights are in `lexicon/en/tag_weights.txt`; `examples/learn_tags.rs` makes them.

use std::ops::Range;
use std::sync::LazyLock;

use super::Tag;
use super::guess::Choices;
use crate::hash::{self, Index, Key};
use crate::lexicon::TAG_WEIGHTS;
use crate::read::{Document, Shape, lemma};

/// Writes the tags of a sentence's tokens, given what each can bear.
pub fn choose(document: &mut Document, tokens: Range<usize>, choices: &[Choices]) {
    let mut state = State::default();
    for (at, token) in tokens.clone().enumerate() {
        let own = choices[at];
        let tag = if own.is_certain() {
            own.first()
        } else {
            MODEL.best(own, |emit| features(&Context { document, first: tokens.start, at, choices, state: &state }, emit))
        };
        document.tokens[token].tag = tag;
        state.step(document, token, tag);
    }
}

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let mut model = Model { index: Index::with_room_for(TAG_WEIGHTS.rows().count()), ..Model::default() };
    for (at, (feature, weights)) in TAG_WEIGHTS.rows().enumerate() {
        let mut letters = weights.bytes();
        while let (Some(tag), Some(weight)) = (letters.next().and_then(tag_of), letters.next().and_then(weight_of)) {
            model.weights.push((tag, weight));
        }
        let pieces: Vec<u32> = feature.split(' ').map(hash::of).collect();
        let hash = joined(&pieces);
        model.index.insert(hash::finish(hash), at);
        model.features.push((hash, model.weights.len() as u32));
    }
    model
});

/// The tag that a letter of the weights file stands for: `0` is the first of [`Tag::NAMES`].
fn tag_of(letter: u8) -> Option<Tag> {
    Some(Tag::NAMES.get(usize::from(letter.checked_sub(b'0')?))?.0)
}

/// The weight that a letter of the weights file stands for: `a` is 1, `A` is -1.
fn weight_of(letter: u8) -> Option<i8> {
    match letter {
        b'a'..=b'z' => i8::try_from(letter - b'a').ok().map(|at| at + 1),
        b'A'..=b'Z' => i8::try_from(letter - b'A').ok().map(|at| -1 - at),
        _ => None,
    }
}

/// The letters of a tag and its weight in the weights file, which [`tag_of`] and [`weight_of`] read.
#[cfg(feature = "learn")]
pub(super) fn letters(tag: Tag, weight: i8) -> [char; 2] {
    let first = if weight > 0 { b'a' } else { b'A' };
    [char::from(b'0' + tag as u8), char::from(first + weight.unsigned_abs() - 1)]
}

/// What each feature says for and against each tag.
#[derive(Default)]
struct Model {
    index: Index,
    /// The hash of each feature, which stands for it, and where its part of `weights` ends.
    features: Vec<(u64, u32)>,
    weights: Vec<(Tag, i8)>,
}

impl Model {
    /// The tag with the highest sum of weights; the more likely one on equal terms.
    fn best(&self, own: Choices, features: impl FnOnce(&mut dyn FnMut(&[u32]))) -> Tag {
        let mut sums = [0_i32; Tag::NAMES.len()];
        features(&mut |feature| {
            let hash = joined(feature);
            if let Some(at) = self.index.find(hash::finish(hash), |at| self.features[at].0 == hash) {
                let start = at.checked_sub(1).map_or(0, |before| self.features[before].1);
                for &(tag, weight) in &self.weights[start as usize..self.features[at].1 as usize] {
                    sums[tag as usize] += i32::from(weight);
                }
            }
        });
        own.best(|tag| sums[tag as usize])
    }
}

/// The hash of a feature from those of its pieces.
fn joined(pieces: &[u32]) -> u64 {
    pieces.iter().fold(0, |hash, &piece| hash::join(hash, u64::from(piece)))
}

/// Stands in features for what is not there.
pub(super) const NONE: Key<'static> = Key::of("-");

/// What is known of the clause so far.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// The clause has its finite verb.
    finite: bool,
    /// What the last auxiliary asks for, while only adverbs and a pronoun follow it: `inf` after a modal, "to" or "do", `be`, `have`.
    asks: Key<'static>,
    /// The last full verb form, for what is joined to it by "and".
    last_verb: Key<'static>,
    /// The nearest tag that is no adverb.
    left: Key<'static>,
}

impl Default for State {
    fn default() -> Self {
        Self { finite: false, asks: NONE, last_verb: NONE, left: NONE }
    }
}

impl State {
    pub(super) fn step(&mut self, document: &Document, token: usize, tag: Tag) {
        const INFINITIVE: Key<'static> = Key::of("inf");
        let folded = document.fold(token);
        self.asks = match tag {
            Tag::TO => INFINITIVE,
            _ if tag.is_verb() && lemma::is_auxiliary(document.key(token)) => match &*lemma::verb(folded) {
                "be" | "'s" => const { Key::of("be") },
                "have" => const { Key::of("have") },
                _ => INFINITIVE,
            },
            // "did not", "has already", "were they": the verb is still to come.
            _ if tag.is_adverb() || tag == Tag::PRP => self.asks,
            _ => NONE,
        };
        let ends_clause = match tag {
            Tag::WDT | Tag::WP | Tag::WRB | Tag::WPS | Tag::CC => true,
            Tag::IN => matches!(folded, "that" | "because" | "although" | "though" | "while" | "if" | "whether" | "unless"),
            Tag::SYM => document.tokens[token].shape == Shape::Quote || matches!(folded, ";" | ":" | "—" | "–" | "--"),
            _ => false,
        };
        self.finite = !ends_clause && (self.finite || tag.is_finite());
        if tag.is_verb() && tag != Tag::MD {
            self.last_verb = tag.key();
        }
        if !tag.is_adverb() {
            self.left = tag.key();
        }
    }
}

/// A token among its neighbours.
pub(super) struct Context<'a> {
    pub document: &'a Document,
    /// The first token of the sentence.
    pub first: usize,
    /// How many tokens of the sentence stand before the one in question.
    pub at: usize,
    pub choices: &'a [Choices],
    pub state: &'a State,
}

impl<'a> Context<'a> {
    /// The folded word `offset` tokens to the right (left when negative), [`NONE`] beyond the sentence.
    fn word(&self, offset: isize) -> Key<'a> {
        match self.at.checked_add_signed(offset) {
            Some(at) if at < self.choices.len() => self.document.key(self.first + at),
            _ => NONE,
        }
    }

    /// The tag `back` tokens to the left, [`NONE`] before the sentence.
    fn tag(&self, back: usize) -> Key<'static> {
        self.at.checked_sub(back).map_or(NONE, |at| self.document.tokens[self.first + at].tag.key())
    }

    /// The two most likely tags of the token `offset` to the right.
    fn ahead(&self, offset: usize) -> [Key<'static>; 2] {
        self.choices.get(self.at + offset).map_or([NONE; 2], |choices| choices.two_likely())
    }

    /// Whether a verb that is surely finite follows before the clause can have ended.
    fn finite_ahead(&self) -> bool {
        const FAR: usize = 12;
        for (offset, choices) in self.choices[self.at + 1..].iter().take(FAR).enumerate() {
            let word = self.word(offset as isize + 1).word;
            match choices.first() {
                Tag::MD => return true,
                _ if matches!(word, "was" | "were" | "is" | "are" | "has" | "have" | "had" | "did" | "does" | "said") => {
                    return true;
                }
                Tag::SYM | Tag::CC | Tag::WDT | Tag::WP | Tag::WRB => return false,
                _ if matches!(word, "that" | "after" | "before" | "as" | "because" | "while") => return false,
                _ => {}
            }
        }
        false
    }
}

/// What the perceptron sees of a token, one feature a call, as the pieces of its name: the words themselves (`&str`), or their hashes
/// (`u32`). A name in the weights file has a blank between its pieces.
pub(super) fn features<'a, P: From<Key<'a>> + Copy>(context: &Context<'a>, emit: &mut dyn FnMut(&[P])) {
    let own = context.choices[context.at];
    let piece = |key: Key<'a>| P::from(key);
    let yes_or_no = |yes| piece(if yes { const { Key::of("1") } } else { const { Key::of("0") } });
    let (before, before2) = (piece(context.tag(1)), piece(context.tag(2)));
    let ([next, next_too], [next2, _]) = (context.ahead(1).map(piece), context.ahead(2).map(piece));
    let State { asks, last_verb, left, finite } = context.state.clone();
    let (asks, last_verb, left, finite) = (piece(asks), piece(last_verb), piece(left), yes_or_no(finite));
    let token = &context.document.tokens[context.first + context.at];
    let shape = piece(match token.shape {
        Shape::Lower => const { Key::of("low") },
        Shape::Capital => const { Key::of("cap") },
        Shape::Upper => const { Key::of("caps") },
        _ => const { Key::of("mix") },
    });
    let word = context.word(0);
    let end = piece(Key::of(word.word.char_indices().rev().nth(2).map_or(word.word, |(at, _)| &word.word[at..])));
    let word = piece(word);
    let [likely, likely_too] = own.two_likely().map(piece);
    macro_rules! emit {
        ($name:literal $(, $piece:expr)*) => { emit(&[piece(const { Key::of($name) }) $(, $piece)*]) };
    }
    emit!("w", word);
    emit!("w-1", piece(context.word(-1)));
    emit!("w+1", piece(context.word(1)));
    emit!("w,t-1", word, before);
    emit!("w,n", word, next);
    emit!("e", end);
    emit!("t-1", before);
    emit!("t-2", before2, before);
    emit!("n", next, next_too);
    emit!("n2", next, next2);
    emit!("t,n", before, next);
    emit!("c", likely, likely_too, shape);
    emit!("c,t", likely, likely_too, before);
    emit!("c,n", likely, likely_too, next, next_too);
    emit!("asks", asks, before);
    emit!("asks,n", asks, next);
    emit!("left", left, finite, next);
    emit!("verb", last_verb, before);
    if own.has(Tag::VBN) {
        emit!("fin", yes_or_no(context.finite_ahead()), finite, before, next);
    }
    if context.at == 0 {
        emit!("first", shape, next);
    }
}
