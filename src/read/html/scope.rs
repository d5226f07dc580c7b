//! Which element of a page holds the article, and what that and the marks of elements say of each line.
//!
//! Paragraphs speak for the element they stand in, and by half for each further out (after Arc90's Readability, 2009): the element
//! with most to its credit holds the article. Lists, tables and short lines within it are the article's, however little they
//! look like text; paragraphs far from it are the page's.

use super::lines::{Draft, Element};
use crate::read::BlockKind;
use crate::read::block::{Hint, Mark};

/// What the markup tells of each line.
pub fn hints(lines: &[Draft], elements: &[Element]) -> Vec<Hint> {
    let marks = marks(lines, elements);
    let first = lines.iter().position(|l| l.heading).unwrap_or(0);
    let inside = match holder(lines, elements, &marks, first) {
        Some(holder) => places(elements, holder),
        None => vec![None; elements.len()],
    };
    // What stands above the title belongs to the page, unless the article itself does.
    let below = lines.iter().position(|l| l.element.is_some_and(|e| inside[e] == Some(true))).is_some_and(|i| i >= first);
    let hint = |(i, line): (usize, &Draft)| {
        let visible = line.text.chars().filter(|c| !c.is_whitespace()).count();
        let mark = match line.element.and_then(|e| marks[e]) {
            _ if line.heading => Mark::Title,
            Some(kind) => Mark::Aside(kind),
            // Nearly all of the line is a link.
            None if line.linked * 10 >= visible * 8 => Mark::Link,
            None => Mark::Plain,
        };
        let inside = if below && i < first { Some(false) } else { line.element.and_then(|e| inside[e]) };
        Hint { mark, inside }
    };
    lines.iter().enumerate().map(hint).collect()
}

/// How much a line is text: its length, where it is a paragraph and not a link.
fn weight(line: &Draft) -> usize {
    // Bytes of a paragraph; shorter lines do not count as text.
    const PARAGRAPH: usize = 80;
    if line.linked * 2 < line.text.len() && line.text.len() >= PARAGRAPH { line.text.len() } else { 0 }
}

/// The mark that each element bears or stands under.
///
/// A mark on an element that holds much of the page's text says nothing: the class of a whole article may well be `has-related`.
fn marks(lines: &[Draft], elements: &[Element]) -> Vec<Option<BlockKind>> {
    // The share of the page's text, in per cent, from which an element's mark is not believed.
    const SHARE: usize = 45;
    let mut held = vec![0; elements.len()];
    let mut total = 0;
    for line in lines {
        total += weight(line);
        if let Some(element) = line.element {
            held[element] += weight(line);
        }
    }
    // An element comes behind the one around it.
    for (i, element) in elements.iter().enumerate().rev() {
        if let Some(parent) = element.parent {
            held[parent] += held[i];
        }
    }
    let mut marks: Vec<Option<BlockKind>> = Vec::with_capacity(elements.len());
    for (element, held) in elements.iter().zip(held) {
        let believed = element.firm || held * 100 < total * SHARE || total == 0;
        marks.push(element.mark.filter(|_| believed).or_else(|| element.parent.and_then(|p| marks[p])));
    }
    marks
}

/// The element that holds the article; `first` is the line of the title.
fn holder(lines: &[Draft], elements: &[Element], marks: &[Option<BlockKind>], first: usize) -> Option<usize> {
    // How far out a paragraph speaks for elements; what is left then counts for nothing.
    const REACH: usize = 5;
    // By how much less a paragraph above the title speaks, and by how much more one in an element that says it holds the article.
    const ABOVE: usize = 4;
    const BEARER: usize = 2;
    let mut credit = vec![0; elements.len()];
    for (i, line) in lines.iter().enumerate() {
        let Some(innermost) = line.element.filter(|&e| marks[e].is_none()) else { continue };
        let mut share = weight(line) / if i < first { ABOVE } else { 1 };
        let around = std::iter::successors(Some(innermost), |&e| elements[e].parent);
        for element in around.skip(usize::from(elements[innermost].leaf)).take(REACH) {
            credit[element] += share * if elements[element].bearer { BEARER } else { 1 };
            share /= 2;
        }
    }
    (0..credit.len()).max_by_key(|&e| (credit[e], e)).filter(|&e| credit[e] > 0)
}

/// For each element whether it is within the one that holds the article; nothing for those close around it, where a first or
/// last paragraph may stand.
fn places(elements: &[Element], holder: usize) -> Vec<Option<bool>> {
    // Steps out from the holder to what is still close.
    const CLOSE: usize = 2;
    let mut places = vec![Some(false); elements.len()];
    let around = std::iter::successors(elements[holder].parent, |&e| elements[e].parent);
    let mut is_around = vec![false; elements.len()];
    for (steps, element) in around.enumerate() {
        places[element] = if steps < CLOSE { None } else { Some(false) };
        is_around[element] = true;
    }
    for (i, element) in elements.iter().enumerate() {
        if i == holder {
            places[i] = Some(true);
        } else if !is_around[i] {
            places[i] = element.parent.map_or(Some(false), |p| places[p]);
        }
    }
    places
}
