//! The pieces that phrases of time and number are made of: a scan that knows for each word whether it can be part of one.
//!
//! Tokens keep together what a reader sees as a word (`twenty-five`, `mid-October`, `40k`); a phrase needs the parts, so each token
//! is cut further into runs of letters, runs of digits and single marks.

use crate::lexicon;
use crate::read::{Document, Shape, Tag};
use crate::span::Span;

/// A run of letters, a run of digits, or one mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Atom {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Whether it follows the atom before it without a space.
    pub glued: bool,
    /// Part of speech of the token it is cut from.
    pub tag: Tag,
    /// What the word can mean in a phrase of time.
    pub time: Option<Time>,
    /// What the word can mean in a number.
    pub number: Option<Number>,
}

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A run of letters; whether it begins with a capital.
    Word {
        /// Begins with a capital letter.
        capital: bool,
    },
    /// A run of digits with its inner commas and stops.
    Digits,
    /// Any other character.
    Mark(char),
    /// A web address, handle or hash tag: never part of a phrase.
    Address,
    /// The border of a sentence.
    Border,
}

impl Kind {
    /// Whether it is a run of digits.
    pub const fn is_digits(self) -> bool {
        matches!(self, Self::Digits)
    }
}

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Which of its kind, seen from the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// The one that holds the day.
    This,
    /// The one before that.
    Last,
    /// The nearest that is over.
    Past,
    /// The one after that.
    Next,
    /// The nearest that is to begin.
    Coming,
}

/// A third of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Early,
    Mid,
    Late,
}

/// What a word can mean in a phrase of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A month, 1 to 12. `sure` unless the word is also a common verb or an abbreviation that is a word by itself.
    Month {
        /// Which.
        number: i8,
        /// Whether the word means nothing else.
        sure: bool,
    },
    /// A day of the week, Monday 1 to Sunday 7.
    Weekday {
        /// Which.
        number: i8,
        /// Whether the word means nothing else.
        sure: bool,
    },
    /// So many days from today.
    Day(i8),
    /// "now".
    Now,
    /// A calendar unit, singular or plural.
    Unit {
        /// Which.
        unit: Unit,
        /// Whether it stands in the plural.
        plural: bool,
    },
    /// A season by the month it begins in.
    Season(i8),
    /// "last", "next", "this".
    Shift(Shift),
    /// "early", "mid", "late" before a period.
    Part(Part),
    /// "beginning", "middle", "end" of a period.
    Edge(Part),
    /// "earlier", "later" before "this month".
    Within {
        /// Whether "later".
        later: bool,
    },
    /// "ago".
    Ago,
    /// A small number left open: "few", "several", "couple".
    Few,
    /// Q1 to Q4.
    Quarter(i8),
    /// H1 and H2.
    Half(i8),
    /// "nineties" is 90.
    Decade(i16),
    /// "EOY".
    EndOfYear,
    /// A word that may begin a phrase but says nothing by itself: "the", "in", "from".
    Lead,
}

/// What a word can mean in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// Zero to nineteen.
    Small(f64),
    /// Twenty to ninety.
    Tens(f64),
    /// "hundred".
    Hundred,
    /// "thousand", "million", "bn".
    Magnitude(f64),
    /// A magnitude that is one letter, and stands at the digits: "40k".
    Letter(f64),
    /// "dozen".
    Dozen(f64),
    /// "hundreds", "millions", "dozens": so many of them.
    Vague(f64),
    /// An ordinal, the singular denominator too: "third".
    Ordinal(f64),
    /// An ordinal of tens: "twentieth".
    OrdinalTens(f64),
    /// A plural denominator: "thirds", "quarters".
    Parts(f64),
    /// "half" is 2, "quarter" 4.
    Half(f64),
}

/// Cuts the sentences of a document into atoms; a border stands before each sentence and at the end.
pub fn scan(document: &Document) -> Vec<Atom> {
    let mut atoms = Vec::with_capacity(document.tokens.len() + document.tokens.len() / 4 + 2 * document.sentences.len() + 1);
    let mut end = usize::MAX;
    for sentence in &document.sentences {
        atoms.push(border(sentence.span.start));
        for token in document.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
            if token.shape == Shape::Address {
                atoms.push(Atom { span: token.span, kind: Kind::Address, glued: token.span.start == end, ..border(0) });
            } else {
                cut(&document.text, token.span, token.tag, end, &mut atoms);
            }
            end = token.span.end;
        }
    }
    atoms.push(border(document.text.len()));
    atoms
}

const fn border(at: usize) -> Atom {
    Atom { span: Span::new(at, at), kind: Kind::Border, glued: false, tag: Tag::SYM, time: None, number: None }
}

fn cut(text: &str, token: Span, tag: Tag, before: usize, atoms: &mut Vec<Atom>) {
    let (mut start, mut before) = (token.start, before);
    while start < token.end {
        let rest = &text[start..token.end];
        let first = rest.chars().next().unwrap_or(' ');
        if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        }
        let (length, kind) = if first.is_ascii_digit()
            || first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()) && before != start
        {
            (digits(rest), Kind::Digits)
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            // "Q3" and "H1" are one word; anything longer with digits is a code.
            let quarter = matches!(rest.as_bytes(), [b'Q' | b'q' | b'H' | b'h', b'1'..=b'4', tail @ ..] if !tail.first().is_some_and(u8::is_ascii_alphanumeric));
            let length = length + usize::from(quarter);
            (length, Kind::Word { capital: first.is_uppercase() })
        } else {
            (first.len_utf8(), Kind::Mark(first))
        };
        let mut span = Span::new(start, start + length);
        let glued = before == start;
        // A decimal point that the tokens cut off: ".08", "115" ".5".
        if kind == Kind::Digits && glued && atoms.last().is_some_and(|a| a.kind == Kind::Mark('.')) {
            let whole = atoms.len().checked_sub(2).map(|i| atoms[i]);
            let point = atoms[atoms.len() - 1];
            if !point.glued {
                atoms.pop();
                span = point.span.to(span);
            } else if let Some(whole) =
                whole.filter(|w| w.kind == Kind::Digits && w.span.end == point.span.start && !w.span.of(text).contains('.'))
            {
                atoms.truncate(atoms.len() - 2);
                atoms.push(Atom { span: whole.span.to(span), ..whole });
                start += length;
                before = start;
                continue;
            }
        }
        let (time, number) = if matches!(kind, Kind::Word { .. }) { senses(span.of(text)) } else { (None, None) };
        atoms.push(Atom { span, kind, glued: glued && span.start == start, tag, time, number });
        start += length;
        before = start;
    }
}

/// Length of a run of digits with inner stops and commas. Commas that part no groups of thousands (or lakhs) end the run.
fn digits(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let inner = |i: usize| bytes.get(i + 1).is_some_and(u8::is_ascii_digit);
    let run = (0..bytes.len())
        .find(|&i| !(bytes[i].is_ascii_digit() || matches!(bytes[i], b',' | b'.') && inner(i)))
        .unwrap_or(bytes.len());
    let Some(comma) = rest[..run].find(',') else { return run };
    let group = |part: &str| matches!(part.split('.').next().map(str::len), Some(2 | 3));
    let mut parts = rest[..run].split(',').skip(1).peekable();
    let commas = parts.clone().count();
    let last_of_three = rest[..run].rsplit(',').next().and_then(|p| p.split('.').next()).map(str::len) == Some(3);
    if comma <= 3 && commas == 1 && !rest[comma + 1..run].contains('.') || last_of_three && comma <= 3 && parts.all(group) {
        return run;
    }
    // "1.111,11", as written on the continent, is one number too.
    if commas == 1 && rest[..comma].contains('.') { run } else { comma }
}

/// Longest word of the lists of time and number words.
const LONGEST: usize = 14;

fn senses(word: &str) -> (Option<Time>, Option<Number>) {
    let mut folded = [0; LONGEST];
    let Some(folded) = folded.get_mut(..word.len()).filter(|_| word.is_ascii()) else { return (None, None) };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    let Ok(folded) = std::str::from_utf8(folded) else { return (None, None) };
    (lexicon::DATE_WORDS.get(folded).and_then(time), lexicon::NUMBERS.get(folded).and_then(number))
}

fn time(columns: &str) -> Option<Time> {
    let (kind, value) = columns.split_once('\t')?;
    let number = value.parse::<i8>().unwrap_or(0);
    Some(match kind {
        "month" => Time::Month { number, sure: true },
        "verb-month" | "short-month" => Time::Month { number, sure: false },
        "weekday" => Time::Weekday { number, sure: true },
        "short-weekday" => Time::Weekday { number, sure: false },
        "day" => Time::Day(number),
        "now" => Time::Now,
        "unit" | "units" => Time::Unit { unit: unit(value)?, plural: kind == "units" },
        "season" => Time::Season(number),
        "shift" => Time::Shift(match value {
            "this" => Shift::This,
            "last" => Shift::Last,
            "past" => Shift::Past,
            "next" => Shift::Next,
            _ => Shift::Coming,
        }),
        "part" => Time::Part(part(value)),
        "edge" => Time::Edge(part(value)),
        "since" => Time::Within { later: value == "later" },
        "ago" => Time::Ago,
        "few" | "several" | "couple" => Time::Few,
        "quarter" => Time::Quarter(number),
        "half" => Time::Half(number),
        "decade" => Time::Decade(i16::from(number)),
        "lead" => Time::Lead,
        "end-of-year" => Time::EndOfYear,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn part(name: &str) -> Part {
    match name {
        "early" => Part::Early,
        "mid" => Part::Mid,
        _ => Part::Late,
    }
}

fn number(columns: &str) -> Option<Number> {
    let (kind, value) = columns.split_once('\t')?;
    let value = value.parse().ok()?;
    Some(match kind {
        "small" => Number::Small(value),
        "tens" => Number::Tens(value),
        "hundred" => Number::Hundred,
        "magnitude" => Number::Magnitude(value),
        "letter" => Number::Letter(value),
        "dozen" => Number::Dozen(value),
        "hundreds" | "magnitudes" | "dozens" => Number::Vague(value),
        "ordinal" => Number::Ordinal(value),
        "tenth" => Number::OrdinalTens(value),
        "parts" => Number::Parts(value),
        "half" => Number::Half(value),
        _ => return None,
    })
}

/// The atoms of a document with its text: what the phrase parsers read. Every index is good; beyond the end lies a border.
#[derive(Clone, Copy)]
pub struct Atoms<'a> {
    text: &'a str,
    atoms: &'a [Atom],
}

impl<'a> Atoms<'a> {
    /// The atoms of `text`.
    pub const fn new(text: &'a str, atoms: &'a [Atom]) -> Self {
        Self { text, atoms }
    }

    /// The atom at an index.
    pub fn at(self, i: usize) -> Atom {
        self.atoms.get(i).copied().unwrap_or(border(self.text.len()))
    }

    /// The atom before an index.
    pub fn before(self, i: usize) -> Atom {
        i.checked_sub(1).map_or(border(0), |i| self.at(i))
    }

    /// The words of an atom as they stand.
    pub fn text(self, i: usize) -> &'a str {
        self.at(i).span.of(self.text)
    }

    /// Whether an atom is this lower-case ASCII word, in whatever case.
    pub fn is(self, i: usize, word: &str) -> bool {
        matches!(self.at(i).kind, Kind::Word { .. }) && self.text(i).eq_ignore_ascii_case(word)
    }

    /// Whether an atom is one of these words.
    pub fn is_any(self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(i, word))
    }

    /// Whether an atom is this mark.
    pub fn mark(self, i: usize, mark: char) -> bool {
        self.at(i).kind == Kind::Mark(mark)
    }

    /// Whether an atom is a hyphen or dash.
    pub fn dash(self, i: usize) -> bool {
        matches!(self.at(i).kind, Kind::Mark('-' | '‐' | '‑' | '–' | '—' | '−'))
    }

    /// Whether an atom is a word.
    pub fn word(self, i: usize) -> bool {
        matches!(self.at(i).kind, Kind::Word { .. })
    }

    /// Whether an atom is a word that begins with a capital.
    pub fn capital(self, i: usize) -> bool {
        self.at(i).kind == Kind::Word { capital: true }
    }

    /// What an atom can mean in a phrase of time.
    pub fn time(self, i: usize) -> Option<Time> {
        self.at(i).time
    }

    /// What an atom can mean in a number.
    pub fn number(self, i: usize) -> Option<Number> {
        self.at(i).number
    }

    /// The span from the first to the last atom of a range that is not empty.
    pub fn span(self, start: usize, end: usize) -> Span {
        self.at(start).span.to(self.at(end.saturating_sub(1).max(start)).span)
    }

    /// The whole number that an atom writes in at most nine digits and nothing else.
    pub fn integer(self, i: usize) -> Option<i32> {
        let digits = self.text(i);
        (self.at(i).kind == Kind::Digits && digits.len() <= 9).then(|| digits.parse().ok()).flatten()
    }
}
