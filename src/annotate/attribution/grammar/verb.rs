//! Verbs of saying in their patterns.

use std::ops::Range;

use super::super::super::Attitude;
use super::super::cue::{Cue, Form};
use super::super::phrase;
use super::complement::is_document;
use super::{Clauses, Draft};
use crate::read::Tag;

impl Clauses<'_, '_> {
    /// Reads one verb of saying in its pattern.
    pub(super) fn verb(&self, cue: &Cue) -> Option<Draft> {
        let draft = match cue.form {
            Form::Finite => self.inverted(cue).or_else(|| self.finite(cue)),
            // "supporting growth", "revealing a scar": with an object alone, a participle seldom speaks; "by insinuating" does.
            Form::Participle
                if !(self.is_means(cue.verb)
                    || self.sets_off(cue)
                    || ['q', 'c', 'C', 's', 'p', 't'].into_iter().any(|frame| cue.takes(frame))) =>
            {
                None
            }
            Form::Participle => self.participle(cue),
            Form::Passive => self.passive(cue),
            Form::Reduced => self.reduced(cue),
            Form::Infinitive => None,
        };
        draft.map(|draft| Draft { attitude: cue.attitude(), negated: cue.negated, ..draft })
    }

    /// Whether a verb of saying as a participle begins its sentence or stands behind a comma: "..., detailing the plan".
    fn sets_off(&self, cue: &Cue) -> bool {
        cue.attitude() == Attitude::Assertion && (cue.verb == self.sentence.start || self.view.low(cue.verb - 1) == ",")
    }

    /// Whether a participle hangs on "by", adverbs between them aside: "by wrongly suggesting".
    fn is_means(&self, verb: usize) -> bool {
        let view = self.view;
        let before = (self.sentence.start..verb).rev().find(|&t| !view.tag(t).is_adverb());
        before.is_some_and(|t| view.low(t) == "by")
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
        let behind = self.setting_end(source.end);
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
        // "whether he wants to leave": that he does is open.
        if start > self.sentence.start && matches!(view.low(start - 1), "whether" | "if") {
            return None;
        }
        let speaks = subject.is_some();
        let source = subject.or_else(|| self.main_subject(group.start).filter(|_| !cue.doubtful));
        source.as_ref()?;
        // "As X put it".
        let particle = usize::from(view.low(cue.verb + 1) == "it" && cue.takes_preposition("it"));
        let mut behind = self.setting_end(cue.verb + 1 + particle);
        if cue.takes('t') && !self.ends(behind) {
            behind = self.behind_listener(behind).unwrap_or(behind);
        }
        let quoted = self.quotation_goes_on(start);
        // "In the evening, X said, '...'": the quotation is yet to come.
        let done = self.ends(behind)
            && !(view.low(behind) == "," && view.opens(behind + 1) && view.closed_before(self.before_comma(start)).is_none());
        let apart = start > self.sentence.start
            && (view.low(start - 1) == "," || view.is_dash(start - 1) || view.closed_before(start).is_some());
        let reports = cue.takes('q') || cue.takes('d') && source.as_ref().is_some_and(|source| is_document(view, source));
        if reports && (apart && done || quoted && speaks && !matches!(view.low(behind), "that" | "the")) {
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
                ..Draft::default()
            });
        }
        let gap = source.clone().filter(|_| speaks && (done || view.tag(behind).is_finite() || view.tag(behind) == Tag::IN));
        self.content_behind(cue, source, group).or_else(|| self.gap(cue, gap?))
    }

    /// "..., saying that ...", "a letter saying ...", "by saying ...".
    fn participle(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let start = cue.group.start;
        if let Some((comma, source)) = self.later_subject(start) {
            let mut draft = self.content_behind(cue, Some(source), cue.group.clone())?;
            draft.content = draft.content.into_iter().filter_map(|c| view.trim(c.start..c.end.min(comma))).collect();
            return Some(draft).filter(|draft| !draft.content.is_empty());
        }
        let source =
            self.subject(start).filter(|_| start > 0 && self.view.low(start - 1) != ",").or_else(|| self.main_subject(start));
        source.as_ref()?;
        self.content_behind(cue, source, cue.group.clone())
    }

    /// The subject of the main clause and the comma before it, for a participle that begins the sentence, a word like "while" aside:
    /// "Criticizing the plan, the union left".
    fn later_subject(&self, start: usize) -> Option<(usize, Range<usize>)> {
        let view = self.view;
        let first = start == self.sentence.start
            || start == self.sentence.start + 1 && matches!(view.tag(start - 1), Tag::IN | Tag::RB | Tag::WRB | Tag::CC);
        if !first {
            return None;
        }
        (start..self.sentence.end).filter(|&t| view.low(t) == "," && view.quotation(t).is_none()).find_map(|comma| {
            let subject = phrase::after(view, comma + 1, self.sentence.end, true)?;
            let verb =
                if view.tag(subject.end).is_adverb() || view.low(subject.end) == "," { subject.end + 1 } else { subject.end };
            view.tag(verb).is_finite().then_some((comma, subject))
        })
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
        let start = self.setting_end(behind);
        let named = source.is_some();
        let content = if self.begins_clause(start) && (cue.takes('c') || cue.takes('C') || cue.takes('t')) {
            // "Asked whether it rained, she left."
            vec![if cue.verb == self.sentence.start { self.phrase(start) } else { self.content(start) }?]
        } else if cue.takes_preposition(view.low(behind)) {
            group.end = if named { group.end } else { behind + 1 };
            vec![self.phrase(behind + 1)?]
        } else if view.tag(behind) == Tag::TO && (cue.takes('I') || cue.takes('i'))
            || view.low(behind) == "of" && cue.takes('o')
            || view.low(behind) == "as" && cue.takes('a')
        {
            vec![view.trim(subject?)?, self.phrase(behind)?]
        } else if named && (cue.takes('o') || cue.takes('c')) {
            vec![view.trim(subject?)?]
        } else {
            return None;
        };
        Some(Draft { source, cue: Some(group), content, setting: behind..start, ..Draft::default() })
    }

    /// "a plan proposed by X".
    fn reduced(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let by = cue.verb + 1;
        if view.low(by) != "by" || !(cue.takes('o') || cue.takes('c')) {
            return None;
        }
        let source = phrase::after(view, by + 1, self.sentence.end, false)?;
        let start = cue.group.start;
        let comma = start > self.sentence.start + 1 && view.low(start - 1) == ",";
        let content = view.trim(self.subject(if comma { start - 1 } else { start })?)?;
        Some(Draft { source: Some(source), cue: Some(cue.group.start..by + 1), content: vec![content], ..Draft::default() })
    }
}
