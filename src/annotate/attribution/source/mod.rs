//! Sources: how well they are named, and which entity they are.

use std::ops::Range;

use super::super::{EntityKind, Source, SourceClass};
use super::outlet;
use super::view::View;
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Tag, chunk};
use crate::span::Span;

use self::person::Roles;
use self::voice::Voice;

mod person;
mod voice;

pub use self::voice::can_speak;

/// What is known of the sources of the text so far.
#[derive(Debug)]
pub struct Sources<'a> {
    /// The sources found, in order, with the sentence they stand in.
    seen: Vec<(usize, Source)>,
    roles: Roles<'a>,
}

/// How many sentences back a pronoun may point.
const REACH: usize = 4;

/// How many sources back: only a list of them in one sentence has more.
const MOST: usize = 32;

impl<'a> Sources<'a> {
    /// No source yet, and the roles that the text gives to people.
    pub fn new(view: &View<'a>) -> Self {
        Self { seen: Vec::new(), roles: Roles::find(view) }
    }

    /// Reads the source that stands at some tokens of a sentence, and keeps it for the pronouns to come.
    pub fn read(&mut self, view: &View<'_>, sentence: usize, tokens: &Range<usize>) -> Source {
        let source = match view.tag(tokens.start) {
            Tag::WP | Tag::WDT if tokens.len() == 1 => relative(view, tokens.start),
            Tag::PRP | Tag::PRPS if tokens.len() == 1 => self.pronoun(view, sentence, tokens.start),
            _ => {
                let (entity, class) = named(view, &self.roles, tokens);
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
                    && source
                        .entity
                        .is_none_or(|e| view.entities[e].kind == EntityKind::Person && person::can_be(&view.entities[e], low))
            }
        };
        let near = self.seen.iter().rev().take(MOST).take_while(|(seen, _)| seen + REACH >= sentence);
        let found = near.map(|(_, source)| source).find(|source| fits(source));
        let between = found.map(|found| Span::new(found.span.end.min(span.start), span.start));
        let rival = between.is_some_and(|between| {
            let mut others = person::people(view, between).filter(|m| Some(m.entity) != found.and_then(|f| f.entity));
            person && others.any(|m| person::can_be(&view.entities[m.entity], low))
        });
        let unknown = if person { SourceClass::Named } else { SourceClass::Group };
        let entity = match found.filter(|_| !rival) {
            Some(found) => found.entity,
            None if matches!(low, "he" | "she" | "his" | "her") => person::only_one(view, sentence, token),
            None => None,
        };
        Source { span, entity, class: found.map_or(unknown, |s| s.class) }
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
fn named(view: &View<'_>, roles: &Roles<'_>, tokens: &Range<usize>) -> (Option<usize>, SourceClass) {
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
    (roles.bearer(view, &first, tokens), unnamed(view, kind, &first, head, tokens))
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
        None if voice::of(view, head) == Voice::People => SourceClass::Group,
        None if indefinite => SourceClass::Anonymous,
        None if voice::of(view, head) == Voice::Person => SourceClass::Role,
        // Things that cannot speak were written: "exceptions to the rule state".
        None if plural => SourceClass::Document,
        None => SourceClass::Group,
    }
}

/// The name in apposition right behind a role: "the mayor, Ann Smith,", "the operator, Selwyn Lines".
fn apposition(view: &View<'_>, first: &Range<usize>, tokens: &Range<usize>) -> Option<usize> {
    if view.low(first.end) != "," || first.end + 1 >= tokens.end {
        return None;
    }
    let next = view.document.tokens[first.end + 1].span;
    let mention = view.mentions_in(next).first()?;
    let speaks = matches!(view.entities[mention.entity].kind, EntityKind::Person | EntityKind::Organization);
    (speaks && mention.span.start == next.start).then_some(mention.entity)
}

#[cfg(test)]
mod tests {
    use super::super::super::annotate;
    use crate::article::Article;
    use crate::read::read;

    /// The sources of a text as "words = entity (class)", "-" for no entity.
    fn sources(text: &str) -> Vec<String> {
        let annotated = annotate(read(Article { text: text.into(), ..Article::default() }));
        let show = |s: &super::Source| {
            let entity = s.entity.map_or("-", |e| annotated.entities[e].name.as_str());
            format!("{} = {entity} ({})", s.span.of(text), format!("{:?}", s.class).to_lowercase())
        };
        annotated.attributions.iter().filter_map(|a| a.source.as_ref()).map(show).collect()
    }

    fn check(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(sources(text).last().map_or("", String::as_str), *expected, "{text}");
        }
    }

    #[test]
    fn roles_are_their_only_bearer() {
        check(&[
            ("Mayor Tova Brandel came. The mayor said that rain fell.", "The mayor = Tova Brandel (role)"),
            ("Tova Brandel, a lawyer, came. The lawyer said that rain fell.", "The lawyer = Tova Brandel (role)"),
            ("Prime Minister Tova Brandel came. The foreign minister said that rain fell.", "The foreign minister = - (role)"),
            ("Tova Brandel, a lawyer, met Ilmar Quist, a lawyer. The lawyer said that rain fell.", "The lawyer = - (role)"),
            ("Mayor Tova Brandel came. The mayor of Hamar said that rain fell.", "The mayor of Hamar = - (role)"),
            ("Former Mayor Tova Brandel came. The mayor said that rain fell.", "The mayor = - (role)"),
            ("Mayor Tova Brandel came. A mayor said that rain fell.", "A mayor = - (anonymous)"),
        ]);
    }

    #[test]
    fn pronouns_are_the_only_person_they_can_be() {
        check(&[
            ("Ilmar Quist came on Monday. He said that rain fell.", "He = Ilmar Quist (named)"),
            ("Mary Brandel met John Quist. She said that rain fell.", "She = Mary Brandel (named)"),
            ("Adam Brandel met John Quist. He said that rain fell.", "He = - (named)"),
            ("The bridge was closed. He said that rain fell.", "He = - (named)"),
        ]);
    }

    #[test]
    fn things_do_not_speak() {
        check(&[
            ("The deficit demanded that taxes rise.", ""),
            ("Monday showed that taxes rise.", ""),
            ("The figures show that taxes rose.", "The figures = - (document)"),
            ("The neurosurgeon demanded that taxes rise.", "The neurosurgeon = - (role)"),
            ("Six in 10 believe that taxes will rise.", "Six in 10 = - (group)"),
            ("Some of the homeowners believe that taxes will rise.", "Some of the homeowners = - (group)"),
        ]);
    }
}
