//! What is told of a report, in which order and words, before it takes the form of a text, a Markdown file or a page.

use super::words;
use crate::report::reader::{Reader, listed};
use crate::report::{Claim, Report, Utf16Span, summary};

mod about;
mod conflict;
mod copying;
mod fact;
mod remark;
mod voice;

/// A report in words.
pub struct Outline {
    /// What stands above it.
    pub title: String,
    /// Its sections, none of them empty.
    pub sections: Vec<Section>,
    /// How it was made.
    pub method: String,
}

/// Things of one kind under a heading.
pub struct Section {
    /// Short name, for addresses within a page.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The things.
    pub items: Vec<Item>,
}

/// One thing told, with what belongs to it.
#[derive(Default)]
pub struct Item {
    /// Id in the report, where the item is the finding itself.
    pub id: Option<String>,
    /// Id of the article or finding that it speaks of.
    pub about: Option<String>,
    /// The thing in a sentence.
    pub title: String,
    /// What sort of thing it is, a few words each.
    pub tags: Vec<String>,
    /// What belongs to it, in order.
    pub parts: Vec<Part>,
}

/// What belongs to an item.
pub enum Part {
    /// A sentence.
    Line(String),
    /// A heading over the parts that follow, and the id of the finding that they are.
    Head(Option<String>, String),
    /// Words of an article.
    Quote(Quote),
    /// What a person noted.
    Note(String),
}

/// Words of one article, or of several that have the same.
pub struct Quote {
    /// What to call each article, nothing where there is but one, and where the words stand in it.
    pub places: Vec<(String, Place)>,
    /// The words, in pieces; those that matter here are marked.
    pub pieces: Vec<(String, bool)>,
    /// Who says so and how, where there is something to say.
    pub how: String,
}

/// A stretch of an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Id of the article.
    pub article: String,
    /// Where in it.
    pub span: Utf16Span,
}

/// The outline of a report, under a title of its own where one is given.
///
/// What was dismissed is told apart at the end, and everything else as if it were not there.
pub fn of(report: &Report, title: Option<&str>) -> Outline {
    let kept = remark::without_dismissed(report);
    let reader = Reader::new(&kept);
    let sections = [
        ("articles", "Articles", about::articles(&reader)),
        ("stories", "Stories", about::stories(&reader)),
        ("summary", "In short", summary::of(&kept).into_iter().map(|sentence| plain(sentence.text)).collect()),
        ("noted", "Pinned and noted", remark::noted(&reader)),
        ("claims", "What it says", fact::claims(&reader)),
        ("conflicts", "Where they part", conflict::items(&reader)),
        ("all", "In all articles", fact::in_all(&reader)),
        ("several", "In several articles", fact::in_several(&reader)),
        ("loaded", "Loaded words", fact::loaded(&reader)),
        ("alone", "In one article only", fact::alone(&reader)),
        ("wording", "Shared wording", copying::items(&reader)),
        ("quoted", "Who is quoted", voice::quotations(&reader)),
        ("sources", "Whose word it is", voice::origins(&reader)),
        ("dismissed", "Dismissed by whoever worked on this report", remark::dismissed(report)),
        ("aside", "Left out as no article", about::set_aside(&reader)),
        ("notes", "Notes on the reading", about::notes(&reader)),
    ];
    let sections = sections.into_iter().filter(|(.., items)| !items.is_empty());
    Outline {
        title: title.map_or_else(|| about::title(&reader), str::to_owned),
        sections: sections.map(|(id, title, items)| Section { id, title, items }).collect(),
        method: about::METHOD.to_owned(),
    }
}

/// An item that is a sentence and no more.
fn plain(title: String) -> Item {
    Item { title, ..Item::default() }
}

/// A claim in its article's words, with those under `marked` set apart.
fn claim(reader: &Reader<'_>, claim: &Claim, marked: &[Utf16Span]) -> Part {
    Part::Quote(Quote {
        places: vec![place(reader, &claim.article, claim.span)],
        pieces: pieces(reader, &claim.article, claim.span, marked),
        how: how(reader, claim),
    })
}

/// What to call the article, where there are several, and the place in it.
fn place(reader: &Reader<'_>, article: &str, span: Utf16Span) -> (String, Place) {
    let label = if reader.report.articles.len() > 1 { reader.label(article) } else { "" };
    (label.to_owned(), Place { article: article.to_owned(), span })
}

/// The words under a span, cut where marks begin and end; marks that reach beyond it are cut too.
fn pieces(reader: &Reader<'_>, article: &str, span: Utf16Span, marked: &[Utf16Span]) -> Vec<(String, bool)> {
    let mut marked = marked.to_vec();
    crate::order::sort(&mut marked);
    let mut pieces = Vec::new();
    let mut at = span[0];
    for [from, to] in marked {
        let (from, to) = (from.clamp(at, span[1].max(at)), to.clamp(at, span[1].max(at)));
        if from < to {
            pieces.extend([(reader.spaced(article, [at, from]), false), (reader.spaced(article, [from, to]), true)]);
            at = to;
        }
    }
    pieces.push((reader.spaced(article, [at, span[1]]), false));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// Who says a claim, in the article's words, and how: "according to the mayor, through Northern Wire; with a doubt".
fn how(reader: &Reader<'_>, claim: &Claim) -> String {
    let dismissed = reader.remark(&claim.id).is_some_and(|remark| remark.dismissed).then_some("dismissed");
    let details = [words::modality(claim.modality), claim.hedged.then_some("with a doubt"), dismissed];
    let source = reader.source(claim).map(|source| format!("according to {source}"));
    source.into_iter().chain(details.into_iter().flatten().map(str::to_owned)).collect::<Vec<_>>().join("; ")
}

/// The tag and the note of a remark on a finding.
fn remarked(reader: &Reader<'_>, finding: &str, tags: &mut Vec<String>, parts: &mut Vec<Part>) {
    let Some(remark) = reader.remark(finding) else { return };
    if remark.pinned {
        tags.push("Pinned".to_owned());
    }
    parts.extend(remark.note.clone().filter(|note| !note.trim().is_empty()).map(Part::Note));
}

/// Names of sources in a sentence.
fn sources(reader: &Reader<'_>, entities: &[String]) -> String {
    let names: Vec<String> = entities.iter().map(|entity| words::source(reader.entity(entity))).collect();
    listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
}
