//! Saved web pages: the article of a page as plain text, and what the page tells of itself.
//!
//! The page becomes lines, one a paragraph, heading or list item, with what its markup says of each; the same scoring that finds
//! the article in pasted text finds it in them. There is no tree and no recursion: one pass over the tags, a stack with a bound.

use std::borrow::Cow;

use jiff::civil::Date;

use super::block::{self, Hint};
use super::{Block, BlockKind, meta};
use crate::span::Span;

mod json;
mod lines;
mod metadata;
mod reference;
mod scope;
mod token;

/// A page, read.
#[derive(Debug, Default)]
pub struct Page {
    /// From the headline to the end of the article, a line a paragraph.
    pub text: String,
    /// What of it is article, and what stands between.
    pub blocks: Vec<Block>,
    /// The day of publication its markup states.
    pub published: Option<Date>,
    /// The news organisation its markup states.
    pub outlet: Option<String>,
    /// Who wrote it, as its markup states.
    pub authors: Vec<String>,
}

/// Extracts the article of a page. Total: any text is a page of some sort.
pub fn extract(source: &str) -> Page {
    // Blocks above and below the article in which its day may stand.
    const NEAR: usize = 5;
    let (lines, metadata) = lines::read(source);
    let mut flat = String::new();
    let mut hinted: Vec<(Span, Hint)> = Vec::with_capacity(lines.len());
    for line in &lines {
        let start = flat.len();
        flat.push_str(&line.text);
        hinted.push((Span::new(start, flat.len()), line.hint));
        flat.push('\n');
    }
    let mut all = block::find_hinted(&flat, &hinted);
    // What stands above and below the article is the page's and no one's reading; of what was copied nothing is left out.
    let (first, last) = if is_fragment(source) {
        (0, all.len())
    } else {
        let is_article = |b: &Block| b.kind.is_article();
        (all.iter().position(is_article).unwrap_or(0), all.iter().rposition(is_article).map_or(0, |i| i + 1))
    };
    let near = &all[first.saturating_sub(NEAR)..(last + NEAR).min(all.len())];
    let within = |span: Span| {
        near.first().is_some_and(|b| b.span.start <= span.start) && near.last().is_some_and(|b| span.end <= b.span.end)
    };
    let timed = || lines.iter().zip(&hinted).find_map(|(line, (span, _))| line.day.filter(|_| within(*span)));
    let published = metadata.published().or_else(|| meta::published(&flat, near)).or_else(timed);
    let site = metadata.site().map(|name| meta::known(name).unwrap_or(name).to_owned());
    let outlet = site.or_else(|| meta::outlet(&flat, &all[last..]));
    let mut text = String::new();
    let mut blocks = Vec::new();
    if !all.iter().any(|b| b.kind == BlockKind::Headline)
        && let Some(title) = metadata.title()
    {
        text.push_str(title);
        blocks.push(Block {
            span: Span::new(0, text.len()),
            kind: BlockKind::Headline,
            reason: Cow::Borrowed(template!("title of the page")),
        });
    }
    if first < last {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        let from = all[first].span.start;
        let base = text.len();
        text.push_str(&flat[from..all[last - 1].span.end]);
        blocks.extend(all.drain(first..last).map(|mut b| {
            b.span = Span::new(b.span.start - from + base, b.span.end - from + base);
            b
        }));
    }
    Page { text, blocks, published, outlet, authors: metadata.authors().to_vec() }
}

/// Whether the source is a part of a page that was copied, as clipboards mark it, or has no page around it.
fn is_fragment(source: &str) -> bool {
    // Bytes within which a page says that it is one.
    const HEAD: usize = 4096;
    let head = source[..source.floor_char_boundary(HEAD)].to_ascii_lowercase();
    head.contains("<!--startfragment") || !["<html", "<head", "<body", "<title"].iter().any(|tag| head.contains(tag))
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

    /// The lines of a page's article.
    fn article(source: &str) -> Vec<String> {
        let page = extract(source);
        page.blocks.iter().filter(|b| b.kind.is_article()).map(|b| b.span.of(&page.text).to_owned()).collect()
    }

    #[test]
    fn the_article_of_a_page_is_found() {
        assert_eq!(
            article(PAGE),
            [
                "Crane falls into harbour",
                "A crane fell into the harbour on Monday, and the ferries stayed in port for most of the\u{a0}day.",
                "Nobody was hurt — “a miracle”, said Tom Hill, who runs the port.",
                "Work begins today.",
            ]
        );
        let page = extract(PAGE);
        assert_eq!(page.published.map(|d| d.to_string()).as_deref(), Some("2024-01-25"));
        assert_eq!(page.outlet.as_deref(), Some("The Bugle"));
    }

    #[test]
    fn what_stands_between_is_kept_with_its_reason_and_the_page_around_is_not() {
        let page = extract(PAGE);
        let blocks: Vec<_> = page.blocks.iter().map(|b| (b.kind, b.span.of(&page.text))).collect();
        assert!(blocks.contains(&(BlockKind::Byline, "By Ada Marsh")), "{blocks:?}");
        assert!(blocks.contains(&(BlockKind::Caption, "The crane in the water on Monday morning.")), "{blocks:?}");
        assert!(page.text.starts_with("Crane falls") && page.text.ends_with("begins today."), "{}", page.text);
        assert!(page.blocks.iter().all(|b| !b.reason.is_empty()));
    }

    #[test]
    fn of_copied_text_nothing_is_left_out() {
        let part = "<nav>Home</nav><p>A crane fell into the harbour on Monday, and the ferries stayed in port.</p><p>Nobody was hurt.</p><p>© 2024 The Bugle</p>";
        for copied in [part.to_owned(), format!("<html><body><!--StartFragment-->{part}<!--EndFragment--></body></html>")] {
            assert!(extract(&copied).text.starts_with("Home") && extract(&copied).text.ends_with("The Bugle"), "{copied}");
        }
        let page = extract(&format!("<html><body>{part}</body></html>"));
        assert!(page.text.starts_with("A crane") && page.text.ends_with("hurt."), "{}", page.text);
        assert_eq!(page.outlet.as_deref(), Some("The Bugle"));
    }

    #[test]
    fn lines_of_preformatted_text_stay_lines() {
        assert_eq!(
            extract("<pre>A crane fell.\nNobody was hurt.\n</pre><p>Work\nbegins.").text,
            "A crane fell.\nNobody was hurt.\nWork begins."
        );
    }

    const FIRST: &str = "The council voted on Monday for a plan that raises the fares of the ferries by ten percent in June.";
    const SECOND: &str = "Only two of its eleven members spoke against the plan, and both of them live on the islands in the bay.";

    #[test]
    fn lists_and_tables_in_the_element_of_the_article_are_its() {
        let page = format!(
            "<title>Fares rise</title><div><ul><li>Home</li><li>Sport</li></ul></div><div class=text><p>{FIRST}</p>\
            <ul><li>Adults: 4 crowns</li><li>Children: 2 crowns</li></ul><p>{SECOND}</p>\
            <table><tr><td>Monday</td><td>8 am</td></tr></table></div><div><ul><li>Contact</li><li>Imprint</li></ul></div>"
        );
        assert_eq!(article(&page), ["Fares rise", FIRST, "Adults: 4 crowns", "Children: 2 crowns", SECOND, "Monday", "8 am"]);
    }

    #[test]
    fn paragraphs_of_other_articles_are_not_the_article_s() {
        let other = "A ship that had been lost for thirty years was found on Tuesday in four hundred metres of water by divers.";
        let teaser = format!("<div><div><h3>Ship found</h3><span>{other}</span></div></div>");
        let lead = "The fares of the ferries in the bay go up in June, for the first time in eleven years.";
        let page = format!(
            "<body><h1>The Bugle</h1><div>{}</div><div><div><div><h2>Fares rise</h2><p>{lead}</p><div><p>{FIRST}</p><p>{SECOND}</p></div></div></div></div>\
            <div><div>{}</div></div>",
            teaser.repeat(2),
            teaser.repeat(3)
        );
        let page = format!("<meta property='og:title' content='Fares rise'>{page}");
        assert_eq!(article(&page), ["Fares rise", lead, FIRST, SECOND]);
    }

    #[test]
    fn a_mark_on_much_of_the_page_is_not_believed_but_a_footer_s_is() {
        let long = format!("{FIRST} {SECOND} {FIRST} {SECOND}");
        let page = format!("<div class=sidebar><p>{FIRST}</p><p>{SECOND}</p></div>");
        assert_eq!(article(&page), [FIRST, SECOND]);
        let page = format!("<div><p>{FIRST}</p><p>{SECOND}</p></div><footer><p>{long}</p></footer>");
        assert_eq!(article(&page), [FIRST, SECOND]);
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
