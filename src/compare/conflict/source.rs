//! One statement that two articles credit differently, or that one credits and the other prints as fact.

use super::actor::{self, Described};
use super::{Answer, Difference, Scene, folded};
use crate::annotate::{Attitude, Attribution, AttributionKind, EntityKind, Source, SourceClass};
use crate::claim::Modality;
use crate::compare::cluster::Scored;
use crate::compare::matching::align;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::ATTITUDE_VERBS;
use crate::read::{BlockKind, Tag};
use crate::span::Span;

/// How far the likeness of two claims of one cluster must stand out to ask who said them, of two others, and of two others on one subject
/// of which only one names a source.
const SAME_CLAIM: f32 = 0.45;
const LIKE_CLAIM: f32 = 0.55;
const SAME_MATTER: f32 = 0.4;
/// The same for a dropped source where neither verb nor subject is the same.
const SAME_WITHOUT_VERB: f32 = 0.6;
/// The same where two people may have said something alike, each for himself.
const SAME_WORDS_OF_TWO: f32 = 0.75;
/// The same where one unnamed source has become several others.
const SAME_OF_OTHERS: f32 = 0.5;
/// How much of the shorter claim must stand word for word in the other to be one statement.
const SAME_WORDING: f32 = 0.7;

/// Whether two claims are credited to different sources. Only those of one cluster say the same for sure.
pub fn difference(scene: &Scene<'_>, pair: &Scored, one_cluster: bool) -> Option<Difference> {
    let (i, j) = pair.claims;
    let voices = (voice(scene, i), voice(scene, j));
    let least = match voices {
        _ if one_cluster => SAME_CLAIM,
        (Some(_), None) | (None, Some(_)) if one_subject(scene, i, j) => SAME_MATTER,
        (Some(_), None) | (None, Some(_)) => return None,
        _ => LIKE_CLAIM,
    };
    if pair.fit < least || ![i, j].iter().all(|&claim| is_statement(scene, claim)) {
        return None;
    }
    match voices {
        (Some(a), Some(b)) if one_cluster => credited(scene, pair, a, b).or_else(|| described(scene, pair, a, b)),
        (Some(a), Some(b)) => described(scene, pair, a, b),
        (Some(a), None) if dropped(scene, pair, [i, j], a) => uncredited(scene, i, j, a),
        (None, Some(b)) if dropped(scene, pair, [j, i], b) => uncredited(scene, j, i, b),
        _ => None,
    }
}

fn one_subject(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    scene.same_subject(i, j, Scene::SAME_EVENT)
}

/// A clause with its own subject and verb, or at least a verb that needs one: nobody is asked for the source of an aside such as "known
/// as the Old Mill" or "which opened in May".
fn is_statement(scene: &Scene<'_>, number: usize) -> bool {
    let (claim, document) = (scene.claim(number), &scene.set(number).annotated.document);
    let begins = document.tokens_in(claim.span).next().map_or(Tag::SYM, |t| document.tokens[t].tag);
    let finite = || claim.predicate.is_some_and(|verb| document.tokens_in(verb).any(|t| document.tokens[t].tag.is_finite()));
    claim.subject.is_some_and(|subject| claim.span.contains(subject)) && claim.predicate.is_some()
        || act(scene, number).is_some()
        || !matches!(begins, Tag::WDT | Tag::WP | Tag::WRB | Tag::IN) && finite()
}

/// Whose word a claim is: of whoever speaks in it, or else of whom it is credited to.
fn voice<'a>(scene: &Scene<'a>, number: usize) -> Option<&'a Attribution> {
    if let Some(act) = act(scene, number) {
        return Some(act);
    }
    let (claim, attributions) = (scene.claim(number), &scene.set(number).annotated.attributions);
    let given = &attributions[claim.attribution?];
    // "The Herald reported, citing two officials": who told it says more than who passed it on.
    let passed_on = |a: &Attribution| a.source.is_none_or(|s| matches!(s.class, SourceClass::Outlet | SourceClass::Document));
    let told = |a: &&Attribution| a.vouches() && !passed_on(a) && a.content.iter().any(|piece| piece.contains(claim.span));
    attributions.iter().find(told).filter(|_| passed_on(given)).or(Some(given))
}

/// The attribution that a claim itself makes: "hard-liners have suggested a link".
fn act<'a>(scene: &Scene<'a>, number: usize) -> Option<&'a Attribution> {
    let (claim, attributions) = (scene.claim(number), &scene.set(number).annotated.attributions);
    let within = |place: Span| claim.predicate.is_some_and(|verb| verb.start <= place.start) && claim.span.contains(place);
    let speaks = |a: &&Attribution| {
        let says = a.source.is_some() && a.attitude == Attitude::Assertion && !a.negated;
        says && a.cue.is_some_and(within) && a.content.iter().all(|&content| within(content))
    };
    attributions.iter().rfind(speaks)
}

/// Both name someone: is it someone else, or another outlet that it was told to?
fn credited(scene: &Scene<'_>, pair: &Scored, a: &Attribution, b: &Attribution) -> Option<Difference> {
    let (i, j) = pair.claims;
    let (x, y) = (a.source?, b.source?);
    let one_statement = pair.wording >= SAME_WORDING;
    let joined = |claim: usize, entity: usize| scene.entities.of[scene.stated.claims[claim].article][entity];
    if let (Some(x), Some(y)) = (a.outlet.map(|e| joined(i, e)), b.outlet.map(|e| joined(j, e)))
        // Only the same words, not the same fact, show that one statement was given to one outlet.
        && one_statement
        && x != y
    {
        if ![i, j].iter().all(|&claim| opens_statement(scene, claim)) {
            return None;
        }
        let answers = [(i, x, a), (j, y, b)].map(|(claim, e, s)| {
            let words = s.source.map(|source| source.span);
            Answer { words, ..Answer::plain(claim, &scene.entities.list[e].name) }
        });
        return Some(attribution(
            template!(
                "One statement is said to have been given to different outlets, {one} against {other}: “{first}” and “{second}”."
            ),
            Severity::Medium,
            answers,
        ));
    }
    let (x, y) = (x.entity.map(|e| joined(i, e))?, y.entity.map(|e| joined(j, e))?);
    let [one, two] = [x, y].map(|e| &scene.entities.list[e]);
    let slip = scene.slips.contains(&super::fact::name::two(x, y));
    if x == y || slip || one.outlet || two.outlet || one.kind != two.kind || !one_statement && pair.fit < SAME_WORDS_OF_TWO {
        return None;
    }
    let answers = [(i, x, a), (j, y, b)].map(|(claim, e, s)| {
        let words = s.source.map(|source| source.span);
        Answer { words, ..Answer::plain(claim, &scene.entities.list[e].name) }
    });
    Some(attribution(
        template!("They credit the same to different sources, {one} against {other}: “{first}” and “{second}”."),
        Severity::High,
        answers,
    ))
}

/// Whether a claim is the first of what its attribution holds: a statement of several sentences was given to an outlet once.
fn opens_statement(scene: &Scene<'_>, number: usize) -> bool {
    let (at, claims) = (scene.stated.claims[number].claim, &scene.set(number).claims);
    claims[..at].iter().all(|claim| claim.attribution != claims[at].attribution)
}

/// Both are somebody without a name: are they made out to be others, more of them, or of a higher rank?
fn described(scene: &Scene<'_>, pair: &Scored, a: &Attribution, b: &Attribution) -> Option<Difference> {
    let speakers = [(pair.claims.0, a.source?), (pair.claims.1, b.source?)];
    let [Some(one), Some(two)] = speakers.map(|(claim, source)| actor::described(&scene.set(claim).annotated, &source)) else {
        return None;
    };
    let answers = speakers.map(|(claim, source)| {
        let words = folded(scene.set(claim).annotated.document.slice(source.span));
        Answer::plain(claim, &format!("“{words}”")).at(source.span)
    });
    let [(i, x), (j, y)] = speakers;
    if is_state_for_group(scene, [(i, x, &one), (j, y, &two)]) || is_state_for_group(scene, [(j, y, &two), (i, x, &one)]) {
        return Some(attribution(
            template!(
                "What one puts on some people another puts on their country, {one} against {other}: “{first}” and “{second}”."
            ),
            Severity::High,
            answers,
        ));
    }
    if !one.unnamed || !two.unnamed {
        return None;
    }
    let one_person = |d: &Described| d.class == SourceClass::Anonymous && !d.plural;
    let same_head = one.head == two.head;
    // What is quoted is one person's, whatever several say elsewhere.
    let likely = a.kind == b.kind && (same_head || pair.fit >= SAME_OF_OTHERS);
    let several = likely && (one_person(&one) && two.plural || one_person(&two) && one.plural);
    let (topic, [first_is, second_is]) = [
        (
            template!("One has several speak, another only one, {one} against {other}: “{first}” and “{second}”."),
            [several && one.plural, several && two.plural],
        ),
        (
            template!("Some speak on one side, all on the other, {one} against {other}: “{first}” and “{second}”."),
            [same_head && one.vague, same_head && two.vague],
        ),
        (
            template!("The source has a higher rank on one side, {one} against {other}: “{first}” and “{second}”."),
            [same_head && one.ranked, same_head && two.ranked],
        ),
    ]
    .into_iter()
    .find(|(_, [a, b])| a != b)?;
    let [mut first, mut second] = answers;
    (first.meaning, second.meaning) = (first_is.to_string(), second_is.to_string());
    Some(attribution(topic, Severity::Low, [first, second]))
}

/// Whether the first is people of a country ("Iranian hard-liners") and the second is that country.
fn is_state_for_group(scene: &Scene<'_>, [(i, group, of), (j, state, _)]: [(usize, Source, &Described); 2]) -> bool {
    let article = |claim: usize| scene.stated.claims[claim].article;
    let names = |claim: usize, source: Source| actor::names(scene, article(claim), source.span);
    let place = |e: usize| scene.set(j).annotated.entities[e].kind == EntityKind::Place;
    of.unnamed && of.plural && state.entity.is_some_and(place) && actor::share(&names(i, group), &names(j, state))
}

/// Whether a statement that the first claim credits is printed as plain fact by the second. A headline has no room for a source,
/// words in quotation marks have a speaker even where none is found, and what somebody says of himself is seen by others too.
fn dropped(scene: &Scene<'_>, pair: &Scored, [with, without]: [usize; 2], attribution: &Attribution) -> bool {
    let (claim, annotated) = (scene.claim(without), &scene.set(without).annotated);
    let block = annotated.document.sentences[claim.sentence].block;
    let names = |claim: usize, place: Span| actor::names(scene, scene.stated.claims[claim].article, place);
    let Some(source) = attribution.source.filter(|source| source.class != SourceClass::Document) else { return false };
    let of_himself = || claim.subject.is_some_and(|subject| actor::share(&names(with, source.span), &names(without, subject)));
    scene.claim(with).attribution.is_some()
        && (attribution.kind != AttributionKind::Direct || pair.wording >= SAME_WORDING)
        && matches!(claim.modality, Modality::Asserted | Modality::Unknown)
        && !scene.claim(with).hedged
        && (pair.fit >= SAME_WITHOUT_VERB && !is_thought(scene, with)
            || scene.same_verb(with, without)
            || one_subject(scene, with, without))
        && annotated.document.blocks[block].kind == BlockKind::Body
        && !annotated.quotations.iter().any(|q| q.span.overlaps(claim.span))
        && !of_himself()
        && !credits_elsewhere(scene, with, without)
}

/// Whether a claim tells what somebody expects or wants, which is not what another says is so or is due.
fn is_thought(scene: &Scene<'_>, claim: usize) -> bool {
    let document = &scene.set(claim).annotated.document;
    let mut verb = scene.claim(claim).predicate.map_or(0..0, |predicate| document.tokens_in(predicate));
    verb.any(|t| ATTITUDE_VERBS.get(document.lemma(t)).is_some_and(|class| class.starts_with(['b', 'e'])))
}

/// Whether the article of a claim credits what it says in another sentence.
fn credits_elsewhere(scene: &Scene<'_>, with: usize, without: usize) -> bool {
    /// How alike a credited claim must be to give the source of the statement, too.
    const SAME: f64 = 0.5;
    let stated = scene.stated;
    let article = stated.claims[without].article;
    let first = stated.claims.partition_point(|c| c.article < article);
    (first..stated.claims.len()).take_while(|&n| stated.claims[n].article == article).any(|n| {
        scene.claim(n).attribution.is_some()
            && [with, without].iter().any(|&m| align(&stated.profiles[n], &stated.profiles[m], &stated.vocabulary).score() >= SAME)
    })
}

fn uncredited(scene: &Scene<'_>, with: usize, without: usize, said: &Attribution) -> Option<Difference> {
    let source = said.source?;
    let severity = if source.class == SourceClass::Anonymous { Severity::Medium } else { Severity::Low };
    let words = folded(scene.set(with).annotated.document.slice(source.span));
    let with = Answer { meaning: "credited".to_owned(), ..Answer::plain(with, &format!("“{words}”")).at(source.span) };
    Some(attribution(
        template!("The source is dropped, {one} against {other}: “{first}” and “{second}”."),
        severity,
        [with, Answer::own(without, template!("no source"))],
    ))
}

fn attribution(topic: &'static str, severity: Severity, answers: [Answer; 2]) -> Difference {
    Difference { kind: ConflictKind::Attribution, topic, severity, answers }
}
