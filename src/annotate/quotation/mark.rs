//! Quotation marks: where they stand, and whether they open or close.

use crate::read::script::is_unspaced;
use crate::span::Span;

/// A quotation mark as it stands in the text; apostrophes and inch marks are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands.
    pub span: Span,
    /// Which marks it pairs with.
    pub family: Family,
    /// Whether it may open a quotation, by the mark or by what stands around it.
    pub opens: bool,
    /// Whether it may close one.
    pub closes: bool,
    /// Whether it might as well be an apostrophe ("the officials’ plan").
    pub doubtful: bool,
}

/// Marks that pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// `“ ” „ ‟ "`, two single marks `''`, and the typewriter's double back quote.
    Double,
    /// `‘ ’ ‚ '`.
    Single,
    /// `« »`.
    Angle,
    /// `‹ ›`.
    SingleAngle,
    /// `「 」`, `｢ ｣`.
    Corner,
    /// `『 』`.
    WhiteCorner,
}

/// The quotation marks of one block, in order. English has its own ways with apostrophes; other languages turn marks round.
pub fn scan(text: &str, block: Span, english: bool) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    // Whether a low mark is open, which a high one closes.
    let mut low = false;
    let words = block.of(text);
    let mut from = 0;
    // Only these bytes begin a mark: the plain ones, and the first of every character that is not plain.
    while let Some(found) =
        words.as_bytes()[from..].iter().position(|&b| matches!(b, b'"' | b'\'' | b'`' | 0xc2 | 0xe2 | 0xe3 | 0xef))
    {
        let at = from + found;
        let Some(character) = words[at..].chars().next() else { break };
        let start = block.start + at;
        let mut end = start + character.len_utf8();
        let before = words[..at].chars().next_back();
        // Two single marks in a row stand for a double one, unless they are one quotation's end within another's.
        // Of three that close, the first is the inner one.
        let run = words[at..].chars().take_while(|&c| c == character).take(3).count();
        let inner_first = run == 3 && before.is_some_and(|c: char| !c.is_whitespace());
        let pair = matches!(character, '\'' | '`' | '’' | '‘') && run >= 2 && !inner_first;
        if pair {
            end += character.len_utf8();
        }
        let around = Around { before, after: text[end..block.end].chars().next(), rest: &text[end..block.end] };
        let found = match character {
            '“' | '‘' if low => Some((if character == '“' { Family::Double } else { Family::Single }, false, true, false)),
            _ if english => mark(character, pair, &around),
            _ => turned(character, pair, &around).or_else(|| mark(character, pair, &around)),
        };
        // A straight single mark is an apostrophe in many languages.
        let found = found.filter(|_| english || pair || character != '\'');
        low = matches!(character, '„' | '‚') || low && !found.is_some_and(|(_, _, closes, _)| closes);
        marks.extend(found.map(|(family, opens, closes, doubtful)| Mark {
            span: Span::new(start, end),
            family,
            opens,
            closes,
            doubtful,
        }));
        from = end - block.start;
    }
    marks
}

/// What stands around a mark.
struct Around<'a> {
    before: Option<char>,
    after: Option<char>,
    rest: &'a str,
}

impl Around<'_> {
    /// Whether an ambiguous mark here can open: nothing, a space, a bracket, a dash or another mark before it, and words behind it.
    fn can_open(&self) -> bool {
        self.before.is_none_or(|c| c.is_whitespace() || "([{/—–-“‘\"'«„:".contains(c))
            && self.after.is_some_and(|c| !c.is_whitespace())
    }

    /// Whether an ambiguous mark here can close: something before it, and no word right behind it.
    fn can_close(&self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace()) && !self.after.is_some_and(char::is_alphanumeric)
    }

    fn between_letters(&self) -> bool {
        self.before.is_some_and(char::is_alphanumeric) && self.after.is_some_and(char::is_alphanumeric)
    }

    /// Whether the mark stands for left-out letters: `'90s`, `'em`, `'tis`.
    fn elides(&self) -> bool {
        let word: String = self.rest.chars().take_while(|c| c.is_alphanumeric()).take(6).collect();
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        digits == 2 && matches!(&word[2..], "" | "s")
            || matches!(word.to_ascii_lowercase().as_str(), "em" | "tis" | "twas" | "til" | "cause" | "bout" | "n")
    }
}

/// Marks that open in one language and close in another, told by what stands around them: »word«, ”word”, «word», and straight marks between
/// characters of a script without spaces. `None` for all others.
fn turned(character: char, pair: bool, around: &Around<'_>) -> Option<(Family, bool, bool, bool)> {
    let ends = |c: char| c.is_whitespace() || ".,;:!?)]-–—،؛؟。，、".contains(c);
    // Words before it and none behind.
    let behind = around.before.is_some_and(|c| !c.is_whitespace() && !"([¿¡".contains(c)) && around.after.is_none_or(ends);
    let ahead = around.before.is_none_or(|c| c.is_whitespace() || "([–—-:".contains(c))
        && around.after.is_some_and(|c| c.is_alphanumeric() || "¿¡…‹›„“‚‘".contains(c));
    let wide = |c: Option<char>| c.is_some_and(|c| is_unspaced(c) || "，。：！？、".contains(c));
    match character {
        '“' => Some((Family::Double, !behind, behind, false)),
        '”' => Some((Family::Double, ahead, !ahead, false)),
        '«' => Some((Family::Angle, !behind, behind, false)),
        '»' => Some((Family::Angle, ahead, !ahead, false)),
        '‹' => Some((Family::SingleAngle, !behind, behind, false)),
        '›' => Some((Family::SingleAngle, ahead, !ahead, false)),
        '"' | '＂' if !pair && (wide(around.before) || wide(around.after)) => Some((Family::Double, true, true, false)),
        _ => None,
    }
}

/// Family, opens, closes, doubtful; `None` for a character that is no quotation mark here.
fn mark(character: char, pair: bool, around: &Around<'_>) -> Option<(Family, bool, bool, bool)> {
    use Family::{Angle, Double, Single, SingleAngle};
    match character {
        '“' | '„' | '‟' => Some((Double, true, false, false)),
        '”' => Some((Double, false, true, false)),
        '«' => Some((Angle, true, false, false)),
        '»' => Some((Angle, false, true, false)),
        '‹' => Some((SingleAngle, true, false, false)),
        '›' => Some((SingleAngle, false, true, false)),
        '「' | '｢' => Some((Family::Corner, true, false, false)),
        '」' | '｣' => Some((Family::Corner, false, true, false)),
        '『' => Some((Family::WhiteCorner, true, false, false)),
        '』' => Some((Family::WhiteCorner, false, true, false)),
        '`' if pair => Some((Double, true, false, false)),
        '"' | '\'' | '’' | '‘' if pair || character == '"' => {
            let inch = character == '"' && around.before.is_some_and(|c| c.is_ascii_digit());
            (!around.between_letters()).then(|| (Double, around.can_open(), around.can_close(), inch))
        }
        '‘' | '‚' | '`' => (!around.between_letters() && around.can_open()).then(|| (Single, true, false, around.elides())),
        '’' => (!around.after.is_some_and(char::is_alphanumeric) && around.can_close())
            .then(|| (Single, false, true, possessive(around))),
        '\'' if around.between_letters() => None,
        '\'' if around.can_open() && around.after.is_some_and(|c| c.is_alphanumeric() || c == '.' || c == '…') => {
            Some((Single, true, false, around.elides()))
        }
        '\'' if around.can_close() => Some((Single, false, true, possessive(around))),
        _ => None,
    }
}

/// Whether a closing single mark may be the apostrophe of a plural or a clipped word: a letter before it, a space and a word behind it.
fn possessive(around: &Around<'_>) -> bool {
    around.before.is_some_and(|c| c.is_alphanumeric()) && {
        let mut rest = around.rest.chars();
        rest.next().is_some_and(char::is_whitespace) && rest.next().is_some_and(char::is_alphanumeric)
    }
}
