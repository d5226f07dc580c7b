//! Word stems as numbers, with their weights and what they are near to in meaning.

use crate::case::Lower;
use std::sync::{Arc, LazyLock};

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::english_stemmer;

use super::Vectors;
use crate::decimal::within;
use crate::hash;
use crate::lexicon::{EQUIVALENTS, EXACT, FREQUENCY};

/// Word stems met so far, each once.
#[derive(Debug, Default)]
pub struct Vocabulary {
    numbers: hash::Map<String, u32>,
    stems: Vec<Stem>,
    /// Stem of each folded word met so far: stemming is dearer than a look-up.
    words: hash::Map<String, u32>,
    vectors: Option<Arc<Vectors>>,
}

#[derive(Debug)]
struct Stem {
    text: String,
    /// Its first bytes, zero where there are fewer: most words that are not derived from each other part here already.
    front: [u8; 4],
    /// How much the word tells, 0 to 1.
    weight: f32,
    /// Groups of equivalent words it stands in.
    groups: &'static [u16],
    /// Place of its vector; none for words that match exactly or not at all.
    vector: Option<usize>,
}

/// Similarity of two words of one group of equivalents.
const EQUIVALENT: f32 = 0.85;
/// Similarity of two words where one is the beginning of the other ("attack", "attacker"; "Iran", "Iranian").
const DERIVED: f32 = 0.8;
/// Fewest letters that must be shared for that.
const SHARED_LETTERS: usize = 5;

/// Cosine of two word vectors from which they have something in common.
const RELATED: f32 = 0.2;
/// Similarity of two words whose vectors are the same: never as much as one stem.
const SAME_VECTOR: f32 = 0.9;

impl Vocabulary {
    /// An empty vocabulary; with vectors it also knows which words are near in meaning.
    pub fn new(vectors: Option<Arc<Vectors>>) -> Self {
        Self { vectors, ..Self::default() }
    }

    /// Number of the stem of a folded word.
    pub fn stem(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.words.get(word) {
            return number;
        }
        let text = stem_of(word);
        let weight = weight(word);
        let number = match self.numbers.get(&text) {
            Some(&number) => {
                // The stem of a rare form of a frequent word ("afters") weighs as the frequent one.
                let stem = &mut self.stems[number as usize];
                stem.weight = stem.weight.min(weight);
                number
            }
            None => {
                let number = self.stems.len() as u32;
                let groups = GROUPS.get(&text).map_or(&[][..], Vec::as_slice);
                let vector = self.vectors.as_ref().filter(|_| !is_exact(word)).and_then(|vectors| vectors.find(word));
                let mut front = [0; 4];
                front.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
                self.stems.push(Stem { text: text.clone(), front, weight, groups, vector });
                self.numbers.insert(text, number);
                number
            }
        };
        self.words.insert(word.to_owned(), number);
        number
    }

    /// How many stems were met; their numbers lie below.
    pub fn size(&self) -> usize {
        self.stems.len()
    }

    /// Number of the stem of a folded word, if it was met before.
    pub fn known(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }

    /// Number of a whole name, which is like nothing but itself.
    pub fn name(&mut self, name: &str) -> u32 {
        self.stem(&format!("{}.", name.lowered()))
    }

    /// How much a stem tells, 0 to 1: `a / (a + p)` with `p` the probability of its most frequent word and a = 0.001
    /// (Arora, Liang and Ma 2017).
    pub fn weight(&self, stem: u32) -> f32 {
        self.stems[stem as usize].weight
    }

    /// Numbers of the groups of equivalent words that a stem stands in.
    pub fn groups(&self, stem: u32) -> &'static [u16] {
        self.stems[stem as usize].groups
    }

    /// The letters of a stem.
    pub fn text(&self, stem: u32) -> &str {
        &self.stems[stem as usize].text
    }

    /// How alike two stems are by their letters, 0 to 1: all that counts for names.
    pub fn spelling(&self, a: u32, b: u32) -> f32 {
        if a == b {
            1.0
        } else if derived(&self.stems[a as usize], &self.stems[b as usize]) {
            DERIVED
        } else {
            0.0
        }
    }

    /// How alike two stems are in meaning, 0 to 1.
    pub fn similarity(&self, a: u32, b: u32) -> f32 {
        if a == b {
            return 1.0;
        }
        let (a, b) = (&self.stems[a as usize], &self.stems[b as usize]);
        if a.groups.iter().any(|g| b.groups.contains(g)) {
            return EQUIVALENT;
        }
        if derived(a, b) {
            return DERIVED;
        }
        match (&self.vectors, a.vector, b.vector) {
            (Some(vectors), Some(x), Some(y)) => {
                let near = within(f64::from((vectors.cosine(x, y) - RELATED) / (1.0 - RELATED)), 0.0, 1.0) as f32;
                // Words far apart are alike in all manner of ways that have nothing to do with the matter.
                SAME_VECTOR * near * near.sqrt()
            }
            _ => 0.0,
        }
    }
}

/// One stem begins with the other, but for a last "e" or "y" and with a short rest: a word and what is derived from it.
fn derived(a: &Stem, b: &Stem) -> bool {
    if a.front != b.front {
        return false;
    }
    let (a, b) = (a.text.as_str(), b.text.as_str());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let root = short.trim_end_matches(['e', 'y', 'i']);
    root.len() >= SHARED_LETTERS && long.starts_with(root) && long.len() - root.len() <= 3
}

/// Numbers, magnitudes, weekdays and months match exactly or not at all: vectors put Monday near Tuesday and million near billion.
fn is_exact(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit()) || EXACT.has(word)
}

/// The Snowball stem; words with other than ASCII letters stand for themselves.
fn stem_of(word: &str) -> String {
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.replace('.', "");
    }
    // Not `waken_snowball::stem`, which brings the stemmers of all languages into the wasm.
    let mut env = SnowballEnv::create(word);
    english_stemmer::stem(&mut env);
    env.get_current().into_owned()
}

fn weight(word: &str) -> f32 {
    /// Smoothing: words with a probability far below weigh 1.
    const A: f32 = 1e-3;
    /// Sum of 1/rank over the words of a large vocabulary, which makes ranks into probabilities (Zipf's law).
    const HARMONIC: f32 = 13.0;
    match FREQUENCY.get(word).and_then(|rank| rank.parse::<u16>().ok()) {
        Some(rank) => A / (A + 1.0 / ((f32::from(rank) + 3.0) * HARMONIC)),
        None => 1.0,
    }
}

static GROUPS: LazyLock<hash::Map<String, Vec<u16>>> = LazyLock::new(|| {
    let mut groups: hash::Map<String, Vec<u16>> = hash::Map::default();
    for (number, (_, words)) in EQUIVALENTS.rows().enumerate() {
        for word in words.split(' ') {
            let of = groups.entry(stem_of(word)).or_default();
            if of.last() != Some(&(number as u16)) {
                of.push(number as u16);
            }
        }
    }
    groups
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_alike_by_stem_group_link_and_derivation() {
        let mut vocabulary = Vocabulary::default();
        let mut similarity = |a: &str, b: &str| {
            let (a, b) = (vocabulary.stem(a), vocabulary.stem(b));
            assert_eq!(vocabulary.similarity(a, b), vocabulary.similarity(b, a));
            vocabulary.similarity(a, b)
        };
        for (a, b, expected) in [
            ("warned", "warning", 1.0),
            ("prevent", "thwarted", EQUIVALENT),
            ("killed", "dead", EQUIVALENT),
            ("election", "electoral", DERIVED),
            ("death", "die", EQUIVALENT),
            ("monday", "tuesday", 0.0),
            ("million", "billion", 0.0),
            ("mayor", "harbour", 0.0),
        ] {
            assert_eq!(similarity(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn frequent_words_weigh_little() {
        assert!(weight("the") < 0.05);
        assert!(weight("warned") > 0.5);
        assert_eq!(weight("zyxwv"), 1.0);
    }
}
