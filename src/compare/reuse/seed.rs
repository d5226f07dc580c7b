//! Runs of equal words, over all articles at once.

use super::words::Words;

/// A run of equal words in two articles that cannot be made longer at either end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seed {
    /// Index of the first article; always less than `b`.
    pub a: usize,
    /// Index of the second article.
    pub b: usize,
    /// First word of the run in the first article.
    pub i: usize,
    /// First word of the run in the second article.
    pub j: usize,
    /// Number of words.
    pub length: usize,
}

/// How often two articles may repeat an n-gram, as a product, before its occurrences are paired in their order only instead of each
/// with each. News repeats no run of six words eight times; a text made to do so costs linear time all the same.
const MAX_REPEATS: usize = 64;

/// The runs of equal words, `length` of them or more, of each two articles, sorted by articles and places.
///
/// Sorting all n-grams brings equal ones together: time goes with the length of all texts and with what they share.
pub fn find(words: &[Words], length: usize) -> Vec<Seed> {
    let mut seeds = Vec::new();
    let grams = grams(words, length);
    for same in grams.chunk_by(|g, h| g.hash == h.hash) {
        let by_article: Vec<&[Gram]> = same.chunk_by(|g, h| g.article == h.article).collect();
        for (n, a) in by_article.iter().enumerate() {
            for b in &by_article[n + 1..] {
                if a.len() * b.len() <= MAX_REPEATS {
                    a.iter().for_each(|g| seeds.extend(b.iter().filter_map(|h| seed(g, h, words, length))));
                } else {
                    seeds.extend(a.iter().zip(b.iter()).filter_map(|(g, h)| seed(g, h, words, length)));
                }
            }
        }
    }
    crate::order::sort(&mut seeds);
    seeds
}

/// An n-gram of words and where it starts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Gram {
    hash: u64,
    article: u32,
    start: u32,
}

/// All n-grams, those with equal words side by side, in order of articles and places.
fn grams(words: &[Words], length: usize) -> Vec<Gram> {
    // Rolling hash of Rabin and Karp, modulo 2^64. Unequal n-grams with one hash are told apart later.
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let highest = (1..length).fold(1u64, |power, _| power.wrapping_mul(BASE));
    let mut grams = Vec::new();
    for (article, words) in words.iter().enumerate() {
        let digit = |at: usize| u64::from(words.list[at].form) + 1;
        let mut hash = 0u64;
        for at in 0..words.list.len() {
            if at >= length {
                hash = hash.wrapping_sub(digit(at - length).wrapping_mul(highest));
            }
            hash = hash.wrapping_mul(BASE).wrapping_add(digit(at));
            if at + 1 >= length {
                grams.push(Gram { hash, article: article as u32, start: (at + 1 - length) as u32 });
            }
        }
    }
    grams.sort_unstable();
    grams
}

/// The run that starts at two n-grams, if it starts there and not before.
fn seed(g: &Gram, h: &Gram, words: &[Words], length: usize) -> Option<Seed> {
    let (a, b, i, j) = (g.article as usize, h.article as usize, g.start as usize, h.start as usize);
    let (x, y) = (&words[a].list, &words[b].list);
    if i > 0 && j > 0 && x[i - 1].form == y[j - 1].form {
        return None;
    }
    let equal = x[i..].iter().zip(&y[j..]).take_while(|(v, w)| v.form == w.form).count();
    (equal >= length && super::words::count(&x[i..i + equal]) >= length).then_some(Seed { a, b, i, j, length: equal })
}
