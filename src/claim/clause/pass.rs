//! The pass over the tokens of a sentence: which clause is open, which token goes to it, where its verb and subject are.

use std::ops::Range;

use super::{Clause, Clauses, Kind, Look, Owner};
use crate::read::{Tag, chunk};

/// A clause that more tokens can come to.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub clause: usize,
    /// It has its verb.
    pub done: bool,
    /// It is the object of the verb of `clause`.
    pub object: bool,
    /// The comma behind its verb ends it.
    pub ends_at_comma: bool,
    /// It stands between dashes or in brackets.
    pub aside: bool,
}

pub(super) struct Pass<'a> {
    pub look: Look<'a>,
    pub clauses: Vec<Clause>,
    owners: Vec<Owner>,
    pub open: Vec<Open>,
}

/// Deeper nesting than any sentence people write; beyond it clauses are no longer told apart.
const DEEPEST: usize = 12;

impl<'a> Pass<'a> {
    pub fn new(look: Look<'a>) -> Self {
        let mut pass = Self { look, clauses: Vec::new(), owners: Vec::with_capacity(look.len()), open: Vec::new() };
        pass.push(Kind::Main, None);
        pass
    }

    pub fn run(mut self) -> Clauses {
        let mut at = 0;
        while at < self.look.len() {
            at = self.step(at);
        }
        self.finish()
    }

    pub fn top(&self) -> &Open {
        // The first clause is never taken off.
        &self.open[self.open.len() - 1]
    }

    pub fn push(&mut self, kind: Kind, subject: Option<Range<usize>>) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let clause = self.clauses.len();
        self.clauses.push(Clause { kind, tokens: 0..0, verb: None, subject });
        self.open.push(Open { clause, done: false, object: false, ends_at_comma: kind != Kind::Main, aside: false });
    }

    pub fn push_object(&mut self) {
        if self.open.len() < DEEPEST {
            let clause = self.top().clause;
            self.open.push(Open { clause, done: false, object: true, ends_at_comma: false, aside: false });
        }
    }

    /// Puts a new clause in the place of the innermost, joined to it by "and" or a comma.
    pub fn sibling(&mut self, own_subject: bool) {
        while self.top().object && self.open.len() > 1 {
            self.open.pop();
        }
        let Open { clause, ends_at_comma, .. } = *self.top();
        let kind = self.clauses[clause].kind;
        let subject = if own_subject { None } else { self.clauses[clause].subject.clone() };
        self.open.pop();
        self.push(if kind == Kind::Participle && own_subject { Kind::Main } else { kind }, subject);
        if let Some(open) = self.open.last_mut() {
            open.ends_at_comma = ends_at_comma;
        }
    }

    /// Back to the outermost clause.
    pub fn unwind(&mut self) {
        self.open.truncate(1);
    }

    /// Reads the token at `at` (and the rest of its verb group), and gives the place to go on from.
    fn step(&mut self, at: usize) -> usize {
        let look = self.look;
        if look.is_mark(at) {
            self.mark(at);
            self.take(at);
            return at + 1;
        }
        self.open_clause(at);
        if look.tag(at).is_finite() {
            return self.finite(at);
        }
        self.take(at);
        at + 1
    }

    /// Gives the token at `at` to the innermost clause.
    fn take(&mut self, at: usize) {
        let token = self.look.token(at);
        let Open { clause, object, .. } = *self.top();
        self.owners.push(Owner { token, clause, object });
        // A clause neither begins nor ends with a mark or "and".
        for Open { clause, object, .. } in self.open.iter().rev() {
            let Clause { tokens, kind, .. } = &mut self.clauses[*clause];
            let begun = tokens.start < tokens.end;
            if self.look.is_mark(at) || !begun && self.look.tag(at) == Tag::CC && self.look.word(at) != "nor" {
                return;
            }
            *tokens = if begun { tokens.start..token + 1 } else { token..token + 1 };
            if !object && *kind != Kind::Restrictive {
                return;
            }
        }
    }

    /// A finite verb group begins at `at`.
    fn finite(&mut self, at: usize) -> usize {
        let end = self.look.verb_group(at);
        if self.top().done {
            // The verb of an outer clause that still lacks one, behind a clause set into it.
            if let Some(waiting) = self.open.iter().rposition(|open| !open.done) {
                self.open.truncate(waiting + 1);
            }
        }
        let last = self.open.len() - 1;
        let Open { clause, done, object, .. } = self.open[last];
        let verb = self.look.token(at)..self.look.token(end - 1) + 1;
        if !done && !object {
            if self.clauses[clause].subject.is_none() {
                self.clauses[clause].subject = self.subject(clause, at);
            }
            self.clauses[clause].verb = Some(verb);
        }
        self.open[last].done = true;
        (at..end).for_each(|at| self.take(at));
        end
    }

    /// The noun phrase before the verb at `at` that is the subject of `clause`: the first that no preposition governs.
    fn subject(&self, clause: usize, at: usize) -> Option<Range<usize>> {
        /// No subject stands further before its verb.
        const FAR: usize = 80;
        let look = self.look;
        let verb = look.token(at);
        let tokens = &self.clauses[clause].tokens;
        let start = if tokens.start < tokens.end { tokens.start.max(verb.saturating_sub(FAR)) } else { verb };
        let mut found = None;
        let mut token = start;
        while token < verb {
            let Some(phrase) = chunk::around(look.document, token, token..verb) else {
                token += 1;
                continue;
            };
            let before = phrase.start.saturating_sub(1);
            let governed = phrase.start > start
                && matches!(look.document.tokens[before].tag, Tag::IN | Tag::TO)
                && look.document.fold(before) != "that"
                && !(before == start && matches!(self.clauses[clause].kind, Kind::Adverbial | Kind::Condition));
            let own = self
                .owners
                .iter()
                .rev()
                .take_while(|owner| owner.token >= phrase.start)
                .any(|o| o.token == phrase.start && o.clause == clause);
            if !governed && own && !look.is_time(phrase.clone()) {
                found = Some(phrase.clone());
                break;
            }
            token = phrase.end.max(token + 1);
        }
        // A question has its subject behind the auxiliary.
        found.or_else(|| {
            let next = (at + 1 < look.len()).then(|| look.token(at + 1))?;
            let asks = crate::read::lemma::is_auxiliary(look.word(at))
                && matches!(look.document.tokens[next].tag, Tag::PRP | Tag::DT | Tag::NNP);
            asks.then(|| chunk::around(look.document, next, next..look.token(look.len() - 1) + 1)).flatten()
        })
    }

    fn finish(mut self) -> Clauses {
        // What got no token (a main clause of which an adverbial clause is all) goes.
        let kept: Vec<Option<usize>> = self
            .clauses
            .iter()
            .scan(0, |next, clause| {
                let keep = !clause.tokens.is_empty();
                *next += usize::from(keep);
                Some(keep.then(|| *next - 1))
            })
            .collect();
        self.owners.retain_mut(|owner| match kept[owner.clause] {
            Some(clause) => {
                owner.clause = clause;
                true
            }
            None => false,
        });
        self.clauses.retain(|clause| !clause.tokens.is_empty());
        Clauses { clauses: self.clauses, owners: self.owners }
    }
}
