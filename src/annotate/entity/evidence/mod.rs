//! What speaks for a name being a person, an organisation, a place, an event or another thing.
//!
//! A weighted vote, as in the local grammars of rule-based name recognition (e.g. Mikheev, Moens and Grover 1999): sure-fire
//! context ("Ms", "Inc.", "who", ", a lawyer") outweighs what a word merely looks like. Votes of all mentions of an entity are added up.

use super::known;
use super::run::Name;
use crate::annotate::EntityKind;
use crate::read::Document;

mod context;
mod form;

/// Votes for each kind, indexed by [`EntityKind`] as `usize`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence([f32; 5]);

/// Beyond doubt: nothing below outvotes it.
const CERTAIN: f32 = 12.0;
/// Grammar that only one kind of name stands in.
const STRONG: f32 = 4.0;
/// Usually right.
const USUAL: f32 = 2.0;
/// Tips the scale where nothing else does.
const SLIGHT: f32 = 1.0;

impl Evidence {
    fn vote(&mut self, kind: EntityKind, weight: f32) {
        self.0[kind as usize] += weight;
    }

    /// Adds the votes of another mention.
    pub fn add(&mut self, other: &Self) {
        for (sum, votes) in self.0.iter_mut().zip(other.0) {
            *sum += votes;
        }
    }

    /// What a name tells of its neighbour in a list: a part of its votes, none as sure as what is known of the name itself.
    fn passed_on(&self) -> Self {
        Self(self.0.map(|votes| crate::decimal::within(f64::from(votes / 2.0), f64::from(-SLIGHT), f64::from(USUAL)) as f32))
    }

    /// The kind with most votes; the first in the order of the kinds where two have as many.
    pub fn kind(&self) -> EntityKind {
        use EntityKind::{Event, Organization, Other, Person, Place};
        let mut best = Person;
        for kind in [Organization, Place, Event, Other] {
            if self.of(kind) > self.of(best) {
                best = kind;
            }
        }
        best
    }

    /// Votes for one kind.
    pub fn of(&self, kind: EntityKind) -> f32 {
        self.0[kind as usize]
    }
}

/// Weighs the mentions of a document, in order.
pub fn weigh_all(document: &Document, names: &[Name]) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = names.iter().map(|name| weigh(document, name)).collect();
    // Things of one kind are listed together ("Oslo, Bergen and Hamar"): what is known of one goes on to the next, in both directions.
    let linked: Vec<bool> = names.windows(2).map(|pair| are_coordinated(document, pair)).collect();
    let forward = carried(&all, linked.iter().enumerate().map(|(at, linked)| (at, at + 1, *linked)));
    let backward = carried(&all, linked.iter().enumerate().rev().map(|(at, linked)| (at + 1, at, *linked)));
    for (at, evidence) in all.iter_mut().enumerate() {
        evidence.add(&forward[at]);
        evidence.add(&backward[at]);
    }
    all
}

/// What each name is told by those linked to it, in the order of the links.
fn carried(alone: &[Evidence], links: impl Iterator<Item = (usize, usize, bool)>) -> Vec<Evidence> {
    let mut told = vec![Evidence::default(); alone.len()];
    for (from, to, _) in links.filter(|(_, _, linked)| *linked) {
        let mut sum = alone[from];
        sum.add(&told[from]);
        told[to] = sum.passed_on();
    }
    told
}

/// Whether nothing but a comma or conjunction stands between two names.
fn are_coordinated(document: &Document, pair: &[Name]) -> bool {
    let between = pair[0].tokens.end..pair[1].tokens.start;
    // "Speaking on CNN, Brandel said": a list ends in "and" before its verb.
    let finite = document.tokens.get(pair[1].tokens.end).is_some_and(|t| t.tag.is_finite());
    if finite && between.len() == 1 && document.fold(between.start) == "," {
        return false;
    }
    let same_size = pair[0].tokens.len().abs_diff(pair[1].tokens.len()) < 2;
    same_size
        && (1..=3).contains(&between.len())
        && between.into_iter().all(|t| matches!(document.fold(t), "," | "and" | "or" | "/" | "the" | "&"))
}

/// Weighs one mention.
fn weigh(document: &Document, name: &Name) -> Evidence {
    let mut evidence = Evidence::default();
    form::weigh(document, name, &mut evidence);
    context::weigh(document, name, &mut evidence);
    evidence
}

fn is_place(folded: &str) -> bool {
    known::look_up(folded).is_some_and(|k| k.kind == EntityKind::Place && !k.demonym)
}
