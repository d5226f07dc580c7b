//! The soft alignment of two profiles.

use super::Vocabulary;
use super::profile::{Key, Profile, Unit};

/// How two profiles align.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// For each unit of a, the best partner in b and how alike they are (0: none).
    pub a: Vec<(usize, f32)>,
    /// For each unit of b, the best partner in a and how alike they are (0: none).
    pub b: Vec<(usize, f32)>,
    /// Share of a's weight that has a partner in b, 0 to 1.
    pub a_in_b: f32,
    /// Share of b's weight that has a partner in a, 0 to 1.
    pub b_in_a: f32,
    /// Weight of the lighter profile.
    pub lighter: f32,
    /// Share of both sides' names that have a partner, 0 to 1; 1 where a side names nothing.
    pub names: f32,
}

/// Weight from which a profile is long enough to be judged; less is scaled down, since two short texts are alike too easily.
const ENOUGH: f32 = 1.0;

/// What two texts lose that share no name though both name something: a death toll in Russia is not one in Italy.
const OTHER_NAMES: f32 = 0.3;

impl Alignment {
    /// How alike the two are, 0 to 1: the mean of both directions, less for very short texts.
    pub fn score(&self) -> f64 {
        f64::from((self.a_in_b + self.b_in_a) / 2.0 * self.trust())
    }

    /// How far the shares are to be trusted, 0 to 1: less for short texts, and for texts about others.
    fn trust(&self) -> f32 {
        (self.lighter / ENOUGH).min(1.0) * (1.0 - OTHER_NAMES * (1.0 - self.names))
    }

    /// How alike the two are when numbers and dates are passed over, 0 to 1.
    pub fn without_values(&self, a: &Profile, b: &Profile) -> f32 {
        let side = |profile: &Profile, best: &[(usize, f32)]| {
            let words =
                || profile.units.iter().zip(best).filter(|(unit, _)| matches!(unit.key, Key::Name { .. } | Key::Word { .. }));
            let weight: f32 = words().map(|(unit, _)| unit.weight).sum();
            (words().map(|(unit, (_, similarity))| unit.weight * similarity).sum::<f32>() / weight.max(f32::MIN_POSITIVE), weight)
        };
        let ((one, x), (two, y)) = (side(a, &self.a), side(b, &self.b));
        (one + two) / 2.0 * (x.min(y) / ENOUGH).min(1.0) * (1.0 - OTHER_NAMES * (1.0 - self.names))
    }

    /// Why the two were found alike, in words; empty when nothing is shared.
    pub fn reasons(&self, a: &Profile, b: &Profile) -> Vec<String> {
        let (mut names, mut numbers, mut dates, mut words, mut synonyms) = (0, 0, 0, 0, 0);
        for (unit, &(partner, similarity)) in a.units.iter().zip(&self.a) {
            if similarity == 0.0 {
                continue;
            }
            match (unit.key, b.units[partner].key) {
                (Key::Name { .. }, _) => names += 1,
                (Key::Number { .. }, _) => numbers += 1,
                (Key::Days(..), _) => dates += 1,
                (Key::Word { stem: x, .. }, Key::Word { stem: y, .. }) if x == y => words += 1,
                (Key::Word { .. }, _) => synonyms += 1,
            }
        }
        let count =
            |n: usize, one: &str, many: &str| (n > 0).then(|| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") });
        [
            count(names, "shared name", "shared names"),
            count(numbers, "agreeing number", "agreeing numbers"),
            count(dates, "agreeing date", "agreeing dates"),
            count(words, "shared word", "shared words"),
            count(synonyms, "word with the same meaning", "words with the same meaning"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Aligns two profiles: each unit with the most similar one of the other side, several to one allowed.
pub fn align(a: &Profile, b: &Profile, vocabulary: &Vocabulary) -> Alignment {
    let mut best_a = vec![(0, 0.0f32); a.units.len()];
    let mut best_b = vec![(0, 0.0f32); b.units.len()];
    for (i, x) in a.units.iter().enumerate() {
        for (j, y) in b.units.iter().enumerate() {
            let similarity = similarity(x, y, vocabulary);
            if similarity > best_a[i].1 {
                best_a[i] = (j, similarity);
            }
            if similarity > best_b[j].1 {
                best_b[j] = (i, similarity);
            }
        }
    }
    Alignment {
        a_in_b: share(a, &best_a),
        b_in_a: share(b, &best_b),
        names: shared_names(a, &best_a, b, &best_b),
        lighter: a.weight.min(b.weight),
        a: best_a,
        b: best_b,
    }
}

/// How alike two units are, 0 to 1.
pub fn similarity(a: &Unit, b: &Unit, vocabulary: &Vocabulary) -> f32 {
    /// Similarity of two numbers or periods that fit together without being the same ("84" and "more than 80").
    const COMPATIBLE: f32 = 0.8;
    /// Similarity of a country, its people and its capital: news writes one for the other.
    const SAME_COUNTRY: f32 = 0.9;
    match (a.key, b.key) {
        (Key::Name { entity: x, stem: s, country: c }, Key::Name { entity: y, stem: t, country: d }) => {
            if x == y {
                1.0
            } else if c.is_some() && c == d {
                SAME_COUNTRY
            } else {
                vocabulary.spelling(s, t)
            }
        }
        (Key::Name { stem: s, country: c, .. }, Key::Word { stem: t, country: d })
        | (Key::Word { stem: s, country: c }, Key::Name { stem: t, country: d, .. }) => {
            if c.is_some() && c == d {
                SAME_COUNTRY
            } else {
                vocabulary.spelling(s, t)
            }
        }
        (Key::Word { stem: s, country: c }, Key::Word { stem: t, country: d }) => match (c, d) {
            (Some(c), Some(d)) => f32::from(c == d),
            (None, None) => vocabulary.similarity(s, t),
            _ => vocabulary.spelling(s, t),
        },
        (Key::Number { value: x, min, max }, Key::Number { value: y, min: low, max: high }) => {
            if x.is_some() && x == y {
                1.0
            } else if min <= high && low <= max {
                COMPATIBLE * closeness(x.unwrap_or(min), y.unwrap_or(low))
            } else {
                0.0
            }
        }
        (Key::Days(from, to), Key::Days(start, end)) => {
            if (from, to) == (start, end) {
                1.0
            } else if from <= end && start <= to {
                COMPATIBLE
            } else {
                0.0
            }
        }
        _ => 0.0,
    }
}

/// How near two numbers are, 0 to 1: "at least seven" does not speak of 84, though 84 is at least seven.
fn closeness(a: f64, b: f64) -> f32 {
    let (less, more) = (a.abs().min(b.abs()), a.abs().max(b.abs()));
    if less.is_finite() && more.is_finite() && more > 0.0 { (less / more).sqrt() as f32 } else { 0.5 }
}

/// The larger of the two shares of names that have a partner.
fn shared_names(a: &Profile, best_a: &[(usize, f32)], b: &Profile, best_b: &[(usize, f32)]) -> f32 {
    let side = |profile: &Profile, best: &[(usize, f32)]| {
        let names = || profile.units.iter().zip(best).filter(|(unit, _)| is_name(unit.key));
        let weight: f32 = names().map(|(unit, _)| unit.weight).sum();
        (weight > 0.0).then(|| names().map(|(unit, (_, similarity))| unit.weight * similarity).sum::<f32>() / weight)
    };
    match (side(a, best_a), side(b, best_b)) {
        (Some(x), Some(y)) => x.max(y),
        _ => 1.0,
    }
}

fn is_name(key: Key) -> bool {
    matches!(key, Key::Name { .. } | Key::Word { country: Some(_), .. })
}

fn share(profile: &Profile, best: &[(usize, f32)]) -> f32 {
    if profile.weight == 0.0 {
        return 0.0;
    }
    profile.units.iter().zip(best).map(|(unit, (_, similarity))| unit.weight * similarity).sum::<f32>() / profile.weight
}
