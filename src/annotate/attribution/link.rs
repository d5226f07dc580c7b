//! Which quotation belongs to which attribution.

use super::super::{Attribution, AttributionKind, Quotation, QuotationKind};
use crate::read::Document;
use crate::span::Span;

/// Links quotations to the attributions they are content of, and lets free-standing ones carry on the speech before them. Content of
/// an attribution grows by the quotations that carry it on.
pub fn link(document: &Document, quotations: &mut [Quotation], attributions: &mut [Attribution]) {
    inside_content(quotations, attributions);
    carry_on(document, quotations, attributions);
    for attribution in attributions.iter_mut() {
        attribution.kind = kind(document, attribution, quotations);
    }
    for quotation in quotations.iter_mut() {
        if quotation.attribution.is_some() && !quotation.nested {
            quotation.kind = QuotationKind::Speech;
        }
    }
}

/// A quotation belongs to the attribution with the shortest content around it.
fn inside_content(quotations: &mut [Quotation], attributions: &[Attribution]) {
    let mut pieces: Vec<(Span, usize)> = attributions
        .iter()
        .enumerate()
        .filter(|(_, a)| a.source.is_some() || a.cue.is_some())
        .flat_map(|(i, a)| a.content.iter().map(move |&span| (span, i)))
        .collect();
    crate::order::sort_by_key(&mut pieces, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
    // How far before a quotation the content around it may begin: longer than any sentence that is read as one.
    const BACK: usize = 64;
    for quotation in quotations.iter_mut().filter(|q| !q.nested) {
        let after = pieces.partition_point(|(span, _)| span.start <= quotation.span.start + 1);
        quotation.attribution = pieces[after.saturating_sub(BACK)..after]
            .iter()
            .filter(|(span, _)| span.common(quotation.span) * 2 > quotation.span.len())
            .min_by_key(|(span, _)| span.len())
            .map(|&(_, i)| i);
    }
}

/// `"A," X said. "B."` and paragraphs of nothing but quotation behind an attributed one: the same speech goes on.
fn carry_on(document: &Document, quotations: &mut [Quotation], attributions: &mut [Attribution]) {
    let outer: Vec<usize> = (0..quotations.len()).filter(|&i| !quotations[i].nested).collect();
    for pair in outer.windows(2) {
        let (before, here) = (quotations[pair[0]].clone(), quotations[pair[1]].clone());
        let Some(attribution) = before.attribution.filter(|_| here.attribution.is_none()) else { continue };
        if here.kind == QuotationKind::Speech && goes_on(document, &before, &here, &attributions[attribution]) {
            quotations[pair[1]].attribution = Some(attribution);
            let content = &mut attributions[attribution].content;
            content.push(here.span);
            crate::order::sort(content);
        }
    }
    // Paragraphs of one quotation whose speaker is named behind the last of them.
    for pair in outer.windows(2).rev() {
        let (here, next) = (quotations[pair[0]].clone(), quotations[pair[1]].clone());
        if let Some(attribution) = next.attribution.filter(|_| here.attribution.is_none() && unclosed(document, here.span)) {
            quotations[pair[0]].attribution = Some(attribution);
            let content = &mut attributions[attribution].content;
            content.push(here.span);
            crate::order::sort(content);
        }
    }
}

/// Whether `here` carries on the speech of `before`.
fn goes_on(document: &Document, before: &Quotation, here: &Quotation, attribution: &Attribution) -> bool {
    let (Some(last), Some(sentence)) =
        (document.sentence_at(before.span.end.saturating_sub(1)), document.sentence_at(here.span.start))
    else {
        return false;
    };
    // The quotation begins its sentence, and no sentence without quotation or cue lies between.
    let begins = document.slice(Span::new(document.sentences[sentence].span.start, here.span.start)).trim().is_empty();
    if !begins {
        return false;
    }
    let cue_sentence = attribution.cue.and_then(|cue| document.sentence_at(cue.start)).unwrap_or(last);
    let (last_block, block) = (document.sentences[last].block, document.sentences[sentence].block);
    let adjacent = sentence <= last.max(cue_sentence) + 1;
    if last_block == block {
        return adjacent;
    }
    // A new paragraph: it must be nothing but quotation, or the paragraph before must have been left open.
    let whole = document.blocks[block].span.end <= here.span.end + 1;
    adjacent
        && (unclosed(document, before.span)
            || whole
                && document.blocks[last_block].span.end <= before.span.end.max(attribution.cue.map_or(0, |c| c.end)) + 200
                && ends_with_quote_or_cue(document, last_block, before, attribution))
}

/// Whether a paragraph ends with the quotation or with the words that attribute it.
fn ends_with_quote_or_cue(document: &Document, block: usize, quotation: &Quotation, attribution: &Attribution) -> bool {
    let end = document.blocks[block].span.end;
    quotation.span.end + 1 >= end
        || attribution.cue.is_some_and(|cue| document.sentence_at(cue.start) == document.sentence_at(end.saturating_sub(1)))
}

/// Whether a quotation lacks its closing mark.
fn unclosed(document: &Document, span: Span) -> bool {
    !document.slice(span).ends_with(['”', '"', '»', '’', '\''])
}

/// Direct where all words of the content are quoted, mixed where some are.
fn kind(document: &Document, attribution: &Attribution, quotations: &[Quotation]) -> AttributionKind {
    let (mut quoted, mut plain) = (0, 0);
    for piece in &attribution.content {
        let first = quotations.partition_point(|q| q.span.start < piece.start.saturating_sub(1));
        let mut at = piece.start;
        for quotation in quotations[first..].iter().take_while(|q| q.span.start < piece.end).filter(|q| !q.nested) {
            plain += letters(document.slice(Span::new(at, quotation.span.start.max(at))));
            quoted += quotation.span.common(*piece);
            at = at.max(quotation.span.end.min(piece.end));
        }
        plain += letters(document.slice(Span::new(at.min(piece.end), piece.end)));
    }
    match (quoted > 0, plain > 0) {
        (true, false) => AttributionKind::Direct,
        (true, true) => AttributionKind::Mixed,
        (false, _) => AttributionKind::Indirect,
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}
