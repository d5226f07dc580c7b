//! Crossread reads several articles about one story and shows what they say, what they share, where they part, and whose word it
//! all rests on.
//!
//! # Steps
//!
//! 1. **Read** ([`read`]): an article's text is cut into blocks (what is article and what is not), sentences and tagged tokens.
//! 2. **Annotate** ([`annotate`]): numbers, days, entities, quotations and attributions are found in them.
//! 3. **Claim** ([`claim`]): each clause that states something becomes a claim with modality and polarity.
//! 4. **Compare** ([`compare`]): across articles, shared wording, claims that state the same fact, conflicts and origins.
//! 5. **Report** ([`report`]): all of it in the one shape that every front end hands out, offsets in UTF-16.
//!
//! Each step is a total function of what the step before it gives: no input or output, no clock, no failure. Errors exist only
//! where input is read ([`Error`]).
//!
//! ```
//! use crossread::{Article, Options, analyze};
//!
//! let article = |name: &str, text: &str| Article { name: name.into(), text: text.into(), ..Article::default() };
//! let report = analyze(
//!     vec![
//!         article("one", "The bridge closed on Monday. Engineers found 12 cracks in its deck."),
//!         article("two", "Inspectors counted 12 cracks in the deck of the bridge, which closed on Monday."),
//!     ],
//!     &Options::default(),
//! );
//! assert_eq!(report.articles.len(), 2);
//! ```

#[macro_use]
pub mod message;

pub mod annotate;
pub mod article;
mod case;
pub mod claim;
pub mod compare;
mod decimal;
mod error;
pub mod hash;
pub mod lexicon;
mod order;
pub mod read;
pub mod report;
pub mod span;
#[cfg(all(target_arch = "wasm32", not(feature = "render")))]
pub mod wasm;
#[cfg(all(target_arch = "wasm32", feature = "render"))]
pub mod wasm_render;

pub use article::{Article, Media, Note, Options};
pub use compare::matching::{Match, match_sentences};
pub use error::Error;
pub use report::Report;
pub use span::Span;

use claim::ClaimSet;

/// Reads one article as far as its claims; depends on nothing but the article, so the result can be kept.
pub fn read_article(article: Article) -> ClaimSet {
    claim::extract(annotate::annotate(read::read(article)))
}

/// Analyzes articles of one story: the whole pipeline.
pub fn analyze(articles: Vec<Article>, options: &Options) -> Report {
    analyze_with(articles, options, &mut |_| {})
}

/// How far an analysis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many articles of so many are read.
    Read(usize, usize),
    /// All articles are read, and are being compared.
    Comparing,
}

/// Like [`analyze`], and tells `progress` how far it is.
pub fn analyze_with(articles: Vec<Article>, options: &Options, progress: &mut dyn FnMut(Progress)) -> Report {
    let total = articles.len();
    let claim_sets = articles
        .into_iter()
        .enumerate()
        .map(|(done, article)| {
            let claim_set = read_article(article);
            progress(Progress::Read(done + 1, total));
            claim_set
        })
        .collect();
    progress(Progress::Comparing);
    compare_articles(claim_sets, options)
}

/// Compares articles that are read, and reports on them in the order given.
///
/// Comparing sees them sorted by their text, so that the order of input cannot change a finding.
pub fn compare_articles(articles: Vec<ClaimSet>, options: &Options) -> Report {
    let mut sorted: Vec<(usize, ClaimSet)> = articles.into_iter().enumerate().collect();
    crate::order::sort_by(&mut sorted, |(_, a), (_, b)| sort_key(a).cmp(&sort_key(b)));
    let (order, articles): (Vec<usize>, Vec<ClaimSet>) = sorted.into_iter().unzip();
    report::build(compare::compare(articles, options), &order)
}

fn sort_key(set: &ClaimSet) -> (&str, &str, Option<jiff::civil::Date>, Option<&str>) {
    let document = &set.annotated.document;
    (&document.text, &document.name, document.published, document.outlet.as_deref())
}
