//! Loaded words: charged and judging words that one article has for a fact which others state without them.

use crate::annotate::QuotationKind;
use crate::claim::{Claim, ClaimSet};
use crate::lexicon::{LOADED_WORDS, STANCE};
use crate::read::Document;

use super::{ClaimRef, Cluster, Loaded};

/// Fills in the loaded words of each cluster: those in claims of one article, quotations left out, that no claim of another article
/// of the cluster has.
pub fn find(articles: &[ClaimSet], clusters: &mut [Cluster]) {
    for cluster in clusters {
        let found: Vec<Loaded> = cluster.claims.iter().flat_map(|&claim| in_claim(claim, articles)).collect();
        let elsewhere = |l: &Loaded| found.iter().any(|m| m.claim.article != l.claim.article && akin(&l.word, &m.word));
        let mut own: Vec<Loaded> = found.iter().filter(|l| !elsewhere(l) && !is_quoted(l, articles)).cloned().collect();
        // Claims of one sentence may share words.
        crate::order::sort_by_key(&mut own, |l| (l.claim.article, l.span));
        own.dedup_by_key(|l| (l.claim.article, l.span));
        cluster.loaded = own;
    }
}

/// Words in quotation marks are the speaker's.
fn is_quoted(loaded: &Loaded, articles: &[ClaimSet]) -> bool {
    let quotations = &articles[loaded.claim.article].annotated.quotations;
    quotations.iter().any(|q| q.kind == QuotationKind::Speech && q.span.contains(loaded.span))
}

/// "terrorist" and "terrorism": words of one root.
fn akin(a: &str, b: &str) -> bool {
    const ROOT: usize = 6;
    a.bytes().take(ROOT).eq(b.bytes().take(ROOT))
}

/// The loaded words of a claim and of what attributes it.
fn in_claim(claim: ClaimRef, articles: &[ClaimSet]) -> Vec<Loaded> {
    let ClaimSet { annotated, claims } = &articles[claim.article];
    let document = &annotated.document;
    if !document.is_english() {
        return Vec::new();
    }
    let Claim { span, attribution, .. } = claims[claim.claim];
    let cue = attribution.and_then(|a| annotated.attributions[a].cue).map_or(0..0, |cue| document.tokens_in(cue));
    let within = document.tokens_in(span).filter(|&token| is_loaded(document, token));
    let saying = cue.filter(|&token| charged(document, token, 's'));
    within.chain(saying).map(|t| Loaded { claim, span: document.tokens[t].span, word: document.lemma(t).word.to_owned() }).collect()
}

fn is_loaded(document: &Document, token: usize) -> bool {
    let tag = document.tokens[token].tag;
    // Names of parties, works and teams are no judgements; nor is it one that a lorry "slammed into a wall".
    match tag {
        _ if tag.is_proper() => false,
        _ if tag.is_verb() => charged(document, token, 'v') && !leads_somewhere(document, token + 1),
        _ if tag.is_noun() => charged(document, token, 'n'),
        _ if tag.is_adjective() || tag.is_adverb() => judges(document.lemma(token).word),
        _ => false,
    }
}

/// Whether the list has the word as this part of speech.
fn charged(document: &Document, token: usize, part: char) -> bool {
    LOADED_WORDS.get(document.lemma(token)).is_some_and(|parts| parts.contains(part))
}

fn leads_somewhere(document: &Document, token: usize) -> bool {
    token < document.tokens.len() && matches!(document.fold(token), "into" | "onto" | "through" | "across")
}

/// Whether an adjective judges, or an adverb made of one that does: "brazenly", "shadily", "laughably".
fn judges(word: &str) -> bool {
    let listed = |word: &str| {
        STANCE.get(word).is_some_and(|kinds| kinds.contains("judge")) || LOADED_WORDS.get(word).is_some_and(|p| p.contains('j'))
    };
    let root = |stem: &str| listed(stem) || listed(&format!("{stem}e")) || listed(&format!("{stem}le"));
    listed(word)
        || word
            .strip_suffix("ly")
            .is_some_and(|stem| root(stem) || stem.strip_suffix('i').is_some_and(|s| listed(&format!("{s}y"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, read_article};

    /// The loaded words of two texts of one sentence each, that state one fact.
    fn check(a: &str, b: &str, expected: &[&str]) {
        let articles = [a, b].map(|text| read_article(Article { text: text.into(), ..Article::default() }));
        let claims = articles
            .iter()
            .enumerate()
            .flat_map(|(article, set)| (0..set.claims.len()).map(move |claim| ClaimRef { article, claim }));
        let mut clusters = [Cluster { claims: claims.collect(), ..Cluster::default() }];
        find(&articles, &mut clusters);
        let mut found: Vec<&str> = clusters[0].loaded.iter().map(|l| l.word.as_str()).collect();
        found.dedup();
        assert_eq!(found, expected, "\n{a}\n{b}");
    }

    #[test]
    fn charged_words_of_one_article_are_named() {
        let plain = "The mayor criticised the council's plan for the bridge on Monday.";
        check("The mayor slammed the council's botched plan for the bridge on Monday.", plain, &["slam", "botch"]);
        check("The regime brazenly ignored the warning about the bridge.", plain, &["regime", "brazenly", "ignore"]);
        check("The notorious zealots of the town blasted the plan.", plain, &["notorious", "zealot", "blast"]);
        check("The mayor's stooges recklessly closed the bridge.", plain, &["stooge", "recklessly"]);
    }

    #[test]
    fn what_others_say_too_and_what_is_quoted_is_left_out() {
        check("Terrorists blew up the bridge.", "A terrorist cell blew up the bridge.", &[]);
        check("“The botched plan is a sham,” the mayor said.", "The mayor spoke about the plan.", &[]);
    }

    #[test]
    fn a_word_that_another_article_quotes_is_left_out() {
        check("The botched plan cost millions.", "“The botched plan cost millions,” the mayor said.", &[]);
    }

    #[test]
    fn a_charged_verb_of_saying_counts_where_it_attributes() {
        check("The bridge is closed, the mayor admitted.", "The bridge is closed, the mayor said.", &["admit"]);
        check("The driver was admitted to hospital.", "The driver was taken to hospital.", &[]);
    }

    #[test]
    fn plain_uses_of_charged_words_are_left_out() {
        check("The lorry slammed into the wall of the bridge.", "The lorry hit the wall of the bridge.", &[]);
        check("A blast shook the bridge.", "An explosion shook the bridge.", &[]);
        check("The Radical Party won the seat.", "The party won the seat.", &[]);
        check("Nearly all boats left early.", "All boats left.", &[]);
    }
}
