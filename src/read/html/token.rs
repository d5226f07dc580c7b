//! Tags and text of a page, in one pass; whatever is not well formed is text or passed over, as browsers do.

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A start tag with the source of its attributes.
    Start(&'a str, &'a str),
    /// An end tag.
    End(&'a str),
    /// Text as it stands in the source.
    Text(&'a str),
    /// What stands within `script`, `style`, `title` and the like, with the name and attributes of the element.
    Raw(&'a str, &'a str, &'a str),
}

/// Reads a page piece by piece.
#[derive(Debug)]
pub struct Pieces<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// Starts at the beginning of `source`.
    pub fn new(source: &'a str) -> Self {
        Self { source, at: 0 }
    }

    /// The rest from `from` up to `end`, or all of it, and going on behind `skip` bytes more.
    fn up_to(&mut self, from: usize, end: &str) -> &'a str {
        let rest = &self.source[from..];
        let found = rest.find(end);
        self.at = found.map_or(self.source.len(), |i| from + i + end.len());
        &rest[..found.unwrap_or(rest.len())]
    }

    fn tag(&mut self) -> Piece<'a> {
        let start = self.at + 1;
        let closing = self.source[start..].starts_with('/');
        let begin = start + usize::from(closing);
        let name_len =
            self.source[begin..].bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'_')).count();
        let name = &self.source[begin..begin + name_len];
        let end = tag_end(self.source, begin + name_len);
        let attributes = &self.source[begin + name_len..end];
        self.at = (end + 1).min(self.source.len());
        if closing {
            return Piece::End(name);
        }
        if !is_raw(name) || attributes.ends_with('/') {
            return Piece::Start(name, attributes);
        }
        let inside = self.at;
        let close = find_close(&self.source[inside..], name).map_or(self.source.len(), |i| inside + i);
        self.at = tag_end(self.source, close).saturating_add(1).min(self.source.len());
        Piece::Raw(name, attributes, &self.source[inside..close])
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.source.get(self.at..).filter(|r| !r.is_empty())?;
            let Some(tail) = rest.strip_prefix('<') else {
                let len = rest.find('<').unwrap_or(rest.len());
                self.at += len;
                return Some(Piece::Text(&rest[..len]));
            };
            if tail.starts_with("!--") {
                self.up_to(self.at + 4, "-->");
            } else if tail.starts_with(['!', '?']) {
                self.up_to(self.at + 1, ">");
            } else if tail.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) && !tail.starts_with("//") {
                return Some(self.tag());
            } else {
                self.at += 1;
                return Some(Piece::Text(&rest[..1]));
            }
        }
    }
}

/// Where the tag ends whose attributes begin at `at`: at its `>`, quoted values passed over.
fn tag_end(source: &str, at: usize) -> usize {
    // A quote that is never closed must not swallow the page, nor make every later tag search it through.
    const LONGEST: usize = 20_000;
    let bytes = source.as_bytes();
    let mut quote = None;
    for (i, &b) in bytes.iter().enumerate().skip(at).take(LONGEST) {
        match (quote, b) {
            (None, b'>') => return i,
            (None, b'"' | b'\'') if bytes[i - 1] == b'=' => quote = Some(b),
            (Some(q), b) if q == b => quote = None,
            _ => {}
        }
    }
    source[at.min(source.len())..].find('>').map_or(source.len(), |i| at + i)
}

/// Elements whose inside is no markup, and those whose inside no reader sees as text.
fn is_raw(name: &str) -> bool {
    ["script", "style", "title", "textarea", "iframe", "noscript", "xmp", "noembed", "noframes"]
        .iter()
        .any(|raw| raw.eq_ignore_ascii_case(name))
}

/// Where the end tag of `name` begins.
fn find_close(source: &str, name: &str) -> Option<usize> {
    source
        .match_indices("</")
        .map(|(i, _)| i)
        .find(|&i| source.get(i + 2..i + 2 + name.len()).is_some_and(|tail| tail.eq_ignore_ascii_case(name)))
}

/// The value of an attribute in the source of a tag's attributes, references not yet decoded.
pub fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let bytes = attributes.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'/') {
            at += 1;
        }
        let start = at;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'=' | b'/') {
            at += 1;
        }
        let key = &attributes[start..at];
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        let mut value = "";
        if at < bytes.len() && bytes[at] == b'=' {
            at += 1;
            while at < bytes.len() && bytes[at].is_ascii_whitespace() {
                at += 1;
            }
            let quote = bytes.get(at).copied().filter(|b| matches!(b, b'"' | b'\''));
            let from = at + usize::from(quote.is_some());
            let len = attributes[from..].bytes().take_while(|&b| quote.map_or(!b.is_ascii_whitespace(), |q| b != q)).count();
            value = &attributes[from..from + len];
            at = from + len + usize::from(quote.is_some());
        } else if key.is_empty() {
            at += 1;
        }
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_falls_into_pieces() {
        use Piece::{End, Raw, Start, Text};
        let cases: [(&str, Vec<Piece<'_>>); 9] = [
            ("a<b>c</b>", vec![Text("a"), Start("b", ""), Text("c"), End("b")]),
            ("<!-- <p> -->x<!DOCTYPE html>y", vec![Text("x"), Text("y")]),
            ("<script a=1>if (a<b) </p></script>z", vec![Raw("script", " a=1", "if (a<b) </p>"), Text("z")]),
            ("<a href=\"x>y\">z", vec![Start("a", " href=\"x>y\""), Text("z")]),
            ("1 < 2 <3", vec![Text("1 "), Text("<"), Text(" 2 "), Text("<"), Text("3")]),
            ("<", vec![Text("<")]),
            ("<p", vec![Start("p", "")]),
            ("<STYLE>x", vec![Raw("STYLE", "", "x")]),
            ("</", vec![Text("<"), Text("/")]),
        ];
        for (source, pieces) in cases {
            assert_eq!(Pieces::new(source).collect::<Vec<_>>(), pieces, "{source}");
        }
    }

    #[test]
    fn attributes_are_found() {
        let tag = " class='a b' id=x hidden data-y=\"1=2\" é ";
        assert_eq!(attribute(tag, "class"), Some("a b"));
        assert_eq!(attribute(tag, "ID"), Some("x"));
        assert_eq!(attribute(tag, "hidden"), Some(""));
        assert_eq!(attribute(tag, "data-y"), Some("1=2"));
        assert_eq!(attribute(tag, "style"), None);
        assert_eq!(attribute(" ==x='", "x"), None);
    }
}
