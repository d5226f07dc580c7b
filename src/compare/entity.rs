//! Entities of several articles joined into one list.

use super::{Entities, JoinedEntity};
use crate::annotate::entity::alias::{same_person, without_company_suffix};
use crate::annotate::entity::known::{self, body_key, name_key};
use crate::annotate::{Entity, EntityKind};
use crate::case::Lower;
use crate::claim::ClaimSet;

pub use crate::annotate::entity::known::metonym_of;

/// Joins the entities of all articles: the same thing under one entry, whatever each article calls it.
///
/// Joined are entities that share a full name, an alias, initials or a person's surname, where only one candidate exists in the
/// whole set. Two entities that one article keeps apart stay apart. The outcome does not depend on the order of the articles.
pub fn join(articles: &[ClaimSet]) -> Entities {
    if let [article] = articles {
        return alone(article);
    }
    let members: Vec<Member<'_>> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, set)| set.annotated.entities.iter().map(move |entity| Member::new(article, entity)))
        .collect();
    let mut sets = Sets::new(&members);
    // Sure grounds come first, so that a weak one never takes the place of a strong one.
    sets.unite_same_name(&members);
    sets.unite_people(&members);
    sets.unite_unique(&members, |m| m.unplaced.as_slice(), |m| m.bare.as_deref());
    sets.unite_unique(&members, |m| &m.initials, |m| m.acronym.as_deref());
    sets.unite_unique(&members, |m| &m.parts, |m| m.lone.as_deref());
    sets.into_entities(articles, &members)
}

/// The entities of one article, each by itself.
fn alone(article: &ClaimSet) -> Entities {
    let entities = &article.annotated.entities;
    let joined = |Entity { name, kind, outlet, aliases }: &Entity| JoinedEntity {
        name: name.clone(),
        kind: *kind,
        outlet: *outlet,
        aliases: aliases.clone(),
    };
    Entities { list: entities.iter().map(joined).collect(), of: vec![(0..entities.len()).collect()] }
}

/// An entity of one article, with the keys by which it is found.
struct Member<'a> {
    article: usize,
    entity: &'a Entity,
    /// Names that are enough by themselves.
    full_keys: Vec<String>,
    /// Words of a person's full name.
    person: Option<Vec<String>>,
    /// Surname of a person with a full name.
    surname: Option<String>,
    /// Words that may stand for a longer name: a surname, the first word of a company's name, the last one of a paper's.
    parts: Vec<String>,
    /// The one word by which the article calls someone or something.
    lone: Option<String>,
    /// The name of an organisation without the country or state before it: "Harbour Board" of "Norwegian Harbour Board".
    unplaced: Option<String>,
    /// The name of an organisation of several words that begins with no place.
    bare: Option<String>,
    /// Initials of a name of several words, and short forms in capitals that the article uses for it.
    initials: Vec<String>,
    /// The entity's only name, where that is written in capitals.
    acronym: Option<String>,
}

impl<'a> Member<'a> {
    fn new(article: usize, entity: &'a Entity) -> Self {
        let names = || std::iter::once(&entity.name).chain(&entity.aliases);
        let person = entity.kind == EntityKind::Person;
        let words: Vec<String> = name_key(&entity.name).split(' ').map(str::to_owned).collect();
        let several = words.len() > 1;
        let mut full_keys = Vec::new();
        for key in names().map(|n| name_key(n)) {
            let canonical = known::look_up(&key).filter(|k| !k.demonym).and_then(|k| k.canonical);
            // One word of a longer name ("the Journal", a surname) is no ground to join by itself.
            let full = !several || key.contains(' ') || canonical.is_some();
            full_keys.extend(body_key(&key));
            if let Some(canonical) = canonical {
                full_keys.push(name_key(canonical));
            }
            if full {
                let core: Vec<String> = key.split(' ').map(str::to_owned).collect();
                full_keys.push(if person { key } else { without_company_suffix(&core).join(" ") });
            }
        }
        let own_key = name_key(&entity.name);
        let rest = own_key.split_once(' ').filter(|(first, rest)| rest.contains(' ') && is_place(first)).map(|(_, rest)| rest);
        let body = entity.kind == EntityKind::Organization && several;
        let mut parts = Vec::new();
        if several && (person || entity.outlet) {
            parts.push(words[words.len() - 1].clone());
        }
        if body && !is_place(&words[0]) {
            parts.push(words[0].clone());
        }
        let is_acronym = |n: &str| n.len() > 1 && n.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '&' | '-'));
        let capitals = || entity.name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase());
        let letters = |n: &str| name_key(n).replace('.', "");
        let mut initials: Vec<String> = entity.aliases.iter().filter(|a| is_acronym(a)).map(|a| letters(a)).collect();
        initials.push(capitals().map(|c| c.lowered()).collect());
        Self {
            article,
            entity,
            full_keys: crate::order::set(full_keys),
            unplaced: rest.filter(|_| body).map(str::to_owned),
            bare: (body && rest.is_none()).then(|| own_key.clone()),
            surname: (person && several).then(|| words[words.len() - 1].clone()),
            parts,
            lone: (!several && matches!(entity.kind, EntityKind::Person | EntityKind::Other | EntityKind::Organization))
                .then(|| words[0].clone())
                .filter(|w| known::look_up(w).is_none()),
            initials: if person || !several { Vec::new() } else { initials },
            acronym: is_acronym(&entity.name).then(|| letters(&entity.name)),
            person: (person && several).then_some(words),
        }
    }
}

/// Whether a word is a country, a state or a word for what is of one.
fn is_place(word: &str) -> bool {
    known::look_up(word).is_some_and(|known| known.demonym || known.kind == EntityKind::Place)
}

/// Sets of members that are one entity.
struct Sets {
    parent: Vec<usize>,
    /// At each root: the articles of its members.
    articles: Vec<Vec<usize>>,
}

impl Sets {
    fn new(members: &[Member<'_>]) -> Self {
        Self { parent: (0..members.len()).collect(), articles: members.iter().map(|m| vec![m.article]).collect() }
    }

    fn root(&mut self, mut member: usize) -> usize {
        while self.parent[member] != member {
            self.parent[member] = self.parent[self.parent[member]];
            member = self.parent[member];
        }
        member
    }

    /// Unites the sets of two members, unless an article keeps them apart.
    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (few, many) = if self.articles[a].len() < self.articles[b].len() { (a, b) } else { (b, a) };
        if a == b || !crate::order::is_disjoint(&self.articles[few], &self.articles[many]) {
            return;
        }
        for article in std::mem::take(&mut self.articles[few]) {
            crate::order::insert(&mut self.articles[many], article);
        }
        self.parent[few] = many;
    }

    /// Unites members that share a full name.
    fn unite_same_name(&mut self, members: &[Member<'_>]) {
        let keys = |(at, member): (usize, &'_ Member<'_>)| {
            let person = member.entity.kind == EntityKind::Person;
            // A person called Jordan is not the country; kinds of names that no list has are less sure than the name.
            let keyed = |key: &String| ((person && known::look_up(key).is_some(), key.clone()), at);
            member.full_keys.iter().map(keyed).collect::<Vec<_>>()
        };
        for (_, found) in crate::order::groups(members.iter().enumerate().flat_map(keys)) {
            for pair in found.windows(2) {
                self.unite(pair[0], pair[1]);
            }
        }
    }

    /// Unites "Jane Q. Doe" of one article with "Jane Doe" of another.
    fn unite_people(&mut self, members: &[Member<'_>]) {
        let person = |(at, member): (usize, _)| {
            let Member { surname, person, .. }: &Member<'_> = member;
            Some((surname.as_deref()?, (person.as_deref()?, at)))
        };
        for (_, mut names) in crate::order::groups(members.iter().enumerate().filter_map(person)) {
            // Distinct full names with one surname; more than a few are a family tree, where nothing short is safe.
            const FEW: usize = 12;
            crate::order::sort(&mut names);
            names.dedup_by_key(|(words, _)| *words);
            names.truncate(FEW);
            for (i, (a, first)) in names.iter().enumerate() {
                for (b, second) in &names[i + 1..] {
                    if same_person(a, b) {
                        self.unite(*first, *second);
                    }
                }
            }
        }
    }

    /// Unites members known by a short key with the only set that has it as the key of a full name.
    fn unite_unique(
        &mut self,
        members: &[Member<'_>],
        full: impl for<'m> Fn(&'m Member<'_>) -> &'m [String],
        short: impl for<'m> Fn(&'m Member<'_>) -> Option<&'m str>,
    ) {
        let mut keys: Vec<(&str, usize)> = Vec::new();
        for (at, member) in members.iter().enumerate() {
            let root = self.root(at);
            keys.extend(full(member).iter().map(|key| (key.as_str(), root)));
        }
        let index = crate::order::set(keys);
        for (at, member) in members.iter().enumerate() {
            let Some(short) = short(member) else { continue };
            let first = index.partition_point(|&(key, _)| key < short);
            let mut found = index[first..].iter().take_while(|&&(key, _)| key == short);
            if let (Some(&(_, only)), None) = (found.next(), found.next()) {
                self.unite(at, only);
            }
        }
    }

    fn into_entities(mut self, articles: &[ClaimSet], members: &[Member<'_>]) -> Entities {
        let mut joined = Entities::default();
        let mut of_root: Vec<Option<usize>> = vec![None; members.len()];
        let mut parts: Vec<Vec<&Entity>> = Vec::new();
        let mut at = 0;
        for set in articles {
            let of = (at..at + set.annotated.entities.len())
                .map(|member| {
                    let entry = *of_root[self.root(member)].get_or_insert(parts.len());
                    if entry == parts.len() {
                        parts.push(Vec::new());
                    }
                    parts[entry].push(members[member].entity);
                    entry
                })
                .collect();
            at += set.annotated.entities.len();
            joined.of.push(of);
        }
        joined.list = parts.iter().map(|entities| merged(entities)).collect();
        joined
    }
}

/// One entry for the entities of several articles: the fullest name that most articles use, the kind that most find.
fn merged(entities: &[&Entity]) -> JoinedEntity {
    // One article's apostrophes are curly, another's straight.
    let spelled = |name: &String| name.replace(['\u{2019}', '\u{2bc}'], "'");
    let names = crate::order::groups(entities.iter().map(|entity| (spelled(&entity.name), ())));
    let kinds = crate::order::groups(entities.iter().map(|entity| (entity.kind, ())));
    let words = |n: &str| n.split_whitespace().count();
    // Ties go to the first in the alphabet, whatever the order of the articles.
    let name = names.iter().max_by_key(|(n, uses)| (words(n), uses.len(), std::cmp::Reverse(n))).map_or("", |(n, _)| n);
    let kind =
        kinds.iter().max_by_key(|(kind, uses)| (uses.len(), std::cmp::Reverse(*kind))).map_or(EntityKind::Other, |(k, _)| *k);
    let aliases = crate::order::set(entities.iter().flat_map(|e| std::iter::once(&e.name).chain(&e.aliases)).map(spelled));
    JoinedEntity {
        name: name.to_owned(),
        kind,
        outlet: entities.iter().any(|e| e.outlet),
        aliases: aliases.into_iter().filter(|a| *a != name).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::Annotated;

    /// Name, kind and aliases of an entity.
    type Case<'a> = (&'a str, EntityKind, &'a [&'a str]);

    fn article(entities: &[Case<'_>]) -> ClaimSet {
        let entities = entities
            .iter()
            .map(|(name, kind, aliases)| Entity {
                name: (*name).to_owned(),
                kind: *kind,
                outlet: false,
                aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
            })
            .collect();
        ClaimSet { annotated: Annotated { entities, ..Annotated::default() }, claims: Vec::new() }
    }

    fn names(articles: &[ClaimSet]) -> Vec<String> {
        let mut names: Vec<String> = join(articles).list.into_iter().map(|e| e.name).collect();
        crate::order::sort(&mut names);
        names
    }

    const PERSON: EntityKind = EntityKind::Person;
    const ORGANIZATION: EntityKind = EntityKind::Organization;
    const PLACE: EntityKind = EntityKind::Place;

    #[test]
    fn names_of_one_thing_are_joined() {
        let cases: &[(&str, [Case<'_>; 2], &str)] = &[
            ("same name", [("Tova Brandel", PERSON, &[]), ("Tova Brandel", PERSON, &[])], "Tova Brandel"),
            ("kinds found differently", [("Brandel Works", PERSON, &[]), ("Brandel Works", ORGANIZATION, &[])], "Brandel Works"),
            ("apostrophes", [("Tova O\u{2019}Quist", PERSON, &[]), ("Tova O'Quist", PERSON, &[])], "Tova O'Quist"),
            ("first word of a company", [("Brandel Turbines", ORGANIZATION, &[]), ("Brandel", PERSON, &[])], "Brandel Turbines"),
            ("names of a country", [("US", PLACE, &[]), ("America", PLACE, &[])], "America"),
            (
                "the country left out",
                [("U.S. Harbour Safety Board", ORGANIZATION, &[]), ("Harbour Safety Board", ORGANIZATION, &[])],
                "U.S. Harbour Safety Board",
            ),
            ("surname only", [("Brandel", PERSON, &[]), ("Tova Brandel", PERSON, &["Brandel"])], "Tova Brandel"),
            ("middle initial", [("Tova Q. Brandel", PERSON, &[]), ("Tova Brandel", PERSON, &[])], "Tova Q. Brandel"),
            ("nickname", [("Bob Brandel", PERSON, &[]), ("Robert Brandel", PERSON, &[])], "Bob Brandel"),
            (
                "initials",
                [("HSC", ORGANIZATION, &[]), ("Harbour Safety Commission", ORGANIZATION, &[])],
                "Harbour Safety Commission",
            ),
            ("company suffix", [("Quist Corp.", ORGANIZATION, &[]), ("Quist", ORGANIZATION, &[])], "Quist Corp."),
            (
                "body of state",
                [("Norway's foreign ministry", ORGANIZATION, &[]), ("Norwegian Foreign Ministry", ORGANIZATION, &[])],
                "Norway's foreign ministry",
            ),
        ];
        for (what, [a, b], name) in cases {
            assert_eq!(names(&[article(&[*a]), article(&[*b])]), [*name], "{what}");
            assert_eq!(names(&[article(&[*b]), article(&[*a])]), [*name], "{what}, the other way round");
        }
    }

    #[test]
    fn different_things_stay_apart() {
        let cases: &[(&str, [Case<'_>; 2])] = &[
            ("same surname", [("Tova Brandel", PERSON, &["Brandel"]), ("Anton Brandel", PERSON, &["Brandel"])]),
            ("part of a longer name", [("Harbour Guard", ORGANIZATION, &[]), ("Harbour Guard North", ORGANIZATION, &[])]),
            (
                "short forms of two papers",
                [("Elbe Journal", ORGANIZATION, &["Journal"]), ("Oder Journal", ORGANIZATION, &["Journal"])],
            ),
            ("companies of one word", [("Brandel Bank", ORGANIZATION, &[]), ("Brandel Foods", ORGANIZATION, &["Brandel"])]),
            ("a person and a company", [("Tova Brandel", PERSON, &["Brandel"]), ("Brandel Foods", ORGANIZATION, &["Brandel"])]),
            ("a company and a place", [("Brandel Foods", ORGANIZATION, &[]), ("Brandel", PLACE, &[])]),
            ("a person with a country's name", [("Jordan", PERSON, &[]), ("Jordan", PLACE, &[])]),
        ];
        for (what, [a, b]) in cases {
            assert_eq!(names(&[article(&[*a]), article(&[*b])]).len(), 2, "{what}");
        }
    }

    #[test]
    fn what_one_article_keeps_apart_is_never_joined() {
        let two = article(&[("Tova Brandel", PERSON, &[]), ("T. Brandel", PERSON, &[])]);
        let one = article(&[("Tova Brandel", PERSON, &["T. Brandel"])]);
        assert_eq!(names(&[two, one]).len(), 2);
    }

    #[test]
    fn a_body_of_two_states_joins_neither() {
        let placed =
            article(&[("Ohio Harbour Safety Board", ORGANIZATION, &[]), ("Texas Harbour Safety Board", ORGANIZATION, &[])]);
        let bare = article(&[("Harbour Safety Board", ORGANIZATION, &[])]);
        assert_eq!(names(&[placed, bare]).len(), 3);
    }

    #[test]
    fn a_short_form_of_two_joins_neither() {
        let short = || article(&[("Brandel", PERSON, &[])]);
        let people = article(&[("Tova Brandel", PERSON, &[]), ("Anton Brandel", PERSON, &[])]);
        assert_eq!(names(&[people, short()]).len(), 3);
        let companies = [article(&[("Brandel Bank", ORGANIZATION, &[])]), article(&[("Brandel Foods", ORGANIZATION, &[])])];
        assert_eq!(names(&[companies.as_slice(), &[short()]].concat()).len(), 3);
        let both = article(&[("Tova Brandel", PERSON, &[]), ("Brandel Foods", ORGANIZATION, &[])]);
        assert_eq!(names(&[both, short()]).len(), 3);
    }
}
