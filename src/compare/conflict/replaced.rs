//! Claims that say the same of another person, place or organisation.

use super::fact::{excludes, mention_at, post};
use super::{Answer, Difference, Scene, folded};
use crate::annotate::entity::known::metonym_of;
use crate::annotate::{Annotated, EntityKind, Mention};
use crate::case::Lower;
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};
use crate::lexicon::ONCE;
use crate::read::Tag;
use crate::span::Span;

/// How alike two claims must be, numbers and dates apart, for a name in the place of another to be a contradiction.
const SAME_CLAIM: f32 = 0.6;

/// Whether two claims of one cluster differ in one name that has the same part in both.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    let (i, j) = pair.claims;
    if pair.blind < SAME_CLAIM || !scene.same_verb(i, j) {
        return None;
    }
    let names = names(scene, i, j)?;
    let entities = [(i, names[0]), (j, names[1])].map(|(claim, mention)| joined(scene, claim, mention));
    let list = entities.map(|e| &scene.entities.list[e]);
    // A seat of power stands for its country, an outlet for what it tells; one person may have two names.
    let stands = list.iter().any(|entity| entity.outlet || metonym_of(&entity.name).is_some());
    // What is released is so in each country.
    let document = &scene.set(i).annotated.document;
    let mut verb = scene.claim(i).predicate.map_or(0..0, |predicate| document.tokens_in(predicate));
    let is_local = list[0].kind == EntityKind::Place && verb.any(|t| ONCE.get(document.lemma(t)) == Some("release"));
    if stands || is_local || scene.slips.contains(&super::fact::name::two(entities[0], entities[1])) {
        return None;
    }
    let topic = match list[0].kind {
        EntityKind::Person => template!("They name different people, {one} against {other}: “{first}” and “{second}”."),
        EntityKind::Place => template!("They name different places, {one} against {other}: “{first}” and “{second}”."),
        _ => template!("They name different organisations, {one} against {other}: “{first}” and “{second}”."),
    };
    let answers = [(i, names[0]), (j, names[1])].map(|(claim, mention)| {
        Answer::plain(claim, &folded(scene.set(claim).annotated.document.slice(mention.span))).at(mention.span)
    });
    Some(Difference { kind: ConflictKind::Name, topic, severity: Severity::Medium, answers })
}

/// The two names, one of each claim, that have the same part and exclude each other, where there is nothing else that only one names.
/// Claims that differ in more than that tell of two events.
pub fn names<'a>(scene: &Scene<'a>, i: usize, j: usize) -> Option<[&'a Mention; 2]> {
    let (x, y) = (own(scene, i, j)?, own(scene, j, i)?);
    let words = |claim: usize, mention: &Mention| folded(scene.set(claim).annotated.document.slice(mention.span)).lowered();
    let other = excludes(scene.entities, &[joined(scene, i, x)], &[joined(scene, j, y)]) && words(i, x) != words(j, y);
    (other && part(scene, i, x) == part(scene, j, y)).then_some([x, y])
}

/// The joined entity that a claim's article mentions.
fn joined(scene: &Scene<'_>, claim: usize, mention: &Mention) -> usize {
    scene.entities.of[scene.stated.claims[claim].article][mention.entity]
}

/// The only name of a claim that the sentence of the other has not; `None` where there are none or several.
fn own<'a>(scene: &Scene<'a>, claim: usize, other: usize) -> Option<&'a Mention> {
    let within = |number: usize, span: Span| {
        let mentions = &scene.set(number).annotated.mentions;
        let first = mentions.partition_point(|m| m.span.start < span.start);
        mentions[first..].iter().take_while(move |m| m.span.end <= span.end)
    };
    let sentence = scene.set(other).annotated.document.sentences[scene.claim(other).sentence].span;
    let mut found = within(claim, scene.claim(claim).span)
        .filter(|m| !within(other, sentence).any(|o| joined(scene, other, o) == joined(scene, claim, m)));
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// The part that a name has in a claim: whether it stands before the verb, and behind which preposition; whether it owns what follows; whether
/// it goes with a post of another time ("former head of").
fn part<'a>(scene: &Scene<'a>, claim: usize, mention: &Mention) -> (bool, &'a str, bool, bool) {
    /// Tokens before a name that a post is looked for in: "former head of the".
    const POST: usize = 5;
    let annotated: &'a Annotated = &scene.set(claim).annotated;
    let document = &annotated.document;
    let tokens = document.tokens_in(mention.span);
    let before = scene.claim(claim).predicate.is_some_and(|verb| mention.span.start < verb.start);
    let first = document.tokens_in(scene.claim(claim).span).start;
    let governor = (first..tokens.start).rev().find(|&t| {
        let tag = document.tokens[t].tag;
        matches!(tag, Tag::IN | Tag::TO) || tag.is_verb() && mention_at(annotated, t).is_none()
    });
    let preposition = governor.filter(|&t| !document.tokens[t].tag.is_verb()).map_or("", |t| document.fold(t));
    let owns = document.tokens.get(tokens.end).is_some_and(|t| t.tag == Tag::POS || t.tag.is_noun());
    let past = post::is_past(document, &(first.max(tokens.start.saturating_sub(POST))..tokens.start));
    (before, preposition, owns, past)
}

#[cfg(test)]
mod tests {
    use crate::compare::conflict::table::check;

    #[test]
    fn one_name_in_the_place_of_another() {
        check(&[
            (
                "place",
                "The coast guard towed the ferry Marchetti to the harbour of Hamburg on Friday night.",
                "The coast guard towed the ferry Marchetti to the harbour of Bergen on Friday night.",
                &["Name: Bergen / Hamburg"],
            ),
            (
                "a country for a town",
                "The coast guard towed the ferry Marchetti to the harbour of Hamburg on Friday night.",
                "The coast guard towed the ferry Marchetti to a harbour of Norway on Friday night.",
                &[],
            ),
            (
                "another part",
                "The coast guard towed the ferry Marchetti from Hamburg to the harbour on Friday night.",
                "The coast guard towed the ferry Marchetti to the harbour of Bergen on Friday night.",
                &[],
            ),
            (
                "a post of another time",
                "Tova Brandel, former head of the Port Authority, towed the ferry Marchetti to Hamburg on Friday.",
                "Tova Brandel, head of the Harbour Board, towed the ferry Marchetti to Hamburg on Friday.",
                &[],
            ),
        ]);
    }
}
