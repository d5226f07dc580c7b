//! Sources without a name: "a police officer", "two Norwegian officials", "court records".

use crate::case::Lower;
use std::ops::Range;

use super::voice::Voice;
use crate::annotate::EntityKind;
use crate::claim::ClaimSet;
use crate::compare::{Entities, JoinedEntity};
use crate::lexicon::{DEMONYMS, SOURCE_NOUNS};
use crate::read::{Tag, chunk, lemma};
use crate::span::Span;

/// Sources without a name met so far. Their joined entities stand behind all others.
#[derive(Debug)]
pub struct Unnamed {
    first: usize,
    list: Vec<Description>,
    /// Those that the article read now has spoken of so far, in order, with the outlet they spoke to.
    told: Vec<Voice>,
    /// Pairs of places in the list: one told without any "of", and one of its kind with some that the same article speaks of.
    beside: Vec<(usize, usize)>,
}

/// What is told of a source without a name.
#[derive(Debug, PartialEq, Eq)]
pub struct Description {
    /// What it is: "official".
    pub kind: String,
    /// The names and nouns before that, sorted: "united states", "intelligence". Countries stand for their people.
    pub of: Vec<String>,
}

impl Description {
    /// Whether one description only tells more than the other: "officials" and "Norwegian officials", not "hospital officials".
    fn fits(&self, other: &Self) -> bool {
        let within = |few: &[String], many: &[String]| few.iter().all(|word| many.binary_search(word).is_ok());
        self.kind == other.kind && (within(&self.of, &other.of) || within(&other.of, &self.of))
    }
}

impl Unnamed {
    /// None yet; `first` is how many joined entities there are.
    pub fn behind(first: usize) -> Self {
        Self { first, list: Vec::new(), told: Vec::new(), beside: Vec::new() }
    }

    /// Another article begins: its "the official" is nobody met before.
    pub fn turn_page(&mut self) {
        self.told.clear();
    }

    /// What is told of a joined entity that is a source without a name.
    pub fn description(&self, entity: usize) -> Option<&Description> {
        entity.checked_sub(self.first).map(|place| &self.list[place])
    }

    /// Whether two joined entities may be one source without a name: officials, and officials of some country, where the articles that
    /// speak of the former (or, if these speak of no others, all articles) speak of officials of nothing else.
    pub fn may_be_one(&self, a: usize, b: usize) -> bool {
        let Some((one, other)) = self.description(a).zip(self.description(b)) else { return false };
        let (bare, full) = if one.of.is_empty() { (a, other) } else { (b, one) };
        let mut beside =
            self.beside.iter().filter(|(place, _)| self.first + place == bare).map(|&(_, of)| &self.list[of]).peekable();
        let alone = beside.peek().is_none();
        let is_bare = one.of.is_empty() != other.of.is_empty();
        let rivals = !alone || self.list.iter().all(|rival| rival.kind != full.kind || rival.fits(full));
        one.fits(other) && (!is_bare || rivals && beside.all(|rival| rival.fits(full)))
    }

    /// The voice of a source without a name that speaks through `outlet`. Its joined entity is made where it is met first; there is
    /// none for a pronoun. "The officials" and "others" are those spoken of before.
    ///
    /// Officials of one country are one source as far as the texts tell: nothing tells them apart.
    pub fn voice(&mut self, span: Span, outlet: Option<usize>, article: usize, set: &ClaimSet, entities: &mut Entities) -> Voice {
        let document = &set.annotated.document;
        let nobody = Voice { source: None, outlet };
        let Some(phrase) = chunk::phrases(document, document.tokens_in(span)).into_iter().next() else { return nobody };
        let head = chunk::head(document, phrase.clone());
        let low = document.fold(head);
        if matches!(low, "others" | "another") {
            let before = self.told.last().copied().unwrap_or(nobody);
            return Voice { outlet: outlet.or(before.outlet), ..before };
        }
        if !document.tokens[head].tag.is_noun() {
            return nobody;
        }
        let is_document = SOURCE_NOUNS.get(low) == Some("document");
        let (of, words) = qualifiers(phrase.start..head, is_document, article, set, entities);
        let description = Description { kind: kind(low), of };
        let definite = matches!(document.fold(phrase.start), "the" | "this" | "that" | "these" | "those");
        if definite && description.of.is_empty() {
            let same = |voice: &&Voice| voice.source.and_then(|s| self.description(s)).is_some_and(|d| d.kind == description.kind);
            if let Some(&before) = self.told.iter().rev().find(same) {
                // Whoever told something to one paper goes on; a company speaks to many.
                let through = before.outlet.filter(|_| SOURCE_NOUNS.get(low) != Some("collective"));
                return Voice { outlet: outlet.or(through), ..before };
            }
        }
        let is_plural = matches!(document.tokens[head].tag, Tag::NNS | Tag::NNPS);
        // There are few: kinds of people, and countries they are of.
        let known = self.list.iter().position(|other| *other == description);
        let place = known.unwrap_or_else(|| {
            self.list.push(description);
            let word = if document.tokens[head].tag.is_proper() { document.word(head) } else { low };
            let words = words.into_iter().chain([word]).collect::<Vec<_>>().join(" ");
            let name = match (SOURCE_NOUNS.get(low), definite) {
                (Some("document"), _) | (Some("collective"), false) => words,
                // Bodies have names, which the text spares: "the company", "the coastguard".
                (Some("collective") | None, true) if !is_plural => format!("the {words}"),
                _ => format!("unnamed: {words}"),
            };
            entities.list.push(JoinedEntity { name, kind: EntityKind::Other, outlet: false, aliases: Vec::new() });
            self.list.len() - 1
        });
        for other in self.told.iter().filter_map(|voice| voice.source).map(|other| other - self.first) {
            let (one, two) = (&self.list[place], &self.list[other]);
            if one.kind == two.kind && one.of.is_empty() != two.of.is_empty() {
                crate::order::insert(&mut self.beside, if one.of.is_empty() { (place, other) } else { (other, place) });
            }
        }
        let voice = Voice { source: Some(self.first + place), outlet };
        self.told.push(voice);
        voice
    }
}

/// The kind of source that a head noun names; words for the same kind are one.
fn kind(head: &str) -> String {
    match &*lemma::noun(head) {
        "authority" => "official".to_owned(),
        "people" | "person" | "insider" => "source".to_owned(),
        other => other.to_owned(),
    }
}

/// The names and nouns in the words before a head, sorted and folded, and as they stand; "a senior", "local" and "three" tell
/// nothing. The adjectives of a document do ("federal records"), and those of a field ("medical officials").
fn qualifiers<'a>(
    tokens: Range<usize>,
    is_document: bool,
    article: usize,
    set: &'a ClaimSet,
    entities: &Entities,
) -> (Vec<String>, Vec<&'a str>) {
    let document = &set.annotated.document;
    let (mut of, mut words) = (Vec::new(), Vec::new());
    for token in tokens {
        let tag = document.tokens[token].tag;
        let name = name(token, article, set, entities);
        let of_field = || is_document || is_field(document.fold(token));
        if name.is_none() && !tag.is_noun() && !(tag.is_adjective() && of_field()) {
            continue;
        }
        words.push(if name.is_some() || tag.is_proper() { document.word(token) } else { document.fold(token) });
        crate::order::insert(&mut of, name.unwrap_or_else(|| lemma::lemma(document.fold(token), Tag::NN).into_owned()));
    }
    (of, words)
}

/// Whether an adjective tells of what field somebody is: "medical", "federal".
fn is_field(folded: &str) -> bool {
    const NONE: [&str; 5] = ["additional", "individual", "local", "several", "special"];
    folded == "military" || folded.ends_with("al") && !NONE.contains(&folded)
}

/// The country or body that a word before the head names.
fn name(token: usize, article: usize, set: &ClaimSet, entities: &Entities) -> Option<String> {
    let document = &set.annotated.document;
    let start = document.tokens[token].span.start;
    // Mentions are in order of their place and do not overlap.
    let mentions = &set.annotated.mentions;
    let mention = mentions[..mentions.partition_point(|m| m.span.start <= start)].last().filter(|m| m.span.covers(start));
    let named = mention.map(|m| entities.list[entities.of[article][m.entity]].name.lowered());
    DEMONYMS.get(document.fold(token)).map(Lower::lowered).or(named)
}
