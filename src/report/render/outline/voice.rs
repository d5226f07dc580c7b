//! Whose words and whose word: quotations by speaker, and the sources behind the claims.

use super::{Item, Part, Quote, pieces, place, plain};
use crate::decimal::percent;
use crate::report::reader::{Reader, counted};
use crate::report::render::words;
use crate::report::{OriginShare, QuotationKind};

/// Quotations of all articles by who spoke, those of nobody known last.
pub fn quotations(reader: &Reader<'_>) -> Vec<Item> {
    let mut by_speaker: Vec<Item> = Vec::new();
    let mut unknown = Item { title: "The text does not say who".to_owned(), ..Item::default() };
    for article in &reader.report.articles {
        for quotation in article.quotations.iter().filter(|q| q.kind == QuotationKind::Speech && !q.nested) {
            let speaker = quotation.speaker.as_ref().map(|speaker| match &speaker.entity {
                Some(entity) => reader.entity(entity).to_owned(),
                None => reader.words(&article.id, speaker.span),
            });
            let said = Part::Quote(Quote {
                places: vec![place(reader, &article.id, quotation.span)],
                pieces: pieces(reader, &article.id, quotation.span, &[]),
                how: String::new(),
            });
            let Some(speaker) = speaker else {
                unknown.parts.push(said);
                continue;
            };
            match by_speaker.iter_mut().find(|item| item.title == speaker) {
                Some(item) => item.parts.push(said),
                None => by_speaker.push(Item { title: speaker, parts: vec![said], ..Item::default() }),
            }
        }
    }
    by_speaker.extend((!unknown.parts.is_empty()).then_some(unknown));
    by_speaker
}

/// The sources, each with how much of which article rests on it.
pub fn origins(reader: &Reader<'_>) -> Vec<Item> {
    let share = |share: &OriginShare| {
        let inferred = if share.inferred > 0 { format!(" and {} by shared wording", share.inferred) } else { String::new() };
        let claims = counted(share.claims, "claim");
        format!("{claims} of {} ({}){inferred}", reader.label(&share.article), percent(share.share))
    };
    let origins = reader.report.origins.iter().map(|origin| {
        let shares: Vec<String> = origin.articles.iter().map(share).collect();
        plain(format!("{}: {}", words::source(reader.entity(&origin.entity)), shares.join(", ")))
    });
    origins.collect()
}
