//! People, organisations, places, events and outlets, with their names joined within the article.
//!
//! Three steps, each linear in the text: runs of capitalised words are cut into names ([`run`]), what stands in and around each
//! name is weighed for its kind ([`evidence`]), and names of the same thing are put under one entity ([`alias`]).

use super::{DateMention, Entity, Mention};
use crate::read::Document;

pub(crate) mod alias;
mod cut;
mod evidence;
pub(crate) mod known;
mod look;
mod run;
mod words;

/// Finds the entities of a document and where they are mentioned.
///
/// A mention leaves out a leading "the", titles ("President") and a possessive ending. Words for the people of a country are
/// mentions of the country. Entities come in order of their first mention, mentions in order of their place.
pub fn find(document: &Document, dates: &[DateMention]) -> (Vec<Entity>, Vec<Mention>) {
    let names = run::names(document, dates);
    let evidence = evidence::weigh_all(document, &names);
    alias::join(document, &names, &evidence)
}

#[cfg(test)]
mod tests;
