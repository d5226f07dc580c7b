//! Why claims were joined, in words.

use super::Stated;
use super::score::Scored;
use crate::article::iso_day;
use crate::claim::ClaimSet;
use crate::compare::Entities;
use crate::compare::matching::profile::Key;
use crate::decimal;

/// Likeness from which two words are close in meaning.
const SAME: f32 = 0.7;

/// Why the claims were joined: what all of them have; where that is nothing, what the two most alike have.
pub fn all(within: &[&Scored], members: &[usize], stated: &Stated, articles: &[ClaimSet], entities: &Entities) -> Vec<String> {
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
        reasons.push(format!("they share up to {} of their wording", decimal::percent(f64::from(wording))));
    }
    let told = reasons.len();
    for who in ["all", "two of them"] {
        let (mut names, mut values, mut words, mut synonyms) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (unit, &(partner, likeness)) in stated.profiles[i].units.iter().zip(&best.alignment.a) {
            let other = stated.profiles[j].units[partner].key;
            if likeness < SAME || who == "all" && members.len() > 2 && !members.iter().all(|&m| has(m, unit.key)) {
                continue;
            }
            match unit.key {
                Key::Name { entity, .. } if is_same(unit.key, other) => names.push(entities.list[entity].name.clone()),
                Key::Number { .. } | Key::Days(..) if unit.key == other => values.extend(value(unit.key)),
                Key::Word { .. } => match (word_of(unit.key, i, stated, articles), word_of(other, j, stated, articles)) {
                    (Some(one), Some(_)) if unit.key == other => words.push(format!("“{one}”")),
                    (Some(one), Some(two)) => synonyms.push(format!("“{one}” and “{two}” are close in meaning")),
                    _ => {}
                },
                _ => {}
            }
        }
        let who = if members.len() == 2 { "both" } else { who };
        for (what, list) in [("name", names), ("give", values), ("say", words)] {
            if !list.is_empty() {
                reasons.push(format!("{who} {what} {}", crate::order::set(list).join(", ")));
            }
        }
        reasons.extend(crate::order::set(synonyms));
        if reasons.len() > told {
            break;
        }
    }
    if reasons.is_empty() {
        reasons.push("their words are close in meaning".to_owned());
    }
    reasons
}

/// A number, a day or some days as people write them.
fn value(key: Key) -> Option<String> {
    Some(match key {
        Key::Number { value: Some(value), .. } if value >= 1e6 => format!("{} million", decimal::write(value / 1e6, 3)),
        Key::Number { value, .. } => decimal::write(value?, 3),
        Key::Days(from, to) => {
            let (first, last) = (iso_day(from), iso_day(to));
            match first.strip_suffix("-01-01") {
                Some(year) if last.strip_suffix("-12-31") == Some(year) => year.to_owned(),
                _ if first == last => first,
                _ => format!("{first} to {last}"),
            }
        }
        Key::Name { .. } | Key::Word { .. } => return None,
    })
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
    let stem = stated.vocabulary.text(stem);
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
