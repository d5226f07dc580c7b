//! Groups of claims from scored pairs: agglomerative clustering by average linkage.

use super::score::Scored;
use crate::hash;

/// Fit from which two claims alone are taken to state the same fact.
const JOIN: f32 = 0.42;
/// Mean fit over all pairs of two groups from which they are joined: one good link must not chain two facts together.
const LINKAGE: f32 = 0.22;

/// The same two where there are many claims, among which some are much alike by chance.
const AMONG_MANY: (f32, f32) = (0.66, 0.42);

/// Joins claims into groups of two or more, each sorted, in order of their first claim. `article_of` tells the article of each claim;
/// `pairs` must be sorted best first; `many` tells whether claims are many.
pub fn join(article_of: &[usize], pairs: &[Scored], many: bool) -> Vec<Vec<usize>> {
    let (least, least_mean) = if many { AMONG_MANY } else { (JOIN, LINKAGE) };
    let fit: hash::Map<(usize, usize), f32> = pairs.iter().map(|p| (p.claims, p.fit)).collect();
    let mut group_of: Vec<usize> = (0..article_of.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..article_of.len()).map(|claim| vec![claim]).collect();
    for pair in pairs.iter().take_while(|p| p.fit >= least) {
        let (a, b) = (group_of[pair.claims.0], group_of[pair.claims.1]);
        if a == b || linkage(&members[a], &members[b], article_of, &fit) < least_mean {
            continue;
        }
        let (into, from) = (a.min(b), a.max(b));
        let moved = std::mem::take(&mut members[from]);
        for &claim in &moved {
            group_of[claim] = into;
        }
        members[into].extend(moved);
    }
    members.retain(|group| group.len() > 1);
    for group in &mut members {
        crate::order::sort(group);
    }
    crate::order::sort(&mut members);
    members
}

/// Mean fit over the pairs of two groups; pairs within one article are not compared and do not count.
fn linkage(a: &[usize], b: &[usize], article_of: &[usize], fit: &hash::Map<(usize, usize), f32>) -> f32 {
    let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x.min(y), x.max(y))));
    let (mut sum, mut count) = (0.0, 0);
    for (x, y) in pairs.filter(|&(x, y)| article_of[x] != article_of[y]) {
        sum += fit.get(&(x, y)).copied().unwrap_or(0.0);
        count += 1;
    }
    sum / count as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::matching::Alignment;

    fn scored(pairs: &[(usize, usize, f32)]) -> Vec<Scored> {
        pairs
            .iter()
            .map(|&(a, b, score)| Scored {
                claims: (a, b),
                score,
                fit: score,
                blind: score,
                wording: 0.0,
                alignment: Alignment::default(),
            })
            .collect()
    }

    #[test]
    fn a_single_link_does_not_chain_two_groups() {
        let pairs = scored(&[(0, 1, 0.9), (2, 3, 0.9), (1, 2, 0.6)]);
        assert_eq!(join(&[0, 1, 2, 3], &pairs, false), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn groups_that_fit_in_all_pairs_join() {
        let pairs = scored(&[(0, 1, 0.9), (0, 2, 0.6), (1, 2, 0.4)]);
        assert_eq!(join(&[0, 1, 2, 3], &pairs, false), [vec![0, 1, 2]]);
    }

    #[test]
    fn claims_of_one_article_do_not_weaken_the_link_of_their_groups() {
        // 0 and 1 are of one article, so nothing tells how alike they are.
        let pairs = scored(&[(0, 2, 0.9), (1, 3, 0.8), (0, 3, 0.5), (1, 2, 0.2), (2, 3, 0.0)]);
        assert_eq!(join(&[0, 0, 1, 2], &pairs, false), [vec![0, 1, 2, 3]]);
        assert_eq!(join(&[0, 9, 1, 2], &pairs, false), [vec![0, 2], vec![1, 3]]);
    }
}
