//! Who speaks for whom: people who are sources, and the bodies and kinds of people they are told to belong to.

use super::unnamed::{Description, Unnamed};
use crate::annotate::{EntityKind, Mention};
use crate::claim::ClaimSet;
use crate::compare::Entities;
use crate::lexicon::SOURCE_NOUNS;
use crate::read::{Document, chunk, lemma};

/// What the articles tell of the people among the sources.
#[derive(Debug, Default)]
pub struct Kin {
    /// Joined entity of a person, sorted.
    people: Vec<usize>,
    /// Names of all joined entities.
    names: Vec<String>,
    /// Joined entities of organisations, sorted.
    organizations: Vec<usize>,
    /// Of each person, sorted: joined entities of bodies named beside the person.
    bodies: Vec<Vec<usize>>,
    /// Of each, sorted: what the person is called, "chief", "police", "president", "union".
    nouns: Vec<Vec<String>>,
}

impl Kin {
    /// Reads what stands beside the names of the `sources`, which are joined entities.
    pub fn of(sources: Vec<usize>, articles: &[ClaimSet], entities: &Entities) -> Self {
        let is_person = |&source: &usize| entities.list.get(source).is_some_and(|e| e.kind == EntityKind::Person);
        let people: Vec<usize> = crate::order::set(sources.into_iter().filter(is_person));
        let is_organization = |&e: &usize| entities.list[e].kind == EntityKind::Organization && !entities.list[e].outlet;
        let mut kin = Self {
            names: entities.list.iter().map(|e| e.name.clone()).collect(),
            organizations: (0..entities.list.len()).filter(is_organization).collect(),
            bodies: vec![Vec::new(); people.len()],
            nouns: vec![Vec::new(); people.len()],
            people,
        };
        for (article, set) in articles.iter().enumerate() {
            let mentions = &set.annotated.mentions;
            for (at, mention) in mentions.iter().enumerate() {
                if let Ok(person) = kin.people.binary_search(&entities.of[article][mention.entity]) {
                    kin.add(person, article, set, at, entities);
                }
            }
        }
        kin
    }

    fn add(&mut self, person: usize, article: usize, set: &ClaimSet, at: usize, entities: &Entities) {
        let document = &set.annotated.document;
        let mentions = &set.annotated.mentions;
        let own = document.tokens_in(mentions[at].span);
        let beside = described(document, &mentions[at]);
        for token in beside.clone().filter(|t| !own.contains(t)) {
            if document.tokens[token].tag.is_noun() {
                crate::order::insert(&mut self.nouns[person], lemma::noun(document.fold(token)).into_owned());
            }
        }
        let span = document.span_of(beside);
        let from = mentions.partition_point(|m| m.span.start < span.start);
        for other in mentions[from..].iter().take_while(|m| m.span.start < span.end) {
            let body = entities.of[article][other.entity];
            if self.organizations.binary_search(&body).is_ok() {
                crate::order::insert(&mut self.bodies[person], body);
            }
        }
    }

    /// Whether a joined entity may be another, or a person who speaks for it: for a body, or for people without a name. "The company"
    /// may be any.
    pub fn speaks_for(&self, person: usize, other: usize, unnamed: &Unnamed) -> bool {
        if self.names.get(person).zip(self.names.get(other)).is_some_and(|(one, other)| is_short_for(one, other)) {
            return unnamed.description(person).is_none() && unnamed.description(other).is_none();
        }
        let is_body = |of: &Description| of.of.is_empty() && SOURCE_NOUNS.get(of.kind.as_str()) == Some("collective");
        if self.organizations.binary_search(&person).is_ok() {
            return unnamed.description(other).is_some_and(is_body);
        }
        let Ok(person) = self.people.binary_search(&person) else { return false };
        let is_called = |word: &str| self.nouns[person].binary_search_by(|noun| noun.as_str().cmp(word)).is_ok();
        match unnamed.description(other) {
            None => self.bodies[person].binary_search(&other).is_ok(),
            // Officials of nobody in particular are whoever holds an office.
            Some(of) if of.kind == "official" && of.of.is_empty() => {
                self.nouns[person].iter().any(|noun| SOURCE_NOUNS.get(noun.as_str()) == Some("role"))
            }
            Some(of) => of.of.iter().chain([&of.kind]).any(|word| is_called(word)),
        }
    }
}

/// Whether a name is the beginning of another: "Halden" and "Halden Polymers".
fn is_short_for(name: &str, full: &str) -> bool {
    full.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
}

/// A name with its title before it and its description behind: "Fire Chief Roy Dell", "Ann Lee, who heads the miners' union,".
fn described(document: &Document, mention: &Mention) -> std::ops::Range<usize> {
    /// A description is seldom longer.
    const REACH: usize = 14;
    let name = document.tokens_in(mention.span);
    let Some(sentence) = document.sentence_at(mention.span.start).map(|s| document.sentences[s].tokens.clone()) else {
        return name;
    };
    let start = chunk::around(document, name.start, sentence.clone()).map_or(name.start, |phrase| phrase.start.min(name.start));
    if name.end >= sentence.end || document.fold(name.end) != "," {
        return start..name.end;
    }
    let limit = sentence.end.min(name.end + 1 + REACH);
    let end = (name.end + 1..limit).find(|&t| document.fold(t) == ",").unwrap_or(name.end);
    start..end
}
