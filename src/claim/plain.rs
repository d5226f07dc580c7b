//! Claims of articles in a language whose grammar is not known: each sentence is one, in the article's own voice, with what stands in it.

use super::sentence::inside;
use super::{Claim, Modality, Polarity, worth};
use crate::annotate::Annotated;
use crate::read::Shape;

/// The claims, one for each sentence that holds a word.
pub fn claims(annotated: &Annotated) -> Vec<Claim> {
    let document = &annotated.document;
    let mut claims = Vec::new();
    for (sentence, part) in document.sentences.iter().enumerate() {
        let is_mark = |token: &usize| document.tokens[*token].shape == Shape::Mark;
        let Some(first) = part.tokens.clone().find(|token| !is_mark(token)) else { continue };
        let end = part.tokens.clone().rev().find(|token| !is_mark(token)).unwrap_or(first) + 1;
        if !(first..end).any(|token| document.tokens[token].shape.is_word()) {
            continue;
        }
        let span = document.span_of(first..end);
        let mut claim = Claim {
            sentence,
            span,
            subject: None,
            about: None,
            predicate: None,
            object: None,
            attribution: None,
            modality: Modality::Asserted,
            polarity: Polarity::Affirmative,
            hedged: false,
            cues: Vec::new(),
            embedded: false,
            checkworthiness: 0.0,
            entities: Vec::new(),
            quantities: inside(&annotated.quantities, |quantity| quantity.span, span),
            dates: inside(&annotated.dates, |date| date.span, span),
        };
        claim.checkworthiness = worth::checkworthiness(annotated, &claim);
        claims.push(claim);
    }
    claims
}
