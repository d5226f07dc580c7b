//! Looking at the tokens of a sentence for what tells where clauses begin and end. All looks ahead are bounded.

use std::ops::Range;

use crate::read::{Document, Shape, Tag, chunk, lemma};

/// How far a look ahead goes, in tokens: further than from a conjunction to its verb in nearly all sentences.
const FAR: usize = 24;

/// Some tokens of a sentence, by their place among them.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub document: &'a Document,
    /// Indices of the tokens, ascending.
    pub tokens: &'a [usize],
}

impl<'a> Look<'a> {
    pub const fn len(self) -> usize {
        self.tokens.len()
    }

    pub fn token(self, at: usize) -> usize {
        self.tokens[at]
    }

    /// The tag at a place; `SYM` beyond the end.
    pub fn tag(self, at: usize) -> Tag {
        self.tokens.get(at).map_or(Tag::SYM, |&token| self.document.tokens[token].tag)
    }

    /// The folded word at a place; empty beyond the end.
    pub fn word(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |&token| self.document.fold(token))
    }

    /// Whether no white space stands before a token.
    pub fn is_glued(self, at: usize) -> bool {
        let start = |at: usize| self.tokens.get(at).map(|&token| self.document.tokens[token].span);
        at.checked_sub(1).and_then(start).zip(start(at)).is_some_and(|(before, this)| before.end == this.start)
    }

    /// Whether a mark other than a quotation mark or currency sign stands at a place, or nothing.
    pub fn is_mark(self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|&token| {
            let found = &self.document.tokens[token];
            found.tag == Tag::SYM && found.shape == Shape::Mark && !matches!(self.document.fold(token), "$" | "£" | "€" | "&" | "#")
        })
    }

    fn is_quote(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|&token| self.document.tokens[token].shape == Shape::Quote)
    }

    /// The end of the verb group that begins at `at`: auxiliaries, adverbs, the verb, and an infinitive right behind it.
    pub fn verb_group(self, at: usize) -> usize {
        let mut end = at + 1;
        let mut next = end;
        while next < self.len() {
            let tag = self.tag(next);
            let infinitive = tag == Tag::TO && self.tag(next + 1) == Tag::VB;
            if matches!(tag, Tag::VB | Tag::VBN | Tag::VBG) {
                end = next + 1;
            } else if !(tag.is_adverb() || infinitive) {
                break;
            }
            next += 1;
        }
        // "is not": the negation belongs to the group though no verb follows.
        while end < self.len() && matches!(self.word(end), "not" | "n't" | "never") {
            end += 1;
        }
        end
    }

    /// Whether the next word but adverbs is a finite verb.
    pub fn finite_next(self, at: usize) -> bool {
        let verb = (at..self.len().min(at + FAR)).find(|&at| !self.tag(at).is_adverb());
        verb.is_some_and(|at| self.tag(at).is_finite())
    }

    /// Whether a subject and its finite verb follow before the clause can have ended.
    pub fn clause_ahead(self, at: usize) -> bool {
        let mut subject = false;
        for at in at..self.len().min(at + FAR) {
            let tag = self.tag(at);
            if tag.is_finite() {
                // "peace and security, and ranks them": the verb goes on with one before.
                if at > 0 && self.tag(at - 1) == Tag::CC {
                    return false;
                }
                return subject || matches!(tag, Tag::MD | Tag::VBD | Tag::VBZ | Tag::VBP) && lemma::is_auxiliary(self.word(at));
            }
            if self.is_mark(at) && !(self.word(at) == "," && self.is_inner_comma(at)) {
                return false;
            }
            match tag {
                // "before the fire that injured nine": the verb is that of the relative clause.
                Tag::WDT | Tag::WP | Tag::WRB if !subject || !self.is_mark(at - 1) => return false,
                Tag::IN if self.word(at) == "that" => return false,
                // "after 6 a.m. as the ship crossed": the verb is that of the next clause.
                Tag::IN if subject && matches!(self.word(at), "as" | "while" | "because" | "although" | "though") => return false,
                Tag::VBG | Tag::TO if !subject => return false,
                _ => {}
            }
            subject |= tag.is_noun() || matches!(tag, Tag::PRP | Tag::EX | Tag::DT | Tag::CD);
        }
        false
    }

    /// Whether a finite verb follows before the next stronger mark than a comma.
    pub fn finite_before_break(self, at: usize) -> bool {
        (at..self.len().min(at + FAR))
            .take_while(|&at| self.word(at) == "," || !self.is_mark(at))
            .any(|at| self.tag(at).is_finite())
    }

    /// Whether a noun stands right before, but for a comma, a bracket or a preposition ("the deal, from which").
    pub fn noun_before(self, at: usize) -> bool {
        let mut before = at;
        while before > 0
            && (self.word(before - 1) == ","
                || self.is_quote(before - 1)
                || matches!(self.tag(before - 1), Tag::IN)
                || self.word(before - 1) == "—")
        {
            before -= 1;
        }
        before > 0
            && (self.tag(before - 1).is_noun()
                || matches!(self.tag(before - 1), Tag::CD | Tag::DT | Tag::PRP)
                || self.word(before - 1) == ")")
    }

    /// The noun phrase that ends right before `at`, marks passed over.
    pub fn phrase_before(self, at: usize) -> Option<Range<usize>> {
        let last = (0..at).rev().find(|&at| !self.is_mark(at) && !self.is_quote(at))?;
        chunk::ending_at(self.document, self.token(last) + 1, self.token(0)..self.token(last) + 1)
    }

    /// Whether a comma stands within a date, a place with its country, or a list.
    pub fn is_inner_comma(self, at: usize) -> bool {
        let numbers = |at: usize| self.tag(at) == Tag::CD;
        if at == 0 {
            return false;
        }
        // "January 3, 2024, in": both commas.
        if numbers(at - 1) && numbers(at + 1) || at > 2 && numbers(at - 1) && self.word(at - 2) == "," && numbers(at - 3) {
            return true;
        }
        self.is_place_comma(at) || self.is_place_end(at) || self.is_list_comma(at)
    }

    /// "in Springfield, Ohio": a name behind a preposition and a name behind the comma that ends with a mark.
    fn is_place_comma(self, at: usize) -> bool {
        let mut start = at;
        while start > 0 && self.tag(start - 1).is_proper() {
            start -= 1;
        }
        let mut end = at + 1;
        while self.tag(end).is_proper() && end < self.len() {
            end += 1;
        }
        start < at
            && start > 0
            && self.tag(start - 1) == Tag::IN
            && end > at + 1
            && end <= at + 3
            && (self.is_mark(end) || self.tag(end) == Tag::CC)
    }

    /// The comma behind the country.
    fn is_place_end(self, at: usize) -> bool {
        let mut start = at;
        while start > 0 && start + 3 > at && self.tag(start - 1).is_proper() {
            start -= 1;
        }
        start < at
            && start > 0
            && self.word(start - 1) == ","
            && self.is_place_comma(start - 1)
            && !self.tag(at + 1).is_finite()
            && !self.is_relative(at + 1)
    }

    fn is_relative(self, at: usize) -> bool {
        matches!(self.tag(at), Tag::WDT | Tag::WP | Tag::WPS)
    }

    /// "bread, milk and eggs": noun phrases up to "and" without a verb.
    fn is_list_comma(self, at: usize) -> bool {
        for at in at + 1..self.len().min(at + 8) {
            let tag = self.tag(at);
            if tag == Tag::CC {
                return !self.finite_next(at + 1) && !self.clause_ahead(at + 1);
            }
            if !(tag.is_noun()
                || tag.is_adjective()
                || matches!(tag, Tag::CD | Tag::DT | Tag::POS | Tag::PRPS)
                || self.word(at) == ",")
            {
                return false;
            }
        }
        false
    }

    /// Whether a phrase with a participle begins at `at`, right behind a comma.
    pub fn is_participle_phrase(self, at: usize) -> bool {
        let verb = (at..at + 3).find(|&at| !self.tag(at).is_adverb()).unwrap_or(at);
        let length = (verb + 1..self.len().min(verb + FAR)).take_while(|&at| !self.is_mark(at)).count();
        match self.tag(verb) {
            // Prepositions in the form of participles say nothing by themselves.
            Tag::VBG => {
                length >= 2
                    && !matches!(
                        self.word(verb),
                        "including"
                            | "according"
                            | "following"
                            | "regarding"
                            | "concerning"
                            | "excluding"
                            | "depending"
                            | "starting"
                            | "beginning"
                    )
            }
            Tag::VBN => {
                !self.is_naming(verb)
                    && length >= 2
                    && (self.tag(verb + 1) == Tag::IN || self.tag(verb + 1) == Tag::RB || self.tag(verb + 1) == Tag::TO)
            }
            _ => false,
        }
    }

    /// "known as", "called": another name states nothing.
    fn is_naming(self, at: usize) -> bool {
        matches!(self.word(at), "known" | "called" | "named" | "dubbed" | "nicknamed" | "titled" | "entitled")
    }

    /// Whether a participle right behind its noun has an agent, a time or a place: "a bridge built in 1990".
    pub fn is_reduced_relative(self, at: usize) -> bool {
        let behind = if self.tag(at + 1) == Tag::RP { at + 2 } else { at + 1 };
        // Without an agent it needs a certain place or time to say something: not "lives lost in battle".
        let certain = matches!(self.tag(behind + 1), Tag::DT | Tag::CD | Tag::NNP | Tag::PRPS);
        let placed = matches!(self.word(behind), "in" | "on" | "at" | "near" | "under" | "during" | "from" | "outside" | "inside");
        self.word(behind) == "by" && !self.is_mark(behind + 1) || placed && certain
    }

    /// "…, with police closing the road": a noun with a participle, behind "with".
    pub fn is_absolute(self, at: usize) -> bool {
        self.word(at) == "with"
            && (at + 2..self.len().min(at + 8))
                .take_while(|&at| !self.is_mark(at))
                .any(|at| self.tag(at) == Tag::VBG && self.tag(at - 1).is_noun())
    }

    /// "Despite the warning by Norway, the ferry …": the first comma of a sentence that begins with a preposition or participle, behind
    /// which the subject stands.
    pub fn ends_fronted_phrase(self, at: usize) -> bool {
        at < FAR && matches!(self.tag(0), Tag::IN | Tag::VBG | Tag::VBN) && (0..at).all(|before| self.word(before) != ",")
    }

    /// The tokens of a noun phrase behind a comma that says what the name before it stands for.
    pub fn apposition(self, at: usize) -> Option<Range<usize>> {
        /// Longer ones hold more than a description.
        const LONGEST: usize = 18;
        let named = at >= 2 && self.tag(at - 2).is_proper() && self.word(at - 1) == ",";
        let time = at >= 2 && self.is_time(self.token(at - 2)..self.token(at - 2) + 1);
        if time
            || !named
            || !(matches!(self.tag(at), Tag::DT | Tag::CD | Tag::PRPS | Tag::JJ | Tag::NN | Tag::RBS | Tag::JJS | Tag::NNP))
        {
            return None;
        }
        let first = chunk::around(self.document, self.token(at), self.token(at)..self.token(self.len() - 1) + 1)?;
        let head = self.document.tokens[first.end - 1].tag;
        if !matches!(head, Tag::NN | Tag::NNS) || self.is_time(first.clone()) {
            return None;
        }
        let end =
            (at..self.len().min(at + LONGEST + 1)).find(|&at| self.is_mark(at) || self.tag(at).is_finite() || self.is_relative(at));
        let end = end.or_else(|| (self.len() <= at + LONGEST).then_some(self.len()))?;
        let ends = !self.tag(end).is_finite() && (self.is_mark(end) || self.is_relative(end));
        let list = (at..=end + 1).any(|at| self.tag(at) == Tag::CC);
        (ends && !list && end > at).then(|| self.token(at)..self.token(end - 1) + 1)
    }

    /// Whether a question can be the object of what stands before "if": "asked if", "unclear if", "did not say if".
    pub fn takes_question(self, at: usize) -> bool {
        crate::claim::stance::is(&lemma::verb(self.word(at - 1)), "mind")
    }

    /// Whether a noun phrase names a time: "last week", "Monday".
    pub fn is_time(self, phrase: Range<usize>) -> bool {
        let head = self.document.fold(chunk::head(self.document, phrase));
        crate::lexicon::TIME_WORDS.has(head)
            || crate::lexicon::is_calendar(head)
            || matches!(&*lemma::noun(head), "day" | "week" | "month" | "year" | "hour" | "minute" | "time")
    }
}
