//! Figures for each two articles: how much wording and how many claims they share, and whether they tell one story.

use super::{Cluster, Edit, Entities, Mark, Pair, Reuse};
use crate::claim::ClaimSet;
use crate::read::Document;
use crate::span::Span;
use direction::{Facts, Shared};

mod credit;
mod direction;
mod story;

/// Up to so many articles, all pairs are listed: a table that a reader can take in. Of more only those with something to tell, since
/// 5,000 articles are 12 million pairs.
const FEW: usize = 100;

/// How much each two articles share, in order of the articles; of more than [`FEW`] those pairs that share wording or claims, or that
/// tell one story as likely as not.
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
    for pair in pairs.0.iter_mut().flatten() {
        pair.a_in_b /= words[pair.a];
        pair.b_in_a /= words[pair.b];
    }
    copying(&mut pairs, articles, entities, reuse, marks);
    let worth = |a, b, closeness| story::same(closeness, 0.0) >= 0.5 || pairs.has(a, b);
    for (a, b, closeness) in story::closeness(articles, worth) {
        pairs.at(a, b).same_story = closeness;
    }
    let mut list: Vec<Pair> = pairs.0.into_iter().flatten().collect();
    for pair in &mut list {
        pair.same_story = match is_told(articles, pair) {
            true => story::same(pair.same_story, pair.a_in_b.max(pair.b_in_a)),
            false => UNKNOWN,
        };
    }
    list
}

/// How likely two articles in different languages tell one story: nobody knows.
const UNKNOWN: f64 = 0.5;

/// Whether the words of two articles tell that they are of one story or not: those of two languages do not.
pub fn is_told(articles: &[ClaimSet], pair: &Pair) -> bool {
    let language = |article: usize| articles[article].annotated.document.language;
    language(pair.a) == language(pair.b)
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

/// Pairs of articles, by the first.
struct Pairs(Vec<Vec<Pair>>);

impl Pairs {
    /// All pairs of a few articles, no pair of many.
    fn of(articles: usize) -> Self {
        let others = |a| if articles <= FEW { a + 1..articles } else { 0..0 };
        Self((0..articles).map(|a| others(a).map(|b| Self::empty(a, b)).collect()).collect())
    }

    fn empty(a: usize, b: usize) -> Pair {
        let (shared_claims, shared_words, credited_words) = (0, 0, 0);
        Pair { a, b, a_in_b: 0.0, b_in_a: 0.0, shared_claims, same_story: 0.0, shared_words, credited_words, direction: None }
    }

    fn has(&self, a: usize, b: usize) -> bool {
        self.0[a].binary_search_by_key(&b, |pair| pair.b).is_ok()
    }

    /// The pair of two articles, which is made where there is none.
    fn at(&mut self, a: usize, b: usize) -> &mut Pair {
        let row = &mut self.0[a];
        let place = match row.binary_search_by_key(&b, |pair| pair.b) {
            Ok(place) => place,
            Err(place) => {
                row.insert(place, Self::empty(a, b));
                place
            }
        };
        &mut row[place]
    }
}

fn all_words(document: &Document) -> usize {
    document.words(0..document.tokens.len())
}

fn words_in(document: &Document, span: Span) -> usize {
    document.words(document.tokens_in(span))
}
