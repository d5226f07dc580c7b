//! Passages that two articles share, with who likely copied from whom.

use super::{Item, Part, Quote, pieces, place, remarked};
use crate::decimal::percent;
use crate::hash;
use crate::report::reader::{Reader, counted};
use crate::report::render::words;
use crate::report::{Pair, Reuse, Utf16Span};

pub fn items(reader: &Reader<'_>) -> Vec<Item> {
    let mut passages: hash::Map<(&str, &str), Vec<&Reuse>> = hash::Map::default();
    for reuse in &reader.report.reuse {
        passages.entry((&reuse.a.article, &reuse.b.article)).or_default().push(reuse);
    }
    let one = |pair: &Pair| {
        let passages = passages.get(&(pair.a.as_str(), pair.b.as_str()))?;
        let (a, b) = (reader.label(&pair.a), reader.label(&pair.b));
        let mut parts: Vec<Part> = direction(pair, a, b).map(Part::Line).into_iter().collect();
        passages.iter().for_each(|reuse| passage(reader, reuse, &mut parts));
        Some(Item { title: format!("{a} and {b}: {}.", figures(pair, a, b)), parts, ..Item::default() })
    };
    reader.report.pairs.iter().filter_map(one).collect()
}

fn direction(pair: &Pair, a: &str, b: &str) -> Option<String> {
    let direction = pair.direction.as_ref()?;
    let from = match direction.from.as_deref() {
        Some(from) if from == pair.a => format!("{b} likely drew on {a}"),
        Some(_) => format!("{a} likely drew on {b}"),
        None => "Who drew on whom is open".to_owned(),
    };
    Some(format!("{from}: {}", direction.reason))
}

fn figures(pair: &Pair, a: &str, b: &str) -> String {
    let credited = match pair.credited_words {
        0 => String::new(),
        credited if credited == pair.shared_words => ", all quoted or credited".to_owned(),
        credited => format!(", {credited} of them quoted or credited"),
    };
    let words = counted(pair.shared_words, "word");
    format!("{words} in common{credited}; {} of {a}, {} of {b}", percent(pair.a_in_b), percent(pair.b_in_a))
}

/// A passage: once where both have the same words, else on both sides with what differs marked.
fn passage(reader: &Reader<'_>, reuse: &Reuse, parts: &mut Vec<Part>) {
    let mut tags = vec![counted(reuse.words, "word"), words::reuse(reuse.kind).to_owned()];
    let mut notes = Vec::new();
    remarked(reader, &reuse.id, &mut tags, &mut notes);
    parts.push(Part::Head(Some(reuse.id.clone()), tags.join(", ")));
    let (a, b) = (&reuse.a, &reuse.b);
    let quote = |places, article: &str, span, marked: Vec<Utf16Span>| {
        Part::Quote(Quote { places, pieces: pieces(reader, article, span, &marked), how: String::new() })
    };
    let (in_a, in_b) = (place(reader, &a.article, a.span), place(reader, &b.article, b.span));
    if reuse.edits.is_empty() {
        parts.push(quote(vec![in_a, in_b], &a.article, a.span, Vec::new()));
    } else {
        parts.push(quote(vec![in_a], &a.article, a.span, reuse.edits.iter().map(|edit| edit.a).collect()));
        parts.push(quote(vec![in_b], &b.article, b.span, reuse.edits.iter().map(|edit| edit.b).collect()));
    }
    parts.extend(notes);
}
