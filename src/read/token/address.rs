//! Addresses: of web pages and mail boxes, handles and hash tags.

use crate::lexicon;

/// Bytes of the longest address looked for, so that no text makes the search slow; what browsers take as an address is no longer.
const LONGEST: usize = 2_000;

/// End of the web address with a scheme or `www.` that begins at `start`.
pub fn web(text: &str, start: usize) -> Option<usize> {
    let rest = &text.as_bytes()[start..];
    if !matches!(rest.first(), Some(b'h' | b'H' | b'w' | b'W')) {
        return None;
    }
    let begins = |prefix: &[u8]| rest.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    (begins(b"http://") || begins(b"https://") || begins(b"www.")).then(|| path_end(text, start))
}

/// End of the address without a scheme that begins at `start`: `desk@example.com`, `example.com/news`.
pub fn bare(text: &str, start: usize) -> Option<usize> {
    let is_host = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+' | b'@');
    let end = start + text.as_bytes()[start..].iter().take(LONGEST).take_while(|b| is_host(b)).count();
    let host = text[start..end].trim_end_matches(['.', '-', '_', '+', '@']);
    let (mailbox, domain) = host.rsplit_once('@').unwrap_or(("", host));
    let (name, suffix) = domain.rsplit_once('.')?;
    let is_mail = !mailbox.is_empty() && !name.is_empty() && !suffix.is_empty();
    let is_site = mailbox.is_empty() && !name.is_empty() && lexicon::DOMAINS.has(suffix);
    if is_mail {
        return Some(start + host.len());
    }
    is_site.then(|| if text.as_bytes().get(start + host.len()) == Some(&b'/') { path_end(text, start) } else { start + host.len() })
}

/// End of the handle or hash tag whose name begins at `at`.
pub fn handle_end(text: &str, at: usize) -> usize {
    at + text[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum::<usize>()
}

/// Where an address ends: before white space, quotation marks and brackets, and before marks that end a sentence.
fn path_end(text: &str, start: usize) -> usize {
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\u{2018}'..='\u{201f}' | '|' | '{' | '}');
    let rest = &text[start..];
    let end = rest.char_indices().find(|&(i, c)| i >= LONGEST || ends(c)).map_or(rest.len(), |(i, _)| i);
    let rest = &rest[..end];
    let mut address = rest.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
    while address.ends_with([')', ']']) && !address.contains(['(', '[']) {
        address = address[..address.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    }
    start + address.len()
}
