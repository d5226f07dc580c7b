//! How much of each article comes from whom: as it says, and as its wording tells.

use super::voice::{Voice, Voices};
use crate::claim::ClaimSet;
use crate::compare::{Entities, Origin, OriginShare, Reuse};
use crate::order;
use crate::span::Span;

/// One claim's share in a source: entity, article and claim, and the passage that tells so where the claim itself does not.
type Credit = (usize, (usize, usize), Option<usize>);

/// The sources of each article's claims, those with most claims first.
pub fn origins(articles: &[ClaimSet], entities: &Entities, voices: &Voices, reuse: &[Reuse]) -> Vec<Origin> {
    let mut credits = stated(voices);
    credits.extend(inferred(articles, entities, voices, reuse));
    order::sort(&mut credits);
    let share = |same: &[Credit]| {
        let article = same[0].1.0;
        let claims =
            |stated: bool| order::set(same.iter().filter(|credit| credit.2.is_none() == stated).map(|&(_, (_, claim), _)| claim));
        let credited = claims(true);
        OriginShare {
            article,
            claims: credited.len(),
            share: credited.len() as f64 / articles[article].claims.len() as f64,
            credited,
            inferred: claims(false).len(),
            evidence: order::set(same.iter().filter_map(|&(_, _, passage)| passage)),
        }
    };
    let mut origins: Vec<Origin> = credits
        .chunk_by(|one, two| one.0 == two.0)
        .map(|of| Origin { entity: of[0].0, articles: of.chunk_by(|one, two| one.1.0 == two.1.0).map(share).collect() })
        .collect();
    order::sort_by_key(&mut origins, |origin| std::cmp::Reverse(origin.articles.iter().map(|a| a.claims).sum::<usize>()));
    origins
}

fn stated(voices: &Voices) -> Vec<Credit> {
    let mut credits = Vec::new();
    for (article, claims) in voices.of.iter().enumerate() {
        for (claim, voice) in claims.iter().enumerate() {
            credits.extend(voice.entities().map(|entity| (entity, (article, claim), None)));
        }
    }
    credits
}

/// Claims that name nobody, but stand in wording shared with another article, which says there whose word it is.
fn inferred(articles: &[ClaimSet], entities: &Entities, voices: &Voices, reuse: &[Reuse]) -> Vec<Credit> {
    let mut credits = Vec::new();
    for (at, r) in reuse.iter().enumerate() {
        let (one, two) = ((r.a, r.a_span), (r.b, r.b_span));
        for ((article, here), (other, there)) in [(one, two), (two, one)] {
            let lies_in = |span: Span, passage: Span| 2 * span.common(passage) > span.len();
            for claim in claims_in(&articles[article], here) {
                let span = articles[article].claims[claim].span;
                // "She said": the article credits its words, though to nobody by name.
                let says_who = articles[article].claims[claim]
                    .attribution
                    .is_some_and(|said| articles[article].annotated.attributions[said].source.is_some());
                if says_who || !voices.of[article][claim].is_silent() || !lies_in(span, here) {
                    continue;
                }
                let same = moved(span, here, there);
                let credited = claims_in(&articles[other], there)
                    .filter(|&c| lies_in(articles[other].claims[c].span, same) && lies_in(same, articles[other].claims[c].span))
                    .map(|c| voices.of[other][c])
                    .find(|voice| !voice.is_silent());
                // Who spoke is told by the words; to which outlet, the article may know otherwise.
                // And that a paper speaks of itself is no source, but a copy; nor has it its own words from itself.
                let is_of = |entity: usize, article: usize| {
                    articles[article].annotated.document.outlet.as_ref() == Some(&entities.list[entity].name)
                };
                let source = credited
                    .and_then(|Voice { source, outlet }| source.or(outlet.filter(|&outlet| !is_of(outlet, other))))
                    .filter(|&entity| !is_of(entity, article));
                credits.extend(source.map(|entity| (entity, (article, claim), Some(at))));
            }
        }
    }
    credits
}

/// The claims that begin within a span or not far before it.
fn claims_in(set: &ClaimSet, span: Span) -> impl Iterator<Item = usize> + use<'_> {
    let sentence = set.annotated.document.sentence_at(span.start).unwrap_or_default();
    let from = set.claims.partition_point(|c| c.sentence < sentence);
    let count = set.claims[from..].iter().take_while(|c| c.span.start < span.end || c.sentence == sentence).count();
    from..from + count
}

/// Where a span of one side of a passage lies on the other, in proportion.
fn moved(span: Span, here: Span, there: Span) -> Span {
    let at = |offset: usize| {
        let part = offset.clamp(here.start, here.end) - here.start;
        there.start + part * there.len() / here.len().max(1)
    };
    Span::new(at(span.start), at(span.end))
}
