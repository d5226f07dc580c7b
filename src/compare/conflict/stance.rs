//! What is doubted on one side and stated on the other.

use super::{Answer, Difference, Scene, folded};
use crate::claim::{Cue, CueKind, Modality};
use crate::compare::cluster::Scored;
use crate::compare::matching::profile::Key;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::{HEARSAY_ADVERBS, STANCE};
use crate::span::Span;

/// How far the likeness of two claims must stand out to set their stance against each other.
const SAME_CLAIM: f32 = 0.5;
/// The same where the doubt is on a noun that both have.
const SAME_MATTER: f32 = 0.55;
/// The same where their verbs and what they speak of differ.
const SAME_WITHOUT_VERB: f32 = 0.75;

/// Whether two claims differ in certainty: those of one cluster in any way, others only where one calls possible what the other speaks
/// of as given.
pub fn difference(scene: &Scene<'_>, pair: &Scored, one_cluster: bool) -> Option<Difference> {
    let (i, j) = pair.claims;
    let same = || scene.same_verb(i, j) || scene.same_subject(i, j, Scene::SAME_EVENT) || pair.fit >= SAME_WITHOUT_VERB;
    if one_cluster && pair.fit >= SAME_CLAIM && scene.claim(i).polarity == scene.claim(j).polarity && same() {
        let doubted = doubt(scene, i, j).or_else(|| doubt(scene, j, i));
        if doubted.is_some() {
            return doubted;
        }
    }
    (pair.fit >= SAME_MATTER).then(|| called_possible(scene, i, j).or_else(|| called_possible(scene, j, i)))?
}

/// An answer marked by the words that make it.
fn said(scene: &Scene<'_>, claim: usize, what: &'static str) -> Answer {
    let words = scene.claim(claim).cues.first().map(|cue| cue.span).or(scene.claim(claim).predicate);
    Answer { words, ..Answer::own(claim, what) }
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
    Some(certainty(
        template!("One puts with doubt what another states: “{first}” and “{second}”."),
        Severity::Medium,
        scene,
        (doubting, cue),
        stating,
    ))
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
    Some(certainty(
        template!("One calls possible what another speaks of as given: “{first}” and “{second}”."),
        Severity::Low,
        scene,
        (doubting, Some(word)),
        stating,
    ))
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
    let doubt = words.map_or_else(
        || Answer::own(doubting, template!("doubt")),
        |words| Answer { meaning: "doubt".to_owned(), words: cue, ..Answer::plain(doubting, &format!("“{words}”")) },
    );
    Difference {
        kind: ConflictKind::Certainty,
        topic,
        severity,
        answers: [doubt, said(scene, stating, template!("stated as fact"))],
    }
}
