//! A map and a set that hash with [`Words`].
//!
//! The standard library's map is compiled anew for each type of key and value, a kilobyte each time. Here the table of places is one
//! for all types ([`Table`]), and keys and values lie in a list beside it. The list also gives what is in the map an order.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher as _};

use super::Words;

/// A map that hashes with [`Words`]. Nothing can be taken out.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    table: Table,
    entries: Vec<(K, V)>,
}

/// A set that hashes with [`Words`]. What was taken out keeps its place, marked as gone.
#[derive(Clone, Debug)]
pub struct Set<K>(Map<K, bool>);

/// Which entry has which hash: an open table of indices.
#[derive(Clone, Debug, Default)]
struct Table {
    /// Index of the entry plus one; zero where nothing is. A power of two, at most half full.
    slots: Vec<u32>,
    /// The hash of each entry.
    hashes: Vec<u32>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { table: Table::default(), entries: Vec::new() }
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(hash_of(key), key).map(|at| &self.entries[at].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(hash_of(key), key).map(|at| &mut self.entries[at].1)
    }

    /// Gives a key its value, in place of any other.
    pub fn insert(&mut self, key: K, value: V) {
        let hash = hash_of(&key);
        match self.find(hash, &key) {
            Some(at) => self.entries[at].1 = value,
            None => self.push(hash, key, value),
        }
    }

    /// The place of a key, to look at and fill it at once.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = hash_of(&key);
        match self.find(hash, &key) {
            Some(at) => Entry::Filled(&mut self.entries[at].1),
            None => Entry::Free { map: self, hash, key },
        }
    }

    /// How many keys have a value.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    fn find<Q: Eq + ?Sized>(&self, hash: u32, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let mut at = self.table.first(hash);
        while let Some((entry, next)) = self.table.step(at) {
            if self.table.hashes[entry] == hash && self.entries[entry].0.borrow() == key {
                return Some(entry);
            }
            at = next;
        }
        None
    }

    fn push(&mut self, hash: u32, key: K, value: V) {
        self.table.push(hash);
        self.entries.push((key, value));
    }
}

/// The place of a key in a map.
#[derive(Debug)]
pub enum Entry<'a, K, V> {
    /// The key has this value.
    Filled(&'a mut V),
    /// It has none.
    Free {
        /// The map to put it in.
        map: &'a mut Map<K, V>,
        /// The hash of the key.
        hash: u32,
        /// The key.
        key: K,
    },
}

impl<'a, K: Hash + Eq, V> Entry<'a, K, V> {
    /// The value, or the one given where there is none yet.
    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    /// The value, or a new one where there is none yet.
    pub fn or_insert_with(self, value: impl FnOnce() -> V) -> &'a mut V {
        match self {
            Self::Filled(value) => value,
            Self::Free { map, hash, key } => {
                let at = map.entries.len();
                map.push(hash, key, value());
                &mut map.entries[at].1
            }
        }
    }

    /// The value, or the default one where there is none yet.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes the value where there is one.
    #[must_use]
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        match self {
            Self::Filled(value) => {
                change(value);
                Self::Filled(value)
            }
            free @ Self::Free { .. } => free,
        }
    }
}

impl<K: Hash + Eq + Borrow<Q>, Q: Hash + Eq + ?Sized, V> std::ops::Index<&Q> for Map<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key is in the map")
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(entries: T) -> Self {
        let mut map = Self::default();
        entries.into_iter().for_each(|(key, value)| map.insert(key, value));
        map
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    /// In the order in which the keys were put in.
    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Hash + Eq> Set<K> {
    /// Adds a key; whether it was not there.
    pub fn insert(&mut self, key: K) -> bool {
        !std::mem::replace(self.0.entry(key).or_default(), true)
    }

    /// Takes a key out; whether it was there.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get_mut(key).is_some_and(std::mem::take)
    }

    /// Whether a key is in the set.
    pub fn contains<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).copied().unwrap_or_default()
    }

    /// The keys in the set, in the order in which they were first added.
    pub fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.entries.iter().filter(|entry| entry.1).map(|entry| &entry.0)
    }

    /// Whether no key is in the set.
    pub fn is_empty(&self) -> bool {
        !self.0.entries.iter().any(|entry| entry.1)
    }
}

impl<K: Hash + Eq> Extend<K> for Set<K> {
    fn extend<T: IntoIterator<Item = K>>(&mut self, keys: T) {
        keys.into_iter().for_each(|key| {
            self.insert(key);
        });
    }
}

impl<K: Hash + Eq> FromIterator<K> for Set<K> {
    fn from_iter<T: IntoIterator<Item = K>>(keys: T) -> Self {
        let mut set = Self::default();
        set.extend(keys);
        set
    }
}

impl Table {
    fn first(&self, hash: u32) -> usize {
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    /// The entry at a place and the place behind; `None` where nothing is.
    fn step(&self, at: usize) -> Option<(usize, usize)> {
        let entry = self.slots.get(at)?.checked_sub(1)?;
        Some((entry as usize, (at + 1) & (self.slots.len() - 1)))
    }

    /// Adds an entry behind all others.
    fn push(&mut self, hash: u32) {
        self.hashes.push(hash);
        if self.hashes.len() * 2 > self.slots.len() {
            self.slots = vec![0; (self.hashes.len() * 4).next_power_of_two()];
            (0..self.hashes.len()).for_each(|entry| self.place(entry));
        } else {
            self.place(self.hashes.len() - 1);
        }
    }

    fn place(&mut self, entry: usize) {
        let mut at = self.first(self.hashes[entry]);
        while let Some((_, next)) = self.step(at) {
            at = next;
        }
        self.slots[at] = entry as u32 + 1;
    }
}

fn hash_of<Q: Hash + ?Sized>(key: &Q) -> u32 {
    let mut words = Words::default();
    key.hash(&mut words);
    words.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_value_given_last_and_keep_their_order() {
        let mut map: Map<String, usize> = Map::default();
        assert!(map.len() == 0 && map.get("word").is_none());
        for round in 0..2 {
            for n in 0..3_000 {
                map.insert(format!("word{n}"), n + round);
            }
        }
        *map.entry("other".to_owned()).or_default() += 5;
        *map.entry("word7".to_owned()).and_modify(|value| *value += 1).or_insert(0) += 99;
        assert_eq!(map.len(), 3_001);
        assert_eq!((map["word7"], map["word2999"], map["other"]), (108, 3_000, 5));
        assert!(map.get("word3000").is_none());
        let order: Vec<String> = map.into_iter().map(|(key, _)| key).collect();
        assert_eq!(order[..2], ["word0", "word1"]);
        let pairs: Map<(usize, usize), f32> = [((1, 2), 0.5), ((2, 1), 0.7), ((1, 2), 0.6)].into_iter().collect();
        assert_eq!((pairs[&(1, 2)], pairs.get(&(3, 3))), (0.6, None));
    }

    #[test]
    fn a_set_tells_what_is_new() {
        let mut set: Set<String> = ["a".to_owned()].into_iter().collect();
        assert!(!set.insert("a".to_owned()) && set.insert("b".to_owned()));
        assert!(set.contains("b") && !set.contains("c"));
        assert!(set.remove("a") && !set.remove("a") && !set.remove("c"));
        assert!(!set.contains("a") && !set.is_empty() && set.remove("b") && set.is_empty());
        assert!(set.insert("a".to_owned()));
    }
}
