//! What one article leaves out and puts in against others, and what it has word for word.

use super::page::Page;
use crate::hash;
use crate::read::BlockKind;
use crate::report::reader::{Reader, counted, listed};
use crate::report::{Article, Claim, Edit, Pair, Reuse};

/// The claims of each article that no other makes. Of two articles, of which one was made from the other, it is said what the copy
/// leaves out and puts in.
pub fn alone(page: &mut Page, reader: &Reader<'_>) {
    /// How many of the claims most worth checking are shown for each article.
    const SHOWN: usize = 8;
    let clustered: hash::Set<&str> = reader.report.clusters.iter().flat_map(|k| &k.claims).map(String::as_str).collect();
    let original = match &reader.report.pairs[..] {
        [only] => only.direction.as_ref().and_then(|direction| direction.from.as_deref()),
        _ => None,
    };
    let mut headed = false;
    for article in &reader.report.articles {
        let own =
            |c: &&Claim| c.article == article.id && !c.embedded && !clustered.contains(c.id.as_str()) && !in_headline(article, c);
        let mut claims: Vec<&Claim> = reader.report.claims.iter().filter(own).collect();
        if claims.is_empty() {
            continue;
        }
        if !std::mem::replace(&mut headed, true) {
            page.heading(if original.is_some() { "Left out and put in" } else { "What only one says" });
        }
        let rest = claims.len().saturating_sub(SHOWN);
        crate::order::sort_by(&mut claims, |c, d| d.checkworthiness.total_cmp(&c.checkworthiness));
        claims.truncate(SHOWN);
        crate::order::sort_by_key(&mut claims, |c| c.span);
        let what = match original {
            Some(original) if original == article.id => " has, and the other leaves out:",
            Some(_) => " puts in:",
            None => "",
        };
        page.line(2, &format!("{}  ", article.id), &format!("{}{what}", reader.label(&article.id)));
        claims.iter().for_each(|claim| page.line(6, "- ", &reader.claim_words(claim)));
        if rest > 0 {
            page.line(6, "", &format!("and {rest} more, less worth checking"));
        }
    }
}

/// A headline tells what stands below.
fn in_headline(article: &Article, claim: &Claim) -> bool {
    let block = article.sentences.get(claim.sentence).and_then(|s| article.blocks.get(s.block));
    block.is_some_and(|block| block.kind == BlockKind::Headline)
}

/// Charged words, each with what the others say.
pub fn loaded(page: &mut Page, reader: &Reader<'_>) {
    let mut headed = false;
    for cluster in &reader.report.clusters {
        for of_claim in cluster.loaded.chunk_by(|one, two| one.claim == two.claim) {
            let Some(claim) = reader.claim(&of_claim[0].claim) else { continue };
            if !std::mem::replace(&mut headed, true) {
                page.heading("Loaded words");
            }
            let words: Vec<String> = of_claim.iter().map(|l| format!("“{}”", reader.words(&claim.article, l.span))).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            page.line(2, &format!("{}  ", claim.article), &format!("{}: {}", listed(&words), reader.claim_words(claim)));
            let others = cluster.claims.iter().filter_map(|c| reader.claim(c)).filter(|c| c.article != claim.article);
            if let Some(other) = others.max_by_key(|other| common_words(&reader.claim_words(claim), &reader.claim_words(other))) {
                page.line(6, "", &format!("where {} has: {}", other.article, reader.claim_words(other)));
            }
        }
    }
}

fn common_words(a: &str, b: &str) -> usize {
    let words: hash::Set<&str> = a.split(' ').collect();
    b.split(' ').filter(|word| words.contains(word)).count()
}

/// Passages that two articles share, with who likely copied from whom.
pub fn wording(page: &mut Page, reader: &Reader<'_>) {
    if reader.report.reuse.is_empty() {
        return;
    }
    page.heading("Shared wording");
    let mut passages: hash::Map<(&str, &str), Vec<&Reuse>> = hash::Map::default();
    for reuse in &reader.report.reuse {
        passages.entry((&reuse.a.article, &reuse.b.article)).or_default().push(reuse);
    }
    for pair in &reader.report.pairs {
        let Some(passages) = passages.get(&(pair.a.as_str(), pair.b.as_str())) else { continue };
        page.line(2, "", &format!("{} and {}: {}.", pair.a, pair.b, figures(pair)));
        if let Some(direction) = &pair.direction {
            let from = match direction.from.as_deref() {
                Some(from) if from == pair.a => format!("{} likely drew on {from}", pair.b),
                Some(from) => format!("{} likely drew on {from}", pair.a),
                None => "Who drew on whom is open".to_owned(),
            };
            page.line(4, "", &format!("{from}: {}", direction.reason));
        }
        for Reuse { id, words, a, edits, .. } in passages {
            let words = format!("{}: {}", counted(*words, "word"), reader.words(&pair.a, a.span));
            page.line(4, &format!("{id}  "), &words);
            edits.iter().for_each(|edit| page.line(8, "- ", &changed(reader, pair, edit)));
        }
    }
}

fn figures(pair: &Pair) -> String {
    let share = |part: f64, of: &str| format!("{:.0} % of {of}", 100.0 * part);
    let credited = match pair.credited_words {
        0 => String::new(),
        credited if credited == pair.shared_words => ", all quoted or credited".to_owned(),
        credited => format!(", {credited} of them quoted or credited"),
    };
    let words = counted(pair.shared_words, "word");
    format!("{words} in common{credited}; {}, {}", share(pair.a_in_b, &pair.a), share(pair.b_in_a, &pair.b))
}

fn changed(reader: &Reader<'_>, pair: &Pair, edit: &Edit) -> String {
    let (a, b) = (reader.words(&pair.a, edit.a), reader.words(&pair.b, edit.b));
    match (a.as_str(), b.as_str()) {
        ("", b) => format!("only {} has “{b}”", pair.b),
        (a, "") => format!("only {} has “{a}”", pair.a),
        (a, b) => format!("“{a}” in {}, “{b}” in {}", pair.a, pair.b),
    }
}
