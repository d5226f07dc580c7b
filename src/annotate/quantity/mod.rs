//! Numbers with their units and what they count.

use super::{DateMention, Quantity};
use crate::read::Document;

/// Finds the numbers of a document that are no part of a date, in order.
pub fn find(_document: &Document, _dates: &[DateMention]) -> Vec<Quantity> {
    Vec::new()
}
