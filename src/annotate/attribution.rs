//! Who said what.

use super::{Attribution, Entity, Mention, Quotation};
use crate::read::Document;

/// Finds the attributions of a document and links its quotations to them.
pub fn find(
    _document: &Document,
    _entities: &[Entity],
    _mentions: &[Mention],
    quotations: Vec<Quotation>,
) -> (Vec<Quotation>, Vec<Attribution>) {
    (quotations, Vec::new())
}
