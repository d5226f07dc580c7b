//! How fast each stage and the whole pass are, on texts of several sizes made of the fictional stories of the tests.
//!
//! `cargo bench`, or `cargo bench -- read` for one stage.

use std::fs;
use std::path::Path;

use crossread::{Article, Options, analyze, annotate, claim, compare_articles, read, read_article};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
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
    Article { text, ..Article::default() }
}

/// Measures one stage; making its input does not count.
fn stage<I, O>(bencher: Bencher<'_, '_>, size: usize, input: impl Fn(Article) -> I + Sync, run: impl Fn(I) -> O + Sync) {
    let article = article(size);
    bencher.counter(BytesCount::of_str(&article.text)).with_inputs(|| input(article.clone())).bench_values(run);
}

#[divan::bench(args = SIZES)]
fn read(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, |article| article, read::read);
}

#[divan::bench(args = SIZES)]
fn annotate(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, read::read, annotate::annotate);
}

#[divan::bench(args = SIZES)]
fn claim(bencher: Bencher<'_, '_>, size: usize) {
    stage(bencher, size, |article| annotate::annotate(read::read(article)), claim::extract);
}

#[divan::bench(args = SIZES)]
fn compare(bencher: Bencher<'_, '_>, size: usize) {
    let options = Options::default();
    stage(
        bencher,
        size,
        |article| vec![read_article(article.clone()), read_article(article)],
        |sets| compare_articles(sets, &options),
    );
}

#[divan::bench(args = SIZES)]
fn whole_article(bencher: Bencher<'_, '_>, size: usize) {
    let options = Options::default();
    stage(bencher, size, |article| vec![article], |articles| analyze(articles, &options));
}
