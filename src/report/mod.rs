//! The report: the contract's types, and how a comparison becomes one.
//!
//! The stages' own plain enumerations are part of it; no other type of theirs is ever printed. This is the only place that counts in
//! UTF-16 code units. In the browser build `tsify` writes these types, comments included, as TypeScript.

use serde::{Deserialize, Deserializer, Serialize};

// Their names, in lower case, are the contract's.
pub use crate::annotate::{Attitude, AttributionKind, EntityKind, QuotationKind, SourceClass};
pub use crate::claim::{CueKind, Modality, Polarity};
pub use crate::compare::{ConflictKind, MarkKind, Severity, Standing};
pub use crate::message::{Message, Value};
pub use crate::read::BlockKind;

mod article;
mod build;
mod direction;
mod note;
mod others;
mod reader;
pub mod render;
mod summary;

pub use article::{
    Article, Attribution, Block, Claim, Cue, DateMention, Mark, Mention, Quantity, Quotation, Sentence, Source, Speaker,
};
pub use build::build;
pub use others::Others;

/// `[start, end)` in UTF-16 code units of the article's text.
#[cfg_attr(target_arch = "wasm32", tsify::declare)]
pub type Utf16Span = [usize; 2];

/// The name of what offsets count. By this name, and not as a reference: serde would take one for words of what it reads.
type OffsetUnit = &'static str;

/// Everything found in a set of articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Report {
    /// Version of this shape: 1.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "1"))]
    pub version: u32,
    /// What spans count: `utf-16`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"utf-16\""))]
    #[serde(deserialize_with = "utf16")]
    pub offsets: OffsetUnit,
    /// The articles, in input order.
    pub articles: Vec<Article>,
    /// People, organisations, places and events, joined across articles.
    pub entities: Vec<Entity>,
    /// Claims of all articles, in order of articles and places.
    pub claims: Vec<Claim>,
    /// Claims of different articles that state the same fact.
    pub clusters: Vec<Cluster>,
    /// Wording shared by two articles.
    pub reuse: Vec<Reuse>,
    /// Where articles cannot both be right, most severe first.
    pub conflicts: Vec<Conflict>,
    /// Figures for each two articles.
    pub pairs: Vec<Pair>,
    /// Whom the claims come from, those with most claims first.
    pub origins: Vec<Origin>,
    /// The groups of articles that tell one story, largest first; every article is in one.
    pub stories: Vec<Story>,
    /// What a reader should know besides.
    pub notes: Vec<Note>,
    /// The findings in a few plain sentences.
    pub summary: Vec<SummarySentence>,
    /// What whoever worked with the report noted on its findings; left out where there is nothing. An analysis writes none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
}

/// Reads what spans count, which can only be this.
fn utf16<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OffsetUnit, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "utf-16" => Ok("utf-16"),
        _ => Err(serde::de::Error::custom("offsets must be utf-16")),
    }
}

/// What a person added to a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Remark {
    /// Id of the finding: a conflict, a cluster, a claim or a reused passage.
    pub finding: String,
    /// A note on it.
    pub note: Option<String>,
    /// Whether it is one to keep in view.
    pub pinned: bool,
    /// Whether it is set aside as wrong or beside the point.
    pub dismissed: bool,
}

impl Remark {
    /// A remark on the finding with this id, which says nothing yet.
    pub fn new(finding: impl Into<String>) -> Self {
        Self { finding: finding.into(), note: None, pinned: false, dismissed: false }
    }
}

/// One sentence of the summary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct SummarySentence {
    /// The question that it answers.
    pub topic: Topic,
    /// The sentence, in English.
    pub text: String,
    /// The sentence, to be put into other languages: one or more that stand one after the other. Empty for the topics articles, shared
    /// and conflicts, which other fields of the report tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worded: Vec<Message>,
    /// Ids of the findings that it tells of: articles, clusters, conflicts, reuse, entities.
    pub about: Vec<String>,
}

/// What a sentence of the summary is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Topic {
    /// How many articles there are, and whether they tell one story.
    Articles,
    /// What all say, and how much one only.
    Shared,
    /// Where they part.
    Conflicts,
    /// Whose word it is.
    Sources,
    /// Who has wording from whom.
    Copying,
}

/// Someone or something with a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Entity {
    /// Id.
    pub id: String,
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Other names.
    pub aliases: Vec<String>,
}

/// Claims that state the same fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Cluster {
    /// Id.
    pub id: String,
    /// The fact in words of one of its claims.
    pub label: String,
    /// Ids of its claims.
    pub claims: Vec<String>,
    /// Ids of the articles they are from.
    pub articles: Vec<String>,
    /// Ids of the other articles.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub silent: Others,
    /// How its claims stand to each other.
    pub standing: Standing,
    /// Ids of the independent sources behind it; empty where none is named.
    pub origins: Vec<String>,
    /// Why the claims were joined.
    pub reasons: Vec<String>,
    /// The reasons, to be put into other languages.
    #[serde(default)]
    pub worded: Vec<Message>,
    /// Charged, judging words in its claims.
    pub loaded: Vec<LoadedWord>,
}

/// A charged, judging word for a fact that other articles state without it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct LoadedWord {
    /// Id of the claim it stands in.
    pub claim: String,
    /// Where it stands.
    pub span: Utf16Span,
    /// Its dictionary form.
    pub word: String,
}

/// Whether a reused passage was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ReuseKind {
    /// Nothing but case, quote marks, dashes and abbreviation stops differs.
    Verbatim,
    /// A few words differ.
    Edited,
}

/// Wording shared by two articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Reuse {
    /// Id.
    pub id: String,
    /// Whether it was changed.
    pub kind: ReuseKind,
    /// Words in common.
    pub words: usize,
    /// Words in common over all words of the longer side, 0 to 1.
    pub similarity: f64,
    /// The passage in one article.
    pub a: Passage,
    /// The passage in the other.
    pub b: Passage,
    /// Where the wording differs.
    pub edits: Vec<Edit>,
}

/// One side of a reused passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Passage {
    /// Id of the article.
    pub article: String,
    /// Where it stands.
    pub span: Utf16Span,
}

/// How a passage was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum EditKind {
    /// Other words stand in b.
    Replaced,
    /// Words stand in b only.
    Inserted,
    /// Words stand in a only.
    Deleted,
}

/// A difference within a reused passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Edit {
    /// The words of a; an empty span for an insertion.
    pub a: Utf16Span,
    /// The words of b; an empty span for a deletion.
    pub b: Utf16Span,
    /// How it differs.
    pub kind: EditKind,
}

/// Claims that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Conflict {
    /// Id.
    pub id: String,
    /// What the sides differ in.
    pub kind: ConflictKind,
    /// How much it matters.
    pub severity: Severity,
    /// Id of the cluster it lies in.
    pub cluster: Option<String>,
    /// One plain sentence.
    pub explanation: String,
    /// The explanation, to be put into other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<Message>,
    /// Two or more sides.
    pub sides: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Side {
    /// What it says, in a few words.
    pub value: String,
    /// The value, to be put into other languages: where it is not in the article's words, such as "no source".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<Message>,
    /// Ids of the claims it rests on.
    pub claims: Vec<String>,
    /// The words that differ from the other sides, to be marked; a claim may have none.
    pub words: Vec<SideWords>,
}

/// Words of a claim that differ from the other sides of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct SideWords {
    /// Id of the claim.
    pub claim: String,
    /// Where they stand in its article; mostly, but not always, within the claim.
    pub span: Utf16Span,
}

/// Two articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Pair {
    /// Id of the one.
    pub a: String,
    /// Id of the other.
    pub b: String,
    /// Share of a's words that stand in reuse with b, 0 to 1.
    pub a_in_b: f64,
    /// Share of b's words that stand in reuse with a, 0 to 1.
    pub b_in_a: f64,
    /// Number of clusters with claims of both.
    pub shared_claims: usize,
    /// How likely both tell the same story, 0 to 1.
    pub same_story: f64,
    /// Words in common in all their reuse.
    pub shared_words: usize,
    /// Those of the shared words that are no copying: they stand in quotations, or in what is attributed, on the side of the copy; on
    /// the side with more of them where the direction is not known.
    pub credited_words: usize,
    /// Who likely copied from whom; null where they share too little wording to ask.
    pub direction: Option<Direction>,
}

/// The likely way of copying between two articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Direction {
    /// Id of the article copied from; null where the texts do not tell.
    pub from: Option<String>,
    /// Why, in one plain sentence.
    pub reason: String,
    /// The reason, to be put into other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<Message>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Origin {
    /// Id of the entity.
    pub entity: String,
    /// The articles that rest on it.
    pub articles: Vec<OriginShare>,
}

/// How much of one article rests on a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct OriginShare {
    /// Id of the article.
    pub article: String,
    /// Number of claims.
    pub claims: usize,
    /// Ids of those claims.
    pub claim_ids: Vec<String>,
    /// Share of the article's claims, 0 to 1.
    pub share: f64,
    /// Number of further claims that name nobody, but stand in wording that another article credits to the source.
    pub inferred: usize,
    /// Ids of the shared passages that tell so.
    pub evidence: Vec<String>,
}

/// Articles that tell one story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Story {
    /// Id.
    pub id: String,
    /// Ids of the articles.
    pub articles: Vec<String>,
    /// What it is about, in a few words that its articles share; may be empty.
    pub label: String,
}

/// Something a reader should know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Note {
    /// Id of the article; null for the whole report.
    pub article: Option<String>,
    /// Stable short code.
    pub code: String,
    /// One plain sentence.
    pub message: String,
    /// The message, to be put into other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<Message>,
}
