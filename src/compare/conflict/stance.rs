//! What is denied on one side and said on the other; what is doubted on one side and stated on the other.

use super::{Answer, Difference, Scene, folded};
use crate::claim::{Claim, Cue, CueKind, Modality, Polarity};
use crate::compare::cluster::Scored;
use crate::compare::matching::profile::Key;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::{HEARSAY_ADVERBS, STANCE};
use crate::read::Tag;
use crate::span::Span;

/// How far the likeness of two claims must stand out to set their stance against each other.
const SAME_CLAIM: f32 = 0.5;
/// How alike two claims must be that deny each other, whatever else they are like: what did not happen once may have happened before.
const SAME_EVENT: f32 = 0.6;
/// The same where the doubt is on a noun that both have.
const SAME_MATTER: f32 = 0.55;
/// The same where their verbs and what they speak of differ.
const SAME_WITHOUT_VERB: f32 = 0.75;

/// Whether two claims of one cluster differ in polarity or certainty.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    if pair.fit < SAME_CLAIM {
        return None;
    }
    let (i, j) = pair.claims;
    let (a, b) = (scene.claim(i), scene.claim(j));
    if a.polarity != b.polarity {
        let differ = pair.score >= SAME_EVENT && certain(a) && certain(b) && scene.same_verb(i, j);
        let answers = [i, j].map(|claim| said(scene, claim, polarity(scene.claim(claim))));
        let topic = "One says that it is so, another that it is not";
        return differ.then_some(Difference { kind: ConflictKind::Negation, topic, severity: Severity::High, answers });
    }
    if scene.same_verb(i, j) || same_subject(scene, i, j) || pair.fit >= SAME_WITHOUT_VERB {
        let doubted = doubt(scene, i, j).or_else(|| doubt(scene, j, i));
        if doubted.is_some() {
            return doubted;
        }
    }
    tentative(scene, pair)
}

/// Whether one of two claims calls possible what the other speaks of as given.
pub fn tentative(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    let (i, j) = pair.claims;
    (pair.fit >= SAME_MATTER).then(|| called_possible(scene, i, j).or_else(|| called_possible(scene, j, i)))?
}

/// Whether two claims speak of one thing, by the words that head their subjects.
pub fn same_subject(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    let heads = [i, j].map(|number| subject_head(scene, number));
    matches!(heads, [Some(a), Some(b)] if scene.is_same_event(a, b))
}

/// The stem of the noun that heads a claim's subject.
pub fn subject_head(scene: &Scene<'_>, number: usize) -> Option<u32> {
    let document = &scene.set(number).annotated.document;
    let phrase = document.tokens_in(scene.claim(number).subject?);
    let end = phrase.clone().find(|&t| document.tokens[t].tag == Tag::IN).unwrap_or(phrase.end);
    let head = (phrase.start..end).rev().find(|&t| document.tokens[t].tag.is_noun())?;
    scene.stated.vocabulary.known(document.fold(head))
}

pub fn certain(claim: &Claim) -> bool {
    !claim.hedged && matches!(claim.modality, Modality::Asserted | Modality::Reported)
}

fn polarity(claim: &Claim) -> &'static str {
    match claim.polarity {
        Polarity::Affirmative => "it is so",
        Polarity::Negative => "it is not so",
    }
}

/// An answer marked by the words that make it.
fn said(scene: &Scene<'_>, claim: usize, what: &str) -> Answer {
    let words = scene.claim(claim).cues.first().map(|cue| cue.span).or(scene.claim(claim).predicate);
    Answer { words, ..Answer::plain(claim, what) }
}

/// What the first claim puts with doubt and the second states.
fn doubt(scene: &Scene<'_>, doubting: usize, stating: usize) -> Option<Difference> {
    let (doubter, stater) = (scene.claim(doubting), scene.claim(stating));
    let document = &scene.set(doubting).annotated.document;
    let doubts = (doubter.hedged || doubter.modality == Modality::Alleged) && doubter.modality != Modality::Unknown;
    let hearsay = |cue: &&Cue| document.tokens_in(cue.span).any(|t| HEARSAY_ADVERBS.get(document.key(t)).is_some());
    let hedges = || doubter.cues.iter().filter(|cue| cue.kind == CueKind::Hedge);
    // Hearsay and allegations are no less than what names its source says.
    let states = match stater.modality {
        Modality::Asserted => true,
        Modality::Reported => hedges().any(|cue| doubter.span.contains(cue.span) && !hearsay(&cue)),
        _ => false,
    };
    if !doubts || !states || stater.hedged {
        return None;
    }
    let cue = hedges().next().map(|cue| cue.span);
    Some(certainty("One puts with doubt what another states", Severity::Medium, scene, (doubting, cue), stating))
}

/// What the first claim calls possible or alleged ("a possible link") and the second speaks of as it is.
fn called_possible(scene: &Scene<'_>, doubting: usize, stating: usize) -> Option<Difference> {
    let stater = scene.claim(stating);
    let sure = !stater.hedged && matches!(stater.modality, Modality::Asserted | Modality::Reported | Modality::Opinion);
    if !sure || tentative_words(scene, stating).next().is_some() {
        return None;
    }
    let profile = &scene.stated.profiles[stating];
    let vocabulary = &scene.stated.vocabulary;
    let spoken_of = |noun: u32| {
        /// How alike a word must be to stand for the noun: the same or an equivalent.
        const SAME: f32 = 0.75;
        profile.units.iter().any(|u| matches!(u.key, Key::Word { stem, .. } if vocabulary.similarity(stem, noun) >= SAME))
    };
    let (word, _) = tentative_words(scene, doubting).find(|&(_, noun)| spoken_of(noun))?;
    Some(certainty("One calls possible what another speaks of as given", Severity::Low, scene, (doubting, Some(word)), stating))
}

/// The words of a claim that call a thing possible, each with the stem of the noun it stands before.
fn tentative_words<'a>(scene: &Scene<'a>, claim: usize) -> impl Iterator<Item = (Span, u32)> + use<'a> {
    let document = &scene.set(claim).annotated.document;
    let vocabulary = &scene.stated.vocabulary;
    let tokens = document.tokens_in(scene.claim(claim).span);
    let end = tokens.end;
    tokens.filter(|&t| STANCE.get(document.key(t)).is_some_and(|kinds| kinds.split(' ').any(|k| k == "tentative"))).filter_map(
        move |t| {
            let noun =
                (t + 1..end).find(|&n| !document.tokens[n].tag.is_adjective()).filter(|&n| document.tokens[n].tag.is_noun())?;
            Some((document.tokens[t].span, vocabulary.known(document.fold(noun))?))
        },
    )
}

fn certainty(
    topic: &'static str,
    severity: Severity,
    scene: &Scene<'_>,
    (doubting, cue): (usize, Option<Span>),
    stating: usize,
) -> Difference {
    let words = cue.map(|cue| folded(scene.set(doubting).annotated.document.slice(cue)));
    let value = words.map_or_else(|| "doubt".to_owned(), |words| format!("“{words}”"));
    let doubt = Answer { meaning: "doubt".to_owned(), words: cue, ..Answer::plain(doubting, &value) };
    Difference { kind: ConflictKind::Certainty, topic, severity, answers: [doubt, said(scene, stating, "no such word")] }
}
