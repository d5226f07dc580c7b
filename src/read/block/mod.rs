//! What is article and what stands around it.
//!
//! A text is cut into lines; each tells what it can of itself (its words, its end, phrases of a list); the stretch of lines that
//! reads best is the article ([`zone`]); then every line gets its kind from what it is and where it stands. When in doubt a line
//! stays in the article: text lost is worse than a stray line kept.

use std::borrow::Cow;
use std::ops::Range;

use super::{Block, BlockKind};
use crate::hash;
use crate::span::Span;

mod cue;
mod inline;
mod line;
mod restore;
mod zone;

use line::Line;
pub use line::is_name;
pub use restore::restore;

/// Cuts a text into blocks. Their spans are in order and leave out white space only.
pub fn find(text: &str) -> Vec<Block> {
    let lines = line::lines(text);
    cut(text, &lines, &Page::new(text, &lines).kinds())
}

/// The blocks of a page that is cut into lines already, none of them empty, and in order.
pub fn find_hinted(text: &str, hinted: &[(Span, Hint)]) -> Vec<Block> {
    let spans: Vec<Span> = hinted.iter().map(|h| h.0).collect();
    let mut lines = line::described(text, &spans);
    for (line, (_, hint)) in lines.iter_mut().zip(hinted) {
        line.take_hint(*hint);
    }
    let page = Page::new(text, &lines);
    let mut kinds = page.kinds();
    // The heading of the first rank nearest above the text is the headline, whatever else might be.
    let title = (0..(page.zone.start + 1).min(lines.len())).rev().find(|&i| hinted[i].1.mark == Mark::Title);
    if let Some(title) = title {
        for kind in kinds.iter_mut().filter(|k| k.0 == BlockKind::Headline) {
            *kind = because(BlockKind::Other);
        }
        kinds[title] = (BlockKind::Headline, template!("heading of the page"));
    }
    cut(text, &lines, &kinds)
}

fn cut(text: &str, lines: &[Line], kinds: &[Marked]) -> Vec<Block> {
    // Paragraphs that begin with a phrase and a colon from which that is the article's way to begin them.
    const LABELS: usize = 2;
    let mut blocks = Vec::with_capacity(lines.len());
    let mut paragraphs = 0;
    let body = lines.iter().zip(kinds).filter(|(_, kind)| kind.0 == BlockKind::Body);
    let labelled = body.filter(|(line, _)| inline::label(line.span.of(text), true).is_some()).take(LABELS).count() == LABELS;
    for (i, (line, &(kind, reason))) in lines.iter().zip(kinds).enumerate() {
        let above = if i > 0 { lines[i - 1].span.of(text) } else { "" };
        if kind == BlockKind::Body {
            paragraphs += 1;
        }
        split(text, line, above, (kind, reason), (paragraphs, labelled), &mut blocks);
    }
    blocks
}

/// What the markup of a page tells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is.
    pub mark: Mark,
    /// Whether it stands in the element that holds the article, where one does.
    pub inside: Option<bool>,
}

/// What the markup around a line says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// It is a heading of the first rank.
    Title,
    /// It is a link and little else.
    Link,
    /// It stands in an element that is no article.
    Aside(BlockKind),
}

/// Adds a line as one block, or as two where its beginning or end is something else. `place` is the number of the paragraph, and whether
/// the article labels its paragraphs.
fn split(text: &str, line: &Line, above: &str, (kind, reason): Marked, place: (usize, bool), blocks: &mut Vec<Block>) {
    let (paragraph, labelled) = place;
    // Datelines open an article; further down a dash is a dash.
    const DATELINES: usize = 3;
    let words = line.span.of(text);
    let dateline =
        || (paragraph <= DATELINES).then(|| inline::dateline(words)).flatten().map(|at| (at, because(BlockKind::Dateline)));
    let label = || inline::label(words, labelled).map(|at| (at, because(BlockKind::Label)));
    let cut = match kind {
        BlockKind::Body => dateline().or_else(label).map(|(at, first)| (at, first, (kind, reason))),
        BlockKind::Caption => inline::credit_behind(words, above)
            .or_else(|| inline::named_credit(words))
            .map(|at| (at, (kind, reason), because(BlockKind::Credit))),
        _ => None,
    };
    let mut add = |span: Span, (kind, reason): Marked| {
        let span = span.trim(text);
        if !span.is_empty() {
            blocks.push(Block { span, kind, reason: Cow::Borrowed(reason) });
        }
    };
    match cut {
        Some((at, first, second)) => {
            let middle = line.span.start + at;
            add(Span::new(line.span.start, middle), first);
            add(Span::new(middle, line.span.end), second);
        }
        None => add(line.span, (kind, reason)),
    }
}

/// A kind with its reason.
type Marked = (BlockKind, &'static str);

/// A kind with the reason that goes with its cue.
const fn because(kind: BlockKind) -> Marked {
    let reason = match kind {
        BlockKind::Headline => template!("line above the text, without a final stop"),
        BlockKind::Subheading => template!("short line between paragraphs"),
        BlockKind::Body => template!("running text"),
        BlockKind::Byline => template!("names who wrote it"),
        BlockKind::Bio => template!("tells of the author"),
        BlockKind::Dateline => template!("place or time of publication"),
        BlockKind::Caption => template!("tells what a picture shows"),
        BlockKind::Credit => template!("names whose picture it is"),
        BlockKind::Label => template!("label before the text"),
        BlockKind::Related => template!("leads to another article"),
        BlockKind::Navigation => template!("button or link of the page"),
        BlockKind::Copyright => template!("copyright line"),
        BlockKind::Comments => template!("part of the comment section"),
        BlockKind::Notice => template!("notice of the publisher, not part of the story"),
        BlockKind::Other => template!("stands apart from the running text"),
    };
    (kind, reason)
}

/// The lines of a text with what is known of the whole.
struct Page<'a> {
    text: &'a str,
    lines: &'a [Line],
    /// The lines of the article.
    zone: Range<usize>,
    /// Which lines are comments.
    comments: Vec<bool>,
    /// How often a line of these words occurs.
    count: hash::Map<&'a str, usize>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, lines: &'a [Line]) -> Self {
        let (zone, comments) = zone::find(lines);
        let mut count = hash::Map::default();
        for line in lines {
            *count.entry(line.span.of(text)).or_default() += 1;
        }
        Self { text, lines, zone, comments, count }
    }

    /// The kind of every line.
    fn kinds(&self) -> Vec<Marked> {
        if self.zone.is_empty() {
            // No running text at all: a list, a headline, a note. All of it counts but what is marked.
            return self
                .lines
                .iter()
                .map(|l| because(l.marked().filter(|_| self.lines.len() > 1).unwrap_or(BlockKind::Body)))
                .collect();
        }
        let headline = self.headline();
        let mut kinds: Vec<Marked> = (0..self.lines.len())
            .map(|i| {
                if Some(i) == headline {
                    because(BlockKind::Headline)
                } else if let Some(kind) = self.special(i) {
                    because(kind)
                } else if self.comments[i] {
                    because(self.lines[i].cue.map_or(BlockKind::Comments, |c| c.kind))
                } else if self.zone.contains(&i) {
                    self.inside(i)
                } else if i < self.zone.start {
                    self.before(i, headline)
                } else {
                    self.behind(i)
                }
            })
            .collect();
        self.continue_notices(&mut kinds);
        kinds
    }

    fn words(&self, i: usize) -> &'a str {
        self.lines[i].span.of(self.text)
    }

    /// The headline: the best line above the running text, or its first line when that has no stop.
    fn headline(&self) -> Option<usize> {
        // Lines above the text that a headline is looked for in: bylines, days, buttons and captions stand between.
        const ABOVE: usize = 16;
        const WORDS: std::ops::RangeInclusive<usize> = 3..=32;
        // What a line loses that stands beside a picture's credit: as much as a long line gains.
        const BESIDE_CREDIT: i64 = 12;
        let start = self.zone.start;
        let first = &self.lines[start];
        let next_is_longer = self.lines.get(start + 1).is_some_and(|l| l.is_prose() && l.words > first.words);
        if (!first.closed || self.is_title(start)) && WORDS.contains(&first.words) && next_is_longer {
            return Some(start);
        }
        let weight = |i: usize| {
            let line = &self.lines[i];
            let repeated = self.count[self.words(i)] > 1;
            let pictured = if self.is_beside_credit(i) { BESIDE_CREDIT } else { 0 };
            line.words.min(12) as i64 - (start - i) as i64 + if repeated { 4 } else { 0 } - pictured
        };
        (start.saturating_sub(ABOVE)..start)
            .filter(|&i| self.lines[i].cue.is_none() && WORDS.contains(&self.lines[i].words) && self.special(i).is_none())
            .filter(|&i| !(self.lines[i].name && self.lines[i].words <= 3))
            .max_by_key(|&i| (weight(i), i))
    }

    /// A first line that asks or exclaims: "Is the bridge safe?"
    fn is_title(&self, i: usize) -> bool {
        let line = self.words(i);
        i == 0 && self.lines[i].words <= 16 && line.ends_with(['?', '!', '\'', '\u{2019}']) && !line.contains(". ")
    }

    /// What lines next to it tell of a line: captions over credits, names by the author's description.
    fn special(&self, i: usize) -> Option<BlockKind> {
        let line = &self.lines[i];
        let near = |j: usize| self.lines.get(j);
        let is_glued =
            |j: usize| j > 0 && j < self.lines.len() && inline::credit_behind(self.words(j), self.words(j - 1)).is_some();
        if line.cue.is_none_or(|c| !c.firm || c.kind == BlockKind::Credit) && (is_glued(i) || is_glued(i + 1)) {
            return Some(BlockKind::Caption);
        }
        if line.name && self.lines.len() > 1 && line.marked().is_none_or(|k| k == BlockKind::Byline) {
            let above = i.checked_sub(1).and_then(near).and_then(Line::marked) == Some(BlockKind::Byline);
            let author =
                |j: usize| near(j).and_then(|l| l.cue).is_some_and(|c| matches!(c.kind, BlockKind::Bio | BlockKind::Byline));
            let title = line.words > 3;
            let described = near(i + 1).is_some_and(|l| self.is_post(l));
            if above || !title && (author(i + 1) || described || author(i + 2) && i >= self.zone.end) {
                return Some(BlockKind::Byline);
            }
        }
        if self.is_post(line) && i.checked_sub(1).and_then(near).is_some_and(|l| l.name || l.marked() == Some(BlockKind::Byline)) {
            return Some(BlockKind::Byline);
        }
        line.marked()
    }

    /// What an author does, in a line by itself: "Health correspondent, Harbour Bugle".
    fn is_post(&self, line: &Line) -> bool {
        const WORDS: usize = 8;
        line.cue.is_none() && !line.closed && line.words <= WORDS && cue::names_role(line.span.of(self.text))
    }

    /// Whether a picture's credit stands right above or below a line above the article.
    fn is_beside_credit(&self, i: usize) -> bool {
        let credit = |j: usize| self.lines.get(j).and_then(Line::marked) == Some(BlockKind::Credit);
        i < self.zone.start && (credit(i + 1) || i > 0 && credit(i - 1))
    }

    /// A line within the article.
    fn inside(&self, i: usize) -> Marked {
        // Words of the longest subheading.
        const HEADING: usize = 14;
        let line = &self.lines[i];
        if line.is_prose() {
            return if self.is_caption(i) { because(BlockKind::Caption) } else { because(BlockKind::Body) };
        }
        let before_text = self.zone.contains(&(i + 1)) && self.lines[i + 1].is_prose();
        if line.words <= HEADING && before_text && self.words(i).chars().any(char::is_alphabetic) {
            return because(BlockKind::Subheading);
        }
        (BlockKind::Body, template!("line within the article"))
    }

    /// Whether the text is a page with its menus and lists rather than an article by itself.
    fn is_page(&self) -> bool {
        // Lines outside the article that no one pastes by accident.
        const OUTSIDE: usize = 20;
        self.lines.len() - self.zone.len() >= OUTSIDE
    }

    /// A short sentence right above a credit, with more article below.
    fn is_caption(&self, i: usize) -> bool {
        const WORDS: usize = 40;
        // At the start it could be the article's first sentence, unless something stands above that is no headline of it.
        let first = i == self.zone.start && (i == 0 || self.lines[i - 1].cue.is_none());
        let credit_below = i + 1 < self.zone.end && self.lines[i + 1].marked() == Some(BlockKind::Credit);
        credit_below && self.lines[i].words <= WORDS && !first && i + 2 < self.zone.end && self.lines[i + 2].is_prose()
    }

    /// A line above the article.
    fn before(&self, i: usize, headline: Option<usize>) -> Marked {
        let line = &self.lines[i];
        let below = headline.is_some_and(|h| i == h + 1);
        if let Some(cue) = line.cue {
            return because(cue.kind);
        }
        match line.words {
            _ if headline.is_some_and(|h| self.words(h) == self.words(i)) => {
                (BlockKind::Navigation, template!("repeats the headline"))
            }
            _ if headline.is_some_and(|h| h < i) && self.is_beside_credit(i) => because(BlockKind::Caption),
            _ if line::is_menu(self.words(i)) => because(BlockKind::Navigation),
            6.. if below => (BlockKind::Subheading, template!("line below the headline")),
            0..=4 if self.is_page() => (BlockKind::Navigation, template!("short line above the article")),
            _ if !self.is_page() && headline.is_none() => (BlockKind::Body, template!("line above the running text")),
            _ => (BlockKind::Other, template!("stands above the article")),
        }
    }

    /// A line below the article.
    fn behind(&self, i: usize) -> Marked {
        // Words of a last paragraph that was cut off before its stop.
        const CUT_OFF: usize = 8;
        let line = &self.lines[i];
        if let Some(cue) = line.cue {
            return because(cue.kind);
        }
        if i == self.zone.end && !self.is_page() && line.words >= CUT_OFF && line.lower * 2 > line.words {
            return (BlockKind::Body, template!("last line, cut off"));
        }
        match line.words {
            _ if line.is_prose() => (BlockKind::Other, template!("stands below the article")),
            0..=3 => (BlockKind::Navigation, template!("short line below the article")),
            _ => (BlockKind::Related, template!("reads like the headline of another article")),
        }
    }

    /// "Powered by" and the like go on in the next line.
    fn continue_notices(&self, kinds: &mut [Marked]) {
        for i in (1..kinds.len()).rev() {
            let open = kinds[i - 1].0 == BlockKind::Notice && self.words(i - 1).ends_with(" by");
            if open && !kinds[i].0.is_article() && !self.lines[i].is_prose() && self.lines[i].words <= 8 {
                kinds[i] = because(BlockKind::Notice);
            }
        }
    }
}

#[cfg(test)]
mod tests;
