//! What one claim denies of a person or thing and another says of it, among more: "is no painter" against "is a poet and painter".

use super::stance::certain;
use super::value::{names_differ, same_subject};
use super::{Answer, Difference, Scene};
use crate::claim::{CueKind, Polarity};
use crate::compare::cluster::Scored;
use crate::compare::matching::Profile;
use crate::compare::{ConflictKind, Severity};

/// How much of what is denied must stand in the other; its "not" never does.
const COVERED: f32 = 0.8;
/// How alike two words must be to cover each other.
const PARTNER: f32 = 0.7;

/// Whether one of two claims denies what the other says of the same, in whatever cluster they are.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    let (i, j) = pair.claims;
    let (a, b) = (scene.claim(i), scene.claim(j));
    if a.polarity == b.polarity || !certain(a) || !certain(b) || !same_subject(scene, i, j) || names_differ(scene, i, j) {
        return None;
    }
    let (one, two) = (&scene.stated.profiles[i], &scene.stated.profiles[j]);
    let (of_a, of_b) = (covered(one, &pair.alignment.a), covered(two, &pair.alignment.b));
    // All that is denied must be said by the other, not the other way round: "is no painter" against "is a poet and painter".
    let denied = if a.polarity == Polarity::Negative { of_a } else { of_b };
    if denied < COVERED || !is_same_predicate(scene, i, j) {
        return None;
    }
    let answers = [(i, a), (j, b)].map(|(number, claim)| {
        let so = if claim.polarity == Polarity::Negative { "it is not so" } else { "it is so" };
        let cue = claim.cues.iter().find(|cue| cue.kind == CueKind::Negation).map(|cue| cue.span);
        Answer { words: cue, ..Answer::plain(number, so) }
    });
    let topic = "One says that it is so, another that it is not";
    Some(Difference { kind: ConflictKind::Negation, topic, severity: Severity::High, answers })
}

/// Share of a profile's weight that has a partner of the same meaning on the other side.
fn covered(profile: &Profile, partners: &[(usize, f32)]) -> f32 {
    let met = profile.units.iter().zip(partners).filter(|(_, (_, similarity))| *similarity >= PARTNER);
    met.map(|(unit, _)| unit.weight).sum::<f32>() / profile.weight.max(f32::MIN_POSITIVE)
}

/// Whether the main verbs mean the same; "is" and "was" do.
fn is_same_predicate(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    let is_be = |claim: usize| {
        let document = &scene.set(claim).annotated.document;
        let mut verbs = document.tokens_in(scene.claim(claim).predicate?).filter(|&t| document.tokens[t].tag.is_verb());
        Some(verbs.next().is_some() && verbs.next().is_none() && scene.verb(claim).is_none())
    };
    scene.same_verb(i, j) || is_be(i) == Some(true) && is_be(j) == Some(true)
}

#[cfg(test)]
mod tests {
    use crate::compare::conflict::table::check;

    #[test]
    fn what_one_denies_the_other_says() {
        let so = "Negation: it is not so / it is so";
        check(&[
            ("not", "The alarm sounded on the lower deck.", "The alarm did not sound on the lower deck.", &[so]),
            ("one of several", "Tova Brandel is a Norwegian painter and poet.", "Tova Brandel is not a painter.", &[so]),
            ("another thing", "Tova Brandel is a Norwegian painter and poet.", "Tova Brandel is not a senator.", &[]),
            ("another person", "Tova Brandel signed the treaty in Oslo.", "Ole Quist did not sign the treaty in Oslo.", &[]),
            ("doubt", "The alarm may have sounded on the lower deck.", "The alarm did not sound on the lower deck.", &[]),
        ]);
    }
}
