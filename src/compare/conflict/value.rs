//! Numbers and dates on the same slot of the same claim.

use super::{Answer, Difference, Scene, folded};
use crate::annotate::{DateMention, Quantity};
use crate::article::iso_day;
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};

/// How alike two claims of one cluster must be, numbers and dates apart, to answer one question.
const SAME_QUESTION: f32 = 0.4;

/// Where two claims give different numbers or dates for the same thing. Different precision is no difference: 84, more than 80 and
/// dozens fit together.
pub fn differences(scene: &Scene<'_>, pair: &Scored, one_cluster: bool) -> Vec<Difference> {
    let (i, j) = pair.claims;
    if !one_cluster || pair.blind < SAME_QUESTION {
        return Vec::new();
    }
    dates(scene, i, j).into_iter().chain(numbers(scene, i, j)).collect()
}

fn dates(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    let of = |claim: usize| -> Vec<&DateMention> {
        let dates = &scene.set(claim).annotated.dates;
        scene
            .claim(claim)
            .dates
            .iter()
            .map(|&d| &dates[d])
            .filter(|d| d.from.is_some() && d.to.is_some() && is_when(scene, claim, d))
            .collect()
    };
    // With several dates in a claim the text does not tell which one is the answer.
    let ([a], [b]) = (&of(i)[..], &of(j)[..]) else { return None };
    if a.from <= b.to && b.from <= a.to {
        return None;
    }
    let words = |claim: usize, date: &DateMention| folded(scene.set(claim).annotated.document.slice(date.span));
    let years_apart = a.from.map(|d| d.year()) != b.from.map(|d| d.year());
    Some(Difference {
        kind: ConflictKind::Date,
        topic: "The dates differ",
        severity: if years_apart { Severity::High } else { Severity::Medium },
        answers: [(i, a), (j, b)].map(|(claim, date)| Answer {
            claim,
            value: words(claim, date),
            meaning: [date.from, date.to].map(|day| day.map_or_else(String::new, iso_day)).join(" "),
            words: Some(date.span),
        }),
    })
}

/// Whether a date is when something was, and not the bound of a time: "after 3 May".
fn is_when(scene: &Scene<'_>, claim: usize, date: &DateMention) -> bool {
    let document = &scene.set(claim).annotated.document;
    let before = document.tokens_in(date.span).start.checked_sub(1);
    before.is_none_or(|t| !is_bound(document.fold(t)))
}

/// A preposition behind which a date is no day on which something was, but a bound.
pub fn is_bound(preposition: &str) -> bool {
    matches!(preposition, "before" | "after" | "until" | "till" | "by" | "since" | "from" | "between")
}

fn numbers(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    let of = |claim: usize| -> Vec<&Quantity> {
        let quantities = &scene.set(claim).annotated.quantities;
        scene.claim(claim).quantities.iter().map(|&q| &quantities[q]).collect()
    };
    let (xs, ys) = (of(i), of(j));
    let fits = |x: &Quantity, y: &Quantity| {
        x.min.unwrap_or(f64::NEG_INFINITY) <= y.max.unwrap_or(f64::INFINITY)
            && y.min.unwrap_or(f64::NEG_INFINITY) <= x.max.unwrap_or(f64::INFINITY)
    };
    let same_thing = |x: &Quantity, y: &Quantity| {
        x.unit == y.unit || {
            let head = |claim: usize, q: &Quantity| q.counted.map(|c| scene.set(claim).annotated.document.slice(c).to_lowercase());
            head(i, x).is_some() && head(i, x) == head(j, y)
        }
    };
    // The only number of its kind on either side, so that it must be the answer.
    let only = |q: &Quantity, others: &[&Quantity]| others.iter().filter(|o| o.unit == q.unit).count() == 1;
    xs.iter()
        .filter(|x| only(x, &xs))
        .flat_map(|x| ys.iter().filter(|y| only(y, &ys)).map(move |y| (x, y)))
        .find(|(x, y)| same_thing(x, y) && !fits(x, y))
        .map(|(x, y)| {
            let words = |q: &Quantity| q.counted.map_or(q.span, |counted| q.span.to(counted));
            Difference {
                kind: ConflictKind::Number,
                topic: "The numbers differ",
                severity: severity(x, y),
                answers: [(i, x), (j, y)].map(|(claim, number)| Answer {
                    claim,
                    value: folded(scene.set(claim).annotated.document.slice(words(number))),
                    meaning: format!("{:x?} {:x?}", number.min.map(f64::to_bits), number.max.map(f64::to_bits)),
                    words: Some(words(number)),
                }),
            }
        })
}

/// Numbers that are far apart matter more.
fn severity(x: &Quantity, y: &Quantity) -> Severity {
    /// One value over the other from which a difference is no matter of counting.
    const FAR: f64 = 1.5;
    match (x.value, y.value) {
        (Some(a), Some(b)) if a.abs().max(b.abs()) < FAR * a.abs().min(b.abs()) => Severity::Medium,
        _ => Severity::High,
    }
}
