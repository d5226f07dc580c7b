//! Clauses: one pass over the tokens of a sentence with the clauses that are open kept on a stack.
//!
//! A clause opens at a relative pronoun, a conjunction, a participle behind its noun or a comma, or where a second verb group follows
//! "and". It ends where an outer clause goes on: at the comma behind its verb, or at the outer clause's own verb. Clauses that are the
//! object of a verb ("knew that …", "asked whether …") belong to the clause of that verb.

use std::ops::Range;

use super::look::Look;
use crate::read::{Tag, chunk};

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
    /// Says when, why or against what: "after …", "because …", "although …".
    Adverbial,
    /// Says on what condition: "if …", "unless …".
    Condition,
    /// Has a participle in place of a finite verb: "killing seven", "built in 1990".
    Participle,
    /// A name with what it stands for: "Ana Lund, the mayor".
    Apposition,
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
    let mut pass = Pass { look, clauses: Vec::new(), owners: Vec::with_capacity(look.len()), open: Vec::new() };
    pass.push(Kind::Main, None);
    let mut at = 0;
    while at < look.len() {
        at = pass.step(at);
    }
    pass.finish()
}

/// A clause that more tokens can come to.
#[derive(Clone, Debug)]
struct Open {
    clause: usize,
    /// It has its verb.
    done: bool,
    /// It is the object of the verb of `clause`.
    object: bool,
    /// The comma behind its verb ends it.
    ends_at_comma: bool,
    /// It stands between dashes or in brackets.
    aside: bool,
}

struct Pass<'a> {
    look: Look<'a>,
    clauses: Vec<Clause>,
    owners: Vec<Owner>,
    open: Vec<Open>,
}

/// Deeper nesting than any sentence people write; beyond it clauses are no longer told apart.
const DEEPEST: usize = 12;

impl Pass<'_> {
    fn top(&self) -> &Open {
        // The first clause is never taken off.
        &self.open[self.open.len() - 1]
    }

    fn push(&mut self, kind: Kind, subject: Option<Range<usize>>) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let clause = self.clauses.len();
        self.clauses.push(Clause { kind, tokens: 0..0, verb: None, subject });
        self.open.push(Open { clause, done: false, object: false, ends_at_comma: kind != Kind::Main, aside: false });
    }

    fn push_object(&mut self) {
        if self.open.len() < DEEPEST {
            let clause = self.top().clause;
            self.open.push(Open { clause, done: false, object: true, ends_at_comma: false, aside: false });
        }
    }

    /// Puts a new clause in the place of the innermost, joined to it by "and" or a comma.
    fn sibling(&mut self, own_subject: bool) {
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
    fn unwind(&mut self) {
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
        let tokens = &mut self.clauses[clause].tokens;
        let begun = tokens.start < tokens.end;
        if self.look.is_mark(at) || !begun && self.look.tag(at) == Tag::CC {
            return;
        }
        *tokens = if begun { tokens.start..token + 1 } else { token..token + 1 };
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
            let governed = phrase.start > start && matches!(look.document.tokens[phrase.start - 1].tag, Tag::IN | Tag::TO);
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

    /// A comma, stop, dash or bracket.
    fn mark(&mut self, at: usize) {
        let look = self.look;
        match look.word(at) {
            "," if !look.is_inner_comma(at) => {
                // What a name stands for belongs to the clause that names it.
                let fronted = !self.open[0].done && look.ends_fronted_phrase(at);
                if let Some(tokens) = look.apposition(at + 1).filter(|_| !fronted) {
                    let name = look.phrase_before(at);
                    let start = name.as_ref().map_or(tokens.start, |name| name.start);
                    self.clauses.push(Clause { kind: Kind::Apposition, tokens: start..tokens.end, verb: None, subject: name });
                    return;
                }
                while self.open.len() > 1 && self.top().ends_at_comma && self.top().done {
                    self.open.pop();
                }
                self.behind_comma(at + 1);
            }
            ";" | ":" if look.finite_before_break(at + 1) => {
                self.unwind();
                if self.top().done {
                    self.sibling(true);
                }
            }
            "—" | "–" | "--" | ")" => {
                if let Some(aside) = self.open.iter().rposition(|open| open.aside).filter(|&aside| aside > 0) {
                    self.open.truncate(aside);
                } else {
                    let depth = self.open.len();
                    self.behind_comma(at + 1);
                    if self.open.len() > depth
                        && let Some(open) = self.open.last_mut()
                    {
                        open.aside = true;
                    }
                }
            }
            _ => {}
        }
    }

    /// Participles, appositions and further verbs right behind a comma.
    fn behind_comma(&mut self, at: usize) {
        let look = self.look;
        if at >= look.len() {
            return;
        }
        if look.is_participle_phrase(at) {
            let base = self.top().clause;
            let subject = match look.tag(at) {
                // "…, killing seven": what the clause tells, so far as it has a subject, brought it about.
                Tag::VBG => self.clauses[base].subject.clone(),
                _ => look.phrase_before(at - 1),
            };
            self.push_participle(at, subject);
        } else if look.is_absolute(at) {
            self.push(Kind::Participle, None);
            if let Some(open) = self.open.last_mut() {
                open.done = true;
            }
        } else if self.top().done && look.finite_next(at) {
            // "…, wounded twelve and …"; an outer clause that waits for its verb goes first.
            if self.open.iter().all(|open| open.done) {
                self.sibling(false);
            }
        }
    }

    fn push_participle(&mut self, at: usize, subject: Option<Range<usize>>) {
        self.push(Kind::Participle, subject);
        let verb = self.look.token(at)..self.look.token(at) + 1;
        let Some(open) = self.open.last_mut() else { return };
        open.done = true;
        let clause = open.clause;
        if self.clauses[clause].verb.is_none() {
            self.clauses[clause].verb = Some(verb);
        }
    }

    /// Opens the clause that begins at `at`, if one does.
    fn open_clause(&mut self, at: usize) {
        let look = self.look;
        let after_noun = at > 0 && look.noun_before(at);
        match look.tag(at) {
            Tag::CC => self.conjunction(at),
            Tag::WDT | Tag::WPS if look.word(at) != "what" && look.word(at) != "whatever" => self.relative(at),
            Tag::WP if matches!(look.word(at), "who" | "whom") && after_noun => self.relative(at),
            Tag::WRB if look.word(at) == "where" && after_noun => self.relative(at),
            Tag::WRB if look.word(at) == "when" && (at == 0 || after_noun) && look.clause_ahead(at + 1) => {
                self.push(Kind::Adverbial, None)
            }
            Tag::WP | Tag::WDT | Tag::WRB => self.push_object(),
            Tag::IN | Tag::RB => self.subordinator(at),
            Tag::VBN if after_noun && !look.is_mark(at - 1) && look.is_reduced_relative(at) => {
                let subject = look.phrase_before(at);
                self.push_participle(at, subject);
            }
            _ => {}
        }
    }

    fn relative(&mut self, at: usize) {
        if !self.look.finite_before_break(at + 1) {
            return;
        }
        let look = self.look;
        let mut noun = at;
        while noun > 0 && (look.is_mark(noun - 1) || matches!(look.tag(noun - 1), Tag::IN | Tag::TO)) {
            noun -= 1;
        }
        // Only where the verb follows the pronoun is the noun before it the subject.
        let subject = if look.finite_next(at + 1) { look.phrase_before(noun) } else { None };
        // "the claim that it fell" is one statement; so is "the letter that she sent", which is about its noun only.
        if look.word(at) == "that" && subject.is_none() {
            self.push_object();
            return;
        }
        self.push(Kind::Relative, subject);
    }

    fn conjunction(&mut self, at: usize) {
        let look = self.look;
        if !self.top().done {
            return;
        }
        if look.finite_next(at + 1) {
            // "condemned and rejected the plan" is one statement.
            if !look.tag(at - 1).is_verb() || look.tag(at) == Tag::CC && look.word(at) == "nor" {
                self.sibling(look.word(at) == "nor");
            }
        } else if look.clause_ahead(at + 1) {
            if look.is_mark(at - 1) {
                self.unwind();
            }
            self.sibling(true);
        }
    }

    fn subordinator(&mut self, at: usize) {
        let look = self.look;
        match look.word(at) {
            "that" => self.push_object(),
            "whether" => self.push_object(),
            "if" if at > 0 && look.takes_question(at) => self.push_object(),
            "if" | "unless" if look.clause_ahead(at + 1) => self.push(Kind::Condition, None),
            // A reason and what it is the reason of are one statement, and so is "came after …", whose verb says too little.
            _ if self.top().object => {}
            "after" | "before" | "since" | "as" | "until" if self.verb_ends_before(at) && look.clause_ahead(at + 1) => {
                self.push_object()
            }
            "because" if self.top().done && look.clause_ahead(at + 1) => self.push_object(),
            "although" | "though" | "while" | "whereas" | "since" | "until" | "after" | "before" | "as" | "once" | "because"
                if look.clause_ahead(at + 1) && !(at > 0 && matches!(look.word(at - 1), "such" | "as")) =>
            {
                self.push(Kind::Adverbial, None);
            }
            _ => {}
        }
    }

    /// Whether the verb group of the innermost clause ends right before `at`.
    fn verb_ends_before(&self, at: usize) -> bool {
        let verb = self.clauses[self.top().clause].verb.as_ref();
        at > 0 && verb.is_some_and(|verb| verb.end == self.look.token(at - 1) + 1)
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
