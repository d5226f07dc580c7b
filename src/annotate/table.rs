//! Tables of texts and what is found in them, for the tests of the annotators.

use jiff::civil::date;

use crate::read::{self, Document};
use crate::{Article, annotate::atom};

/// Reads `text` as published on Thursday, 25 January 2024.
pub fn document(text: &str) -> (Document, atom::Scan) {
    let document = read::read(Article { text: text.into(), published: Some(date(2024, 1, 25)), ..Article::default() });
    let scan = atom::scan(&document);
    (document, scan)
}

/// Each line of a table: text, and what `found` is to write for it.
pub fn check(found: fn(&str) -> String, table: &[(&str, &str)]) {
    assert!(!table.is_empty());
    for (text, expected) in table {
        assert_eq!(&found(text), expected, "{text}");
    }
}

/// Texts in which nothing is to be found.
pub fn check_none(found: fn(&str) -> String, texts: &[&str]) {
    assert!(!texts.is_empty());
    for text in texts {
        assert_eq!(found(text), "", "{text}");
    }
}
