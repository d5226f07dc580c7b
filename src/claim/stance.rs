//! How a claim is put forward: modality, polarity, hedging. All three look at the clause's own words, so that a negation or hedge in
//! a clause set into it does not reach it, nor the other way round.

use super::clause::{Clause, Clauses, Kind};
use super::{Modality, Polarity};
use crate::annotate::Annotated;
use crate::lexicon::STANCE;
use crate::read::{Document, Tag, lemma};

/// How a clause is put forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stance {
    pub modality: Modality,
    pub polarity: Polarity,
    pub hedged: bool,
}

/// Whether the list gives `word` the stance `kind`.
pub fn is(word: &str, kind: &str) -> bool {
    STANCE.get(word).is_some_and(|kinds| kinds.split(' ').any(|k| k == kind))
}

/// The stance of one of the clauses that an attribution (or the article itself) puts forward.
pub fn stance(annotated: &Annotated, clauses: &Clauses, index: usize, attribution: Option<usize>) -> Stance {
    let words = Words::new(&annotated.document, clauses, index);
    let unknown = words.says_unknown();
    let negative = unknown || words.is_negated();
    let polarity = if negative { Polarity::Negative } else { Polarity::Affirmative };
    let hedged = clauses.clauses[index].kind == Kind::Condition || words.is_hedged();
    Stance { modality: if unknown { Modality::Unknown } else { words.modality(annotated, attribution) }, polarity, hedged }
}

/// The words of a clause that belong to it alone.
struct Words<'a> {
    document: &'a Document,
    clause: &'a Clause,
    /// Token, and whether it stands in an object clause.
    own: Vec<(usize, bool)>,
}

impl<'a> Words<'a> {
    fn new(document: &'a Document, clauses: &'a Clauses, index: usize) -> Self {
        let clause = &clauses.clauses[index];
        let own = if clause.kind == Kind::Apposition {
            clause.tokens.clone().map(|token| (token, false)).collect()
        } else {
            clauses.own(index).map(|owner| (owner.token, owner.object)).collect()
        };
        Self { document, clause, own }
    }

    fn word(&self, at: usize) -> &'a str {
        self.own.get(at).map_or("", |&(token, _)| self.document.fold(token))
    }

    fn tag(&self, at: usize) -> Tag {
        self.own.get(at).map_or(Tag::SYM, |&(token, _)| self.document.tokens[token].tag)
    }

    /// The dictionary form of the word at a place, for verbs.
    fn lemma(&self, at: usize) -> std::borrow::Cow<'a, str> {
        if self.tag(at).is_verb() { lemma::verb(self.word(at)) } else { std::borrow::Cow::Borrowed(self.word(at)) }
    }

    /// Places of the clause's own words outside object clauses.
    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.own.len()).filter(|&at| !self.own[at].1)
    }

    /// Whether the verb group holds the word at a place.
    fn in_verb(&self, at: usize) -> bool {
        self.clause.verb.as_ref().is_some_and(|verb| verb.contains(&self.own[at].0))
    }

    fn is_negated(&self) -> bool {
        let mut negations = 0;
        for at in self.places() {
            let word = self.word(at);
            let of_verb = self.in_verb(at) || self.clause.verb.is_none();
            let next = self.word(at + 1);
            negations += usize::from(match word {
                "not" | "n't" => of_verb && !matches!(next, "only" | "just" | "merely" | "simply" | "least"),
                "never" | "hardly" | "scarcely" | "neither" | "nor" => of_verb || word == "nor" && at == 0,
                "cannot" => true,
                // "no longer" follows its verb's auxiliary or comes before the verb.
                "no" if next == "longer" => true,
                "no" => {
                    self.tag(at + 1).is_noun()
                        || self.tag(at + 1).is_adjective() && !matches!(self.tag(at.wrapping_sub(1)), Tag::IN)
                }
                "nobody" | "nothing" | "none" | "neither's" => true,
                _ => self.fails(at),
            });
        }
        // "did not fail to" says that it was done.
        negations % 2 == 1
    }

    /// "failed to prevent", "was unable to", "declined comment".
    fn fails(&self, at: usize) -> bool {
        let near_verb = self.in_verb(at)
            || at > 0 && self.own.get(at - 1).is_some() && self.in_verb(at - 1)
            || self.clause.kind == Kind::Participle && at < 2;
        near_verb && is(&self.lemma(at), "fail") && (self.word(at + 1) == "to" || self.word(at + 1) == "comment")
    }

    fn is_hedged(&self) -> bool {
        (0..self.own.len()).any(|at| {
            let word = self.word(at);
            match self.tag(at) {
                Tag::MD => matches!(word, "may" | "might" | "could") || word == "would" && self.word(at + 1) == "have",
                Tag::RB | Tag::RBR => is(word, "doubt"),
                // "expected to", "believed to be", "likely to", "appears to", "possible that".
                Tag::VBN | Tag::VBD | Tag::VBZ | Tag::VBP | Tag::VB | Tag::JJ => {
                    let infinitive = self.word(at + 1) == "to" && self.tag(at + 2) == Tag::VB;
                    let clause =
                        self.word(at + 1) == "that" || self.own.get(at + 1).is_some_and(|&(_, object)| object) && !self.own[at].1;
                    (infinitive || clause) && is(&self.lemma(at), "doubt")
                        || infinitive && is(word, "doubt")
                        || matches!(
                            word,
                            "suspected" | "alleged" | "unconfirmed" | "unverified" | "possible" | "likely" | "potential"
                        ) && self.tag(at + 1).is_noun()
                }
                _ => false,
            }
        })
    }

    /// "It is unclear why …", "they did not say whether …".
    fn says_unknown(&self) -> bool {
        // A question that stands by itself: "… or whether it ever sailed".
        if self.word(0) == "whether" {
            return true;
        }
        let Some(question) = (1..self.own.len()).find(|&at| self.own[at].1 && !self.own[at - 1].1) else { return false };
        let open = matches!(self.word(question), "whether" | "if")
            || matches!(self.tag(question), Tag::WRB | Tag::WP | Tag::WDT) && self.word(question) != "that";
        if !open {
            return false;
        }
        let negated = self.is_negated();
        let yes_or_no = matches!(self.word(question), "whether" | "if");
        self.places().take_while(|&at| at < question).any(|at| {
            let word = self.lemma(at);
            match &*word {
                "unclear" | "uncertain" | "unknown" | "unsure" => true,
                "clear" | "known" | "certain" | "sure" => negated,
                _ => false,
            }
        }) || negated
            && yes_or_no
            && self.places().take_while(|&at| at < question).any(|at| is(&self.lemma(at), "unknown") || self.word(at) == "about")
    }

    fn modality(&self, annotated: &Annotated, attribution: Option<usize>) -> Modality {
        let cue = attribution.and_then(|index| annotated.attributions[index].cue);
        let cue_is = |kind| {
            cue.is_some_and(|cue| {
                annotated.document.tokens_in(cue).any(|token| is(&lemma::verb(annotated.document.fold(token)), kind))
            })
        };
        if cue_is("deny") {
            return Modality::Denied;
        }
        if cue_is("allege") || self.places().any(|at| matches!(self.word(at), "allegedly" | "alleged")) {
            return Modality::Alleged;
        }
        if attribution.is_some() || self.places().any(|at| matches!(self.word(at), "reportedly" | "purportedly")) {
            return Modality::Reported;
        }
        if self.places().any(|at| self.in_verb(at) && is(&self.lemma(at), "deny")) {
            return Modality::Denied;
        }
        let judges = self.places().any(|at| {
            let word = self.word(at);
            is(word, "judge")
                || self.tag(at) == Tag::MD && matches!(word, "should" | "ought" | "must")
                || self.tag(at) == Tag::PRP && matches!(word, "i")
        });
        if judges { Modality::Opinion } else { Modality::Asserted }
    }
}
