//! Wording that two articles share.
//!
//! 1. Words are folded ([`words`]): case, quotation marks, dashes and the stops of abbreviations do not count.
//! 2. Runs of equal words are found through one sorted list of all word n-grams ([`seed`]), so that articles which share nothing
//!    cost nothing.
//! 3. Each two articles with such runs are tiled with them, the longest first, and runs that only a few differing words of one
//!    sentence part become one edited passage ([`passage`]).

use super::Reuse;
use crate::article::{MIN_WORDS, Options};
use crate::claim::ClaimSet;
use words::Words;

pub(super) mod align;
mod passage;
mod seed;
pub(super) mod words;

/// Finds the passages that each two articles share, in order of articles and places.
pub fn find(articles: &[ClaimSet], options: &Options) -> Vec<Reuse> {
    let words = words::fold(articles);
    let min_words = options.min_words.clamp(*MIN_WORDS.start(), *MIN_WORDS.end());
    let seeds = seed::find(&words, min_words);
    seeds.chunk_by(|s, t| (s.a, s.b) == (t.a, t.b)).flat_map(|pair| passages(pair, &words, min_words)).collect()
}

/// The passages of the two articles whose runs of equal words are `seeds`.
fn passages(seeds: &[seed::Seed], words: &[Words], min_words: usize) -> Vec<Reuse> {
    let Some(&seed::Seed { a, b, .. }) = seeds.first() else { return Vec::new() };
    let (a_words, b_words) = (&words[a], &words[b]);
    passage::find(seeds, a_words, b_words, min_words).iter().map(|passage| passage.reuse(a, b, a_words, b_words)).collect()
}

#[cfg(test)]
mod tests;
