//! From runs of equal words to passages: tiled longest first (Wise 1993, greedy string tiling), extended over small differences, and
//! joined where one sentence holds them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::seed::Seed;
use super::words::{self, Class, Word, Words};
use super::{Reuse, align};
use crate::compare::Edit;
use crate::span::Span;

/// The most words of one side between two runs of a passage. A longer insertion is a new thought.
const MAX_GAP: usize = 12;

/// Words that begin many sentences: as many in common over the end of a sentence are chance.
const CHANCE: usize = 2;

/// A passage: equal words of two articles, in order.
#[derive(Debug)]
pub struct Passage {
    /// Indices of the equal words, ascending on both sides; never empty.
    pairs: Vec<(usize, usize)>,
    /// Words that differ before the first pair, up to the start of a sentence part, of each side.
    before: (usize, usize),
    /// Words that differ behind the last pair.
    behind: (usize, usize),
}

/// The passages of two articles, in order of their place in the first. No word lies in two.
pub fn find(seeds: &[Seed], a: &Words, b: &Words, min_words: usize) -> Vec<Passage> {
    let (x, y) = (&a.list[..], &b.list[..]);
    let mut free = Free { x: vec![true; x.len()], y: vec![true; y.len()] };
    let mut passages: Vec<Passage> = tiles(seeds, x, &mut free, min_words);
    for passage in passages.iter_mut().filter(|passage| !passage.is_trivial(x, min_words)) {
        passage.extend(x, y, &mut free);
    }
    crate::order::sort_by_key(&mut passages, Passage::start);
    let mut joined: Vec<Passage> = Vec::new();
    for passage in passages {
        match joined.last_mut() {
            Some(last) if last.is_continued_by(&passage, x, y, &free) => last.append(passage, x, y),
            _ => joined.push(passage),
        }
    }
    joined.retain(|passage| !passage.is_trivial(x, min_words));
    for passage in &mut joined {
        passage.cut(x, y, min_words);
        passage.complete(x, y, &mut free);
    }
    joined
}

/// Words that lie in no passage yet.
struct Free {
    x: Vec<bool>,
    y: Vec<bool>,
}

impl Free {
    fn take(&mut self, x: Range<usize>, y: Range<usize>) {
        self.x[x].fill(false);
        self.y[y].fill(false);
    }
}

/// Runs of equal words without overlap, the longest first; of equals the one that comes first.
fn tiles(seeds: &[Seed], x: &[Word], free: &mut Free, min_words: usize) -> Vec<Passage> {
    let mut queue: BinaryHeap<_> = seeds.iter().map(|s| (s.length, Reverse(s.i), Reverse(s.j))).collect();
    let mut tiles = Vec::new();
    while let Some((length, Reverse(i), Reverse(j))) = queue.pop() {
        let is_free = |n: &usize| free.x[i + n] && free.y[j + n];
        if (0..length).all(|n| is_free(&n)) {
            free.take(i..i + length, j..j + length);
            tiles.push(Passage::of((0..length).map(|n| (i + n, j + n)).collect()));
            continue;
        }
        // A longer run took some of its words: what is left of it waits for its turn again.
        let mut n = 0;
        while n < length {
            let rest = (n..length).take_while(is_free).count();
            if words::count(&x[i + n..i + n + rest]) >= min_words {
                queue.push((rest, Reverse(i + n), Reverse(j + n)));
            }
            n += rest + 1;
        }
    }
    tiles
}

impl Passage {
    fn of(pairs: Vec<(usize, usize)>) -> Self {
        Self { pairs, before: (0, 0), behind: (0, 0) }
    }

    fn start(&self) -> (usize, usize) {
        self.pairs[0]
    }

    /// Indices behind the last words.
    fn end(&self) -> (usize, usize) {
        let (i, j) = self.pairs[self.pairs.len() - 1];
        (i + 1, j + 1)
    }

    /// Takes in equal words beyond a few that differ, at both ends, within the sentences that hold the ends.
    fn extend(&mut self, x: &[Word], y: &[Word], free: &mut Free) {
        loop {
            let (i, j) = self.end();
            let (more_x, more_y) = (after(i, x, &free.x), after(j, y, &free.y));
            let found = align::forward(&x[more_x], &y[more_y]);
            let Some(&(last_x, last_y)) = found.last() else { break };
            free.take(i..i + last_x + 1, j..j + last_y + 1);
            self.pairs.extend(found.into_iter().map(|(v, w)| (i + v, j + w)));
        }
        loop {
            let (i, j) = self.start();
            let turned = |range: Range<usize>, words: &[Word]| words[range].iter().rev().copied().collect::<Vec<_>>();
            let found = align::forward(&turned(before(i, x, &free.x), x), &turned(before(j, y, &free.y), y));
            let Some(&(last_x, last_y)) = found.last() else { break };
            free.take(i - last_x - 1..i, j - last_y - 1..j);
            self.pairs.splice(0..0, found.into_iter().rev().map(|(v, w)| (i - v - 1, j - w - 1)));
        }
    }

    /// Whether `next` goes on where this passage ends, with no more between them than a few differing words of one sentence.
    fn is_continued_by(&self, next: &Self, x: &[Word], y: &[Word], free: &Free) -> bool {
        let ((i, j), (k, l)) = (self.end(), next.start());
        if k < i || l < j || k - i > MAX_GAP || l - j > MAX_GAP {
            return false;
        }
        // The difference must be smaller than what it parts.
        let gap = (k - i).max(l - j);
        let weight = self.pairs.len().min(next.pairs.len());
        let one_sentence = x[i - 1].sentence == x[k].sentence && y[j - 1].sentence == y[l].sentence;
        gap <= weight && (one_sentence || gap == 0) && free.x[i..k].iter().chain(&free.y[j..l]).all(|&free| free)
    }

    /// Takes in the passage that goes on where this one ends, and the equal words between them.
    fn append(&mut self, next: Self, x: &[Word], y: &[Word]) {
        let ((i, j), (k, l)) = (self.end(), next.start());
        self.pairs.extend(align::between(&x[i..k], &y[j..l]).into_iter().map(|(v, w)| (i + v, j + w)));
        self.pairs.extend(next.pairs);
    }

    /// Drops what reaches over the end of a sentence by a word or two only: "... the bridge. The".
    fn cut(&mut self, x: &[Word], y: &[Word], min_words: usize) {
        let parted =
            |&(i, j): &(usize, usize), &(k, l): &(usize, usize)| x[i].sentence != x[k].sentence && y[j].sentence != y[l].sentence;
        for at_start in [true, false] {
            let length = self.pairs.len();
            if self.words(x) < min_words + CHANCE {
                return;
            }
            let place = |words: usize| if at_start { words } else { length - words };
            match (1..=CHANCE).map(place).find(|&at| parted(&self.pairs[at - 1], &self.pairs[at])) {
                Some(at) if at_start => drop(self.pairs.drain(..at)),
                Some(at) => self.pairs.truncate(at),
                None => {}
            }
        }
    }

    /// Takes in the few words that differ between an end of the passage and the end of the sentence part it lies in: they are an edit.
    fn complete(&mut self, x: &[Word], y: &[Word], free: &mut Free) {
        let (k, l) = self.end();
        let last = self.pairs.len() - 1;
        if self.stand_in_one_sentence(last.saturating_sub(CHANCE), last, x)
            && let (Some(u), Some(v)) = (part_behind(k, x, &free.x), part_behind(l, y, &free.y))
            && let Some(found) = align::to_edge(&x[u.clone()], &y[v.clone()])
        {
            self.pairs.extend(found.into_iter().map(|(i, j)| (u.start + i, v.start + j)));
            let (k, l) = self.end();
            self.behind = (u.end - k, v.end - l);
            free.take(u, v);
        }
        let (i, j) = self.start();
        if self.stand_in_one_sentence(0, CHANCE.min(self.pairs.len() - 1), x)
            && let (Some(u), Some(v)) = (part_before(i, x, &free.x), part_before(j, y, &free.y))
            && let Some(found) = align::to_edge(&x[u.clone()], &y[v.clone()])
        {
            self.pairs.splice(0..0, found.into_iter().map(|(i, j)| (u.start + i, v.start + j)));
            let (i, j) = self.start();
            self.before = (i - u.start, j - v.start);
            free.take(u, v);
        }
    }

    fn stand_in_one_sentence(&self, first: usize, last: usize, x: &[Word]) -> bool {
        x[self.pairs[first].0].sentence == x[self.pairs[last].0].sentence
    }

    /// How many words both sides have in common, halves of one left out.
    fn words(&self, x: &[Word]) -> usize {
        self.pairs.iter().map(|&(i, _)| x[i].halves).sum::<usize>() / 2
    }

    /// Whether the passage is no more than a name with the function words around it: long names are no copying.
    fn is_trivial(&self, x: &[Word], min_words: usize) -> bool {
        self.words(x) < 2 * min_words && self.pairs.iter().all(|&(i, _)| x[i].class != Class::Content)
    }

    /// The passage as it is reported.
    pub fn reuse(&self, a: usize, b: usize, a_words: &Words, b_words: &Words) -> Reuse {
        let (x, y) = (&a_words.list, &b_words.list);
        let ((i, j), (k, l)) = (self.start(), self.end());
        let (u, v) = (i - self.before.0..k + self.behind.0, j - self.before.1..l + self.behind.1);
        let inner = self.pairs.windows(2).map(|pair| (pair[0].0 + 1..pair[1].0, pair[0].1 + 1..pair[1].1));
        let gaps = std::iter::once((u.start..i, v.start..j)).chain(inner).chain(std::iter::once((k..u.end, l..v.end)));
        let edits = gaps.filter(|(in_a, in_b)| !in_a.is_empty() || !in_b.is_empty());
        let edits = edits.map(|(in_a, in_b)| Edit { a: words_span(in_a, &u, x), b: words_span(in_b, &v, y) });
        Reuse {
            a,
            b,
            edits: edits.collect(),
            a_span: x[u.start].span.to(x[u.end - 1].span),
            b_span: y[v.start].span.to(y[v.end - 1].span),
            words: self.words(x),
            similarity: self.pairs.len() as f64 / u.len().max(v.len()) as f64,
        }
    }
}

/// Where some words of a passage stand; an empty span at their place where there are none.
fn words_span(range: Range<usize>, passage: &Range<usize>, words: &[Word]) -> Span {
    if !range.is_empty() {
        return words[range.start].span.to(words[range.end - 1].span);
    }
    let place = if range.start == passage.start { words[range.start].span.start } else { words[range.start - 1].span.end };
    Span::new(place, place)
}

/// Free words that go on the sentence of the word before `start`, as far as one step of an extension looks.
fn after(start: usize, words: &[Word], free: &[bool]) -> Range<usize> {
    let sentence = words[start - 1].sentence;
    let more = (start..words.len()).take(MAX_GAP).take_while(|&n| free[n] && words[n].sentence == sentence).count();
    start..start + more
}

/// Free words that lead up to `end` in its sentence.
fn before(end: usize, words: &[Word], free: &[bool]) -> Range<usize> {
    let sentence = words[end].sentence;
    let more = (0..end).rev().take(MAX_GAP).take_while(|&n| free[n] && words[n].sentence == sentence).count();
    end - more..end
}

/// What follows up to the end of the part of the sentence that the word before `start` lies in; `None` where that is far, or not free.
fn part_behind(start: usize, words: &[Word], free: &[bool]) -> Option<Range<usize>> {
    (start - 1..after(start, words, free).end).find(|&n| words[n].closes).map(|last| start..last + 1)
}

/// What stands before, from the start of the part of the sentence that the word at `end` lies in.
fn part_before(end: usize, words: &[Word], free: &[bool]) -> Option<Range<usize>> {
    (before(end, words, free).start..=end).rev().find(|&n| words[n].opens).map(|first| first..end)
}
