//! Web pages saved as one file (MHTML, RFC 2557): the page among the parts of a MIME message.

/// The page of an archive.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its source, transfer encoding undone.
    pub bytes: Vec<u8>,
    /// The encoding that the archive states for it.
    pub charset: Option<String>,
}

/// The page in an archive: its first part that is HTML; nothing where the bytes are no MIME message with one.
pub fn page(bytes: &[u8]) -> Option<Page> {
    // Messages within messages; real archives have one or two levels.
    const DEEPEST: usize = 4;
    let (mut headers, mut body) = message(bytes)?;
    field(&headers, "mime-version")?;
    for _ in 0..DEEPEST {
        let kind = field(&headers, "content-type")?;
        let is = |wanted: &str| kind.get(..wanted.len()).is_some_and(|k| k.eq_ignore_ascii_case(wanted));
        if is("text/html") || is("application/xhtml+xml") {
            let bytes = match field(&headers, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
                "quoted-printable" => quoted_printable(body),
                "base64" => base64(body),
                _ => body.to_vec(),
            };
            return Some(Page { bytes, charset: parameter(kind, "charset").map(|c| c.to_ascii_lowercase()) });
        }
        if !is("multipart/") {
            return None;
        }
        let boundary = parameter(kind, "boundary")?;
        let inner = parts(body, boundary).filter_map(message).find(|(headers, _)| {
            field(headers, "content-type").is_some_and(|kind| {
                let kind = kind.to_ascii_lowercase();
                kind.starts_with("text/html") || kind.starts_with("application/xhtml+xml") || kind.starts_with("multipart/")
            })
        })?;
        (headers, body) = inner;
    }
    None
}

/// Names, in small letters, and values of the header fields.
type Headers = Vec<(String, String)>;

/// The header fields and the body of a message or part.
fn message(bytes: &[u8]) -> Option<(Headers, &[u8])> {
    // Bytes within which a header ends.
    const LONGEST: usize = 64_000;
    let mut headers: Headers = Vec::new();
    let mut at = 0;
    for line in bytes.split_inclusive(|&b| b == b'\n') {
        at += line.len();
        if at > LONGEST {
            return None;
        }
        let line = line.trim_ascii_end();
        if line.is_empty() {
            // Blank lines before the header are passed over.
            if headers.is_empty() {
                continue;
            }
            return Some((headers, &bytes[at..]));
        }
        let text = String::from_utf8_lossy(line);
        match headers.last_mut() {
            Some((_, value)) if text.starts_with([' ', '\t']) => value.push_str(&text),
            _ => {
                let (name, value) = text.split_once(':')?;
                let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic());
                headers.push(is_name.then(|| (name.to_ascii_lowercase(), value.trim().to_owned()))?);
            }
        }
    }
    None
}

fn field<'a>(headers: &'a Headers, name: &str) -> Option<&'a str> {
    headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.trim())
}

/// A parameter of a content type: `multipart/related; type="text/html"; boundary="x"`.
fn parameter<'a>(kind: &'a str, name: &str) -> Option<&'a str> {
    kind.split(';').skip(1).find_map(|part| {
        let (key, value) = part.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"')).filter(|value| !value.is_empty())
    })
}

/// The parts between the lines of a boundary.
fn parts<'a>(body: &'a [u8], boundary: &str) -> impl Iterator<Item = &'a [u8]> {
    let is_boundary = move |line: &[u8]| line.strip_prefix(b"--").is_some_and(|rest| rest.starts_with(boundary.as_bytes()));
    let mut lines = body.split_inclusive(|&b| b == b'\n');
    let mut start = 0;
    let mut at = 0;
    let mut is_inside = false;
    std::iter::from_fn(move || {
        for line in lines.by_ref() {
            let from = at;
            at += line.len();
            if is_boundary(line) {
                let part = &body[start..from];
                start = at;
                if std::mem::replace(&mut is_inside, true) {
                    return Some(part);
                }
            }
        }
        // A file that was cut off lacks its last boundary.
        let rest = &body[start.min(body.len())..];
        start = body.len();
        (is_inside && !rest.is_empty()).then_some(rest)
    })
}

/// `=E9` is a byte, `=` at the end of a line is nothing.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        match tail {
            [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] => rest = after,
            [high, low, after @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            _ => out.push(byte),
        }
    }
    out
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}

/// What is no digit of the encoding is passed over.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for &byte in bytes {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive as browsers write it, with a part for the page.
    fn archive(part: &str) -> String {
        format!(
            "From: <Saved by a browser>\r\nSubject: Crane falls\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\t\
             boundary=\"----Boundary\"\r\n\r\n\r\n------Boundary\r\n{part}\r\n------Boundary\r\nContent-Type: text/css\r\n\r\np {{ color: red }}\r\n------Boundary--\r\n"
        )
    }

    #[test]
    fn the_page_of_an_archive_is_found() {
        let cases = [
            (
                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>caf=C3=A9, so=\r\nft = 2",
                "<p>café, soft = 2\r\n",
                Some("utf-8"),
            ),
            ("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\nY2Fmw6k=", "<p>café", None),
            ("Content-Type: TEXT/HTML; Charset=\"ISO-8859-1\"\r\n\r\n<p>plain", "<p>plain\r\n", Some("iso-8859-1")),
            (
                "Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\nno\r\n--inner\r\nContent-Type: text/html\r\n\r\n<p>yes\r\n--inner--",
                "<p>yes\r\n",
                None,
            ),
        ];
        for (part, text, charset) in cases {
            let page = page(archive(part).as_bytes()).unwrap();
            assert_eq!((String::from_utf8_lossy(&page.bytes).as_ref(), page.charset.as_deref()), (text, charset), "{part}");
        }
        let cut_off = archive("Content-Type: text/html\r\n\r\n<p>A crane fell")
            .split("\r\n------Boundary\r\nContent-Type: text/css")
            .next()
            .unwrap()
            .to_owned();
        assert_eq!(page(cut_off.as_bytes()).unwrap().bytes, b"<p>A crane fell");
    }

    #[test]
    fn what_is_no_archive_is_none() {
        let no_page = archive("Content-Type: image/png\r\n\r\nx");
        let endless = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n".repeat(9);
        for text in [
            "",
            "\n\n",
            "Note: a text\n\nwith a colon.",
            "MIME-Version: 1.0\n\n",
            "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--\n",
            &no_page,
            &endless,
        ] {
            assert_eq!(page(text.as_bytes()), None, "{text}");
        }
    }
}
