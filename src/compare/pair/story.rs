//! Whether two articles tell one story, from the telling words they share.

use crate::claim::ClaimSet;
use crate::compare::matching::Vocabulary;
use crate::compare::matching::profile::term;
use crate::read::{Document, Shape, Token};

/// A term that more articles have is no reason to compare any two of them: the number of pairs would grow with the square of theirs.
const MOST_ARTICLES: usize = 200;

/// How close the articles of each two are, 0 (no telling word in common) to 1 (the same telling words), as cosine of their vectors;
/// pairs without a common word (of many articles: one that few of them have) are left out, and those that `worth` does not ask for. In order of the articles.
pub fn closeness(articles: &[ClaimSet], worth: impl Fn(usize, usize, f64) -> bool) -> Vec<(usize, usize, f64)> {
    let mut vocabulary = Vocabulary::default();
    let vectors: Vec<Vec<(u32, f64)>> = articles.iter().map(|set| vector(&set.annotated.document, &mut vocabulary)).collect();
    // The articles of each term, in order.
    let mut articles_of: Vec<Vec<(usize, f64)>> = vec![Vec::new(); vocabulary.size()];
    for (article, vector) in vectors.iter().enumerate() {
        for &(term, weight) in vector {
            articles_of[term as usize].push((article, weight));
        }
    }
    // Where two are compared for another term, these count as well.
    let is_frequent = |term: u32| articles_of[term as usize].len() > MOST_ARTICLES;
    let frequent = |vector: &Vec<(u32, f64)>| vector.iter().copied().filter(|&(term, _)| is_frequent(term)).collect();
    let frequent: Vec<Vec<(u32, f64)>> = vectors.iter().map(frequent).collect();
    let mut own = vec![0.0; vocabulary.size()];
    // Row by row, so that only what is shared is ever touched.
    let mut found = Vec::new();
    let mut cosines = vec![0.0; articles.len()];
    for (a, vector) in vectors.iter().enumerate() {
        let mut touched = Vec::new();
        frequent[a].iter().for_each(|&(term, v)| own[term as usize] = v);
        for &(term, v) in vector.iter().filter(|&&(term, _)| !is_frequent(term)) {
            let sharing = &articles_of[term as usize];
            for &(b, w) in &sharing[sharing.partition_point(|&(article, _)| article <= a)..] {
                if cosines[b] == 0.0 {
                    touched.push(b);
                }
                cosines[b] += v * w;
            }
        }
        let cosine = |b: usize| {
            let common: f64 = frequent[b].iter().map(|&(term, w)| own[term as usize] * w).sum();
            (b, std::mem::take(&mut cosines[b]) + common)
        };
        let mut row: Vec<(usize, f64)> = touched.into_iter().map(cosine).filter(|&(b, cosine)| worth(a, b, cosine)).collect();
        crate::order::sort_by_key(&mut row, |&(b, _)| b);
        found.extend(row.into_iter().map(|(b, cosine)| (a, b, cosine)));
        frequent[a].iter().for_each(|&(term, _)| own[term as usize] = 0.0);
    }
    found
}

/// The most telling stems of an article with weights, as a vector of length 1.
fn vector(document: &Document, vocabulary: &mut Vocabulary) -> Vec<(u32, f64)> {
    /// How many stems stand for an article. More add cost, not accuracy.
    const TERMS: usize = 120;
    let telling = document.tokens.iter().enumerate().filter(|(_, t)| t.shape.is_word() || t.shape == Shape::Number);
    let terms = telling.filter_map(|(at, token)| Some((vocabulary.stem(&term(document, at)?), emphasis(at, token))));
    let counts = crate::order::groups(terms);
    let weight = |counts: &[f64]| 1.0 + counts.iter().sum::<f64>().ln();
    let mut terms: Vec<(u32, f64)> =
        counts.into_iter().map(|(term, counts)| (term, weight(&counts) * rarity(vocabulary.weight(term)))).collect();
    crate::order::sort_by(&mut terms, |(s, v), (t, w)| w.total_cmp(v).then_with(|| vocabulary.text(*s).cmp(vocabulary.text(*t))));
    terms.truncate(TERMS);
    let length = terms.iter().map(|(_, w)| w * w).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    terms.iter_mut().for_each(|(_, w)| *w /= length);
    terms
}

/// How often a word counts. What a story is about stands in its first lines, and names tell it best; the factors are those that part
/// articles of one story from others most clearly.
fn emphasis(place: usize, token: &Token) -> f64 {
    /// Headline and first paragraphs.
    const OPENING_TOKENS: usize = 120;
    let opening = if place < OPENING_TOKENS { 3.0 } else { 1.0 };
    let name = if token.tag.is_proper() && token.shape.is_capitalized() { 4.0 } else { 1.0 };
    opening * name
}

/// Inverse document frequency of a word with this [`Vocabulary::weight`], `a / (a + p)`, on a scale that starts at p = a.
fn rarity(weight: f32) -> f64 {
    /// Rank 20,000 or so: words beyond are rare for many reasons, spelling among them.
    const MAX: f64 = 5.6;
    let w = f64::from(weight);
    // As a number that is not one, infinity too: the highest.
    crate::decimal::within((w / (1.0 - w)).ln(), 0.0, MAX)
}

/// How likely two articles tell one story, 0 to 1, from their [`closeness`] and the larger share of one that stands in the other.
///
/// A logistic curve through what was measured on news: of unrelated articles 95 in 100 are less close than 0.07, which gives 0.2;
/// coverage of one event lies around 0.28, which gives 0.96.
pub fn same(closeness: f64, shared_wording: f64) -> f64 {
    const MIDDLE: f64 = 0.132;
    const STEEPNESS: f64 = 22.4;
    1.0 / (1.0 + (-STEEPNESS * (closeness + shared_wording - MIDDLE)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, read_article};

    fn same_story(a: &str, b: &str) -> f64 {
        let articles = [a, b].map(|text| read_article(Article { text: text.into(), ..Article::default() }));
        same(closeness(&articles, |_, _, _| true).first().map_or(0.0, |c| c.2), 0.0)
    }

    const FLOOD: &str = "Torrential rain flooded the town of Ardmore on Tuesday. Mayor Helena Brandt said 300 residents had been \
        evacuated after the Tolva river burst its banks.";

    #[test]
    fn one_event_in_other_words_is_one_story() {
        let other = "Some 300 people left their homes in Ardmore when the Tolva burst its banks on Tuesday, according to the mayor, \
            Helena Brandt. The flood followed days of rain.";
        assert!(same_story(FLOOD, other) > 0.6);
        assert!(same_story(FLOOD, FLOOD) > 0.99);
    }

    #[test]
    fn two_events_are_two_stories() {
        let strike = "Drivers of the city trams walked out on Tuesday over pay. The union said that talks with the company had failed, \
            and that buses would stop next week.";
        assert!(same_story(FLOOD, strike) < 0.2);
        assert!(same_story(FLOOD, "") < 0.2);
        assert!(same_story("", "") < 0.2);
    }
}
