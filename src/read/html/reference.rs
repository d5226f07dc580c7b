//! Character references: `&amp;`, `&#8217;`, `&#x2019;`.

use crate::lexicon;

/// Appends `text` with its character references decoded; what is no reference stays as it is.
pub fn decode_into(text: &str, out: &mut String) {
    // Letters of the longest name.
    const LONGEST: usize = 10;
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        let len = rest.bytes().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        match named_or_numbered(&rest[..len]) {
            Some(c) => {
                out.push(c);
                rest = rest[len..].strip_prefix(';').unwrap_or(&rest[len..]);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
}

fn named_or_numbered(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        // Windows-1252 codes are what old pages mean by them.
        return match code {
            0x91 => Some('‘'),
            0x92 => Some('’'),
            0x93 => Some('“'),
            0x94 => Some('”'),
            0x96 => Some('–'),
            0x97 => Some('—'),
            0x85 => Some('…'),
            code => char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace()),
        };
    }
    let small = lexicon::REFERENCES.get(&name.to_ascii_lowercase())?.chars().next()?;
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase()) && small.is_alphabetic();
    Some(if capital { crate::case::capital(small) } else { small })
}

#[cfg(test)]
mod tests {
    #[test]
    fn references_become_characters() {
        let cases = [
            ("Q&amp;A &lt;b&gt;", "Q&A <b>"),
            ("it&rsquo;s &#8217; &#x2019; &#146;", "it’s ’ ’ ’"),
            ("caf&eacute; &Eacute;lan", "café Élan"),
            ("A & B &nosuch; &#xfffffff; &", "A & B &nosuch; &#xfffffff; &"),
            ("&nbsp;x", "\u{a0}x"),
        ];
        for (source, text) in cases {
            let mut out = String::new();
            super::decode_into(source, &mut out);
            assert_eq!(out, text, "{source}");
        }
    }
}
