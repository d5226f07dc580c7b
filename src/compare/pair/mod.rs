//! Figures for each two articles: how much wording and how many claims they share, and whether they tell one story.

use super::{Cluster, Edit, Entities, Mark, Pair, Reuse};
use crate::claim::ClaimSet;
use crate::read::{Document, Shape};
use crate::span::Span;
use direction::{Facts, Shared};

mod credit;
mod direction;
mod story;

/// How much each two articles share, in order of the articles.
///
/// A pair that shares nothing costs no more than its line in the result.
pub fn figures(
    articles: &[ClaimSet],
    entities: &Entities,
    reuse: &[Reuse],
    clusters: &[Cluster],
    marks: &[Vec<Mark>],
) -> Vec<Pair> {
    let mut pairs = Pairs::of(articles.len());
    for r in reuse {
        let pair = pairs.at(r.a, r.b);
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
    copying(&mut pairs, articles, entities, reuse, marks);
    for (a, b, closeness) in story::closeness(articles) {
        pairs.at(a, b).same_story = closeness;
    }
    for pair in &mut pairs.list {
        pair.same_story = story::same(pair.same_story, pair.a_in_b.max(pair.b_in_a));
    }
    pairs.list
}

/// Credited words and direction of copying, for the pairs that share wording.
fn copying(pairs: &mut Pairs, articles: &[ClaimSet], entities: &Entities, reuse: &[Reuse], marks: &[Vec<Mark>]) {
    let marks_of = |article: usize| marks.get(article).map_or(&[][..], Vec::as_slice);
    let facts: Vec<Facts<'_>> = articles.iter().enumerate().map(|(a, set)| Facts::of(a, set, entities, marks_of(a))).collect();
    for passages in reuse.chunk_by(|r, s| (r.a, r.b) == (s.a, s.b)) {
        let (a, b) = (&facts[passages[0].a], &facts[passages[0].b]);
        let words: usize = passages.iter().map(|r| r.words).sum();
        let sum = |facts: &Facts<'_>, stretches: &[Span], span: fn(&Reuse) -> Span, side: fn(&Edit) -> Span| {
            let document = &articles[facts.article].annotated.document;
            passages.iter().map(|r| credit::words(document, stretches, span(r), &r.edits, side)).sum::<usize>().min(words)
        };
        let on_both = |x: &[Span], y: &[Span]| [sum(a, x, |r| r.a_span, |e| e.a), sum(b, y, |r| r.b_span, |e| e.b)];
        let (credited, quoted) = (on_both(&a.credited, &b.credited), on_both(&a.quoted, &b.quoted));
        let pair = pairs.at(a.article, b.article);
        let written = words - quoted[0].max(quoted[1]);
        let written_share = pair.a_in_b.max(pair.b_in_a) * written as f64 / words as f64;
        pair.shared_words = words;
        pair.direction = direction::find([a, b], entities, passages, Shared { words, written, written_share });
        // The copy is the other side of what was copied from; while that is open, the side that credits more has the benefit of the doubt.
        pair.credited_words = match pair.direction.and_then(|d| d.from) {
            Some(from) if from == a.article => credited[1],
            Some(_) => credited[0],
            None => credited[0].max(credited[1]),
        };
    }
}

/// All pairs of a number of articles, and where each is.
struct Pairs {
    articles: usize,
    list: Vec<Pair>,
}

impl Pairs {
    fn of(articles: usize) -> Self {
        let pair = |a, b| Pair {
            a,
            b,
            a_in_b: 0.0,
            b_in_a: 0.0,
            shared_claims: 0,
            same_story: 0.0,
            shared_words: 0,
            credited_words: 0,
            direction: None,
        };
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
