//! Where a clause begins and ends: marks, conjunctions, relative pronouns, subordinators, participles.

use std::ops::Range;

use super::pass::Pass;
use super::{Clause, Kind};
use crate::read::{Tag, lemma};

impl Pass<'_> {
    /// A comma, stop, dash or bracket.
    pub fn mark(&mut self, at: usize) {
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
            // Not the colon of "5:52". Behind a semicolon begins another clause even where the first has no verb, as in headlines.
            mark @ (";" | ":") if !look.is_glued(at + 1) && look.finite_before_break(at + 1) => {
                self.unwind();
                if self.top().done || mark == ";" {
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
            self.push_participle(Kind::Participle, at, subject);
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

    fn push_participle(&mut self, kind: Kind, at: usize, subject: Option<Range<usize>>) {
        self.push(kind, subject);
        let verb = self.look.token(at)..self.look.token(at) + 1;
        let Some(open) = self.open.last_mut() else { return };
        open.done = true;
        let clause = open.clause;
        if self.clauses[clause].verb.is_none() {
            self.clauses[clause].verb = Some(verb);
        }
    }

    /// Opens the clause that begins at `at`, if one does.
    pub fn open_clause(&mut self, at: usize) {
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
            // "was not seen when it left", but not "asked when it left".
            Tag::WRB if look.word(at) == "when" && self.top().done && !look.takes_question(at) && look.clause_ahead(at + 1) => {
                self.push(Kind::Adverbial, None);
            }
            Tag::WP | Tag::WDT | Tag::WRB => self.push_object(),
            Tag::IN | Tag::RB => self.subordinator(at),
            Tag::VBN if after_noun && !look.is_mark(at - 1) && look.is_reduced_relative(at) => {
                let subject = look.phrase_before(at);
                self.push_participle(Kind::Restrictive, at, subject);
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
        let restrictive = at > 0 && !look.is_mark(at - 1) && look.word(at) != "which";
        self.push(if restrictive { Kind::Restrictive } else { Kind::Relative }, subject);
    }

    fn conjunction(&mut self, at: usize) {
        let look = self.look;
        if !self.top().done {
            return;
        }
        if look.word(at + 1) == "that" && !self.top().object && look.clause_ahead(at + 2) {
            self.sibling(true);
        } else if look.finite_next(at + 1) {
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
            // The content of an attribution begins with it: "that …, and that …".
            "that" if self.clauses[self.top().clause].tokens.is_empty() => {}
            "that" => self.push_object(),
            "whether" => self.push_object(),
            "if" if at > 0 && look.takes_question(at) => self.push_object(),
            "if" | "unless" if look.clause_ahead(at + 1) => self.push(Kind::Condition, None),
            // A reason and what it is the reason of are one statement, and so is "came after …", whose verb says too little.
            _ if self.top().object => {}
            "after" | "before" | "since" | "as" | "until" if self.empty_verb_before(at) && look.clause_ahead(at + 1) => {
                self.push_object()
            }
            "because" if self.top().done && look.clause_ahead(at + 1) => self.push_object(),
            // "the town as a port had grown": no clause where a verb is still waited for.
            "as" if at > 0 && !self.top().done && !look.is_mark(at - 1) => {}
            "although" | "though" | "while" | "whereas" | "since" | "until" | "after" | "before" | "as" | "once" | "because"
                if look.clause_ahead(at + 1) && !(at > 0 && matches!(look.word(at - 1), "such" | "as")) =>
            {
                self.push(Kind::Adverbial, None);
            }
            _ => {}
        }
    }

    /// Whether the innermost clause ends before `at` with a verb that says no more than that something was so.
    fn empty_verb_before(&self, at: usize) -> bool {
        let Some(verb) = self.clauses[self.top().clause].verb.as_ref() else { return false };
        let last = (0..at).rev().find(|&at| !self.look.tag(at).is_adverb());
        last.is_some_and(|last| {
            verb.end == self.look.token(last) + 1
                && matches!(&*lemma::verb(self.look.word(last)), "be" | "come" | "happen" | "occur" | "begin" | "start")
        })
    }
}
