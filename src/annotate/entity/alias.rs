//! Names of the same thing put under one entity.

use std::collections::BTreeSet;

use super::evidence::Evidence;
use super::known::Known;
use super::run::Name;
use super::words::{self, head, is_common_word, noun_kind};
use crate::annotate::{Entity, EntityKind, Mention};
use crate::hash;
use crate::lexicon;
use crate::read::{Document, Shape};

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

/// More people of one surname than any article tells apart.
const MANY: usize = 32;

/// One distinct name of the article.
struct Form {
    /// See [`Name::key`].
    key: String,
    /// Its folded words.
    words: Vec<String>,
    /// The initials of its words with a capital, folded.
    initials: String,
    known: Option<Known>,
    /// Whether it is written in capitals only.
    acronym: bool,
    /// Whether a title stands before it anywhere.
    titled: bool,
    evidence: Evidence,
    /// Whether it is a single common noun that heads names ("the Institute"): a name only as the short form of another.
    lone_head: bool,
    /// The name it is another form of, or itself.
    parent: usize,
}

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

    /// Surnames, given names and other versions of a person's name.
    fn join_people(&mut self) {
        let is_person = |f: &Form| f.words.len() > 1 && f.evidence.kind() == EntityKind::Person;
        let people: Vec<usize> = (0..self.forms.len()).filter(|&f| is_person(&self.forms[f])).collect();
        let mut by_surname: hash::Map<String, Vec<usize>> = hash::Map::default();
        for &person in &people {
            by_surname.entry(surname(&self.forms[person].words).to_owned()).or_default().push(person);
        }
        // "Jane Q. Doe" and "Jane Doe".
        for &person in &people {
            // Names with very many bearers in one article are not people; the bound keeps the work linear.
            let others = by_surname.get(surname(&self.forms[person].words)).map_or(&[][..], Vec::as_slice);
            for &other in others.iter().take(MANY).filter(|&&o| o < person) {
                if same_person(&self.forms[other].words, &self.forms[person].words) {
                    self.attach(person, other);
                }
            }
        }
        let mut by_given: hash::Map<String, Vec<usize>> = hash::Map::default();
        for &person in &people {
            by_given.entry(self.forms[person].words[0].clone()).or_default().push(person);
        }
        // "Mona Beth" for "Mona Beth Harrow".
        let mut by_beginning: hash::Map<String, Vec<usize>> = hash::Map::default();
        for &person in people.iter().filter(|&&p| self.forms[p].words.len() > 2 && words::is_given_name(&self.forms[p].words[0])) {
            let words = &self.forms[person].words;
            by_beginning.entry(words[..words.len() - 1].join(" ")).or_default().push(person);
        }
        for &person in &people {
            if self.forms[person].parent == person
                && let Some([full]) = by_beginning.get(&self.forms[person].key).map(Vec::as_slice)
            {
                self.attach(person, *full);
            }
        }
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.parent != at || is_person(form) {
                continue;
            }
            let full = match form.words.as_slice() {
                [word] => by_surname.get(surname(std::slice::from_ref(word))).or_else(|| by_given.get(word)),
                // "van Buren", "bin Salman": a particle and the surname.
                [particle, .., _] if words::is_particle(particle) => by_surname.get(surname(&form.words)),
                _ => None,
            };
            let mut roots: Vec<usize> =
                full.filter(|f| f.len() < MANY).cloned().unwrap_or_default().into_iter().map(|f| self.root(f)).collect();
            crate::order::sort(&mut roots);
            roots.dedup();
            // A country or company of the same name stays what it is.
            let form = &self.forms[at];
            let otherwise =
                form.is_listed() && !form.titled && form.evidence.of(EntityKind::Person) < form.evidence.of(form.evidence.kind());
            if let [only] = roots[..]
                && !otherwise
            {
                self.attach(at, only);
            }
        }
    }

    /// `the Journal` for the only organisation whose name ends so; `Acme` for `Acme Corp.`
    fn join_short_forms(&mut self) {
        let mut by_last: hash::Map<String, BTreeSet<usize>> = hash::Map::default();
        let mut by_core: hash::Map<String, BTreeSet<usize>> = hash::Map::default();
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.words.len() < 2 || form.evidence.kind() == EntityKind::Person {
                continue;
            }
            let core = without_company_suffix(&form.words).join(" ");
            let last = form.words[form.words.len() - 1].clone();
            let root = self.root(at);
            by_last.entry(last).or_default().insert(root);
            by_core.entry(core).or_default().insert(root);
        }
        for at in 0..self.forms.len() {
            let form = &self.forms[at];
            if form.parent != at || form.is_listed() {
                continue;
            }
            let core = without_company_suffix(&form.words).join(" ");
            let found = by_core.get(&core).filter(|set| set.len() == 1).or_else(|| {
                let short = form.words.len() == 1 && !form.acronym && head(&form.key).last.is_some();
                by_last.get(&form.key).filter(|set| short && set.len() == 1)
            });
            if let Some(&full) = found.and_then(BTreeSet::first) {
                self.attach(at, full);
            }
        }
    }

    fn into_entities(mut self, document: &Document, names: &[Name]) -> (Vec<Entity>, Vec<Mention>) {
        let mut entity_of: hash::Map<usize, usize> = hash::Map::default();
        let mut written: Vec<BTreeSet<&str>> = Vec::new();
        let mut entities: Vec<Entity> = Vec::new();
        let mut mentions = Vec::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            let root = self.root(self.of[at]);
            if self.forms[root].lone_head {
                continue;
            }
            let kind = self.forms[root].evidence.kind();
            let span = document.span_of(name.tokens.clone());
            let entity = *entity_of.entry(root).or_insert_with(|| {
                entities.push(Entity { name: String::new(), kind, outlet: false, aliases: Vec::new() });
                written.push(BTreeSet::new());
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
                written[entity].insert(document.slice(span));
            }
            mentions.push(Mention { span, entity });
        }
        for (entity, written) in entities.iter_mut().zip(written) {
            // Of the lexicon's name and those of the text: for an outlet the one of most words ("BBC News" rather than "BBC"), for
            // other things the lexicon's, and where it has none the longest, of several as long the first in the alphabet.
            let words = |name: &str| name.split_whitespace().count();
            let usual = words(&entity.name);
            let fuller = |name: &&str| usual == 0 || entity.outlet && words(name) > usual;
            let longest = written.iter().copied().filter(fuller).max_by_key(|n| (n.chars().count(), std::cmp::Reverse(*n)));
            if let Some(longest) = longest {
                longest.clone_into(&mut entity.name);
            }
            entity.aliases = written.into_iter().filter(|n| *n != entity.name).map(str::to_owned).collect();
        }
        (entities, mentions)
    }
}

impl Form {
    /// Whether a list has the name, which is then no short form of another.
    fn is_listed(&self) -> bool {
        self.known.is_some_and(|known| known.canonical.is_some() || !known.outlet)
    }

    fn new(document: &Document, name: &Name, index: usize) -> Self {
        let words: Vec<String> = name.tokens.clone().map(|t| document.fold(t).to_owned()).collect();
        let capital = |t: usize| document.word(t).starts_with(char::is_uppercase);
        let initials = name.tokens.clone().filter(|&t| capital(t)).filter_map(|t| document.fold(t).chars().next()).collect();
        let acronym = name.tokens.len() == 1 && document.tokens[name.tokens.start].shape == Shape::Upper;
        let key = name.key.clone();
        let noun = || is_common_word(&key) && (noun_kind(&key).is_some() || head(&key).of.is_some());
        let lone_head = name.tokens.len() == 1
            && name.known.is_none()
            && name.title.is_none()
            && !acronym
            && noun()
            && !words::is_surname(&key)
            && !words::is_given_name(&key);
        Self {
            key,
            words,
            initials,
            known: name.known,
            lone_head,
            acronym,
            titled: false,
            evidence: Evidence::default(),
            parent: index,
        }
    }
}

/// Whether the letters of `short` come in order at the beginnings of the words of `full`, or within them.
fn is_abbreviation_of(short: &Form, full: &Form) -> bool {
    if !short.acronym || full.words.len() < 2 && full.key.len() <= short.key.len() {
        return false;
    }
    let mut letters = full.key.chars();
    short.key.chars().filter(|c| c.is_alphabetic()).all(|c| letters.any(|l| l == c))
        && short.key.chars().next() == full.key.chars().next()
}

/// The word of a person's name by which surname mentions find it.
fn surname(words: &[String]) -> &str {
    let bare = |w: &&String| !matches!(w.trim_end_matches('.'), "jr" | "sr" | "ii" | "iii" | "iv" | ",");
    words.iter().rev().find(bare).or(words.last()).map_or("", |w| w.as_str())
}

/// Whether two names with the same surname can be one person's: given names equal, short for each other or abbreviated, and no
/// middle names that differ.
pub fn same_person(a: &[String], b: &[String]) -> bool {
    let (Some(a_first), Some(b_first)) = (a.first(), b.first()) else { return false };
    let initial =
        |short: &str, long: &str| short.trim_end_matches('.').chars().count() == 1 && short.chars().next() == long.chars().next();
    let nickname = |x: &str, y: &str| lexicon::NICKNAMES.get(x).is_some_and(|full| full.split(' ').any(|f| f == y));
    let first = a_first == b_first
        || initial(a_first, b_first)
        || initial(b_first, a_first)
        || nickname(a_first, b_first)
        || nickname(b_first, a_first);
    let middle = |words: &[String]| words.get(1..words.len().saturating_sub(1)).unwrap_or_default().to_vec();
    let (a_middle, b_middle) = (middle(a), middle(b));
    let compatible = a_middle.is_empty()
        || b_middle.is_empty()
        || a_middle.iter().zip(&b_middle).all(|(x, y)| x == y || initial(x, y) || initial(y, x));
    first && compatible
}

/// The words of a company's name without "Inc.", "Group" and the like.
pub fn without_company_suffix(words: &[String]) -> &[String] {
    const SUFFIXES: [&str; 14] =
        ["ag", "co", "company", "corp", "corporation", "gmbh", "group", "holdings", "inc", "limited", "llc", "ltd", "plc", "sa"];
    let mut core = words;
    while let [rest @ .., last] = core
        && !rest.is_empty()
        && (SUFFIXES.contains(&last.trim_end_matches('.')) || last == ",")
    {
        core = rest;
    }
    core
}
