//! From bytes to text.

use crate::article::Note;

/// Decodes the bytes of a file: by its byte order mark, as UTF-16 or UTF-8 by what the bytes look like, else as Windows-1252,
/// which older news sites use. Total; what could not be read becomes U+FFFD and is noted.
pub fn decode(bytes: &[u8]) -> (String, Vec<Note>) {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    match zero_bytes(bytes) {
        Some(Zeros::Odd) => utf16(bytes, u16::from_le_bytes),
        Some(Zeros::Even) => utf16(bytes, u16::from_be_bytes),
        None => utf8(bytes),
    }
}

/// Where the zero bytes of UTF-16 without a mark stand.
enum Zeros {
    Even,
    Odd,
}

/// Text in Latin letters has a zero in nearly every second byte of its UTF-16.
fn zero_bytes(bytes: &[u8]) -> Option<Zeros> {
    // Bytes looked at, and the share of zeros (in per cent of the pairs) on the one side and on the other.
    const HEAD: usize = 1024;
    const MOST: usize = 60;
    const FEW: usize = 5;
    let head = &bytes[..bytes.len().min(HEAD) & !1];
    let pairs = head.len() / 2;
    let share = |side: usize| head.iter().skip(side).step_by(2).filter(|&&b| b == 0).count() * 100 / pairs.max(1);
    match (share(0), share(1)) {
        (0..FEW, MOST..) => Some(Zeros::Odd),
        (MOST.., 0..FEW) => Some(Zeros::Even),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Vec<Note>) {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut broken = bytes.len() % 2;
    let mut text: String = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                broken += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, invalid(broken))
}

fn utf8(bytes: &[u8]) -> (String, Vec<Note>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Vec::new());
    }
    let (mut letters, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // Windows-1252 hardly ever makes valid UTF-8 by accident: where most of it is valid, the rest is damage.
    if letters > broken {
        return (String::from_utf8_lossy(bytes).into_owned(), invalid(broken));
    }
    let text = bytes.iter().map(|&b| windows_1252(b)).collect();
    let message = "The file is not UTF-8; it was read as Windows-1252, so that some letters may be wrong.".to_owned();
    (text, vec![Note { code: "encoding-guessed", message }])
}

fn windows_1252(byte: u8) -> char {
    // Bytes 0x80 to 0x9f as the encoding standard of the web has them; the others are Latin-1.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“',
        '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn invalid(places: usize) -> Vec<Note> {
    let message = match places {
        0 => return Vec::new(),
        1 => "One place in the file could not be read as text.".to_owned(),
        n => format!("{n} places in the file could not be read as text."),
    };
    vec![Note { code: "invalid-bytes", message }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let long = "The bridge — closed.";
        let cases: [(Vec<u8>, &str, Option<&str>); 10] = [
            (b"".to_vec(), "", None),
            ("é“ok”".as_bytes().to_vec(), "é“ok”", None),
            (b"\xef\xbb\xbfok".to_vec(), "ok", None),
            ([b"\xff\xfe".to_vec(), wide("o😀k", u16::to_le_bytes)].concat(), "o😀k", None),
            ([b"\xfe\xff".to_vec(), wide("o😀k", u16::to_be_bytes)].concat(), "o😀k", None),
            (wide(long, u16::to_le_bytes), long, None),
            (wide(long, u16::to_be_bytes), long, None),
            (b"caf\xe9 \x93ok\x94 \x97".to_vec(), "café “ok” —", Some("encoding-guessed")),
            ("é é é \u{fffd}".as_bytes().iter().copied().chain([0xff]).collect(), "é é é \u{fffd}\u{fffd}", Some("invalid-bytes")),
            (b"\xff\xfeo\0k\0x".to_vec(), "ok\u{fffd}", Some("invalid-bytes")),
        ];
        for (bytes, text, code) in cases {
            let (got, notes) = decode(&bytes);
            assert_eq!(got, text, "{bytes:?}");
            assert_eq!(notes.first().map(|n| n.code), code, "{bytes:?}");
        }
    }

    #[test]
    fn a_zero_byte_by_itself_stays() {
        assert_eq!(decode(b"a\0b and more text").0, "a\0b and more text");
    }
}
