//! Places in a text. Inside the crate every offset counts UTF-8 bytes; [`Utf16Offsets`] is the one place that turns them into
//! the UTF-16 code units of a report.

use std::ops::Range;

/// A half-open range of UTF-8 byte offsets into one article's text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte; never less than `start`.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes; `start` must not lie behind `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words under the span.
    ///
    /// # Panics
    /// Where the text ends before the span, or an end of it lies within a character.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// How many bytes the two share.
    pub(crate) fn common(self, other: Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// Whether `other` lies wholly within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies within.
    pub const fn covers(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// The smallest span over both.
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span without white space (no-break space included) at its ends; empty at `start` when there is nothing else.
    pub(crate) fn trim(self, text: &str) -> Self {
        let inside = self.of(text);
        let start = self.start + (inside.len() - inside.trim_start().len());
        if start >= self.end {
            return Self::new(self.start, self.start);
        }
        Self::new(start, self.start + inside.trim_end().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Turns byte offsets of one text into UTF-16 code unit offsets.
///
/// Holds a check point every [`STEP`](Self::STEP) bytes, so a look-up reads a short stretch of text and an ASCII text costs nothing.
#[derive(Debug)]
pub struct Utf16Offsets<'a> {
    text: &'a str,
    /// UTF-16 code units of the characters that begin before each multiple of `STEP` bytes; empty for ASCII.
    points: Vec<usize>,
}

impl<'a> Utf16Offsets<'a> {
    /// Bytes between two check points.
    const STEP: usize = 64;

    /// Prepares the look-up for `text`.
    pub fn new(text: &'a str) -> Self {
        let mut points = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            points.reserve(text.len() / Self::STEP + 1);
            for stretch in text.as_bytes().chunks(Self::STEP) {
                points.push(units);
                units += units_of(stretch);
            }
        }
        Self { text, points }
    }

    /// The UTF-16 offset of the character that starts at byte `offset` (or of the end of the text).
    pub fn units(&self, offset: usize) -> usize {
        let point = (offset / Self::STEP).min(self.points.len().saturating_sub(1));
        match self.points.get(point) {
            None => offset,
            Some(units) => units + units_of(&self.text.as_bytes()[point * Self::STEP..offset]),
        }
    }

    /// The byte offset of the character that holds the UTF-16 code unit `units` (or of the end of the text): the way back.
    pub fn byte(&self, units: usize) -> usize {
        let Some(point) = self.points.partition_point(|&at| at <= units).checked_sub(1) else { return units.min(self.text.len()) };
        let mut at = self.points[point];
        let mut byte = self.text.ceil_char_boundary(point * Self::STEP);
        for character in self.text[byte..].chars() {
            if at + character.len_utf16() > units {
                break;
            }
            at += character.len_utf16();
            byte += character.len_utf8();
        }
        byte
    }

    /// A span in UTF-16 code units, as reports print it.
    pub fn span(&self, span: Span) -> [usize; 2] {
        [self.units(span.start), self.units(span.end)]
    }
}

/// The UTF-16 code units of the characters that begin in `bytes`: one for each first byte, two where it begins four.
fn units_of(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_count_surrogate_pairs_twice() {
        let text = "a😀é".repeat(200);
        let offsets = Utf16Offsets::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(offsets.units(byte), text[..byte].encode_utf16().count());
            assert_eq!(offsets.byte(offsets.units(byte)), byte);
        }
    }

    #[test]
    fn trimming_drops_white_space_only() {
        let text = " \u{a0}ab \n";
        assert_eq!(Span::new(0, text.len()).trim(text).of(text), "ab");
        assert!(Span::new(0, 1).trim(text).is_empty());
    }
}
