//! Clauses, and the claims they make.

use super::{Claim, Modality, Polarity};
use crate::annotate::Annotated;

/// One claim a clause, in order.
pub fn claims(annotated: &Annotated) -> Vec<Claim> {
    annotated
        .document
        .sentences
        .iter()
        .enumerate()
        .map(|(sentence, s)| Claim {
            sentence,
            span: s.span,
            subject: None,
            predicate: None,
            object: None,
            attribution: None,
            modality: Modality::Asserted,
            polarity: Polarity::Affirmative,
            hedged: false,
            checkworthiness: 0.5,
            entities: Vec::new(),
            quantities: Vec::new(),
            dates: Vec::new(),
        })
        .collect()
}
