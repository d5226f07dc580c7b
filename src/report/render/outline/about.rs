//! The articles themselves, and how they were read.

use super::{Item, plain};
use crate::report::reader::{Reader, counted, shortened};
use crate::report::render::words;
use crate::report::{Article, MarkKind};

/// How a report is made, for those who get it without the program.
pub const METHOD: &str = concat!(
    "Made with Crossread ",
    env!("CARGO_PKG_VERSION"),
    ", which compares the words of articles by rules and small statistics, without a language model. It looks nothing up: what the \
     articles agree on may be wrong, and it can miss or misread a claim. Check a finding in the articles before you rely on it."
);

/// What the articles are about, as a heading.
pub fn title(reader: &Reader<'_>) -> String {
    let articles = match &reader.report.articles[..] {
        [only] => format!("What {} says", reader.label(&only.id)),
        all => format!("What {} say", counted(all.len(), "article")),
    };
    match &reader.report.stories[..] {
        [story] if !story.label.is_empty() => format!("{articles}: {}", story.label),
        _ => articles,
    }
}

pub fn articles(reader: &Reader<'_>) -> Vec<Item> {
    let one = |article: &Article| {
        let others = [Some(&article.name), article.outlet.as_ref()].into_iter().flatten();
        let others = others.filter(|name| !name.is_empty() && **name != article.label).cloned();
        let facts = others.chain(article.published.clone()).chain([counted(article.words, "word")]);
        let facts: Vec<String> = facts.chain(marks(reader, article)).collect();
        let title = format!("{} ({})", article.label, facts.join(", "));
        Item { id: Some(article.id.clone()), about: Some(article.id.clone()), title, ..Item::default() }
    };
    reader.report.articles.iter().map(one).collect()
}

/// What an article tells of where its text comes from, each thing once.
fn marks(reader: &Reader<'_>, article: &Article) -> Vec<String> {
    let mut marks: Vec<String> = Vec::new();
    for mark in &article.marks {
        let by = if mark.kind == MarkKind::Syndicated { " from " } else { " of " };
        let from = mark.entity.as_ref().map(|entity| format!("{by}{}", reader.entity(entity))).unwrap_or_default();
        let words = format!("{}{from}", words::mark(mark.kind));
        if !marks.contains(&words) {
            marks.push(words);
        }
    }
    marks
}

/// The groups of articles, where there are several.
pub fn stories(reader: &Reader<'_>) -> Vec<Item> {
    let [_, _, ..] = &reader.report.stories[..] else { return Vec::new() };
    let told = reader.report.stories.iter().map(|story| {
        let about = if story.label.is_empty() { String::new() } else { format!("{}: ", story.label) };
        plain(format!("{about}{}", reader.labels(&story.articles)))
    });
    told.collect()
}

/// Text that is no part of the articles, and why.
pub fn set_aside(reader: &Reader<'_>) -> Vec<Item> {
    /// Characters of it that are shown.
    const SHOWN: usize = 60;
    let blocks = |article: &Article| {
        let aside = article.blocks.iter().filter(|block| !block.kind.is_article());
        let told = aside.map(|block| {
            let words = shortened(&reader.words(&article.id, block.span), SHOWN);
            plain(format!("{}: {words} ({}: {})", reader.label(&article.id), words::code(&block.kind), block.reason))
        });
        told.collect::<Vec<_>>()
    };
    reader.report.articles.iter().flat_map(blocks).collect()
}

pub fn notes(reader: &Reader<'_>) -> Vec<Item> {
    let on = |article: &Option<String>| article.as_ref().map(|a| format!("{}: ", reader.label(a))).unwrap_or_default();
    reader.report.notes.iter().map(|note| plain(format!("{}{}", on(&note.article), note.message))).collect()
}
