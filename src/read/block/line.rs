//! Lines: the text cut at line ends, hard-wrapped paragraphs put together again, and what can be told of a line by itself.

use super::cue::{self, Cue, Reach};
use super::inline;
use super::{Hint, Mark};
use crate::lexicon;
use crate::read::script::is_unspaced;
use crate::read::{BlockKind, words};
use crate::span::Span;

/// A line of the text, or a paragraph that was wrapped over several, with what can be told of it by itself.
#[derive(Debug)]
pub struct Line {
    /// Where it stands, without white space at its ends; never empty.
    pub span: Span,
    /// Words (two characters of a script without spaces count as one).
    pub words: usize,
    /// Words that begin with a small letter.
    pub lower: usize,
    /// Whether it ends as a sentence does.
    pub closed: bool,
    /// What a phrase of the list or its form marks it as.
    pub cue: Option<Cue>,
    /// Whether it could be a name and nothing else.
    pub name: bool,
    /// Whether the markup has it in the element that holds the article.
    pub inside: Option<bool>,
}

impl Line {
    /// Whether it reads as running text: a sentence with its stop, or a long stretch mostly in small letters.
    pub fn is_prose(&self) -> bool {
        // A line without a stop and this long is a paragraph that lost it.
        const LONG: usize = 20;
        self.closed && self.words >= 3 || self.words >= LONG && self.lower * 2 >= self.words
    }

    /// Takes in what the markup tells; it weighs more than a phrase.
    pub fn take_hint(&mut self, hint: Hint) {
        self.inside = hint.inside;
        let kind = match hint.mark {
            Mark::Plain | Mark::Title => return,
            Mark::Link => BlockKind::Related,
            Mark::Aside(kind) => kind,
        };
        self.cue = Some(Cue { kind, firm: true, reach: Reach::Line });
    }

    /// Whether a phrase marks it for certain, wherever it stands.
    pub fn marked(&self) -> Option<BlockKind> {
        self.cue.filter(|c| c.firm).map(|c| c.kind)
    }
}

/// The features of lines that are cut already.
pub fn described(text: &str, spans: &[Span]) -> Vec<Line> {
    let mut scratch = cue::Scratch::default();
    spans.iter().map(|&span| describe(text, span, &mut scratch)).collect()
}

/// Cuts a text into lines, each with its features; white space lies between them.
pub fn lines(text: &str) -> Vec<Line> {
    let raw = raw_lines(text);
    let joins = joins(text, &raw);
    let mut lines = Vec::new();
    let mut scratch = cue::Scratch::default();
    let mut at = 0;
    while at < raw.len() {
        let mut last = at;
        while joins[last] {
            last += 1;
        }
        let span = Span::new(raw[at].start, raw[last].end);
        if !span.is_empty() {
            lines.push(describe(text, span, &mut scratch));
        }
        at = last + 1;
    }
    lines
}

/// The lines, trimmed; an empty one for an empty line. Every line end of Unicode counts.
fn raw_lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let (mut start, mut from) = (0, 0);
    // Each line end has a byte of its own, or begins with one that few other characters begin with.
    let may_end = |&b: &u8| matches!(b, b'\n'..=b'\r' | 0xc2 | 0xe2);
    while let Some(found) = text.as_bytes()[from..].iter().position(may_end) {
        let end = from + found;
        let mark = text[end..].chars().next().unwrap_or('\n');
        from = end + mark.len_utf8();
        if !matches!(mark, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            continue;
        }
        // "\r\n" is one line end.
        if !(start == end && mark == '\n' && text[..end].ends_with('\r')) {
            lines.push(Span::new(start, end).trim(text));
        }
        start = from;
    }
    lines.push(Span::new(start, text.len()).trim(text));
    lines
}

/// For each line whether the next one goes on with its paragraph.
///
/// Lines were wrapped when each is filled: the first word of the next would not have fitted into the width of the longest. That
/// alone could be chance, so the next line must also begin in small letters, or the lines around must have been wrapped.
fn joins(text: &str, lines: &[Span]) -> Vec<bool> {
    // Characters a line of wrapped text holds at most and at least.
    const WIDEST: usize = 120;
    const NARROWEST: usize = 40;
    let mut joins = vec![false; lines.len()];
    let mut start = 0;
    for group in lines.split(|l| l.is_empty()) {
        let widths: Vec<usize> = group.iter().map(|l| l.of(text).chars().take(WIDEST + 1).count()).collect();
        let widest = widths.iter().copied().max().unwrap_or(0);
        if group.len() > 1 && (NARROWEST..=WIDEST).contains(&widest) {
            let filled = |i: usize| {
                let next = group[i + 1].of(text);
                let first = next.split_whitespace().next().unwrap_or("").chars().count();
                widths[i] + 1 + first > widest
            };
            let lower = |i: usize| group[i + 1].of(text).starts_with(char::is_lowercase);
            let pairs: Vec<bool> = (0..group.len() - 1).map(filled).collect();
            let sure = (0..pairs.len()).filter(|&i| pairs[i] && lower(i)).count();
            let wrapped = sure >= 2 && sure * 3 >= pairs.len();
            for (i, &filled) in pairs.iter().enumerate() {
                joins[start + i] = filled && (wrapped || lower(i) && !ends_sentence(group[i].of(text)));
            }
        }
        start += group.len() + 1;
    }
    joins
}

fn describe(text: &str, span: Span, scratch: &mut cue::Scratch) -> Line {
    let line = span.of(text);
    let (mut words, mut lower, mut wide) = (0, 0, 0);
    for word in words::split(line) {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        match word.chars().next() {
            Some(c) if c.is_lowercase() => lower += 1,
            Some(c) if is_unspaced(c) => wide += word.chars().count() / 2,
            Some(_) => {}
            None => continue,
        }
        words += 1;
    }
    // Scripts without capitals count as small letters, or nothing in them could be running text.
    let caseless = !line.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    let words = words + wide;
    let lower = if caseless { words } else { lower };
    let closed = ends_sentence(line);
    let name = is_name(line);
    let cue = cue::find(line, words, closed, scratch).or_else(|| form(line, words, lower, closed)).or_else(|| bio(line));
    Line { span, words, lower, closed, cue, name, inside: None }
}

/// Whether the line ends as a sentence does, closing marks aside.
pub fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| {
        matches!(c, '"' | '\'' | '\u{201d}' | '\u{2019}' | '\u{bb}' | ')' | ']' | '*') || c.is_whitespace() || closes_elsewhere(c)
    });
    bare.ends_with([
        '.', '!', '?', ':', '\u{2026}', '\u{3002}', '\u{ff01}', '\u{ff1f}', '\u{ff1a}', '\u{61f}', '\u{964}', '\u{6d4}',
    ]) && !bare.ends_with(" ...")
}

/// Marks that close a quotation or bracket in other languages than English.
fn closes_elsewhere(c: char) -> bool {
    matches!(c, '\u{201c}' | '\u{2018}' | '\u{ab}' | '\u{300d}' | '\u{300f}' | '\u{ff09}' | '\u{3011}' | '\u{200f}')
}

/// What the form of a line marks it as: a byline, a day, a picture credit, an address alone.
fn form(line: &str, words: usize, lower: usize, closed: bool) -> Option<Cue> {
    // None of these is longer.
    const LONGEST: usize = 18;
    const LONGEST_CAPTION: usize = 60;
    if words <= LONGEST_CAPTION && inline::named_credit(line).is_some() {
        return Some(Cue { kind: BlockKind::Caption, firm: true, reach: Reach::Line });
    }
    if words > LONGEST {
        return None;
    }
    let kind = if is_address(line) {
        BlockKind::Bio
    } else if let Some(kind) = dated(line) {
        kind
    } else if !closed && is_byline(line, words, lower) {
        BlockKind::Byline
    } else if !closed && lower == 0 && has_inner_slash(line) {
        BlockKind::Credit
    } else {
        return None;
    };
    Some(Cue { kind, firm: true, reach: Reach::Line })
}

/// An address or handle and nothing else, or a line on how to write to somebody.
fn is_address(line: &str) -> bool {
    let single = !line.contains(char::is_whitespace);
    let writes = ["Email ", "Contact ", "Reach ", "Write to ", "E-mail "].iter().any(|w| line.starts_with(w));
    let address = |word: &str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if writes && line.split_whitespace().any(address) {
        return true;
    }
    single
        && (line.starts_with("http://")
            || line.starts_with("https://")
            || line.starts_with("www.")
            || line.starts_with('@')
            || line.contains('@'))
}

/// `Photographer/Agency`.
fn has_inner_slash(line: &str) -> bool {
    line.split('/').skip(1).zip(line.split('/')).any(|(behind, before)| {
        behind.trim_start().starts_with(char::is_uppercase)
            && before.trim_end().ends_with(char::is_alphabetic)
            && !line.contains("://")
    })
}

/// "By" and names.
fn is_byline(line: &str, words: usize, lower: usize) -> bool {
    let mut rest = line.split_whitespace();
    let by = rest.next().is_some_and(|w| w.eq_ignore_ascii_case("by"));
    by && (words <= 5 && lower <= 1 || lower * 3 <= words) && rest.next().is_some_and(|w| w.starts_with(char::is_uppercase))
}

/// Two to four capitalized words without marks: `Ada Marsh`, `J. K. van der Lowe`.
pub fn is_name(line: &str) -> bool {
    let mut count = 0;
    for word in line.split_whitespace() {
        let particle = matches!(word, "de" | "van" | "der" | "von" | "al" | "bin" | "la" | "el" | "du" | "di" | "da");
        let capital = word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '\u{2019}'));
        if !particle && !capital || count == 5 {
            return false;
        }
        count += 1;
    }
    count >= 2 && !ends_sentence(line)
}

/// Short items between bars, dots or wide gaps: `Home | News | Sport`.
pub fn is_menu(line: &str) -> bool {
    const ITEMS: usize = 3;
    const WORDS: usize = 3;
    let items: Vec<&str> =
        line.split(['|', '·', '•', '\t']).flat_map(|part| part.split("  ")).filter(|i| !i.trim().is_empty()).collect();
    items.len() >= ITEMS && items.iter().all(|item| item.split_whitespace().count() <= WORDS)
}

/// A line of days and times; with names before or behind it is a byline.
fn dated(line: &str) -> Option<BlockKind> {
    let (mut days, mut times, mut names, mut others) = (0, 0, 0, 0);
    for word in line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '(' | ')' | ';')) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        let folded = word.to_ascii_lowercase();
        if first.is_ascii_digit() {
            let parts = word.split(['/', '-', ':', '.', 'T']).count();
            let is_day = parts >= 3 || word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            days += usize::from(is_day);
            times += 1;
        } else if lexicon::is_calendar(&folded) {
            days += 1;
            times += 1;
        } else if is_time_word(&folded) || word.len() <= 4 && word.bytes().all(|b| b.is_ascii_uppercase()) {
            days += usize::from(folded == "ago");
            times += 1;
        } else if first.is_uppercase() {
            names += 1;
        } else {
            others += 1;
        }
    }
    // "Posted Tuesday, September 17, 2024 by the Dose team".
    let posted = days >= 2 && words::split(line).next().is_some_and(|w| matches!(&*w.to_ascii_lowercase(), "posted" | "published"));
    if posted && others <= 3 {
        return Some(if others == 0 { BlockKind::Dateline } else { BlockKind::Byline });
    }
    if days == 0 || times < 2 || others > 1 || line.ends_with('?') {
        return None;
    }
    match names + others {
        0 | 1 if times > names + others => Some(BlockKind::Dateline),
        2..=8 if days >= 2 && times * 2 >= names && others == 0 => Some(BlockKind::Byline),
        _ => None,
    }
}

/// A word that stands with days and times.
fn is_time_word(word: &str) -> bool {
    matches!(
        word,
        "am" | "pm"
            | "a.m"
            | "p.m"
            | "ago"
            | "hours"
            | "hour"
            | "minutes"
            | "minute"
            | "min"
            | "mins"
            | "days"
            | "day"
            | "read"
            | "at"
            | "on"
    ) || matches!(word, "published" | "updated" | "posted" | "modified" | "last" | "first" | "date" | "ist" | "et" | "time")
}

/// A sentence that tells who an author is; counts at the end of an article only, since articles tell of writers too.
fn bio(line: &str) -> Option<Cue> {
    cue::is_bio(line).then_some(Cue { kind: BlockKind::Bio, firm: false, reach: Reach::Start })
}
