//! Which articles tell one story: the groups of a pile.

use super::{Entities, Pair, Story, pair};
use crate::claim::ClaimSet;
use crate::{hash, order};

/// Mean [`Pair::same_story`] between two groups from which they are one. Measured on piles mixed from the coverage of two or three
/// events; a lone strong link between groups joins none.
const LINK: f64 = 0.3;
/// Fewest tokens that tell what an article is about. What is shorter and like none stays with the largest group.
const MIN_TOKENS: usize = 30;

/// The articles by the stories they tell, the largest first, then by their first article.
pub fn group(articles: &[ClaimSet], entities: &Entities, pairs: &[Pair]) -> Vec<Story> {
    let told: Vec<Pair> = pairs.iter().filter(|pair| pair::is_told(articles, pair)).copied().collect();
    let group = linked(articles.len(), &told);
    let mut groups: Vec<Vec<usize>> = order::groups(group.into_iter().zip(0..)).into_iter().map(|(_, members)| members).collect();
    order::sort_by_key(&mut groups, |members| std::cmp::Reverse(members.len()));
    let is_short = |members: &Vec<usize>| matches!(members[..], [a] if articles[a].annotated.document.tokens.len() < MIN_TOKENS);
    if let Some(at) = groups.iter().position(|members| !is_short(members)).or((!groups.is_empty()).then_some(0)) {
        groups.swap(0, at);
        // Words do not tell what an article in another language is about, and who put it here may know.
        let language = |members: &Vec<usize>| members.first().map(|&a| articles[a].annotated.document.language);
        let main = language(&groups[0]);
        let (untold, rest): (Vec<_>, Vec<_>) =
            groups.drain(1..).partition(|members| is_short(members) || language(members) != main);
        groups[0].extend(untold.into_iter().flatten());
        order::sort(&mut groups[0]);
        groups.extend(rest);
        order::sort_by_key(&mut groups, |members| (std::cmp::Reverse(members.len()), members[0]));
    }
    groups.into_iter().map(|members| Story { label: label(&members, articles, entities), articles: members }).collect()
}

/// The group of each article, by average linkage: best pair first, two groups become one where their pairs are linked on the average.
fn linked(articles: usize, pairs: &[Pair]) -> Vec<usize> {
    let mut links: Vec<&Pair> = pairs.iter().filter(|pair| pair.same_story >= LINK).collect();
    order::sort_by(&mut links, |p, q| q.same_story.total_cmp(&p.same_story));
    let mut pairs_of: Vec<Vec<usize>> = vec![Vec::new(); articles];
    for (at, pair) in pairs.iter().enumerate() {
        pairs_of[pair.a].push(at);
        pairs_of[pair.b].push(at);
    }
    let mut group: Vec<usize> = (0..articles).collect();
    let mut members: Vec<Vec<usize>> = (0..articles).map(|a| vec![a]).collect();
    // Pairs of groups that were too far apart, with the number of pairs of articles between them: asked again when that has changed.
    let mut apart: hash::Map<(usize, usize), usize> = hash::Map::default();
    for link in &links {
        let (a, b) = (group[link.a], group[link.b]);
        let between = members[a].len() * members[b].len();
        if a == b || apart.get(&(a.min(b), a.max(b))) == Some(&between) {
            continue;
        }
        let (few, many) = if members[a].len() <= members[b].len() { (a, b) } else { (b, a) };
        let crossing = members[few].iter().flat_map(|&m| &pairs_of[m]).map(|&at| &pairs[at]);
        let sum: f64 = crossing.filter(|l| group[l.a] == many || group[l.b] == many).map(|l| l.same_story).sum();
        if sum < LINK * between as f64 {
            apart.insert((a.min(b), a.max(b)), between);
            continue;
        }
        let moved = std::mem::take(&mut members[few]);
        moved.iter().for_each(|&m| group[m] = many);
        members[many].extend(moved);
    }
    // Groups are named by their first article.
    let first = |a: usize| members[group[a]].iter().copied().min().unwrap_or(a);
    (0..articles).map(first).collect()
}

/// The names that most of the articles give, those first that stand in headlines and openings.
fn label(members: &[usize], articles: &[ClaimSet], entities: &Entities) -> String {
    const NAMES: usize = 3;
    /// Tokens of headline and first paragraphs.
    const OPENING: usize = 80;
    let mut named: Vec<(usize, usize)> = Vec::new();
    for &article in members {
        let annotated = &articles[article].annotated;
        let opening = annotated.document.tokens.get(OPENING).map_or(usize::MAX, |token| token.span.start);
        let of = |m: &crate::annotate::Mention| (entities.of[article][m.entity], if m.span.start < opening { 3 } else { 1 });
        // Each name once an article, by its best place, which is its first.
        let mut mentions: Vec<(usize, usize)> = annotated.mentions.iter().map(of).collect();
        order::sort_by_key(&mut mentions, |&(entity, _)| entity);
        mentions.dedup_by_key(|&mut (entity, _)| entity);
        named.extend(mentions.into_iter().filter(|&(entity, _)| !entities.list[entity].outlet));
    }
    let mut names: Vec<(usize, usize)> =
        order::groups(named).into_iter().map(|(entity, places)| (places.into_iter().sum(), entity)).collect();
    order::sort_by(&mut names, |(one, a), (two, b)| two.cmp(one).then_with(|| entities.list[*a].name.cmp(&entities.list[*b].name)));
    let names: Vec<&str> = names.iter().take(NAMES).map(|&(_, entity)| entities.list[entity].name.as_str()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::entity;
    use crate::{Article, read_article};

    fn pair(a: usize, b: usize, same_story: f64) -> Pair {
        Pair { a, b, a_in_b: 0.0, b_in_a: 0.0, shared_claims: 0, same_story, shared_words: 0, credited_words: 0, direction: None }
    }

    fn read(texts: &[&str]) -> (Vec<ClaimSet>, Entities) {
        let articles: Vec<ClaimSet> =
            texts.iter().map(|&text| read_article(Article { text: text.into(), ..Article::default() })).collect();
        let entities = entity::join(&articles);
        (articles, entities)
    }

    #[test]
    fn one_link_between_two_groups_joins_none() {
        let within = [(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.8), (3, 4, 0.9)];
        let pairs: Vec<Pair> = within.into_iter().chain([(2, 3, 0.7)]).map(|(a, b, same)| pair(a, b, same)).collect();
        assert_eq!(linked(6, &pairs), [0, 0, 0, 3, 3, 5]);
        // As many as make the average do.
        let more: Vec<Pair> = pairs.iter().copied().chain([pair(0, 3, 0.5), pair(1, 4, 0.5), pair(1, 3, 0.5)]).collect();
        assert_eq!(linked(5, &more), [0; 5]);
        assert!(linked(0, &[]).is_empty());
    }

    #[test]
    fn stories_are_labelled_by_the_names_they_share() {
        let flood = "Torrential rain flooded the town of Ardmore on Tuesday. Mayor Helena Brandt said 300 residents had been evacuated \
            after the Tolva river burst its banks and cut the road to the south.";
        let strike = "Drivers of the trams of Kelso walked out on Monday over pay. The union said that talks with the company had \
            failed, that buses would stop next week, and that nobody had made a new offer.";
        let (articles, entities) = read(&[flood, strike, flood]);
        let stories = group(&articles, &entities, &[pair(0, 2, 0.9), pair(0, 1, 0.1), pair(1, 2, 0.1)]);
        let told: Vec<(&[usize], &str)> = stories.iter().map(|s| (&s.articles[..], s.label.as_str())).collect();
        assert_eq!(told, [(&[0, 2][..], "Ardmore, Helena Brandt, Tolva river"), (&[1][..], "Kelso")]);
    }

    #[test]
    fn what_is_too_short_to_tell_stays_with_the_largest() {
        let (articles, entities) = read(&["Rain fell.", "Stocks rose.", &"The bridge in Arden is closed. ".repeat(9)]);
        let stories = group(&articles, &entities, &[pair(0, 1, 0.0)]);
        assert_eq!(stories.iter().map(|s| &s.articles[..]).collect::<Vec<_>>(), [&[0, 1, 2]]);
        assert!(group(&[], &Entities::default(), &[]).is_empty());
    }
}
