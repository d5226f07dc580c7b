//! What the bytes of a file are: in which encoding, and whether they are a web page or an archive of one.
//!
//! Nothing is decoded here. Browsers decode by the standard's tables already, and the command line has a library for it; both ask
//! here which encoding to take, so that they agree.

use std::borrow::Cow;

use crate::article::Media;

mod archive;

/// The bytes of an article, and how to read them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source<'a> {
    /// The bytes to decode: those of the file without its byte order mark, or those of the page within an archive.
    pub bytes: Cow<'a, [u8]>,
    /// Label of the encoding as the standard of the web has them (`utf-8`, `windows-1252`, `utf-16le`), or as the file declares it:
    /// then it may be one that nobody knows.
    pub encoding: String,
    /// What tells the encoding.
    pub evidence: Evidence,
    /// Whether they are a web page.
    pub media: Media,
}

/// What tells the encoding of a file, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evidence {
    /// A byte order mark.
    Mark,
    /// Every other byte is zero.
    Zeros,
    /// The bytes are UTF-8 and hardly anything else makes such bytes; a few of them may be damaged.
    Form,
    /// The page or archive says so.
    Declared,
    /// Nothing: the encoding is the one that most old files in English are in.
    Nothing,
}

impl Evidence {
    /// The evidence in words that follow "Read as UTF-8: " or "because ".
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Mark => template!("its first bytes say so"),
            Self::Zeros => template!("every other byte is zero"),
            Self::Form => template!("its bytes have that form"),
            Self::Declared => template!("the page says so"),
            Self::Nothing => template!("it is not UTF-8 and does not say what else; this is a guess"),
        }
    }
}

/// The encoding of last resort.
const FALLBACK: &str = "windows-1252";

/// Tells what the bytes of a file are. Total.
pub fn identify(bytes: &[u8]) -> Source<'_> {
    match archive::page(bytes) {
        Some(page) => {
            let (skip, encoding, evidence) = encoding(&page.bytes, page.charset);
            Source { bytes: Cow::Owned(page.bytes[skip..].to_vec()), encoding, evidence, media: Media::Html }
        }
        None => {
            let (skip, encoding, evidence) = encoding(bytes, None);
            let bytes = &bytes[skip..];
            let media = if is_html(bytes) { Media::Html } else { Media::Plain };
            Source { bytes: Cow::Borrowed(bytes), encoding, evidence, media }
        }
    }
}

/// The length of a byte order mark, and the encoding with what tells it; `charset` is what stands around the bytes says.
fn encoding(bytes: &[u8], charset: Option<String>) -> (usize, String, Evidence) {
    const MARKS: [(&[u8], &str); 3] = [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be")];
    if let Some((mark, label)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return (mark.len(), (*label).to_owned(), Evidence::Mark);
    }
    if let Some(label) = zeros(bytes) {
        return (0, label.to_owned(), Evidence::Zeros);
    }
    let declared = charset.or_else(|| declared(bytes));
    let form = utf8(bytes);
    let (label, evidence) = match (form, declared) {
        // Encodings that say all in ASCII bytes.
        (Utf8::Valid, Some(label)) if label.starts_with("iso-2022") => (label, Evidence::Declared),
        (Utf8::Valid, _) => ("utf-8".to_owned(), Evidence::Form),
        (_, Some(label)) if label != "utf-8" && label != "utf8" => (label, Evidence::Declared),
        (Utf8::Damaged, _) => ("utf-8".to_owned(), Evidence::Form),
        (Utf8::No, _) => (FALLBACK.to_owned(), Evidence::Nothing),
    };
    (0, label, evidence)
}

/// UTF-16 without a mark: text in Latin letters has a zero in nearly every second byte of it.
fn zeros(bytes: &[u8]) -> Option<&'static str> {
    // Bytes looked at, and the share of zeros (in per cent of the pairs) on the one side and on the other.
    const HEAD: usize = 1024;
    const MOST: usize = 60;
    const FEW: usize = 5;
    let head = &bytes[..bytes.len().min(HEAD) & !1];
    let pairs = head.len() / 2;
    let share = |side: usize| head.iter().skip(side).step_by(2).filter(|&&b| b == 0).count() * 100 / pairs.max(1);
    match (share(0), share(1)) {
        (0..FEW, MOST..) => Some("utf-16le"),
        (MOST.., 0..FEW) => Some("utf-16be"),
        _ => None,
    }
}

/// Whether bytes are UTF-8.
enum Utf8 {
    Valid,
    /// More of what is not ASCII is UTF-8 than is not: other encodings hardly ever make valid UTF-8 by accident.
    Damaged,
    No,
}

fn utf8(bytes: &[u8]) -> Utf8 {
    if std::str::from_utf8(bytes).is_ok() {
        return Utf8::Valid;
    }
    let (mut letters, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if letters > broken { Utf8::Damaged } else { Utf8::No }
}

/// The beginning of a file as small ASCII letters, in which the standard has a page declare its encoding.
fn head(bytes: &[u8]) -> String {
    // The standard has 1024 bytes; pages that are saved with notes before them declare it later.
    const HEAD: usize = 4096;
    bytes[..bytes.len().min(HEAD)].iter().map(|b| if b.is_ascii() { char::from(b.to_ascii_lowercase()) } else { '?' }).collect()
}

/// The encoding that a `meta` tag or XML declaration names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = head(bytes);
    let xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| value(rest.split('>').next()?, "encoding"));
    let tags = || head.match_indices("<meta").filter_map(|(at, _)| head[at..].split('>').next());
    let label = xml.or_else(|| tags().find_map(|tag| value(tag, "charset")))?;
    // A page that could be read so far is not what it says.
    Some(if label.starts_with("utf-16") { "utf-8".to_owned() } else { label })
}

/// The value behind `key=`, with or without quotation marks: `charset=utf-8`, `charset = "utf-8"`.
fn value(tag: &str, key: &str) -> Option<String> {
    let rest = tag[tag.find(key)? + key.len()..].trim_start().strip_prefix('=')?;
    let label = rest.trim_start_matches([' ', '"', '\'']);
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
    let label = &label[..label.find(|c| !is_part(c)).unwrap_or(label.len())];
    (!label.is_empty()).then(|| label.to_owned())
}

/// Whether a file begins as a web page does.
fn is_html(bytes: &[u8]) -> bool {
    let ascii: Vec<u8> = bytes.iter().copied().take(4096).filter(|b| *b != 0).collect();
    let head = head(&ascii);
    let mut rest = head.trim_start();
    while let Some(tail) =
        rest.strip_prefix("<!--").and_then(|t| t.split_once("-->")).or(rest.strip_prefix("<?xml").and_then(|t| t.split_once('>')))
    {
        rest = tail.1.trim_start();
    }
    rest.starts_with("<!doctype html") || rest.starts_with("<html")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn encodings_are_told_by_the_surest_evidence() {
        use Evidence::{Declared, Form, Mark, Nothing, Zeros};
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let long = "The bridge — closed.";
        let cases: [(Vec<u8>, &str, Evidence); 19] = [
            (b"".to_vec(), "utf-8", Form),
            ("é“ok”".as_bytes().to_vec(), "utf-8", Form),
            (b"\xef\xbb\xbfok".to_vec(), "utf-8", Mark),
            ([b"\xff\xfe".to_vec(), wide("ok", u16::to_le_bytes)].concat(), "utf-16le", Mark),
            ([b"\xfe\xff".to_vec(), wide("ok", u16::to_be_bytes)].concat(), "utf-16be", Mark),
            (wide(long, u16::to_le_bytes), "utf-16le", Zeros),
            (wide(long, u16::to_be_bytes), "utf-16be", Zeros),
            (b"caf\xe9 \x93ok\x94 \x97".to_vec(), "windows-1252", Nothing),
            ("é é é".as_bytes().iter().copied().chain([0xff]).collect(), "utf-8", Form),
            (b"<meta charset=\"ISO-8859-2\"><p>\xb1".to_vec(), "iso-8859-2", Declared),
            (b"<META http-equiv=Content-Type content='text/html; charset=koi8-r'>\xc1".to_vec(), "koi8-r", Declared),
            (b"<?xml version=\"1.0\" encoding='windows-1251'?><html>\xc1".to_vec(), "windows-1251", Declared),
            // The bytes know better than the page.
            ("<meta charset=iso-8859-1><p>é“ok”".as_bytes().to_vec(), "utf-8", Form),
            (b"<meta charset=utf-8><p>caf\xe9".to_vec(), "windows-1252", Nothing),
            (b"<meta charset=utf-16><p>plain".to_vec(), "utf-8", Form),
            (b"<meta charset=iso-2022-jp><p>\x1b$B".to_vec(), "iso-2022-jp", Declared),
            (b"The charset=koi8-r of a page \xc1".to_vec(), "windows-1252", Nothing),
            (b"a\0b and more text".to_vec(), "utf-8", Form),
            (b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=\r\n\r\n\x80".to_vec(), "windows-1252", Nothing),
        ];
        for (bytes, label, evidence) in cases {
            let source = identify(&bytes);
            assert_eq!((source.encoding.as_str(), source.evidence), (label, evidence), "{bytes:?}");
            assert!(bytes.ends_with(&source.bytes));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_something(pieces in prop::collection::vec(piece(), 0..30)) {
            let bytes = pieces.concat();
            let source = identify(&bytes);
            // A stray byte of an archive becomes a replacement character, which takes three.
            prop_assert!(source.bytes.len() <= 3 * bytes.len() && !source.encoding.is_empty());
        }
    }

    /// What archives and declarations are made of, and stray bytes.
    fn piece() -> impl Strategy<Value = Vec<u8>> {
        let known = prop::sample::select(&[
            "MIME-Version: 1.0\r\n",
            "Content-Type: multipart/related; boundary=\"x\"\r\n",
            "Content-Type: text/html; charset=\r\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "\r\n\r\n",
            "\n",
            "--x\n",
            "--x--",
            "=",
            "=E",
            "=\r\n",
            "<meta charset",
            "=\"",
            "<?xml encoding",
            "<!--",
            "-->",
            "\u{feff}",
            "é",
            "QUJD",
        ]);
        prop_oneof![known.prop_map(|k| k.as_bytes().to_vec()), prop::collection::vec(any::<u8>(), 1..4)]
    }

    #[test]
    fn pages_are_told_from_texts() {
        let wide: Vec<u8> = "\u{feff}<!DOCTYPE html><p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for page in [
            &b"<!DOCTYPE html><p>"[..],
            b"\n<html lang=en>",
            b"<!-- saved --> <HTML>",
            b"<?xml version='1.0'?>\n<!doctype HTML>",
            &wide,
        ] {
            assert_eq!(identify(page).media, Media::Html, "{page:?}");
        }
        for text in [&b"<p>A tag"[..], b"The <html> tag", b"", b"<!-- <html>", b"<?xml version='1.0'?><rss>"] {
            assert_eq!(identify(text).media, Media::Plain, "{text:?}");
        }
    }
}
