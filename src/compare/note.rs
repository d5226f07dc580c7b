//! What a reader should know of a set of articles before its findings: copies, and articles that do not belong.

use super::{Pair, SetNote, Story};
use crate::claim::ClaimSet;

/// Share of each other's words from which two articles are one text with slips.
const ALMOST_ALL: f64 = 0.95;

/// The notes on a set of articles, sorted.
pub fn find(articles: &[ClaimSet], pairs: &[Pair], stories: &[Story]) -> Vec<SetNote> {
    let mut notes = copies(articles, pairs);
    notes.extend(strangers(articles.len(), stories));
    let language = |set: &ClaimSet| set.annotated.document.language;
    if articles.windows(2).any(|two| language(&two[0]) != language(&two[1])) {
        notes.push(SetNote::Languages);
    }
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

/// The articles beside the story that most tell, or all of them where no story has most.
fn strangers(articles: usize, stories: &[Story]) -> Vec<SetNote> {
    match stories {
        [] | [_] => Vec::new(),
        [main, others @ ..] if 2 * main.articles.len() > articles => {
            others.iter().flat_map(|story| &story.articles).map(|&article| SetNote::OtherStory { article }).collect()
        }
        _ => vec![SetNote::SeveralStories { stories: stories.len() }],
    }
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

    fn notes(stories: &[&[usize]]) -> Vec<SetNote> {
        let story = |articles: &&[usize]| Story { articles: articles.to_vec(), label: String::new() };
        strangers(stories.iter().map(|s| s.len()).sum(), &stories.iter().map(story).collect::<Vec<_>>())
    }

    #[test]
    fn an_article_apart_from_most_is_named() {
        assert_eq!(notes(&[&[0, 1, 3], &[2]]), [SetNote::OtherStory { article: 2 }]);
        assert_eq!(notes(&[&[0, 1, 2]]), []);
    }

    #[test]
    fn where_no_story_holds_most_nobody_is_the_stranger() {
        assert_eq!(notes(&[&[0], &[1]]), [SetNote::SeveralStories { stories: 2 }]);
        assert_eq!(notes(&[&[0, 3], &[1, 2]]), [SetNote::SeveralStories { stories: 2 }]);
        assert_eq!(notes(&[]), []);
    }

    #[test]
    fn copies_name_each_other() {
        let both = [article("Rain fell on Monday."), article(" Rain fell on Monday.\n")];
        let copy = |article, of| SetNote::Copy { article, of, exact: true };
        assert_eq!(find(&both, &[pair(0, 1, 1.0)], &[]), [copy(0, 1), copy(1, 0)]);
        assert_eq!(find(&[article(""), article("")], &[pair(0, 1, 0.0)], &[]), []);
    }
}
