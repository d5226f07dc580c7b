//! Cues that are no verbs: "according to", nouns of saying and adverbs of hearsay.

use super::super::cue::{self, Cue, Form};
use super::super::phrase;
use super::{Clauses, Draft};
use crate::lexicon::{SAYING_NOUNS, SOURCE_NOUNS};
use crate::read::{Tag, chunk, lemma};

impl Clauses<'_, '_> {
    /// "According to X, ..." and "..., according to X"; ", per X". `behind` is the token behind the cue.
    pub(super) fn according(&self, token: usize, behind: usize) -> Option<Draft> {
        let (view, end) = (self.view, self.sentence.end);
        let source = phrase::after(view, behind, end, true).or_else(|| view.trim(behind..self.stop(behind)))?;
        let first = !(self.sentence.start..token).any(|t| view.is_word(t)) || matches!(view.low(token - 1), "that" | "but" | "and");
        let mut content = Vec::new();
        if first || token > 0 && matches!(view.low(token - 1), "—" | ";") {
            let source = phrase::after(view, behind, end, false).unwrap_or(source.clone());
            let source =
                if view.low(source.end) == "," { source } else { phrase::after(view, behind, end, true).unwrap_or(source) };
            content.extend(self.content(source.end));
            return Some(Draft { source: Some(source), cue: Some(token..behind), content, ..Draft::default() })
                .filter(|d| !d.content.is_empty());
        }
        let left = self.left(token)?;
        let complete = left.clone().any(|t| view.tag(t).is_finite());
        content.push(left);
        if view.low(source.end) == "," && !complete {
            content.extend(self.content(source.end + 1));
        }
        Some(Draft { source: Some(source), cue: Some(token..behind), content, set_off: true, ..Draft::default() })
    }

    /// "X's claim that ...", "his criticism of ...", "allegations that ...", "X made the case for ...", "criticism from X".
    pub(super) fn noun(&self, token: usize) -> Option<Draft> {
        let view = self.view;
        let low = view.low(token);
        let row = SAYING_NOUNS.get(low).or_else(|| SAYING_NOUNS.get(&lemma::noun(low)))?;
        let (letter, row) = row.split_once('\t')?;
        let (frames, prepositions) = row.split_once('\t').unwrap_or((row, ""));
        let mut from = token + 1;
        let mut start = token;
        while start > self.sentence.start
            && (view.tag(start - 1).is_adjective() || matches!(view.tag(start - 1), Tag::NN | Tag::RB | Tag::VBN))
        {
            start -= 1;
        }
        let before = start.checked_sub(1).filter(|&t| t >= self.sentence.start);
        let mut source = before.and_then(|t| match view.tag(t) {
            Tag::PRPS => Some(t..t + 1),
            Tag::POS => phrase::before(view, self.sentence.start, t),
            _ => None,
        });
        let mut cue = token..from;
        // "criticism from the union of ..."
        if source.is_none() && matches!(view.low(from), "from" | "by" | "among") {
            source = phrase::after(view, from + 1, self.sentence.end, true);
            from = source.as_ref().map_or(from, |s| if view.low(s.end) == "," { s.end + 1 } else { s.end });
        }
        // "made a strong case for": the subject of the verb speaks.
        let article = before.filter(|&t| matches!(view.tag(t), Tag::DT | Tag::CD)).map_or(start, |t| t);
        if source.is_none() && article > self.sentence.start && is_light(&lemma::verb(view.low(article - 1))) {
            let group = cue::group_of(view, self.sentence.start, article - 1);
            source = self.subject(group.start).or_else(|| self.main_subject(group.start));
            cue.start = if source.is_some() { group.start } else { cue.start };
        }
        let owned = source.is_some();
        let about = prepositions.split(',').any(|p| p == view.low(from));
        let content = if view.low(from) == "that"
            && frames.contains('c')
            && !self.begins_relative(from)
            && (owned || self.holds_clause(from + 1))
        {
            self.content(from)
        } else if about && owned {
            cue.end = if from == token + 1 { from + 1 } else { cue.end };
            let object = phrase::after(view, from + 1, self.sentence.end, false);
            object.filter(|object| view.tag(object.end).is_finite()).or_else(|| self.phrase(from + 1))
        } else if owned && view.tag(from) == Tag::TO && frames.contains('i') {
            self.content(from)
        } else {
            None
        }?;
        let attitude = cue::attitude_of(letter);
        Some(Draft { attitude, source, cue: Some(cue), content: vec![content], ..Draft::default() })
    }

    /// "X is sure that ...", "officials wary of ...", "it is unclear whether ...".
    pub(super) fn adjective(&self, token: usize, row: &str) -> Option<Draft> {
        let view = self.view;
        let (letter, words) = row.split_once('\t')?;
        let next = view.low(token + 1);
        let takes = |word: &str| words.split(',').any(|w| w == word);
        let clause = takes("that") && self.begins_clause(token + 1);
        let infinitive = takes("to") && view.tag(token + 1) == Tag::TO;
        if !(clause || infinitive || next != "that" && takes(next) && view.tag(token + 1) == Tag::IN) {
            return None;
        }
        let group = cue::copula(view, self.sentence.start, token);
        let subject = self.subject(group.start)?;
        // "It is clear that" is nobody's word, "he is clear" is his.
        let nobody = subject.len() == 1 && matches!(view.low(subject.start), "it" | "there");
        if nobody && !clause || group.len() == 1 && (nobody || infinitive) {
            return None;
        }
        let end = if clause || infinitive { token + 1 } else { token + 2 };
        let reduced = group.len() == 1 && !clause;
        let content = if reduced {
            phrase::after(view, end, self.sentence.end, false)
        } else if clause {
            self.content(end)
        } else {
            self.phrase(end)
        }?;
        Some(Draft {
            attitude: cue::attitude_of(letter),
            source: Some(subject).filter(|_| !nobody),
            cue: Some(group.start..end),
            content: vec![content],
            ..Draft::default()
        })
    }

    /// "reportedly ...": the clause around the adverb, from nobody named.
    pub(super) fn hearsay(&self, token: usize) -> Option<Draft> {
        if self.drafts.iter().any(|d| d.cue.as_ref().is_some_and(|c| c.contains(&token))) {
            return None;
        }
        let start = self.stops[..self.stops.partition_point(|&s| s < token)].last().map_or(self.sentence.start, |s| s + 1);
        let content = self.view.trim(start..self.stop(token))?;
        Some(Draft { cue: Some(token..token + 1), content: vec![content], ..Draft::default() })
    }

    /// "The council issued a statement:" before a quotation: whoever does what the sentence says is the speaker.
    pub(super) fn announcing(&self, cues: &[Cue]) -> Option<Draft> {
        let view = self.view;
        let colon = self.sentence.end.checked_sub(1).filter(|&t| t > self.sentence.start && view.low(t) == ":")?;
        if !view.opens(colon + 1) || self.drafts.iter().any(|d| d.content.is_empty()) {
            return None;
        }
        let last = cues.iter().rev().find(|c| c.form == Form::Finite).map(|c| c.group.clone());
        let group = last.or_else(|| {
            let plain = |&t: &usize| view.tag(t).is_finite() && view.quotation(t).is_none();
            self.sentence.clone().find(plain).map(|t| t..t + 1)
        })?;
        let source = self.subject(group.start)?;
        let head = chunk::head(view.document, source.clone());
        let speaks = view.tag(head).is_proper() || view.tag(head) == Tag::PRP || SOURCE_NOUNS.has(view.low(head));
        speaks.then_some(Draft { source: Some(source), cue: Some(group.clone()), setting: group.end..colon, ..Draft::default() })
    }
}

/// Verbs that lend their subject to a noun: "made the point that", "has doubts about".
fn is_light(verb: &str) -> bool {
    matches!(verb, "make" | "give" | "have" | "hold" | "raise" | "deliver" | "float")
}
