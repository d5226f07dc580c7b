//! Word vectors: which words stand for the same thing where stems and lists do not tell.
//!
//! Optional. The file is read in the format CLV1: words in byte order, front-coded, with a frequency rank and `dimensions` values of
//! four bits each. How it was made, and from what, is in `data/README.md`.

use crate::error::Error;

/// Word vectors of one file, for [`Options::with_vectors`](crate::Options::with_vectors). Some 2 MB in memory; share them with an `Arc`.
#[derive(Clone, PartialEq)]
pub struct Vectors {
    /// All words one behind the other, in byte order.
    words: String,
    /// Where each word ends in `words`.
    ends: Vec<u32>,
    /// Length-normalized vectors, one behind the other, each value times 127.
    values: Vec<i8>,
    dimensions: usize,
}

impl Vectors {
    /// Reads a vector file, in full: `data/vectors.bin` of this package, or one made like it.
    ///
    /// # Errors
    /// Bytes that are no such file, or only a part of one.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        Reader { rest: bytes }
            .vectors()
            .ok_or_else(|| Error::new("this is no word vector file, or only a part of one: fetch it again"))
    }

    /// The place of a folded word, if the file has it.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        let at = |i: usize| &self.words[i.checked_sub(1).map_or(0, |before| self.ends[before] as usize)..self.ends[i] as usize];
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = (low + high) / 2;
            match at(middle).cmp(word) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Cosine of the angle between two words' vectors, -1 to 1.
    pub(crate) fn cosine(&self, a: usize, b: usize) -> f32 {
        let vector = |i: usize| &self.values[i * self.dimensions..(i + 1) * self.dimensions];
        // Whole numbers: the same sum on every machine.
        let sum: i32 = vector(a).iter().zip(vector(b)).map(|(&x, &y)| i32::from(x) * i32::from(y)).sum();
        sum as f32 / (127.0 * 127.0)
    }
}

impl std::fmt::Debug for Vectors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vectors({} words, {} dimensions)", self.ends.len(), self.dimensions)
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn vectors(&mut self) -> Option<Vectors> {
        (self.take(4)? == b"CLV1").then_some(())?;
        let [count, dimensions, bits, block] = [self.number()?, self.number()?, self.number()?, self.number()?];
        (bits == 4 && dimensions > 0 && dimensions % 2 == 0).then_some(())?;
        let scales: Vec<f32> =
            self.take(dimensions.checked_mul(4)?)?.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        let (words, ends) = Self { rest: self.take(block)? }.words(count)?;
        self.take(count)?; // frequency ranks: lexicon/en/frequency.txt has those that matter
        let packed = self.take(count.checked_mul(dimensions / 2)?)?;
        let values = packed.chunks_exact(dimensions / 2).flat_map(|row| normalized(row, &scales)).collect();
        Some(Vectors { words, ends, values, dimensions })
    }

    fn words(mut self, count: usize) -> Option<(String, Vec<u32>)> {
        let (mut words, mut ends, mut word) = (String::new(), Vec::new(), Vec::new());
        for _ in 0..count {
            let head = usize::from(*self.take(1)?.first()?);
            let rest = match head & 15 {
                15 => usize::from(*self.take(1)?.first()?),
                rest => rest,
            };
            (head >> 4 <= word.len()).then_some(())?;
            word.truncate(head >> 4);
            word.extend_from_slice(self.take(rest)?);
            words.push_str(std::str::from_utf8(&word).ok()?);
            ends.push(u32::try_from(words.len()).ok()?);
        }
        Some((words, ends))
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let bytes = self.take(4)?;
        Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }
}

/// One vector, unpacked (low half of a byte first, each value less 8, times its scale) and brought to length 127.
fn normalized(packed: &[u8], scales: &[f32]) -> Vec<i8> {
    let values: Vec<f32> = packed
        .iter()
        .flat_map(|byte| [byte & 15, byte >> 4])
        .zip(scales)
        .map(|(value, scale)| (f32::from(value) - 8.0) * scale)
        .collect();
    let length = values.iter().map(|v| v * v).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    values.iter().map(|v| (v / length * 127.0).round() as i8).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three words in two dimensions.
    fn file() -> Vec<u8> {
        let mut bytes = b"CLV1".to_vec();
        let block = [3u8, b'c', b'a', b'r', 0x31, b't', 3, b's', b'u', b'n'];
        for n in [3, 2, 4, block.len() as u32] {
            bytes.extend(n.to_le_bytes());
        }
        bytes.extend([1.0f32, 1.0].iter().flat_map(|s| s.to_le_bytes()));
        bytes.extend(block);
        bytes.extend([0, 1, 2]);
        bytes.extend([0x8f, 0x8f, 0xf8]);
        bytes
    }

    #[test]
    fn words_are_found_and_compared() {
        let vectors = Vectors::parse(&file()).unwrap();
        let find = |word| vectors.find(word);
        assert_eq!([find("car"), find("cart"), find("sun"), find("moon")], [Some(0), Some(1), Some(2), None]);
        assert!(vectors.cosine(0, 1) > 0.99);
        assert!(vectors.cosine(0, 2).abs() < 0.01);
    }

    #[test]
    fn a_broken_file_is_refused() {
        let file = file();
        for length in 0..file.len() {
            assert!(Vectors::parse(&file[..length]).is_err(), "{length}");
        }
        assert!(Vectors::parse(b"<html>not found</html>").is_err());
    }
}
