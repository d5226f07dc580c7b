//! What a reader should know of a set of articles before its findings: copies, and articles that do not belong.

use super::{Pair, SetNote};
use crate::claim::ClaimSet;

/// Below this [`Pair::same_story`] two articles are not linked. Few of one story are, and few of different ones are not.
const LINK: f64 = 0.3;
/// Share of each other's words from which two articles are one text with slips.
const ALMOST_ALL: f64 = 0.95;
/// Fewest tokens that tell what an article is about.
const MIN_TOKENS: usize = 30;

/// The notes on a set of articles, sorted.
pub fn find(articles: &[ClaimSet], pairs: &[Pair]) -> Vec<SetNote> {
    let mut notes = copies(articles, pairs);
    notes.extend(strangers(articles, pairs));
    crate::order::sort(&mut notes);
    notes
}

fn copies(articles: &[ClaimSet], pairs: &[Pair]) -> Vec<SetNote> {
    let text = |article: usize| articles[article].annotated.document.text.trim();
    let mut notes = Vec::new();
    for pair in pairs {
        let exact = text(pair.a) == text(pair.b);
        if (exact && !text(pair.a).is_empty()) || pair.a_in_b.min(pair.b_in_a) >= ALMOST_ALL {
            notes.push(SetNote::Copy { article: pair.a, of: pair.b, exact });
            notes.push(SetNote::Copy { article: pair.b, of: pair.a, exact });
        }
    }
    notes
}

/// Articles that are linked to no article of the largest group, or all of them where no group holds most.
fn strangers(articles: &[ClaimSet], pairs: &[Pair]) -> Vec<SetNote> {
    let long_enough = |&a: &usize| articles[a].annotated.document.tokens.len() >= MIN_TOKENS;
    let telling: Vec<usize> = (0..articles.len()).filter(long_enough).collect();
    let group = groups(articles.len(), pairs.iter().filter(|p| p.same_story >= LINK));
    let mut sizes = vec![0; articles.len()];
    telling.iter().for_each(|&a| sizes[group[a]] += 1);
    match sizes.iter().position(|&size| 2 * size > telling.len()) {
        Some(main) => telling.into_iter().filter(|&a| group[a] != main).map(|article| SetNote::OtherStory { article }).collect(),
        None if telling.len() > 1 => vec![SetNote::SeveralStories { stories: sizes.iter().filter(|&&size| size > 0).count() }],
        None => Vec::new(),
    }
}

/// The group of each article, named by its first member.
fn groups<'a>(articles: usize, links: impl Iterator<Item = &'a Pair>) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..articles).collect();
    let root = |parent: &[usize], mut a: usize| {
        while parent[a] != a {
            a = parent[a];
        }
        a
    };
    for link in links {
        let (a, b) = (root(&parent, link.a), root(&parent, link.b));
        parent[a.max(b)] = a.min(b);
        // Short ways up, for long chains of links.
        parent[link.a] = a.min(b);
        parent[link.b] = a.min(b);
    }
    (0..articles).map(|a| root(&parent, a)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, read_article};

    fn article(text: &str) -> ClaimSet {
        read_article(Article { text: text.into(), ..Article::default() })
    }

    fn pair(a: usize, b: usize, same_story: f64) -> Pair {
        Pair { a, b, a_in_b: 0.0, b_in_a: 0.0, shared_claims: 0, same_story, shared_words: 0, credited_words: 0, direction: None }
    }

    fn notes(links: &[(usize, usize)], count: usize) -> Vec<SetNote> {
        let articles: Vec<ClaimSet> = (0..count).map(|n| article(&format!("word{n} ").repeat(40))).collect();
        let pairs: Vec<Pair> = (0..count)
            .flat_map(|a| (a + 1..count).map(move |b| (a, b)))
            .map(|(a, b)| pair(a, b, if links.contains(&(a, b)) { 0.9 } else { 0.05 }))
            .collect();
        find(&articles, &pairs)
    }

    #[test]
    fn an_article_apart_from_most_is_named() {
        assert_eq!(notes(&[(0, 1), (1, 3)], 4), [SetNote::OtherStory { article: 2 }]);
        assert_eq!(notes(&[(0, 1), (1, 2)], 3), []);
    }

    #[test]
    fn where_no_story_holds_most_nobody_is_the_stranger() {
        assert_eq!(notes(&[], 2), [SetNote::SeveralStories { stories: 2 }]);
        assert_eq!(notes(&[(0, 3), (1, 2)], 4), [SetNote::SeveralStories { stories: 2 }]);
        assert_eq!(notes(&[], 1), []);
    }

    #[test]
    fn short_texts_are_not_judged() {
        assert_eq!(find(&[article("Rain fell."), article("Stocks rose.")], &[pair(0, 1, 0.05)]), []);
    }

    #[test]
    fn copies_name_each_other() {
        let both = [article("Rain fell on Monday."), article(" Rain fell on Monday.\n")];
        let copy = |article, of| SetNote::Copy { article, of, exact: true };
        assert_eq!(find(&both, &[pair(0, 1, 1.0)]), [copy(0, 1), copy(1, 0)]);
        assert_eq!(find(&[article(""), article("")], &[pair(0, 1, 0.0)]), []);
    }
}
