//! Claiming: the checkable statements of one article, clause by clause.

use crate::annotate::Annotated;
use crate::span::Span;

mod clause;
mod factuality;
mod nominal;
mod plain;
mod sentence;
mod stance;
mod subject;
mod voice;
mod words;
mod worth;

/// An annotated document with its claims.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ClaimSet {
    /// The annotated document.
    pub annotated: Annotated,
    /// Its claims, in order of their place.
    pub claims: Vec<Claim>,
}

/// One statement of an article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Claim {
    /// Index of its sentence.
    pub sentence: usize,
    /// Where it stands.
    pub span: Span,
    /// Its grammatical subject, where one is found; may lie outside `span` for a later conjunct.
    pub subject: Option<Span>,
    /// Index of the entity that the subject stands for, pronouns resolved; `None` where the text does not tell.
    pub about: Option<usize>,
    /// Its verb group.
    pub predicate: Option<Span>,
    /// What follows the verb group.
    pub object: Option<Span>,
    /// Index of the attribution that it is the content of; `None` is the article's own voice.
    pub attribution: Option<usize>,
    /// How it is put forward.
    pub modality: Modality,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// Whether the text marks doubt about it: may, reportedly, seemingly, expected to.
    pub hedged: bool,
    /// The words that negate it or put it in doubt, in order; some stand before it: "failed" in "failed to sail".
    pub cues: Vec<Cue>,
    /// Whether it is but a part of another claim, told apart because it is less sure than that, or surer, or negated ("to leave" in
    /// "asked them to leave"), or because it can be checked by itself ("the raid on 3 May").
    pub embedded: bool,
    /// How much it is worth checking, 0 (not at all) to 1.
    pub checkworthiness: f64,
    /// Indices of the entities it mentions, each once, ascending.
    pub entities: Vec<usize>,
    /// Indices of the quantities within it.
    pub quantities: Vec<usize>,
    /// Indices of the dates within it.
    pub dates: Vec<usize>,
}

/// How a claim is put forward (after FactBank, Saurí and Pustejovsky 2009).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Modality {
    /// In the article's own voice.
    Asserted,
    /// Attributed to a source.
    Reported,
    /// Put forward as an accusation or suspicion.
    Alleged,
    /// Denied by its source.
    Denied,
    /// Said not to be known.
    Unknown,
    /// A judgement.
    Opinion,
}

/// Words that negate a claim or put it in doubt (cues of negation and speculation, BioScope, Vincze et al. 2008).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cue {
    /// Where they stand.
    pub span: Span,
    /// What they do.
    pub kind: CueKind,
}

/// What a cue does to its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum CueKind {
    /// It says that something is not so: not, denied, failed to.
    Negation,
    /// It leaves open whether it is so: may, reportedly, plans to.
    Hedge,
}

/// Whether a claim is negated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// It says that something is so.
    Affirmative,
    /// It says that something is not so.
    Negative,
}

/// Extracts the claims of one annotated document. Total.
pub fn extract(annotated: Annotated) -> ClaimSet {
    if !annotated.document.is_english() {
        return ClaimSet { claims: plain::claims(&annotated), annotated };
    }
    let contents = voice::Contents::new(&annotated.attributions);
    let mut claims = Vec::new();
    for (index, sentence) in annotated.document.sentences.iter().enumerate() {
        sentence::claims(&annotated, &contents, index, sentence, &mut claims);
    }
    subject::resolve(&annotated, &mut claims);
    ClaimSet { annotated, claims }
}

#[cfg(test)]
mod tests;
