use super::*;
use crate::{Article, read_article};

fn reuse(a: &str, b: &str) -> Vec<(String, String, Reuse)> {
    let articles = [a, b].map(|text| read_article(Article { text: text.into(), ..Article::default() }));
    find(&articles, &Options::default()).into_iter().map(|r| (r.a_span.of(a).to_owned(), r.b_span.of(b).to_owned(), r)).collect()
}

#[test]
fn typography_and_case_make_no_difference() {
    let a = "He spoke. “The U.S. government’s envoys left the old harbour,” he said.";
    let b = "\"the US government's envoys left the old harbour\", said a clerk.";
    let found = reuse(a, b);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "The U.S. government’s envoys left the old harbour,");
    assert_eq!((found[0].2.words, found[0].2.similarity), (8, 1.0));
    assert!(found[0].2.edits.is_empty());
}
