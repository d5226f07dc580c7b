//! From a page to lines, with what the markup around each tells.

use jiff::civil::Date;

use super::metadata::{self, Metadata};
use super::token::{Piece, Pieces, attribute};
use super::{reference, scope};
use crate::lexicon;
use crate::read::BlockKind;
use crate::read::block::Hint;

/// A paragraph, heading, list item or cell of a page.
#[derive(Debug)]
pub struct Line {
    /// Its text, white space folded.
    pub text: String,
    /// What the markup tells of it.
    pub hint: Hint,
    /// The day that a `time` element in it states.
    pub day: Option<Date>,
}

/// Reads the lines of a page and its metadata.
pub fn read(source: &str) -> (Vec<Line>, Metadata) {
    let mut reader = Reader::default();
    let mut metadata = Metadata::default();
    for piece in Pieces::new(source) {
        match piece {
            Piece::Raw(name, attributes, inside) => metadata.raw(name, attributes, inside),
            Piece::Start(name, attributes) => {
                if name.eq_ignore_ascii_case("meta") {
                    metadata.tag(attributes);
                }
                if name.eq_ignore_ascii_case("time") && reader.day.is_none() {
                    reader.day = attribute(attributes, "datetime").and_then(metadata::day);
                }
                reader.start(name, attributes);
            }
            Piece::End(name) => reader.end(name),
            Piece::Text(text) => reader.text(text),
        }
    }
    reader.flush();
    let Reader { mut lines, elements, .. } = reader;
    // The title that the page states of itself goes before its headings of the first rank, of which one may name the site.
    let stated = metadata.titles();
    let titles: Vec<bool> = lines.iter().map(|line| stated.contains(&metadata::fold(&line.text))).collect();
    if titles.contains(&true) {
        for (line, is_title) in lines.iter_mut().zip(titles) {
            line.heading = is_title;
        }
    }
    let hints = scope::hints(&lines, &elements);
    let lines = lines.into_iter().zip(hints).map(|(line, hint)| Line { text: line.text, hint, day: line.day }).collect();
    (lines, metadata)
}

/// An element that starts a line, or marks what stands in it as no article.
#[derive(Debug)]
pub struct Element {
    /// The element around it; it comes earlier.
    pub parent: Option<usize>,
    /// What it marks its inside as.
    pub mark: Option<BlockKind>,
    /// Whether the mark holds however much stands in it.
    pub firm: bool,
    /// Whether it says of itself that it holds the text of an article.
    pub bearer: bool,
    /// Whether it holds one paragraph.
    pub leaf: bool,
}

/// A line as it is read.
#[derive(Debug)]
pub struct Draft {
    /// Its text, white space folded.
    pub text: String,
    /// The innermost element around it.
    pub element: Option<usize>,
    /// Whether it is a heading of the first rank, or the title.
    pub heading: bool,
    /// Letters within links.
    pub linked: usize,
    /// The day that a `time` element in it states.
    pub day: Option<Date>,
}

/// An element whose end tag has not come yet.
struct Open {
    name: String,
    element: Option<usize>,
    heading: bool,
    link: bool,
    /// Whether line ends in it are the author's.
    preformatted: bool,
    skipped: bool,
}

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    elements: Vec<Element>,
    lines: Vec<Draft>,
    text: String,
    linked: usize,
    heading: bool,
    element: Option<usize>,
    day: Option<Date>,
}

impl Reader {
    fn start(&mut self, name: &str, attributes: &str) {
        // Deeper elements are read as if their tags were not there.
        const DEEPEST: usize = 400;
        let name = name.to_ascii_lowercase();
        if is_block(&name) {
            self.flush();
            if self.open.last().is_some_and(|o| o.name == "p") {
                self.open.pop();
            }
        }
        if is_void(&name) || attributes.ends_with('/') && !is_block(&name) || self.open.len() >= DEEPEST {
            return;
        }
        let above = self.open.last();
        let parent = above.and_then(|o| o.element);
        let skipped = above.is_some_and(|o| o.skipped) || is_skipped(&name);
        let heading = above.is_some_and(|o| o.heading) || name == "h1";
        let link = above.is_some_and(|o| o.link) || name == "a";
        let mark = by_tag(&name).or_else(|| by_class(&name, attributes));
        let element = if mark.is_some() || is_block(&name) {
            let firm = matches!(name.as_str(), "nav" | "footer");
            let bearer = attribute(attributes, "itemprop").is_some_and(|p| p.contains("articleBody"));
            self.elements.push(Element { parent, mark, firm, bearer, leaf: is_leaf(&name) });
            Some(self.elements.len() - 1)
        } else {
            parent
        };
        let preformatted = above.is_some_and(|o| o.preformatted) || name == "pre";
        self.open.push(Open { name, element, heading, link, preformatted, skipped });
    }

    fn end(&mut self, name: &str) {
        // Open elements an end tag is matched against; further out it is a stray one.
        const REACH: usize = 40;
        let name = name.to_ascii_lowercase();
        if is_block(&name) {
            self.flush();
        }
        if let Some(back) = self.open.iter().rev().take(REACH).position(|o| o.name == name) {
            self.open.truncate(self.open.len() - 1 - back);
        }
    }

    fn text(&mut self, source: &str) {
        let (element, heading, link) = match self.open.last() {
            Some(open) if open.skipped => return,
            Some(open) => (open.element, open.heading, open.link),
            None => (None, false, false),
        };
        let preformatted = self.open.last().is_some_and(|o| o.preformatted);
        for (i, line) in source.split('\n').enumerate() {
            match i {
                0 => {}
                _ if preformatted => self.flush(),
                _ => self.text.push(' '),
            }
            let from = self.text.len();
            reference::decode_into(line, &mut self.text);
            let visible = self.text[from..].chars().filter(|c| !c.is_whitespace()).count();
            if visible > 0 {
                self.linked += if link { visible } else { 0 };
                self.heading |= heading;
                self.element = element;
            }
        }
    }

    /// Ends the line.
    fn flush(&mut self) {
        let text = fold_spaces(&self.text);
        if !text.is_empty() {
            self.lines.push(Draft { text, element: self.element, heading: self.heading, linked: self.linked, day: self.day });
            self.day = None;
        }
        self.text.clear();
        (self.linked, self.heading, self.element) = (0, false, None);
    }
}

/// White space folded to one blank; a no-break space stays.
fn fold_spaces(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_ascii_whitespace()).filter(|w| !w.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded.trim().to_owned()
}

fn by_tag(name: &str) -> Option<BlockKind> {
    Some(match name {
        "nav" | "footer" | "button" | "menu" => BlockKind::Navigation,
        "aside" => BlockKind::Related,
        "figure" | "figcaption" => BlockKind::Caption,
        "form" => BlockKind::Notice,
        _ => return None,
    })
}

/// The mark in the words of an element's class and id.
fn by_class(name: &str, attributes: &str) -> Option<BlockKind> {
    if matches!(name, "body" | "html" | "main" | "article" | "a" | "p")
        && !attributes.contains("caption")
        && !attributes.contains("byline")
    {
        return None;
    }
    if attribute(attributes, "style").is_some_and(|s| s.replace(' ', "").contains("display:none"))
        || attribute(attributes, "hidden").is_some()
    {
        return Some(BlockKind::Navigation);
    }
    let names = [attribute(attributes, "class"), attribute(attributes, "id"), attribute(attributes, "role")];
    names.into_iter().flatten().flat_map(|n| n.split(|c: char| !c.is_ascii_alphabetic())).flat_map(humps).find_map(marked)
}

/// The parts of a name in camel case.
fn humps(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let end =
            (1..bytes.len()).find(|&i| bytes[i].is_ascii_uppercase() && bytes[i - 1].is_ascii_lowercase()).unwrap_or(bytes.len());
        let (part, behind) = rest.split_at(end);
        rest = behind;
        Some(part)
    })
}

fn marked(part: &str) -> Option<BlockKind> {
    Some(match lexicon::MARKUP.get(&part.to_ascii_lowercase())? {
        "byline" => BlockKind::Byline,
        "bio" => BlockKind::Bio,
        "caption" => BlockKind::Caption,
        "comments" => BlockKind::Comments,
        "notice" => BlockKind::Notice,
        "related" => BlockKind::Related,
        _ => BlockKind::Navigation,
    })
}

/// Elements whose text no reader sees as part of the page.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "svg" | "template" | "select" | "object" | "video" | "audio" | "canvas" | "math" | "head" | "datalist" | "dialog"
    )
}

/// Elements that hold a paragraph, an item or a cell.
fn is_leaf(name: &str) -> bool {
    matches!(name, "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "td" | "th" | "dt" | "dd" | "pre" | "blockquote")
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "img" | "input" | "meta" | "link" | "hr" | "col" | "area" | "base" | "embed" | "source" | "track" | "wbr" | "param"
    )
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div" | "section" | "article" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "ul" | "ol" | "dl" | "dt" | "dd"
    ) || matches!(
        name,
        "table" | "tr" | "td" | "th" | "caption" | "br" | "hr" | "blockquote" | "figure" | "figcaption" | "pre" | "body"
    ) || matches!(
        name,
        "header" | "footer" | "nav" | "main" | "aside" | "form" | "address" | "details" | "summary" | "button" | "center"
    )
}
