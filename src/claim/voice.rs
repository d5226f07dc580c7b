//! Whose words a sentence holds: its tokens sorted by the innermost attribution they are the content of.

use crate::annotate::{Annotated, Attribution};
use crate::read::{Document, Sentence};
use crate::span::Span;

/// The tokens of a sentence that one voice puts forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Index of the attribution; `None` is the article itself.
    pub attribution: Option<usize>,
    /// Its tokens, ascending.
    pub tokens: Vec<usize>,
}

/// The pieces of content of a document's attributions by their place, so that each sentence finds its own quickly.
pub struct Contents {
    /// Piece, and index of its attribution; sorted by start.
    pieces: Vec<(Span, usize)>,
    /// The furthest end of any piece up to and with this one.
    reach: Vec<usize>,
}

impl Contents {
    /// Collects the pieces of the attributions that vouch for their content.
    pub fn new(attributions: &[Attribution]) -> Self {
        let mut pieces: Vec<(Span, usize)> = attributions
            .iter()
            .enumerate()
            .filter(|(_, attribution)| attribution.vouches())
            .flat_map(|(index, attribution)| attribution.content.iter().map(move |&span| (span, index)))
            .collect();
        crate::order::sort(&mut pieces);
        let reach = pieces
            .iter()
            .scan(0, |furthest, (span, _)| {
                *furthest = span.end.max(*furthest);
                Some(*furthest)
            })
            .collect();
        Self { pieces, reach }
    }

    /// The pieces that share words with `span`.
    fn over(&self, span: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
        let first = self.reach.partition_point(|&end| end <= span.start);
        self.pieces[first..]
            .iter()
            .copied()
            .take_while(move |(piece, _)| piece.start < span.end)
            .filter(move |(piece, _)| piece.overlaps(span))
    }
}

/// The pieces of content in a sentence that state something.
///
/// Content without a finite verb ("announced strikes", "called it 'a disgrace'") states nothing by itself: it stays with the voice that
/// reports it, whose statement it completes.
fn stating(annotated: &Annotated, contents: &Contents, sentence: &Sentence) -> Vec<(Span, usize)> {
    let document = &annotated.document;
    let over: Vec<(Span, usize)> = contents.over(sentence.span).collect();
    let states_itself =
        |span: Span| document.tokens_in(span).any(|token| finite(document, token) && !relative(document, token, span));
    let states = |index: usize| over.iter().any(|&(span, of)| of == index && states_itself(span));
    over.iter().copied().filter(|&(span, index)| span.contains(sentence.span) || states(index)).collect()
}

/// Sorts the tokens of a sentence by voice, in order of the first token.
pub fn voices(annotated: &Annotated, contents: &Contents, sentence: &Sentence) -> Vec<Voice> {
    let document = &annotated.document;
    let mut over = stating(annotated, contents, sentence);
    if over.is_empty() {
        return vec![Voice { attribution: None, tokens: sentence.tokens.clone().collect() }];
    }
    // The longest first, so that the innermost has the last word.
    crate::order::sort_by_key(&mut over, |&(span, index)| (std::cmp::Reverse(span.len()), index));
    let mut owners = vec![None; sentence.tokens.len()];
    for &(span, index) in &over {
        for token in document.tokens_in(span) {
            if let Some(owner) = token.checked_sub(sentence.tokens.start).and_then(|at| owners.get_mut(at)) {
                *owner = Some(index);
            }
        }
    }
    let mut voices: Vec<Voice> = Vec::new();
    for (token, attribution) in sentence.tokens.clone().zip(owners) {
        match voices.iter_mut().find(|voice| voice.attribution == attribution) {
            Some(voice) => voice.tokens.push(token),
            None => voices.push(Voice { attribution, tokens: vec![token] }),
        }
    }
    voices
}

fn finite(document: &Document, token: usize) -> bool {
    document.tokens[token].tag.is_finite()
}

/// Whether the subject of a verb is a relative pronoun within `span`: "the fire that hurt 84" states nothing of its own.
fn relative(document: &Document, verb: usize, span: Span) -> bool {
    let before = (0..verb).rev().find(|&t| !document.tokens[t].tag.is_adverb());
    before.is_some_and(|t| document.tokens[t].span.start > span.start && matches!(document.fold(t), "that" | "which" | "who"))
}

/// For each token of a sentence, whether it belongs to the source or the cue of an attribution whose content the sentence states.
pub fn frames(annotated: &Annotated, contents: &Contents, sentence: &Sentence) -> Vec<bool> {
    let mut framed = vec![false; sentence.tokens.len()];
    for index in crate::order::set(stating(annotated, contents, sentence).into_iter().map(|(_, index)| index)) {
        let attribution = &annotated.attributions[index];
        for span in [attribution.source.map(|source| source.span), attribution.cue].into_iter().flatten() {
            for token in annotated.document.tokens_in(span) {
                if let Some(frame) = token.checked_sub(sentence.tokens.start).and_then(|at| framed.get_mut(at)) {
                    *frame = true;
                }
            }
        }
    }
    framed
}
