//! How likely two claims state the same fact.

use super::Stated;
use crate::claim::{Claim, ClaimSet};
use crate::compare::Reuse;
use crate::compare::matching::{Alignment, align};
use crate::span::Span;

/// Two claims with their score.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Numbers of the claims, the smaller first.
    pub claims: (usize, usize),
    /// How likely they state the same fact, 0 to 1.
    pub score: f32,
    /// The same without numbers and dates: whether they answer one question, whatever the answers.
    pub blind: f32,
    /// Share of the shorter claim that stands word for word in the other, 0 to 1.
    pub wording: f32,
    /// How their units align.
    pub alignment: Alignment,
}

/// Pairs that score less are dropped: even the best of groups would not take them.
const LEAST: f32 = 0.3;
/// Weight from which a claim says enough to be joined by its words alone: two clauses of three words are alike too easily.
const ENOUGH: f32 = 2.0;
/// How much of each claim must stand in one shared passage to make them the same statement.
const SAME_WORDING: f32 = 0.7;

/// Scores the candidates, best first; ties in the order of the claims.
pub fn pairs(stated: &Stated, candidates: Vec<(usize, usize)>, articles: &[ClaimSet], reuse: &[Reuse]) -> Vec<Scored> {
    let passages = Passages::new(articles.len(), reuse);
    let mut scored: Vec<Scored> = candidates
        .into_iter()
        .filter_map(|(i, j)| {
            let (a, b) = (stated.claims[i], stated.claims[j]);
            let (x, y) = (&articles[a.article].claims[a.claim], &articles[b.article].claims[b.claim]);
            let alignment = align(&stated.profiles[i], &stated.profiles[j], &stated.vocabulary);
            let wording = passages.shared(a.article, x, b.article, y);
            let blind = alignment.without_values(&stated.profiles[i], &stated.profiles[j]);
            let score =
                if wording >= SAME_WORDING { 1.0 } else { alignment.score() as f32 * (alignment.lighter / ENOUGH).min(1.0) };
            (score.max(blind) >= LEAST).then_some(Scored { claims: (i, j), score, blind, wording, alignment })
        })
        .collect();
    crate::order::sort_by(&mut scored, |a, b| b.score.total_cmp(&a.score).then(a.claims.cmp(&b.claims)));
    scored
}

/// The shared passages of each two articles.
struct Passages<'a> {
    /// By the smaller article: the passages with later ones, in order.
    of: Vec<Vec<&'a Reuse>>,
}

impl<'a> Passages<'a> {
    fn new(articles: usize, reuse: &'a [Reuse]) -> Self {
        let mut of = vec![Vec::new(); articles];
        for passage in reuse {
            of[passage.a].push(passage);
        }
        for passages in &mut of {
            crate::order::sort_by_key(passages, |p: &&Reuse| (p.b, p.a_span));
        }
        Self { of }
    }

    /// How much of the two claims lies in one passage that their articles share: the smaller of the two shares.
    fn shared(&self, a: usize, x: &Claim, b: usize, y: &Claim) -> f32 {
        let passages = &self.of[a];
        let first = passages.partition_point(|p| p.b < b);
        passages[first..]
            .iter()
            .take_while(|p| p.b == b)
            .filter(|p| p.a_span.overlaps(x.span) && p.b_span.overlaps(y.span) && in_step(p, x.span, y.span))
            .map(|p| covered(p.a_span, x.span).min(covered(p.b_span, y.span)))
            .fold(0.0, f32::max)
    }
}

/// Whether two places lie at about the same part of a passage.
fn in_step(passage: &Reuse, x: Span, y: Span) -> bool {
    let middle = |span: Span, whole: Span| {
        let at = (span.start.max(whole.start) + span.end.min(whole.end)) as f32 / 2.0;
        (at - whole.start as f32) / whole.len() as f32
    };
    let reach = x.len().min(y.len()) as f32 / passage.a_span.len().max(1) as f32 / 2.0;
    (middle(x, passage.a_span) - middle(y, passage.b_span)).abs() <= reach
}

fn covered(whole: Span, part: Span) -> f32 {
    whole.common(part) as f32 / part.len().max(1) as f32
}
