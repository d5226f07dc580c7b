//! An outline as Markdown that every dialect reads alike.

use super::outline::{Item, Outline, Part, Quote};

/// CommonMark, with nothing in it that a text of an article could have put there.
pub fn write(outline: &Outline) -> String {
    let mut out = format!("# {}\n", escaped(&outline.title));
    for section in &outline.sections {
        out += &format!("\n## {}\n", section.title);
        let mut listed = false;
        for item in &section.items {
            // A list stands apart from what is above it; its own lines stand together.
            if !(listed && item.parts.is_empty()) {
                out.push('\n');
            }
            listed = item.parts.is_empty();
            self::item(&mut out, item);
        }
    }
    out += &format!("\n---\n\n{}\n", escaped(&outline.method));
    out
}

fn item(out: &mut String, item: &Item) {
    let title = escaped(&item.title);
    let tags = item.tags.join(" · ");
    if item.parts.is_empty() {
        let tags = if tags.is_empty() { tags } else { format!(" ({tags})") };
        *out += &format!("- {title}{tags}\n");
        return;
    }
    *out += &format!("### {title}\n");
    if !tags.is_empty() {
        *out += &format!("\n*{tags}*\n");
    }
    for part in &item.parts {
        out.push('\n');
        match part {
            Part::Line(line) => *out += &format!("{}\n", escaped(line)),
            Part::Head(_, words) => *out += &format!("**{}**\n", escaped(words)),
            Part::Quote(words) => quote(out, words),
            Part::Note(note) => *out += &format!("**Note:** {}\n", escaped(note)),
        }
    }
}

fn quote(out: &mut String, Quote { places, pieces, how }: &Quote) {
    let words: String = pieces.iter().map(|(words, marked)| strong(&escaped_piece(words), *marked)).collect();
    let labels = places.iter().map(|(label, _)| label.as_str()).chain([how.as_str()]).filter(|label| !label.is_empty());
    let by = labels.map(escaped).collect::<Vec<_>>().join(", ");
    let by = if by.is_empty() { by } else { format!(">\n> — {by}\n") };
    *out += &format!("> {}\n{by}", first_escaped(words.trim()));
}

/// Bold, with the space at the ends outside: CommonMark takes the asterisks for letters otherwise.
fn strong(words: &str, marked: bool) -> String {
    let trimmed = words.trim();
    if marked && !trimmed.is_empty() { words.replacen(trimmed, &format!("**{trimmed}**"), 1) } else { words.to_owned() }
}

/// Text that Markdown takes for nothing but text, on one line.
fn escaped(text: &str) -> String {
    first_escaped(escaped_piece(&text.split_whitespace().collect::<Vec<_>>().join(" ")).trim())
}

fn escaped_piece(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes what begins a line: a heading, a list, a rule, a fence, an underline. Ordered lists have digits before their mark.
fn first_escaped(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some(b'#' | b'+' | b'-' | b'=' | b':') if digits == 0 => format!("\\{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for (text, markdown) in [
            ("Rain fell, 12 mm.", "Rain fell, 12 mm."),
            ("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"),
            ("[click](javascript:x)", "\\[click\\](javascript:x)"),
            ("# Heading", "\\# Heading"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("a_b *c* `d` | e ~~f~~ &lt; \\", "a\\_b \\*c\\* \\`d\\` \\| e \\~\\~f\\~\\~ \\&lt; \\\\"),
            ("two\n\nlines\u{1b}[31m", "two lines\\[31m"),
            ("=== underline", "\\=== underline"),
        ] {
            assert_eq!(escaped(text), markdown);
        }
        assert_eq!(strong(" 12 people ", true), " **12 people** ");
    }
}
