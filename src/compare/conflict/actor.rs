//! Who acts or speaks: the names, peoples and countries in a noun phrase.

use super::Scene;
use crate::annotate::{Annotated, Source, SourceClass};
use crate::case::Lower;
use crate::compare::entity::metonym_of;
use crate::lexicon::DEMONYMS;
use crate::read::{Tag, lemma};
use crate::span::Span;

/// The names in a place of an article, sorted: a country for its capital and its people, so that "Tehran", "Iranians" and "officials
/// in Iran" name one actor.
pub fn names(scene: &Scene<'_>, article: usize, place: Span) -> Vec<String> {
    let annotated = &scene.articles[article].annotated;
    let document = &annotated.document;
    let first = annotated.mentions.partition_point(|m| m.span.end <= place.start);
    let mentions = annotated.mentions[first..].iter().take_while(|m| m.span.start < place.end);
    let named = mentions.map(|m| {
        let name = &scene.entities.list[scene.entities.of[article][m.entity]].name;
        metonym_of(name).unwrap_or(name).lowered()
    });
    let peoples = document.tokens_in(place).filter_map(|t| DEMONYMS.get(document.key(t))).map(Lower::lowered);
    crate::order::set(named.chain(peoples))
}

/// Whether two sorted lists of names share one.
pub fn share(a: &[String], b: &[String]) -> bool {
    !crate::order::is_disjoint(a, b)
}

/// How a source is described.
pub struct Described {
    /// The lemma of its head: "official" in "one unnamed U.S. official".
    pub head: String,
    /// Whether it is several people.
    pub plural: bool,
    /// Whether the text says that it is not all of them: "some officials".
    pub vague: bool,
    /// Whether it is said to be of high rank.
    pub ranked: bool,
    /// Whether it is somebody without a name.
    pub unnamed: bool,
    /// How well it is named.
    pub class: SourceClass,
}

/// Reads the description of a source.
pub fn described(annotated: &Annotated, source: &Source) -> Option<Described> {
    let document = &annotated.document;
    let phrase = document.tokens_in(source.span);
    let ends =
        |t: usize| matches!(document.tokens[t].tag, Tag::IN | Tag::WP | Tag::WDT | Tag::VBG | Tag::TO) || document.word(t) == ",";
    let end = phrase.clone().find(|&t| ends(t) && t > phrase.start).unwrap_or(phrase.end);
    let words = phrase.start..end;
    let head = words.clone().rev().find(|&t| document.tokens[t].tag.is_noun())?;
    let word = |list: fn(&str) -> bool| words.clone().any(|t| list(document.fold(t)));
    Some(Described {
        head: lemma::noun(document.fold(head)).into_owned(),
        plural: matches!(document.tokens[head].tag, Tag::NNS | Tag::NNPS),
        vague: word(|w| matches!(w, "some" | "several" | "certain" | "few")),
        ranked: word(|w| matches!(w, "senior" | "top" | "high-ranking" | "high-level" | "top-ranking" | "leading")),
        class: source.class,
        unnamed: source.entity.is_none() && matches!(source.class, SourceClass::Anonymous | SourceClass::Group | SourceClass::Role),
    })
}

/// Whether a claim tells of a reporter's question that nobody answered ("did not respond to a request for comment"): each article tells
/// of its own.
pub fn is_unanswered_request(scene: &Scene<'_>, claim: usize) -> bool {
    let set = scene.set(claim);
    let document = &set.annotated.document;
    let sentence = &document.sentences[scene.claim(claim).sentence];
    sentence.tokens.clone().any(|t| matches!(document.fold(t), "comment" | "comments" | "inquiry" | "inquiries"))
}
