//! Who has wording from whom, in sentences.

use std::cmp::Reverse;

use super::{EXAMPLES, Said, sentence};
use crate::decimal;
use crate::report::reader::{Reader, counted, listed};
use crate::report::{Pair, Report};

/// The pairs that share most wording, and who copied from whom where the texts tell.
pub fn wording(reader: &Reader<'_>) -> Option<Said> {
    let Report { articles, pairs, reuse, .. } = reader.report;
    if articles.len() < 2 {
        return None;
    }
    // First those that tell who copied; then the most words. There may be millions: only the first few are ever put in order.
    let copied = |pair: &Pair| pair.direction.as_ref().is_some_and(|d| d.from.is_some());
    let rank = |pair: &Pair| (copied(pair), pair.shared_words, Reverse(reader.label(&pair.a)), Reverse(reader.label(&pair.b)));
    let mut told: Vec<&Pair> = Vec::new();
    for _ in 0..EXAMPLES {
        let rest = pairs.iter().filter(|&pair| pair.shared_words > 0 && told.last().is_none_or(|last| rank(pair) < rank(last)));
        told.extend(rest.max_by(|one, two| rank(one).cmp(&rank(two))));
    }
    if told.is_empty() {
        return sentence("They share no wording.".to_owned(), []);
    }
    let copies = told.iter().filter(|pair| copied(pair)).count();
    let texts: Vec<String> = told.iter().take(copies.max(1)).map(|pair| one(reader, pair)).collect();
    sentence(texts.join(" "), reuse.iter().map(|r| r.id.clone()))
}

fn one(reader: &Reader<'_>, pair: &Pair) -> String {
    let (a, b) = (reader.label(&pair.a), reader.label(&pair.b));
    let words = counted(pair.shared_words, "word");
    let reason = pair.direction.as_ref().map_or(String::new(), |direction| format!(" {}", direction.reason));
    let from = pair.direction.as_ref().and_then(|direction| direction.from.as_ref());
    match from {
        Some(from) if *from == pair.a => format!("{b} seems to have {words} from {a}.{reason}"),
        Some(_) => format!("{a} seems to have {words} from {b}.{reason}"),
        None => {
            let (label, share) = if pair.a_in_b >= pair.b_in_a { (a, pair.a_in_b) } else { (b, pair.b_in_a) };
            format!(
                "{} share most wording: {words}, {} of {label}. Who has it from whom cannot be told.{reason}",
                listed(&[a, b]),
                decimal::percent(share)
            )
        }
    }
}
