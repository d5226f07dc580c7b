//! How likely two claims state the same fact.

use super::Stated;
use crate::claim::{Claim, ClaimSet};
use crate::compare::Reuse;
use crate::compare::matching::profile::Key;
use crate::compare::matching::{Alignment, Profile, align};
use crate::hash;
use crate::read::language::ENGLISH;
use crate::span::Span;

/// Two claims with their score.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Numbers of the claims, the smaller first.
    pub claims: (usize, usize),
    /// How likely they state the same fact, going by nothing but the two, 0 to 1.
    pub score: f32,
    /// How far that stands out among what the claims have in common with others; about 0 to 1.
    pub fit: f32,
    /// The same without numbers and dates: whether they answer one question, whatever the answers.
    pub blind: f32,
    /// Share of the shorter claim that stands word for word in the other, 0 to 1.
    pub wording: f32,
    /// How their units align.
    pub alignment: Alignment,
}

/// Pairs that score less are dropped: even the best of groups would not take them.
const LEAST: f32 = 0.2;
/// Weight from which a claim says enough to be joined by its words alone: two clauses of three words are alike too easily.
const ENOUGH: f32 = 2.5;
/// How much of each claim must stand in one shared passage to make them the same statement.
const SAME_WORDING: f32 = 0.7;

/// Scores the candidates, those that stand out most first; ties in the order of the claims.
pub fn pairs(stated: &Stated, candidates: Vec<(usize, usize)>, articles: &[ClaimSet], reuse: &[Reuse]) -> Vec<Scored> {
    let passages = Passages::new(articles.len(), reuse);
    let mut scored: Vec<Scored> = candidates
        .into_iter()
        .filter_map(|(i, j)| {
            let (a, b) = (stated.claims[i], stated.claims[j]);
            let (x, y) = (&articles[a.article].claims[a.claim], &articles[b.article].claims[b.claim]);
            let alignment = align(&stated.profiles[i], &stated.profiles[j], &stated.vocabulary);
            let wording = passages.shared(a.article, x, b.article, y);
            let languages = [a, b].map(|at| articles[at.article].annotated.document.language);
            if languages != [ENGLISH; 2] && !is_sure(languages, &alignment, wording, &stated.profiles[i], &stated.profiles[j]) {
                return None;
            }
            let blind = alignment.without_values(&stated.profiles[i], &stated.profiles[j]);
            let score =
                if wording >= SAME_WORDING { 1.0 } else { alignment.score() as f32 * (alignment.lighter / ENOUGH).min(1.0) };
            (score.max(blind) >= LEAST).then_some(Scored { claims: (i, j), score, fit: score, blind, wording, alignment })
        })
        .collect();
    stand_out(&mut scored, stated);
    crate::order::sort_by(&mut scored, |a, b| b.fit.total_cmp(&a.fit).then(a.claims.cmp(&b.claims)));
    scored
}

/// Whether two claims that are not both English state the same beyond doubt: in one language, with nearly the same words, and no number
/// or day in the one that is another in the other. Words of other languages are compared by letters alone.
fn is_sure(languages: [&str; 2], alignment: &Alignment, wording: f32, x: &Profile, y: &Profile) -> bool {
    const SURE: f64 = 0.6;
    let values = |own: &Profile, other: &Profile| {
        let is_value = |key: Key| matches!(key, Key::Number { .. } | Key::Days(..));
        own.units.iter().all(|unit| !is_value(unit.key) || other.units.iter().any(|their| their.key == unit.key))
    };
    languages[0] == languages[1] && (wording >= SAME_WORDING || alignment.score() >= SURE) && (values(x, y) || values(y, x))
}

/// What a score counts at most in the mean of a claim's scores: its true partners must not speak against each other.
const MOST: f32 = 0.6;
/// How many claims a mean is taken over at least.
const FEW: usize = 10;
/// What a pair gains that is the best either way between two articles, and loses that is the best neither way.
const BEST: f32 = 0.1;

/// Sets how far each pair stands out. Where all articles turn on the same few names, any two claims are somewhat alike, so the mean
/// score of the two with all claims of other articles is taken off; and of several claims of an article that resemble one, the
/// nearest is likelier to state the same than a weak resemblance elsewhere (mutual nearest neighbours).
fn stand_out(scored: &mut [Scored], stated: &Stated) {
    let articles = stated.claims.last().map_or(0, |at| at.article + 1);
    let mut claims = vec![0usize; articles];
    stated.claims.iter().for_each(|at| claims[at.article] += 1);
    let mut sums = vec![0.0f32; stated.claims.len()];
    for pair in &*scored {
        sums[pair.claims.0] += pair.score.min(MOST);
        sums[pair.claims.1] += pair.score.min(MOST);
    }
    // The mean over the others than this pair, from which few say little.
    let mean = |claim: usize, score: f32| {
        let others = stated.claims.len() - claims[stated.claims[claim].article];
        (sums[claim] - score.min(MOST)) / (others - 1).max(FEW) as f32
    };
    let mut best: hash::Map<(usize, usize), f32> = hash::Map::default();
    for pair in &mut *scored {
        let (i, j) = pair.claims;
        if pair.wording < SAME_WORDING {
            pair.fit = pair.score - (mean(i, pair.score) + mean(j, pair.score)) / 2.0;
        }
        for side in sides(pair, stated) {
            let best = best.entry(side).or_insert(pair.fit);
            *best = best.max(pair.fit);
        }
    }
    for pair in scored.iter_mut().filter(|pair| pair.wording < SAME_WORDING) {
        let ways = sides(pair, stated).into_iter().filter(|side| best[side] <= pair.fit).count();
        pair.fit += BEST * (ways as f32 - 1.0);
    }
}

/// Each claim of a pair, with the article that the other is of.
fn sides(pair: &Scored, stated: &Stated) -> [(usize, usize); 2] {
    let (i, j) = pair.claims;
    [(i, stated.claims[j].article), (j, stated.claims[i].article)]
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
