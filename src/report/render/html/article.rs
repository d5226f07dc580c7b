//! An article in full, with the places marked that findings point to.

use std::fmt::Write;

use super::places::{self, Marked, Places};
use super::{anchor, escaped};
use crate::read::BlockKind;
use crate::report::render::words::code;
use crate::report::{Article, Block, Utf16Span};
use crate::span::Utf16Offsets;

/// A marked stretch, or the part of one that lies in one block and inside one other.
#[derive(Clone)]
struct Stretch<'a> {
    span: Utf16Span,
    marked: &'a Marked,
    /// Whether the place begins and ends with it.
    begins: bool,
    ends: bool,
}

pub fn write(out: &mut String, article: &Article, places: &Places) {
    let facts = [Some(article.name.clone()), article.outlet.clone(), article.published.clone()].into_iter().flatten();
    let facts: Vec<String> = facts.filter(|fact| !fact.is_empty() && *fact != article.label).collect();
    let _ = writeln!(
        out,
        "<article class=\"text\" id=\"{}\" lang=\"{}\">\n<h3>{}</h3>\n<p class=\"hint\" lang=\"en\">{}</p>",
        anchor(&article.id),
        escaped(&article.language),
        escaped(&article.label),
        escaped(&facts.join(", ")),
    );
    let text = Text { article, offsets: Utf16Offsets::new(&article.text) };
    let marked: Vec<&Marked> = places.in_article(&article.id).collect();
    article.blocks.iter().for_each(|block| text.block(out, block, &marked));
    *out += "</article>\n";
}

struct Text<'a> {
    article: &'a Article,
    offsets: Utf16Offsets<'a>,
}

impl Text<'_> {
    fn block(&self, out: &mut String, block: &Block, marked: &[&Marked]) {
        let [start, end] = block.span;
        let inside = marked.iter().filter(|m| m.place.span[0] < end && m.place.span[1] > start).map(|m| Stretch {
            span: [m.place.span[0].max(start), m.place.span[1].min(end)],
            marked: m,
            begins: m.place.span[0] >= start,
            ends: m.place.span[1] <= end,
        });
        let class = match block.kind {
            BlockKind::Headline => "headline",
            BlockKind::Subheading => "subheading",
            BlockKind::Body => "body",
            _ => "aside",
        };
        let _ = write!(out, "<p class=\"{class}\" dir=\"auto\">");
        if !block.kind.is_article() {
            let _ = write!(out, "<small lang=\"en\">Left out, {}: {}.</small> ", code(&block.kind), escaped(&block.reason));
        }
        self.stretches(out, block.span, inside.collect());
        *out += "</p>\n";
    }

    /// The text of a span with its stretches as elements: where two overlap, the later one is cut in two.
    fn stretches(&self, out: &mut String, [start, end]: Utf16Span, mut stretches: Vec<Stretch<'_>>) {
        let mut at = start;
        crate::order::sort_by_key(&mut stretches, |s| (s.span[0], usize::MAX - s.span[1]));
        let mut waiting = stretches.into_iter().collect::<std::collections::VecDeque<_>>();
        while let Some(outer) = waiting.pop_front() {
            out.push_str(&self.words([at, outer.span[0]]));
            let mut inner = Vec::new();
            let mut beyond = Vec::new();
            while waiting.front().is_some_and(|next| next.span[0] < outer.span[1]) {
                let Some(next) = waiting.pop_front() else { break };
                if next.span[1] > outer.span[1] {
                    beyond.push(Stretch { span: [outer.span[1], next.span[1]], begins: false, ..next.clone() });
                    inner.push(Stretch { span: [next.span[0], outer.span[1]], ends: false, ..next });
                } else {
                    inner.push(next);
                }
            }
            // What goes on beyond begins where this one ends, before all that waits; the longest first.
            crate::order::sort_by_key(&mut beyond, |s| s.span[1]);
            beyond.into_iter().for_each(|s| waiting.push_front(s));
            let id = if outer.begins { format!(" id=\"{}\"", places::anchor(&outer.marked.place)) } else { String::new() };
            let _ = write!(out, "<span class=\"place {}\"{id}>", outer.marked.kinds.join(" "));
            self.stretches(out, outer.span, inner);
            *out += "</span>";
            if outer.ends {
                back(out, outer.marked);
            }
            at = outer.span[1];
        }
        out.push_str(&self.words([at, end]));
    }

    fn words(&self, [start, end]: Utf16Span) -> String {
        escaped(self.article.text.get(self.offsets.byte(start)..self.offsets.byte(end)).unwrap_or_default())
    }
}

/// Links from a place to the findings that point to it.
fn back(out: &mut String, marked: &Marked) {
    let links = marked.findings.iter().map(|(anchor, label)| format!("<a href=\"#{anchor}\">{}</a>", escaped(label)));
    let _ = write!(out, "<sup lang=\"en\">{}</sup>", links.collect::<Vec<_>>().join(" "));
}
