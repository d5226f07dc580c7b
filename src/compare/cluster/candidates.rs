//! Pairs of claims that share enough rare units to be worth a closer look.

use std::collections::BTreeMap;

use super::Stated;
use crate::compare::matching::profile::Key;

/// Shared weight from which two claims are looked at.
const LEAST_SHARED: f32 = 1.2;
/// A unit that stands in more claims than this is passed over: it would make the number of pairs grow with the square of the
/// text, and tells little.
const MOST_CLAIMS: usize = 400;

/// Pairs (i, j), i < j, of claims of different articles, in order.
pub fn find(stated: &Stated) -> Vec<(usize, usize)> {
    let mut index: BTreeMap<(u8, u64), Vec<usize>> = BTreeMap::new();
    for (number, profile) in stated.profiles.iter().enumerate() {
        for unit in &profile.units {
            let postings = index.entry(index_key(unit.key)).or_default();
            if postings.last() != Some(&number) {
                postings.push(number);
            }
        }
    }
    let mut pairs = Vec::new();
    let mut shared = vec![0.0f32; stated.claims.len()];
    let mut touched = Vec::new();
    for (i, profile) in stated.profiles.iter().enumerate() {
        for unit in &profile.units {
            let postings = &index[&index_key(unit.key)];
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
        touched.sort_unstable();
        for j in touched.drain(..) {
            let lighter = profile.weight.min(stated.profiles[j].weight);
            if shared[j] >= LEAST_SHARED.min(lighter * 0.5) {
                pairs.push((i, j));
            }
            shared[j] = 0.0;
        }
    }
    pairs
}

/// Units with one index key may match: a number or date of whatever value counts as shared, since the alignment looks at its value.
fn index_key(key: Key) -> (u8, u64) {
    match key {
        Key::Entity(entity) => (0, entity as u64),
        Key::Number { value, min, .. } => (1, value.unwrap_or(min).to_bits()),
        Key::Days(from, _) => (2, from.year() as u64),
        Key::Stem(stem) => (3, u64::from(stem)),
    }
}
