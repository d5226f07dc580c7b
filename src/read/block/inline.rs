//! Parts of a line: the dateline or label that running text begins with, the credit that a caption ends with.

use super::cue;
use crate::case::Lower;
use crate::lexicon;

/// Length of the dateline that a paragraph begins with, its dash included: `CAIRO (AP) —`, `LONDON, Jan 5 (Reuters) -`.
pub fn dateline(line: &str) -> Option<usize> {
    // Bytes and words within which the dash of a dateline stands.
    const REACH: usize = 90;
    const WORDS: usize = 11;
    let (dash, mark) = line
        .char_indices()
        .take(REACH)
        .find(|&(i, c)| matches!(c, '\u{2014}' | '\u{2013}') || c == '-' && i > 0 && is_loose(line, i))?;
    let mut end = dash + mark.len_utf8();
    while line[end..].starts_with('-') {
        end += 1;
    }
    let head = line[..dash].trim_end();
    let words: Vec<&str> = head.split_whitespace().collect();
    let tail = line[end..].trim_start().trim_start_matches(['"', '\'', '\u{201c}', '\u{2018}']);
    if words.len() > WORDS || !tail.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
        return None;
    }
    let (place, agency) = match head.rfind('(') {
        Some(open) if head.ends_with(')') => (head[..open].trim(), Some(head[open + 1..head.len() - 1].trim())),
        _ => (head, None),
    };
    let agency_known = agency.is_some_and(is_outlet);
    let caps = place.split(',').next().is_some_and(is_all_capitals);
    let capitals = place.split_whitespace().all(|w| w.starts_with(|c: char| !c.is_lowercase()));
    let fits = match agency {
        Some(_) if place.is_empty() => agency_known,
        Some(_) => capitals && (agency_known || caps),
        None => caps && capitals && !is_dash_later(line, end),
    };
    fits.then_some(end)
}

/// Whether the hyphen at `at` stands between blanks.
fn is_loose(line: &str, at: usize) -> bool {
    line[..at].ends_with(char::is_whitespace) && line[at + 1..].trim_start_matches('-').starts_with(char::is_whitespace)
}

/// A second dash in the same sentence: the first then opens an aside.
fn is_dash_later(line: &str, from: usize) -> bool {
    let rest = &line[from..];
    let sentence = rest.find(". ").map_or(rest, |stop| &rest[..stop]);
    sentence.contains(['\u{2014}', '\u{2013}']) || sentence.contains(" - ")
}

fn is_all_capitals(place: &str) -> bool {
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && !place.contains(char::is_lowercase)
}

fn is_outlet(name: &str) -> bool {
    lexicon::OUTLETS.has(&name.lowered())
}

/// Length of the label that a paragraph begins with, its colon included: `Why It Matters:`.
///
/// A label is on the list, or it is a short phrase in title case that begins as no name does, with a sentence behind it. With `loose`
/// any short phrase that is no name counts: the article has several such ("The fallout:", "Our take:").
pub fn label(line: &str, loose: bool) -> Option<usize> {
    // Bytes and words of the longest label.
    const REACH: usize = 48;
    const WORDS: usize = 6;
    const LOOSE_WORDS: usize = 4;
    let colon = line.char_indices().take(REACH).find(|&(_, c)| matches!(c, ':' | '.' | ',' | '?' | '!' | '"' | '\u{201c}'))?;
    if colon.1 != ':' {
        return None;
    }
    let (head, tail) = (&line[..colon.0], line[colon.0 + 1..].trim_start());
    if tail.split_whitespace().nth(2).is_none() || !line[colon.0 + 1..].starts_with(char::is_whitespace) {
        return None;
    }
    let folded = head.lowered().replace('\u{2019}', "'");
    let words: Vec<&str> = head.split_whitespace().collect();
    let asks = words
        .first()
        .is_some_and(|w| matches!(w.lowered().as_str(), "what" | "why" | "how" | "who" | "where" | "when" | "what's" | "who's"));
    let title = words.iter().all(|w| !w.starts_with(char::is_lowercase) || w.len() <= 3);
    let sentence = tail.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '\u{201c}' | '\u{2018}'));
    let phrase = || {
        words.len() <= LOOSE_WORDS
            && head.starts_with(char::is_uppercase)
            && words.iter().skip(1).any(|w| w.starts_with(char::is_lowercase))
            && !words.iter().any(|w| lexicon::SAYING_VERBS.has(&crate::read::lemma::verb(&w.lowered())))
    };
    let fits = cue::is_label(&folded) || asks && title && (2..=WORDS).contains(&words.len()) || loose && phrase();
    (fits && sentence).then_some(colon.0 + 1)
}

/// Where the credit begins that a caption ends with in so many words: `A crane lifts the hull. Photo: Ada Marsh`.
pub fn named_credit(line: &str) -> Option<usize> {
    /// A longer rest tells more than whose picture it is.
    const WORDS: usize = 8;
    // Nearly every line has neither.
    if !line.contains(':') && !line.contains("Photo") {
        return None;
    }
    let at = ["Photo:", "Photos:", "Photograph:", "Picture:", "Image:", "Credit:", "Photo by ", "Photograph by ", "(Photo"]
        .into_iter()
        .filter_map(|word| line.rfind(word))
        .min()?;
    let before = line[..at].trim_end();
    let closed = before.ends_with(['.', '!', '?', ')', '|', '”', '"']);
    (closed && line[at..].split_whitespace().count() <= WORDS).then_some(at)
}

/// Where a credit begins that stands glued or bracketed at the end of a caption: `the bridgeReuters/Ada Marsh`.
///
/// `above` is the line before, which holds the caption alone.
pub fn credit_behind(line: &str, above: &str) -> Option<usize> {
    let rest = line.strip_prefix(above)?;
    let credit = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(');
    let short = credit.split_whitespace().count() <= 12;
    (!credit.is_empty() && short && is_credit(credit)).then(|| line.len() - credit.len())
}

fn is_credit(credit: &str) -> bool {
    credit.split(['/', '|', '(', ')', ',']).any(|part| {
        is_outlet(part.trim())
            || matches!(part.trim().lowered().as_str(), "getty images" | "photo" | "shutterstock" | "flickr" | "handout")
    })
}
