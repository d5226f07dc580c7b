//! Comparing: what several articles share, where they part, and whose word it is.
//!
//! Articles are sorted by their text before they are compared, so that nothing found here can depend on the order in which they come.

use crate::annotate::EntityKind;
use crate::article::Options;
use crate::claim::ClaimSet;
use crate::message::Message;
use crate::span::Span;

mod cluster;
pub(crate) mod conflict;
pub(crate) mod entity;
mod loaded;
pub(crate) mod matching;
mod note;
mod origin;
pub(crate) mod pair;
pub(crate) mod reuse;
mod story;

/// Everything found across a set of articles, for [`report::build`](crate::report::build) to tell. Articles and claims are named by
/// their indices.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// For each article, its place in the input.
    pub(crate) order: Vec<usize>,
    /// The articles, sorted by their text.
    pub(crate) articles: Vec<ClaimSet>,
    /// Entities joined across articles.
    pub(crate) entities: Entities,
    /// Passages that two articles share.
    pub(crate) reuse: Vec<Reuse>,
    /// Claims that state the same fact.
    pub(crate) clusters: Vec<Cluster>,
    /// Where they cannot both be true.
    pub(crate) conflicts: Vec<Conflict>,
    /// Each two articles.
    pub(crate) pairs: Vec<Pair>,
    /// Whom the claims come from.
    pub(crate) origins: Vec<Origin>,
    /// For each article, the marks of where its text comes from, in order of their place.
    pub(crate) marks: Vec<Vec<Mark>>,
    /// The groups of articles that tell one story, largest first; every article is in one.
    pub(crate) stories: Vec<Story>,
    /// What a reader should know of the set.
    pub(crate) notes: Vec<SetNote>,
}

/// A claim, named by its article and its place in that article's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ClaimRef {
    /// Index of the article.
    pub article: usize,
    /// Index of the claim.
    pub claim: usize,
}

/// Entities joined across articles.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// The joined entities.
    pub list: Vec<JoinedEntity>,
    /// For each article, for each of its entities, the index of the joined one.
    pub of: Vec<Vec<usize>>,
}

/// One entity of the whole set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JoinedEntity {
    /// The fullest name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Whether it is a news outlet.
    pub outlet: bool,
    /// Other names, sorted.
    pub aliases: Vec<String>,
}

/// Wording shared by two articles.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reuse {
    /// Index of the first article; always less than `b`.
    pub a: usize,
    /// Index of the second article.
    pub b: usize,
    /// Where it stands in the first.
    pub a_span: Span,
    /// Where it stands in the second.
    pub b_span: Span,
    /// Words in common.
    pub words: usize,
    /// Words in common over all words of the longer side, 0 to 1.
    pub similarity: f64,
    /// Where the wording differs; empty for a verbatim passage.
    pub edits: Vec<Edit>,
}

/// A difference within a reused passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    /// The words of the first article; empty span for an insertion.
    pub a: Span,
    /// The words of the second article; empty span for a deletion.
    pub b: Span,
}

/// Claims of two or more articles that state the same fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cluster {
    /// The fact in words of one of its claims.
    pub label: String,
    /// Its claims, sorted.
    pub claims: Vec<ClaimRef>,
    /// How its claims stand to each other.
    pub standing: Standing,
    /// Indices of the joined entities that are independent sources behind it.
    pub origins: Vec<usize>,
    /// Why the claims were joined.
    pub reasons: Vec<Message>,
    /// Charged and judging words in claims of one article that those of the others lack, in order of the claims.
    pub loaded: Vec<Loaded>,
}

/// A charged or judging word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loaded {
    /// The claim it stands in.
    pub claim: ClaimRef,
    /// Where it stands.
    pub span: Span,
    /// Its dictionary form.
    pub word: String,
}

/// How the claims of a cluster stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// They say the same.
    #[default]
    Agreed,
    /// More or less precise, but compatible.
    Differs,
    /// A conflict is among them.
    Disputed,
}

/// Claims that cannot all be true, or of which one strengthens what another hedges.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conflict {
    /// What they differ in.
    pub kind: ConflictKind,
    /// How much it matters.
    pub severity: Severity,
    /// Index of the cluster it lies in, if it lies in one.
    pub cluster: Option<usize>,
    /// One plain sentence that cites the sides.
    pub explanation: Message,
    /// Two or more sides.
    pub sides: Vec<Side>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Side {
    /// What this side says, in a few words.
    pub value: String,
    /// The same, where those are the program's words and not the article's.
    pub own: Option<&'static str>,
    /// The claims it rests on, sorted.
    pub claims: Vec<ClaimRef>,
    /// The words that differ from the other sides, by claim, sorted; a claim may have none.
    pub words: Vec<(ClaimRef, Span)>,
}

/// What the sides of a conflict differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ConflictKind {
    /// How many or how much.
    Number,
    /// When.
    Date,
    /// Who, what or where.
    Name,
    /// Whether it is so.
    Negation,
    /// Whose word it is.
    Attribution,
    /// How sure it is: a hedge is lost or gained.
    Certainty,
    /// The words of one quotation.
    Quotation,
}

/// How much a conflict matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It changes what happened.
    High,
    /// It changes a part of it.
    Medium,
    /// It changes a detail, or may be no conflict.
    Low,
}

/// Two articles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    /// Index of the first article; always less than `b`.
    pub a: usize,
    /// Index of the second article.
    pub b: usize,
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
    /// Those of the shared words that are credited, quoted or attributed, on the side of the copy.
    pub credited_words: usize,
    /// Who likely copied from whom; `None` where they share too little wording to ask.
    pub direction: Option<Direction>,
}

/// The likely way of copying between two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Direction {
    /// Index of the article copied from; `None` where the texts do not tell.
    pub from: Option<usize>,
    /// What tells, or why nothing does.
    pub sign: Sign,
}

/// What tells that one article was made from another, or why it cannot be told. Spans are of the article that has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// The copy names the other's outlet as its source.
    Credit {
        /// The words of the copy that do.
        words: Span,
    },
    /// The original was published on an earlier day.
    Earlier,
    /// The copy has an ellipsis in place of words.
    Shortened {
        /// The words of the original.
        words: Span,
    },
    /// The copy names someone by one word whom the original gives a full name.
    BareName {
        /// In the original.
        full: Span,
        /// In the copy.
        bare: Span,
    },
    /// The copy leaves out the source of a passage.
    Dropped {
        /// The source in the original.
        source: Span,
        /// The passage in the copy.
        words: Span,
    },
    /// The copy has rare words in place of plain ones.
    Rarer {
        /// In the original.
        plain: Span,
        /// In the copy.
        rare: Span,
    },
    /// Both credit a third.
    Third {
        /// Joined entity of the outlet.
        entity: usize,
    },
    /// What they share is mostly quotations.
    Quoted,
    /// There are signs for either way.
    BothWays,
    /// There is no sign.
    Nothing,
}

/// A source and how much of each article rests on it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Origin {
    /// Index of the joined entity.
    pub entity: usize,
    /// The articles that rest on it, by index, ascending.
    pub articles: Vec<OriginShare>,
}

/// How much of one article rests on a source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OriginShare {
    /// Index of the article.
    pub article: usize,
    /// Number of its claims that come from the source.
    pub claims: usize,
    /// Indices of those claims, ascending.
    pub credited: Vec<usize>,
    /// Those claims over all claims of the article, 0 to 1.
    pub share: f64,
    /// Number of further claims that name nobody, but stand in wording that another article credits to the source.
    pub inferred: usize,
    /// Indices of the shared passages that tell so, ascending.
    pub evidence: Vec<usize>,
}

/// Words that tell where the text of an article comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where they stand.
    pub span: Span,
    /// What they tell.
    pub kind: MarkKind,
    /// Index of the joined entity that they name, if they name one.
    pub entity: Option<usize>,
}

/// What a mark tells of the text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MarkKind {
    /// A news agency wrote it or part of it.
    Wire,
    /// It was published elsewhere before.
    Syndicated,
    /// A program wrote it or part of it.
    Generated,
}

/// Articles that tell one story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Story {
    /// Indices of the articles, ascending.
    pub articles: Vec<usize>,
    /// What it is about, in a few words that its articles share; may be empty.
    pub label: String,
}

/// Something a reader should know of a set of articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SetNote {
    /// Two articles are one text.
    Copy {
        /// Index of the article.
        article: usize,
        /// Index of the other.
        of: usize,
        /// Whether they are the same to the letter.
        exact: bool,
    },
    /// The articles are in several languages, which are not compared with each other.
    Languages,
    /// An article seems to tell another story than most.
    OtherStory {
        /// Index of the article.
        article: usize,
    },
    /// The articles seem to tell several stories, none of which holds most of them.
    SeveralStories {
        /// How many.
        stories: usize,
    },
}

/// Compares articles. Total; one article or none gives a comparison without findings across articles.
///
/// The articles are compared in the order of their texts, so that the order in which they come cannot change a finding.
pub fn compare(articles: Vec<ClaimSet>, options: &Options) -> Comparison {
    let mut sorted: Vec<(usize, ClaimSet)> = articles.into_iter().enumerate().collect();
    crate::order::sort_by(&mut sorted, |(_, a), (_, b)| sort_key(a).cmp(&sort_key(b)));
    let (order, articles) = sorted.into_iter().unzip();
    Comparison { order, ..find(articles, options) }
}

fn sort_key(set: &ClaimSet) -> (&str, &str, Option<jiff::civil::Date>, Option<&str>) {
    let document = &set.annotated.document;
    (&document.text, &document.name, document.published, document.outlet.as_deref())
}

/// Compares articles that are sorted.
fn find(articles: Vec<ClaimSet>, options: &Options) -> Comparison {
    let mut entities = entity::join(&articles);
    if articles.len() < 2 {
        let origin::Found { clusters, origins, marks } = origin::find(&articles, &mut entities, &[], Vec::new());
        let stories = story::group(&articles, &entities, &[]);
        return Comparison { articles, entities, clusters, origins, marks, stories, ..Comparison::default() };
    }
    let reuse = reuse::find(&articles, options);
    let cluster::Found { clusters, stated, pairs: mut related } = cluster::find(&articles, &entities, &reuse, options);
    // What parts two claims is told by grammar.
    related.retain(|pair| articles[stated.claims[pair.claims.0].article].annotated.document.is_english());
    let (conflicts, clusters) = conflict::find(&articles, &entities, &stated, &related, clusters);
    let origin::Found { mut clusters, origins, marks } = origin::find(&articles, &mut entities, &reuse, clusters);
    loaded::find(&articles, &mut clusters);
    let pairs = pair::figures(&articles, &entities, &reuse, &clusters, &marks);
    let stories = story::group(&articles, &entities, &pairs);
    let notes = note::find(&articles, &pairs, &stories);
    Comparison { articles, entities, reuse, clusters, conflicts, pairs, origins, marks, stories, notes, ..Comparison::default() }
}
