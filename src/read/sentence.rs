//! Sentences of the article blocks.
//!
//! A stop, a question or exclamation mark, an ellipsis or an abbreviation's stop may end a sentence. Marks that close a quotation
//! or bracket go with it. What follows decides: a small letter never begins a sentence, a capital does unless the abbreviation
//! before it asks for a name.

use super::language::{self, ENGLISH};
use super::{BlockKind, Document, Sentence, Shape, Token, token};
use crate::lexicon;
use crate::span::Span;

/// Tokens of the longest sentence; what runs on longer (tables, text without marks) is cut, so that no later step meets a
/// sentence of a million words.
const LONGEST: usize = 400;

/// Cuts the article blocks of a document into tokens and sentences, and adds both to it.
pub fn cut(document: &mut Document) {
    // A token is some five bytes with the blank behind it.
    const TOKEN: usize = 5;
    document.tokens.reserve(document.text.len() / TOKEN);
    document.folded.reserve(document.text.len());
    for (block, part) in document.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_article()) {
        let first = document.tokens.len();
        token::split(&document.text, part.span, document.is_english(), &mut document.tokens, &mut document.folded);
        let paragraph = Paragraph {
            text: &document.text,
            folded: &document.folded,
            tokens: &document.tokens[first..],
            running: part.kind == BlockKind::Body,
            language: document.language,
        };
        for (start, end) in paragraph.sentences() {
            let span = Span::new(paragraph.tokens[start].span.start, paragraph.tokens[end - 1].span.end);
            document.sentences.push(Sentence { span, block, tokens: first + start..first + end });
        }
    }
}

/// The tokens of one block.
struct Paragraph<'a> {
    text: &'a str,
    folded: &'a str,
    tokens: &'a [Token],
    /// Whether it is running text; in headlines capitals say little, so that abbreviations end nothing there.
    running: bool,
    language: &'static str,
}

impl Paragraph<'_> {
    /// Sentences as ranges of tokens.
    fn sentences(&self) -> Vec<(usize, usize)> {
        let mut sentences = Vec::new();
        let (mut start, mut at) = (0, 0);
        let mut item = self.marker(0);
        while at < self.tokens.len() {
            let (next, ends) = self.step(start, at);
            let later_item = self.marker(next).filter(|later| item.is_some_and(|before| later.follows(before)));
            if ends || later_item.is_some() || next - start >= LONGEST || self.is_bullet(next) && !self.is_marker_only(start, next)
            {
                sentences.push((start, next));
                start = next;
            }
            item = later_item.or(item);
            at = next;
        }
        if start < self.tokens.len() {
            sentences.push((start, self.tokens.len()));
        }
        sentences
    }

    /// Steps over the token `at`, or over a stop together with the marks that go with it, and tells whether the sentence that
    /// began at `start` ends there.
    fn step(&self, start: usize, at: usize) -> (usize, bool) {
        let Some(stop) = self.stop(at) else { return (at + 1, false) };
        let mut end = at + 1;
        let mut dots = usize::from(matches!(stop, Stop::Full));
        while end < self.tokens.len() {
            match self.stop(end) {
                Some(Stop::Full | Stop::Ellipsis | Stop::Cry) => dots += 1,
                _ if self.closes(end) => {}
                _ => break,
            }
            end += 1;
        }
        let ends = end == self.tokens.len() || !self.is_marker_only(start, end) && self.begins(start, at, end, stop, dots);
        (end, ends)
    }

    /// Whether a sentence begins with the token `next`, after a stop at `at`, in a sentence that began at `start`.
    fn begins(&self, start: usize, at: usize, next: usize, stop: Stop, dots: usize) -> bool {
        let Some(word) = (next..self.tokens.len().min(next + 4)).find(|&i| !self.opens(i)) else { return true };
        let glued = self.tokens[next - 1].span.end == self.tokens[next].span.start;
        let quoted = (at + 1..next).any(|i| self.tokens[i].shape == Shape::Quote);
        if self.is_wide_stop(at) {
            // 「…。」と述べた: the particle goes on with what was quoted.
            return self.can_begin(word) && !(quoted && self.word(word) == "と");
        }
        if glued && (!self.is_capital(word) || !self.ends_with_letter(at)) || !self.can_begin(word) {
            return false;
        }
        if quoted && self.is_attribution(word) {
            return false;
        }
        match stop {
            Stop::Full if dots == 1 => !(at > 0 && (self.word(at - 1) == "°" || self.is_ordinal(at - 1, word))),
            // ". . . I": the pronoun is always a capital.
            Stop::Full if dots < 4 => self.fold(word) != "i",
            Stop::Full => true,
            Stop::Ellipsis => dots > 0 || self.fold(word) != "i",
            Stop::Cry => !(at > 0 && is_exclaimed_name(self.fold(at - 1))),
            Stop::Abbreviation if self.language != ENGLISH => {
                lexicon::OTHER_ABBREVIATIONS.get(self.fold(at).trim_end_matches('.')) == Some("end")
            }
            Stop::Abbreviation => self.running && at >= start + FEW && self.ends_with_abbreviation(at, word),
        }
    }

    /// Whether the mark at `at` is one of those that end a sentence without a space behind them.
    fn is_wide_stop(&self, at: usize) -> bool {
        matches!(self.word(at), "\u{3002}" | "\u{ff01}" | "\u{ff1f}" | "\u{ff61}" | "\u{ff0e}")
    }

    /// Whether the stop behind a number makes it an ordinal, as in "am 3. Oktober" or "v 2. lize": few digits, and no word behind it that
    /// begins sentences.
    fn is_ordinal(&self, number: usize, word: usize) -> bool {
        // Digits of the longest ordinal, by language: in Hungarian years are ordinals.
        let longest = match self.language {
            "cs" | "da" | "de" | "fi" | "no" | "pl" | "tr" => 2,
            "hu" => 4,
            // "2024. 1. 25."
            "ko" if self.tokens[word].shape == Shape::Number => 4,
            _ => 0,
        };
        self.tokens[number].shape == Shape::Number
            && self.tokens[number].span.len() <= longest
            && !language::is_function_word(self.fold(word), self.language)
    }

    /// Whether the abbreviation at `at` ends a sentence when the capitalized `word` follows.
    fn ends_with_abbreviation(&self, at: usize, word: usize) -> bool {
        let abbreviation = self.fold(at).trim_end_matches('.');
        let class = lexicon::ABBREVIATIONS.get(abbreviation).unwrap_or_default();
        // "Oct. 2", "Oct. 2nd"
        let number = self.first(word).is_some_and(|c| c.is_ascii_digit());
        if class.starts_with("inside") || class.starts_with("number") {
            return false;
        }
        if matches!(abbreviation, "a.m" | "p.m") {
            return !number && !self.is_time_word(word);
        }
        if class.starts_with("month") || class.starts_with("end") {
            return !number;
        }
        self.is_opener(word)
    }

    /// Whether the word goes on with a time of day: a day, a month, a time zone.
    fn is_time_word(&self, word: usize) -> bool {
        let zone = word + 1 < self.tokens.len() && matches!(self.fold(word + 1), "time" | "standard" | "daylight" | "summer");
        zone || self.tokens[word].shape == Shape::Upper && self.word(word).len() <= 4 && !self.word(word).contains('.')
            || lexicon::is_calendar(self.fold(word).trim_end_matches('.'))
    }

    /// Whether the word hardly stands with a capital unless a sentence begins.
    fn is_opener(&self, word: usize) -> bool {
        self.tokens[word].shape != Shape::Upper && lexicon::OPENERS.has(self.fold(word))
    }

    /// Whether a name and a verb of saying follow, as in `"Go!" Jane Miller shouted`.
    fn is_attribution(&self, word: usize) -> bool {
        let name = (word..self.tokens.len().min(word + 4)).take_while(|&i| self.tokens[i].shape.is_capitalized()).count();
        let verb = word + name;
        name > 0
            && !self.is_opener(word)
            && verb < self.tokens.len()
            && matches!(self.fold(verb), "said" | "says" | "asked" | "told" | "wrote" | "added" | "replied" | "shouted")
    }

    /// What the token at `at` can end a sentence as.
    fn stop(&self, at: usize) -> Option<Stop> {
        let token = &self.tokens[at];
        let word = token.span.of(self.text);
        if token.shape == Shape::Mark {
            return match word.chars().next()? {
                '.' if word.len() == 1 => Some(Stop::Full),
                '.' | '\u{2026}' => (!self.is_bracketed(at)).then_some(Stop::Ellipsis),
                '!' | '?' | '\u{203c}' | '\u{203d}' | '\u{2047}'..='\u{2049}' | '\u{61f}' => Some(Stop::Cry),
                '\u{3002}' | '\u{ff01}' | '\u{ff1f}' | '\u{ff0e}' | '\u{ff61}' => Some(Stop::Full),
                // Armenian, Urdu, Hindi.
                '\u{589}' | '\u{6d4}' | '\u{964}' | '\u{965}' => Some(Stop::Full),
                // The Greek question mark.
                ';' | '\u{37e}' if self.language == "el" => Some(Stop::Cry),
                _ => None,
            };
        }
        (token.shape.is_word() && word.len() > 1 && word.ends_with('.')).then_some(Stop::Abbreviation)
    }

    /// Whether the token is the ellipsis of `[...]`, which stands for words left out.
    fn is_bracketed(&self, at: usize) -> bool {
        at > 0 && matches!(self.word(at - 1), "[" | "(")
    }

    /// Whether the token closes a quotation or bracket: a closing mark, or a straight one that clings to what is before it.
    fn closes(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match self.word(at) {
            "\u{201d}" | "\u{bb}" | ")" | "]" => true,
            "\u{300d}" | "\u{300f}" | "\u{ff09}" | "\u{3011}" | "\u{ff63}" => true,
            // These close in German, Danish and others, where they cling to what is before them only.
            "\u{201c}" | "\u{ab}" if self.language != ENGLISH => {
                let clings = |i: usize| self.tokens.get(i).is_some_and(|next| next.span.start == self.tokens[i - 1].span.end);
                at > 0 && clings(at) && !clings(at + 1)
            }
            "\u{2019}" | "\"" | "'" | "''" => {
                token.shape == Shape::Quote && at > 0 && self.tokens[at - 1].span.end == token.span.start
            }
            _ => false,
        }
    }

    /// Whether the token may stand before the first word of a sentence.
    fn opens(&self, at: usize) -> bool {
        self.tokens[at].shape == Shape::Quote || matches!(self.word(at), "(" | "[" | "\u{bf}" | "\u{a1}")
    }

    fn can_begin(&self, word: usize) -> bool {
        let token = &self.tokens[word];
        match token.shape {
            Shape::Lower => self.first(word).is_some_and(|c| !c.is_lowercase()),
            Shape::Mark => !matches!(
                self.word(word),
                "," | ";"
                    | ":"
                    | "."
                    | ")"
                    | "]"
                    | "-"
                    | "--"
                    | "\u{2013}"
                    | "\u{2014}"
                    | "&"
                    | "/"
                    | "%"
                    | "\u{ff0c}"
                    | "\u{3001}"
                    | "\u{ff1b}"
                    | "\u{ff1a}"
                    | "\u{ff09}"
                    | "\u{60c}"
                    | "\u{61b}"
            ),
            _ => true,
        }
    }

    fn is_capital(&self, word: usize) -> bool {
        self.first(word).is_some_and(char::is_uppercase)
    }

    /// Whether a word of two or more letters stands right before the mark at `at`.
    fn ends_with_letter(&self, at: usize) -> bool {
        at > 0
            && self.tokens[at - 1].span.end == self.tokens[at].span.start
            && self.tokens[at - 1].shape.is_word()
            && self.word(at - 1).len() > 1
    }

    /// Whether the tokens from `start` to `end` are the mark of a list item and nothing else.
    fn is_marker_only(&self, start: usize, end: usize) -> bool {
        end - start <= 4
            && (start..end).all(|i| {
                let word = self.word(i);
                self.is_bullet(i) || matches!(word, "." | ")" | "(") || is_item(word)
            })
    }

    /// The list item that begins at `at`, if one does: `1.`, `2)`, `c.)`.
    fn marker(&self, at: usize) -> Option<Item> {
        let at = if at < self.tokens.len() && self.is_bullet(at) { at + 1 } else { at };
        let behind = self.tokens.get(at + 1).filter(|t| t.shape == Shape::Mark)?;
        let word = self.word(at);
        let marked = is_item(word) && matches!(behind.span.of(self.text), "." | ")");
        let glued = behind.span.start == self.tokens[at].span.end;
        let last = if self.tokens.get(at + 2).is_some_and(|t| t.span.of(self.text) == ")") { at + 2 } else { at + 1 };
        let begins = self.tokens.get(last + 1).is_some_and(|t| t.shape.is_word() && t.span.start > self.tokens[last].span.end)
            && self.is_capital(last + 1);
        (marked && glued && begins).then(|| Item { number: word.parse().ok(), letter: word.chars().next() })
    }

    fn is_bullet(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.shape == Shape::Mark)
            && matches!(self.word(at), "\u{2022}" | "\u{2043}" | "\u{2023}" | "\u{25e6}" | "\u{25aa}" | "\u{25cf}" | "\u{25a0}")
    }

    fn first(&self, at: usize) -> Option<char> {
        self.word(at).chars().next()
    }

    fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    fn fold(&self, at: usize) -> &str {
        let (start, end) = self.tokens[at].folded;
        &self.folded[start as usize..end as usize]
    }
}

/// Tokens before an abbreviation that are too few for a sentence: "At 5 a.m. Mr. Smith".
const FEW: usize = 3;

/// What may end a sentence.
#[derive(Clone, Copy)]
enum Stop {
    Full,
    Ellipsis,
    /// A question or exclamation mark.
    Cry,
    /// The stop of an abbreviation.
    Abbreviation,
}

/// Number or letter of a list item.
#[derive(Clone, Copy)]
struct Item {
    number: Option<u32>,
    letter: Option<char>,
}

impl Item {
    fn follows(self, before: Self) -> bool {
        match (self.number, before.number) {
            (Some(this), Some(that)) => this == that.saturating_add(1),
            (None, None) => self.letter.map(u32::from) == before.letter.map(|l| u32::from(l) + 1),
            _ => false,
        }
    }
}

/// Whether a word can number a list item: up to three digits, or one letter.
fn is_item(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) || word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic()
}

/// Names that end in an exclamation mark.
fn is_exclaimed_name(word: &str) -> bool {
    matches!(word, "yahoo" | "jeopardy" | "yum")
}

#[cfg(test)]
mod tests {
    use super::super::{Article, read};

    #[test]
    fn text_is_cut_into_sentences_as_the_table_says() {
        let cases = include_str!("../../tests/cases/sentences.txt");
        let (mut checked, mut wrong) = (0, Vec::new());
        for line in cases.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let document = read(Article { text: line.replace(" | ", " "), ..Article::default() });
            let got: Vec<&str> = document.sentences.iter().map(|s| document.slice(s.span)).collect();
            let got = got.join(" | ");
            if got != line {
                wrong.push(format!("{line}\n  {got}"));
            }
            checked += 1;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(checked > 30, "the table is nearly empty");
    }
}
