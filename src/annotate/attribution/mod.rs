//! Who said what.
//!
//! Sentence by sentence, cues are found by the list of verbs of saying ([`cue`]) and read in their grammatical pattern ([`grammar`]),
//! which gives source, cue and content as ranges of tokens. Then sources are told apart ([`source`]), outlets credited ([`outlet`])
//! and quotations given to who spoke them ([`link`]). Terms after PARC3 (Pareti 2016) and PolNeAR (Newell et al. 2018).

mod cue;
mod grammar;
mod line;
mod link;
mod outlet;
mod phrase;
mod source;
#[cfg(test)]
mod tests;
mod view;

use self::grammar::Draft;
use self::source::Sources;
use self::view::View;
use super::{Attribution, AttributionKind, Entity, Mention, Quotation};
use crate::read::Document;
use crate::span::Span;

/// Finds the attributions of a document and links its quotations to them.
pub fn find(
    document: &Document,
    entities: &[Entity],
    mentions: &[Mention],
    mut quotations: Vec<Quotation>,
) -> (Vec<Quotation>, Vec<Attribution>) {
    let mut attributions = Vec::new();
    {
        let view = View::new(document, entities, mentions, &quotations);
        let mut sources = Sources::new(&view);
        // Where the turn of a speaker in a transcript ends.
        let mut turn_end = 0;
        for (index, sentence) in document.sentences.iter().enumerate() {
            let turn = line::turn(&view, index);
            turn_end = turn.iter().flat_map(|turn| turn.content.last()).map(|content| content.end).fold(turn_end, usize::max);
            let told = sentence.tokens.start < turn_end;
            let mut drafts = grammar::read(&view, &sentence.tokens);
            drafts.retain(|draft| !told || grammar::is_of_another(&view, draft));
            if let Some(tail) = line::tail(&view, index).filter(|_| !told) {
                match drafts.iter_mut().find(|draft| draft.source.is_none()) {
                    // "Ship reportedly sank: officials".
                    Some(hearsay) => hearsay.source = tail.source,
                    None => drafts.push(tail),
                }
            }
            for draft in turn.into_iter().chain(drafts) {
                attributions.extend(attribution(&view, &mut sources, index, &draft));
            }
        }
    }
    outlet::inherit(&mut attributions);
    link::link(document, &mut quotations, &mut attributions);
    (quotations, attributions)
}

/// An attribution from its tokens; `None` where nothing was said.
fn attribution(view: &View<'_>, sources: &mut Sources<'_>, sentence: usize, draft: &Draft) -> Option<Attribution> {
    let mut content: Vec<Span> =
        draft.content.iter().filter_map(|piece| view.trim(piece.clone())).map(|piece| view.span(&piece)).collect();
    if content.is_empty() {
        content.push(announced(view, sentence)?);
    }
    let source = draft.source.clone().and_then(|tokens| view.trim(tokens));
    // Whatever is quoted speaks, be it a sign.
    let quotes = draft.content.iter().any(|piece| view.quotation(piece.start).is_some());
    if !quotes && source.as_ref().is_some_and(|tokens| !source::can_speak(view, tokens, draft.cue.as_ref())) {
        return None;
    }
    let source = source.map(|tokens| sources.read(view, sentence, &tokens));
    let cue = draft.cue.clone().map(|cue| view.span(&cue));
    Some(Attribution {
        kind: AttributionKind::Indirect,
        attitude: draft.attitude,
        negated: draft.negated,
        source,
        cue,
        content,
        outlet: outlet::of(view, &view.document.sentences[sentence].tokens, draft),
    })
}

/// The quotation that a sentence ending in a colon announces: it begins the next sentence.
fn announced(view: &View<'_>, sentence: usize) -> Option<Span> {
    let next = view.document.sentences.get(sentence + 1)?;
    let quotation = view.quotation(next.tokens.start)?;
    Some(view.quotations[quotation].span)
}
