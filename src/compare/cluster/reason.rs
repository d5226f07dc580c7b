//! Why claims were joined, in words.

use super::Stated;
use super::score::Scored;
use crate::article::iso_day;
use crate::claim::ClaimSet;
use crate::compare::Entities;
use crate::compare::matching::profile::Key;
use crate::message::{Message, Value};

/// Likeness from which two words are close in meaning.
const SAME: f32 = 0.7;

/// Why the claims were joined: what all of them have; where that is nothing, what the two most alike have.
pub fn all(within: &[&Scored], members: &[usize], stated: &Stated, articles: &[ClaimSet], entities: &Entities) -> Vec<Message> {
    let Some(best) = within.iter().max_by(|p, q| p.score.total_cmp(&q.score).then(q.claims.cmp(&p.claims))) else {
        return Vec::new();
    };
    let (i, j) = best.claims;
    let has = |claim: usize, key: Key| stated.profiles[claim].units.iter().any(|other| is_same(other.key, key));
    let mut reasons = Vec::new();
    /// Share of the wording that is no chance.
    const WORDING: f32 = 0.2;
    let wording = within.iter().map(|p| p.wording).fold(0.0, f32::max);
    if wording >= WORDING {
        let share = Value::percent(f64::from(wording));
        reasons.push(message!("they share up to {share} of their wording", share = share));
    }
    let told = reasons.len();
    for all in [true, false] {
        let (mut names, mut values, mut words, mut synonyms) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (unit, &(partner, likeness)) in stated.profiles[i].units.iter().zip(&best.alignment.a) {
            let other = stated.profiles[j].units[partner].key;
            if likeness < SAME || all && members.len() > 2 && !members.iter().all(|&m| has(m, unit.key)) {
                continue;
            }
            match unit.key {
                Key::Name { entity, .. } if is_same(unit.key, other) => names.push(entities.list[entity].name.clone().into()),
                Key::Number { .. } | Key::Days(..) if unit.key == other => values.extend(value(unit.key)),
                Key::Word { .. } => match (word_of(unit.key, i, stated, articles), word_of(other, j, stated, articles)) {
                    (Some(one), Some(_)) if unit.key == other => words.push(format!("“{one}”").into()),
                    (Some(one), Some(two)) => {
                        synonyms.push(message!("“{one}” and “{other}” are close in meaning", one = one, other = two).into());
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        let who = if members.len() == 2 { 0 } else { 2 - usize::from(all) };
        for (what, list) in [(NAME[who], names), (GIVE[who], values), (SAY[who], words)] {
            if !list.is_empty() {
                let mut reason = Message::new(what);
                reason.put("what", Value::Series { series: set(list) });
                reasons.push(reason);
            }
        }
        for synonym in set(synonyms) {
            if let Value::Message(reason) = synonym {
                reasons.push(*reason);
            }
        }
        if reasons.len() > told {
            break;
        }
    }
    if reasons.is_empty() {
        reasons.push(message!("their words are close in meaning"));
    }
    reasons
}

/// What two claims, all of several and two of several have in common.
const NAME: [&str; 3] = [template!("both name {what}"), template!("all name {what}"), template!("two of them name {what}")];
const GIVE: [&str; 3] = [template!("both give {what}"), template!("all give {what}"), template!("two of them give {what}")];
const SAY: [&str; 3] = [template!("both say {what}"), template!("all say {what}"), template!("two of them say {what}")];

/// Each value once, in the order of their texts.
fn set(values: Vec<Value>) -> Vec<Value> {
    let (mut texts, mut set): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    for value in values {
        let text = value.to_string();
        if let Err(place) = texts.binary_search(&text) {
            texts.insert(place, text);
            set.insert(place, value);
        }
    }
    set
}

/// A number, a day or some days.
fn value(key: Key) -> Option<Value> {
    match key {
        Key::Number { value, .. } => value.map(Value::number),
        Key::Days(from, to) => Some(Value::days(iso_day(from), iso_day(to))),
        Key::Name { .. } | Key::Word { .. } => None,
    }
}

/// The same name, word, number or date.
fn is_same(a: Key, b: Key) -> bool {
    match (a, b) {
        (Key::Name { entity: x, .. }, Key::Name { entity: y, .. }) => x == y,
        _ => a == b,
    }
}

/// The word of a claim that has a given stem.
fn word_of(key: Key, claim: usize, stated: &Stated, articles: &[ClaimSet]) -> Option<String> {
    let Key::Word { stem, .. } = key else { return None };
    let at = stated.claims[claim];
    let set = &articles[at.article];
    let document = &set.annotated.document;
    // Behind a word of another language than English stands which one.
    let stem = stated.vocabulary.text(stem).split(':').next().unwrap_or_default();
    let found = document.tokens_in(set.claims[at.claim].span).map(|t| document.fold(t)).find(|word| word.starts_with(stem))?;
    Some(found.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, analyze};

    #[test]
    fn reasons_are_told_in_words() {
        for (one, two, reasons) in [
            (
                "The blast at the Quist mill killed 84 miners.",
                "At the mill, 84 miners died.",
                "both give 84; both say “mill”, “miners”; “died” and “killed” are close in meaning",
            ),
            (
                "Tova Brandel won a prize in 2019.",
                "A prize went to Tova Brandel in 2019.",
                "both name Tova Brandel; both give 2019; both say “prize”",
            ),
        ] {
            let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
            let report = analyze(vec![article(one), article(two)], &Options::default());
            assert_eq!(report.clusters[0].reasons.join("; "), reasons);
        }
    }
}
