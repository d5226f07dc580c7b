//! What one article says.

use super::page::Page;
use super::word;
use crate::report::reader::Reader;
use crate::report::{Article, Claim, Polarity, QuotationKind};

/// The claims of an article with who says so, how, and with what numbers and days.
pub fn claims(page: &mut Page, reader: &Reader<'_>, article: &Article) {
    if reader.report.claims.is_empty() {
        return;
    }
    page.heading("What it says");
    for claim in &reader.report.claims {
        page.line(2, &format!("{}  ", claim.id), &reader.claim_words(claim));
        let details = [manner(claim), source(reader, article, claim), numbers(reader, article, claim), days(article, claim)];
        page.line(6, "", &details.into_iter().flatten().collect::<Vec<_>>().join("; "));
    }
}

fn manner(claim: &Claim) -> Option<String> {
    let negative = if claim.polarity == Polarity::Negative { ", negative" } else { "" };
    let hedged = if claim.hedged { ", hedged" } else { "" };
    Some(format!("{}{negative}{hedged}", word(&claim.modality)))
}

fn source(reader: &Reader<'_>, article: &Article, claim: &Claim) -> Option<String> {
    let attribution = article.attributions.iter().find(|s| Some(&s.id) == claim.attribution.as_ref())?;
    let source = attribution.source.as_ref().map(|source| reader.words(&article.id, source.span));
    let outlet = attribution.outlet.as_ref().map(|outlet| format!("to {}", reader.entity(outlet)));
    let said: Vec<String> = source.into_iter().chain(outlet).collect();
    (!said.is_empty()).then(|| format!("said by {}", said.join(" ")))
}

fn numbers(reader: &Reader<'_>, article: &Article, claim: &Claim) -> Option<String> {
    let numbers: Vec<String> =
        claim.quantities.iter().filter_map(|&q| article.quantities.get(q)).map(|q| reader.words(&article.id, q.span)).collect();
    (!numbers.is_empty()).then(|| format!("numbers: {}", numbers.join(", ")))
}

fn days(article: &Article, claim: &Claim) -> Option<String> {
    let day = |date: &crate::report::DateMention| match (&date.from, &date.to) {
        (Some(from), Some(to)) if from == to => Some(from.clone()),
        (Some(from), Some(to)) => Some(format!("{from} to {to}")),
        _ => None,
    };
    let days: Vec<String> = claim.dates.iter().filter_map(|&d| article.dates.get(d)).filter_map(day).collect();
    (!days.is_empty()).then(|| format!("days: {}", days.join(", ")))
}

/// Quotations of all articles by who spoke, those of nobody known last.
pub fn quotations(page: &mut Page, reader: &Reader<'_>) {
    let mut by_speaker: Vec<(String, Vec<(&str, String)>)> = Vec::new();
    for article in &reader.report.articles {
        for quotation in article.quotations.iter().filter(|q| q.kind == QuotationKind::Speech && !q.nested) {
            let speaker = quotation.speaker.as_ref().map_or_else(String::new, |speaker| match &speaker.entity {
                Some(entity) => reader.entity(entity).to_owned(),
                None => reader.words(&article.id, speaker.span),
            });
            let said = (article.id.as_str(), reader.words(&article.id, quotation.span));
            match by_speaker.iter_mut().find(|(known, _)| *known == speaker) {
                Some((_, all)) => all.push(said),
                None => by_speaker.push((speaker, vec![said])),
            }
        }
    }
    if by_speaker.is_empty() {
        return;
    }
    by_speaker.sort_by_key(|(speaker, _)| speaker.is_empty());
    page.heading("Who is quoted");
    for (speaker, said) in by_speaker {
        page.line(2, "", if speaker.is_empty() { "The text does not say who:" } else { &speaker });
        said.iter().for_each(|(article, words)| page.line(4, &format!("{article}: "), words));
    }
}

/// Text that is no part of the articles, and why.
pub fn set_aside(page: &mut Page, reader: &Reader<'_>) {
    let mut headed = false;
    for article in &reader.report.articles {
        for block in article.blocks.iter().filter(|b| !b.kind.is_article()) {
            if !std::mem::replace(&mut headed, true) {
                page.heading("Left out as no article");
            }
            let words = crate::report::reader::shortened(&reader.words(&article.id, block.span), 60);
            page.line(2, &format!("{}: ", article.id), &format!("{words} [{}: {}]", word(&block.kind), block.reason));
        }
    }
}
