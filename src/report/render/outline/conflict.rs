//! Where the articles cannot both be right.

use super::{Item, Part, claim, remarked};
use crate::report::reader::Reader;
use crate::report::render::words;
use crate::report::{Conflict, Utf16Span};

pub fn items(reader: &Reader<'_>) -> Vec<Item> {
    let one = |conflict: &Conflict| {
        let mut tags = vec![words::conflict(conflict.kind).to_owned(), words::severity(conflict.severity).to_owned()];
        let mut parts = Vec::new();
        for side in &conflict.sides {
            parts.push(Part::Head(None, side.value.clone()));
            parts.extend(side.claims.iter().filter_map(|id| reader.claim(id)).map(|c| {
                let words: Vec<Utf16Span> = side.words.iter().filter(|words| words.claim == c.id).map(|words| words.span).collect();
                claim(reader, c, &words)
            }));
        }
        remarked(reader, &conflict.id, &mut tags, &mut parts);
        Item { id: Some(conflict.id.clone()), title: conflict.explanation.clone(), tags, parts, ..Item::default() }
    };
    reader.report.conflicts.iter().map(one).collect()
}
