//! How a claim is put forward: modality, polarity, hedging. All three look at the clause's own words, so that a negation or hedge in
//! a clause set into it does not reach it, nor the other way round.

use super::clause::Kind;
use super::factuality::{self, Embedded, Judged, factuality};
use super::words::Words;
use super::{Cue, CueKind, Modality, Polarity};
use crate::annotate::Annotated;
use crate::hash::Key;
use crate::lexicon::{SAYING_NOUNS, STANCE};
use crate::read::{Tag, lemma};

/// How a clause is put forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    pub modality: Modality,
    pub polarity: Polarity,
    pub hedged: bool,
    /// The words that make it negated or hedged.
    pub cues: Vec<Cue>,
}

/// Whether the list gives `word` the stance `kind`.
pub fn is<'a>(word: impl Into<Key<'a>>, kind: &str) -> bool {
    STANCE.get(word).is_some_and(|kinds| kinds.split(' ').any(|k| k == kind))
}

/// The stance of one of the clauses that an attribution (or the article itself) puts forward, and the parts of it that differ in
/// factuality from the rest.
pub fn stance(annotated: &Annotated, words: &Words<'_>, attribution: Option<usize>) -> (Stance, Vec<Embedded>) {
    let conditional = words.clause.kind == Kind::Condition;
    let doubted = words.clause.kind == Kind::Main && cue_doubts(annotated, attribution);
    let (Judged { factuality, mut cues }, mut embedded) = factuality(words, conditional || doubted);
    if conditional && words.len() > 0 {
        cues.push(Cue { span: words.span(0), kind: CueKind::Hedge });
    }
    let unknown = says_unknown(words, factuality.negative);
    let modality = match unknown {
        Some(_) => Modality::Unknown,
        None => modality(annotated, words, attribution),
    };
    if let Some(at) = unknown {
        embedded.clear();
        cues.push(Cue { span: words.span(at), kind: CueKind::Hedge });
    }
    if let Some(span) = attribution.and_then(|index| annotated.attributions[index].cue) {
        match modality {
            Modality::Denied => cues.push(Cue { span, kind: CueKind::Negation }),
            Modality::Alleged => cues.push(Cue { span, kind: CueKind::Hedge }),
            _ if doubted => cues.push(Cue { span, kind: CueKind::Hedge }),
            _ => {}
        }
    } else if modality == Modality::Denied {
        cues.extend(words.places().filter(|&at| denies(words, at)).map(|at| Cue { span: words.span(at), kind: CueKind::Negation }));
    }
    crate::order::sort_by_key(&mut cues, |cue| (cue.span.start, cue.span.end));
    cues.dedup_by_key(|cue| cue.span);
    let negative = unknown.is_some() || factuality.negative;
    let polarity = if negative { Polarity::Negative } else { Polarity::Affirmative };
    (Stance { modality, polarity, hedged: factuality.open, cues }, embedded)
}

/// Whether the cue of an attribution puts its content in doubt: "expected that", "fears that".
fn cue_doubts(annotated: &Annotated, attribution: Option<usize>) -> bool {
    let document = &annotated.document;
    attribution
        .and_then(|index| annotated.attributions[index].cue)
        .is_some_and(|cue| document.tokens_in(cue).any(|token| factuality::leaves_open(document, token)))
}

/// "It is unclear why …", "they did not say whether …": the place of the word that says so.
fn says_unknown(words: &Words<'_>, negated: bool) -> Option<usize> {
    // A question that stands by itself: "… or whether it ever sailed".
    if words.word(0) == "whether" {
        return Some(0);
    }
    let question = (1..words.len()).find(|&at| words.in_object(at) && !words.in_object(at - 1))?;
    let yes_or_no = matches!(words.word(question), "whether" | "if");
    let open = yes_or_no || matches!(words.tag(question), Tag::WRB | Tag::WP | Tag::WDT) && words.word(question) != "that";
    if !open {
        return None;
    }
    let mut before = words.places().take_while(|&at| at < question);
    let asked = |at: usize| match words.lemma(at).word {
        "unclear" | "uncertain" | "unknown" | "unsure" => true,
        "clear" | "known" | "certain" | "sure" => negated,
        _ => false,
    };
    let silent = |at: usize| negated && yes_or_no && (is(words.lemma(at), "unknown") || words.word(at) == "about");
    before.find(|&at| asked(at) || silent(at))
}

fn modality(annotated: &Annotated, words: &Words<'_>, attribution: Option<usize>) -> Modality {
    let document = &annotated.document;
    let cue = attribution.and_then(|index| annotated.attributions[index].cue);
    let cue_is = |kind| cue.is_some_and(|cue| document.tokens_in(cue).any(|token| is(&lemma::verb(document.fold(token)), kind)));
    let says = |adverbs: [&str; 2]| words.places().any(|at| adverbs.contains(&words.word(at)));
    if cue_is("deny") {
        Modality::Denied
    } else if cue_is("allege") || says(["allegedly", "alleged"]) {
        Modality::Alleged
    } else if attribution.is_some() || says(["reportedly", "purportedly"]) {
        Modality::Reported
    } else if words.places().any(|at| denies(words, at)) {
        Modality::Denied
    } else if words.places().any(|at| judges(words, at)) {
        Modality::Opinion
    } else {
        Modality::Asserted
    }
}

/// "denied that …", "denied taking …", "dismissed the claims": what is denied is something said, not a plan or an offer.
fn denies(words: &Words<'_>, at: usize) -> bool {
    if !words.in_verb(at) || !is(words.lemma(at), "deny") {
        return false;
    }
    let said = |at: usize| SAYING_NOUNS.get(words.word(at)).is_some_and(|frames| frames.contains('c') && !frames.contains('i'));
    let phrase = (at + 1..words.len())
        .take_while(|&at| words.tag(at).is_noun() || words.tag(at).is_adjective() || matches!(words.tag(at), Tag::DT | Tag::PRPS));
    words.in_object(at + 1) || words.tag(at + 1) == Tag::VBG || { phrase }.any(said)
}

fn judges(words: &Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    is(words.key(at), "judge")
        || words.tag(at) == Tag::MD && matches!(word, "should" | "ought" | "must")
        || words.tag(at) == Tag::PRP && word == "i"
}
