//! The grammar of attribution: for each cue, whose words and which.
//!
//! A verb of saying stands in one of a few patterns: its subject before it and the content behind ("X said that ..."), set off behind
//! or within the content ("..., X said"), turned round ("..." said X), hanging on another clause ("..., saying that ..."), in the
//! passive ("was told by X"). Beside verbs there are "according to X", nouns ("X's claim that ...") and adverbs of hearsay.

use std::ops::Range;

use super::super::Attitude;
use super::cue;
use super::phrase;
use super::view::View;
use crate::lexicon::{ATTITUDE_ADJECTIVES, HEARSAY_ADVERBS};
use crate::read::{Tag, chunk};

mod complement;
mod extent;
mod other;
mod stop;
mod verb;

/// An attribution in tokens.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// How the source stands to the content.
    pub attitude: Attitude,
    /// Whether it says that it was not said, thought or wanted.
    pub negated: bool,
    /// Tokens that name the source.
    pub source: Option<Range<usize>>,
    /// Tokens that attribute.
    pub cue: Option<Range<usize>>,
    /// Pieces of content, in order; empty while the content is yet to come behind a colon.
    pub content: Vec<Range<usize>>,
    /// Tokens around the cue that are neither: listener, place and time ("told the paper on Monday").
    pub setting: Range<usize>,
    /// Whether the content stands before the cue, which is set off from it.
    pub set_off: bool,
}

/// The attributions of one sentence, in the order of their cues.
pub fn read(view: &View<'_>, sentence: &Range<usize>) -> Vec<Draft> {
    /// Tokens that are read as one sentence at most. Nobody writes longer ones; a list or a table without stops can be.
    const LONGEST: usize = 400;
    let mut drafts = Vec::new();
    for start in sentence.clone().step_by(LONGEST) {
        drafts.extend(read_part(view, &(start..sentence.end.min(start + LONGEST))));
    }
    drafts
}

fn read_part(view: &View<'_>, sentence: &Range<usize>) -> Vec<Draft> {
    let mut clauses = Clauses { view, sentence: sentence.clone(), stops: Vec::new(), drafts: Vec::new() };
    let cues = cue::find(view, sentence);
    clauses.stops = stop::find(view, sentence, &cues);
    let mut next_cue = cues.iter().peekable();
    for token in sentence.clone() {
        let draft = if next_cue.peek().is_some_and(|c| c.verb == token) {
            next_cue.next().and_then(|cue| clauses.verb(cue))
        } else if view.quotation(token).is_some() {
            None
        } else if view.low(token) == "according" && view.low(token + 1) == "to" {
            clauses.according(token, token + 2)
        } else if view.low(token) == "per" && token > sentence.start && view.low(token - 1) == "," {
            clauses.according(token, token + 1)
        } else if view.tag(token).is_noun() || view.is_owned(token) {
            clauses.noun(token)
        } else if view.tag(token).is_adjective() || view.tag(token) == Tag::VBN {
            ATTITUDE_ADJECTIVES.get(view.low(token)).and_then(|row| clauses.adjective(token, row))
        } else {
            None
        };
        clauses.drafts.extend(draft);
    }
    let hearsay: Vec<Draft> = sentence
        .clone()
        .filter(|&t| HEARSAY_ADVERBS.has(view.low(t)) && view.quotation(t).is_none())
        .filter_map(|t| clauses.hearsay(t))
        .collect();
    let announcing = clauses.announcing(&cues);
    let mut drafts = clauses.drafts;
    drafts.extend(hearsay);
    drafts.extend(announcing);
    // "declined to say": the whole is the cue.
    let cues: Vec<Option<Range<usize>>> = drafts.iter().map(|d| d.cue.clone()).collect();
    drafts.retain(|d| {
        let part = |cue: &Range<usize>| {
            let whole = |other: &Range<usize>| other.len() > cue.len() && other.start <= cue.start && cue.end <= other.end;
            cues.iter().flatten().any(whole)
        };
        !d.cue.as_ref().is_some_and(part)
    });
    cut_at_set_off(view, &mut drafts);
    drop_retold(view, &mut drafts);
    drafts
}

/// Leaves out what is told within the content of another attribution and is nobody else's word: what somebody says they think, or says
/// of themselves ("she said she told the court"). Another's word within it stays: "the Herald reported that critics said".
fn drop_retold(view: &View<'_>, drafts: &mut Vec<Draft>) {
    let within = |outer: &Draft, draft: &Draft, cue: &Range<usize>| {
        (!outer.set_off || draft.negated)
            && outer.cue.as_ref() != Some(cue)
            && outer.content.iter().any(|piece| piece.start <= cue.start && cue.end <= piece.end)
    };
    let kept: Vec<bool> = drafts
        .iter()
        .map(|draft| {
            let Some(cue) = &draft.cue else { return true };
            is_of_another(view, draft) || !drafts.iter().any(|outer| within(outer, draft, cue))
        })
        .collect();
    let mut kept = kept.into_iter();
    drafts.retain(|_| kept.next().unwrap_or(true));
}

/// Whether a draft within somebody's words reports the words of somebody else.
pub fn is_of_another(view: &View<'_>, draft: &Draft) -> bool {
    draft.attitude == Attitude::Assertion
        && !draft.negated
        && draft.source.as_ref().is_some_and(|s| s.len() > 1 || !matches!(view.tag(s.start), Tag::PRP | Tag::PRPS))
}

/// Content of other cues ends where a cue that is set off begins: "X said it failed, the paper reported".
fn cut_at_set_off(view: &View<'_>, drafts: &mut [Draft]) {
    let places: Vec<usize> = drafts
        .iter()
        .filter(|d| d.set_off)
        .filter_map(|d| Some(d.source.as_ref().map_or(usize::MAX, |s| s.start).min(d.cue.as_ref()?.start)))
        .collect();
    for draft in drafts.iter_mut() {
        let own = draft.cue.as_ref().map_or(usize::MAX, |c| c.start).min(draft.source.as_ref().map_or(usize::MAX, |s| s.start));
        for piece in &mut draft.content {
            let place = places.iter().find(|&&p| own < p && piece.start < p && p < piece.end);
            if let Some(cut) = place.and_then(|&place| view.trim(piece.start..place)) {
                *piece = cut;
            }
        }
    }
}

/// A sentence while its cues are read.
struct Clauses<'a, 'v> {
    view: &'a View<'v>,
    sentence: Range<usize>,
    stops: Vec<usize>,
    drafts: Vec<Draft>,
}

impl Clauses<'_, '_> {
    /// Whether a clause or sentence ends at a token.
    fn ends(&self, token: usize) -> bool {
        let view = self.view;
        token >= self.sentence.end
            || matches!(view.low(token), "," | "." | "!" | "?" | ";" | ")" | "…" | "...")
            || view.is_dash(token)
    }

    /// Whether a quotation right before a token asks for more words: it ends in a comma, a question or an exclamation.
    fn quotation_goes_on(&self, token: usize) -> bool {
        let view = self.view;
        let outside = self.before_comma(token);
        let Some(quotation) = view.closed_before(outside) else { return false };
        let last = view.tokens_of(quotation).end.saturating_sub(2);
        outside < token || matches!(view.low(last), "," | "!" | "?" | "—" | "--" | "…" | "...")
    }

    /// The token before `start`, its comma left out.
    fn before_comma(&self, start: usize) -> usize {
        let view = self.view;
        if start > self.sentence.start
            && (view.low(start - 1) == "," || view.is_dash(start - 1))
            && view.quotation(start - 1).is_none()
        {
            start - 1
        } else {
            start
        }
    }

    /// The subject right before a verb group, adverbs and a time aside, or the relative pronoun there.
    fn subject(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        let mut end = start;
        while end > self.sentence.start && view.tag(end - 1).is_adverb() {
            end -= 1;
        }
        let time = chunk::ending_at(view.document, end, self.sentence.start..end).filter(|t| phrase::is_time(view, t.start, t.end));
        if let Some(time) = time.filter(|time| time.start > self.sentence.start + 1) {
            let on = matches!(view.low(time.start - 1), "on" | "in" | "at" | "late" | "early");
            end = if on { time.start - 1 } else { time.start };
        }
        if end > self.sentence.start && (matches!(view.tag(end - 1), Tag::WP | Tag::WDT)) && view.low(end - 1) != "what" {
            return Some(end - 1..end);
        }
        let subject = phrase::before(view, self.sentence.start, end);
        self.related(subject.as_ref().map_or(end, |s| s.start), start).or(subject)
    }

    /// The noun phrase before a relative clause that ends at a verb: "passengers who came by train" for "passengers who came by train
    /// said". Looked for to the left of `from`.
    fn related(&self, from: usize, verb: usize) -> Option<Range<usize>> {
        let view = self.view;
        /// Tokens that a relative clause within a subject may have.
        const CLAUSE: usize = 16;
        let lowest = self.sentence.start.max(from.saturating_sub(CLAUSE));
        let marks = |t: usize| matches!(view.low(t), "," | ";" | ":") || view.quotation(t).is_some() || view.is_dash(t);
        let pronoun = (lowest + 1..from)
            .rev()
            .take_while(|&t| !marks(t))
            .find(|&t| matches!(view.low(t), "who" | "that" | "which") && view.tag(t - 1).is_noun())?;
        let finite = (pronoun + 1..verb).filter(|&t| view.tag(t).is_finite()).count();
        (finite == 1).then(|| phrase::before(view, self.sentence.start, pronoun)).flatten()
    }

    /// The subject of the clause on which a verb without a subject hangs: that of the cue before it, or of the nearest finite verb.
    fn main_subject(&self, start: usize) -> Option<Range<usize>> {
        if let Some(draft) = self.drafts.iter().rev().find(|d| {
            let owner = |s: &Range<usize>| s.len() == 1 && matches!(self.view.tag(s.start), Tag::PRPS | Tag::WP | Tag::WDT);
            d.cue.as_ref().is_some_and(|c| c.end <= start)
                && !d.source.as_ref().is_some_and(owner)
                && !d.content.iter().any(|p| p.start <= start && start < p.end)
        }) {
            return draft.source.clone();
        }
        let view = self.view;
        let verb =
            (self.sentence.start..start).rev().filter(|&t| view.quotation(t).is_none()).find(|&t| view.tag(t).is_finite())?;
        self.subject(verb)
    }

    /// Whether a clause with its conjunction, a question or a quotation begins at a token.
    fn begins_clause(&self, token: usize) -> bool {
        let view = self.view;
        token < self.sentence.end
            && !self.begins_relative(token)
            && (matches!(view.low(token), "that" | "whether" | "if" | "how" | "why" | "what" | "where" | "when" | "who")
                || view.opens(token)
                || view.low(token) == "," && view.opens(token + 1))
    }

    /// Whether "that" stands for the noun before it: a verb follows, and no subject.
    fn begins_relative(&self, token: usize) -> bool {
        let view = self.view;
        let verb = if view.tag(token + 1).is_adverb() { token + 2 } else { token + 1 };
        view.low(token) == "that"
            && token > self.sentence.start
            && view.tag(token - 1).is_noun()
            && matches!(view.tag(verb), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD)
    }

    /// Whether a clause without a conjunction follows: a finite verb before the next stop, with a subject other than "who" or "that".
    fn holds_clause(&self, from: usize) -> bool {
        let view = self.view;
        let related = |t: usize| {
            let before = if view.tag(t - 1).is_adverb() { t.saturating_sub(2) } else { t - 1 };
            before > from && matches!(view.low(before), "who" | "that" | "which")
        };
        let stated = |t: usize| view.opens(t) || view.tag(t).is_finite() && (t == from || !related(t));
        view.is_word(from) && (from..self.stop(from)).any(stated)
    }

    /// The token behind what stands between a verb and its content.
    fn setting_end(&self, from: usize) -> usize {
        phrase::setting_end(self.view, from, self.sentence.end)
    }

    /// The next stop behind a token, or the end of the sentence.
    fn stop(&self, from: usize) -> usize {
        let next = self.stops.partition_point(|&s| s <= from);
        self.stops.get(next).copied().unwrap_or(self.sentence.end)
    }
}
