//! An outline as a web page in one file, with the articles in full below it: every finding leads to its words, and these lead back.
//!
//! The page has no script, and its policy allows none: it may use the style in its own head and nothing else.

use std::fmt::Write;

use super::outline::{Item, Outline, Part, Place, Quote, Section};
use crate::report::Report;
use places::Places;

mod article;
mod places;

const STYLE: &str = include_str!("report.css");
/// What a browser must find the style to be (Content Security Policy, Level 3).
const STYLE_HASH: &str = "sha256-H5b3Jj4xW/frTshLv5xWIz/9VIFjqfVwrhp3GV7rACg=";

/// The whole page.
pub fn write(report: &Report, outline: &Outline) -> String {
    let places = Places::of(outline);
    let title = escaped(&outline.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Crossread {}\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<header>\n<p class=\"brand\">Crossread</p>\n<h1>{title}</h1>\n</header>\n",
        env!("CARGO_PKG_VERSION"),
    );
    contents(&mut out, outline);
    out += "<main>\n";
    outline.sections.iter().for_each(|section| self::section(&mut out, section, &places));
    if !report.articles.is_empty() {
        out += "<section id=\"texts\">\n<h2>The articles in full</h2>\n<p class=\"hint\">Marked words stand in a finding above; the small \
                signs behind them lead back to it.</p>\n";
        report.articles.iter().for_each(|article| article::write(&mut out, article, &places));
        out += "</section>\n";
    }
    let _ = write!(out, "</main>\n<footer>\n<p>{}</p>\n</footer>\n</body>\n</html>\n", escaped(&outline.method));
    out
}

/// Where to find what.
fn contents(out: &mut String, outline: &Outline) {
    *out += "<nav aria-label=\"Contents\">\n<ul>\n";
    for Section { id, title, items } in &outline.sections {
        let findings = items.iter().filter(|item| item.id.is_some()).count();
        let count = if findings > 0 { format!(" <small>{findings}</small>") } else { String::new() };
        let _ = writeln!(out, "<li><a href=\"#{id}\">{title}</a>{count}</li>");
    }
    *out += "<li><a href=\"#texts\">The articles in full</a></li>\n</ul>\n</nav>\n";
}

fn section(out: &mut String, section: &Section, places: &Places) {
    let _ = writeln!(out, "<section id=\"{0}\">\n<h2>{1}</h2>", section.id, section.title);
    // Items without parts that follow each other are a list.
    let numbered: Vec<(usize, &Item)> = section.items.iter().enumerate().collect();
    for run in numbered.chunk_by(|(_, one), (_, two)| one.parts.is_empty() == two.parts.is_empty()) {
        if run[0].1.parts.is_empty() {
            *out += "<ul>\n";
            run.iter().for_each(|(_, item)| line(out, section, item, places));
            *out += "</ul>\n";
        } else {
            run.iter().for_each(|&(number, item)| card(out, section, &places::anchor_of(section, number), item, places));
        }
    }
    *out += "</section>\n";
}

fn line(out: &mut String, section: &Section, item: &Item, places: &Places) {
    let title = linked(item, places);
    // The articles themselves stand below, under their ids.
    let id = item.id.as_ref().filter(|_| section.id != "articles");
    let id = id.map(|id| format!(" id=\"{}\"", anchor(id))).unwrap_or_default();
    let _ = writeln!(out, "<li{id}>{title}{}</li>", tags(&item.tags));
}

fn card(out: &mut String, section: &Section, anchor: &str, item: &Item, places: &Places) {
    let label = item.id.as_ref().map(|id| format!("<span class=\"id\">{}</span> ", escaped(id))).unwrap_or_default();
    let _ = writeln!(out, "<article class=\"card {}\" id=\"{anchor}\">\n<h3>{label}{}</h3>", section.id, linked(item, places));
    if !item.tags.is_empty() {
        let _ = writeln!(out, "<p class=\"tags\">{}</p>", tags(&item.tags));
    }
    for part in &item.parts {
        match part {
            Part::Line(words) => {
                let _ = writeln!(out, "<p>{}</p>", escaped(words));
            }
            Part::Head(None, words) => {
                let _ = writeln!(out, "<h4>{}</h4>", escaped(words));
            }
            Part::Head(Some(id), words) => {
                let (id, shown) = (self::anchor(id), escaped(id));
                let _ = writeln!(out, "<h4 id=\"{id}\"><span class=\"id\">{shown}</span> {}</h4>", escaped(words));
            }
            Part::Quote(words) => quote(out, words),
            Part::Note(note) => {
                let _ = writeln!(out, "<p class=\"note\"><strong>Note:</strong> {}</p>", escaped(note));
            }
        }
    }
    *out += "</article>\n";
}

/// The title of an item, as a link where it speaks of something that stands elsewhere on the page.
fn linked(item: &Item, places: &Places) -> String {
    let title = escaped(&item.title);
    match item.about.as_ref().filter(|about| places.has_finding(about)) {
        Some(about) => format!("<a href=\"#{}\">{title}</a>", anchor(about)),
        None => title,
    }
}

fn tags(tags: &[String]) -> String {
    tags.iter().map(|tag| format!(" <span class=\"tag\">{}</span>", escaped(tag))).collect()
}

/// Words with links to where they stand.
fn quote(out: &mut String, Quote { places, pieces, how }: &Quote) {
    let link = |label: &str, place: &Place| format!("<a href=\"#{}\">{label}</a>", places::anchor(place));
    let piece = |(words, marked): &(String, bool)| match marked {
        true => format!("<mark>{}</mark>", escaped(words)),
        false => escaped(words),
    };
    let words: String = pieces.iter().map(piece).collect();
    let labels = places.iter().filter(|(label, _)| !label.is_empty()).map(|(label, place)| link(&escaped(label), place));
    let labels = labels.collect::<Vec<_>>().join(", ");
    let how = if how.is_empty() { String::new() } else { format!(" <span class=\"how\">{}</span>", escaped(how)) };
    let (words, labels) = match &places[..] {
        [(_, place)] if labels.is_empty() => (link(&words, place), String::new()),
        _ => (words, format!("<cite>{labels}</cite> ")),
    };
    let _ = writeln!(out, "<blockquote>{labels}<span class=\"words\" dir=\"auto\">{words}</span>{how}</blockquote>");
}

/// An id of the report as an id of the page: letters, digits and what joins them.
fn anchor(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') { c } else { '-' }).collect()
}

/// Text that HTML takes for nothing but text, in elements and in quoted attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
