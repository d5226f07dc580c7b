//! Sources: how well they are named, and which entity they are.

use std::ops::Range;

use super::super::{EntityKind, Source, SourceClass};
use super::outlet;
use super::view::View;
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Tag, chunk};
use crate::span::Span;

/// What is known of the sources of the text so far.
#[derive(Debug, Default)]
pub struct Sources {
    /// The sources found, in order, with the sentence they stand in.
    seen: Vec<(usize, Source)>,
}

/// How many sentences back a pronoun may point.
const REACH: usize = 4;

/// How many sources back: only a list of them in one sentence has more.
const MOST: usize = 32;

impl Sources {
    /// Reads the source that stands at some tokens of a sentence, and keeps it for the pronouns to come.
    pub fn read(&mut self, view: &View<'_>, sentence: usize, tokens: &Range<usize>) -> Source {
        let source = match view.tag(tokens.start) {
            Tag::WP | Tag::WDT if tokens.len() == 1 => relative(view, tokens.start),
            Tag::PRP | Tag::PRPS if tokens.len() == 1 => self.pronoun(view, sentence, tokens.start),
            _ => {
                let (entity, class) = named(view, tokens);
                Source { span: view.span(tokens), entity, class }
            }
        };
        self.seen.push((sentence, source));
        source
    }

    /// A pronoun takes entity and class from the nearest source before it that it can stand for; the entity only where no other
    /// person is mentioned in between.
    fn pronoun(&self, view: &View<'_>, sentence: usize, token: usize) -> Source {
        let span = view.document.tokens[token].span;
        let low = view.low(token);
        let person = matches!(low, "he" | "she" | "his" | "her" | "i" | "my");
        let kind = |source: &Source| source.entity.map(|e| view.entities[e].kind);
        let fits = |source: &Source| match low {
            "they" | "their" | "we" | "our" => {
                matches!(source.class, SourceClass::Group | SourceClass::Anonymous)
                    || kind(source) == Some(EntityKind::Organization)
            }
            "it" | "its" => {
                matches!(source.class, SourceClass::Document | SourceClass::Outlet)
                    || kind(source).is_some_and(|k| k != EntityKind::Person)
            }
            _ => {
                matches!(source.class, SourceClass::Named | SourceClass::Role | SourceClass::Anonymous)
                    && kind(source).is_none_or(|k| k == EntityKind::Person)
            }
        };
        let near = self.seen.iter().rev().take(MOST).take_while(|(seen, _)| seen + REACH >= sentence);
        let found = near.map(|(_, source)| source).find(|source| fits(source));
        let between = found.map(|found| Span::new(found.span.end.min(span.start), span.start));
        let rival = between.is_some_and(|between| {
            let others = view.mentions_in(between).iter().filter(|m| Some(m.entity) != found.and_then(|f| f.entity));
            person && others.into_iter().any(|m| view.entities[m.entity].kind == EntityKind::Person)
        });
        let unknown = if person { SourceClass::Named } else { SourceClass::Group };
        Source { span, entity: found.filter(|_| !rival).and_then(|s| s.entity), class: found.map_or(unknown, |s| s.class) }
    }
}

/// "who" and "which" stand for the name right before them.
fn relative(view: &View<'_>, token: usize) -> Source {
    let span = view.document.tokens[token].span;
    let before = token.saturating_sub(2)..token;
    let mention = if before.is_empty() { None } else { view.mentions_in(view.span(&before)).last() };
    Source { span, entity: mention.map(|m| m.entity), class: SourceClass::Named }
}

/// Entity and class of a source that is a noun phrase. Its first base noun phrase is who speaks; what follows describes it.
fn named(view: &View<'_>, tokens: &Range<usize>) -> (Option<usize>, SourceClass) {
    let document = view.document;
    let first = chunk::phrases(document, tokens.clone()).into_iter().next().unwrap_or_else(|| tokens.clone());
    let head = chunk::head(document, first.clone());
    let low = view.low(head);
    let kind = SOURCE_NOUNS.get(low);
    // The entity must be the head itself: "Iran's foreign minister" is not Iran.
    let head_start = document.tokens[head].span.start;
    let own = view.mentions_in(view.span(&first)).iter().rev().find(|m| m.span.covers(head_start)).map(|m| m.entity);
    if let Some(entity) = own.or_else(|| apposition(view, &first, tokens)).or_else(|| outlet::meant(view, head)) {
        let class = match kind {
            _ if view.entities[entity].outlet => SourceClass::Outlet,
            Some("outlet") if view.entities[entity].kind == EntityKind::Other => SourceClass::Outlet,
            Some("document") => SourceClass::Document,
            _ => SourceClass::Named,
        };
        return (Some(entity), class);
    }
    (None, unnamed(view, kind, &first, head, tokens))
}

/// The class of a source that no entity covers.
fn unnamed(view: &View<'_>, kind: Option<&str>, first: &Range<usize>, head: usize, tokens: &Range<usize>) -> SourceClass {
    let opening = view.low(first.start);
    let indefinite = matches!(opening, "a" | "an" | "one" | "another");
    let plural = matches!(view.tag(head), Tag::NNS | Tag::NNPS);
    let hidden = tokens.clone().any(|t| {
        matches!(view.low(t), "familiar" | "briefed" | "anonymity" | "anonymously" | "unnamed" | "anonymous" | "unidentified")
    });
    match kind {
        _ if hidden => SourceClass::Anonymous,
        Some("document") => SourceClass::Document,
        Some("outlet") => SourceClass::Outlet,
        Some("hidden" | "anonymous") => SourceClass::Anonymous,
        Some("collective") => SourceClass::Group,
        Some(_) if plural => SourceClass::Group,
        Some(_) if indefinite => SourceClass::Anonymous,
        Some(_) => SourceClass::Role,
        None if view.tag(head).is_proper() => SourceClass::Named,
        None if indefinite => SourceClass::Anonymous,
        None => SourceClass::Group,
    }
}

/// The person named in apposition right behind a role: "the mayor, Ann Smith,".
fn apposition(view: &View<'_>, first: &Range<usize>, tokens: &Range<usize>) -> Option<usize> {
    if view.low(first.end) != "," || first.end + 1 >= tokens.end {
        return None;
    }
    let next = view.document.tokens[first.end + 1].span;
    let mention = view.mentions_in(next).first()?;
    (view.entities[mention.entity].kind == EntityKind::Person && mention.span.start == next.start).then_some(mention.entity)
}
