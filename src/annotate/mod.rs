//! Annotating: what a document says about numbers, days, names and who said what.
//!
//! Each annotator reads the document and the findings of those before it, which come as parameters; none calls another.

use jiff::civil::Date;

use crate::read::Document;
use crate::span::Span;

pub(crate) mod atom;
pub(crate) mod attribution;
pub(crate) mod date;
mod digits;
pub(crate) mod entity;
mod numeral;
pub(crate) mod quantity;
pub(crate) mod quotation;
#[cfg(test)]
mod table;

/// A document with what its sentences mention.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Annotated {
    /// The document.
    pub document: Document,
    /// Numbers, in order of their place.
    pub quantities: Vec<Quantity>,
    /// Days and periods, in order of their place.
    pub dates: Vec<DateMention>,
    /// The entities of this article, in order of their first mention.
    pub entities: Vec<Entity>,
    /// Where they are mentioned, in order of their place; spans do not overlap.
    pub mentions: Vec<Mention>,
    /// Direct quotations, in order of their place.
    pub quotations: Vec<Quotation>,
    /// Who said what, in order of the first content.
    pub attributions: Vec<Attribution>,
}

/// A number in the text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quantity {
    /// Where it stands, sign, magnitude and unit included ("$3.5 million", "90%", "more than 80" without what is counted).
    pub span: Span,
    /// The number named, if one is.
    pub value: Option<f64>,
    /// The least it can be; `None` where open.
    pub min: Option<f64>,
    /// The most it can be; `None` where open.
    pub max: Option<f64>,
    /// Canonical singular name of the unit: `person`, `percent`, `us dollar`, `kilometre`.
    pub unit: Option<String>,
    /// The words counted, as they stand in the text: `people dead`.
    pub counted: Option<Span>,
}

/// A day or period in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// First day; `None` where the text gives no anchor for it.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Whether it counts from the day of publication.
    pub relative: bool,
}

/// Someone or something with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entity {
    /// The fullest name the article uses.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Whether it is a news outlet.
    pub outlet: bool,
    /// Other names the article uses for it, sorted.
    pub aliases: Vec<String>,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum EntityKind {
    /// Somebody.
    Person,
    /// A body, company, state organ or news outlet.
    Organization,
    /// A country, town, region, building, river.
    Place,
    /// A named event: a war, a storm, a summit.
    Event,
    /// A name of which it can't be told, or of something else.
    Other,
}

/// A place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Index of the entity.
    pub entity: usize,
}

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quotation {
    /// Where it stands, marks included.
    pub span: Span,
    /// What kind of quotation it is.
    pub kind: QuotationKind,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Index of the attribution that says who spoke, if the text does.
    pub attribution: Option<usize>,
}

/// Whether words in quotation marks are somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QuotationKind {
    /// Somebody's words.
    Speech,
    /// Scare quotes, titles of works, names and terms: nobody's words.
    Scare,
}

/// Who said what: source, cue and content, after PARC3 (Pareti 2016) and PolNeAR (Newell et al. 2018).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribution {
    /// Whether the content is quoted.
    pub kind: AttributionKind,
    /// How the source stands to the content.
    pub attitude: Attitude,
    /// Whether it is said not to be so: "did not say", "declined to comment", "does not want".
    pub negated: bool,
    /// Who said it; `None` where the text does not say ("reportedly").
    pub source: Option<Source>,
    /// The words that attribute: "said", "according to".
    pub cue: Option<Span>,
    /// What was said, in one or more pieces, in order.
    pub content: Vec<Span>,
    /// Index of the entity that is the outlet through which it came ("told The Wall Street Journal").
    pub outlet: Option<usize>,
}

/// How the source of an attribution stands to its content: the types of Prasad et al. 2007 (Penn Discourse Treebank 2.0), but that
/// orders and promises, which are words too, count as assertions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Attitude {
    /// Said, written or shown: "said", "urged", "the report found".
    #[default]
    Assertion,
    /// Thought: "believes", "expects", "seems to".
    Belief,
    /// Known or perceived, and so taken as true by whoever writes it: "knows", "learned".
    Fact,
    /// Wanted, planned or felt: "wants", "supports", "decided".
    Eventuality,
}

/// Whether the content of an attribution is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum AttributionKind {
    /// All of it in quotation marks.
    Direct,
    /// None of it.
    Indirect,
    /// Some of it.
    Mixed,
}

impl Attribution {
    /// Whether the content is somebody's word on what is true, and no longer the article's: what was said or is thought. What somebody
    /// knows is the article's own statement, and so is what nobody named "seems" to do.
    pub fn vouches(&self) -> bool {
        match self.attitude {
            Attitude::Assertion => !self.negated,
            Attitude::Belief => self.source.is_some(),
            Attitude::Fact | Attitude::Eventuality => false,
        }
    }
}

/// The source of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// Where it stands.
    pub span: Span,
    /// Index of its entity, if it is a known one (pronouns and roles resolved where the text allows it).
    pub entity: Option<usize>,
    /// How well it is named.
    pub class: SourceClass,
}

/// How well a source is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SourceClass {
    /// By name.
    Named,
    /// A titled office holder without a name.
    Role,
    /// An unnamed official, "sources familiar".
    Anonymous,
    /// Several, as a group: residents, analysts.
    Group,
    /// A news organisation.
    Outlet,
    /// A report, a letter, a post.
    Document,
}

/// Annotates one document. Total.
pub fn annotate(document: Document) -> Annotated {
    // The other annotators read English.
    if !document.is_english() {
        let (dates, quantities) = digits::find(&document);
        let quotations = quotation::find(&document);
        return Annotated { document, quantities, dates, quotations, ..Annotated::default() };
    }
    let scan = atom::scan(&document);
    let dates = date::find(&document, &scan);
    let quantities = quantity::find(&document, &scan, &dates);
    let (entities, mentions) = entity::find(&document, &dates);
    let quotations = quotation::find(&document);
    let (quotations, attributions) = attribution::find(&document, &entities, &mentions, quotations);
    Annotated { document, quantities, dates, entities, mentions, quotations, attributions }
}
