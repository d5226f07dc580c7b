//! An outline as text for a terminal, a file, a mail.

use super::outline::{Item, Outline, Part, Quote};
use super::page::Page;

/// Plain text, lines of at most `width` columns where words allow. Words that matter stand between asterisks.
pub fn write(outline: &Outline, width: usize) -> String {
    let mut page = Page::new(width);
    page.line(0, "", &outline.title);
    for section in &outline.sections {
        page.heading(section.title);
        section.items.iter().for_each(|item| self::item(&mut page, item));
    }
    page.gap();
    page.line(0, "", &outline.method);
    page.finish()
}

fn item(page: &mut Page, item: &Item) {
    let mark = match &item.id {
        Some(id) => format!("{id}  "),
        None if item.parts.is_empty() => "- ".to_owned(),
        None => String::new(),
    };
    let tags = if item.tags.is_empty() { String::new() } else { format!(" [{}]", item.tags.join(", ")) };
    page.line(2, &mark, &format!("{}{tags}", item.title));
    for part in &item.parts {
        match part {
            Part::Line(line) => page.line(6, "", line),
            Part::Head(Some(id), words) => page.line(6, &format!("{id}  "), words),
            Part::Head(None, words) => page.line(6, "", words),
            Part::Quote(words) => quote(page, words),
            Part::Note(note) => page.line(6, "Note: ", note),
        }
    }
}

fn quote(page: &mut Page, Quote { places, pieces, how }: &Quote) {
    let labels: Vec<&str> = places.iter().map(|(label, _)| label.as_str()).filter(|label| !label.is_empty()).collect();
    let who = if labels.is_empty() { String::new() } else { format!("{}: ", labels.join(", ")) };
    let words: String = pieces.iter().map(|(words, marked)| marked_up(words, *marked)).collect();
    let how = if how.is_empty() { String::new() } else { format!(" ({how})") };
    page.line(8, "", &format!("{who}{words}{how}"));
}

/// Words between asterisks, with the space at their ends outside.
fn marked_up(words: &str, marked: bool) -> String {
    let trimmed = words.trim();
    if marked && !trimmed.is_empty() { words.replacen(trimmed, &format!("*{trimmed}*"), 1) } else { words.to_owned() }
}
