//! Words in quotation marks.

use super::Quotation;
use crate::read::Document;

/// Finds the quotations of a document, in order; who spoke is for [`attribution`](super::attribution) to say.
pub fn find(_document: &Document) -> Vec<Quotation> {
    Vec::new()
}
