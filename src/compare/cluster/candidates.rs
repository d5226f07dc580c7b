//! Pairs of claims that share enough rare units to be worth a closer look.

use super::Stated;
use crate::compare::matching::Vocabulary;
use crate::compare::matching::profile::Key;
use crate::hash;

/// Shared weight from which two claims are looked at: one word that is not frequent.
const LEAST_SHARED: f32 = 0.6;
/// The same as a share of the lighter claim, for short ones.
const LEAST_SHARE: f32 = 0.3;
/// The same [among many](Stated::is_many), where a word or two in common are chance.
const LEAST_SHARED_AMONG_MANY: f32 = 2.2;
const LEAST_SHARE_AMONG_MANY: f32 = 0.5;
/// A unit that stands in more claims than this is passed over: it would make the number of pairs grow with the square of the
/// text, and tells little.
const MOST_CLAIMS: usize = 400;

/// Pairs (i, j), i < j, of claims of different articles, each once.
pub fn find(stated: &Stated) -> Vec<(usize, usize)> {
    let keys = |number: usize| {
        let units = stated.profiles[number].units.iter();
        // Among many, words that mean the same would be too many to go through.
        units.flat_map(|unit| {
            let keys = index_keys(unit.key, &stated.vocabulary).filter(|&(kind, _)| kind != GROUP || !stated.is_many());
            keys.map(|key| (key, unit.weight))
        })
    };
    let mut index: hash::Map<(u8, u64), Postings> = hash::Map::default();
    for number in 0..stated.claims.len() {
        for (key, _) in keys(number) {
            let postings = index.entry(key).or_default();
            postings.claims += usize::from(postings.last.replace(number) != Some(number));
        }
    }
    let (least, share) =
        if stated.is_many() { (LEAST_SHARED_AMONG_MANY, LEAST_SHARE_AMONG_MANY) } else { (LEAST_SHARED, LEAST_SHARE) };
    let mut pairs = Vec::new();
    let mut shared = vec![0.0f32; stated.claims.len()];
    let mut touched = Vec::new();
    // From the last claim to the first, so that the index holds the later ones only.
    for i in (0..stated.claims.len()).rev() {
        for (key, weight) in keys(i) {
            let Some(postings) = index.get_mut(&key).filter(|postings| postings.claims <= MOST_CLAIMS) else { continue };
            for &j in postings.later.iter().filter(|&&j| stated.claims[j].article != stated.claims[i].article) {
                if shared[j] == 0.0 {
                    touched.push(j);
                }
                shared[j] += weight;
            }
        }
        for (key, _) in keys(i) {
            if let Some(postings) = index.get_mut(&key).filter(|p| p.claims <= MOST_CLAIMS && p.later.last() != Some(&i)) {
                postings.later.push(i);
            }
        }
        for j in touched.drain(..) {
            let lighter = stated.profiles[i].weight.min(stated.profiles[j].weight);
            if shared[j] >= least.min(lighter * share) {
                pairs.push((i, j));
            }
            shared[j] = 0.0;
        }
    }
    pairs
}

/// Where a unit stands.
#[derive(Default)]
struct Postings {
    /// In how many claims.
    claims: usize,
    /// The last of those counted.
    last: Option<usize>,
    /// Those that come after the claim being looked at.
    later: Vec<usize>,
}

/// Kind of a key that is a group of words that mean the same.
const GROUP: u8 = 5;

/// What a unit is found by: a name by its entity and its country, a word by its stem and by those that mean the same.
fn index_keys(key: Key, vocabulary: &Vocabulary) -> impl Iterator<Item = (u8, u64)> {
    let (first, country, groups) = match key {
        Key::Name { entity, country, .. } => ((2, entity as u64), country, &[][..]),
        Key::Word { stem, country } => ((1, u64::from(stem)), country, vocabulary.groups(stem)),
        Key::Number { value, min, .. } => ((3, value.unwrap_or(min).to_bits()), None, &[][..]),
        Key::Days(from, _) => ((4, from.year() as u64), None, &[][..]),
    };
    let country = country.map(|c| (0, u64::from(c)));
    [first].into_iter().chain(country).chain(groups.iter().map(|&group| (GROUP, u64::from(group))))
}
