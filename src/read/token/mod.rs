//! Words, numbers and marks, cut as the Penn Treebank cuts them.
//!
//! One pass from left to right; a token looks at most a bounded stretch ahead, so the time is linear in the text.

use super::script::{self, is_sign, is_unspaced};
use super::{Shape, Tag, Token};
use crate::case::Lower;
use crate::hash;
use crate::lexicon::{self, Table};
use crate::span::Span;

mod address;
mod apostrophe;

use apostrophe::is_apostrophe;

/// Splits the text under `span` into tokens, and appends them and their folded forms. The language tells which abbreviations there are.
pub fn split(text: &str, span: Span, english: bool, tokens: &mut Vec<Token>, folded: &mut String) {
    let abbreviations = if english { &lexicon::ABBREVIATIONS } else { &lexicon::OTHER_ABBREVIATIONS };
    let text = &text[..span.end];
    let mut scan = Scan { text, at: span.start, begin: span.start, open_single: false, abbreviations, tokens, folded };
    while let Some(first) = scan.peek(scan.at) {
        scan.token(first);
    }
}

/// The state of the pass: where it is, and whether a single quotation mark is open.
struct Scan<'a> {
    /// The text up to the end of the span.
    text: &'a str,
    at: usize,
    /// Where the span begins.
    begin: usize,
    open_single: bool,
    abbreviations: &'static Table,
    tokens: &'a mut Vec<Token>,
    folded: &'a mut String,
}

impl Scan<'_> {
    /// The character that starts at byte `at`.
    fn peek(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte < 128 => Some(byte as char),
            _ => self.text[at..].chars().next(),
        }
    }

    /// The character before byte `at`, within the span.
    fn before(&self, at: usize) -> Option<char> {
        self.text[self.begin..at].chars().next_back()
    }

    /// Reads one token (or skips one blank) that begins with `first`.
    fn token(&mut self, first: char) {
        let start = self.at;
        let next = start + first.len_utf8();
        match first {
            c if is_blank(c) => self.at = next,
            c if is_unspaced(c) => self.emit(self.signs_end(next), Shape::Lower),
            c if c.is_alphanumeric() => self.word(c),
            c if is_apostrophe(c) || c == '\u{2018}' => self.apostrophe(c),
            '@' | '#' if self.begins_handle(next) => self.emit(address::handle_end(self.text, next), Shape::Address),
            '.' => {
                let end = self.run(start, '.');
                // Two stops are an ellipsis in haste.
                self.emit(end, Shape::Mark);
            }
            '-' => self.emit(self.run(start, '-'), Shape::Mark),
            '`' if self.peek(next) == Some('`') => self.emit(next + 1, Shape::Quote),
            c if is_quote(c) => self.emit(next, Shape::Quote),
            _ => self.emit(next, Shape::Mark),
        }
    }

    /// End of the signs at `at` that are written onto the character before them.
    fn signs_end(&self, at: usize) -> usize {
        at + self.text[at..].chars().take_while(|&c| is_sign(c)).map(char::len_utf8).sum::<usize>()
    }

    /// End of the run of the ASCII character `same` that begins at `at`.
    fn run(&self, at: usize, same: char) -> usize {
        at + self.text.as_bytes()[at..].iter().take_while(|&&b| b == same as u8).count()
    }

    fn begins_handle(&self, next: usize) -> bool {
        self.peek(next).is_some_and(|c| c.is_alphabetic() || c == '_') && !self.before(self.at).is_some_and(char::is_alphanumeric)
    }

    /// A word or number, its clitics split off.
    fn word(&mut self, first: char) {
        let start = self.at;
        if let Some(end) = address::web(self.text, start) {
            return self.emit(end, Shape::Address);
        }
        let mut end = if first.is_numeric() { self.number_end(start) } else { self.part_end(start) };
        let number = self.text[start..end]
            .chars()
            .all(|c| c.is_numeric() || matches!(c, ',' | '.' | '\u{66b}' | '\u{66c}' | '\u{ff0c}' | '\u{ff0e}'));
        if number && !self.peek(end).is_some_and(|c| is_inner(c) || self.joins_letters(end, c)) {
            return self.emit(end, Shape::Number);
        }
        while let Some(c) = self.peek(end) {
            let behind = end + c.len_utf8();
            let next = self.peek(behind);
            match c {
                c if is_inner(c) => end = self.part_end(end),
                '-' | '\u{2010}' | '\u{2011}' | '_' if next.is_some_and(is_inner) => end = self.part_end(behind),
                '&' if next.is_some_and(char::is_uppercase) && is_short_upper(&self.text[start..end]) => {
                    end = self.part_end(behind);
                }
                '.' | '@' if next.is_some_and(|n| n.is_ascii_alphanumeric()) && address::bare(self.text, start).is_some() => {
                    let address = address::bare(self.text, start).unwrap_or(end);
                    return self.emit(address, Shape::Address);
                }
                '.' => match self.stop_end(start, end) {
                    Some(stop) if self.peek(stop).is_some_and(|c| self.joins_letters(stop, c)) => end = stop,
                    Some(stop) => {
                        end = stop;
                        break;
                    }
                    None => break,
                },
                c if is_apostrophe(c) => match apostrophe::inside(&self.text[start..end], &self.text[behind..]) {
                    apostrophe::Inside::Joins => end = self.part_end(behind),
                    apostrophe::Inside::Negation => {
                        // "did" and "n't": the n belongs to the clitic.
                        let negation = end - 1;
                        if negation > start {
                            self.emit_word(negation);
                        }
                        return self.emit_word(behind + 1);
                    }
                    apostrophe::Inside::Ends => break,
                },
                _ => break,
            }
        }
        self.emit_word(end);
    }

    /// Whether `mark` at `at` is a hyphen before a letter.
    fn joins_letters(&self, at: usize, mark: char) -> bool {
        matches!(mark, '-' | '\u{2010}' | '\u{2011}') && self.peek(at + mark.len_utf8()).is_some_and(char::is_alphabetic)
    }

    /// End of the letters and digits that begin at `at`.
    fn part_end(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        loop {
            while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
                end += 1;
            }
            match self.peek(end) {
                Some(c) if !c.is_ascii() && is_inner(c) => end += c.len_utf8(),
                _ => return end,
            }
        }
    }

    /// End of the digits that begin at `at`, with inner stops and with commas between groups: `1,200`, `1,00,000`, `3.5`; Arabic and full
    /// width have their own.
    fn number_end(&self, at: usize) -> usize {
        let digits = |at: usize| self.text[at..].chars().take_while(|c| c.is_numeric()).map(char::len_utf8).sum::<usize>();
        let mut end = at + digits(at);
        let mut grouped = end - at <= 3 * self.peek(at).map_or(1, char::len_utf8);
        while let Some((mark, width)) = self.number_mark(end) {
            let next = end + width;
            let length = digits(next);
            let group = self.text[next..next + length].chars().count();
            let more = self.number_mark(next + length).is_some_and(|(mark, _)| mark == b',');
            let fits = if mark == b'.' { group > 0 } else { grouped && (group == 3 || group == 2 && more) };
            if !fits {
                break;
            }
            grouped &= mark == b',';
            end = next + length;
        }
        end
    }

    /// The stop or comma at a place within a number, in its plain form, and its length.
    fn number_mark(&self, at: usize) -> Option<(u8, usize)> {
        match self.peek(at)? {
            '.' => Some((b'.', 1)),
            ',' => Some((b',', 1)),
            '\u{66b}' => Some((b'.', 2)),
            '\u{66c}' => Some((b',', 2)),
            // Between plain digits a wide comma parts two clauses.
            '\u{ff0e}' | '\u{ff0c}' if !self.before(at).is_some_and(script::is_wide) => None,
            '\u{ff0e}' => Some((b'.', 3)),
            '\u{ff0c}' => Some((b',', 3)),
            _ => None,
        }
    }

    /// Where the word from `start` to `end`, which a stop follows, ends together with that stop, if the stop is part of it.
    fn stop_end(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.text[start..end];
        let last = word.chars().next_back().filter(|c| c.is_alphabetic())?;
        // "U.S." and "p.m.": single letters, each with a stop; the last stop may be missing, as in "U.S.A" or "B.C -".
        let single = word.len() == last.len_utf8();
        if single {
            let mut stop = end + 1;
            let mut letters = 1;
            while let Some(c) = self.peek(stop).filter(|c| c.is_alphabetic()) {
                let behind = stop + c.len_utf8();
                match self.peek(behind) {
                    Some('.') => stop = behind + 1,
                    Some(n) if n.is_alphanumeric() => break,
                    _ => return Some(behind),
                }
                letters += 1;
            }
            if letters > 1 {
                return Some(stop);
            }
        }
        // "Ph.D.": two parts that the list knows as one.
        let tail = self.part_end(end + 1);
        if tail > end + 1 && self.peek(tail) == Some('.') && self.is_abbreviation(&self.text[start..tail]) {
            return Some(tail + 1);
        }
        if self.peek(end + 1) == Some('.') {
            return None;
        }
        if single && last.is_uppercase() {
            return self.is_initial(last, end + 1).then_some(end + 1);
        }
        let known = self.is_abbreviation(word) && (!self.needs_number(word) || self.number_follows(end + 1));
        known.then_some(end + 1)
    }

    /// Whether the capital before the stop that ends at `stop` stands for a name: another mark or a capital follows.
    fn is_initial(&self, letter: char, stop: usize) -> bool {
        let follows = match self.next_visible(stop) {
            None => false,
            Some((at, c)) => c.is_uppercase() || at == stop && matches!(c, ',' | '-'),
        };
        // "You and I. Did": the pronoun, unless a name stands before it.
        let named = || self.tokens.last().is_some_and(|t| t.shape == Shape::Capital && t.span.end + 1 == self.at);
        follows && (letter != 'I' || named())
    }

    /// Whether the list holds the word as an abbreviation; those that are words as well count with a capital only.
    fn is_abbreviation(&self, word: &str) -> bool {
        // The longest entry has fewer letters.
        const LONGEST: usize = 12;
        if word.len() > LONGEST {
            return false;
        }
        let class = match self.abbreviations.get(word) {
            found @ Some(_) => found,
            None => self.abbreviations.get(&word.lowered()),
        };
        class.is_some_and(|c| !c.ends_with("capital") || word.starts_with(char::is_uppercase))
    }

    /// Whether the stop after the abbreviation is its own only when a number follows: "No. 5".
    fn needs_number(&self, word: &str) -> bool {
        self.abbreviations.get(&word.lowered()).is_some_and(|class| class.starts_with("number"))
    }

    fn number_follows(&self, at: usize) -> bool {
        self.next_visible(at).is_some_and(|(_, c)| c.is_numeric() || c == '#')
    }

    /// The next character that is no white space, with its place; looks past a few blanks only.
    fn next_visible(&self, at: usize) -> Option<(usize, char)> {
        self.text[at..].char_indices().take(8).find(|(_, c)| !is_blank(*c)).map(|(i, c)| (at + i, c))
    }

    /// An apostrophe or single quotation mark at the start of a token.
    fn apostrophe(&mut self, mark: char) {
        let start = self.at;
        let behind = start + mark.len_utf8();
        let joined = self.tokens.last().is_some_and(|t| t.span.end == start && t.span.start >= self.begin && is_word_like(t.shape));
        if self.peek(behind) == Some(mark) && mark == '\'' {
            return self.emit(behind + 1, Shape::Quote);
        }
        if mark == '\u{2018}' {
            self.open_single = true;
            return self.emit(behind, Shape::Quote);
        }
        let rest = &self.text[behind..];
        if joined {
            if let Some(clitic) = apostrophe::clitic(rest) {
                return self.emit_word(behind + clitic);
            }
            let sibilant = matches!(self.text.as_bytes()[start - 1], b's' | b'S' | b'z' | b'x' | b'.');
            if sibilant && apostrophe::is_possessive(rest, self.open_single) {
                return self.emit(behind, Shape::Mark);
            }
        } else if let Some(elision) = apostrophe::elision(rest) {
            return self.emit_word(behind + elision);
        }
        let opens =
            !joined && mark == '\'' && rest.starts_with(|c: char| !is_blank(c)) && !self.before(start).is_some_and(closes_before);
        self.open_single = opens;
        self.emit(behind, Shape::Quote);
    }

    fn emit_word(&mut self, end: usize) {
        let shape = shape(&self.text[self.at..end]);
        self.emit(end, shape);
    }

    /// Appends the token from here to `end`, and goes on behind it.
    fn emit(&mut self, end: usize, shape: Shape) {
        let word = &self.text[self.at..end];
        let from = self.folded.len();
        fold_into(word, self.folded);
        let folded = (from as u32, self.folded.len() as u32);
        let hash = hash::of(&self.folded[from..]);
        self.tokens.push(Token { span: Span::new(self.at, end), shape, tag: Tag::NN, folded, hash });
        self.at = end;
    }
}

/// Appends the folded form of a word: lower case, straight apostrophe, plain hyphen, without what
/// changes nothing that is read.
fn fold_into(word: &str, folded: &mut String) {
    let from = folded.len();
    if word.is_ascii() {
        folded.push_str(word);
        folded[from..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        if is_apostrophe(c) {
            folded.push('\'');
        } else {
            folded.extend(script::folded(c));
        }
    }
}

/// How a word is written. Parts around hyphens and apostrophes count each for itself, so that `Anglo-American` is capitalized.
fn shape(word: &str) -> Shape {
    // Most words are small letters, with or without a capital before them.
    if let Some((first, rest)) = word.as_bytes().split_first()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        match first {
            b'a'..=b'z' => return Shape::Lower,
            b'A'..=b'Z' => return Shape::Capital,
            _ => {}
        }
    }
    let (mut upper, mut lower, mut digits) = (0, 0, 0);
    let (mut first_upper, mut part_start, mut capital_inside) = (false, true, false);
    for c in word.chars() {
        if c.is_numeric() {
            digits += 1;
        } else if c.is_uppercase() {
            first_upper |= upper + lower + digits == 0;
            capital_inside |= !part_start;
            upper += 1;
        } else if c.is_alphabetic() {
            lower += 1;
        } else {
            part_start = c != '.';
            continue;
        }
        part_start = false;
    }
    match (upper, lower, digits) {
        (0, 0, 1..) => Shape::Number,
        (_, _, 1..) => Shape::Mixed,
        (0, _, _) => Shape::Lower,
        (1, 0, _) => Shape::Capital,
        (_, 0, _) => Shape::Upper,
        _ if first_upper && !capital_inside => Shape::Capital,
        _ => Shape::Mixed,
    }
}

/// Whether the word may be the first half of `AT&T`.
fn is_short_upper(word: &str) -> bool {
    word.len() <= 4 && word.chars().all(char::is_uppercase)
}

fn is_word_like(shape: Shape) -> bool {
    shape.is_word() || matches!(shape, Shape::Number | Shape::Address)
}

/// Whether a quotation mark behind this character closes rather than opens.
fn closes_before(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | ',' | '!' | '?' | ';' | ')' | ']' | '%' | '\u{2019}' | '\u{201d}' | '\u{2026}')
}

/// White space, and what prints as nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// What a word goes on with: letters, digits and the marks that combine with them.
fn is_inner(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}') || is_sign(c)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '`' | '\u{201a}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' | '\u{ff02}' | '\u{300c}'..='\u{300f}')
}

#[cfg(test)]
mod tests;
