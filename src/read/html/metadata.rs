//! What a page states of itself in its head: title, day of publication, name of the site.

use jiff::civil::Date;

use super::reference;
use super::token::attribute;
use crate::read::meta;

/// What a page states of itself.
#[derive(Debug, Default)]
pub struct Metadata {
    /// The title of the article.
    pub title: Option<String>,
    /// The day it was published.
    pub published: Option<Date>,
    /// The name of the site.
    pub site: Option<String>,
}

impl Metadata {
    /// Takes what a `meta` or `time` tag tells.
    pub fn tag(&mut self, attributes: &str) {
        let key =
            ["property", "name", "itemprop", "pubdate"].into_iter().find_map(|k| attribute(attributes, k)).unwrap_or_default();
        let value = ["content", "datetime"].into_iter().find_map(|k| attribute(attributes, k)).unwrap_or_default();
        match key.to_ascii_lowercase().as_str() {
            "og:title" => self.title = Some(clean(value)).filter(|t| !t.is_empty()),
            "og:site_name" => self.site = Some(clean(value)).filter(|s| !s.is_empty()),
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
            | "article.published" => {
                self.published = self.published.or_else(|| day(value));
            }
            _ => {}
        }
    }

    /// Takes what a `title` element or a block of linked data tells.
    pub fn raw(&mut self, name: &str, attributes: &str, inside: &str) {
        if name.eq_ignore_ascii_case("title") && self.title.is_none() {
            // "Headline - The Bugle": the name of the site is no part of the title.
            let title = clean(inside);
            let head = title.rsplit_once(" | ").or_else(|| title.rsplit_once(" - ")).map_or(title.as_str(), |(head, _)| head);
            self.title = Some(head.to_owned()).filter(|t| !t.is_empty());
        } else if attribute(attributes, "type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json")) {
            self.published = self.published.or_else(|| json_string(inside, "datePublished").and_then(day));
        }
    }
}

/// Text with references decoded and white space folded.
pub fn clean(text: &str) -> String {
    let mut decoded = String::new();
    reference::decode_into(text, &mut decoded);
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn day(value: &str) -> Option<Date> {
    meta::find_date(value.trim())
}

/// The first string under a key in JSON, as it stands there.
fn json_string<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    let quoted = format!("\"{key}\"");
    let rest = json[json.find(&quoted)? + quoted.len()..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    rest.split('"').next()
}
