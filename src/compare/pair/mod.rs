//! Figures for each two articles: how much wording and how many claims they share, and whether they tell one story.

use super::{Cluster, Pair, Reuse};
use crate::claim::ClaimSet;
use crate::read::{Document, Shape};
use crate::span::Span;

mod story;

/// How much each two articles share, in order of the articles.
///
/// A pair that shares nothing costs no more than its line in the result.
pub fn figures(articles: &[ClaimSet], reuse: &[Reuse], clusters: &[Cluster]) -> Vec<Pair> {
    let mut pairs = Pairs::of(articles.len());
    for r in reuse {
        let pair = pairs.at(r.a, r.b);
        pair.shared_words += r.words;
        pair.a_in_b += words_in(&articles[r.a].annotated.document, r.a_span) as f64;
        pair.b_in_a += words_in(&articles[r.b].annotated.document, r.b_span) as f64;
    }
    for cluster in clusters {
        let mut speaking: Vec<usize> = cluster.claims.iter().map(|c| c.article).collect();
        speaking.dedup();
        for (n, &a) in speaking.iter().enumerate() {
            for &b in &speaking[n + 1..] {
                pairs.at(a, b).shared_claims += 1;
            }
        }
    }
    let words: Vec<f64> = articles.iter().map(|a| all_words(&a.annotated.document).max(1) as f64).collect();
    for pair in &mut pairs.list {
        pair.a_in_b /= words[pair.a];
        pair.b_in_a /= words[pair.b];
    }
    for (a, b, closeness) in story::closeness(articles) {
        pairs.at(a, b).same_story = closeness;
    }
    for pair in &mut pairs.list {
        pair.same_story = story::same(pair.same_story, pair.a_in_b.max(pair.b_in_a));
    }
    pairs.list
}

/// All pairs of a number of articles, and where each is.
struct Pairs {
    articles: usize,
    list: Vec<Pair>,
}

impl Pairs {
    fn of(articles: usize) -> Self {
        let pair =
            |a, b| Pair { a, b, a_in_b: 0.0, b_in_a: 0.0, shared_claims: 0, same_story: 0.0, shared_words: 0, credited_words: 0 };
        Self { articles, list: (0..articles).flat_map(|a| (a + 1..articles).map(move |b| pair(a, b))).collect() }
    }

    fn at(&mut self, a: usize, b: usize) -> &mut Pair {
        &mut self.list[a * (2 * self.articles - a - 1) / 2 + b - a - 1]
    }
}

fn all_words(document: &Document) -> usize {
    document.tokens.iter().filter(|t| is_counted(t.shape)).count()
}

fn words_in(document: &Document, span: Span) -> usize {
    document.tokens[document.tokens_in(span)].iter().filter(|t| is_counted(t.shape)).count()
}

fn is_counted(shape: Shape) -> bool {
    shape.is_word() || shape == Shape::Number
}
