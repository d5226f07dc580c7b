//! The dictionary form of a word.

use std::borrow::Cow;

use super::Tag;
use super::tag::can_be;
use crate::hash::Key;
use crate::lexicon::{NOUN_FORMS, VERB_FORMS};

/// The dictionary form of a folded word that bears `tag`: `said`, `says` and `saying` give `say`, `officials` gives `official`.
/// Words of other tags, and forms no rule knows, come back as they are.
pub fn lemma(folded: &str, tag: Tag) -> Cow<'_, str> {
    match tag {
        Tag::VBD | Tag::VBN | Tag::VBG | Tag::VBZ | Tag::VBP | Tag::VB | Tag::MD => verb(folded),
        Tag::NNS | Tag::NNPS => noun(folded),
        _ => Cow::Borrowed(folded),
    }
}

/// The infinitive of a folded verb form: `declined` gives `decline`, `is` gives `be`.
pub fn verb(folded: &str) -> Cow<'_, str> {
    if let Some(infinitive) = auxiliary(folded).or_else(|| VERB_FORMS.get(folded)) {
        return Cow::Borrowed(infinitive);
    }
    if can_be(folded, Tag::VB) {
        return Cow::Borrowed(folded);
    }
    let Some(suffix) = ["s", "ed", "ing"].into_iter().find(|suffix| folded.len() > suffix.len() + 1 && folded.ends_with(suffix))
    else {
        return Cow::Borrowed(folded);
    };
    let listed = stems(folded, suffix).find(|stem| stem.with(|word| can_be(word, Tag::VB)));
    match listed.or_else(|| stems(folded, suffix).next()) {
        Some(stem) => stem.into_word(),
        None => Cow::Borrowed(folded),
    }
}

/// The singular of a folded noun: `officials` gives `official`, `men` gives `man`.
pub fn noun(folded: &str) -> Cow<'_, str> {
    if let Some(singular) = NOUN_FORMS.get(folded) {
        return Cow::Borrowed(singular);
    }
    if let Some(stem) = folded.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return Cow::Owned(format!("{stem}y"));
    }
    let sibilant = ["ches", "shes", "sses", "xes", "zes"].iter().any(|end| folded.ends_with(end));
    let cut = if sibilant { 2 } else { usize::from(folded.ends_with('s') && !folded.ends_with("ss") && folded.len() > 2) };
    Cow::Borrowed(&folded[..folded.len() - cut])
}

/// The infinitive of a folded form of be, have or do, shortened forms included (`'s` aside, which may be either).
fn auxiliary(folded: &str) -> Option<&'static str> {
    Some(match folded {
        "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" | "'m" | "'re" => "be",
        "have" | "has" | "had" | "having" | "'ve" => "have",
        "do" | "does" | "did" | "done" | "doing" => "do",
        _ => return None,
    })
}

/// Whether a folded word is a form of be, have or do, or a modal: a verb that can stand before another.
pub fn is_auxiliary<'a>(folded: impl Into<Key<'a>>) -> bool {
    let key = folded.into();
    let folded = key.word;
    auxiliary(folded).is_some() || matches!(folded, "'s" | "'d" | "'ll") || can_be(key, Tag::MD)
}

/// A word that another may be a form of: its beginning and what was cut off there.
#[derive(Clone, Copy, Debug)]
pub struct Stem<'a> {
    start: &'a str,
    end: &'static str,
}

impl<'a> Stem<'a> {
    /// Hands the word to `f`.
    pub fn with<T>(self, f: impl FnOnce(&str) -> T) -> T {
        /// Bytes of most words; longer ones are put together elsewhere.
        const USUAL: usize = 32;
        let length = self.start.len() + self.end.len();
        if self.end.is_empty() {
            return f(self.start);
        }
        let mut room = [0; USUAL];
        let Some(word) = room.get_mut(..length) else { return f(&self.into_word()) };
        word[..self.start.len()].copy_from_slice(self.start.as_bytes());
        word[self.start.len()..].copy_from_slice(self.end.as_bytes());
        // Two strings in a row are one.
        f(std::str::from_utf8(word).unwrap_or_default())
    }

    fn into_word(self) -> Cow<'a, str> {
        if self.end.is_empty() { Cow::Borrowed(self.start) } else { Cow::Owned([self.start, self.end].concat()) }
    }
}

/// The words that `word`, which ends in `suffix` (`s`, `ed` or `ing`), may be a regular form of, the likeliest first.
pub fn stems<'a>(word: &'a str, suffix: &str) -> impl Iterator<Item = Stem<'a>> {
    let start = &word[..word.len() - suffix.len()];
    let plain = Some(Stem { start, end: "" });
    let shorter = |cut: &str, end| start.strip_suffix(cut).map(|start| Stem { start, end });
    let stems = if suffix == "s" {
        [shorter("ie", "y"), plain, shorter("e", ""), None]
    } else {
        let mut letters = start.bytes().rev();
        let doubled = start.len() > 2 && letters.next() == letters.next() && start.is_ascii();
        let undoubled = doubled.then(|| Stem { start: &start[..start.len() - 1], end: "" });
        let y = shorter("i", "y").filter(|_| suffix == "ed");
        [plain, Some(Stem { start, end: "e" }), y, undoubled]
    };
    stems.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_their_lemma() {
        for (form, infinitive) in [
            ("said", "say"),
            ("says", "say"),
            ("saying", "say"),
            ("denied", "deny"),
            ("denies", "deny"),
            ("declined", "decline"),
            ("planning", "plan"),
            ("killed", "kill"),
            ("is", "be"),
            ("told", "tell"),
            ("left", "leave"),
            ("agree", "agree"),
            ("s", "s"),
            ("", ""),
        ] {
            assert_eq!(verb(form), infinitive);
        }
        for (plural, singular) in
            [("officials", "official"), ("men", "man"), ("agencies", "agency"), ("churches", "church"), ("press", "press")]
        {
            assert_eq!(noun(plural), singular);
        }
        assert_eq!(lemma("leaves", Tag::VBZ), "leave");
        assert_eq!(lemma("quickly", Tag::RB), "quickly");
    }

    #[test]
    fn auxiliaries_are_told_from_other_verbs() {
        assert!(["was", "'s", "would", "did", "'ve"].into_iter().all(is_auxiliary));
        assert!(!["said", "need", "willing", ""].into_iter().any(is_auxiliary));
    }
}
