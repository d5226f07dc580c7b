//! Reading articles and pairs of sentences from files and standard input.

use std::fmt;
use std::io::{self, BufRead, Read};
use std::path::Path;

use crossread::read::decode::{self, Evidence, Source};
use crossread::{Article, Media, Note};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Input that could not be read: where it is, and why.
#[derive(Debug)]
pub struct Unreadable {
    place: String,
    reason: String,
}

impl Unreadable {
    pub fn new(place: impl AsRef<Path>, reason: impl Into<String>) -> Self {
        Self { place: place.as_ref().to_string_lossy().into_owned(), reason: reason.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// Reads one article from a file, or from standard input for `-`; in `encoding` where one is given, else in the one it seems to be in.
pub fn file(path: &Path, published: Option<Date>, encoding: Option<&'static Encoding>) -> Result<Article, Unreadable> {
    let standard_input = path == Path::new("-");
    let place = if standard_input { "standard input".to_owned() } else { path.to_string_lossy().into_owned() };
    let name = if standard_input { None } else { path.file_name() };
    let name = name.map_or_else(|| place.clone(), |name| name.to_string_lossy().into_owned());
    let bytes = if standard_input { all_of(io::stdin().lock()) } else { std::fs::read(path) };
    match bytes.map_err(|error| io_reason(&error)).and_then(|bytes| decoded(&bytes, encoding)) {
        Ok((text, media, notes)) => {
            let media = if is_page(path) { Media::Html } else { media };
            let mut article = Article::new(text).with_name(name).with_media(media);
            (article.published, article.notes) = (published, notes);
            Ok(article)
        }
        Err(reason) => Err(Unreadable { place, reason }),
    }
}

fn all_of(mut stream: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).map(|_| bytes)
}

/// The text of a file, what it is, and what was noticed about its bytes; the reason where it is something else.
fn decoded(bytes: &[u8], given: Option<&'static Encoding>) -> Result<(String, Media, Vec<Note>), String> {
    if bytes.starts_with(b"%PDF-") {
        return Err("is a PDF: save or copy its text first".to_owned());
    }
    let Source { bytes, encoding, evidence, media, .. } = decode::identify(bytes);
    let mut notes = Vec::new();
    let mut add = |code, message| notes.push(Note::new(code, message));
    let known = || Encoding::for_label_no_replacement(encoding.as_bytes());
    let encoding = given.or_else(known).unwrap_or_else(|| {
        add("encoding-unknown", format!("The file says that it is in {encoding:?}, which is not known."));
        WINDOWS_1252
    });
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    match evidence {
        _ if given.is_some() || encoding == UTF_8 => {}
        Evidence::Nothing => add("encoding-guessed", read_as(encoding, evidence)),
        _ => add("encoding", read_as(encoding, evidence)),
    }
    match text.matches(char::REPLACEMENT_CHARACTER).count() {
        0 => {}
        1 => add("invalid-bytes", "One place in the file could not be read as text.".to_owned()),
        n => add("invalid-bytes", format!("{n} places in the file could not be read as text.")),
    }
    if is_binary(&text) {
        return Err("is not text".to_owned());
    }
    Ok((text.into_owned(), media, notes))
}

fn read_as(encoding: &'static Encoding, evidence: Evidence) -> String {
    format!("Read as {}: {}.", encoding.name(), evidence.reason())
}

/// Whether a file's first characters are such as no text holds.
fn is_binary(text: &str) -> bool {
    /// Characters looked at, and one in how many of them may be a control character: old texts hold a stray one.
    const HEAD: usize = 4096;
    const ONE_IN: usize = 50;
    let head = || text.chars().take(HEAD);
    let strange = head().filter(|c| (c.is_control() && !c.is_whitespace()) || *c == char::REPLACEMENT_CHARACTER).count();
    head().any(|c| c == '\0') || strange * ONE_IN > head().count()
}

/// Whether a file is a web page by its name.
fn is_page(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
    matches!(extension.as_deref(), Some("html" | "htm" | "xhtml" | "mht" | "mhtml"))
}

/// Articles from a stream of JSON Lines, one a line; `published` is for those that name no day of their own.
pub fn articles(stream: impl BufRead, published: Option<Date>) -> impl Iterator<Item = Result<Article, Unreadable>> {
    json_lines(stream, move |line: ArticleLine| {
        let mut article = Article::new(line.text).with_name(line.name.or(line.id.map(Id::text)).unwrap_or_default());
        article.published = line.published.map(|day| crossread::parse_day(&day)).transpose()?.or(published);
        article.outlet = line.outlet;
        article.media = line.media.map(|media| Media::parse(&media)).transpose()?.unwrap_or_default();
        article.restored = line.restored.unwrap_or_default();
        Ok(article)
    })
}

/// One article as a line of JSON.
#[derive(Deserialize)]
struct ArticleLine {
    id: Option<Id>,
    name: Option<String>,
    text: String,
    published: Option<String>,
    outlet: Option<String>,
    media: Option<String>,
    restored: Option<Vec<[usize; 2]>>,
}

/// An id as people's data has it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Number(serde_json::Number),
    Text(String),
}

impl Id {
    fn text(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// Two sentences as a line of JSON.
#[derive(Deserialize)]
pub struct SentencePair {
    /// The one.
    pub a: String,
    /// The other.
    pub b: String,
}

/// Pairs of sentences from a stream of JSON Lines.
pub fn sentence_pairs(stream: impl BufRead) -> impl Iterator<Item = Result<SentencePair, Unreadable>> {
    json_lines(stream, Ok)
}

/// What `make` makes of each line that is not blank. A line that is no such value is told with its number, and the stream goes on;
/// it ends where the stream itself fails.
fn json_lines<T: DeserializeOwned, U>(
    mut stream: impl BufRead,
    make: impl Fn(T) -> Result<U, crossread::Error>,
) -> impl Iterator<Item = Result<U, Unreadable>> {
    let (mut number, mut over) = (0, false);
    std::iter::from_fn(move || {
        while !over {
            let mut line = Vec::new();
            number += 1;
            let read = stream.read_until(b'\n', &mut line);
            over = !matches!(read, Ok(1..));
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line).trim_ascii();
            let value = match read {
                Err(error) => Err(io_reason(&error)),
                Ok(_) if line.is_empty() => continue,
                Ok(_) => serde_json::from_slice(line)
                    .map_err(|error| json_reason(&error))
                    .and_then(|value| make(value).map_err(|error| error.to_string())),
            };
            return Some(value.map_err(|reason| Unreadable { place: format!("standard input, line {number}"), reason }));
        }
        None
    })
}

/// Why a line could not be read, without the line number that serde_json counts within the line.
fn json_reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
    if error.is_data() { message.to_owned() } else { format!("not JSON: {message} at column {}", error.column()) }
}

/// What went wrong, without the number of the operating system's error.
pub fn io_reason(error: &io::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" (os error ").map_or(message.as_str(), |(message, _)| message).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Vec<Result<Article, String>> {
        articles(lines.as_bytes(), None).map(|line| line.map_err(|e| e.to_string())).collect()
    }

    #[test]
    fn lines_are_read_or_told_with_their_number() {
        let lines =
            "\u{feff}{\"id\": 7, \"text\": \"One.\"}\n\n{\"text\": 3}\n{\"name\": \"two\", \"id\": \"x\", \"text\": \"Two.\"}\r\n{";
        let read = read(lines);
        assert_eq!(read[0].as_ref().map(|a| (a.name.as_str(), a.text.as_str())), Ok(("7", "One.")));
        assert_eq!(read[1].as_ref().unwrap_err(), "standard input, line 3: invalid type: integer `3`, expected a string");
        assert_eq!(read[2].as_ref().map(|a| a.name.as_str()), Ok("two"));
        assert!(read[3].as_ref().unwrap_err().starts_with("standard input, line 5: not JSON: EOF"));
        assert_eq!(read.len(), 4);
    }

    #[test]
    fn a_line_s_own_day_comes_before_the_day_for_all() {
        let all = crossread::parse_day("2024-01-25").ok();
        let lines = "{\"text\": \"\", \"published\": \"2023-05-01\"}\n{\"text\": \"\", \"published\": null}";
        let days: Vec<_> = articles(lines.as_bytes(), all).map(|a| a.unwrap().published).collect();
        assert_eq!(days, [crossread::parse_day("2023-05-01").ok(), all]);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let utf16: Vec<u8> = "Rain fell.".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for text in [&b"Rain fell."[..], b"caf\xe9 and more words", b"", &utf16] {
            assert!(decoded(text, None).is_ok(), "{text:?}");
        }
        for binary in [&b"%PDF-1.7 \x01"[..], b"\x7fELF\x02\x01\x01\0\0\0\0", b"PK\x03\x04\x14\0\x06\0", b"\x01\x02\x03\x04 a"] {
            assert!(decoded(binary, None).is_err(), "{binary:?}");
        }
    }

    #[test]
    fn files_are_read_in_their_encoding_and_what_is_not_utf_8_is_told() {
        let cases: [(&[u8], &str, &[&str]); 6] = [
            ("é“ok”".as_bytes(), "é“ok”", &[]),
            (b"caf\xe9 \x93ok\x94", "café “ok”", &["encoding-guessed"]),
            (b"<meta charset=iso-8859-2>\xb1", "<meta charset=iso-8859-2>ą", &["encoding"]),
            (b"<meta charset=x-nothing>\xe9", "<meta charset=x-nothing>é", &["encoding-unknown", "encoding"]),
            (b"\xff\xfeo\0k\0", "ok", &["encoding"]),
            (
                b"\xc3\xa9 \xc3\xa9 and many more words of the story about the bridge that fell \xff",
                "é é and many more words of the story about the bridge that fell \u{fffd}",
                &["invalid-bytes"],
            ),
        ];
        for (bytes, text, codes) in cases {
            let (got, _, notes) = decoded(bytes, None).unwrap();
            assert_eq!(got, text, "{bytes:?}");
            assert_eq!(notes.iter().map(|n| n.code).collect::<Vec<_>>(), codes, "{bytes:?}");
        }
        assert_eq!(decoded(b"\xe9", Encoding::for_label(b"koi8-r")).unwrap().0, "И");
    }

    #[test]
    fn web_pages_are_told_by_their_file_names() {
        assert!(is_page(Path::new("a/Page.HTM")) && is_page(Path::new("b.mhtml")));
        assert!(!is_page(Path::new("html")) && !is_page(Path::new("a.html.txt")));
    }
}
