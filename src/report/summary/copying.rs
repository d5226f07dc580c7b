//! Who has wording from whom, in sentences.

use std::cmp::Reverse;

use super::{EXAMPLES, Said, named, sentences};
use crate::message::{Message, Value};
use crate::report::reader::Reader;
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
        return sentences(vec![message!("They share no wording.")], []);
    }
    let copies = told.iter().filter(|pair| copied(pair)).count();
    let mut said = Vec::new();
    for pair in &told[..copies.max(1)] {
        said.push(one(reader, pair));
        if let Some(direction) = &pair.direction {
            said.push(direction.worded.clone().unwrap_or_else(|| direction.reason.clone().into()));
        }
    }
    sentences(said, reuse.iter().map(|r| r.id.clone()))
}

/// Who has how much from whom.
fn one(reader: &Reader<'_>, pair: &Pair) -> Message {
    let label = |article: &String| reader.label(article);
    let from = pair.direction.as_ref().and_then(|direction| direction.from.as_ref());
    match from {
        Some(from) => message!(
            "{copy} seems to have {words, plural, one {# word} other {# words}} from {original}.",
            copy = label(if *from == pair.a { &pair.b } else { &pair.a }),
            words = pair.shared_words,
            original = label(from)
        ),
        None => {
            let (article, share) = if pair.a_in_b >= pair.b_in_a { (&pair.a, pair.a_in_b) } else { (&pair.b, pair.b_in_a) };
            message!(
                "{articles} share most wording: {words, plural, one {# word} other {# words}}, {share} of {article}. Who has it from whom cannot be told.",
                articles = named(reader, &[pair.a.clone(), pair.b.clone()]),
                words = pair.shared_words,
                share = Value::percent(share),
                article = label(article)
            )
        }
    }
}
