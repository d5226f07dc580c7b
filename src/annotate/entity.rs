//! People, organisations, places and outlets, with their names joined within the article.

use super::{DateMention, Entity, Mention};
use crate::read::Document;

/// Finds the entities of a document and where they are mentioned.
pub fn find(_document: &Document, _dates: &[DateMention]) -> (Vec<Entity>, Vec<Mention>) {
    (Vec::new(), Vec::new())
}
