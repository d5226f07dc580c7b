//! Hashing of words: short keys, asked for many times a sentence.
//!
//! The standard library's hash withstands keys chosen to collide and costs some hundred instructions a word. The keys of the word
//! lists are ours, and what a text can make collide is its own words only, so a multiplication for each eight bytes (after FxHash)
//! does.

use std::hash::Hasher;

mod map;

pub use map::{Map, Set};

/// A word with its hash, so that asking several tables for it hashes it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// The word.
    pub word: &'a str,
    /// [`of`] the word.
    pub hash: u32,
}

impl<'a> Key<'a> {
    /// A word that comes without its hash.
    pub const fn of(word: &'a str) -> Self {
        Self { word, hash: of(word) }
    }
}

impl<'a, S: AsRef<str> + ?Sized> From<&'a S> for Key<'a> {
    fn from(word: &'a S) -> Self {
        Self::of(word.as_ref())
    }
}

impl From<Key<'_>> for u32 {
    fn from(key: Key<'_>) -> Self {
        key.hash
    }
}

impl<'a> From<Key<'a>> for &'a str {
    fn from(key: Key<'a>) -> Self {
        key.word
    }
}

/// Hash of a word.
pub const fn of(word: &str) -> u32 {
    let mut rest = word.as_bytes();
    let mut hash = rest.len() as u64;
    while let Some((eight, behind)) = rest.split_first_chunk::<8>() {
        hash = join(hash, u64::from_le_bytes(*eight));
        rest = behind;
    }
    // The last one to seven bytes, by reads that may overlap.
    let tail = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(first), Some(last)) => u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32,
        _ if rest.is_empty() => return finish(hash),
        _ => rest[0] as u64 | (rest[rest.len() / 2] as u64) << 8 | (rest[rest.len() - 1] as u64) << 16,
    };
    finish(join(hash, tail))
}

/// Joins the next value to a hash.
pub const fn join(hash: u64, value: u64) -> u64 {
    // The golden ratio: its bits have no pattern.
    (hash.rotate_left(23) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The lower bits with the upper ones, which every bit of the key has reached.
pub const fn finish(hash: u64) -> u32 {
    (hash ^ hash >> 32) as u32
}

/// [`of`] as a hasher for maps.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words(u64);

impl Hasher for Words {
    fn finish(&self) -> u64 {
        // Maps look at both ends.
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, value: u8) {
        self.write_u64(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = join(self.0, value);
    }

    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }
}

/// Where the items of a list stand, by the hash of their keys: an open table of indices that is filled once and then asked.
///
/// It holds neither keys nor items, so that one table serves lists of any form.
#[derive(Clone, Debug)]
pub struct Index {
    /// Index of the item plus one in the lower half, bits of its hash in the upper; zero where nothing is.
    slots: Vec<u32>,
}

impl Default for Index {
    fn default() -> Self {
        Self::with_room_for(0)
    }
}

impl Index {
    /// Room for `items` items, 65,535 at most.
    pub fn with_room_for(items: usize) -> Self {
        Self { slots: vec![0; (items * 2).next_power_of_two().max(2)] }
    }

    /// Adds the item at `index`, which must not be there yet.
    pub fn insert(&mut self, hash: u32, index: usize) {
        let mut at = self.first(hash);
        while self.slots[at] != 0 {
            at = self.next(at);
        }
        self.slots[at] = Self::bits(hash) | (index as u32 + 1) & 0xffff;
    }

    /// The item with this hash for which `is` holds.
    pub fn find(&self, hash: u32, is: impl Fn(usize) -> bool) -> Option<usize> {
        let mut at = self.first(hash);
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return None;
            }
            let index = (slot & 0xffff) as usize - 1;
            if slot & 0xffff_0000 == Self::bits(hash) && is(index) {
                return Some(index);
            }
            at = self.next(at);
        }
    }

    fn first(&self, hash: u32) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn next(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }

    /// Bits of the hash that do not choose the slot.
    const fn bits(hash: u32) -> u32 {
        hash & 0xffff_0000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_lengths_have_hashes_of_their_own() {
        let mut seen = std::collections::BTreeSet::new();
        let letters = "abcdefghijklmnopqrstuvwxyz";
        for start in 0..letters.len() {
            for end in start..=letters.len() {
                seen.insert(of(&letters[start..end]));
            }
        }
        // 26 words of one letter, 25 of two and so on, and the empty one.
        assert_eq!(seen.len(), 26 * 27 / 2 + 1);
    }

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let keys: Vec<String> = (0..2_000).map(|n| format!("word{n}")).collect();
        let mut index = Index::with_room_for(keys.len());
        for (at, key) in keys.iter().enumerate() {
            index.insert(of(key), at);
        }
        let find = |word: &str| index.find(of(word), |at| keys[at] == word);
        assert!(keys.iter().enumerate().all(|(at, key)| find(key) == Some(at)));
        assert!((2_000..4_000).all(|n| find(&format!("word{n}")).is_none()));
        assert_eq!(Index::with_room_for(0).find(of(""), |_| true), None);
    }
}
