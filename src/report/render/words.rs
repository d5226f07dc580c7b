//! Plain English for the report's codes, as the page has it.

use crate::report::{ConflictKind, DateMention, MarkKind, Modality, ReuseKind, Severity, Standing};

pub fn conflict(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Number => "Numbers differ",
        ConflictKind::Date => "Dates differ",
        ConflictKind::Name => "Names or posts differ",
        ConflictKind::Negation => "One says so, one says not",
        ConflictKind::Attribution => "Whose word it is differs",
        ConflictKind::Certainty => "A doubt was lost or added",
        ConflictKind::Quotation => "A quotation was changed",
    }
}

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "Serious",
        Severity::Medium => "Notable",
        Severity::Low => "Minor",
    }
}

pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Agreed => "Agreed",
        Standing::Differs => "Differs in detail",
        Standing::Disputed => "Disputed",
    }
}

pub fn reuse(kind: ReuseKind) -> &'static str {
    match kind {
        ReuseKind::Verbatim => "word for word",
        ReuseKind::Edited => "with changes",
    }
}

pub fn mark(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Wire => "wire copy",
        MarkKind::Syndicated => "syndicated",
        MarkKind::Generated => "written with the help of a program",
    }
}

/// How a claim is put forward, where that is not what one expects.
pub fn modality(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::Asserted | Modality::Reported => None,
        Modality::Alleged => Some("alleged"),
        Modality::Denied => Some("denied"),
        Modality::Unknown => Some("said to be unknown"),
        Modality::Opinion => Some("an opinion"),
    }
}

/// "2024-05-14" or "2024-05-01 to 2024-05-31", where the days are known.
pub fn days(date: &DateMention) -> Option<String> {
    match (&date.from, &date.to) {
        (Some(from), Some(to)) if from == to => Some(from.clone()),
        (Some(from), Some(to)) => Some(format!("{from} to {to}")),
        _ => None,
    }
}

/// The contract's word for a value of one of its enumerations.
pub fn code(value: &impl std::fmt::Debug) -> String {
    let mut word = format!("{value:?}");
    word.make_ascii_lowercase();
    word
}

/// "U.S. officials (not named)" for "unnamed: U.S. officials".
pub fn source(name: &str) -> String {
    name.strip_prefix("unnamed: ").map_or_else(|| name.to_owned(), |people| format!("{people} (not named)"))
}
