//! A report as text for a person: a terminal, a file, a mail.

use super::reader::{Reader, counted, listed};
use super::{Claim, Conflict, Report, Reuse};
use crate::hash;
use page::Page;

mod article;
mod page;

/// A report as plain text, lines of at most `width` columns where words allow. One article is shown with all its claims, several
/// with what they share and where they part.
pub fn text(report: &Report, width: usize) -> String {
    let reader = Reader::new(report);
    let mut page = Page::new(width);
    articles(&mut page, &reader);
    page.heading("In short");
    report.summary.iter().for_each(|sentence| page.line(2, "", &sentence.text));
    if let [only] = &report.articles[..] {
        article::claims(&mut page, &reader, only);
    } else {
        conflicts(&mut page, &reader);
        shared(&mut page, &reader);
        alone(&mut page, &reader);
    }
    article::quotations(&mut page, &reader);
    wording(&mut page, &reader);
    origins(&mut page, &reader);
    article::set_aside(&mut page, &reader);
    notes(&mut page, &reader);
    page.finish()
}

fn articles(page: &mut Page, reader: &Reader<'_>) {
    for article in &reader.report.articles {
        let facts = [article.outlet.clone(), article.published.clone(), Some(counted(article.words, "word"))];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let name = if article.name.is_empty() { reader.label(&article.id) } else { &article.name };
        page.line(0, &format!("{}  ", article.id), &format!("{name} ({})", facts.join(", ")));
    }
}

fn conflicts(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.conflicts.is_empty() {
        return;
    }
    page.heading("Where they part");
    for Conflict { id, kind, severity, explanation, sides, .. } in &reader.report.conflicts {
        page.line(2, &format!("{id}  "), &format!("{explanation} [{}, {}]", word(kind), word(severity)));
        for side in sides {
            page.line(6, "", &format!("{}:", side.value));
            side.claims.iter().filter_map(|c| reader.claim(c)).for_each(|claim| wording_of(page, reader, claim, 8));
        }
    }
}

fn shared(page: &mut Page, reader: &Reader<'_>) {
    /// Silent articles that are named; of more the number says all.
    const NAMED: usize = 12;
    if reader.report.clusters.is_empty() {
        return;
    }
    page.heading("What several say");
    for cluster in &reader.report.clusters {
        page.line(2, &format!("{}  ", cluster.id), &format!("{} [{}]", cluster.label, word(&cluster.standing)));
        let silent = match cluster.silent.len() {
            0 => String::new(),
            1..=NAMED => format!("; not in {}", reader.labels(&cluster.silent.ids())),
            many => format!("; not in {many} others"),
        };
        page.line(6, "", &format!("In {}{silent}.", reader.labels(&cluster.articles)));
        let sources: Vec<&str> = cluster.origins.iter().map(|e| reader.entity(e)).collect();
        let rests = if sources.is_empty() { "No source is named.".to_owned() } else { format!("Rests on {}.", listed(&sources)) };
        page.line(6, "", &rests);
        cluster.claims.iter().filter_map(|c| reader.claim(c)).for_each(|claim| wording_of(page, reader, claim, 8));
        page.line(6, "", &format!("Joined for: {}.", cluster.reasons.join(", ")));
    }
}

/// A claim in its article's words.
fn wording_of(page: &mut Page, reader: &Reader<'_>, claim: &Claim, indent: usize) {
    page.line(indent, &format!("{}: ", claim.article), &reader.claim_words(claim));
}

fn alone(page: &mut Page, reader: &Reader<'_>) {
    /// How many of the claims most worth checking are shown for each article.
    const SHOWN: usize = 8;
    let clustered: hash::Set<&str> = reader.report.clusters.iter().flat_map(|k| &k.claims).map(String::as_str).collect();
    let mut headed = false;
    for article in &reader.report.articles {
        let mut claims: Vec<&Claim> = reader
            .report
            .claims
            .iter()
            .filter(|c| c.article == article.id && !c.embedded && !clustered.contains(c.id.as_str()))
            .collect();
        if claims.is_empty() {
            continue;
        }
        if !std::mem::replace(&mut headed, true) {
            page.heading("What only one says");
        }
        let rest = claims.len().saturating_sub(SHOWN);
        claims.sort_by(|c, d| d.checkworthiness.total_cmp(&c.checkworthiness));
        claims.truncate(SHOWN);
        claims.sort_by_key(|c| c.span);
        page.line(2, &format!("{}  ", article.id), reader.label(&article.id));
        claims.iter().for_each(|claim| page.line(6, "- ", &reader.claim_words(claim)));
        if rest > 0 {
            page.line(6, "", &format!("and {rest} more, less worth checking"));
        }
    }
}

fn wording(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.reuse.is_empty() {
        return;
    }
    page.heading("Shared wording");
    let mut passages: hash::Map<(&str, &str), Vec<&Reuse>> = hash::Map::default();
    for reuse in &reader.report.reuse {
        passages.entry((&reuse.a.article, &reuse.b.article)).or_default().push(reuse);
    }
    for pair in &reader.report.pairs {
        let Some(passages) = passages.get(&(pair.a.as_str(), pair.b.as_str())) else { continue };
        let share = |part: f64, of: &str| format!("{:.0} % of {of}", 100.0 * part);
        page.line(2, "", &format!("{} and {}: {}, {}", pair.a, pair.b, share(pair.a_in_b, &pair.a), share(pair.b_in_a, &pair.b)));
        for reuse in passages {
            page.line(
                4,
                &format!("{}  ", reuse.id),
                &format!("{}: {}", counted(reuse.words, "word"), reader.words(&pair.a, reuse.a.span)),
            );
            for edit in &reuse.edits {
                let or_nothing = |words: String| if words.is_empty() { "nothing".to_owned() } else { format!("“{words}”") };
                let (a, b) = (or_nothing(reader.words(&pair.a, edit.a)), or_nothing(reader.words(&pair.b, edit.b)));
                page.line(8, "- ", &format!("{a} in {}, {b} in {}", pair.a, pair.b));
            }
        }
    }
}

fn origins(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.origins.is_empty() {
        return;
    }
    page.heading("Whose word it is");
    for origin in &reader.report.origins {
        let shares: Vec<String> = origin
            .articles
            .iter()
            .map(|s| format!("{} of {} ({:.0} %)", counted(s.claims, "claim"), s.article, 100.0 * s.share))
            .collect();
        page.line(2, "- ", &format!("{}: {}", reader.entity(&origin.entity), shares.join(", ")));
    }
}

fn notes(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.notes.is_empty() {
        return;
    }
    page.heading("Notes");
    for note in &reader.report.notes {
        let on = note.article.as_ref().map(|a| format!("{a}: ")).unwrap_or_default();
        page.line(2, "- ", &format!("{on}{}", note.message));
    }
}

/// The contract's word for a value of one of its enumerations.
fn word(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[cfg(test)]
mod tests;
