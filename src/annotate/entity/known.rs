//! Names that the lexicon knows, and the form under which names are compared.

use crate::case::Lower;
use std::sync::LazyLock;

use crate::annotate::EntityKind;
use crate::{hash, lexicon};

/// What the lexicon knows of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The usual full name, or `None` where the name itself is that.
    pub canonical: Option<&'static str>,
    /// What it is.
    pub kind: EntityKind,
    /// Whether the word is for the people or things of a country, not for the country itself.
    pub demonym: bool,
    /// Whether it is a news outlet.
    pub outlet: bool,
}

/// The names that [`look_up`] knows and all their beginnings up to the end of a word. Most words of a text begin none of them, and
/// asking for that takes one look-up instead of four for each longer phrase. By their hashes: what begins a name by chance is looked up
/// in vain.
static BEGINNINGS: LazyLock<hash::Set<u32>> = LazyLock::new(|| {
    let lists = [&lexicon::KNOWN_NAMES, &lexicon::OUTLETS, &lexicon::DEMONYMS, &lexicon::PLACES];
    let mut beginnings = hash::Set::default();
    for (key, _) in lists.into_iter().flat_map(lexicon::Table::rows) {
        let key = lexicon::folded(key);
        beginnings.insert(hash::of(&key));
        beginnings.extend(key.match_indices([' ', '\'', ',']).map(|(end, _)| hash::of(&key[..end])));
    }
    beginnings
});

/// Whether a name that [`look_up`] knows begins with this folded word or phrase, or is it.
pub fn begins(key: &str) -> bool {
    let bare = key.strip_prefix("the ").unwrap_or(key);
    key == "the" || BEGINNINGS.contains(&hash::of(bare)) || bare.len() < key.len() && BEGINNINGS.contains(&hash::of(key))
}

/// Looks up a folded name, words joined by one blank, without a leading "the" (but for outlets that are known with it only).
pub fn look_up(key: &str) -> Option<Known> {
    if !begins(key) {
        return None;
    }
    let plain = |canonical, kind| Known { canonical, kind, demonym: false, outlet: false };
    if let Some((canonical, kind)) = lexicon::KNOWN_NAMES.named(key) {
        return Some(plain(Some(canonical), kind_of(kind).unwrap_or(EntityKind::Other)));
    }
    // The list keeps most names without "the"; a capital "The" inside a sentence comes with the name.
    let bare = key.strip_prefix("the ").unwrap_or(key);
    if let Some((outlet, _)) = lexicon::OUTLETS.named(key).or_else(|| lexicon::OUTLETS.named(bare)) {
        return Some(Known { outlet: true, ..plain(Some(outlet), EntityKind::Organization) });
    }
    if let Some(country) = lexicon::DEMONYMS.get(key) {
        return Some(Known { demonym: true, ..plain(Some(country), EntityKind::Place) });
    }
    lexicon::PLACES.has(key).then(|| plain(None, EntityKind::Place))
}

/// The kind behind a letter of the lists; `None` for a hyphen.
pub fn kind_of(letter: &str) -> Option<EntityKind> {
    match letter {
        "o" => Some(EntityKind::Organization),
        "p" => Some(EntityKind::Person),
        "l" => Some(EntityKind::Place),
        "e" => Some(EntityKind::Event),
        "x" => Some(EntityKind::Other),
        _ => None,
    }
}

/// What a capital or seat of power stands for when it acts: "Tehran said", "the Kremlin denied". `None` for every other name.
pub fn metonym_of(name: &str) -> Option<&'static str> {
    lexicon::METONYMS.get(name_key(name).as_str())
}

/// The form under which names are compared: folded, straight apostrophes, blanks made one, no leading "the", no possessive ending.
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        for c in word.chars().map(|c| c.lowered()) {
            key.push(if matches!(c, '\u{2019}' | '\u{2bc}') { '\'' } else { c });
        }
    }
    for ending in ["'s", "'"] {
        if let Some(bare) = key.strip_suffix(ending) {
            key.truncate(bare.len());
        }
    }
    match key.strip_prefix("the ") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => key,
    }
}

/// The form under which bodies of state are compared, whatever the country is called: "Iran's foreign ministry" and "Iranian foreign
/// ministry" are `iran foreign ministry`. `None` where the key does not begin with a country and end with a body.
pub fn body_key(key: &str) -> Option<String> {
    let (_, last) = key.rsplit_once(' ')?;
    if !lexicon::STATE_BODIES.get(last)?.ends_with(['y', 'l']) {
        return None;
    }
    // The names of countries have three words at most where a body follows.
    const LONGEST: usize = 3;
    let blanks = key.match_indices(' ').map(|(at, _)| at).take(LONGEST);
    blanks
        .filter_map(|at| {
            let country =
                look_up(key[..at].trim_end_matches("'s").trim_end_matches('\'')).filter(|k| k.kind == EntityKind::Place)?;
            Some(format!("{}{}", country.canonical?.lowered(), &key[at..]))
        })
        .last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_all_their_names() {
        for name in ["us", "u.s.", "united states", "america"] {
            let known = look_up(name).unwrap();
            assert_eq!((known.canonical, known.kind, known.demonym), (Some("United States"), EntityKind::Place, false), "{name}");
        }
        assert!(look_up("american").unwrap().demonym);
        assert!(look_up("americas cup fan").is_none());
    }

    #[test]
    fn seats_of_power_stand_for_countries_and_cities_elsewhere_for_nothing() {
        assert_eq!(metonym_of("the Kremlin"), Some("Russia"));
        assert_eq!(metonym_of("Washington"), Some("United States"));
        assert_eq!(metonym_of("Chicago"), None);
    }

    #[test]
    fn bodies_of_state_go_by_the_country() {
        for name in ["norway's foreign ministry", "norwegian foreign ministry"] {
            assert_eq!(body_key(name).as_deref(), Some("norway foreign ministry"), "{name}");
        }
        assert_eq!(body_key("u.s. government"), body_key("american government"));
        assert_eq!(body_key("harbour ministry"), None);
        assert_eq!(body_key("norwegian salmon"), None);
    }

    #[test]
    fn keys_fold_what_makes_no_other_name() {
        assert_eq!(name_key("The  Harbour Herald’s"), "harbour herald");
        assert_eq!(name_key("The"), "the");
        assert_eq!(name_key(""), "");
    }
}
