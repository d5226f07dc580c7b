//! The strings in a block of linked data, with the keys they stand under.

/// Calls `found` for each string of a JSON text with the keys that lead to it, from the outermost to its own; lists add no key.
///
/// One pass that never fails: what is not well formed gives other strings or none.
pub fn strings(json: &str, mut found: impl FnMut(&[&str], &str)) {
    // Deeper values are passed over.
    const DEEPEST: usize = 12;
    let bytes = json.as_bytes();
    // The key that each open object or list stands under; lists and the outermost value have none.
    let mut open: Vec<Option<&str>> = Vec::new();
    let (mut key, mut at, mut deeper) = (None, 0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'{' | b'[' if open.len() == DEEPEST => deeper += 1,
            b'{' | b'[' => open.push(key.take()),
            b'}' | b']' if deeper > 0 => deeper -= 1,
            b'}' | b']' => {
                open.pop();
                key = None;
            }
            b',' => key = None,
            b'"' => {
                let end = string_end(bytes, at + 1);
                let string = &json[at + 1..end];
                at = end;
                let is_key = json[(end + 1).min(json.len())..].trim_start().starts_with(':');
                if is_key {
                    key = Some(string);
                } else if deeper == 0 {
                    let path: Vec<&str> = open.iter().copied().chain([key]).flatten().collect();
                    found(&path, string);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where the string ends that begins at `at`: at its closing quotation mark or with the text.
fn string_end(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// A string with its escapes resolved.
pub fn unescape(string: &str) -> String {
    let mut out = String::with_capacity(string.len());
    let mut units: Vec<u16> = Vec::new();
    let mut rest = string;
    while let Some(at) = rest.find('\\') {
        push_units(&mut units, &mut out, at > 0);
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let Some(mark) = rest.chars().next() else { break };
        rest = &rest[mark.len_utf8()..];
        let unit = (mark == 'u').then(|| rest.get(..4)).flatten().and_then(|hex| u16::from_str_radix(hex, 16).ok());
        if let Some(unit) = unit {
            units.push(unit);
            rest = &rest[4..];
            continue;
        }
        push_units(&mut units, &mut out, true);
        out.push(match mark {
            'n' | 'r' | 't' | 'b' | 'f' => ' ',
            other => other,
        });
    }
    push_units(&mut units, &mut out, true);
    out.push_str(rest);
    out
}

/// Writes the code units that were escaped one behind the other, which may be halves of one character.
fn push_units(units: &mut Vec<u16>, out: &mut String, complete: bool) {
    if complete {
        out.push_str(&String::from_utf16_lossy(units));
        units.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_found_with_their_keys() {
        let json =
            r#"{"@graph": [{"headline": "A \"b\"", "n": 1, "author": [{"name": "Ada"}, "Tom"]}, {"x": {"y": {}}, "z": "w"}]}"#;
        let mut all = Vec::new();
        strings(json, |path, string| all.push(format!("{} = {}", path.join("."), unescape(string))));
        assert_eq!(all, [r#"@graph.headline = A "b""#, "@graph.author.name = Ada", "@graph.author = Tom", "@graph.z = w"]);
    }

    #[test]
    fn broken_json_ends() {
        for json in ["", "\"", "{\"a\": \"b\\", "]}]}", "{\"a\"", &"[".repeat(100_000), "\"é\\", "{\"a\":\"\\u00\"}"] {
            strings(json, |_, string| drop(unescape(string)));
        }
    }

    #[test]
    fn escapes_are_resolved() {
        let cases = [
            (r"caf\u00e9 \ud83d\ude42 \/ \\ \n", "café 🙂 / \\  "),
            (r"\ud83d!", "\u{fffd}!"),
            (r"\u00", "u00"),
            ("plain", "plain"),
            ("\\", ""),
        ];
        for (source, text) in cases {
            assert_eq!(unescape(source), text, "{source}");
        }
    }
}
