//! What the articles say: all of them, several, one alone.

use super::{Item, Part, claim, remarked, sources};
use crate::hash;
use crate::read::BlockKind;
use crate::report::reader::{Reader, counted, listed};
use crate::report::render::words;
use crate::report::{Article, Claim, Cluster};

/// The claims of a single article, with numbers and days.
pub fn claims(reader: &Reader<'_>) -> Vec<Item> {
    let [article] = &reader.report.articles[..] else { return Vec::new() };
    let mut parts = Vec::new();
    for c in &reader.report.claims {
        parts.push(claim(reader, c, &[]));
        parts.extend(details(reader, article, c).map(Part::Line));
        parts.extend(reader.remark(&c.id).and_then(|remark| remark.note.clone()).map(Part::Note));
    }
    let title = format!("{}, in the order of the text", counted(reader.report.claims.len(), "claim"));
    if parts.is_empty() { Vec::new() } else { vec![Item { title, parts, ..Item::default() }] }
}

fn details(reader: &Reader<'_>, article: &Article, claim: &Claim) -> Option<String> {
    let numbers: Vec<String> =
        claim.quantities.iter().filter_map(|&q| article.quantities.get(q)).map(|q| reader.words(&article.id, q.span)).collect();
    let days: Vec<String> = claim.dates.iter().filter_map(|&d| article.dates.get(d)).filter_map(words::days).collect();
    let told = [("Numbers", numbers), ("Days", days)].into_iter().filter(|(_, list)| !list.is_empty());
    let told: Vec<String> = told.map(|(name, list)| format!("{name}: {}.", list.join(", "))).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// The facts that all articles of a story speak of.
pub fn in_all(reader: &Reader<'_>) -> Vec<Item> {
    reader.report.clusters.iter().filter(|cluster| is_in_all(reader, cluster)).map(|cluster| fact(reader, cluster)).collect()
}

/// The facts that only some of them speak of.
pub fn in_several(reader: &Reader<'_>) -> Vec<Item> {
    reader.report.clusters.iter().filter(|cluster| !is_in_all(reader, cluster)).map(|cluster| fact(reader, cluster)).collect()
}

fn is_in_all(reader: &Reader<'_>, cluster: &Cluster) -> bool {
    let told = reader.report.stories.iter().filter(|story| story.articles.len() > 1);
    cluster.silent.is_empty() || told.into_iter().any(|story| story.articles.iter().all(|a| cluster.articles.contains(a)))
}

fn fact(reader: &Reader<'_>, cluster: &Cluster) -> Item {
    /// Silent articles that are named; of more the number says all.
    const NAMED: usize = 12;
    let silent = match cluster.silent.len() {
        0 => String::new(),
        1..=NAMED => format!("; not in {}", reader.labels(&cluster.silent.ids())),
        many => format!("; not in {many} others"),
    };
    let rests = match sources(reader, &cluster.origins) {
        none if none.is_empty() => "No source is named.".to_owned(),
        sources => format!("Rests on {sources}."),
    };
    let mut tags = vec![words::standing(cluster.standing).to_owned()];
    let mut parts = vec![Part::Line(format!("In {}{silent}. {rests}", reader.labels(&cluster.articles)))];
    parts.extend(cluster.claims.iter().filter_map(|id| reader.claim(id)).map(|c| claim(reader, c, &[])));
    parts.push(Part::Line(format!("Joined because {}.", cluster.reasons.join("; "))));
    remarked(reader, &cluster.id, &mut tags, &mut parts);
    Item { id: Some(cluster.id.clone()), title: cluster.label.clone(), tags, parts, ..Item::default() }
}

/// The claims of each article that no other makes. Of two articles, of which one was made from the other, it is said what the copy
/// leaves out and puts in.
pub fn alone(reader: &Reader<'_>) -> Vec<Item> {
    /// How many of the claims most worth checking are shown for each article.
    const SHOWN: usize = 8;
    if reader.report.articles.len() < 2 {
        return Vec::new();
    }
    let clustered: hash::Set<&str> = reader.report.clusters.iter().flat_map(|k| &k.claims).map(String::as_str).collect();
    let original = match &reader.report.pairs[..] {
        [only] => only.direction.as_ref().and_then(|direction| direction.from.as_deref()),
        _ => None,
    };
    let one = |article: &Article| {
        let remarked = |c: &Claim| reader.remark(&c.id);
        let own = |c: &&Claim| {
            let told = !c.embedded && !clustered.contains(c.id.as_str()) && !in_headline(article, c);
            c.article == article.id && told && !remarked(c).is_some_and(|remark| remark.dismissed)
        };
        let mut claims: Vec<&Claim> = reader.report.claims.iter().filter(own).collect();
        let rest = claims.len().saturating_sub(SHOWN);
        crate::order::sort_by(&mut claims, |c, d| {
            let first = |c: &Claim| remarked(c).is_none();
            first(c).cmp(&first(d)).then(d.checkworthiness.total_cmp(&c.checkworthiness))
        });
        claims.truncate(SHOWN);
        crate::order::sort_by_key(&mut claims, |c| c.span);
        let what = match original {
            Some(original) if original == article.id => " has, and the other leaves out",
            Some(_) => " puts in",
            None => "",
        };
        let mut parts = Vec::new();
        for &c in &claims {
            parts.push(claim(reader, c, &[]));
            let note = remarked(c).and_then(|remark| remark.note.clone());
            parts.extend(note.map(Part::Note));
        }
        if rest > 0 {
            parts.push(Part::Line(format!("And {}, less worth checking.", counted(rest, "more claim"))));
        }
        let title = format!("{}{what}", reader.label(&article.id));
        (!claims.is_empty()).then_some(Item { title, parts, ..Item::default() })
    };
    reader.report.articles.iter().filter_map(one).collect()
}

/// A headline tells what stands below.
fn in_headline(article: &Article, claim: &Claim) -> bool {
    let block = article.sentences.get(claim.sentence).and_then(|s| article.blocks.get(s.block));
    block.is_some_and(|block| block.kind == BlockKind::Headline)
}

/// Charged words, each with what the others say.
pub fn loaded(reader: &Reader<'_>) -> Vec<Item> {
    let of_cluster = |cluster: &Cluster| {
        let of_claim = cluster.loaded.chunk_by(|one, two| one.claim == two.claim);
        let items = of_claim.filter_map(|loaded| {
            let charged = reader.claim(&loaded[0].claim)?;
            let spans: Vec<_> = loaded.iter().map(|l| l.span).collect();
            let words: Vec<String> = spans.iter().map(|&span| format!("“{}”", reader.words(&charged.article, span))).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let others = cluster.claims.iter().filter_map(|c| reader.claim(c)).filter(|c| c.article != charged.article);
            let other = others.max_by_key(|other| common_words(&reader.claim_words(charged), &reader.claim_words(other)))?;
            let parts = vec![claim(reader, charged, &spans), claim(reader, other, &[])];
            Some(Item { title: format!("{} says {}", reader.label(&charged.article), listed(&words)), parts, ..Item::default() })
        });
        items.collect::<Vec<_>>()
    };
    reader.report.clusters.iter().flat_map(of_cluster).collect()
}

fn common_words(a: &str, b: &str) -> usize {
    let words: hash::Set<&str> = a.split(' ').collect();
    b.split(' ').filter(|word| words.contains(word)).count()
}
