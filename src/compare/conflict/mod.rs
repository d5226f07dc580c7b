//! Where articles cannot both be right, or where one strengthens what another hedges.
//!
//! Each detector looks at two related claims and says whether they differ ([`value`], [`stance`], [`source`]); [`role`] looks at all posts that people are given; what it finds between many
//! pairs of one cluster becomes one conflict with a side for each answer.

use std::collections::BTreeMap;

use super::cluster::{Scored, Stated};
use super::{Cluster, Conflict, ConflictKind, Entities, Severity, Side, Standing};
use crate::claim::ClaimSet;

mod role;
mod source;
mod stance;
mod value;

/// Finds the conflicts, and hands the clusters back with the standing that follows from them.
pub fn find(
    articles: &[ClaimSet],
    entities: &Entities,
    stated: &Stated,
    pairs: &[Scored],
    mut clusters: Vec<Cluster>,
) -> (Vec<Conflict>, Vec<Cluster>) {
    let cluster_of = cluster_of_claims(stated, &clusters);
    let scene = Scene { articles, entities, stated };
    let mut groups: BTreeMap<(Option<usize>, ConflictKind, Option<usize>), Vec<Difference>> = BTreeMap::new();
    for pair in pairs {
        let (i, j) = pair.claims;
        // Claims that share a cluster are one question; others are a question of their own.
        let cluster = cluster_of[i].filter(|_| cluster_of[i] == cluster_of[j]);
        let mut found = value::differences(&scene, pair);
        if cluster.is_some() {
            found.extend(stance::difference(&scene, pair));
            found.extend(source::difference(&scene, pair));
        }
        for difference in found {
            groups.entry((cluster, difference.kind, cluster.is_none().then_some(i))).or_default().push(difference);
        }
    }
    for difference in role::differences(&scene) {
        let [i, j] = [0, 1].map(|side| difference.sides[side].1);
        let cluster = cluster_of[i].filter(|_| cluster_of[i] == cluster_of[j]);
        groups.entry((cluster, difference.kind, cluster.is_none().then_some(i))).or_default().push(difference);
    }
    let conflicts: Vec<Conflict> =
        groups.into_iter().map(|((cluster, kind, _), found)| conflict(cluster, kind, found, stated)).collect();
    for conflict in &conflicts {
        if let Some(cluster) = conflict.cluster {
            clusters[cluster].standing = Standing::Disputed;
        }
    }
    (conflicts, clusters)
}

/// What the detectors look at.
struct Scene<'a> {
    articles: &'a [ClaimSet],
    entities: &'a Entities,
    stated: &'a Stated,
}

impl<'a> Scene<'a> {
    fn set(&self, claim: usize) -> &'a ClaimSet {
        &self.articles[self.stated.claims[claim].article]
    }

    fn claim(&self, claim: usize) -> &'a crate::claim::Claim {
        &self.set(claim).claims[self.stated.claims[claim].claim]
    }

    /// The words of a claim, white space folded.
    fn words(&self, claim: usize) -> String {
        let set = self.set(claim);
        folded(set.annotated.document.slice(self.claim(claim).span))
    }
}

/// Two claims that differ in one thing.
struct Difference {
    kind: ConflictKind,
    severity: Severity,
    /// Each side: what it says, the number of its claim, and the claim's words.
    sides: [(String, usize, String); 2],
}

/// One conflict from all differences of one kind in one question.
fn conflict(cluster: Option<usize>, kind: ConflictKind, found: Vec<Difference>, stated: &Stated) -> Conflict {
    let severity = found.iter().map(|d| d.severity).min().unwrap_or(Severity::Low);
    // The difference between the two most alike claims came first; its wordings stand for the conflict.
    let explanation = explain(kind, &found[0].sides);
    let mut sides: Vec<Side> = Vec::new();
    for (value, claim, _) in found.into_iter().flat_map(|d| d.sides) {
        let claim = stated.claims[claim];
        match sides.iter_mut().find(|side| side.value == value) {
            Some(side) => side.claims.push(claim),
            None => sides.push(Side { value, claims: vec![claim] }),
        }
    }
    for side in &mut sides {
        side.claims.sort_unstable();
        side.claims.dedup();
    }
    sides.sort_by(|a, b| b.claims.len().cmp(&a.claims.len()).then_with(|| a.value.cmp(&b.value)));
    Conflict { kind, severity, cluster, explanation, sides }
}

fn explain(kind: ConflictKind, [(one, _, first), (two, _, second)]: &[(String, usize, String); 2]) -> String {
    match kind {
        ConflictKind::Number => format!("The numbers differ, {one} against {two}: “{first}” and “{second}”."),
        ConflictKind::Date => format!("The dates differ, {one} against {two}: “{first}” and “{second}”."),
        ConflictKind::Negation => format!("One says that it is so, another that it is not: “{first}” and “{second}”."),
        ConflictKind::Certainty => format!("One states as fact what another puts with doubt: “{first}” and “{second}”."),
        ConflictKind::Attribution => format!("They credit it to different sources, {one} and {two}: “{first}” and “{second}”."),
        ConflictKind::Name => format!("They name different things, {one} and {two}: “{first}” and “{second}”."),
        ConflictKind::Quotation => format!("The same quotation stands with other words: “{first}” and “{second}”."),
    }
}

/// The cluster of each claim.
fn cluster_of_claims(stated: &Stated, clusters: &[Cluster]) -> Vec<Option<usize>> {
    let mut of = vec![None; stated.claims.len()];
    for (number, cluster) in clusters.iter().enumerate() {
        for claim in &cluster.claims {
            if let Ok(claim) = stated.claims.binary_search(claim) {
                of[claim] = Some(number);
            }
        }
    }
    of
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
