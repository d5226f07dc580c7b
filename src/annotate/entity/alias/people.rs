//! Names of the same person put together.

use super::super::words;
use super::{Evidence, Form, Groups};
use crate::annotate::EntityKind;
use crate::hash;
use crate::lexicon;

/// More people of one surname than any article tells apart.
const MANY: usize = 32;

impl Groups {
    /// Surnames, given names and other versions of a person's name.
    pub(super) fn join_people(&mut self) {
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
            // "Guardian" without "the" is no paper where the text has a Don Guardian.
            let bare = !form.article && form.known.is_some_and(|k| k.outlet && k.canonical.is_some_and(|c| c.starts_with("The ")));
            let otherwise = form.is_listed()
                && !form.titled
                && !bare
                && form.evidence.of(EntityKind::Person) < form.evidence.of(form.evidence.kind());
            if let [only] = roots[..]
                && !otherwise
            {
                if bare {
                    // What the list tells of the paper is nothing about the person.
                    self.forms[at].known = None;
                    self.forms[at].evidence = Evidence::default();
                }
                self.attach(at, only);
            }
        }
    }
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
