//! Styles for the text report on a terminal. Only styles are added: without them the text is what it was, so that nothing is told by
//! them alone.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

const HEADING: Style = Style::new().bold();
const ID: Style = AnsiColor::Cyan.on_default();
const TAGS: Style = AnsiColor::Yellow.on_default();
const MARKED: Style = Style::new().bold();

/// A text report with its title and headings, the ids and kinds of findings, and the words that matter in styles.
pub fn paint(text: &str) -> String {
    let mut painted = String::with_capacity(text.len() + text.len() / 8);
    let mut above = "";
    for (number, line) in text.lines().enumerate() {
        if number == 0 || (above.is_empty() && is_heading(line)) {
            styled(&mut painted, HEADING, line);
        } else {
            finding(&mut painted, line);
        }
        painted.push('\n');
        above = line;
    }
    painted
}

/// A heading stands at the margin in capitals.
fn is_heading(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// A line of a finding: `  x1  The deck had 12 cracks [number, high]`, or one of those below it.
fn finding(painted: &mut String, line: &str) {
    let words = line.trim_start_matches(' ');
    painted.push_str(&line[..line.len() - words.len()]);
    let (id, words) = match words.split_once("  ") {
        Some((id, _)) if is_id(id) => words.split_at(id.len()),
        _ => ("", words),
    };
    let tags = if words.ends_with(']') { words.rfind(" [") } else { None };
    let (words, tags) = words.split_at(tags.map_or(words.len(), |at| at + 1));
    styled(painted, ID, id);
    marked(painted, words);
    styled(painted, TAGS, tags);
}

/// Words, those between two asterisks in a style.
fn marked(painted: &mut String, words: &str) {
    let mut rest = words;
    while let Some((before, (within, after))) = rest.split_once('*').and_then(|(b, a)| Some((b, a.split_once('*')?))) {
        painted.push_str(before);
        if within.starts_with(char::is_whitespace) {
            painted.push_str(&rest[before.len()..rest.len() - after.len()]);
        } else {
            styled(painted, MARKED, &rest[before.len()..rest.len() - after.len()]);
        }
        rest = after;
    }
    painted.push_str(rest);
}

/// Whether words are the id of a finding or article: a letter and a number.
fn is_id(words: &str) -> bool {
    let mut bytes = words.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_lowercase()) && words.len() > 1 && bytes.all(|b| b.is_ascii_digit())
}

fn styled(painted: &mut String, style: Style, words: &str) {
    if !words.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(painted, "{style}{words}{style:#}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_report_are_painted_and_no_word_changes() {
        let text = "What 2 articles say\n\nCONFLICTS\n  x1  How many cracks [number, high]\n        one: found *12 cracks* in\n  - a * b * c\n\nNo heading\n";
        let painted = paint(text);
        assert_eq!(anstream::adapter::strip_str(&painted).to_string(), text);
        for part in [
            "\u{1b}[1mWhat 2 articles say\u{1b}[0m\n",
            "\u{1b}[1mCONFLICTS\u{1b}[0m\n",
            "  \u{1b}[36mx1\u{1b}[0m  How many cracks \u{1b}[33m[number, high]\u{1b}[0m\n",
            "one: found \u{1b}[1m*12 cracks*\u{1b}[0m in\n",
            "\n  - a * b * c\n",
            "\nNo heading\n",
        ] {
            assert!(painted.contains(part), "{part:?} is not in {painted:?}");
        }
    }
}
