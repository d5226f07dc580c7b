//! Which sources behind one fact are independent, as far as the texts tell.

use super::kin::Kin;
use super::unnamed::Unnamed;
use super::voice::{Voice, Voices};
use crate::claim::ClaimSet;
use crate::compare::{ClaimRef, Entities, Reuse};

/// One joined entity for each independent source behind some claims, ascending.
///
/// Two voices are one source where they name the same one, or one speaks for the other; where their claims stand in wording that the
/// articles share, for then it is one utterance that two outlets carry; and where an outlet alone stands beside somebody who spoke,
/// to that outlet or nobody tells to which: the outlet may rest on them. Where nobody vouches for the fact, it may be one that
/// outlets witnessed: that officials spoke to them, or would not.
pub fn sources(
    claims: &[ClaimRef],
    articles: &[ClaimSet],
    entities: &Entities,
    voices: &Voices,
    kin: &Kin,
    reuse: &[Reuse],
) -> Vec<usize> {
    let heard = |voice: &dyn Fn(ClaimRef, &ClaimSet) -> Voice| -> Vec<(ClaimRef, Voice)> {
        let voiced = claims.iter().map(|&claim| (claim, voice(claim, &articles[claim.article])));
        voiced.filter(|(_, voice)| !voice.is_silent()).collect()
    };
    let mut speaking = heard(&|claim, set| voices.vouching(claim, set));
    if speaking.is_empty() {
        speaking = heard(&|claim, set| voices.witness(claim, set, entities));
    }
    let mut groups: Vec<Vec<(ClaimRef, Voice)>> = Vec::new();
    for one in speaking {
        // Whatever it is joined to becomes one group with it.
        let (same, mut rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
            group.iter().any(|other| joined(one.1, other.1, &voices.unnamed, kin) || one_utterance(one.0, other.0, articles, reuse))
        });
        rest.push(same.into_iter().flatten().chain([one]).collect());
        groups = rest;
    }
    let mut sources: Vec<usize> = groups.iter().filter_map(|group| representative(group, voices)).collect();
    crate::order::sort(&mut sources);
    sources.dedup();
    sources
}

fn joined(one: Voice, other: Voice, unnamed: &Unnamed, kin: &Kin) -> bool {
    match (one.source, other.source) {
        (Some(a), Some(b)) => a == b || unnamed.may_be_one(a, b) || kin.speaks_for(a, b, unnamed) || kin.speaks_for(b, a, unnamed),
        (None, None) => one.outlet == other.outlet,
        _ => one.outlet == other.outlet || [one, other].iter().any(|voice| voice.source.is_some() && voice.outlet.is_none()),
    }
}

/// Whether most of the shorter of two claims lies in one passage that both articles share.
fn one_utterance(one: ClaimRef, other: ClaimRef, articles: &[ClaimSet], reuse: &[Reuse]) -> bool {
    let (first, second) = if one.article < other.article { (one, other) } else { (other, one) };
    let span = |claim: ClaimRef| articles[claim.article].claims[claim.claim].span;
    let from = reuse.partition_point(|r| (r.a, r.b) < (first.article, second.article));
    reuse[from..].iter().take_while(|r| (r.a, r.b) == (first.article, second.article)).any(|r| {
        let (a, b) = (span(first), span(second));
        2 * r.a_span.common(a) > a.len() && 2 * r.b_span.common(b) > b.len()
    })
}

/// Who stands for a group of voices that are one source: somebody with a name before somebody without, anybody before an outlet; of
/// those without a name the one of whom least is told, since the others' words may rest on no more; of equals the one that most
/// claims credit.
fn representative(group: &[(ClaimRef, Voice)], voices: &Voices) -> Option<usize> {
    let entities = group.iter().filter_map(|(_, voice)| voice.source.or(voice.outlet));
    let rank = |entity: usize| {
        let is_source = group.iter().any(|(_, voice)| voice.source == Some(entity));
        let claims = group.iter().filter(|(_, voice)| voice.source == Some(entity) || voice.outlet == Some(entity)).count();
        let told = voices.unnamed.description(entity).map(|source| 1 + source.of.len());
        (is_source, std::cmp::Reverse(told), claims, std::cmp::Reverse(entity))
    };
    entities.max_by_key(|&entity| rank(entity))
}
