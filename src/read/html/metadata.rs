//! What a page states of itself: title, authors, day of publication, name of the site.
//!
//! Linked data (schema.org in JSON-LD) goes before Open Graph and other `meta` tags, these before the `title` element.

use crate::case::Lower;
use jiff::civil::Date;

use super::token::attribute;
use super::{json, reference};
use crate::read::meta;

/// What a page states of itself.
#[derive(Debug, Default)]
pub struct Metadata {
    linked: Statement,
    tagged: Statement,
    /// The `title` element.
    title: String,
}

/// What one kind of markup states.
#[derive(Debug, Default)]
struct Statement {
    title: Option<String>,
    authors: Vec<String>,
    published: Option<Date>,
    site: Option<String>,
}

impl Metadata {
    /// Takes what a `meta` tag tells.
    pub fn tag(&mut self, attributes: &str) {
        let key = ["property", "name", "itemprop"].into_iter().find_map(|k| attribute(attributes, k)).unwrap_or_default();
        let value = attribute(attributes, "content").unwrap_or_default();
        let stated = &mut self.tagged;
        match key.to_ascii_lowercase().as_str() {
            "og:title" => fill(&mut stated.title, clean(value)),
            "og:site_name" => fill(&mut stated.site, site_name(value)),
            "author" | "article:author" | "og:article:author" | "dc.creator" | "parsely-author" | "sailthru.author" | "byl" => {
                add_author(&mut stated.authors, &clean(value));
            }
            "article:published_time"
            | "datepublished"
            | "og:published_time"
            | "pubdate"
            | "publishdate"
            | "publish-date"
            | "publish_date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.created"
            | "parsely-pub-date"
            | "sailthru.date"
            | "date"
            | "article.published" => stated.published = stated.published.or_else(|| day(value)),
            _ => {}
        }
    }

    /// Takes what a `title` element or a block of linked data tells.
    pub fn raw(&mut self, name: &str, attributes: &str, inside: &str) {
        if name.eq_ignore_ascii_case("title") && self.title.is_empty() {
            self.title = clean(inside);
        } else if attribute(attributes, "type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json")) {
            self.linked(inside);
        }
    }

    /// Takes the article's own strings, not those of what it belongs to, comments on it and the like.
    fn linked(&mut self, json: &str) {
        let stated = &mut self.linked;
        json::strings(json, |path, string| {
            let path = match path {
                ["@graph" | "mainEntity", rest @ ..] => rest,
                path => path,
            };
            let value = || clean(&json::unescape(string));
            match path {
                ["headline"] => fill(&mut stated.title, value()),
                ["datePublished"] => stated.published = stated.published.or_else(|| day(string)),
                ["publisher", "name"] => fill(&mut stated.site, site_name(&value())),
                ["author" | "creator"] | ["author", "name"] => add_author(&mut stated.authors, &value()),
                _ => {}
            }
        });
    }

    /// The title, as the page states it best; without the name of the site.
    pub fn title(&self) -> Option<&str> {
        let longest = self.parts().max_by_key(|part| part.len());
        [&self.linked, &self.tagged].into_iter().find_map(|s| s.title.as_deref()).or(longest).filter(|t| !t.is_empty())
    }

    /// What a line of the page says that is the title, folded by [`fold`].
    pub fn titles(&self) -> Vec<String> {
        let stated = [&self.linked, &self.tagged].into_iter().filter_map(|s| s.title.as_deref());
        stated.chain(self.title()).map(fold).filter(|title| title.len() >= SHORTEST).collect()
    }

    /// The parts of the `title` element: "Headline - The Bugle".
    fn parts(&self) -> impl Iterator<Item = &str> {
        let marks = ['|', '–', '—', '»'];
        self.title.split(" - ").flat_map(|part| part.split(" :: ")).flat_map(move |part| part.split(marks)).map(str::trim)
    }

    /// Who wrote it.
    pub fn authors(&self) -> &[String] {
        if self.linked.authors.is_empty() { &self.tagged.authors } else { &self.linked.authors }
    }

    /// The day it was published.
    pub fn published(&self) -> Option<Date> {
        self.linked.published.or(self.tagged.published)
    }

    /// The name of the site or its publisher.
    pub fn site(&self) -> Option<&str> {
        self.tagged.site.as_deref().or(self.linked.site.as_deref())
    }
}

/// Letters of the shortest title; shorter lines name a section or site.
const SHORTEST: usize = 8;

/// Keeps the first value that is not empty.
fn fill(place: &mut Option<String>, value: String) {
    if place.is_none() && !value.is_empty() {
        *place = Some(value);
    }
}

/// The name of a site without what it adds to be found by: "The Bugle | News, Sport".
fn site_name(value: &str) -> String {
    let name = clean(value);
    name.split(" | ").next().unwrap_or_default().trim().to_owned()
}

/// Adds the authors that a value names; an address or an account is no name.
fn add_author(authors: &mut Vec<String>, value: &str) {
    // Authors of the longest list that is one.
    const MOST: usize = 8;
    for name in meta::names(value) {
        if authors.len() < MOST && !authors.contains(&name) {
            authors.push(name);
        }
    }
}

/// Text with references decoded and white space folded.
fn clean(text: &str) -> String {
    let mut decoded = String::new();
    reference::decode_into(text, &mut decoded);
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day that a value states.
pub fn day(value: &str) -> Option<Date> {
    meta::find_date(value.trim())
}

/// A text without its marks, blanks and capitals.
pub fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.lowered()).collect()
}

#[cfg(test)]
mod tests {
    /// What a page states: title, authors, day, site.
    fn stated(page: &str) -> String {
        let metadata = super::super::lines::read(page).1;
        let day = metadata.published().map(|d| d.to_string());
        let parts = [metadata.title(), Some(&metadata.authors().join(" + ")), day.as_deref(), metadata.site()];
        parts.map(Option::unwrap_or_default).join(" / ")
    }

    #[test]
    fn pages_state_what_they_are() {
        let cases = [
            ("<title>Crane falls into harbour - The Bugle</title>", "Crane falls into harbour /  /  / "),
            ("<title>The Bugle | Crane falls into harbour</title><title>Icon</title>", "Crane falls into harbour /  /  / "),
            ("<meta property=og:title content='Q&amp;A: the crane'><title>Other</title>", "Q&A: the crane /  /  / "),
            (
                r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Crane falls", "datePublished": "2024-01-25T10:00:00Z",
                "author": [{"@type": "Person", "name": "Ada Marsh"}, {"name": "Tom Hill"}], "publisher": {"name": "The Bugle", "logo": {"name": "x"}},
                "comment": [{"author": {"name": "Stray Dog"}, "datePublished": "2001-01-01"}]}</script><meta name=author content="Bob Lane">"#,
                "Crane falls / Ada Marsh + Tom Hill / 2024-01-25 / The Bugle",
            ),
            (
                r#"<script type="application/ld+json">[{"@graph": [{"author": "Ada Marsh and Tom Hill", "datePublished": "2024-01-25"}]}]</script>"#,
                " / Ada Marsh + Tom Hill / 2024-01-25 / ",
            ),
            ("<meta name=author content='https://example.com/ada'><meta name=date content='25 Jan 2024'>", " /  / 2024-01-25 / "),
            ("<meta name=author content='The Bugle staff'><meta name=date content='yesterday'>", " /  /  / "),
        ];
        for (page, expected) in cases {
            assert_eq!(stated(page), expected, "{page}");
        }
    }
}
