//! Learning the weights of [`model`](super::model) from tagged text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::guess::{self, Choices};
use super::model::{Context, State, features, letters};
use super::{Capitals, Tag};
use crate::decimal;
use crate::read::{Document, Sentence, token};
use crate::span::Span;

/// Learns weights from tagged text, one token a line (word, tab, Penn tag), an empty line behind each sentence, and gives the text of
/// the weights file. `rounds` is how often to go through it; weights below the share `least` of the greatest are left out.
pub fn learn(tagged: &str, rounds: usize, least: f64) -> String {
    let sentences: Vec<Example> = tagged.split("\n\n").filter_map(Example::read).collect();
    let mut learner = Learner::default();
    for round in 0..rounds {
        let (mut right, mut all) = (0, 0);
        // Another order each round, without randomness.
        for at in 0..sentences.len() {
            let example = &sentences[(at * 7919 + round * 104_729) % sentences.len()];
            learner.read(example, &mut right, &mut all);
        }
        eprintln!("round {round}: {right} of {all} open choices right");
    }
    learner.file(least)
}

/// A feature that changed less often tells of one text rather than of English.
const CHANGES: usize = 6;

/// Steps from no weight to the greatest: finer ones make the file larger and choose no better.
const STEPS: f64 = 8.0;

/// A feature whose greatest weight has fewer steps is left out, one more where it names no word. Such features are two in five of all,
/// and on what rests on the tags (attributions, names, claims) nothing measured was worse without them.
const TELLING: u8 = 2;

/// How many tokens of tagged text the tagger gets right, and how many there are.
pub fn measure(tagged: &str) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    for Example { mut document, choices, tags } in tagged.split("\n\n").filter_map(Example::read) {
        super::model::choose(&mut document, 0..tags.len(), &choices);
        right += document.tokens.iter().zip(&tags).filter(|(token, tag)| token.tag == **tag).count();
        all += tags.len();
    }
    (right, all)
}

/// A sentence with its right tags.
struct Example {
    document: Document,
    choices: Vec<Choices>,
    tags: Vec<Tag>,
}

impl Example {
    fn read(lines: &str) -> Option<Self> {
        let mut document = Document::default();
        let mut tags = Vec::new();
        for line in lines.lines().filter(|line| !line.is_empty()) {
            let (word, tag) = line.split_once('\t')?;
            let start = document.text.len();
            document.text.push_str(word);
            token::split(&document.text, Span::new(start, start + word.len()), &mut document.tokens, &mut document.folded);
            document.text.push(' ');
            tags.push(Tag::parse(&tag.to_lowercase())?);
            if document.tokens.len() != tags.len() {
                return None;
            }
        }
        let tokens = 0..tags.len();
        document.sentences.push(Sentence { span: Span::new(0, document.text.len()), block: 0, tokens: tokens.clone() });
        let style = super::capitals(&document, &document.sentences[0]);
        let names = guess::names(&document, &[style]);
        let style = if style == Capitals::All { return None } else { style };
        let choices = tokens.map(|t| guess::choices(&document, &names, t, t == 0, style)).collect();
        (!tags.is_empty()).then_some(Self { document, choices, tags })
    }
}

#[derive(Default)]
struct Learner {
    /// Feature to tag to weight, its sum over time, and the time of its last change.
    weights: BTreeMap<String, BTreeMap<Tag, (f64, f64, u64)>>,
    /// How often a feature led to a change.
    changes: BTreeMap<String, usize>,
    time: u64,
}

impl Learner {
    fn read(&mut self, example: &Example, right: &mut usize, all: &mut usize) {
        let mut document = example.document.clone();
        let mut state = State::default();
        for (at, &gold) in example.tags.iter().enumerate() {
            let own = example.choices[at];
            let mut tag = own.first();
            if !own.is_certain() {
                let mut names: Vec<String> = Vec::new();
                features(
                    &Context { document: &document, first: 0, at, choices: &example.choices, state: &state },
                    &mut |f: &[&str]| names.push(f.join(" ")),
                );
                let score = |tag: Tag| names.iter().filter_map(|n| self.weights.get(n)?.get(&tag)).map(|w| w.0).sum::<f64>();
                tag = own.best(|tag| (score(tag) * 1000.0) as i64);
                *all += 1;
                *right += usize::from(tag == gold);
                self.time += 1;
                // What the word list rules out cannot be learned here.
                if tag != gold && own.has(gold) {
                    for name in names {
                        *self.changes.entry(name.clone()).or_default() += 1;
                        let tags = self.weights.entry(name).or_default();
                        for (which, step) in [(gold, 1.0), (tag, -1.0)] {
                            let (weight, sum, last) = tags.entry(which).or_default();
                            *sum += *weight * (self.time - *last) as f64;
                            *last = self.time;
                            *weight += step;
                        }
                    }
                }
            }
            document.tokens[at].tag = tag;
            state.step(&document, at, tag);
        }
    }

    fn file(&self, least: f64) -> String {
        let averages = |tags: &BTreeMap<Tag, (f64, f64, u64)>| -> Vec<(Tag, f64)> {
            tags.iter()
                .map(|(&tag, &(weight, sum, last))| (tag, (sum + weight * (self.time - last) as f64) / self.time as f64))
                .collect()
        };
        let mut all: Vec<f64> = self.weights.values().flat_map(averages).map(|(_, w)| w.abs()).collect();
        all.sort_by(f64::total_cmp);
        // The few largest are cut off, so that the many small ones keep their differences.
        let full = all.get(all.len() * 9995 / 10_000).copied().unwrap_or(1.0);
        let mut file = String::new();
        for (name, tags) in self.weights.iter().filter(|(name, _)| self.changes[*name] >= CHANGES) {
            let kept: Vec<(Tag, i8)> = averages(tags)
                .into_iter()
                .filter(|(_, w)| w.abs() >= least * full)
                .map(|(tag, w)| (tag, decimal::within(w / full * STEPS, -STEPS, STEPS).round() as i8))
                .filter(|&(_, w)| w != 0)
                .collect();
            let telling = TELLING + u8::from(!name.starts_with("w ") && !name.starts_with("w,"));
            if kept.iter().all(|(_, weight)| weight.unsigned_abs() < telling) {
                continue;
            }
            let coded: String = kept.into_iter().flat_map(|(tag, weight)| letters(tag, weight)).collect();
            let _ = writeln!(file, "{name}\t{coded}");
        }
        file
    }
}
