//! Verbs of saying in their patterns.

use std::ops::Range;

use super::super::super::Attitude;
use super::super::cue::{Cue, Form};
use super::super::phrase;
use super::super::view::View;
use super::{Clauses, Draft};
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Tag, chunk};

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
        let view = self.view;
        draft.map(|mut draft| {
            // "also said", "repeatedly asked": an adverb right before the verb belongs to the cue.
            let from = draft.source.as_ref().map_or(self.sentence.start, |s| s.end).max(self.sentence.start);
            if let Some(tokens) = &mut draft.cue {
                while tokens.start > from && view.tag(tokens.start - 1).is_adverb() {
                    tokens.start -= 1;
                }
            }
            Draft { attitude: cue.attitude(), negated: cue.negated, ..draft }
        })
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

    /// "the plan that he opposes", "what she denounced": what the verb lacks stands before its subject.
    fn gap(&self, cue: &Cue, source: Range<usize>) -> Option<Draft> {
        let view = self.view;
        if !(cue.takes('o') || cue.takes('c')) || source.start <= self.sentence.start {
            return None;
        }
        let before = source.start - 1;
        let content = if view.low(before) == "what" {
            Some(before..source.start)
        } else if matches!(view.low(before), "that" | "which" | "whom") {
            phrase::before(view, self.sentence.start, before)
        } else if view.tag(before).is_noun() && view.low(source.end.saturating_sub(1)) != "," {
            phrase::before(view, self.sentence.start, source.start)
        } else {
            None
        }?;
        Some(Draft { source: Some(source), cue: Some(cue.group.clone()), content: vec![content], ..Draft::default() })
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
        } else if resume > behind
            && !complete
            && !matches!(view.tag(resume), Tag::VBG | Tag::CC | Tag::IN)
            && view.low(resume) != "who"
        {
            content.extend(self.content(resume));
        }
        // "In some cases it warns them, like last year": nothing is said.
        let adverbial = view.tag(content[0].start) == Tag::IN && !quoted && !complete;
        if adverbial && content.len() == 1 {
            return None;
        }
        Some(Draft { source, cue: Some(group), content, setting, set_off: true, ..Draft::default() })
    }

    /// Content behind a verb, in one of the verb's frames.
    fn content_behind(&self, cue: &Cue, source: Option<Range<usize>>, mut group: Range<usize>) -> Option<Draft> {
        let view = self.view;
        let end = self.sentence.end;
        let after = cue.verb + 1;
        let draft = |group: Range<usize>, content: Option<Range<usize>>, from: usize| {
            let content = content?;
            Some(Draft {
                source: source.clone(),
                cue: Some(group.clone()),
                setting: group.end..from.max(group.end),
                content: vec![content],
                ..Draft::default()
            })
        };
        /// How far the infinitive of "urged members of both parties to leave" may stand from its verb, in tokens.
        const FAR_INFINITIVE: usize = 12;
        if after >= end {
            return None;
        }
        if cue.takes('s') {
            return self.cited(cue, source);
        }
        if cue.takes('r') {
            return self.seeming(cue, source);
        }
        // "agreed to the plan", but "agreed to leave" has an infinitive.
        let infinitive = |t: usize| view.tag(t) == Tag::TO && view.tag(t + 1).is_verb() && cue.takes('i');
        if cue.takes_preposition(view.low(after)) && !infinitive(after) {
            group.end = after + 1;
            return draft(group, self.phrase(after + 1), after + 1);
        }
        let mut adverbs = after;
        while view.tag(adverbs).is_adverb() {
            adverbs += 1;
        }
        if adverbs > after && cue.takes_preposition(view.low(adverbs)) {
            group.end = adverbs + 1;
            return draft(group, self.phrase(adverbs + 1), adverbs + 1);
        }
        let mut from = self.setting_end(after);
        if cue.takes('t') {
            from = self.behind_listener(from).unwrap_or(from);
            if from > after && cue.takes_preposition(view.low(from)) {
                return draft(group, self.phrase(from + 1), from + 1);
            }
        }
        if view.low(from) == ":" || view.low(from) == "," && view.opens(from + 1) {
            if from + 1 >= end {
                return Some(Draft { source, cue: Some(group), content: Vec::new(), setting: after..from, ..Draft::default() });
            }
            return draft(group, self.content(from + 1), from);
        }
        let clause = self.begins_clause(from);
        let mut states = clause || view.tag(from) == Tag::TO;
        let follows = if clause {
            ['c', 'C', 'q', 't', 'o'].into_iter().any(|frame| cue.takes(frame))
        } else if view.tag(from) == Tag::TO {
            cue.takes('i')
        } else if cue.takes('o')
            || cue.takes('a') && self.as_behind(from)
            || cue.takes('d') && source.as_ref().is_some_and(|source| is_document(view, source))
            || cue.takes('i') && (from..end.min(from + FAR_INFINITIVE)).any(|t| view.tag(t) == Tag::TO)
        {
            begins_object(view, from)
        } else if cue.takes('c') {
            states = true;
            self.holds_clause(from) || matches!(view.low(from), "so" | "yes" | "no")
        } else if cue.takes('t') && from > after {
            states = true;
            self.holds_clause(from) || matches!(view.low(from), "of" | "about")
        } else {
            false
        };
        // A verb behind the object has it for its subject, where the cue takes clauses, or is that of an outer clause.
        let object = phrase::after(view, from, end, false).filter(|object| !clause && view.tag(object.end).is_finite());
        let content = if view.tag(from) == Tag::TO {
            self.infinitive(from)
        } else if object.is_some() && !cue.takes('c') {
            object
        } else if states || object.is_some() {
            self.content(from)
        } else {
            self.phrase(from)
        };
        if follows { draft(group, content, from) } else { None }
    }

    /// "The plan seems to fail": a clause that nobody named believes.
    fn seeming(&self, cue: &Cue, subject: Option<Range<usize>>) -> Option<Draft> {
        let view = self.view;
        let after = cue.verb + 1;
        let adverbs = if view.tag(after).is_adverb() { after + 1 } else { after };
        let complement = view.tag(adverbs) == Tag::TO && view.tag(adverbs + 1).is_verb()
            || view.tag(adverbs).is_adjective()
            || matches!(view.low(adverbs), "that" | "like" | "as" | "a" | "an");
        let mut content: Vec<Range<usize>> = subject.into_iter().filter_map(|s| view.trim(s)).collect();
        content.extend(self.phrase(after));
        complement.then_some(Draft { cue: Some(cue.group.clone()), content, ..Draft::default() })
    }

    /// Whether "as" follows the noun phrase at a token: "described him as".
    fn as_behind(&self, from: usize) -> bool {
        phrase::after(self.view, from, self.sentence.end, false).is_some_and(|object| self.view.low(object.end) == "as")
    }

    /// "..., citing officials": the object is the source of what the clause before says. Anything else cited is content.
    fn cited(&self, cue: &Cue, source: Option<Range<usize>>) -> Option<Draft> {
        let view = self.view;
        let object = phrase::after(view, cue.verb + 1, self.sentence.end, false)?;
        let head =
            chunk::head(view.document, object.start..phrase::base_after(view, object.start, object.end).unwrap_or(object.end));
        let speaks = SOURCE_NOUNS.has(view.low(head)) || view.tag(head).is_proper();
        let outer = self.drafts.iter().rev().find(|d| d.cue.as_ref().is_some_and(|c| c.end <= cue.group.start));
        let (source, content) = match outer {
            Some(outer) if speaks => (Some(object), outer.content.clone()),
            _ => (source, vec![self.phrase(object.start)?]),
        };
        Some(Draft { source, cue: Some(cue.group.clone()), content, ..Draft::default() })
    }

    /// The token behind the one spoken to, where content or its end follows: "told the paper that".
    fn behind_listener(&self, from: usize) -> Option<usize> {
        let (view, end) = (self.view, self.sentence.end);
        let listener = phrase::after(view, from, end, false)?;
        let next = self.setting_end(listener.end);
        let marked = self.ends(next)
            || self.begins_clause(next)
            || view.tag(next) == Tag::TO
            || matches!(view.low(next), "," | ":" | "of" | "about" | "against");
        let bare = phrase::base_after(view, next, end).is_some();
        let quoted = view.low(next) == "," && view.opens(next + 1);
        (marked || bare).then_some(if quoted { next + 1 } else { next })
    }
}

/// Whether a noun phrase stands for a text, a poll or the like, which shows and finds things.
fn is_document(view: &View<'_>, tokens: &Range<usize>) -> bool {
    let end = phrase::base_after(view, tokens.start, tokens.end).unwrap_or(tokens.end);
    SOURCE_NOUNS.get(view.low(chunk::head(view.document, tokens.start..end))) == Some("document")
}

/// Whether the object of a verb begins at a token: a noun phrase, a gerund, a question or a quotation.
fn begins_object(view: &View<'_>, token: usize) -> bool {
    let tag = view.tag(token);
    view.opens(token)
        || tag.is_noun()
        || tag.is_adjective()
        || matches!(tag, Tag::DT | Tag::PDT | Tag::CD | Tag::PRP | Tag::PRPS | Tag::VBG | Tag::WP | Tag::WRB | Tag::EX)
}
