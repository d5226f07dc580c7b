//! The report: the contract's types, and how a comparison becomes one.
//!
//! The stages' own plain enumerations are part of it; no other type of theirs is ever printed. This is the only place that counts in
//! UTF-16 code units. In the browser build `tsify` writes these types, comments included, as TypeScript.

use serde::Serialize;

// Their names, in lower case, are the contract's.
pub use crate::annotate::{Attitude, AttributionKind, EntityKind, QuotationKind, SourceClass};
pub use crate::claim::{CueKind, Modality, Polarity};
pub use crate::compare::{ConflictKind, MarkKind, Severity, Standing};
pub use crate::read::BlockKind;

mod build;
mod direction;
mod note;
mod others;
mod reader;
mod summary;
mod text;

pub use build::build;
pub use others::Others;
pub use text::text;

/// `[start, end)` in UTF-16 code units of the article's text.
#[cfg_attr(target_arch = "wasm32", tsify::declare)]
pub type Utf16Span = [usize; 2];

/// Everything found in a set of articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Report {
    /// Version of this shape: 1.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "1"))]
    pub version: u32,
    /// What spans count: `utf-16`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"utf-16\""))]
    pub offsets: &'static str,
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
}

/// One sentence of the summary.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SummarySentence {
    /// The sentence, in English.
    pub text: String,
    /// Ids of the findings that it tells of: articles, clusters, conflicts, reuse, entities.
    pub about: Vec<String>,
}

/// One article, read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Article {
    /// `a1`, `a2`, … in input order.
    pub id: String,
    /// The name given.
    pub name: String,
    /// The news organisation: given, or recognised in the text.
    pub outlet: Option<String>,
    /// ISO day of publication: given, or found in the text.
    pub published: Option<String>,
    /// Who wrote it, where the page or a byline says so.
    pub authors: Vec<String>,
    /// BCP 47 tag of the text's language.
    pub language: String,
    /// Words of body and headline.
    pub words: usize,
    /// The text that spans point into.
    pub text: String,
    /// Partition of the text.
    pub blocks: Vec<Block>,
    /// Sentences of the article blocks.
    pub sentences: Vec<Sentence>,
    /// Mentions of entities.
    pub entities: Vec<Mention>,
    /// Numbers.
    pub quantities: Vec<Quantity>,
    /// Days and periods.
    pub dates: Vec<DateMention>,
    /// Words in quotation marks.
    pub quotations: Vec<Quotation>,
    /// Who said what.
    pub attributions: Vec<Attribution>,
    /// Marks of where the text comes from.
    pub marks: Vec<Mark>,
}

/// Words that tell where the text of an article comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mark {
    /// Where they stand.
    pub span: Utf16Span,
    /// What they tell.
    pub kind: MarkKind,
    /// Id of the entity that they name, if they name one.
    pub entity: Option<String>,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Block {
    /// Where it stands.
    pub span: Utf16Span,
    /// What it is.
    pub kind: BlockKind,
    /// Why it was taken for that.
    pub reason: String,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sentence {
    /// Where it stands.
    pub span: Utf16Span,
    /// Index of its block.
    pub block: usize,
}

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mention {
    /// Where it stands.
    pub span: Utf16Span,
    /// Id of the entity.
    pub entity: String,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quantity {
    /// Where it stands.
    pub span: Utf16Span,
    /// The number named, if one is.
    pub value: Option<f64>,
    /// The least it can be; null where open.
    pub min: Option<f64>,
    /// The most it can be; null where open.
    pub max: Option<f64>,
    /// Canonical singular unit.
    pub unit: Option<String>,
    /// The words counted.
    pub counted: Option<String>,
}

/// A day or period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DateMention {
    /// Where it stands.
    pub span: Utf16Span,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
    /// Whether it counts from the day of publication.
    pub relative: bool,
}

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quotation {
    /// Where it stands, marks included.
    pub span: Utf16Span,
    /// Whether the words are somebody's.
    pub kind: QuotationKind,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Who spoke, where the text says so.
    pub speaker: Option<Speaker>,
    /// The words that attribute it.
    pub cue: Option<Utf16Span>,
    /// Id of the attribution.
    pub attribution: Option<String>,
}

/// Who spoke.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Speaker {
    /// Where the speaker is named.
    pub span: Utf16Span,
    /// Id of the entity, where known.
    pub entity: Option<String>,
}

/// Who said what.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Attribution {
    /// Id, unique within the article.
    pub id: String,
    /// Whether it is quoted.
    pub kind: AttributionKind,
    /// How the source stands to it: said, thought, known or wanted.
    pub attitude: Attitude,
    /// Whether it was not said, thought or wanted: "declined to say", "does not want".
    pub negated: bool,
    /// Who said it.
    pub source: Option<Source>,
    /// The words that attribute.
    pub cue: Option<Utf16Span>,
    /// What was said, in pieces.
    pub content: Vec<Utf16Span>,
    /// Id of the outlet through which it came.
    pub outlet: Option<String>,
}

/// The source of an attribution.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Source {
    /// Where it stands.
    pub span: Utf16Span,
    /// Id of the entity, where known.
    pub entity: Option<String>,
    /// How well it is named.
    pub class: SourceClass,
}

/// Someone or something with a name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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

/// One statement of an article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Claim {
    /// Id.
    pub id: String,
    /// Id of the article.
    pub article: String,
    /// Index of the sentence.
    pub sentence: usize,
    /// Where it stands.
    pub span: Utf16Span,
    /// Its grammatical subject.
    pub subject: Option<Utf16Span>,
    /// Id of the entity that the subject stands for, "he" and "who" resolved; null where the text does not tell.
    pub about: Option<String>,
    /// Its verb group.
    pub predicate: Option<Utf16Span>,
    /// What follows the verb group.
    pub object: Option<Utf16Span>,
    /// Id of the attribution it is the content of; null is the article's own voice.
    pub attribution: Option<String>,
    /// How it is put forward.
    pub modality: Modality,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// Whether the text marks doubt about it.
    pub hedged: bool,
    /// The words that negate it or put it in doubt; some stand before it.
    pub cues: Vec<Cue>,
    /// Whether it is but a part of another claim, which is surer or less sure, or negated ("to leave" in "asked them to leave"), or says
    /// something else about it ("the raid on 3 May was condemned").
    pub embedded: bool,
    /// How much it is worth checking, 0 to 1.
    pub checkworthiness: f64,
    /// Ids of the entities it mentions.
    pub entities: Vec<String>,
    /// Indices into the article's quantities.
    pub quantities: Vec<usize>,
    /// Indices into the article's dates.
    pub dates: Vec<usize>,
}

/// Words that negate a claim or put it in doubt.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Cue {
    /// Where they stand.
    pub span: Utf16Span,
    /// What they do.
    pub kind: CueKind,
}

/// Claims that state the same fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
    /// Charged, judging words in its claims.
    pub loaded: Vec<LoadedWord>,
}

/// A charged, judging word for a fact that other articles state without it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LoadedWord {
    /// Id of the claim it stands in.
    pub claim: String,
    /// Where it stands.
    pub span: Utf16Span,
    /// Its dictionary form.
    pub word: String,
}

/// Whether a reused passage was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ReuseKind {
    /// Nothing but case, quote marks, dashes and abbreviation stops differs.
    Verbatim,
    /// A few words differ.
    Edited,
}

/// Wording shared by two articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passage {
    /// Id of the article.
    pub article: String,
    /// Where it stands.
    pub span: Utf16Span,
}

/// How a passage was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Edit {
    /// The words of a; an empty span for an insertion.
    pub a: Utf16Span,
    /// The words of b; an empty span for a deletion.
    pub b: Utf16Span,
    /// How it differs.
    pub kind: EditKind,
}

/// Claims that cannot all be true.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
    /// Two or more sides.
    pub sides: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Side {
    /// What it says, in a few words.
    pub value: String,
    /// Ids of the claims it rests on.
    pub claims: Vec<String>,
    /// The words that differ from the other sides, to be marked; a claim may have none.
    pub words: Vec<SideWords>,
}

/// Words of a claim that differ from the other sides of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SideWords {
    /// Id of the claim.
    pub claim: String,
    /// Where they stand in its article; mostly, but not always, within the claim.
    pub span: Utf16Span,
}

/// Two articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Direction {
    /// Id of the article copied from; null where the texts do not tell.
    pub from: Option<String>,
    /// Why, in one plain sentence.
    pub reason: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Origin {
    /// Id of the entity.
    pub entity: String,
    /// The articles that rest on it.
    pub articles: Vec<OriginShare>,
}

/// How much of one article rests on a source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Story {
    /// Id.
    pub id: String,
    /// Ids of the articles.
    pub articles: Vec<String>,
    /// What it is about, in a few words that its articles share; may be empty.
    pub label: String,
}

/// Something a reader should know.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Note {
    /// Id of the article; null for the whole report.
    pub article: Option<String>,
    /// Stable short code.
    pub code: String,
    /// One plain sentence.
    pub message: String,
}
