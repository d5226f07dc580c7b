//! A report as text for a person: a terminal, a file, a mail.

use super::reader::{Reader, counted, listed};
use super::{Article, Claim, Conflict, MarkKind, Report};
use page::Page;

mod article;
mod page;
mod pair;

/// A report as plain text, lines of at most `width` columns where words allow. One article is shown with all its claims, several
/// with what they share and where they part.
pub fn text(report: &Report, width: usize) -> String {
    let reader = Reader::new(report);
    let mut page = Page::new(width);
    articles(&mut page, &reader);
    stories(&mut page, &reader);
    page.heading("In short");
    report.summary.iter().for_each(|sentence| page.line(2, "", &sentence.text));
    if let [only] = &report.articles[..] {
        article::claims(&mut page, &reader, only);
    } else {
        conflicts(&mut page, &reader);
        shared(&mut page, &reader);
        pair::loaded(&mut page, &reader);
        pair::alone(&mut page, &reader);
    }
    pair::wording(&mut page, &reader);
    article::quotations(&mut page, &reader);
    origins(&mut page, &reader);
    article::set_aside(&mut page, &reader);
    notes(&mut page, &reader);
    page.finish()
}

fn articles(page: &mut Page, reader: &Reader<'_>) {
    for article in &reader.report.articles {
        let facts = [article.outlet.clone(), article.published.clone(), Some(counted(article.words, "word"))];
        let facts: Vec<String> = facts.into_iter().flatten().chain(marks(reader, article)).collect();
        let name = if article.name.is_empty() { reader.label(&article.id) } else { &article.name };
        page.line(0, &format!("{}  ", article.id), &format!("{name} ({})", facts.join(", ")));
    }
}

/// What an article tells of where its text comes from, each thing once.
fn marks(reader: &Reader<'_>, article: &Article) -> Vec<String> {
    let mut marks: Vec<String> = Vec::new();
    for mark in &article.marks {
        let from = mark.entity.as_ref().map(|entity| format!(" of {}", reader.entity(entity))).unwrap_or_default();
        let words = match mark.kind {
            MarkKind::Wire => format!("text{from}, a wire"),
            MarkKind::Syndicated => format!("syndicated copy{from}"),
            MarkKind::Generated => format!("written by a program{from}"),
        };
        if !marks.contains(&words) {
            marks.push(words);
        }
    }
    marks
}

/// The groups of articles, where there are several.
fn stories(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.stories.len() < 2 {
        return;
    }
    page.heading("Stories");
    for story in &reader.report.stories {
        let about = if story.label.is_empty() { String::new() } else { format!("{}: ", story.label) };
        page.line(2, &format!("{}  ", story.id), &format!("{about}{}", reader.labels(&story.articles)));
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
            // The explanation cites a claim of two sides; only who else says it, and how, is news.
            let claims = side.claims.iter().filter_map(|c| reader.claim(c));
            let (cited, others): (Vec<&Claim>, Vec<&Claim>) = claims.partition(|c| explanation.contains(&reader.claim_words(c)));
            let cited: Vec<&str> = cited.iter().map(|c| c.article.as_str()).collect();
            page.line(6, "", format!("{}: {}", side.value, listed(&cited)).trim_end());
            others.into_iter().for_each(|claim| wording_of(page, reader, claim, 8));
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
        let sources: Vec<String> = cluster.origins.iter().map(|e| not_named(reader.entity(e))).collect();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        let rests = if sources.is_empty() { "No source is named.".to_owned() } else { format!("Rests on {}.", listed(&sources)) };
        page.line(6, "", &rests);
        cluster.claims.iter().filter_map(|c| reader.claim(c)).for_each(|claim| wording_of(page, reader, claim, 8));
        page.line(6, "", &format!("Joined because {}.", cluster.reasons.join("; ")));
    }
}

/// A claim in its article's words.
fn wording_of(page: &mut Page, reader: &Reader<'_>, claim: &Claim, indent: usize) {
    page.line(indent, &format!("{}: ", claim.article), &reader.claim_words(claim));
}

/// "U.S. officials (not named)" for "unnamed: U.S. officials".
fn not_named(source: &str) -> String {
    source.strip_prefix("unnamed: ").map_or_else(|| source.to_owned(), |people| format!("{people} (not named)"))
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
            .map(|s| {
                let inferred = if s.inferred > 0 { format!(" and {} by shared wording", s.inferred) } else { String::new() };
                format!("{} of {} ({:.0} %){inferred}", counted(s.claims, "claim"), s.article, 100.0 * s.share)
            })
            .collect();
        page.line(2, "- ", &format!("{}: {}", not_named(reader.entity(&origin.entity)), shares.join(", ")));
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
