//! Crossread reads several news articles about one story and shows what they say, what they share, where they part, and whose word it
//! all rests on.
//!
//! # Quick start
//!
//! ```
//! use crossread::{Article, Options, analyze};
//!
//! let report = analyze(
//!     vec![
//!         Article::new("The bridge closed on Monday. Engineers found 12 cracks in its deck.").with_name("one"),
//!         Article::new("The bridge closed on Monday. Engineers found 15 cracks in its deck.").with_name("two"),
//!     ],
//!     &Options::default(),
//! );
//! for conflict in &report.conflicts {
//!     println!("{}", conflict.explanation);
//! }
//! assert_eq!(report.conflicts.len(), 1);
//! assert_eq!(report.clusters.len(), 2);
//! ```
//!
//! [`Report`] says what is in it. It is plain data that serde writes and reads: as JSON it is what the command line prints with
//! `--json` and what the JavaScript module returns. Spans in it count UTF-16 code units; [`report::Article::slice`] gives the words.
//!
//! # One article
//!
//! A report on one article has everything but what takes two. A saved web page is read for the article in it:
//!
//! ```
//! use crossread::{Article, Media, Options, analyze};
//!
//! let page = "<html><title>Bridge closed</title><nav>Home | News</nav><article><h1>Bridge closed</h1>
//!     <p>“The deck is cracked,” the engineer Ada Marsh said on Monday. “Nobody may cross it.”</p></article></html>";
//! let report = analyze(vec![Article::new(page).with_media(Media::Html)], &Options::default());
//! let article = &report.articles[0];
//! let quotation = &article.quotations[0];
//! assert_eq!(article.slice(quotation.span), "“The deck is cracked,”");
//! assert_eq!(article.slice(quotation.speaker.as_ref().unwrap().span), "the engineer Ada Marsh");
//! ```
//!
//! Files come as bytes: [`read::decode::identify`] tells their encoding and whether they are web pages.
//!
//! # In other words
//!
//! With word vectors, claims are joined that say the same in other words. The file is `data/vectors.bin` of this package (0.8 MB); a
//! program can include it or read it where it is needed.
//!
//! ```
//! use crossread::{Options, Vectors, match_sentences};
//!
//! # let bytes = include_bytes!("../data/vectors.bin");
//! let options = Options::default().with_vectors(Vectors::parse(bytes)?);
//! let found = match_sentences("The ship sank on Monday.", "The vessel went down on Monday.", &options);
//! assert!(found.score > 0.0);
//! # Ok::<(), crossread::Error>(())
//! ```
//!
//! # A report to read
//!
//! ```
//! use crossread::report::render::{Format, render};
//! # use crossread::{Article, Options, analyze};
//! # let report = analyze(vec![Article::new("The bridge closed on Monday.")], &Options::default());
//!
//! let markdown = render(&report, Format::Markdown, Some("The bridge"));
//! assert!(markdown.starts_with("# The bridge\n"));
//! ```
//!
//! # Step by step
//!
//! [`analyze`] is five steps. Each is a total function of what the step before it gives: no input or output, no clock, no failure.
//! Errors exist only where input is read ([`Error`]).
//!
//! 1. **Read** ([`read`]): an article's text is cut into blocks (what is article and what is not), sentences and tagged tokens.
//! 2. **Annotate** ([`annotate`]): numbers, days, entities, quotations and attributions are found in them.
//! 3. **Claim** ([`claim`]): each clause that states something becomes a claim with modality and polarity.
//! 4. **Compare** ([`mod@compare`]): across articles, shared wording, claims that state the same fact, conflicts and origins.
//! 5. **Report** ([`report`]): all of it in the one shape that every front end hands out.
//!
//! The first three depend on one article only ([`read_article`]), so their results can be kept, or made on several threads, while only
//! the rest is done anew ([`compare_articles`]).
//!
//! ```
//! use crossread::{Article, Options, annotate, claim, compare, read, report};
//!
//! let document = read::read(Article::new("The bridge is closed, the mayor said on Monday. It will open in May."));
//! assert_eq!(document.sentences.len(), 2);
//! let annotated = annotate::annotate(document);
//! assert_eq!(annotated.document.slice(annotated.dates[0].span), "Monday");
//! let claims = claim::extract(annotated);
//! assert_eq!(claims.claims[0].modality, claim::Modality::Reported);
//! let comparison = compare::compare(vec![claims], &Options::default());
//! let report = report::build(comparison);
//! assert_eq!(report.articles.len(), 1);
//! ```
//!
//! Spans of the first three steps ([`Span`]) count bytes of UTF-8, as Rust's strings do. A step trusts what the step before it gave:
//! lists of a [`read::Document`], [`annotate::Annotated`] or [`claim::ClaimSet`] point into each other, and a step may panic when they
//! were changed so that they no longer do.
//!
//! # Features
//!
//! - `cli` (default): the command `crossread` with what it needs. A library does without:
//!   `cargo add crossread --no-default-features` brings jiff, serde and a stemmer, and nothing else.
//! - `learn`, `render`: for building Crossread itself; they change without notice.
//!
//! # Limits
//!
//! It reads English news; of texts in other languages it says in a note what it can't do. The same input gives the same report, byte
//! for byte, and the order of articles changes no finding but ids. An article is read at some 6 MB of text a second on one core; the
//! time and memory of a comparison grow with what the articles share. Types that may get more fields or kinds are `#[non_exhaustive]`.

#[macro_use]
mod message;

// Their Rust runs as it stands.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
#[cfg(doctest)]
#[doc = include_str!("../docs/site/rust.md")]
mod quick_start {}

pub mod annotate;
mod article;
mod case;
pub mod claim;
pub mod compare;
mod decimal;
mod error;
mod hash;
#[doc(hidden)]
pub mod internals;
mod lexicon;
mod order;
pub mod read;
pub mod report;
mod span;
#[cfg(all(target_arch = "wasm32", not(feature = "render")))]
#[doc(hidden)]
pub mod wasm;
#[cfg(all(target_arch = "wasm32", feature = "render"))]
#[doc(hidden)]
pub mod wasm_render;

pub use article::{Article, Media, Note, Options, parse_day};
pub use compare::matching::{Match, Vectors, match_sentences};
pub use error::Error;
pub use jiff::civil::Date;
pub use report::Report;
pub use span::Span;

use claim::ClaimSet;

/// Reads one article as far as its claims: steps one to three. Total; depends on nothing but the article, so the result can be kept.
pub fn read_article(article: Article) -> ClaimSet {
    claim::extract(annotate::annotate(read::read(article)))
}

/// Analyzes articles of one story: the whole pipeline. Total: any text gives a report, with notes on what could not be made of it. One
/// article, or none, gives a report without findings across articles.
///
/// The report has the articles in the order given, under the ids `a1`, `a2` and so on.
pub fn analyze(articles: Vec<Article>, options: &Options) -> Report {
    analyze_with(articles, options, &mut |_| {})
}

/// How far an analysis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// An article is read.
    Read {
        /// How many are, from 1 on.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// All articles are read, and are being compared.
    Comparing,
}

/// Like [`analyze`], and tells `progress` how far it is: after each article that is read, and once before all are compared.
pub fn analyze_with(articles: Vec<Article>, options: &Options, progress: &mut dyn FnMut(Progress)) -> Report {
    let total = articles.len();
    let claim_sets = articles
        .into_iter()
        .enumerate()
        .map(|(done, article)| {
            let claim_set = read_article(article);
            progress(Progress::Read { done: done + 1, total });
            claim_set
        })
        .collect();
    progress(Progress::Comparing);
    compare_articles(claim_sets, options)
}

/// Compares articles that are read, and reports on them in the order given: steps four and five. Total.
///
/// ```
/// use crossread::{Article, Options, compare_articles, read_article};
///
/// let mut read: Vec<_> = ["The bridge closed.", "The bridge opened."].map(|text| read_article(Article::new(text))).into();
/// // One text has changed: the other is not read again.
/// read[1] = read_article(Article::new("The bridge is open."));
/// let report = compare_articles(read.clone(), &Options::default());
/// assert_eq!(report.articles[1].text, "The bridge is open.");
/// ```
pub fn compare_articles(articles: Vec<ClaimSet>, options: &Options) -> Report {
    report::build(compare::compare(articles, options))
}
