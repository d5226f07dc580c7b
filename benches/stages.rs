//! How fast each stage and the whole pass are, on texts of several sizes made of the fictional stories of the tests.
//!
//! `cargo bench`, or `cargo bench -- tags` for one stage. Rows come in the order of the pass: `a` reads, `b` annotates, `c` claims, `d`
//! reports, `e` is all of these for one article. What a stage starts from is made before the clock runs. The throughput counts bytes
//! of the article's text in UTF-8. Nothing but the text is input: no JSON, no file.

use std::fs;
use std::path::Path;

use crossread::read::{Document, decode};
use crossread::{Article, Options, analyze, annotate, claim, compare_articles, internals, read, read_article};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    // One run a sample, since making the input takes longer than most stages.
    divan::Divan::default().sample_size(1).sample_count(30).config_with_args().main();
}

/// Sizes of an article in bytes: a brief, a long read, a book.
const SIZES: &[usize] = &[4_000, 40_000, 400_000];

/// The articles of all stories, one after the other, again and again up to `size` bytes.
fn article(size: usize) -> Article {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut texts = Vec::new();
    for story in fs::read_dir(stories).unwrap() {
        // A story that lives elsewhere has a file in place of the folder.
        for file in fs::read_dir(story.unwrap().path().join("articles")).into_iter().flatten() {
            texts.push(fs::read_to_string(file.unwrap().path()).unwrap());
        }
    }
    texts.sort();
    let mut text = String::with_capacity(size);
    for paragraph in texts.iter().flat_map(|text| text.lines()).cycle() {
        if text.len() + paragraph.len() > size {
            break;
        }
        text.push_str(paragraph);
        text.push('\n');
    }
    Article::new(text)
}

/// Measures one stage; making its input does not count.
fn stage<I, O>(bencher: Bencher<'_, '_>, size: usize, input: impl Fn(Article) -> I + Sync, run: impl Fn(I) -> O + Sync) {
    let article = article(size);
    bencher.counter(BytesCount::of_str(&article.text)).with_inputs(|| input(article.clone())).bench_values(run);
}

/// A document before its sentences are cut.
fn blocks_of(article: Article) -> Document {
    let mut document = Document::default();
    document.blocks = internals::blocks(&article.text);
    (document.text, document.language) = (article.text, "en");
    document
}

/// A document before its tokens are tagged.
fn sentences_of(article: Article) -> Document {
    let mut document = blocks_of(article);
    internals::sentences(&mut document);
    document
}

#[divan::bench(args = SIZES)]
fn a1_decode(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, |article| article.text.into_bytes(), |bytes| decode::identify(&bytes).encoding);
}

#[divan::bench(args = SIZES)]
fn a2_blocks(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, |article| article, blocks_of);
}

/// Tokens and sentences.
#[divan::bench(args = SIZES)]
fn a3_sentences(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, blocks_of, |mut document| {
        internals::sentences(&mut document);
        document
    });
}

#[divan::bench(args = SIZES)]
fn a4_tags(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, sentences_of, |mut document| {
        internals::tags(&mut document);
        document
    });
}

/// The scan for words of time and number, and the dates among them.
#[divan::bench(args = SIZES)]
fn b1_dates(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, read::read, |document| internals::dates(&document, &internals::scan(&document)));
}

#[divan::bench(args = SIZES)]
fn b2_quantities(bencher: Bencher<'_, '_>, size: usize) {
    let input = |article| {
        let document = read::read(article);
        let scan = internals::scan(&document);
        let dates = internals::dates(&document, &scan);
        (document, scan, dates)
    };
    stage(bencher, size, input, |(document, scan, dates)| internals::quantities(&document, &scan, &dates));
}

#[divan::bench(args = SIZES)]
fn b3_entities(bencher: Bencher<'_, '_>, size: usize) {
    let input = |article| {
        let document = read::read(article);
        let dates = internals::dates(&document, &internals::scan(&document));
        (document, dates)
    };
    stage(bencher, size, input, |(document, dates)| internals::entities(&document, &dates));
}

#[divan::bench(args = SIZES)]
fn b4_quotations(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, read::read, |document| internals::quotations(&document));
}

#[divan::bench(args = SIZES)]
fn b5_attributions(bencher: Bencher<'_, '_>, size: usize) {
    let input = |article| {
        let found = annotate::annotate(read::read(article));
        let quotations = internals::quotations(&found.document);
        (found, quotations)
    };
    stage(bencher, size, input, |(found, quotations)| {
        internals::attributions(&found.document, &found.entities, &found.mentions, quotations)
    });
}

#[divan::bench(args = SIZES)]
fn c_claims(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, |article| annotate::annotate(read::read(article)), claim::extract);
}

#[divan::bench(args = SIZES)]
fn d_report(bencher: Bencher<'_, '_>, size: usize) {
    let options = Options::default();
    stage(bencher, size, |article| vec![read_article(article)], |sets| compare_articles(sets, &options));
}

/// Everything for one article, from its text to its report.
#[divan::bench(args = SIZES)]
fn e_whole_article(bencher: Bencher<'_, '_>, size: usize) {
    let options = Options::default();
    stage(bencher, size, |article| vec![article], |articles| analyze(articles, &options));
}

/// Two articles that share every word, which are read already.
#[divan::bench(args = SIZES)]
fn f_compare(bencher: Bencher<'_, '_>, size: usize) {
    let options = Options::default();
    stage(
        bencher,
        size,
        |article| vec![read_article(article.clone()), read_article(article)],
        |sets| compare_articles(sets, &options),
    );
}
