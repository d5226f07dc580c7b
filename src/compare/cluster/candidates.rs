//! Pairs of claims that share enough rare units to be worth a closer look.

use super::Stated;
use crate::compare::matching::Vocabulary;
use crate::compare::matching::profile::Key;
use crate::hash;

/// Shared weight from which two claims are looked at.
const LEAST_SHARED: f32 = 0.6;
/// The same as a share of the lighter claim, for short ones.
const LEAST_SHARE: f32 = 0.3;
/// A unit that stands in more claims than this is passed over: it would make the number of pairs grow with the square of the
/// text, and tells little.
const MOST_CLAIMS: usize = 400;

/// Pairs (i, j), i < j, of claims of different articles, in order.
pub fn find(stated: &Stated) -> Vec<(usize, usize)> {
    let mut index: hash::Map<(u8, u64), Vec<usize>> = hash::Map::default();
    for (number, profile) in stated.profiles.iter().enumerate() {
        for unit in &profile.units {
            for key in index_keys(unit.key, &stated.vocabulary) {
                let postings = index.entry(key).or_default();
                if postings.last() != Some(&number) {
                    postings.push(number);
                }
            }
        }
    }
    let mut pairs = Vec::new();
    let mut shared = vec![0.0f32; stated.claims.len()];
    let mut touched = Vec::new();
    for (i, profile) in stated.profiles.iter().enumerate() {
        for unit in &profile.units {
            for postings in index_keys(unit.key, &stated.vocabulary).map(|key| &index[&key]) {
                if postings.len() > MOST_CLAIMS {
                    continue;
                }
                for &j in &postings[postings.partition_point(|&j| j <= i)..] {
                    if stated.claims[i].article != stated.claims[j].article {
                        if shared[j] == 0.0 {
                            touched.push(j);
                        }
                        shared[j] += unit.weight;
                    }
                }
            }
        }
        crate::order::sort(&mut touched);
        for j in touched.drain(..) {
            let lighter = profile.weight.min(stated.profiles[j].weight);
            if shared[j] >= LEAST_SHARED.min(lighter * LEAST_SHARE) {
                pairs.push((i, j));
            }
            shared[j] = 0.0;
        }
    }
    pairs
}

/// What a unit is found by: a name by its entity and its country, a word by its stem and by those that mean the same.
fn index_keys(key: Key, vocabulary: &Vocabulary) -> impl Iterator<Item = (u8, u64)> {
    let (first, country, groups) = match key {
        Key::Name { entity, country, .. } => ((2, entity as u64), country, &[][..]),
        Key::Word { stem, country } => ((1, u64::from(stem)), country, vocabulary.groups(stem)),
        Key::Number { value, min, .. } => ((3, value.unwrap_or(min).to_bits()), None, &[][..]),
        Key::Days(from, _) => ((4, from.year() as u64), None, &[][..]),
    };
    let country = country.map(|c| (0, u64::from(c)));
    [first].into_iter().chain(country).chain(groups.iter().map(|&group| (5, u64::from(group))))
}
