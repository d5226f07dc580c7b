//! The grammar of attribution: for each cue, whose words and which.
//!
//! A verb of saying stands in one of a few patterns: its subject before it and the content behind ("X said that ..."), set off behind
//! or within the content ("..., X said"), turned round ("..." said X), hanging on another clause ("..., saying that ..."), in the
//! passive ("was told by X"). Beside verbs there are "according to X", nouns ("X's claim that ...") and adverbs of hearsay.

use std::ops::Range;

use super::cue::{self, Cue, Form};
use super::phrase;
use super::view::View;
use crate::lexicon::{HEARSAY_ADVERBS, SAYING_NOUNS};
use crate::read::Tag;

/// An attribution in tokens.
#[derive(Clone, Debug, Default)]
pub struct Draft {
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
    let mut clauses = Clauses { view, sentence: sentence.clone(), stops: Vec::new(), drafts: Vec::new() };
    let cues = cue::find(view, sentence);
    clauses.stops = stops(view, sentence, &cues);
    let mut next_cue = cues.iter().peekable();
    for token in sentence.clone() {
        let draft = if next_cue.peek().is_some_and(|c| c.verb == token) {
            next_cue.next().and_then(|cue| clauses.verb(cue))
        } else if view.quotation(token).is_some() {
            None
        } else if view.low(token) == "according" && view.low(token + 1) == "to" {
            clauses.according(token)
        } else if view.tag(token).is_noun() {
            SAYING_NOUNS.get(view.low(token)).and_then(|frames| clauses.noun(token, frames))
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
    let mut drafts = clauses.drafts;
    drafts.extend(hearsay);
    cut_at_set_off(view, &mut drafts);
    drafts
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

/// Tokens at which the content of a cue before them ends at the latest, in order.
fn stops(view: &View<'_>, sentence: &Range<usize>, cues: &[Cue]) -> Vec<usize> {
    let verb_at = |token: usize| cues.binary_search_by_key(&token, |c| c.verb).ok().map(|i| &cues[i]);
    let cue_of = |token: usize| cues.iter().skip(cues.partition_point(|c| c.verb < token)).find(|c| c.group.contains(&token));
    let mut stops = Vec::new();
    for token in sentence.clone().filter(|&t| view.quotation(t).is_none()) {
        let next = token + 1;
        let ends = match view.low(token) {
            ";" => true,
            "," | "—" | "--" | "–" => {
                let verb = if view.tag(next).is_adverb() { next + 1 } else { next };
                verb_at(verb).is_some_and(|c| c.form == Form::Participle)
                    || view.low(next) == "according"
                    || matches!(view.low(next), "while" | "whereas" | "although" | "though" | "but")
                    || view.low(next) == "and" && (cue_of(next + 1).is_some() || subject_of_cue(view, sentence, next + 1, &cue_of))
            }
            "and" | "but" => {
                let verb = if view.tag(next).is_adverb() { next + 1 } else { next };
                cue_of(verb).is_some_and(|c| c.group.start == verb && matches!(c.form, Form::Finite) && view.tag(verb).is_finite())
            }
            _ => false,
        };
        if ends {
            stops.push(token);
        }
    }
    stops
}

/// Whether a noun phrase and a cue's verb group begin at a token.
fn subject_of_cue<'c>(view: &View<'_>, sentence: &Range<usize>, token: usize, cue_of: &impl Fn(usize) -> Option<&'c Cue>) -> bool {
    phrase::base_after(view, token, sentence.end).is_some_and(|end| {
        cue_of(end).is_some_and(|c| c.group.start == end && c.form == Form::Finite && (c.takes('c') || c.takes('C')))
    })
}

/// A sentence while its cues are read.
struct Clauses<'a, 'v> {
    view: &'a View<'v>,
    sentence: Range<usize>,
    stops: Vec<usize>,
    drafts: Vec<Draft>,
}

impl Clauses<'_, '_> {
    /// Reads one verb of saying in its pattern.
    fn verb(&self, cue: &Cue) -> Option<Draft> {
        match cue.form {
            Form::Finite => self.inverted(cue).or_else(|| self.finite(cue)),
            Form::Participle
                if cue.takes('q') || cue.takes('c') || cue.takes('C') || cue.takes('s') || cue.takes('p') || cue.takes('t') =>
            {
                self.participle(cue)
            }
            Form::Participle => None,
            Form::Passive => self.passive(cue),
            Form::Reduced => self.reduced(cue),
            Form::Infinitive => None,
        }
    }

    /// `"...," said X, a senior official.`
    fn inverted(&self, cue: &Cue) -> Option<Draft> {
        let (view, end) = (self.view, self.sentence.end);
        if !cue.takes('q') || cue.group.len() > 1 || cue.verb == self.sentence.start {
            return None;
        }
        let quoted = self.quotation_goes_on(cue.verb);
        if !quoted && (view.low(cue.verb - 1) != "," || self.subject(cue.verb).is_some()) {
            return None;
        }
        let source = phrase::after(view, cue.verb + 1, end, true)?;
        let behind = self.adverbials(source.end);
        let done = self.ends(behind) || view.low(behind) == ":" || view.opens(behind);
        if !(done || quoted && !view.tag(behind).is_finite()) || !quoted && phrase::is_time(view, source.start, source.end) {
            return None;
        }
        self.set_off(Some(source.clone()), cue.group.clone(), cue.verb, source.end..behind)
    }

    /// "X said that ...", "..., X said", "... , X said, ...".
    fn finite(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let group = cue.group.clone();
        let subject = self.subject(group.start);
        let start = subject.as_ref().map_or(group.start, |s| s.start);
        let speaks = subject.is_some();
        let source = subject.or_else(|| self.main_subject(group.start).filter(|_| !cue.doubtful));
        if cue.doubtful && source.is_none() {
            return None;
        }
        let mut behind = self.adverbials(cue.verb + 1);
        if cue.takes('t') && !self.ends(behind) {
            behind = self.behind_listener(behind).unwrap_or(behind);
        }
        let quoted = self.quotation_goes_on(start);
        // "In the evening, X said, '...'": the quotation is yet to come.
        let done = self.ends(behind)
            && !(view.low(behind) == "," && view.opens(behind + 1) && view.closed_before(self.before_comma(start)).is_none());
        let apart = start > self.sentence.start
            && (view.low(start - 1) == "," || view.is_dash(start - 1) || view.closed_before(start).is_some());
        if cue.takes('q') && (apart && done || quoted && speaks && !matches!(view.low(behind), "that" | "the")) {
            let reported = self.set_off(source.clone(), group.clone(), start, cue.verb + 1..behind);
            if reported.is_some() {
                return reported;
            }
        }
        // "As X said, ..."
        if start > self.sentence.start && view.low(start - 1) == "as" && done && cue.takes('q') {
            let content = if start - 1 == self.sentence.start { behind..self.sentence.end } else { self.sentence.start..start - 1 };
            return Some(Draft {
                source,
                cue: Some(group),
                content: vec![view.trim(content)?],
                setting: cue.verb + 1..behind,
                set_off: true,
            });
        }
        self.content_behind(cue, source, group)
    }

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

    /// "..., saying that ...", "a letter saying ...", "by saying ...".
    fn participle(&self, cue: &Cue) -> Option<Draft> {
        let start = cue.group.start;
        let source =
            self.subject(start).filter(|_| start > 0 && self.view.low(start - 1) != ",").or_else(|| self.main_subject(start));
        self.content_behind(cue, source, cue.group.clone())
    }

    /// "X was told by Y that ...", "it was reported that ...", "X is said to be ...", "the plan was announced by Y".
    fn passive(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let subject = self.subject(cue.group.start);
        let mut behind = cue.verb + 1;
        let mut source = None;
        let mut group = cue.group.clone();
        if view.low(behind) == "by" {
            source = phrase::after(view, behind + 1, self.sentence.end, false);
            if let Some(by) = &source {
                group.end = behind + 1;
                behind = by.end;
            }
        }
        let start = self.adverbials(behind);
        let named = source.is_some();
        let content = if self.begins_clause(start) && (cue.takes('c') || cue.takes('C') || cue.takes('t')) {
            vec![self.content(start)?]
        } else if view.tag(behind) == Tag::TO && (cue.takes('I') || cue.takes('i')) || view.low(behind) == "of" && cue.takes('o') {
            vec![view.trim(subject?)?, self.content(behind)?]
        } else if named && (cue.takes('o') || cue.takes('c')) {
            vec![view.trim(subject?)?]
        } else {
            return None;
        };
        Some(Draft { source, cue: Some(group), content, setting: behind..start, set_off: false })
    }

    /// "a plan proposed by X".
    fn reduced(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let by = cue.verb + 1;
        if view.low(by) != "by" || !(cue.takes('o') || cue.takes('c')) {
            return None;
        }
        let source = phrase::after(view, by + 1, self.sentence.end, false)?;
        let content = view.trim(self.subject(cue.group.start)?)?;
        Some(Draft { source: Some(source), cue: Some(cue.group.start..by + 1), content: vec![content], ..Draft::default() })
    }

    /// Content before a cue that is set off from it, going on behind it where it was interrupted. Source and cue begin at `start`;
    /// the content can resume behind `setting`.
    fn set_off(&self, source: Option<Range<usize>>, group: Range<usize>, start: usize, setting: Range<usize>) -> Option<Draft> {
        let view = self.view;
        let behind = setting.end;
        let left = self.left(start)?;
        let quoted = view.closed_before(self.before_comma(start)).is_some();
        let complete = left.clone().any(|t| view.tag(t).is_finite());
        let mut content = vec![left];
        let resume = if matches!(view.low(behind), "," | ":") || view.is_dash(behind) { behind + 1 } else { behind };
        if quoted {
            let next = (behind..self.stop(behind)).find(|&t| view.opens(t));
            let joined = next.filter(|&t| t == resume || matches!(view.low(t - 1), "," | ":" | "and" | "but" | "that"));
            content.extend(joined.and_then(|t| self.content(t)));
        } else if resume > behind && !complete && !matches!(view.tag(resume), Tag::VBG | Tag::CC) && view.low(resume) != "who" {
            content.extend(self.content(resume));
        }
        Some(Draft { source, cue: Some(group), content, setting, set_off: true })
    }

    /// Content before `start`: the quotation that ends there with the words that lead into it, or the clause.
    fn left(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        let end = self.before_comma(start);
        let mut begin = self.sentence.start.max(self.last_cue_end(start));
        if let Some(quotation) = view.closed_before(end) {
            let tokens = view.tokens_of(quotation);
            begin = if tokens.start <= begin || !self.leads_in(begin, tokens.start) { tokens.start } else { begin };
        }
        view.trim(begin..end)
    }

    /// Whether words before a quotation are part of what was said: "The plan was 'bad', X said".
    fn leads_in(&self, begin: usize, quote: usize) -> bool {
        !self.drafts.iter().any(|d| d.cue.as_ref().is_some_and(|c| begin <= c.start && c.end <= quote))
    }

    /// Where the last cue before `start` that is set off ends: content of the next begins behind it.
    fn last_cue_end(&self, start: usize) -> usize {
        self.stops.iter().copied().filter(|&s| s < start && self.view.low(s) == ";").max().map_or(0, |s| s + 1)
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

    /// The subject right before a verb group, or the relative pronoun there.
    fn subject(&self, start: usize) -> Option<Range<usize>> {
        let view = self.view;
        let mut end = start;
        while end > self.sentence.start && view.tag(end - 1).is_adverb() {
            end -= 1;
        }
        if end > self.sentence.start && (matches!(view.tag(end - 1), Tag::WP | Tag::WDT)) && view.low(end - 1) != "what" {
            return Some(end - 1..end);
        }
        phrase::before(view, self.sentence.start, end)
    }

    /// The subject of the clause on which a verb without a subject hangs: that of the cue before it, or of the nearest finite verb.
    fn main_subject(&self, start: usize) -> Option<Range<usize>> {
        if let Some(draft) = self.drafts.iter().rev().find(|d| {
            d.cue.as_ref().is_some_and(|c| c.end <= start) && !d.content.iter().any(|p| p.start <= start && start < p.end)
        }) {
            return draft.source.clone();
        }
        let view = self.view;
        let verb =
            (self.sentence.start..start).rev().filter(|&t| view.quotation(t).is_none()).find(|&t| view.tag(t).is_finite())?;
        self.subject(verb)
    }

    /// Content behind a verb, in one of the verb's frames.
    fn content_behind(&self, cue: &Cue, source: Option<Range<usize>>, mut group: Range<usize>) -> Option<Draft> {
        let view = self.view;
        let end = self.sentence.end;
        let after = cue.verb + 1;
        let draft = |group: Range<usize>, content: Range<usize>, from: usize| {
            let content = self.content_to(content)?;
            Some(Draft {
                source: source.clone(),
                cue: Some(group.clone()),
                setting: group.end..from.max(group.end),
                content: vec![content],
                set_off: false,
            })
        };
        /// How far the infinitive of "urged members of both parties to leave" may stand from its verb, in tokens.
        const FAR_INFINITIVE: usize = 12;
        if after >= end {
            return None;
        }
        if cue.takes('s') {
            let object = phrase::after(view, after, end, false)?;
            return draft(group, object.clone(), object.start);
        }
        if cue.takes_preposition(view.low(after)) {
            group.end = after + 1;
            return draft(group, after + 1..end, after + 1);
        }
        let mut from = self.adverbials(after);
        if cue.takes('t') {
            from = self.behind_listener(from).unwrap_or(from);
            if from > after && cue.takes_preposition(view.low(from)) {
                return draft(group, from + 1..end, from + 1);
            }
        }
        if view.low(from) == ":" || view.low(from) == "," && view.opens(from + 1) {
            if from + 1 >= end {
                return Some(Draft { source, cue: Some(group), content: Vec::new(), setting: after..from, set_off: false });
            }
            return draft(group, from + 1..end, from);
        }
        let clause = self.begins_clause(from);
        let follows = if clause {
            ['c', 'C', 'q', 't', 'o'].into_iter().any(|frame| cue.takes(frame))
        } else if view.tag(from) == Tag::TO {
            cue.takes('i')
        } else if cue.takes('o') || cue.takes('i') && (from..end.min(from + FAR_INFINITIVE)).any(|t| view.tag(t) == Tag::TO) {
            begins_object(view, from)
        } else if cue.takes('c') {
            self.holds_clause(from) || matches!(view.low(from), "so" | "yes" | "no")
        } else if cue.takes('t') && from > after {
            begins_object(view, from) || view.tag(from) == Tag::IN
        } else {
            false
        };
        if follows { draft(group, from..end, from) } else { None }
    }

    /// The token behind the one spoken to, where content or its end follows: "told the paper that".
    fn behind_listener(&self, from: usize) -> Option<usize> {
        let (view, end) = (self.view, self.sentence.end);
        let listener = phrase::after(view, from, end, false)?;
        let next = self.adverbials(listener.end);
        let marked = next >= end
            || self.begins_clause(next)
            || view.tag(next) == Tag::TO
            || matches!(view.low(next), "," | ":" | "of" | "about" | "against");
        let bare = phrase::base_after(view, next, end).is_some();
        let quoted = view.low(next) == "," && view.opens(next + 1);
        (marked || bare).then_some(if quoted { next + 1 } else { next })
    }

    /// Whether a clause with its conjunction, a question or a quotation begins at a token.
    fn begins_clause(&self, token: usize) -> bool {
        let view = self.view;
        token < self.sentence.end
            && (matches!(view.low(token), "that" | "whether" | "if" | "how" | "why" | "what" | "where" | "when" | "who")
                || view.opens(token)
                || view.low(token) == "," && view.opens(token + 1))
    }

    /// Whether a clause without a conjunction follows: a finite verb before the next stop.
    fn holds_clause(&self, from: usize) -> bool {
        let end = self.stop(from);
        (from..end).any(|t| self.view.tag(t).is_finite() || self.view.opens(t)) && self.view.is_word(from)
    }

    /// The content from a token to the next stop.
    fn content(&self, from: usize) -> Option<Range<usize>> {
        self.content_to(from..self.sentence.end)
    }

    fn content_to(&self, range: Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let start = if matches!(view.low(range.start), "," | "that") { range.start + 1 } else { range.start };
        let mut end = self.stop(start).min(range.end);
        // A quotation that ends its sentence ends the content.
        if view.opens(start) {
            let quote = view.quotation(start).map_or(end, |q| view.tokens_of(q).end);
            let closed = quote >= 2 && matches!(view.low(quote.saturating_sub(2)), "," | "." | "!" | "?");
            end = if closed { quote } else { end.max(quote) };
        }
        view.trim(start..end)
    }

    /// The next stop behind a token, or the end of the sentence.
    fn stop(&self, from: usize) -> usize {
        let next = self.stops.partition_point(|&s| s <= from);
        self.stops.get(next).copied().unwrap_or(self.sentence.end)
    }

    /// The token behind the adverbs, times and places that stand between a verb and its content: "said on Monday in a statement that".
    fn adverbials(&self, from: usize) -> usize {
        let (view, end) = (self.view, self.sentence.end);
        let mut at = from;
        while at < end && view.quotation(at).is_none() {
            let tag = view.tag(at);
            let next = if tag.is_adverb() && !matches!(view.low(at), "not" | "n't" | "no") {
                at + 1
            } else if tag == Tag::IN
                && matches!(
                    view.low(at),
                    "in" | "on"
                        | "at"
                        | "during"
                        | "after"
                        | "before"
                        | "from"
                        | "via"
                        | "through"
                        | "to"
                        | "of"
                        | "over"
                        | "by"
                        | "about"
                        | "since"
                        | "under"
                        | "following"
                )
                || tag == Tag::TO && !view.tag(at + 1).is_verb()
            {
                match phrase::after(view, at + 1, end, false) {
                    Some(object) => object.end,
                    None => break,
                }
            } else if let Some(time) = phrase::base_after(view, at, end).filter(|&time| phrase::is_time(view, at, time)) {
                time
            } else {
                break;
            };
            // What a verb follows was the subject of the content: "said on average wages rose".
            if view.tag(next).is_finite() && !tag.is_adverb() {
                break;
            }
            at = next;
        }
        at
    }

    /// "According to X, ..." and "..., according to X".
    fn according(&self, token: usize) -> Option<Draft> {
        let (view, end) = (self.view, self.sentence.end);
        let source = phrase::after(view, token + 2, end, true).or_else(|| view.trim(token + 2..self.stop(token + 2)))?;
        let first = !(self.sentence.start..token).any(|t| view.is_word(t)) || matches!(view.low(token - 1), "that" | "but" | "and");
        let mut content = Vec::new();
        if first || token > 0 && matches!(view.low(token - 1), "—" | ";") {
            let source = phrase::after(view, token + 2, end, false).unwrap_or(source.clone());
            let source =
                if view.low(source.end) == "," { source } else { phrase::after(view, token + 2, end, true).unwrap_or(source) };
            content.extend(self.content(source.end));
            return Some(Draft { source: Some(source), cue: Some(token..token + 2), content, ..Draft::default() })
                .filter(|d| !d.content.is_empty());
        }
        let left = self.left(token)?;
        let complete = left.clone().any(|t| view.tag(t).is_finite());
        content.push(left);
        if view.low(source.end) == "," && !complete {
            content.extend(self.content(source.end + 1));
        }
        Some(Draft { source: Some(source), cue: Some(token..token + 2), content, setting: 0..0, set_off: true })
    }

    /// "X's claim that ...", "his criticism of ...", "allegations that ...".
    fn noun(&self, token: usize, frames: &str) -> Option<Draft> {
        let view = self.view;
        let from = token + 1;
        let mut start = token;
        while start > self.sentence.start
            && (view.tag(start - 1).is_adjective() || matches!(view.tag(start - 1), Tag::NN | Tag::RB | Tag::VBN))
        {
            start -= 1;
        }
        let owner = start.checked_sub(1).filter(|&t| t >= self.sentence.start).and_then(|t| match view.tag(t) {
            Tag::PRPS => Some(t..t + 1),
            Tag::POS => phrase::before(view, self.sentence.start, t),
            _ => None,
        });
        let content = if view.low(from) == "that" && frames.contains('c') && (owner.is_some() || self.holds_clause(from + 1)) {
            self.content(from)
        } else if owner.is_some() && (matches!(view.low(from), "of" | "for" | "about" | "against") && frames.contains('o')) {
            self.content(from + 1)
        } else if owner.is_some() && view.tag(from) == Tag::TO && frames.contains('i') {
            self.content(from)
        } else {
            None
        }?;
        Some(Draft { source: owner, cue: Some(token..from), content: vec![content], ..Draft::default() })
    }

    /// "reportedly ...": the clause around the adverb, from nobody named.
    fn hearsay(&self, token: usize) -> Option<Draft> {
        if self.drafts.iter().any(|d| d.cue.as_ref().is_some_and(|c| c.contains(&token))) {
            return None;
        }
        let start = self.stops.iter().copied().filter(|&s| s < token).max().map_or(self.sentence.start, |s| s + 1);
        let content = self.view.trim(start..self.stop(token))?;
        Some(Draft { cue: Some(token..token + 1), content: vec![content], ..Draft::default() })
    }
}

/// Whether the object of a verb begins at a token: a noun phrase, a gerund, a question or a quotation.
fn begins_object(view: &View<'_>, token: usize) -> bool {
    let tag = view.tag(token);
    view.opens(token)
        || tag.is_noun()
        || tag.is_adjective()
        || matches!(tag, Tag::DT | Tag::PDT | Tag::CD | Tag::PRP | Tag::PRPS | Tag::VBG | Tag::WP | Tag::WRB | Tag::EX)
}
