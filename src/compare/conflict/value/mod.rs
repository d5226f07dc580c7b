//! Numbers and dates on the same slot of the same claim. Different precision is no difference: 84, more than 80 and dozens fit
//! together, and so do January and 3 January.

use super::fact::excludes;
use super::{Difference, Scene};
use crate::compare::cluster::Scored;

mod date;
mod number;

pub use date::is_bound;

/// How alike two claims of one cluster must be, numbers and dates apart, to answer one question.
const SAME_QUESTION: f32 = 0.4;
/// The same for claims that tell of one event but whose wording is too far apart for a cluster.
const SAME_EVENT: f32 = 0.5;
/// The same for their dates alone, where they use other verbs: what happened is one thing more often than who was hurt.
const SAME_OCCASION: f32 = 0.56;

/// Where two claims give different numbers or dates for the same thing.
pub fn differences(scene: &Scene<'_>, pair: &Scored, one_cluster: bool) -> Vec<Difference> {
    let (i, j) = pair.claims;
    let apart = !one_cluster && pair.blind >= SAME_EVENT && !names_differ(scene, i, j);
    let same = if one_cluster {
        pair.blind >= SAME_QUESTION
    } else {
        apart && scene.same_verb(i, j) && scene.same_subject(i, j, Scene::SAME_EVENT)
    };
    let date = if same || apart && pair.blind >= SAME_OCCASION { date::difference(scene, i, j) } else { None };
    let number = if same { number::difference(scene, i, j).or_else(|| number::counted(scene, i, j)) } else { None };
    date.into_iter().chain(number).collect()
}

/// Whether each of two claims names somebody or something of one kind that the other does not: then they tell of other events.
pub fn names_differ(scene: &Scene<'_>, i: usize, j: usize) -> bool {
    let [xs, ys] = [i, j].map(|claim| {
        let of = &scene.entities.of[scene.stated.claims[claim].article];
        scene.claim(claim).entities.iter().map(|&e| of[e]).collect::<Vec<usize>>()
    });
    let own = |all: &[usize], others: &[usize]| all.iter().copied().filter(|e| !others.contains(e)).collect::<Vec<usize>>();
    own(&xs, &ys).iter().any(|&x| own(&ys, &xs).iter().any(|&y| excludes(scene.entities, &[x], &[y])))
}

#[cfg(test)]
mod tests;
