//! When something was.

use crate::annotate::DateMention;
use crate::article::iso_day;
use crate::case::Lower;
use crate::compare::conflict::{Answer, Difference, Scene, folded};
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::DATE_WORDS;
use crate::read::Shape;

/// Whether two claims give days for the same that have none in common.
pub fn difference(scene: &Scene<'_>, i: usize, j: usize) -> Option<Difference> {
    let of = |claim: usize| -> Vec<&DateMention> {
        let dates = &scene.set(claim).annotated.dates;
        scene.claim(claim).dates.iter().map(|&d| &dates[d]).filter(|d| is_when(scene, claim, d)).collect()
    };
    // With several dates in a claim the text does not tell which one is the answer.
    let ([a], [b]) = (&of(i)[..], &of(j)[..]) else { return None };
    let severity = match (a.from.zip(a.to), b.from.zip(b.to)) {
        (Some((from, to)), Some((start, end))) if from <= end && start <= to => return None,
        (Some((from, _)), Some((start, _))) if from.year() != start.year() => {
            // "Jan. 3" is of the days the news is about, "in 2019" of what went before: two events, not two answers.
            if has_year(scene, i, a) != has_year(scene, j, b) {
                return None;
            }
            Severity::High
        }
        (Some(_), Some(_)) => Severity::Medium,
        // Where the year is not known, the month and the day are.
        _ => {
            let ((month, day), (other, that_day)) = (month_and_day(scene, i, a)?, month_and_day(scene, j, b)?);
            let other_day = month == other && day.is_some() && that_day.is_some() && day != that_day;
            (month != other || other_day).then_some(Severity::Medium)?
        }
    };
    Some(Difference {
        kind: ConflictKind::Date,
        topic: template!("The dates differ, {one} against {other}: “{first}” and “{second}”."),
        severity,
        answers: [(i, a), (j, b)].map(|(claim, date)| {
            let words = folded(scene.set(claim).annotated.document.slice(date.span));
            let days = date.from.zip(date.to).map(|(from, to)| format!("{} {}", iso_day(from), iso_day(to)));
            Answer { meaning: days.unwrap_or_else(|| words.lowered()), ..Answer::plain(claim, &words).at(date.span) }
        }),
    })
}

/// Whether a date is written with its year.
fn has_year(scene: &Scene<'_>, claim: usize, date: &DateMention) -> bool {
    let words = scene.set(claim).annotated.document.slice(date.span);
    words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// Whether a date is when something was, and not the bound of a time, "after 3 May", or an aside, "(2005)".
fn is_when(scene: &Scene<'_>, claim: usize, date: &DateMention) -> bool {
    let document = &scene.set(claim).annotated.document;
    let first = document.tokens_in(date.span).start;
    let sentence = document.sentences[scene.claim(claim).sentence].tokens.start;
    let bracket = (sentence..first).rev().map(|t| document.word(t)).find(|word| matches!(*word, "(" | ")"));
    bracket != Some("(") && first.checked_sub(1).is_none_or(|t| !is_bound(document.fold(t)))
}

/// A preposition behind which a date is no day on which something was, but a bound.
pub fn is_bound(preposition: &str) -> bool {
    matches!(preposition, "before" | "after" | "until" | "till" | "by" | "since" | "from" | "between")
}

/// The month, from 1, and the day of a date as it is written: "Aug. 12".
fn month_and_day<'a>(scene: &Scene<'a>, claim: usize, date: &DateMention) -> Option<(&'static str, Option<&'a str>)> {
    let document = &scene.set(claim).annotated.document;
    let month = document.tokens_in(date.span).find_map(|t| {
        let (kind, month) = DATE_WORDS.get(document.fold(t).trim_end_matches('.'))?.split_once('\t')?;
        kind.ends_with("month").then_some(month)
    })?;
    let day = document.tokens_in(date.span).find(|&t| document.tokens[t].shape == Shape::Number && document.word(t).len() < 3);
    Some((month, day.map(|t| document.word(t))))
}
