//! Saved web pages: the article of a page as plain text, and what the page tells of itself.
//!
//! The page becomes lines, one a paragraph, heading or list item, with what its markup says of each; the same scoring that finds
//! the article in pasted text finds it in them. There is no tree and no recursion: one pass over the tags, a stack with a bound.

use jiff::civil::Date;

use super::block::{self, Hint};
use super::{BlockKind, meta};
use crate::span::Span;

mod lines;
mod metadata;
mod reference;
mod token;

/// A page, read.
#[derive(Debug, Default)]
pub struct Page {
    /// Headline and article, a paragraph a line.
    pub text: String,
    /// The day of publication its markup states.
    pub published: Option<Date>,
    /// The news organisation its markup states.
    pub outlet: Option<String>,
}

/// Extracts the article of a page. Total: any text is a page of some sort.
pub fn extract(source: &str) -> Page {
    let (lines, metadata) = lines::read(source);
    let mut flat = String::new();
    let mut hinted: Vec<(Span, Hint)> = Vec::with_capacity(lines.len());
    for line in &lines {
        let start = flat.len();
        flat.push_str(&line.text);
        hinted.push((Span::new(start, flat.len()), line.hint));
        flat.push('\n');
    }
    let mut text = String::new();
    let mut add = |line: &str| {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        text.push_str(line);
    };
    let kinds = block::kinds(&flat, &hinted);
    if !kinds.contains(&BlockKind::Headline)
        && let Some(title) = &metadata.title
    {
        add(title);
    }
    for (line, kind) in lines.iter().zip(kinds) {
        if kind.is_article() {
            add(&line.text);
        }
    }
    let outlet = metadata.site.map(|name| meta::known(&name).map_or(name, str::to_owned));
    Page { text, published: metadata.published, outlet }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html><head><title>Crane falls - The Bugle</title>
<meta property="og:site_name" content="The Bugle"><meta property="article:published_time" content="2024-01-25T10:00:00Z">
<script>var x = "<p>Not this.</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav>
<article><h1>Crane falls into harbour</h1><p class="byline">By Ada Marsh</p>
<p>A crane fell into the harbour on Monday, and the <a href="/f">ferries</a> stayed in port for most of the&nbsp;day.</p>
<figure><img src=x><figcaption>The crane in the water on Monday morning.</figcaption></figure>
<p>Nobody was hurt &mdash; &ldquo;a miracle&rdquo;, said Tom Hill, who runs the port.<br>Work begins today.</p>
<div class="related-links"><a href="/a">Ferry fares will rise by ten percent in June, council says.</a></div></article>
<div id="comments"><p>I saw it fall from my window. My dog ran away from it.</p></div>
<footer><p>We use cookies. All rights reserved by the owners of this page.</p></footer>"#;

    #[test]
    fn the_article_of_a_page_is_its_text() {
        let page = extract(PAGE);
        let lines: Vec<&str> = page.text.lines().collect();
        assert_eq!(
            lines,
            [
                "Crane falls into harbour",
                "A crane fell into the harbour on Monday, and the ferries stayed in port for most of the\u{a0}day.",
                "Nobody was hurt — “a miracle”, said Tom Hill, who runs the port.",
                "Work begins today.",
            ]
        );
        assert_eq!(page.published.map(|d| d.to_string()).as_deref(), Some("2024-01-25"));
        assert_eq!(page.outlet.as_deref(), Some("The Bugle"));
    }

    #[test]
    fn no_page_is_too_broken() {
        let deep = "<div>".repeat(20_000) + "text";
        let unclosed = "<a href=\"".repeat(2_000);
        for source in ["", "<", "<<>><p", "</p></p>text", "&", "<script>", "<!--", "text only", &deep, &unclosed] {
            extract(source);
        }
        assert_eq!(extract("text only").text, "text only");
    }
}
