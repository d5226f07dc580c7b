//! What the crate promises to programs that use it, beyond what its documentation shows.

mod package;
mod surface;

use crossread::claim::ClaimSet;
use crossread::compare::Comparison;
use crossread::{Article, Error, Match, Note, Options, Report, Span, Vectors, analyze, read_article};

#[test]
fn everything_crosses_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Article>();
    crosses::<Options>();
    crosses::<Vectors>();
    crosses::<Note>();
    crosses::<Span>();
    crosses::<ClaimSet>();
    crosses::<Comparison>();
    crosses::<Report>();
    crosses::<Match>();
    crosses::<Error>();
}

#[test]
fn articles_are_read_on_threads_of_their_own() {
    let texts = ["The bridge closed on Monday.", "The ferry sank on Monday.", "The road is open."];
    let threads = texts.map(|text| std::thread::spawn(move || read_article(Article::new(text))));
    let read = threads.map(|thread| thread.join().unwrap()).into();
    let report = crossread::compare_articles(read, &Options::default());
    assert_eq!(report, analyze(texts.map(Article::new).into(), &Options::default()));
}

#[test]
fn words_beyond_what_options_may_be_are_the_nearest_that_they_may_be() {
    let articles = || ["The bridge over the Lune closed on Monday.", "The bridge over the Lune closed."].map(Article::new).into();
    let reuse = |min_words| analyze(articles(), &Options::default().with_min_words(min_words)).reuse;
    assert_eq!(reuse(0), reuse(3));
    assert_eq!(reuse(usize::MAX), reuse(100));
    assert!(!reuse(0).is_empty());
}

#[test]
fn spans_outside_of_a_text_have_no_words() {
    let report = analyze(vec![Article::new("Rain 🌧 fell.")], &Options::default());
    let article = &report.articles[0];
    assert_eq!(article.slice([5, 7]), "🌧");
    for span in [[8, 3], [90, 99], [0, 0]] {
        assert_eq!(article.slice(span), "", "{span:?}");
    }
}

#[test]
fn an_error_is_one_of_the_standard_library_s() {
    let error: Box<dyn std::error::Error + Send + Sync> = Box::from(crossread::parse_day("soon").unwrap_err());
    assert_eq!(error.to_string(), "\"soon\" is not a day: write it as 2024-01-25");
}
