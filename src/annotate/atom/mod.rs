//! The pieces that phrases of time and number are made of: a scan that knows for each word whether it can be part of one.
//!
//! Tokens keep together what a reader sees as a word (`twenty-five`, `mid-October`, `40k`); a phrase needs the parts, so each token
//! is cut further into runs of letters, runs of digits and single marks.

use crate::case::Lower;
use std::borrow::Cow;

use crate::read::Tag;
use crate::span::Span;

mod scan;
mod sense;

pub use scan::scan;
pub use sense::{Number, Part, Sense, Shift, Time, Unit};

/// The atoms of those sentences that speak of time or number.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    atoms: Vec<Atom>,
    /// Indices of the atoms from which a date or number may be read, in order.
    pub triggers: Vec<usize>,
}

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
    /// What the word can mean.
    pub sense: Sense,
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

/// What stands behind the last atom and before the first.
static BORDER: Atom = border(0);

const fn border(at: usize) -> Atom {
    Atom { span: Span::new(at, at), kind: Kind::Border, glued: false, tag: Tag::SYM, sense: Sense::NONE }
}

/// The atoms of a document with its text: what the phrase parsers read. Every index is good; beyond the end lies a border.
#[derive(Clone, Copy)]
pub struct Atoms<'a> {
    text: &'a str,
    atoms: &'a [Atom],
}

impl<'a> Atoms<'a> {
    /// The atoms of `text`.
    pub fn new(text: &'a str, scan: &'a Scan) -> Self {
        Self { text, atoms: &scan.atoms }
    }

    /// The atom at an index.
    pub fn at(self, i: usize) -> &'a Atom {
        self.atoms.get(i).unwrap_or(&BORDER)
    }

    /// The index of the first atom that begins at a byte of the text or behind it.
    pub fn index_at(self, offset: usize) -> usize {
        self.atoms.partition_point(|atom| atom.span.start < offset)
    }

    /// The atom before an index.
    pub fn before(self, i: usize) -> &'a Atom {
        i.checked_sub(1).map_or(&BORDER, |i| self.at(i))
    }

    /// The words of an atom as they stand.
    pub fn text(self, i: usize) -> &'a str {
        self.at(i).span.of(self.text)
    }

    /// The words of an atom in small letters.
    pub fn folded(self, i: usize) -> Cow<'a, str> {
        let text = self.text(i);
        if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) { Cow::Borrowed(text) } else { Cow::Owned(text.lowered()) }
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

    /// Whether a word may begin a phrase of time though it says nothing by itself: "the", "in", "from".
    pub fn leads(self, i: usize) -> bool {
        self.at(i).sense.leads
    }

    /// What an atom can mean in a phrase of time.
    pub fn time(self, i: usize) -> Option<Time> {
        self.at(i).sense.time
    }

    /// What an atom can mean in a number.
    pub fn number(self, i: usize) -> Option<Number> {
        self.at(i).sense.number
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
