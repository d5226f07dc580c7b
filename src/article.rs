//! What goes in: articles and options.

use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::civil::Date;

use crate::compare::matching::Vectors;
use crate::error::Error;
use crate::message::Message;

/// One article as a user hands it in.
///
/// ```
/// use crossread::{Article, Media, parse_day};
///
/// let article = Article::new("<p>The bridge closed yesterday.</p>")
///     .with_name("bridge.html")
///     .with_media(Media::Html)
///     .with_published(parse_day("2024-01-25")?);
/// assert_eq!(article.name, "bridge.html");
/// # Ok::<(), crossread::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Article {
    /// What the user calls it, a file name for instance; may be empty.
    pub name: String,
    /// The text, or the source of the page when `media` is [`Media::Html`].
    pub text: String,
    /// The day it was published, which relative dates count from; found in the text where possible when `None`.
    pub published: Option<Date>,
    /// The news organisation it is from; recognised in the text where possible when `None`.
    pub outlet: Option<String>,
    /// What kind of text it is.
    pub media: Media,
    /// Stretches that the reader would set aside as no article and that belong to it all the same, `[start, end)` in UTF-16 code
    /// units of the text as analysed, as reports give the spans of blocks.
    pub restored: Vec<[usize; 2]>,
    /// What was noticed while its bytes were decoded, for the report's notes.
    pub notes: Vec<Note>,
}

impl Article {
    /// An article in plain text without a name, whose day and outlet are found in the text where possible.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Gives it a name.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..self }
    }

    /// Says on which day it was published.
    #[must_use]
    pub fn with_published(self, day: Date) -> Self {
        Self { published: Some(day), ..self }
    }

    /// Says which news organisation it is from.
    #[must_use]
    pub fn with_outlet(self, outlet: impl Into<String>) -> Self {
        Self { outlet: Some(outlet.into()), ..self }
    }

    /// Says what kind of text it is.
    #[must_use]
    pub fn with_media(self, media: Media) -> Self {
        Self { media, ..self }
    }
}

/// The kind of text an article comes as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Media {
    /// Plain text, a paragraph a line (or set apart by empty lines).
    #[default]
    Plain,
    /// A saved web page.
    Html,
}

impl Media {
    /// Reads `text/plain`, `text/html` or `application/xhtml+xml` in any case; parameters such as a charset are passed over, and an
    /// empty name is plain text.
    ///
    /// # Errors
    /// Any other media type.
    pub fn parse(media: &str) -> Result<Self, Error> {
        match media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "" | "text/plain" => Ok(Self::Plain),
            "text/html" | "application/xhtml+xml" => Ok(Self::Html),
            _ => Err(Error::new(format!("media type {media:?} is not known: use text/plain or text/html"))),
        }
    }
}

/// Something a reader should know about an article or the whole report that is no finding.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// Stable short code, such as `too-short`.
    pub code: &'static str,
    /// One plain sentence.
    pub message: Message,
}

impl Note {
    /// A note with a stable short code, such as `encoding-guessed`, and one plain sentence.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: Message::from(message.into()) }
    }
}

/// What [`Options::min_words`] may be.
pub(crate) const MIN_WORDS: RangeInclusive<usize> = 3..=100;

/// How to compare.
///
/// ```
/// use crossread::Options;
///
/// let options = Options::default().with_min_words(8).checked()?;
/// assert_eq!(options.min_words, 8);
/// assert!(options.with_min_words(2).checked().is_err());
/// # Ok::<(), crossread::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// The least number of words two articles must share in a row to count as reuse: 3 to 100, 6 by default. Beyond these, the nearest
    /// of them counts; [`checked`](Self::checked) refuses it.
    pub min_words: usize,
    /// Word vectors to tell claims in other words by; without them, as by default, fewer are found.
    pub vectors: Option<Arc<Vectors>>,
}

impl Default for Options {
    fn default() -> Self {
        Self { min_words: 6, vectors: None }
    }
}

impl Options {
    /// Sets the least number of words in a row that count as reuse.
    #[must_use]
    pub fn with_min_words(self, min_words: usize) -> Self {
        Self { min_words, ..self }
    }

    /// Gives word vectors. They are shared, not copied, between options that hold the same.
    #[must_use]
    pub fn with_vectors(self, vectors: impl Into<Arc<Vectors>>) -> Self {
        Self { vectors: Some(vectors.into()), ..self }
    }

    /// Hands the options back when they are in range.
    ///
    /// # Errors
    /// `min_words` below 3 or above 100.
    pub fn checked(self) -> Result<Self, Error> {
        match self.min_words {
            n if MIN_WORDS.contains(&n) => Ok(self),
            n => Err(Error::new(format!("minWords is {n}: use a number from 3 to 100"))),
        }
    }
}

/// Reads an ISO day such as `2024-01-25`; a time behind it is passed over.
///
/// # Errors
/// Anything that is no day of the calendar, years from 0 to 9999.
///
/// ```
/// assert_eq!(crossread::parse_day("2024-01-25T08:00:00Z")?.day(), 25);
/// assert!(crossread::parse_day("yesterday").is_err());
/// # Ok::<(), crossread::Error>(())
/// ```
pub fn parse_day(day: &str) -> Result<Date, Error> {
    let bad = || Error::new(format!("{day:?} is not a day: write it as 2024-01-25"));
    let (head, tail) = day.trim().split_at_checked(10).ok_or_else(bad)?;
    if !(tail.is_empty() || tail.starts_with(['T', ' '])) || !head.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return Err(bad());
    }
    // By hand, here and in `iso_day`: jiff's own reading and writing of days would add 20 kB to the download.
    let mut parts = head.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let date = match (year, month, day, parts.next()) {
        (Some(year), Some(month), Some(day), None) if year.len() == 4 && month.len() == 2 => {
            year.parse().ok().zip(month.parse().ok()).zip(day.parse().ok())
        }
        _ => None,
    };
    date.and_then(|((year, month), day)| Date::new(year, month, day).ok()).ok_or_else(bad)
}

/// Writes a day as ISO has it: `2024-01-25`.
pub fn iso_day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_or_refused_with_advice() {
        assert_eq!(parse_day("2024-01-25").unwrap(), jiff::civil::date(2024, 1, 25));
        assert_eq!(parse_day("2024-01-25T08:00:00Z").unwrap(), jiff::civil::date(2024, 1, 25));
        assert_eq!(iso_day(parse_day("0987-06-05").unwrap()), "0987-06-05");
        for bad in [
            "",
            "yesterday",
            "2024-13-01",
            "2024-02-30",
            "2024-01-255",
            "25.01.2024",
            "é024-01-255",
            "24-001-025",
            "2024-0125-",
            "2024--1-25",
        ] {
            assert!(parse_day(bad).unwrap_err().to_string().ends_with("write it as 2024-01-25"), "{bad}");
        }
    }

    #[test]
    fn options_are_checked() {
        assert!(Options { min_words: 2, ..Options::default() }.checked().is_err());
        assert!(Options::default().checked().is_ok());
    }
}
