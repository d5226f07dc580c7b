//! Entities of several articles joined into one list.

use super::{Entities, JoinedEntity};
use crate::claim::ClaimSet;

/// Joins the entities of all articles: the same thing under one entry, whatever each article calls it.
pub fn join(articles: &[ClaimSet]) -> Entities {
    let mut joined = Entities::default();
    for article in articles {
        let first = joined.list.len();
        joined.list.extend(article.annotated.entities.iter().map(|e| JoinedEntity {
            name: e.name.clone(),
            kind: e.kind,
            outlet: e.outlet,
            aliases: e.aliases.clone(),
        }));
        joined.of.push((first..joined.list.len()).collect());
    }
    joined
}
