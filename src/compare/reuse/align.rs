//! Short stretches of words laid side by side (Needleman and Wunsch 1970; Smith and Waterman 1981 for open ends).

use super::words::{Class, Word};

/// What a word that differs, is missing or is added costs; a word in common gains what [`gain`] says.
const COST: f64 = 0.5;

/// A function word in common says less than a content word: alone it is no reason to bridge a difference. Half a word says half as much.
fn gain(word: &Word) -> f64 {
    if word.class == Class::Function { 0.4 } else { 0.5 * word.halves as f64 }
}

/// The pairs of equal words, as indices, of the best alignment of all of `x` with all of `y`.
pub fn between(x: &[Word], y: &[Word]) -> Vec<(usize, usize)> {
    let table = Table::new(x, y);
    table.pairs(x.len(), y.len())
}

/// What the words beyond a difference must be worth, that difference paid: more than one word in common, which may be chance.
const MIN_GAIN: f64 = 1.0;

/// The pairs of equal words of the best alignment of some first words of `x` with some first words of `y`; none where what follows
/// a difference is not worth it.
pub fn forward(x: &[Word], y: &[Word]) -> Vec<(usize, usize)> {
    let table = Table::new(x, y);
    let (mut best, mut end) = (MIN_GAIN, None);
    for i in 1..=x.len() {
        for j in 1..=y.len() {
            // The first of equals: the shortest.
            if x[i - 1].form == y[j - 1].form && table.at(i, j) > best {
                (best, end) = (table.at(i, j), Some((i, j)));
            }
        }
    }
    end.map_or_else(Vec::new, |(i, j)| table.pairs(i, j))
}

/// The pairs of equal words of the best alignment of all of `x` with all of `y`, which lead from the end of a passage to the end of
/// a sentence part on both sides; `None` where more differs than an editor changes in passing.
pub fn to_edge(x: &[Word], y: &[Word]) -> Option<Vec<(usize, usize)>> {
    // Two words that differ beyond those in common; one where nothing stands against it.
    let most = if x.is_empty() || y.is_empty() { 1.0 } else { 2.0 };
    let table = Table::new(x, y);
    (table.at(x.len(), y.len()) >= -most * COST).then(|| table.pairs(x.len(), y.len()))
}

/// Best scores of aligning the first words of two stretches.
struct Table<'a> {
    x: &'a [Word],
    y: &'a [Word],
    scores: Vec<f64>,
}

impl<'a> Table<'a> {
    fn new(x: &'a [Word], y: &'a [Word]) -> Self {
        let mut table = Self { x, y, scores: vec![0.0; (x.len() + 1) * (y.len() + 1)] };
        for i in 0..=x.len() {
            for j in 0..=y.len() {
                let score = match (i, j) {
                    (0, n) | (n, 0) => -COST * n as f64,
                    _ => table.both(i, j).max(table.at(i - 1, j) - COST).max(table.at(i, j - 1) - COST),
                };
                table.scores[i * (y.len() + 1) + j] = score;
            }
        }
        table
    }

    fn at(&self, i: usize, j: usize) -> f64 {
        self.scores[i * (self.y.len() + 1) + j]
    }

    /// The score of setting the last words against each other.
    fn both(&self, i: usize, j: usize) -> f64 {
        let (v, w) = (&self.x[i - 1], &self.y[j - 1]);
        self.at(i - 1, j - 1) + if v.form == w.form { gain(v) } else { -COST }
    }

    /// The equal words on the best way to a cell.
    fn pairs(&self, mut i: usize, mut j: usize) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        while i > 0 && j > 0 {
            let score = self.at(i, j);
            if score == self.both(i, j) {
                (i, j) = (i - 1, j - 1);
                if self.x[i].form == self.y[j].form {
                    pairs.push((i, j));
                }
            } else if score == self.at(i - 1, j) - COST {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        pairs.reverse();
        pairs
    }
}
