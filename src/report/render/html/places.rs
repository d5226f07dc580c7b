//! Which stretches of the articles findings point to, and which findings they are.

use super::anchor as anchor_of_id;
use crate::hash;
use crate::report::render::outline::{Outline, Part, Place, Section};

/// The places that findings point to.
pub struct Places {
    /// In order of articles and places.
    marked: Vec<Marked>,
    findings: hash::Set<String>,
}

/// One place, and what points to it.
#[derive(Clone)]
pub struct Marked {
    /// Where it is.
    pub place: Place,
    /// Short names of the sections that point to it, each once.
    pub kinds: Vec<&'static str>,
    /// The findings: where they stand on the page, and what to call them.
    pub findings: Vec<Finding>,
}

/// Where a finding stands on the page, and what to call it there.
type Finding = (String, String);

impl Places {
    pub fn of(outline: &Outline) -> Self {
        let mut pointing: Vec<(Place, &'static str, Finding)> = Vec::new();
        let mut findings = hash::Set::default();
        for section in &outline.sections {
            for (number, item) in section.items.iter().enumerate() {
                let mut from = (anchor_of(section, number), item.id.clone().unwrap_or("↑".to_owned()));
                if let Some(id) = &item.id {
                    findings.insert(id.clone());
                }
                for part in &item.parts {
                    match part {
                        Part::Head(Some(id), _) => {
                            findings.insert(id.clone());
                            from = (anchor_of_id(id), id.clone());
                        }
                        Part::Quote(quote) => {
                            let pointed = |(_, place): &(String, Place)| (place.clone(), section.id, from.clone());
                            pointing.extend(quote.places.iter().map(pointed));
                        }
                        _ => {}
                    }
                }
            }
        }
        crate::order::sort_by(&mut pointing, |(one, ..), (two, ..)| one.cmp(two));
        let marked = pointing.chunk_by(|(one, ..), (two, ..)| one == two).map(|same| {
            let mut marked = Marked { place: same[0].0.clone(), kinds: Vec::new(), findings: Vec::new() };
            for (_, kind, finding) in same {
                if !marked.kinds.contains(kind) {
                    marked.kinds.push(kind);
                }
                if !marked.findings.contains(finding) {
                    marked.findings.push(finding.clone());
                }
            }
            marked
        });
        Self { marked: marked.collect(), findings }
    }

    /// Whether the page has a finding with this id, or an article.
    pub fn has_finding(&self, id: &str) -> bool {
        self.findings.contains(id)
    }

    /// The places in one article, in order.
    pub fn in_article<'a>(&'a self, article: &'a str) -> impl Iterator<Item = &'a Marked> {
        self.marked.iter().filter(move |marked| marked.place.article == article)
    }
}

/// The id of a place on the page.
pub fn anchor(Place { article, span }: &Place) -> String {
    format!("{}-{}-{}", anchor_of_id(article), span[0], span[1])
}

/// The id of an item on the page: its own, or one from its section and number.
pub fn anchor_of(section: &Section, number: usize) -> String {
    section.items[number].id.as_deref().map_or_else(|| format!("{}-{}", section.id, number + 1), anchor_of_id)
}
