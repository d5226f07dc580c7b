//! Signatures: what a word tells of whether the event it governs happened (Nairn, Condoravdi and Karttunen 2006).

use crate::hash::Key;
use crate::lexicon::FACTUALITY;
use crate::read::Tag;

/// What a word governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complement {
    /// "to leave".
    Infinitive,
    /// "from leaving".
    From,
    /// "leaving".
    Gerund,
    /// "that she left".
    Clause,
    /// The noun phrase that is acted on: "delayed the flight".
    Object,
    /// The noun phrase behind its preposition: "fears of a flood".
    Prepositional,
    /// The clause it stands in: "probably left".
    Around,
}

/// What follows for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Happened,
    DidNot,
    /// Nothing is said.
    Open,
}

/// One complement of a word and what the word tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    pub complement: Complement,
    /// Where the word itself holds.
    pub affirmed: Sign,
    /// Where it is negated.
    pub negated: Sign,
    /// A clause with the word as its verb says no more than the complement does.
    pub light: bool,
}

/// The signatures of a word that bears `tag`, by its folded form and by its lemma.
pub fn signatures(folded: Key<'_>, lemma: Key<'_>, tag: Tag) -> impl Iterator<Item = Signature> + use<> {
    let governs =
        tag.is_verb() && tag != Tag::MD || tag.is_adjective() || tag.is_adverb() || matches!(tag, Tag::NN | Tag::NNS | Tag::IN);
    let form = if governs { FACTUALITY.get(folded) } else { None };
    let base = if governs && lemma != folded { FACTUALITY.get(lemma) } else { None };
    [form, base].into_iter().flatten().flat_map(|signatures| signatures.split(' ').filter_map(parse))
}

/// Reads `=i-+`.
fn parse(text: &str) -> Option<Signature> {
    let (light, text) = text.strip_prefix('=').map_or((false, text), |rest| (true, rest));
    let &[complement, affirmed, negated] = text.as_bytes() else { return None };
    let complement = match complement {
        b'i' => Complement::Infinitive,
        b'f' => Complement::From,
        b'g' => Complement::Gerund,
        b'c' => Complement::Clause,
        b'n' => Complement::Object,
        b'p' => Complement::Prepositional,
        b'a' => Complement::Around,
        _ => return None,
    };
    Some(Signature { complement, affirmed: sign(affirmed)?, negated: sign(negated)?, light })
}

fn sign(byte: u8) -> Option<Sign> {
    Some(match byte {
        b'+' => Sign::Happened,
        b'-' => Sign::DidNot,
        b'o' => Sign::Open,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_signature_is_read() {
        for (word, signatures) in FACTUALITY.rows() {
            for signature in signatures.split(' ') {
                assert!(parse(signature).is_some(), "{word}: {signature}");
            }
        }
        assert_eq!(parse("i-"), None);
        assert_eq!(parse("x-+"), None);
    }

    #[test]
    fn form_and_lemma_are_looked_up() {
        let has = |word: &str, tag, complement| {
            let lemma = crate::read::lemma::lemma(word, tag);
            signatures(Key::of(word), Key::of(&lemma), tag).any(|signature| signature.complement == complement)
        };
        assert!(has("cancelled", Tag::VBN, Complement::Object));
        assert!(has("believed", Tag::VBN, Complement::Infinitive));
        assert!(has("efforts", Tag::NNS, Complement::Infinitive));
        assert!(!has("cancelled", Tag::VBN, Complement::Infinitive));
        assert!(!has("Hope", Tag::NNP, Complement::Clause));
    }
}
