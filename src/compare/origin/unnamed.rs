//! Sources without a name: "a police officer", "two Norwegian officials".

use crate::annotate::EntityKind;
use crate::claim::ClaimSet;
use crate::compare::{Entities, JoinedEntity};
use crate::lexicon::DEMONYMS;
use crate::read::{chunk, lemma};
use crate::span::Span;

/// Sources without a name met so far. Their joined entities stand behind all others.
#[derive(Debug)]
pub struct Unnamed {
    first: usize,
    /// Of each: what it is, and whose, where the text tells: "official", "united states".
    list: Vec<(String, String)>,
}

impl Unnamed {
    /// None yet; `first` is how many joined entities there are.
    pub fn behind(first: usize) -> Self {
        Self { first, list: Vec::new() }
    }

    /// Whether a joined entity is a source without a name.
    pub fn has(&self, entity: usize) -> bool {
        entity >= self.first
    }

    /// Whether two joined entities may be one source without a name: officials, and officials of some country.
    pub fn may_be_one(&self, a: usize, b: usize) -> bool {
        let of = |entity: usize| entity.checked_sub(self.first).map(|i| &self.list[i]);
        match (of(a), of(b)) {
            (Some((a, whose_a)), Some((b, whose_b))) => a == b && (whose_a.is_empty() || whose_b.is_empty()),
            _ => false,
        }
    }

    /// The joined entity of a source without a name, made where it is met first; `None` for a pronoun.
    ///
    /// Officials of one country are one source as far as the texts tell: nothing tells them apart.
    pub fn entity(&mut self, span: Span, article: usize, set: &ClaimSet, entities: &mut Entities) -> Option<usize> {
        let document = &set.annotated.document;
        let phrase = chunk::phrases(document, document.tokens_in(span)).into_iter().next()?;
        let head = chunk::head(document, phrase.clone());
        if !document.tokens[head].tag.is_noun() {
            return None;
        }
        let kind = lemma::noun(document.fold(head)).into_owned();
        let whose: Vec<Option<String>> = (phrase.start..head).map(|token| qualifier(token, article, set, entities)).collect();
        // Nouns and names tell what the source is; "a senior" and "three" do not.
        let telling = (phrase.start..head).zip(&whose).filter(|&(t, of)| of.is_some() || document.tokens[t].tag.is_noun());
        let words: Vec<&str> = telling.map(|(t, _)| document.word(t)).chain([document.word(head)]).collect();
        let of_whom = whose.iter().flatten().next().cloned().unwrap_or_default();
        let key = (kind, of_whom);
        // There are few: kinds of people, and countries they are of.
        let known = self.list.iter().position(|other| *other == key);
        let place = known.unwrap_or_else(|| {
            self.list.push(key);
            let name = format!("unnamed: {}", words.join(" "));
            entities.list.push(JoinedEntity { name, kind: EntityKind::Other, outlet: false, aliases: Vec::new() });
            self.list.len() - 1
        });
        Some(self.first + place)
    }
}

/// The country or body that a word before the head names.
fn qualifier(token: usize, article: usize, set: &ClaimSet, entities: &Entities) -> Option<String> {
    let document = &set.annotated.document;
    let start = document.tokens[token].span.start;
    // Mentions are in order of their place and do not overlap.
    let mentions = &set.annotated.mentions;
    let mention = mentions[..mentions.partition_point(|m| m.span.start <= start)].last().filter(|m| m.span.covers(start));
    let named = mention.map(|m| entities.list[entities.of[article][m.entity]].name.to_lowercase());
    DEMONYMS.get(document.fold(token)).map(str::to_lowercase).or(named)
}
