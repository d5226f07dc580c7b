//! Lines that name their speaker: turns of a transcript and headlines ("SMITH: We left.", "Poll: Smith leads", "Mayor leaves: report").

use std::ops::Range;

use super::super::EntityKind;
use super::grammar::Draft;
use super::view::View;
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Shape, Tag};

/// Tokens that a speaker's name and its colon may have at most: "Former Defense Secretary Ann Smith:".
const LONGEST: usize = 7;

/// The attribution of a line that begins with its speaker and a colon: everything to the end of its paragraph is said.
pub fn turn(view: &View<'_>, sentence: usize) -> Option<Draft> {
    let sentences = &view.document.sentences;
    let here = sentences.get(sentence)?;
    let first = sentence == 0 || sentences[sentence - 1].block != here.block;
    let colon = here.tokens.clone().take(LONGEST + 1).find(|&t| view.low(t) == ":" && view.quotation(t).is_none())?;
    let source = here.tokens.start..colon;
    if !first || source.is_empty() || !speaks(view, &source) {
        return None;
    }
    let last = sentences[sentence..].iter().take_while(|s| s.block == here.block).last()?;
    let content = view.trim(colon + 1..last.tokens.end)?;
    // "ROME: Smith leads" is a dateline, "Smith: 3" a score.
    let told = content.len() > 1;
    told.then_some(Draft { source: Some(source), cue: Some(colon..colon + 1), content: vec![content], ..Draft::default() })
}

/// The attribution of a headline that ends with a colon and its source.
pub fn tail(view: &View<'_>, sentence: usize) -> Option<Draft> {
    let tokens = view.document.sentences.get(sentence)?.tokens.clone();
    let colon = tokens.clone().rev().take(LONGEST).find(|&t| view.low(t) == ":" && view.quotation(t).is_none())?;
    let source = colon + 1..tokens.end;
    if source.is_empty() || !speaks(view, &source) {
        return None;
    }
    let content = view.trim(tokens.start..colon).filter(|content| content.len() > 2)?;
    Some(Draft { source: Some(source), cue: Some(colon..colon + 1), content: vec![content], set_off: true, ..Draft::default() })
}

/// Whether tokens are nothing but the name of somebody or something that speaks.
fn speaks(view: &View<'_>, tokens: &Range<usize>) -> bool {
    let named = |t: usize| {
        let shape = view.document.tokens[t].shape;
        shape.is_capitalized() || !view.is_word(t) && matches!(view.low(t), "." | "-" | "’" | "'") || view.low(t) == "of"
    };
    let last = tokens.end - 1;
    if SOURCE_NOUNS.has(view.low(last)) {
        return tokens.clone().all(|t| view.is_word(t) && !view.tag(t).is_finite());
    }
    if !tokens.clone().all(named) {
        return false;
    }
    let span = view.span(tokens);
    let name = view.mentions_in(span).iter().find(|mention| mention.span.end == span.end);
    if let Some(name) = name {
        let entity = &view.entities[name.entity];
        return entity.kind == EntityKind::Person || entity.outlet;
    }
    let shouted = tokens.clone().all(|t| view.document.tokens[t].shape == Shape::Upper && view.tag(t) != Tag::CD);
    shouted && span.len() > 2
}
