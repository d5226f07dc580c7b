//! Names of the same thing put under one entity.

use super::evidence::Evidence;
use super::run::Name;
use super::words::head;
use crate::annotate::{Entity, EntityKind, Mention};
use crate::hash;
use crate::read::Document;

mod form;
mod people;

pub use self::form::without_company_suffix;
use self::form::{Form, is_abbreviation_of};
pub use self::people::same_person;

/// Puts the names of an article under entities, the first mentioned first.
pub fn join(document: &Document, names: &[Name], evidence: &[Evidence]) -> (Vec<Entity>, Vec<Mention>) {
    let mut groups = Groups::of(document, names, evidence);
    groups.join_definitions(document, names);
    groups.join_known();
    groups.join_initialisms();
    groups.join_people();
    groups.join_short_forms();
    groups.into_entities(document, names)
}

/// The part of a longer name that stands for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Last,
    Core,
    First,
}

/// The only name that has a word as such a part, or none where several have it.
type OnlyOne = hash::Map<(Part, String), Option<usize>>;

struct Groups {
    forms: Vec<Form>,
    /// The form of each name.
    of: Vec<usize>,
}

impl Groups {
    fn of(document: &Document, names: &[Name], evidence: &[Evidence]) -> Self {
        let mut index: hash::Map<&str, usize> = hash::Map::default();
        let mut groups = Self { forms: Vec::new(), of: Vec::with_capacity(names.len()) };
        for (name, votes) in names.iter().zip(evidence) {
            let next = groups.forms.len();
            let form = *index.entry(&name.key).or_insert(next);
            if form == next {
                groups.forms.push(Form::new(document, name, next));
            }
            let found = &mut groups.forms[form];
            found.evidence.add(votes);
            found.titled |= name.title.is_some();
            found.article |= name.tokens.clone().chain(name.tokens.start.checked_sub(1)).any(|t| document.fold(t) == "the");
            groups.of.push(form);
        }
        groups
    }

    fn root(&mut self, mut form: usize) -> usize {
        while self.forms[form].parent != form {
            let up = self.forms[self.forms[form].parent].parent;
            self.forms[form].parent = up;
            form = up;
        }
        form
    }

    /// Makes `short` a form of `full`.
    fn attach(&mut self, short: usize, full: usize) {
        let (short, full) = (self.root(short), self.root(full));
        if short != full {
            self.forms[short].parent = full;
            let votes = self.forms[short].evidence;
            self.forms[full].evidence.add(&votes);
        }
    }

    /// `Full Name (FN)`, `X, also known as Y`.
    fn join_definitions(&mut self, document: &Document, names: &[Name]) {
        for (at, pair) in names.windows(2).enumerate() {
            let (left, right) = (&pair[0], &pair[1]);
            let between = left.tokens.end..right.tokens.start;
            if between.is_empty() || between.len() > 6 {
                continue;
            }
            let words: Vec<&str> = between.map(|t| document.fold(t)).collect();
            let closed = document.tokens.get(right.tokens.end).is_some_and(|t| document.slice(t.span) == ")");
            let defined = match words.as_slice() {
                ["(" | "["] => closed && is_abbreviation_of(&self.forms[self.of[at + 1]], &self.forms[self.of[at]]),
                [.., "known", "as"] | [.., "known", "as", "the"] => {
                    matches!(words[0], "," | "(" | "also" | "—" | "-" | "–" | "better" | "formerly")
                }
                ["," | "(", "or"] => closed || document.tokens.get(right.tokens.end).is_some_and(|t| document.slice(t.span) == ","),
                ["(", "formerly"] | ["(", "a.k.a."] | ["(", "aka"] => closed,
                _ => false,
            };
            if defined {
                self.attach(self.of[at + 1], self.of[at]);
            }
        }
    }

    /// Names that the lexicon has under one canonical name.
    fn join_known(&mut self) {
        let mut index: hash::Map<&'static str, usize> = hash::Map::default();
        for form in 0..self.forms.len() {
            let Some(canonical) = self.forms[form].known.and_then(|k| k.canonical) else { continue };
            let first = *index.entry(canonical).or_insert(form);
            self.attach(form, first);
        }
    }

    /// `FN` for the only `Full Name` with these initials, defined in brackets or not.
    fn join_initialisms(&mut self) {
        let mut index: hash::Map<String, Option<usize>> = hash::Map::default();
        for (at, form) in self.forms.iter().enumerate().filter(|(_, f)| f.words.len() > 1 && f.initials.len() > 1) {
            // Two names with the same initials: neither is meant for sure.
            index.entry(form.initials.clone()).and_modify(|found| *found = None).or_insert(Some(at));
        }
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if !form.acronym || form.is_listed() || form.parent != at {
                continue;
            }
            let letters: String = form.key.chars().filter(|c| c.is_alphabetic()).collect();
            if let Some(Some(full)) = index.get(&letters).copied()
                && self.forms[full].evidence.kind() != EntityKind::Person
            {
                self.attach(at, full);
            }
        }
    }

    /// `the Journal` for the only organisation whose name ends so; `Acme` for `Acme Corp.`, and for the only organisation whose name
    /// begins so (`Acme Turbines`).
    fn join_short_forms(&mut self) {
        let mut index = OnlyOne::default();
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.bare().len() < 2 || form.evidence.kind() == EntityKind::Person {
                continue;
            }
            let keys = [
                (Part::Last, form.words[form.words.len() - 1].clone()),
                (Part::Core, without_company_suffix(&form.words).join(" ")),
                (Part::First, form.bare()[0].clone()),
            ];
            let beginning = form.evidence.kind() == EntityKind::Organization && head(&keys[2].1).last.is_none();
            let root = self.root(at);
            for key in keys.into_iter().take(if beginning { 3 } else { 2 }) {
                index.entry(key).and_modify(|only| *only = only.filter(|&other| other == root)).or_insert(Some(root));
            }
        }
        let only = |part, key: &str| index.get(&(part, key.to_owned())).copied().flatten();
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            // "The Times" is the listed paper of this name, unless the text has one other paper that is called so for short.
            let paper = form.bare().len() == 1 && form.known.is_some_and(|known| known.outlet);
            if form.parent != at || form.is_listed() && !paper {
                continue;
            }
            let single = form.bare().len() == 1 && !form.acronym;
            let ending = || only(Part::Last, &form.key).filter(|_| single && head(&form.key).last.is_some());
            if let Some(full) = only(Part::Core, &without_company_suffix(&form.words).join(" ")).or_else(ending) {
                let listed = form.is_listed();
                if !listed {
                    self.attach(at, full);
                } else if self.forms[full].known.is_some_and(|known| known.outlet) {
                    // What the list tells is of another paper.
                    self.forms[at].known = None;
                    self.attach(at, full);
                }
                continue;
            }
            let acts = !matches!(form.evidence.kind(), EntityKind::Place | EntityKind::Event);
            if let Some(full) = only(Part::First, &form.key).filter(|_| single && acts && !form.titled && !form.is_listed()) {
                // "Verity" looks like a given name, which tells nothing of Verity Biologics.
                self.forms[at].evidence = Evidence::default();
                self.attach(at, full);
            }
        }
    }

    /// What a name is in a text with so many people of full names. Where others have theirs, a lone word that little speaks for is no
    /// person but a product or the like.
    fn kind(&self, form: usize, people: usize) -> EntityKind {
        /// So many show that the text gives full names.
        const SEVERAL: usize = 3;
        /// What a few sentences with the word as their subject tell.
        const LITTLE: f32 = 2.0;
        let Form { evidence, words, .. } = &self.forms[form];
        match evidence.kind() {
            EntityKind::Person if people >= SEVERAL && words.len() == 1 && evidence.of(EntityKind::Person) < LITTLE => {
                EntityKind::Other
            }
            kind => kind,
        }
    }

    fn into_entities(mut self, document: &Document, names: &[Name]) -> (Vec<Entity>, Vec<Mention>) {
        let mut entity_of: hash::Map<usize, usize> = hash::Map::default();
        let mut written: Vec<Vec<&str>> = Vec::new();
        let mut entities: Vec<Entity> = Vec::new();
        let people = self.forms.iter().filter(|form| form.words.len() > 1 && form.evidence.kind() == EntityKind::Person).count();
        let mut mentions = Vec::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            let root = self.root(self.of[at]);
            if self.forms[root].lone_head {
                continue;
            }
            let kind = self.kind(root, people);
            let span = document.span_of(name.tokens.clone());
            let entity = *entity_of.entry(root).or_insert_with(|| {
                entities.push(Entity { name: String::new(), kind, outlet: false, aliases: Vec::new() });
                written.push(Vec::new());
                entities.len() - 1
            });
            let form = &self.forms[self.of[at]];
            if let Some(known) = form.known {
                entities[entity].outlet |= known.outlet;
                if let Some(canonical) = known.canonical {
                    canonical.clone_into(&mut entities[entity].name);
                }
            }
            if form.known.is_none_or(|k| !k.demonym) {
                written[entity].push(document.slice(span));
            }
            mentions.push(Mention { span, entity });
        }
        for (entity, written) in entities.iter_mut().zip(written) {
            // Of the lexicon's name and those of the text: for an outlet the one of most words ("BBC News" rather than "BBC"), for
            // other things the lexicon's, and where it has none the longest, of several as long the first in the alphabet.
            let words = |name: &str| name.split_whitespace().count();
            let usual = words(&entity.name);
            let fuller = |name: &&str| usual == 0 || entity.outlet && words(name) > usual && name.contains(entity.name.as_str());
            let longest = written.iter().copied().filter(fuller).max_by_key(|n| (n.chars().count(), std::cmp::Reverse(*n)));
            if let Some(longest) = longest {
                longest.clone_into(&mut entity.name);
            }
            entity.aliases = crate::order::set(written).into_iter().filter(|n| *n != entity.name).map(str::to_owned).collect();
        }
        (entities, mentions)
    }
}
