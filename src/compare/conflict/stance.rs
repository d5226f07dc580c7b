//! What is denied on one side and said on the other; what is doubted on one side and stated on the other.

use super::{Answer, Difference, Scene};
use crate::claim::{Claim, Modality};
use crate::compare::cluster::Scored;
use crate::compare::{ConflictKind, Severity};

/// How alike two claims must be to set their stance against each other.
const SAME_CLAIM: f32 = 0.6;

/// Whether two claims of one cluster differ in polarity or certainty.
pub fn difference(scene: &Scene<'_>, pair: &Scored) -> Option<Difference> {
    if pair.score < SAME_CLAIM || pair.wording > 0.0 {
        return None;
    }
    let (i, j) = pair.claims;
    let (a, b) = (scene.claim(i), scene.claim(j));
    if a.polarity != b.polarity && certain(a) && certain(b) && scene.same_verb(i, j) {
        let answers = [i, j].map(|claim| Answer::plain(claim, polarity(scene.claim(claim))));
        let topic = "One says that it is so, another that it is not";
        return Some(Difference { kind: ConflictKind::Negation, topic, severity: Severity::High, answers });
    }
    if a.polarity == b.polarity && (states(a) && doubts(b) || states(b) && doubts(a)) {
        let answers = [i, j].map(|claim| Answer::plain(claim, certainty(scene.claim(claim))));
        let topic = "One states as fact what another puts with doubt";
        return Some(Difference { kind: ConflictKind::Certainty, topic, severity: Severity::Medium, answers });
    }
    None
}

fn certain(claim: &Claim) -> bool {
    !claim.hedged && matches!(claim.modality, Modality::Asserted | Modality::Reported)
}

/// In the article's own voice, without a doubt.
fn states(claim: &Claim) -> bool {
    !claim.hedged && claim.modality == Modality::Asserted
}

fn doubts(claim: &Claim) -> bool {
    claim.hedged || matches!(claim.modality, Modality::Alleged | Modality::Unknown)
}

fn polarity(claim: &Claim) -> &'static str {
    match claim.polarity {
        crate::claim::Polarity::Affirmative => "it is so",
        crate::claim::Polarity::Negative => "it is not so",
    }
}

fn certainty(claim: &Claim) -> &'static str {
    if states(claim) { "stated as fact" } else { "put with doubt" }
}
