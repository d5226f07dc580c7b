//! Days and periods, absolute and relative.

use super::DateMention;
use crate::read::Document;

/// Finds the days and periods of a document, in order.
pub fn find(_document: &Document) -> Vec<DateMention> {
    Vec::new()
}
