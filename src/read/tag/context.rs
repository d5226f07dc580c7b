//! Choosing among the tags that tokens can bear, by the words around them: one pass from left to right.

use std::ops::Range;

use super::Tag;
use super::guess::Choices;
use crate::read::{Document, Shape, lemma};

/// Writes the tags of a sentence's tokens, given what each can bear.
pub fn choose(document: &mut Document, tokens: Range<usize>, choices: &[Choices]) {
    let mut state = State::default();
    for (at, token) in tokens.clone().enumerate() {
        let tag = Context { document, first: tokens.start, at, choices, state }.tag();
        document.tokens[token].tag = tag;
        state.step(document, token, tag);
    }
}

/// What is known of the clause so far.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The clause has its finite verb.
    finite: bool,
    /// Verb that asks for an infinitive (modal, to, do) or a participle (have, be), while only adverbs and a subject follow it.
    asks: Option<Asks>,
    /// The last verb form, for what is joined to it by "and".
    last_verb: Option<Tag>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    Infinitive,
    Participle,
}

impl State {
    fn step(&mut self, document: &Document, token: usize, tag: Tag) {
        let folded = document.fold(token);
        self.asks = match tag {
            Tag::TO => Some(Asks::Infinitive),
            _ if tag.is_verb() && lemma::is_auxiliary(folded) => match &*lemma::verb(folded) {
                "be" | "have" => Some(Asks::Participle),
                _ if folded == "'s" => Some(Asks::Participle),
                "do" if tag == Tag::VBN || tag == Tag::VBG => None,
                _ => Some(Asks::Infinitive),
            },
            // "did not", "has already", "were the men": the verb is still to come.
            Tag::RB | Tag::RBR | Tag::RBS | Tag::PRP => self.asks,
            _ => None,
        };
        match tag {
            _ if tag.is_finite() => self.finite = true,
            Tag::WDT | Tag::WP | Tag::WRB | Tag::WPS => self.finite = false,
            Tag::IN if SUBORDINATORS.contains(&folded) => self.finite = false,
            Tag::CC => self.finite = false,
            Tag::SYM if matches!(folded, ";" | ":" | "—" | "–" | "--" | ".") => self.finite = false,
            Tag::SYM if document.tokens[token].shape == Shape::Quote => self.finite = false,
            _ => {}
        }
        if tag.is_verb() && tag != Tag::MD {
            self.last_verb = Some(tag);
        }
    }
}

/// Conjunctions that begin a clause with a verb of its own.
const SUBORDINATORS: [&str; 9] = ["that", "because", "although", "though", "while", "if", "whether", "unless", "whereas"];
/// Pronouns that are a subject wherever they stand before a verb.
const SUBJECTS: [&str; 8] = ["i", "you", "he", "she", "it", "we", "they", "who"];

struct Context<'a> {
    document: &'a Document,
    first: usize,
    at: usize,
    choices: &'a [Choices],
    state: State,
}

impl Context<'_> {
    /// The tag of the token in question.
    fn tag(&self) -> Tag {
        let own = self.choices[self.at];
        match self.word(0) {
            "that" => return self.that(),
            "'s" => return self.clitic_s(),
            "'d" => return if self.next().has(Tag::VBN) && !self.next().has(Tag::VB) { Tag::VBD } else { Tag::MD },
            "there" => {
                let verb = self.word(1);
                return if lemma::is_auxiliary(verb) || self.next().first() == Tag::MD { Tag::EX } else { Tag::RB };
            }
            "her" => return if self.begins_noun(1) { Tag::PRPS } else { Tag::PRP },
            "more" | "most" | "less" => return self.degree(),
            _ => {}
        }
        if own.is_certain() {
            return match own.first() {
                Tag::VB => self.base_or_present(),
                tag => tag,
            };
        }
        if own.has(Tag::JJ) && own.has(Tag::NNP) {
            return if self.begins_noun(1) || !self.next().first().is_verb() && self.left() == Some(Tag::VBZ) {
                Tag::JJ
            } else {
                own.first_unless_alone(self.next())
            };
        }
        if own.has(Tag::VBD) && own.has(Tag::VBN) {
            return self.past_or_participle();
        }
        if own.has(Tag::VBZ) && own.has(Tag::NNS) {
            return self.third_person_or_plural();
        }
        if own.has(Tag::VB) {
            return self.verb_or_not();
        }
        if own.has(Tag::VBG) {
            return self.gerund_or_noun();
        }
        self.adjective_or_noun()
    }

    /// The folded word `offset` tokens to the right (left when negative), `""` beyond the sentence.
    fn word(&self, offset: isize) -> &str {
        match self.at.checked_add_signed(offset) {
            Some(at) if at < self.choices.len() => self.document.fold(self.first + at),
            _ => "",
        }
    }

    fn ahead(&self, offset: usize) -> Choices {
        self.choices.get(self.at + offset).copied().unwrap_or(Choices::only(Tag::SYM))
    }

    fn next(&self) -> Choices {
        self.ahead(1)
    }

    /// The tag just before.
    fn before(&self) -> Option<Tag> {
        self.at.checked_sub(1).map(|at| self.document.tokens[self.first + at].tag)
    }

    /// The nearest tag to the left that is no adverb, with its folded word.
    fn left_word(&self) -> Option<(Tag, &str)> {
        (self.first..self.first + self.at)
            .rev()
            .map(|token| (self.document.tokens[token].tag, self.document.fold(token)))
            .find(|(tag, _)| !tag.is_adverb())
    }

    fn left(&self) -> Option<Tag> {
        self.left_word().map(|(tag, _)| tag)
    }

    /// Whether a noun phrase can begin at `offset`.
    fn begins_noun(&self, offset: usize) -> bool {
        let tag = self.ahead(offset).first();
        tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::CD | Tag::VBN | Tag::VBG)
    }

    /// Whether what follows can only be an object or a clause: the word before it is a verb.
    fn object_follows(&self) -> bool {
        let next = self.next();
        matches!(next.first(), Tag::DT | Tag::PRP | Tag::PRPS | Tag::PDT | Tag::NNP | Tag::NNPS | Tag::CD | Tag::WP | Tag::WRB)
            || self.word(1) == "that"
    }

    /// A noun phrase stands right before, whose verb may come next.
    fn after_noun(&self) -> bool {
        self.left().is_some_and(Tag::is_noun)
    }

    fn after_subject_pronoun(&self) -> bool {
        self.left_word().is_some_and(|(tag, word)| {
            tag == Tag::PRP && SUBJECTS.contains(&word)
                || matches!(tag, Tag::WDT)
                || tag == Tag::WP && word == "who"
                || tag == Tag::EX
        })
    }

    fn base_or_present(&self) -> Tag {
        if self.state.asks.is_some() {
            return Tag::VB;
        }
        match self.left() {
            Some(tag) if tag.is_noun() || matches!(tag, Tag::PRP | Tag::WDT | Tag::WP | Tag::EX | Tag::DT) => Tag::VBP,
            Some(Tag::CC) => match self.state.last_verb {
                Some(Tag::VBP | Tag::VBZ) => Tag::VBP,
                _ => Tag::VB,
            },
            Some(_) if lemma::is_auxiliary(self.word(0)) && self.word(0) != "be" => Tag::VBP,
            _ => Tag::VB,
        }
    }

    fn that(&self) -> Tag {
        let next = self.next();
        let left = self.left();
        let verb_next = next.first().is_finite()
            || next.has(Tag::VBZ) && !next.has(Tag::NNS)
            || next.first() == Tag::VB
            || next.first() == Tag::RB && self.ahead(2).first().is_finite();
        if verb_next {
            return if left.is_some_and(Tag::is_noun) { Tag::WDT } else { Tag::DT };
        }
        if next.first() == Tag::NN && !next.has(Tag::JJ) && matches!(left, None | Some(Tag::IN | Tag::TO | Tag::CC)) {
            return Tag::DT;
        }
        if matches!(next.first(), Tag::SYM | Tag::IN | Tag::TO)
            && !matches!(self.word(1), "'" | "\"" | "“" | "‘" | "in" | "as" | "if" | "at" | "after" | "during")
        {
            return Tag::DT;
        }
        Tag::IN
    }

    fn clitic_s(&self) -> Tag {
        match self.left_word() {
            Some((Tag::PRP | Tag::WP | Tag::WRB | Tag::EX | Tag::DT | Tag::WDT | Tag::IN, _)) => return Tag::VBZ,
            Some((_, "let")) => return Tag::PRP,
            _ => {}
        }
        match self.next().first() {
            Tag::DT | Tag::PRP | Tag::IN | Tag::TO => Tag::VBZ,
            Tag::RB if !self.begins_noun(2) => Tag::VBZ,
            Tag::VBG | Tag::VBN if !self.ahead(2).first().is_noun() && !self.ahead(2).first().is_verb() => Tag::VBZ,
            _ => Tag::POS,
        }
    }

    /// "more", "most", "less": before an adjective or adverb alone they are adverbs.
    fn degree(&self) -> Tag {
        let adverb = matches!(self.next().first(), Tag::JJ | Tag::RB) || self.next().first() == Tag::VBN;
        match (self.word(0), adverb) {
            ("most", true) => Tag::RBS,
            ("most", false) => Tag::JJS,
            (_, true) => Tag::RBR,
            (_, false) => Tag::JJR,
        }
    }

    fn past_or_participle(&self) -> Tag {
        let own = self.choices[self.at];
        match self.state.asks {
            Some(Asks::Participle) => return Tag::VBN,
            Some(Asks::Infinitive) if own.has(Tag::VB) => return Tag::VB,
            _ => {}
        }
        // "had" without have or be before it is no participle, nor is it after a pronoun.
        if self.after_subject_pronoun() || self.word(0) == "had" {
            return Tag::VBD;
        }
        let Some(left) = self.left() else {
            return if own.first() == Tag::VBD && !own.has(Tag::JJ) { Tag::VBD } else { Tag::VBN };
        };
        match left {
            _ if left.is_noun() => self.after_noun_past(),
            Tag::DT | Tag::PRPS | Tag::POS | Tag::IN | Tag::CD | Tag::JJ | Tag::TO | Tag::JJS if self.word(-1) != "that" => {
                own.find(|tag| tag == Tag::JJ && self.begins_noun(1)).unwrap_or(Tag::VBN)
            }
            Tag::CC => match self.state.last_verb {
                Some(tag @ (Tag::VBD | Tag::VBN)) => tag,
                Some(Tag::VBZ | Tag::VBP) if !self.begins_noun(1) => Tag::VBD,
                Some(_) => Tag::VBN,
                None => Tag::VBD,
            },
            Tag::SYM if self.quote_before() => own.past_first(),
            Tag::SYM if self.state.finite && !self.object_follows() => Tag::VBN,
            Tag::SYM if self.state.finite => Tag::VBD,
            Tag::SYM if self.by_follows() => Tag::VBN,
            Tag::SYM | Tag::RP | Tag::PRP => Tag::VBD,
            _ if left.is_verb() => Tag::VBN,
            _ if self.state.finite => Tag::VBN,
            _ => Tag::VBD,
        }
    }

    fn quote_before(&self) -> bool {
        self.at > 0 && self.document.tokens[self.first + self.at - 1].shape == Shape::Quote
    }

    fn by_follows(&self) -> bool {
        matches!(self.word(1), "by" | "in" | "on" | "at" | "from" | "with" | "to" | "for" | "as" | "of")
    }

    /// "The man killed …": the verb of the clause, or a participle that says more about the noun.
    fn after_noun_past(&self) -> Tag {
        if self.word(1) == "by" || self.state.finite && !self.object_follows() {
            return Tag::VBN;
        }
        if self.object_follows() || self.word(1) == "to" {
            return Tag::VBD;
        }
        if self.by_follows() && self.finite_ahead() { Tag::VBN } else { Tag::VBD }
    }

    /// Whether a sure finite verb follows before the clause can have ended.
    fn finite_ahead(&self) -> bool {
        for offset in 1..self.choices.len() - self.at {
            let (tag, word) = (self.ahead(offset), self.word(offset as isize));
            if tag.first() == Tag::MD
                || matches!(word, "was" | "were" | "is" | "are" | "has" | "have" | "had" | "did" | "does" | "do" | "said")
            {
                return true;
            }
            let boundary = matches!(tag.first(), Tag::SYM | Tag::CC | Tag::WDT | Tag::WP | Tag::WRB)
                || word == "that"
                || SUBORDINATORS.contains(&word)
                || matches!(word, "after" | "before" | "as" | "since");
            if boundary {
                return false;
            }
        }
        false
    }

    fn third_person_or_plural(&self) -> Tag {
        if self.after_subject_pronoun() {
            return Tag::VBZ;
        }
        let own = self.choices[self.at];
        let verb_then = self.object_follows()
            || matches!(self.next().first(), Tag::VBN | Tag::RB | Tag::TO)
            || matches!(self.word(1), "that" | "off");
        match self.left() {
            Some(Tag::NN | Tag::NNP) if !self.state.finite => {
                if verb_then || own.first() == Tag::VBZ && !self.next().first().is_verb() {
                    Tag::VBZ
                } else {
                    self.plural_if_verb_follows(own.first())
                }
            }
            Some(Tag::NNS | Tag::NNPS) => own.first(),
            Some(Tag::CC) if self.state.last_verb == Some(Tag::VBZ) && verb_then => Tag::VBZ,
            Some(Tag::SYM) if self.quote_before() => own.first(),
            Some(Tag::SYM) if own.first() == Tag::VBZ && verb_then => Tag::VBZ,
            _ if own.first() == Tag::VBZ && self.state.last_verb.is_none() && verb_then => Tag::VBZ,
            _ => Tag::NNS,
        }
    }

    /// The plural where a finite verb comes right after.
    fn plural_if_verb_follows(&self, otherwise: Tag) -> Tag {
        let next = self.next();
        if next.first().is_finite() || next.has(Tag::VBD) && !next.has(Tag::JJ) { Tag::NNS } else { otherwise }
    }

    /// A word that can be an infinitive or present and something else.
    fn verb_or_not(&self) -> Tag {
        let own = self.choices[self.at];
        let other = own.find(|tag| tag != Tag::VB && !tag.is_verb());
        if self.state.asks == Some(Asks::Infinitive) && (own.first() != Tag::JJ && own.first() != Tag::IN || !self.begins_noun(1)) {
            return Tag::VB;
        }
        if own.find(|tag| matches!(tag, Tag::VBD | Tag::VBN)).is_some()
            && own.first() != Tag::NN
            && self.state.asks != Some(Asks::Infinitive)
        {
            return self.past_or_participle();
        }
        if self.after_subject_pronoun() && other != Some(Tag::RB) && own.first() != Tag::IN {
            return Tag::VBP;
        }
        match self.before() {
            Some(Tag::DT | Tag::PRPS | Tag::POS | Tag::JJ | Tag::CD | Tag::IN | Tag::VBN | Tag::JJR | Tag::JJS)
                if other.is_some() =>
            {
                other.unwrap_or(own.first())
            }
            Some(Tag::NNS | Tag::NNPS)
                if own.first() == Tag::VB || !self.state.finite && self.object_follows() && own.first().is_noun() =>
            {
                Tag::VBP
            }
            _ if own.first() == Tag::VB => match other {
                Some(noun) if self.after_noun() && !self.object_follows() => noun,
                _ => self.base_or_present(),
            },
            _ => {
                if own.has(Tag::JJ) && own.has(Tag::NN) {
                    self.adjective_or_noun()
                } else {
                    own.first()
                }
            }
        }
    }

    fn gerund_or_noun(&self) -> Tag {
        let own = self.choices[self.at];
        let Some(noun) = own.find(|tag| tag != Tag::VBG) else { return Tag::VBG };
        let follows = self.next().first();
        match self.before() {
            Some(Tag::DT | Tag::JJ | Tag::PRPS | Tag::POS | Tag::CD)
                if !follows.is_noun() && !matches!(follows, Tag::DT | Tag::PRP | Tag::PRPS) =>
            {
                noun
            }
            Some(tag) if tag.is_noun() && own.first() != Tag::VBG => own.first(),
            Some(Tag::DT | Tag::JJ | Tag::POS) => own.first(),
            _ if self.object_follows() => Tag::VBG,
            _ => own.first(),
        }
    }

    /// Nouns, adjectives and adverbs: what follows decides.
    fn adjective_or_noun(&self) -> Tag {
        let own = self.choices[self.at];
        let (adjective, noun) = (own.find(Tag::is_adjective), own.find(Tag::is_noun));
        match (adjective, noun) {
            (Some(adjective), Some(noun)) => {
                let follows = self.next().first();
                if follows.is_noun() || follows == Tag::CD {
                    if own.first().is_noun() { noun } else { adjective }
                } else if matches!(self.before(), Some(Tag::DT | Tag::JJ | Tag::PRPS | Tag::POS)) && !follows.is_adjective() {
                    noun
                } else {
                    own.first()
                }
            }
            (Some(adjective), None)
                if own.first().is_adverb()
                    && self.next().first().is_noun()
                    && matches!(self.before(), Some(Tag::DT | Tag::PRPS)) =>
            {
                adjective
            }
            _ => own.first(),
        }
    }
}

impl Choices {
    /// The adjective of a name before a noun; the name itself where it stands alone.
    fn first_unless_alone(self, next: Self) -> Tag {
        let alone = next.first().is_finite() || matches!(next.first(), Tag::SYM | Tag::POS | Tag::IN);
        if alone { Tag::NNP } else { self.first() }
    }

    fn past_first(self) -> Tag {
        self.find(|tag| tag == Tag::VBD).unwrap_or(self.first())
    }
}
