//! What belongs to a verb of attribution as its content, and where it stands.

use std::ops::Range;

use super::super::cue::Cue;
use super::super::phrase;
use super::super::view::View;
use super::{Clauses, Draft};
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Tag, chunk};

impl Clauses<'_, '_> {
    /// "the plan that he opposes", "what she denounced": what the verb lacks stands before its subject.
    pub(super) fn gap(&self, cue: &Cue, source: Range<usize>) -> Option<Draft> {
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

    /// Content before a cue that is set off from it, going on behind it where it was interrupted. Source and cue begin at `start`;
    /// the content can resume behind `setting`.
    pub(super) fn set_off(
        &self,
        source: Option<Range<usize>>,
        group: Range<usize>,
        start: usize,
        setting: Range<usize>,
    ) -> Option<Draft> {
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
    pub(super) fn content_behind(&self, cue: &Cue, source: Option<Range<usize>>, mut group: Range<usize>) -> Option<Draft> {
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
    pub(super) fn behind_listener(&self, from: usize) -> Option<usize> {
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
pub(super) fn is_document(view: &View<'_>, tokens: &Range<usize>) -> bool {
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
