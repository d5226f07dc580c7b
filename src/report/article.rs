//! What the report says of one article.

use serde::{Deserialize, Serialize};

use crate::span::Utf16Offsets;

use super::{Attitude, AttributionKind, BlockKind, CueKind, MarkKind, Modality, Polarity, QuotationKind, SourceClass, Utf16Span};

/// One article, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Article {
    /// `a1`, `a2`, … in input order.
    pub id: String,
    /// The name given.
    pub name: String,
    /// What to call it in a sentence: the outlet where no other article has it, else the name; the headline where the name is but a number.
    pub label: String,
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

impl Article {
    /// The words of its text under a span, as findings give it; nothing where the span lies outside of the text.
    pub fn slice(&self, span: Utf16Span) -> &str {
        let offsets = Utf16Offsets::new(&self.text);
        self.text.get(offsets.byte(span[0])..offsets.byte(span[1])).unwrap_or_default()
    }
}

/// Words that tell where the text of an article comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Mark {
    /// Where they stand.
    pub span: Utf16Span,
    /// What they tell.
    pub kind: MarkKind,
    /// Id of the entity that they name, if they name one.
    pub entity: Option<String>,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Block {
    /// Where it stands.
    pub span: Utf16Span,
    /// What it is.
    pub kind: BlockKind,
    /// Why it was taken for that.
    pub reason: String,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands.
    pub span: Utf16Span,
    /// Index of its block.
    pub block: usize,
}

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Mention {
    /// Where it stands.
    pub span: Utf16Span,
    /// Id of the entity.
    pub entity: String,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Speaker {
    /// Where the speaker is named.
    pub span: Utf16Span,
    /// Id of the entity, where known.
    pub entity: Option<String>,
}

/// Who said what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Source {
    /// Where it stands.
    pub span: Utf16Span,
    /// Id of the entity, where known.
    pub entity: Option<String>,
    /// How well it is named.
    pub class: SourceClass,
}

/// One statement of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Cue {
    /// Where they stand.
    pub span: Utf16Span,
    /// What they do.
    pub kind: CueKind,
}
