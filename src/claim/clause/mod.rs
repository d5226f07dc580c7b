//! Clauses: one pass over the tokens of a sentence with the clauses that are open kept on a stack.
//!
//! A clause opens at a relative pronoun, a conjunction, a participle behind its noun or a comma, or where a second verb group follows
//! "and". It ends where an outer clause goes on: at the comma behind its verb, or at the outer clause's own verb. Clauses that are the
//! object of a verb ("knew that …", "asked whether …") belong to the clause of that verb.

use std::ops::Range;

pub use self::look::Look;
use self::pass::Pass;

mod look;
mod open;
mod pass;

/// A clause, or a phrase that says as much as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is.
    pub kind: Kind,
    /// From its first to its last token; holds the clauses set into it.
    pub tokens: Range<usize>,
    /// Its verb group: auxiliaries, adverbs between them and the verb.
    pub verb: Option<Range<usize>>,
    /// The noun phrase it says something about; may stand in another clause.
    pub subject: Option<Range<usize>>,
}

/// What a clause is to the one around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Stands by itself or is joined by "and".
    Main,
    /// Says more about a noun: "which …", "who …".
    Relative,
    /// Says which one is meant: "the dam that failed". The clause around it holds its words too.
    Restrictive,
    /// Says when, why or against what: "after …", "because …", "although …".
    Adverbial,
    /// Says on what condition: "if …", "unless …".
    Condition,
    /// Has a participle in place of a finite verb: "killing seven", "built in 1990".
    Participle,
    /// A name with what it stands for: "Ana Lund, the mayor".
    Apposition,
    /// An event with its day: "the raid on 3 May 2021".
    Nominal,
}

impl Kind {
    /// A phrase in place of a clause; its tokens belong to the clause it stands in.
    pub const fn is_phrase(self) -> bool {
        matches!(self, Self::Apposition | Self::Nominal)
    }
}

/// Clauses of a sentence or a part of it.
#[derive(Clone, Debug, Default)]
pub struct Clauses {
    /// In order of their first token.
    pub clauses: Vec<Clause>,
    /// For each token handed in: the clause it belongs to itself, and whether it stands in an object clause there.
    pub owners: Vec<Owner>,
}

impl Clauses {
    /// The clause that a token belongs to itself.
    pub fn owner(&self, token: usize) -> Option<usize> {
        self.owners.binary_search_by_key(&token, |owner| owner.token).ok().map(|at| self.owners[at].clause)
    }

    /// The tokens that belong to a clause itself, without those of the clauses set into it.
    pub fn own(&self, clause: usize) -> impl Iterator<Item = Owner> + '_ {
        let tokens = &self.clauses[clause].tokens;
        let first = self.owners.partition_point(|owner| owner.token < tokens.start);
        self.owners[first..]
            .iter()
            .copied()
            .take_while(|owner| owner.token < tokens.end)
            .filter(move |owner| owner.clause == clause)
    }
}

/// Where a token belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The token.
    pub token: usize,
    /// Index of its clause.
    pub clause: usize,
    /// Whether it stands in a clause that is the object of its clause's verb.
    pub object: bool,
}

/// Cuts `tokens` (ascending, of one sentence; what they leave out is passed over) into clauses.
pub fn split(look: Look<'_>) -> Clauses {
    Pass::new(look).run()
}
